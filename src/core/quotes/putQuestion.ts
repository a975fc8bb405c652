import { nounPhraseFrom } from '../syntax/nounPhrase';
import type { Syntax } from '../syntax/syntax';
import { timeFrom } from '../syntax/time';
import { isEmpty, type TokenRange } from '../syntax/tokenRange';

/** A question that somebody is asked: "asked | by a reporter | in the corridor | whether he would run". */
export interface PutQuestion {
  /** Who asks; undefined where nobody is named. */
  readonly asker: TokenRange | undefined;
  /** Index of the first word of the question. */
  readonly from: number;
}

const participleTags: ReadonlySet<string> = new Set(['VBN', 'VBD']);

/** Whether the participle at `verb` tells, before an answer or behind it, that somebody is asked: "Asked …, she said", "she said when asked …". */
export function isAskedFor(doc: Syntax, verb: number): boolean {
  if (!doc.lemmaIs(verb, 'interrogatingVerbs') || !participleTags.has(doc.at(verb).xpos)) return false;
  return opensSentence(doc, verb) || doc.is(verb - 1, 'whenWord');
}

/** Whether the verb is the first of its sentence but for "when" and the like. */
export function opensSentence(doc: Syntax, verb: number): boolean {
  const first = doc.sentenceFrom(verb);
  return verb === first || verb === first + 1 && (doc.is(first, 'questionOpeners') || /^["“‘']+$/.test(doc.at(first).form));
}

/** So many phrases may stand between the verb and the question: by whom, where, when, in what. */
const mostBetween = 5;

/** The question behind the participle at `verb`, where it is told what was asked; undefined where it is told of what alone ("asked about it") or nothing is. */
export function questionPut(doc: Syntax, verb: number): PutQuestion | undefined {
  if (!isAskedFor(doc, verb)) return undefined;
  const limit = doc.sentenceTo(verb);
  let asker: TokenRange | undefined;
  for (let k = verb + 1, n = 0; n < mostBetween && k < limit; n++) {
    if (doc.is(k, 'questionWords')) return { asker, from: k };
    if (doc.at(k).upos === 'ADP' && doc.is(k + 1, 'questionWords')) return { asker, from: k + 1 };
    const phrase = doc.at(k).upos === 'ADP' ? nounPhraseFrom(doc, k + 1, limit) : undefined;
    if (phrase && !isEmpty(phrase)) {
      if (doc.is(k, 'agentMarker')) asker = phrase;
      k = pastApposition(doc, phrase.to, limit);
    } else if (timeFrom(doc, k) > k) k = timeFrom(doc, k);
    else if (doc.at(k).upos === 'ADV') k++;
    else return undefined;
  }
  return undefined;
}

/** "by the solicitor, Otto Lenz, | what": the token behind the name between commas that begins at `comma`; `comma` where none does. */
function pastApposition(doc: Syntax, comma: number, limit: number): number {
  const apposed = doc.at(comma).form === ',' ? nounPhraseFrom(doc, comma + 1, limit) : undefined;
  return apposed && !isEmpty(apposed) && doc.at(apposed.to).form === ',' && doc.is(apposed.to + 1, 'questionWords') ? apposed.to + 1 : comma;
}
