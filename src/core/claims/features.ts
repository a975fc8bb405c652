import type { WordList } from './lexicon';
import type { Reading, Stretch } from './reading';

/** What the whole article tells about each of its sentences. */
export interface Surroundings {
  /** The text is one or two sentences: somebody wants to know about just these. */
  readonly alone: boolean;
  /** The text is somebody's speech from beginning to end: first and second person outside quotation marks. */
  readonly spoken: boolean;
}

/** One thing that speaks for or against a claim. */
export interface Feature {
  readonly name: string;
  /** How much of it there is: 0 for none, about 1 for a usual amount. */
  value(reading: Reading, around: Surroundings): number;
  /** Says it to a person. `raises` tells whether it spoke for the claim. */
  says(reading: Reading, raises: boolean): string;
}

const longestShown = 40;

/** The words of a stretch, as they stand in the text, shortened. */
export function shown({ doc, candidate }: Reading, stretch: Stretch | undefined): string {
  const first = doc.tokens[stretch?.first ?? candidate.firstToken];
  const last = doc.tokens[(stretch?.end ?? candidate.endToken) - 1];
  if (!first || !last) return '';
  const words = doc.text.slice(first.start, last.end).replace(/\s+/g, ' ');
  return words.length > longestShown ? `${words.slice(0, longestShown)}…` : words;
}

const met = (reading: Reading, ...lists: readonly WordList[]): number => lists.reduce((n, list) => n + (reading.met[list]?.length ?? 0), 0);
const firstOf = (reading: Reading, ...lists: readonly WordList[]): Stretch | undefined =>
  lists.flatMap((list) => reading.met[list] ?? []).sort((a, b) => a.first - b.first)[0];
/** A count in which the second and third tell less than the first: 0, 1, 1.6, 2 … */
const counted = (n: number): number => Math.log2(1 + n);
const yes = (is: boolean): number => (is ? 1 : 0);

const ofLists = (name: string, words: string, ...lists: readonly WordList[]): Feature => ({
  name,
  value: (r) => counted(met(r, ...lists)),
  says: (r) => `${words}: ${shown(r, firstOf(r, ...lists))}`,
});

/** "more than 6,000", "about 20 percent": a number with the words around it that belong to it. */
function numberShown(reading: Reading): string {
  const stretch = reading.amounts[0] ?? reading.numbers[0];
  if (!stretch) return '';
  const { tokens } = reading.doc;
  let { first, end } = stretch;
  const word = (t: number): string => tokens[t]?.lower ?? '';
  if (word(first - 1) === 'than' && first - 2 >= reading.candidate.firstToken) first -= 2;
  else if (/^(about|nearly|almost|over|some|around|only|least|most|under)$/.test(word(first - 1)) && first > reading.candidate.firstToken) first--;
  while (end < reading.candidate.endToken && /^(hundred|thousand|million|billion|trillion|%|percent|per|cent)$/.test(word(end))) end++;
  return shown(reading, { first, end });
}

const anchored = (r: Reading): boolean => r.names.length > 0 || r.numbers.length > 0 || r.dates.length > 0 || met(r, 'institutions') > 0;

/** All features, at most forty; the weights file names each. */
export const features: readonly Feature[] = [
  { name: 'number', value: (r) => counted(r.numbers.length), says: (r) => `gives a number: ${numberShown(r)}` },
  { name: 'amount', value: (r) => yes(r.amounts.length > 0), says: (r) => `gives a sum or a share: ${numberShown(r)}` },
  { name: 'date', value: (r) => yes(r.dates.length > 0), says: (r) => `says when: ${shown(r, r.dates[0])}` },
  ofLists('time', 'places it in time', 'timeWords'),
  ofLists('comparison', 'compares', 'comparisons'),
  ofLists('total', 'speaks of all, none or only', 'totals'),
  { name: 'names', value: (r) => counted(r.names.length), says: (r) => `says who or what: ${shown(r, r.names[0])}` },
  { name: 'namedSubject', value: (r) => yes(r.subject === 'named'), says: (r) => `named actor: ${shown(r, r.subjectAt ?? undefined)}` },
  { name: 'past', value: (r) => yes(r.past !== null), says: (r) => `tells of the past: ${shown(r, r.past ?? undefined)}` },
  {
    name: 'pastByNamed', value: (r) => yes(r.past !== null && (r.subject === 'named' || met(r, 'institutions') > 0)),
    says: (r) => `past event with a named actor: ${shown(r, r.names[0] ?? firstOf(r, 'institutions'))}`,
  },
  ofLists('record', 'record of what someone did', 'recordVerbs'),
  ofLists('vote', 'record of a vote', 'voteWords'),
  ofLists('wrongdoing', 'speaks of wrongdoing', 'wrongdoing'),
  ofLists('law', 'law or rule', 'lawWords'),
  ofLists('source', 'cites a source', 'sourceWords'),
  ofLists('cause', 'cause and effect', 'causeWords'),
  ofLists('contrast', 'sets one thing against another', 'contrasts'),
  ofLists('publicAffairs', 'matter of public interest', 'publicAffairs'),
  ofLists('institution', 'names an institution', 'institutions'),
  ofLists('money', 'about money', 'money'),
  { name: 'length', value: (r) => Math.log2(Math.max(1, r.words) / 16), says: (_, raises) => (raises ? 'long enough to be specific' : 'says little') },
  { name: 'fragment', value: (r) => yes(!r.hasFiniteVerb), says: () => 'no full sentence' },
  ofLists('opinion', 'opinion', 'opinionAdjectives', 'opinionNouns', 'opinionVerbs'),
  ofLists('intensifier', 'emphasis', 'intensifiers'),
  ofLists('abstraction', 'abstract', 'abstractions', 'vagueWords'),
  { name: 'firstPerson', value: (r) => counted(r.firstPerson), says: () => 'about the speaker: I' },
  { name: 'we', value: (r) => counted(r.we), says: () => 'about “us”' },
  { name: 'you', value: (r) => yes(r.you > 0 || r.imperative), says: () => 'speaks to the listener' },
  ofLists('mental', 'belief or feeling', 'mentalVerbs'),
  { name: 'question', value: (r) => yes(r.question), says: () => 'question' },
  ofLists('obligation', 'says what ought to be', 'obligations'),
  ofLists('wish', 'wish', 'wishes', 'courtesies'),
  ofLists('prediction', 'prediction', 'predictions'),
  ofLists('condition', 'conditional', 'conditions'),
  ofLists('hedge', 'hedged', 'hedges'),
  { name: 'unanchored', value: (r) => yes(!anchored(r)), says: () => 'cannot be checked: no who or when' },
  { name: 'pronounSubject', value: (r) => yes(r.subject === 'pronoun'), says: (r) => `does not say who: ${shown(r, r.subjectAt ?? undefined)}` },
  { name: 'quoted', value: (r) => yes(r.candidate.quote !== null && r.candidate.quote.type !== 'indirect'), says: () => 'somebody’s own words' },
  ofLists('leisure', 'leisure or ceremony', 'leisure', 'proceedings'),
  { name: 'spoken', value: (_, around) => yes(around.spoken), says: () => 'part of a speech' },
];
