import grammar from './data/grammar.json';
import bodies from './data/placeBodies.json';
import words from './data/placeWords.json';
import time from './data/time.json';
import { classesOf, wordClass } from './wordClass';

/** What a generic word says that a place is. */
export type PlaceKind = keyof typeof words.tables.kinds;

const { rowJoiners, listJoiners, compassStems } = words.classes;
const anyOf = (alternatives: readonly string[]): string => `(?:${alternatives.join('|')})`;

/** What stands in place names and beside them. */
export const places = {
  ...classesOf(words.classes),
  /** No place by itself, however it is written. */
  never: wordClass([...words.classes.never, ...Object.values(time.classes).flat()]),
  /** Regions that are organisations, too. */
  bodies: wordClass(bodies.bodies),
  kindOf: new Map(Object.entries(words.tables.kinds).flatMap(([kind, generics]) => generics.map((generic): [string, PlaceKind] => [generic, kind as PlaceKind]))) as ReadonlyMap<string, PlaceKind>,
  /** For the word that closes a row of places ("counties") the word for one of them. */
  singularOf: new Map(Object.entries(words.tables.singularOf)) as ReadonlyMap<string, string>,
  /** Between a place and what it lies in: "Juba, in western …", "Juba (". */
  beforeContainer: new RegExp(String.raw`^,?\s*[,(]\s*(?:${anyOf(grammar.classes.inWord)}\s+)?(?:${anyOf(compassStems)}\p{Ll}*\s+)?$`, 'u'),
  /** Between the names of a list that goes on. */
  betweenListed: new RegExp(String.raw`^,?\s*${anyOf(listJoiners)}\s+$`),
  /** Between names of one kind in a row. */
  betweenPeers: new RegExp(String.raw`^,?\s*${anyOf(rowJoiners)}?\s*(?:the\s)?$`),
};
