/** A story of ours, as its page tells it. */
export interface Story {
  readonly headline: string;
  readonly authors: readonly string[];
  /** "2031-05-04" */
  readonly day: string;
  readonly paper: string;
  readonly paragraphs: readonly string[];
}

/** Five paragraphs of a story. */
export const paragraphs = (place: string, who: string, what: string): string[] => [
  `The council of ${place} voted on Monday to ${what}, after a debate that went on until well past midnight and emptied the public gallery.`,
  `“Nobody here wanted to be the one to say it,” said ${who}, who chairs the committee for works. “But the money has to come from somewhere, and this is where it is.”`,
  `Eleven members voted in favour and seven against. Two left the chamber before the vote, according to the clerk’s record, which was published on Tuesday.`,
  `The cost is put at 3.2 million crowns over four years. An earlier estimate, made in 2028, had named less than half of that, and the auditors have asked twice how it was reached.`,
  `${who} said the first work would begin in autumn. Residents of ${place} have until the end of the month to lodge objections at the town hall.`,
];

export const stories: readonly Story[] = [
  { headline: 'Council of Brannock votes to close the old baths', authors: ['Ada Voss'], day: '2031-05-04', paper: 'Brannock Courier', paragraphs: paragraphs('Brannock', 'Dorrit Hale', 'close the old baths') },
  { headline: 'A second bridge for Tarnow: who pays?', authors: ['Ben Okri', 'Ilse Marten'], day: '2030-11-28', paper: 'The Tarnow Herald', paragraphs: paragraphs('Tarnow', 'Piet Onderwater', 'build a second bridge') },
  { headline: 'Night trains return to Karn Valley – but not to every station', authors: ['Teun Barlow'], day: '2029-02-07', paper: 'Karn Valley News', paragraphs: paragraphs('Karn', 'Greta Holm', 'bring the night trains back') },
  { headline: '“We were never asked”: Sallow Bay fishers on the new quay', authors: ['Moira Kincaid'], day: '2031-01-19', paper: 'Sallow Bay Post', paragraphs: paragraphs('Sallow Bay', 'Wim Prys', 'rebuild the fishing quay') },
  { headline: 'Mill workers to share in sale of Fenwick works', authors: ['Jean-Luc d’Aubert'], day: '2030-07-30', paper: 'Fenwick Gazette', paragraphs: paragraphs('Fenwick', 'Otto Lenz', 'sell the works to those who run them') },
  { headline: 'Why the river at Oster turned green', authors: ['Nkechi Adeyemi', 'Sam O’Hara', 'Lin Wei'], day: '2031-03-02', paper: 'Oster Tribune', paragraphs: paragraphs('Oster', 'Ilka Brandt', 'test the river each week') },
];

export const dayInWords = (day: string, style: 'us' | 'uk'): string => {
  const date = new Date(`${day}T00:00:00Z`);
  const month = date.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
  return style === 'us' ? `${month} ${date.getUTCDate()}, ${date.getUTCFullYear()}` : `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
};
