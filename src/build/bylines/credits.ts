import { seededRandom } from '../models/random';

/** Who a page of our own making says wrote its story, and what else stands on it: what the makers of pages fill in. */
export interface Credits {
  readonly headline: string;
  /** Who is named as having written it; empty where none is, or only an office or a login. */
  readonly people: readonly string[];
  /** What stands in the place of a name where nobody is named: "Staff Reporter", "PTI". */
  readonly credit: string;
  /** Who wrote it, as a careful reader says: people, or an agency. */
  readonly authors: readonly string[];
  readonly photographer: string;
  readonly editor: string;
  /** Who is quoted in the story, and whom its headline may name. */
  readonly source: string;
  /** Who wrote another story that the page leads to. */
  readonly other: string;
  readonly commenter: string;
  readonly login: string;
  readonly role: string;
  readonly paper: string;
  /** Where the paper is on the web, without "www.". */
  readonly host: string;
  readonly place: string;
  readonly section: string;
  /** "2031-03-04" */
  readonly day: string;
  readonly story: readonly string[];
  /** A number in [0, 1) for what a maker varies. */
  readonly chance: () => number;
}

/** Given names and surnames of one part of the world; pairs are of our own making. */
const names: readonly (readonly [given: readonly string[], family: readonly string[]])[] = [
  [['Moira', 'Teun', 'Ada', 'Rory', 'Greta', 'Sam', 'Hazel', 'Callum', 'Imogen', 'Derek', 'Lorna', 'Fergus'], ['Kincaid', 'Barlow', 'Voss', 'Tell', 'Holm', 'O’Hara', 'Penrose', 'Ashdown', 'McAllister', 'Thwaite', 'Le Roux', 'Garside']],
  [['Nkechi', 'Tunde', 'Chiamaka', 'Ifeanyi', 'Wanjiru', 'Kwame', 'Thabo', 'Lindiwe', 'Otieno', 'Zanele', 'Babatunde', 'Abena'], ['Adeyemi', 'Okonjo', 'Eze', 'Balogun', 'Kariuki', 'Mensah', 'Dlamini', 'Nkosi', 'Ochieng', 'Mokoena', 'Olawale', 'Asante']],
  [['Priya', 'Arjun', 'Sunita', 'Ravi', 'Ananya', 'Vikram', 'Meenakshi', 'K. Suresh', 'Deepa', 'S. Ramesh', 'Farhan', 'Zainab'], ['Venkataraman', 'Mehta', 'Iyer', 'Chaudhary', 'Deshpande', 'Rao', 'Nair', 'Qureshi', 'Banerjee', 'Pillai', 'Siddiqui', 'Bhattacharya']],
  [['Omar', 'Layla', 'Yousef', 'Huda', 'Khalid', 'Reem', 'Tariq', 'Noor'], ['Al Marri', 'Haddad', 'Al-Sayegh', 'Nasser', 'El Masri', 'Bin Rashid', 'Khoury', 'Saleh']],
  [['Maria Liza', 'Jun', 'Rosario', 'Paolo', 'Kristine', 'Ramon', 'Jhoanna', 'Dax'], ['Dela Cruz', 'Santos', 'Macaraeg', 'Villanueva', 'Bautista', 'Magsaysay', 'Reyes', 'Dimaculangan']],
  [['Lin', 'Mei', 'Hiroshi', 'Yuki', 'Min-jung', 'Siti', 'Wei Ming', 'Thuy'], ['Wei', 'Tanaka', 'Ong', 'Park', 'Nurhaliza', 'Tan', 'Nguyen', 'Chua']],
  [['Ilse', 'Jean-Luc', 'Piet', 'Søren', 'Giulia', 'José', 'Zofia', 'Dragan', 'Ángela', 'Mikkel'], ['Marten', 'd’Aubert', 'van der Meer', 'Østergaard', 'Bianchi', 'Fernández', 'Kowalska', 'Petrović', 'Ruiz', 'Brandt']],
];

const papers = ['The Tarnow Herald', 'Sallow Bay Post', 'Oster Tribune', 'Karn Valley News', 'Fenwick Gazette', 'Brannock Courier', 'The Daily Lantern', 'Meridian', 'Coast Wire', 'The Watchman', 'Northline', 'Punchline NG', 'Deccan Sentinel', 'Gulf Ledger', 'Manila Dispatch', 'WOST', 'Reef', 'The Independent Star'];
const places = ['Tarnow', 'Sallow Bay', 'Oster', 'Karn', 'Fenwick', 'Brannock', 'Lagos', 'Nairobi', 'New Delhi', 'Chennai', 'Dubai', 'Manila', 'Boston'];
const offices = ['Staff Reporter', 'Our Correspondent', 'Special Correspondent', 'Staff Writer', 'Web Desk', 'News Desk', 'Our Bureau', 'Agency Reporter', 'Online Desk', 'Staff', 'Editorial Board', 'Correspondent', 'Agencies', 'Staff and agencies', 'Newsroom', 'City Desk', 'Sports Desk', 'Wire services'];
const agencies = ['PTI', 'AFP', 'Reuters', 'Associated Press', 'The Associated Press', 'ANI', 'IANS', 'Agence France-Presse', 'Press Association', 'Xinhua', 'WAM', 'NAN'];
const roles = ['Staff Writer', 'Health Correspondent', 'Political Editor', 'Senior Reporter', 'Business Reporter', 'Court reporter', 'Chief Reporter', 'Education Correspondent', 'Sports Writer', 'Local Democracy Reporter', 'Investigations Editor', 'Transport correspondent'];
const sections = ['News', 'Politics', 'Business', 'Metro', 'Nation', 'World', 'Sport', 'Opinion', 'Health'];
const logins = ['admin', 'editor', 'webmaster', 'mkincaid', 'newsdesk2', 'wpadmin', 'jdoe', 'site-admin', 'onlineteam', 'newsroom', 'superuser', 'editor01'];
const subjects = [
  ['close the old baths', 'Council votes to close the old baths'], ['build a second bridge', 'A second bridge: who pays?'], ['bring the night trains back', 'Night trains return, but not to every station'],
  ['rebuild the fishing quay', 'Quay to be rebuilt after all'], ['sell the works to those who run them', 'Mill workers to share in sale of works'], ['test the river each week', 'Why the river turned green'],
  ['ban cars from the market square', 'Market square to be closed to cars'], ['raise water charges by a tenth', 'Water to cost a tenth more from April'], ['reopen the clinic at night', 'Clinic reopens its doors at night'],
] as const;

/** The people of a page, its paper and its story, the same for the same seed. */
export function creditsOf(seed: number): Credits {
  const chance = seededRandom(seed);
  for (let i = 0; i < 5; i++) chance();
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!;
  const taken = new Set<string>();
  const person = (alone = false): string => {
    for (;;) {
      const [given, family] = pick(names);
      const initial = chance() < 0.12 ? ` ${pick(['J.', 'M.', 'R.', 'L.'])}` : '';
      const name = alone ? pick(given) : `${pick(given)}${initial} ${pick(family)}`;
      if (!taken.has(name)) return (taken.add(name), name);
    }
  };
  const share = chance();
  const people = Array.from({ length: share < 0.58 ? 1 : share < 0.72 ? 2 : share < 0.8 ? 3 : 0 }, () => person());
  if (people.length === 1 && chance() < 0.06) people[0] = person(true);
  const byAgency = chance() < 0.45;
  const credit = byAgency ? pick(agencies) : pick(offices);
  const paper = pick(papers);
  const place = pick(places);
  const [what, title] = pick(subjects);
  const source = person();
  const titles = [title, `${title} in ${place}`, `‘Nobody asked us’: ${source} on ${place}’s plans`, `${source} calls vote ‘a disgrace’`, `${place}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`];
  const month = 1 + Math.floor(chance() * 12);
  const date = 1 + Math.floor(chance() * 28);
  return {
    headline: pick(titles), people, credit, authors: people.length ? people : byAgency ? [credit] : [],
    photographer: person(), editor: person(), source, other: person(), commenter: person(), login: pick(logins), role: pick(roles),
    paper, host: `${paper.replace(/^The /, '').toLowerCase().replace(/[^a-z]/g, '')}.example`, place, section: pick(sections),
    day: `20${30 + Math.floor(chance() * 2)}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
    story: [
      `The council of ${place} voted on Monday to ${what}, after a debate that went on until well past midnight and emptied the public gallery.`,
      `“Nobody here wanted to be the one to say it,” said ${source}, who chairs the committee for works. “But the money has to come from somewhere, and this is where it is.”`,
      `Eleven members voted in favour and seven against. Two left the chamber before the vote, according to the clerk’s record, which was published on Tuesday.`,
      `The cost is put at 3.2 million over four years. An earlier estimate had named less than half of that, and the auditors have asked twice how it was reached.`,
      `${source} said the first work would begin in autumn. Residents of ${place} have until the end of the month to lodge objections at the town hall.`,
    ],
    chance,
  };
}
