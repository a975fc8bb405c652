import type { Gender } from '../analysis/analysis';
import type { NounKind } from '../language/nounKind';
import table from './data/nouns.json';
import personNouns from './data/personNouns.json';
import policy from './data/policyFields.json';
import bodies from './data/bodyNouns.json';
import { wordClass, type WordClass } from './wordClass';

const female = wordClass(table.female);
const male = wordClass(table.male);
const person = wordClass([...personNouns.nouns.split(' '), ...table.female, ...table.male, ...table.kin, ...table.party, ...table.persons]);
const group = wordClass(table.group);
const organisation = wordClass(table.organisation);
const document = wordClass(table.document);
const speaking = wordClass(table.speaking);
const kin = wordClass(table.kin);
const party = wordClass(table.party);
const agentEndings = new RegExp(`(?:${table.agentEndings.join('|')})$`);
const anybody = wordClass(table.anybody);
const office = wordClass(table.office);
const company = wordClass(table.company);
const companyEndings = wordClass([...table.companyEndings, ...table.mediaEndings]);
const policyFields = wordClass(policy.fields);
const calledByWord: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(bodies.called));
const nicknamed: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(bodies.nicknames));
const policyBodies = wordClass(policy.bodies);

/** "co-founder", "ex-minister" and "vice-president" are what their last part is. */
export const lastPart = (lemma: string): string => lemma.slice(lemma.lastIndexOf('-') + 1);

const oneOf = (words: WordClass, lemma: string): boolean => words.has(lemma) || (lemma.includes('-') && words.has(lastPart(lemma)));

/** "34-year-old", "a year-old": somebody of that age. */
const aged = /(?:^|\d-)year-old$/;
/** What somebody of an age in years is called: "34-year-old". */
const agedNoun = (years: string): string => `${years}-year-old`;
const isAged = (lemma: string): boolean => lemma.endsWith('year-old') && aged.test(lemma);

/** What nouns mean. Lemmas are in lower case, words as they stand. */
export const nouns = {
  /** The kind of a common noun. */
  kind(lemma: string): NounKind {
    if (group.has(lemma)) return 'group';
    if (organisation.has(lemma)) return 'organisation';
    if (document.has(lemma)) return 'document';
    if (oneOf(person, lemma)) return 'person';
    return isAged(lemma) ? 'person' : 'other';
  },

  /** The gender that a noun states ("actress", "husband"); undefined for most. */
  gender: (lemma: string): Gender | undefined => (oneOf(female, lemma) ? 'female' : oneOf(male, lemma) ? 'male' : undefined),

  /** Whether a noun relates its person to somebody else ("his wife", "an aide to"): two of these with different owners are two people. */
  isRelational: (lemma: string): boolean => oneOf(kin, lemma),

  /** Whether "the" before the noun may mean whoever was named before ("the lawmaker", "the 31-year-old"); most nouns for people ("the owner", "the judge") mean somebody whom the text has called so. */
  isAnybody: (lemma: string): boolean => oneOf(anybody, lemma) || party.has(lemma) || isAged(lemma),

  /** Whether it is a noun for somebody of an age ("31-year-old"), which {@link agedAs} gives. */
  isAged,
  agedAs: agedNoun,

  /** Whether a noun that no list has ends as words for people do ("tester", "Brexiteer"). */
  closesAgent: (lemma: string): boolean => agentEndings.test(lemma),

  /** Whether the noun is an office that the well known are named without: "the president". */
  isOffice: (lemma: string): boolean => oneOf(office, lemma),

  /** Whether a document of this name speaks for whoever issues it: "a statement by the ministry said". */
  speaksForIssuer: (lemma: string): boolean => speaking.has(lemma),

  /** Whether the noun stands for a business ("company", "firm"), which no union, ministry or church is. */
  isBusiness: (lemma: string): boolean => company.has(lemma),

  /** Whether it is what a member of a party is called ("a Republican"): one of its members, or the adjective, and no name of the party. */
  isPartyMember: (word: string): boolean => party.has(word.toLowerCase()),

  /** Whether ministries are named after it ("trade", "environment"). */
  isPolicyField: (word: string): boolean => policyFields.has(word.toLowerCase()),

  /** Whether the name of a body that goes by its fields can begin with it ("Ministry of …"). */
  namesPolicyBody: (word: string): boolean => policyBodies.has(word.toLowerCase()),

  /** What a body may be called that has the word in its name ("lender" for "bank"), both in lower case. */
  calledByWord: (word: string): readonly string[] => calledByWord.get(word) ?? [],

  /** The names, in lower case, of bodies that go by the nickname ("Spurs"); none for other words. */
  nicknamed: (word: string): readonly string[] => nicknamed.get(word.toLowerCase()) ?? [],

  /** Whether the last word of a name says that it names a company or a newspaper ("Ltd.", "Airlines", "Herald"). */
  closesCompany: (word: string): boolean => companyEndings.has(word.toLowerCase().replace(/\.$/, '')),
};
