import { startsClause } from '../syntax/clause';
import { reportingVerb } from '../syntax/reportingWords';
import type { Syntax } from '../syntax/syntax';
import { isWithinWord } from './content';
import { range } from '../syntax/tokenRange';
import { isFiniteTag, isPastOrThird } from '../syntax/verbGroup';

/*
 * How far what is said reaches, where the tree gives too much or too little.
 */

const opensObject: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'SCONJ']);
const inWordsOrMarks = /^["“”'‘’-]+$/;

/** Whether the coordinator at `i` turns to what somebody does next: "and demanded talks". */
const turnsToAct = (doc: Syntax, i: number): boolean =>
  doc.at(i).upos === 'CCONJ' && (isFiniteTag(doc.at(i + 1)) || doc.at(i + 1).xpos === 'VBN' && reportingVerb(doc, i + 1) !== undefined && opensObject.has(doc.at(i + 2).upos));

/** Index of the comma, the mark or the "and" with a finite verb that ends the words that begin at `from`; `limit` where none does. */
export function endOfPhraseAfter(doc: Syntax, from: number, limit: number, acrossMarks = false): number {
  for (let i = from; i < limit; i++) {
    if (doc.quoted(i)) continue;
    if (!acrossMarks && doc.at(i).upos === 'PUNCT' && !inWordsOrMarks.test(doc.at(i).form) || turnsToAct(doc, i)) return i;
  }
  return limit;
}

/** The words up to an "and" with a finite verb: "called it “an insult” and demanded talks". */
export function beforeNextAct(doc: Syntax, words: readonly number[]): number[] {
  const first = words[0] ?? 0;
  const end = endOfPhraseAfter(doc, first, (words.at(-1) ?? first) + 1, true);
  return end <= first ? [...words] : words.filter((w) => w < end);
}

/** The words up to ", and" with a clause of its own: "promised to pay us, and he lied". */
export function beforeNextClause(doc: Syntax, words: readonly number[]): readonly number[] {
  const last = words.at(-1) ?? -1;
  const turn = words.find((w) => doc.at(w).form === ',' && doc.at(w + 1).upos === 'CCONJ' && w + 2 <= last && startsClause(doc, w + 2, doc.sentenceTo(w)));
  return turn === undefined ? words : words.filter((w) => w < turn);
}

/** A noun phrase without the clause that tells more of it after a comma, and without another thing that was done: "the offer, which it called an insult", "the jobs, with the mayor saying …", "any wrongdoing and called …". */
export function upToAside(doc: Syntax, words: readonly number[]): readonly number[] {
  const isAside = (w: number): boolean => doc.at(w).form === ',' && (doc.is(w + 1, 'relativesApart') || doc.is(w + 1, 'withWord'));
  const isAct = (w: number, i: number): boolean => doc.at(w).upos === 'CCONJ' && isPastOrThird(doc.at(w + 1)) && !words.slice(0, i).some((before) => doc.is(before, 'relatives'));
  const aside = words.find((w, i) => !doc.quoted(w) && (isAside(w) || isAct(w, i)));
  return aside === undefined ? words : words.filter((w) => w < aside);
}

const endsDrawnOut: ReadonlySet<string> = new Set(['PUNCT', 'SCONJ']);
const opensAct: ReadonlySet<string> = new Set(['VERB', 'AUX', 'ADV']);

/** A noun phrase with what goes on right behind it: "a government representing all groups", "an end to the fighting". */
export function drawnOut(doc: Syntax, words: readonly number[]): number[] {
  const last = words.at(-1) ?? -1;
  const limit = doc.sentenceTo(last);
  if (limit <= last || !goesOn(doc, last + 1)) return [...words];
  let to = last + 1;
  while (to < limit && (!endsDrawnOut.has(doc.at(to).upos) || isWithinWord(doc, to)) && !(doc.at(to).upos === 'CCONJ' && opensAct.has(doc.at(to + 1).upos))) to++;
  return [...words, ...range(last + 1, to)];
}

function goesOn(doc: Syntax, i: number): boolean {
  const { xpos, upos } = doc.at(i);
  if (xpos === 'VBG' || xpos === 'TO') return true;
  return upos === 'PART' && doc.is(i, 'infinitiveMarker') || upos === 'ADP' && doc.is(i, 'nounPrepositions');
}
