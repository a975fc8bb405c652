import { causeIn } from './causes';
import type { Stretch, WordList } from './lexicon';
import type { Reading } from './reading';
import { numberShown, shown } from './wording';

/** What is known of a candidate besides its own words. */
export interface Surroundings {
  /** The text is one or two sentences: somebody wants to know about just these. */
  readonly alone: boolean;
  /** The text is somebody's speech from beginning to end: first and second person outside quotation marks. */
  readonly spoken: boolean;
  /** How much the sentences beside it look like claims by their own words: mean log odds, -4 to 4; 0 where there are none. */
  readonly company: number;
}

/** One thing that speaks for or against a claim. */
export interface Feature {
  readonly name: string;
  /** Whether it speaks for a claim or against it, by its nature; the fitted weight keeps to that. Some may do either. */
  readonly speaks: 'for' | 'against' | 'either';
  /** A person would want to know it: it is said wherever it is there, however little it weighs. */
  readonly telling?: true;
  /**
   * What it speaks of, where others speak of the same: the strongest of them is said, and no other. "900 workers" and "40 million
   * crowns" are one reason, the figures.
   */
  readonly topic?: 'figures' | 'time' | 'actor' | 'deed' | 'listener';
  /** It names no words of the claim, but tells of its wording as a whole or of what stands around: said after those that do, however much it weighs. */
  readonly general?: true;
  /** How much of it there is: 0 for none, about 1 for a usual amount. */
  value(reading: Reading, around: Surroundings): number;
  /** Says it to a person. `raises` tells whether it spoke for the claim. */
  says(reading: Reading, raises: boolean): string;
}

function met(reading: Reading, ...lists: readonly WordList[]): number {
  let n = 0;
  for (const list of lists) {
    const stretches = reading.met[list];
    if (stretches) n += stretches.length;
  }
  return n;
}
const firstOf = (reading: Reading, ...lists: readonly WordList[]): Stretch | undefined =>
  lists.flatMap((list) => reading.met[list] ?? []).sort((a, b) => a.first - b.first)[0];
/** A count in which the second and third tell less than the first: 0, 1, 1.6, 2 … */
const counted = (n: number): number => (n === 0 ? 0 : Math.log2(1 + n));
const yes = (is: boolean): number => (is ? 1 : 0);

const listed = (name: string, speaks: Feature['speaks'], words: string, ...lists: readonly WordList[]): Feature => {
  const [only] = lists;
  return {
    name, speaks,
    value: only && lists.length === 1 ? ({ met }) => counted(met[only]?.length ?? 0) : (r) => counted(met(r, ...lists)),
    says: (r) => `${words}: ${shown(r, firstOf(r, ...lists))}`,
  };
};

const anchored = (r: Reading): boolean => r.names.length > 0 || r.numbers.length > 0 || r.dates.length > 0 || met(r, 'institutions') > 0;
const covers = (outer: Stretch, inner: Stretch | null): boolean => !!inner && outer.first <= inner.first && inner.end <= outer.end;
const actor = (r: Reading): Stretch | undefined =>
  r.subject === 'named' ? r.names.find((name) => covers(name, r.subjectAt)) ?? r.subjectAt ?? undefined
  : r.subject === 'noun' ? r.met.institutions?.find((office) => covers(office, r.subjectAt)) : undefined;
const usualLength = 16;
const inDigits = ({ doc }: Reading, { first }: Stretch): boolean => doc.lexicon.claims.largeNumber.test(doc.tokens[first]?.form ?? '');
/** A number in words ("two", "a third") counts less: more often it only tells things apart. */
const inWords = 0.5;

/** That what stands beside it looks like claims, too. */
export const company: Feature = {
  name: 'company', speaks: 'for', general: true, value: (_, around) => around.company,
  says: (_, raises) => (raises ? 'stands among other claims' : 'stands among opinions or small talk'),
};

/** What is a law or rule itself, or says that something is against one; a judge, a plan or a settlement is neither. */
const rules: readonly WordList[] = ['ruleWords', 'lawfulness'];

/** All features, at most forty, no word of any text among them; data/weights.json holds the weight of each. */
export const features: readonly Feature[] = [
  { name: 'number', speaks: 'for', topic: 'figures', value: (r) => counted(r.numbers.reduce((n, at) => n + (inDigits(r, at) ? 1 : inWords), 0)), says: (r) => `gives a number: ${numberShown(r, r.numbers[0])}` },
  { name: 'amount', speaks: 'for', topic: 'figures', value: (r) => yes(r.amounts.length > 0), says: (r) => `gives a sum or a share: ${numberShown(r, r.amounts[0])}` },
  { name: 'date', speaks: 'for', topic: 'time', value: (r) => yes(r.dates.length > 0), says: (r) => `says when: ${shown(r, r.dates[0])}` },
  { ...listed('time', 'for', 'places it in time', 'timeWords'), topic: 'time' },
  listed('comparison', 'for', 'compares', 'comparisons'),
  { name: 'names', speaks: 'for', topic: 'actor', value: (r) => counted(r.names.length), says: (r) => `says who or what: ${shown(r, r.names[0])}` },
  { name: 'namedSubject', speaks: 'for', topic: 'actor', value: (r) => yes(r.subject === 'named'), says: (r) => `named actor: ${shown(r, r.subjectAt ?? undefined)}` },
  {
    name: 'past', speaks: 'for', topic: 'deed', value: (r) => yes(r.past !== null),
    says: (r) => (actor(r) ? `past event with a named actor: ${shown(r, actor(r))}` : `tells of the past: ${shown(r, r.past ?? undefined)}`),
  },
  { name: 'others', speaks: 'for', value: (r) => counted(r.others.length), says: (r) => `about another person: ${shown(r, r.others[0])}` },
  {
    name: 'record', speaks: 'for', topic: 'deed', value: (r) => counted(met(r, 'recordVerbs', 'voteWords')),
    says: (r) => (met(r, 'voteWords') ? `record of a vote: ${shown(r, firstOf(r, 'voteWords'))}` : `record of what someone did: ${shown(r, firstOf(r, 'recordVerbs'))}`),
  },
  listed('wrongdoing', 'for', 'speaks of wrongdoing', 'wrongdoing'),
  {
    ...listed('law', 'for', 'law', 'lawWords'),
    says: (r) => (met(r, ...rules) ? `law or rule: ${shown(r, firstOf(r, ...rules))}` : `of law, courts or policy: ${shown(r, firstOf(r, 'lawWords'))}`),
  },
  listed('source', 'for', 'cites a source', 'sourceWords'),
  { name: 'cause', speaks: 'for', telling: true, value: (r) => yes(causeIn(r) !== undefined), says: (r) => `cause and effect: ${shown(r, causeIn(r))}` },
  listed('publicAffairs', 'for', 'matter of public interest', 'publicAffairs'),
  { ...listed('institution', 'for', 'names an institution', 'institutions'), topic: 'actor' },
  { ...listed('money', 'for', 'about money', 'money'), topic: 'figures' },
  { name: 'length', speaks: 'for', general: true, value: (r) => Math.log2(Math.max(1, r.words) / usualLength), says: (_, raises) => (raises ? 'long enough to be specific' : 'says little') },
  { name: 'fragment', speaks: 'against', value: (r) => yes(!r.hasFiniteVerb), says: () => 'no full sentence' },
  { ...listed('opinion', 'against', 'opinion', 'opinionAdjectives', 'opinionNouns', 'opinionVerbs'), telling: true },
  listed('intensifier', 'against', 'emphasis', 'intensifiers'),
  listed('abstraction', 'against', 'vague', 'abstractions', 'vagueWords'),
  { name: 'firstPerson', speaks: 'against', value: (r) => counted(r.firstPerson + r.we), says: (r) => (r.firstPerson ? 'about the speaker: I' : 'about “us”') },
  { name: 'you', speaks: 'against', value: (r) => yes(r.you > 0 || r.imperative), says: () => 'speaks to the listener' },
  listed('mental', 'against', 'belief or feeling', 'mentalVerbs'),
  { name: 'question', speaks: 'against', telling: true, value: (r) => yes(r.question), says: () => 'question' },
  listed('obligation', 'against', 'says what ought to be', 'obligations'),
  { ...listed('wish', 'against', 'wish', 'wishes', 'courtesies'), telling: true },
  { ...listed('prediction', 'against', 'prediction', 'predictions'), telling: true },
  { name: 'scareQuotes', speaks: 'against', value: (r) => yes(r.scareQuotes !== null), says: (r) => `words held at arm’s length: ${shown(r, r.scareQuotes ?? undefined)}` },
  { name: 'negation', speaks: 'either', value: (r) => counted(r.negations.length), says: (r) => `says what is not so: ${shown(r, r.negations[0])}` },
  { ...listed('hedge', 'against', 'hedged', 'hedges', 'conditions'), telling: true },
  { name: 'unanchored', speaks: 'against', telling: true, value: (r) => yes(!anchored(r)), says: () => 'cannot be checked: no who or when' },
  { name: 'thingSubject', speaks: 'against', value: (r) => yes(r.subject === 'thing'), says: (r) => `does not say what: ${shown(r, r.subjectAt ?? undefined)}` },
  {
    name: 'quoted', speaks: 'either', value: (r) => yes(r.candidate.quote !== null && r.candidate.quote.type !== 'indirect'),
    says: () => 'somebody’s own words',
  },
  listed('leisure', 'against', 'leisure or ceremony', 'leisure', 'proceedings'),
  {
    name: 'phrasing', speaks: 'for', general: true, value: (r) => r.phrasing,
    says: (_, raises) => (raises ? 'worded like statements that checkers take up' : 'worded unlike statements that checkers take up'),
  },
  company,
  { name: 'alone', speaks: 'for', general: true, value: (_, around) => yes(around.alone), says: () => 'all that the text says' },
  { name: 'spoken', speaks: 'either', general: true, value: (_, around) => yes(around.spoken), says: () => 'part of a speech' },
];
