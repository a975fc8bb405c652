import { compileLists } from './claimLists';
import evidence from './data/claimEvidence.json';
import matters from './data/claimMatters.json';
import measures from './data/claimMeasures.json';
import stance from './data/claimStance.json';
import words from './data/claimWords.json';
import opposites from './data/opposites.json';
import time from './data/time.json';
import tokens from './data/tokens.json';
import { classesOf, wordClass, type WordClass } from './wordClass';

const { weekdays, months, shortMonths } = time.classes;
const calendar = [...measures.lists.calendar, ...weekdays, ...months.filter((month) => !time.monthsAsWords.includes(month)), ...shortMonths];
const lists = { ...stance.lists, ...measures.lists, calendar, ...matters.lists, ...evidence.lists };

/** A list of words or phrases that features of claims count. */
export type WordList = keyof typeof lists;

const { speakers, causeNouns, numberStems, dollarPrefixes } = words.tables;

/** What a common telling word is, each being of one kind only. */
export type TellingWord = keyof typeof speakers;

/** For each word of a group the first of the group; a word of several belongs to the first group. */
function relatedWords(groups: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const related = new Map<string, string>();
  for (const group of groups) for (const word of group) if (!related.has(word)) related.set(word, group[0] ?? word);
  return related;
}

function oppositesOf(pairs: readonly (readonly string[])[]): ReadonlyMap<string, WordClass> {
  const found = new Map<string, Set<string>>();
  for (const [a = '', b = ''] of pairs) for (const [x, y] of [[a, b], [b, a]] as const) found.set(x, (found.get(x) ?? new Set()).add(y));
  return found;
}

const related = relatedWords(opposites.related);

/** What the features of claims look for. */
export const claims = {
  ...classesOf(words.classes),
  lists: compileLists(lists),
  tellingWords: new Map(Object.entries(speakers).flatMap(([kind, forms]) => forms.map((form): [string, TellingWord] => [form, kind as TellingWord]))) as ReadonlyMap<string, TellingWord>,
  causeNoun: new RegExp(`^(?:${causeNouns.join('|')})`),
  /** A number in digits, or a word for a large one. */
  largeNumber: new RegExp(String.raw`\d|${numberStems.join('|')}`),
  ordinal: new RegExp(String.raw`^\d+(?:${tokens.ordinalEndings.join('|')})$`),
  currency: new RegExp(`^(?:${dollarPrefixes.join('|')})?[$£€¥₹]`),
  negations: wordClass(opposites.negations),
  /** Verbs and nouns that any sentence may share with any other. */
  slightTopics: wordClass(opposites.slight),
  related,
  /** The words that stand for their related words. */
  leading: wordClass([...related.values()]),
  opposites: oppositesOf(opposites.opposites),
};
