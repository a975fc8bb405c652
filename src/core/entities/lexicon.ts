import type { EntityKind, Gender } from '../analysis/analysis';
import nouns from './data/nouns.json';
import personNouns from './data/personNouns.json';
import policy from './data/policyFields.json';
import titles from './data/titles.json';

const female = new Set(nouns.female);
const male = new Set(nouns.male);
const person = new Set([...personNouns.nouns.split(' '), ...nouns.female, ...nouns.male, ...nouns.kin, ...nouns.party, 'source', 'head', 'host', 'teammate']);
const group = new Set(nouns.group);
const organisation = new Set(nouns.organisation);
const document = new Set(nouns.document);
const speaking = new Set(nouns.speaking);
const kin = new Set(nouns.kin);
const party = new Set(nouns.party);
const introduced = new Set(nouns.introduced);
const company = new Set(nouns.company);
const companyEndings = new Set([...nouns.companyEndings, ...nouns.mediaEndings]);

const policyFields = new Set(policy.fields);
const policyBodies = new Set(policy.bodies);

const femaleTitles = new Set(titles.female);
const maleTitles = new Set(titles.male);
const otherTitles = new Set(titles.other);
const fullTitles = new Map(Object.entries(titles.full));

/** Whether it is what a member of a party is called ("a Republican"): one of its members, or the adjective, and no name of the party. */
export const isPartyMember = (word: string): boolean => party.has(word.toLowerCase());

/** Whether ministries are named after it ("trade", "environment"). */
export const isPolicyField = (word: string): boolean => policyFields.has(word.toLowerCase());

/** Whether the name of a body that goes by its fields can begin with it ("Ministry of …"). */
export const namesPolicyBody = (word: string): boolean => policyBodies.has(word.toLowerCase());

/** What kind of noun stands at the head of a mention: a person, a group or organisation, a document, or anything else. */
export type NounKind = 'person' | 'organisation' | 'group' | 'document' | 'other';

/** "co-founder", "ex-minister" and "vice-president" are what their last part is. */
const lastPart = (lemma: string): string => lemma.slice(lemma.lastIndexOf('-') + 1);

const oneOf = (words: ReadonlySet<string>, lemma: string): boolean => words.has(lemma) || (lemma.includes('-') && words.has(lastPart(lemma)));

/** The kind of a common noun, given its lemma in lower case. */
export const nounKind = (lemma: string): NounKind => {
  if (group.has(lemma)) return 'group';
  if (organisation.has(lemma)) return 'organisation';
  if (document.has(lemma)) return 'document';
  if (oneOf(person, lemma)) return 'person';
  if (lemma.endsWith('year-old') && /(?:^|\d-)year-old$/.test(lemma)) return 'person';
  return 'other';
};

/** The kind of entity that a noun of that kind stands for. */
export const kindOfNoun = (kind: NounKind): EntityKind => (kind === 'document' ? 'other' : kind);

/** Whether a noun relates its person to somebody else ("his wife", "an aide to"): two of these with different owners are two people. */
export const isRelational = (lemma: string): boolean => oneOf(kin, lemma);

/** Whether "the" before the noun needs somebody whom the text has called so: "the owner" is none of those named before, "the senator" may be. */
export const needsIntroduction = (lemma: string): boolean => oneOf(introduced, lemma);

/** Whether a document of this name speaks for whoever issues it: "a statement by the ministry said". */
export const speaksForIssuer = (lemma: string): boolean => speaking.has(lemma);

/** The gender that a noun states ("actress", "husband"); undefined for most. */
export const genderOfNoun = (lemma: string): Gender | undefined =>
  oneOf(female, lemma) ? 'female' : oneOf(male, lemma) ? 'male' : undefined;

const bare = (word: string): string => word.toLowerCase().replace(/\.$/, '');

/** Whether the word can stand before a name as a title ("Mrs.", "Sen.", "Minister"). */
export const isTitle = (word: string): boolean => {
  const w = bare(word);
  return femaleTitles.has(w) || maleTitles.has(w) || otherTitles.has(w) || (w.includes('-') && otherTitles.has(lastPart(w)));
};

/** The gender that a title states ("Mr.", "Queen"); undefined for most. */
export const genderOfTitle = (word: string): Gender | undefined => {
  const w = bare(word);
  return femaleTitles.has(w) ? 'female' : maleTitles.has(w) ? 'male' : undefined;
};

/** The noun behind a title: "senator" for "Sen."; the word itself in lower case where it is not an abbreviation. */
export const nounOfTitle = (word: string): string => {
  const w = bare(word);
  return fullTitles.get(w) ?? w;
};

/** Whether the last word of a name says that it names a company or a newspaper ("Ltd.", "Airlines", "Herald"). */
export const closesCompany = (word: string): boolean => companyEndings.has(bare(word));

/** Whether the noun stands for a business ("company", "firm"), which no union, ministry or church is. */
export const isBusinessNoun = (lemma: string): boolean => company.has(lemma);
