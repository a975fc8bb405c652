import type { Doc, Name } from '../language/doc';
import { isAmongPeople } from '../language/names/amongPeople';
import { isHonourOrDegree } from '../language/names/honours';

/*
 * What the places of an article, and where a name stands, say of the name.
 */

/** Whether a place begins within the name. */
function holdsPlace({ start, end }: Name, placed: ReadonlyMap<number, number>): boolean {
  for (let at = start; at < end; at++) if (placed.has(at)) return true;
  return false;
}

/** "Ada Quist, MBE": whether the name is a degree or an honour behind a comma. */
export const isHonour = (doc: Doc, { start, end, firstToken }: Name): boolean =>
  doc.tokens[firstToken - 1]?.form === ',' && isHonourOrDegree(doc.text.slice(start, end), doc.lexicon);

/** Whether the name stands in the label of a story: "ICYMI: Band returns". */
export const isInLabel = (doc: Doc, { start, firstToken }: Name): boolean => {
  const dateline = doc.paragraphs[doc.sentences[doc.tokens[firstToken]?.sentence ?? -1]?.paragraph ?? -1]?.dateline;
  return dateline?.isLabel === true && start < dateline.end;
};

/** The name with the kind that the places found in the article leave it; `placed` tells where each of them begins and ends. */
export const withPlaces = (doc: Doc, name: Name, placed: ReadonlyMap<number, number>): Name => {
  const { places, givenNames, nouns } = doc.lexicon;
  const isPlace = placed.get(name.start) === name.end;
  const words = doc.text.slice(name.start, name.end).toLowerCase();
  if (places.bodiesCalledStates.has(words)) return { ...name, kind: 'ORG' };
  const first = doc.tokens[name.firstToken];
  const inDateline = first !== undefined && (doc.paragraphs[doc.sentences[first.sentence]?.paragraph ?? -1]?.dateline?.end ?? -1) > name.start;
  if (isPlace && name.kind !== 'LOC' && (inDateline || name.endToken - name.firstToken === 1)) return { ...name, kind: 'LOC' };
  if (name.kind !== 'LOC' || isPlace || holdsPlace(name, placed)) return name;
  // "India Rowe", "a woman named Paris": somebody called like a place, whom the search for places has refused.
  const last = doc.tokens[name.endToken - 1];
  const isNamed = places.namedBefore.has(doc.tokens[name.firstToken - 1]?.lower ?? '') || places.kin.has(doc.tokens[name.firstToken - 1]?.lower ?? '');
  const isFull = name.endToken - name.firstToken === 2 && givenNames.has(first?.form ?? '') && nouns.kind(last?.lower ?? '') === 'other' && isAmongPeople(doc, name);
  return isNamed || isFull ? { ...name, kind: 'PER' } : name;
};
