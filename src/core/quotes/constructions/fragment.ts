import { has, reportingVerb, type Frame, type ReportingVerb } from '../../syntax/reportingWords';
import type { Syntax } from '../../syntax/syntax';
import { range, tokenAt } from '../../syntax/tokenRange';
import { hasFinite, isPastOrThird } from '../../syntax/verbGroup';
import type { OfQuotation } from '../construction';
import { piecesOf } from '../content';
import { isNarration } from '../narration';
import { isName, isNoReport } from '../notSpeech';
import { reportOf } from '../propose';
import type { ReadQuotation } from '../quotations/readQuotations';
import { clauseAt, type Reading } from '../reading';
import { speechEnd } from '../speechEnd';

/** How far before the quotation its verb is looked for, in tokens. */
const reach = 40;

/**
 * A quotation that is only a part of its sentence, with the nearest reporting verb before it: what is said is all between the verb and
 * the end of the quotation, and what still belongs to it ("called the plan “a disaster” for the town").
 */
export const fragment: OfQuotation = {
  name: 'fragment',
  triggers: 'quotation left over',
  weighs: 'fragment',
  says: 'Words in quotation marks within reported speech: …',
  examples: [
    ['Ruiz told investors that the fears were “overblown,” adding that the mill had “great promise.”', 'that the fears were “overblown,” [told; Ruiz]', 'that the mill had “great promise.” [adding; Ruiz]'],
    ['She wrote a book called “The Long Pier” in 1998.'],
  ],
  propose(quotation, reading) {
    const { left, sentenceFrom } = quotation;
    const { doc } = reading;
    if (left.to === left.from && sentenceFrom >= left.from || isName(doc, left.to - 1)) return undefined; // wrote a book called “The Long Pier”
    for (let i = left.to - 1; i >= sentenceFrom && left.to - i < reach; i--) {
      const entry = doc.quoted(i) ? undefined : reportingVerb(doc, i);
      if (!entry || isNoReport(doc, i) || isBehindItsReport(doc, i) || !reportsWords(entry) || entry.kind === 'manner' && quotation.words < 5) continue;
      const clause = clauseAt(reading, i);
      const { addressee } = clause.setting;
      const from = pastAdverbs(doc, addressee && addressee.to <= left.to ? addressee.to : i + 1, left.to);
      return reportOf(reading, clause, piecesOf(doc, range(from, endOf(reading, quotation, from, i, entry))));
    }
    return undefined;
  },
};

/** "They “lost their homes”, the study said, while …": what turns away behind the commas is told of what was said before them. */
const isBehindItsReport = (doc: Syntax, verb: number): boolean => doc.at(verb + 1).form === ',' && doc.at(verb + 2).upos === 'SCONJ' && doc.is(verb + 2, 'turnsBehindAside');

const frames: readonly Frame[] = ['clause', 'label', 'charge', 'object', 'quote'];
const reportsWords = (entry: ReportingVerb): boolean => frames.some((f) => has(entry, f));

function pastAdverbs(doc: Syntax, from: number, limit: number): number {
  let at = from;
  while (at < limit && (doc.at(at).upos === 'ADV' || doc.at(at).upos === 'PUNCT' || at === from && doc.at(at).xpos === 'RP')) at++;
  return at;
}

/** Where what is said ends: with the quotation, or behind it with what still belongs to it. */
function endOf(reading: Reading, { quotation, left, right, closing }: ReadQuotation, from: number, verb: number, entry: ReportingVerb): number {
  const { doc } = reading;
  const last = tokenAt(doc, quotation.end - 1);
  const end = Math.min(doc.tokens.length, last + 1);
  if (/[.,?!]/.test(closing) || right.to === right.from) return end;
  const limit = !has(entry, 'clause') && !hasFinite(doc, verb + 1, left.to) ? sharedVerb(doc, end, right.to) : right.to;
  return isNarration(doc, from, end, limit) ? end : speechEnd(reading, end - 1, Math.max(end, limit));
}

/** In "called it “an insult” and demanded talks" what is said ends before the "and" of the speaker's next act. */
function sharedVerb(doc: Syntax, from: number, limit: number): number {
  for (let i = Math.max(0, from); i < limit; i++) {
    let verb = i + 1;
    while (doc.at(verb).upos === 'ADV') verb++;
    if (doc.at(i).upos === 'CCONJ' && (isPastOrThird(doc.at(verb)) || doc.at(verb).xpos === 'VBN')) return doc.at(i - 1).form === ',' ? i - 1 : i;
  }
  return limit;
}
