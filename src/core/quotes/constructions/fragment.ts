import type { Candidate } from '../candidate';
import { piecesOf } from '../content';
import { has, kindOf, reportingVerb, type ReportingVerb } from '../../syntax/reportingWords';
import { isName, isNoReport } from '../notSpeech';
import { proposeFor } from '../propose';
import type { ReadQuotation } from '../readQuotations';
import type { Reading } from '../reading';
import { speechEnd } from '../speechEnd';
import { range } from '../../syntax/tokenRange';

/**
 * A quotation that is only a part of its sentence, with the nearest reporting verb before it: what is said is all between the verb and
 * the end of the quotation, and what still belongs to it ("called the plan “a disaster” for the town").
 */
export function* fragments(reading: Reading, read: readonly ReadQuotation[]): Iterable<Candidate> {
  const { doc } = reading;
  for (const { quotation, left, right, closing, sentenceFrom, words: length } of read) {
    if (left.to === left.from && sentenceFrom >= left.from) continue;
    const first = firstQuoted(reading, left.to);
    for (let i = left.to - 1; i >= sentenceFrom && left.to - i < 40; i--) {
      if (reading.quotedIn[i]) continue;
      const entry = reportingVerb(doc, i);
      if (i === left.to - 1 && isName(doc, i)) break; // wrote a book called “The Long Pier”
      if (!entry || isNoReport(doc, i) || !reportsWords(entry) || kindOf(entry) === 'manner' && length < 5) continue;
      let from = i + 1;
      while (from < left.to && (doc.at(from).upos === 'ADV' || doc.at(from).upos === 'PUNCT')) from++;
      const quoteEnd = endOf(reading, quotation.end, first);
      const limit = !has(entry, 'clause') && !hasFinite(reading, from, left.to) ? sharedVerb(reading, quoteEnd, right.to) : right.to;
      const on = /[.,?!]/.test(closing) || right.to === right.from ? quoteEnd : speechEnd(reading, quoteEnd, Math.max(quoteEnd, limit));
      const words = range(from, on);
      const candidate = proposeFor(reading, 'fragment', i, piecesOf(doc, words), { features: [kindOf(entry)] });
      if (candidate) yield candidate;
      break;
    }
  }
}

const hasFinite = ({ doc }: Reading, from: number, to: number): boolean => doc.tokens.slice(from, to).some((t) => /^(?:VB[DZP]|MD)$/.test(t.xpos));

/** In "called it “an insult” and demanded talks" what is said ends before the "and" of the speaker's next act. */
function sharedVerb({ doc }: Reading, from: number, limit: number): number {
  for (let i = Math.max(0, from); i < limit; i++) {
    let verb = i + 1;
    while (doc.at(verb).upos === 'ADV') verb++;
    if (doc.at(i).upos === 'CCONJ' && /^VB[DZN]$/.test(doc.at(verb).xpos)) return doc.at(i - 1).form === ',' ? i - 1 : i;
  }
  return limit;
}

const reportsWords = (entry: ReportingVerb): boolean => has(entry, 'clause') || has(entry, 'label') || has(entry, 'charge') || has(entry, 'object') || has(entry, 'quote');

const firstQuoted = ({ doc }: Reading, at: number): number => Math.min(at, doc.tokens.length - 1);

/** Index after the last token that starts before `offset`. */
const endOf = ({ doc }: Reading, offset: number, from: number): number => {
  let i = from;
  while (i < doc.tokens.length && (doc.at(i).start ?? Infinity) < offset) i++;
  return i;
};
