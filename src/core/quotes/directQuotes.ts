import type { Steps } from '../analysis/steps';
import type { Span } from '../span';
import { reportingVerb } from '../syntax/reportingWords';
import { isEmpty, tokensIn } from '../syntax/tokenRange';
import type { Candidate } from './candidate';
import type { OfQuotation } from './construction';
import { triggeredBy } from './constructions';
import { followOn } from './constructions/followOn';
import { spansOf } from './cuesOfQuotation';
import type { ReadQuotation } from './quotations/readQuotations';
import type { Reading } from './reading';

const besideQuotations = triggeredBy('quotation');
const aroundAlone = triggeredBy('quotation alone');

/** A direct quote as far as it has been read: more of it may follow. */
interface OpenQuote {
  readonly pieces: Span[];
  readonly candidate: Candidate;
  last: ReadQuotation;
}

/** Direct quotes: quotations that stand apart, each with the cue and speaker beside it, interrupted ones joined, follow-on ones continued. */
export function* directQuotes(reading: Reading, read: readonly ReadQuotation[]): Steps<Candidate[]> {
  const quotes: OpenQuote[] = [];
  let open: OpenQuote | undefined; // the quote that the next quotation may go on with
  for (const here of read) {
    yield;
    const own = proposed(besideQuotations, reading, here);
    if (open && isPartOf(reading, open, here, own)) {
      open.pieces.push(...spansOf(here.quotation));
      open.last = here;
      continue;
    }
    const candidate = own ?? (standsAlone(here) ? aloneAfter(reading, open, here) : undefined);
    if (candidate) quotes.push(open = { pieces: spansOf(here.quotation), candidate, last: here });
  }
  return quotes.map(({ candidate, pieces }) => ({ ...candidate, pieces }));
}

/** The quote that the first of the constructions proposes that proposes one. */
function proposed(from: readonly OfQuotation[], reading: Reading, here: ReadQuotation): Candidate | undefined {
  for (const construction of from) {
    const report = construction.propose(here, reading);
    if (report) return { ...report, construction };
  }
  return undefined;
}

/** Whether the quotation belongs to the quote before it: interrupted by its attribution, led up to by the same cue, or going on with it. */
function isPartOf(reading: Reading, open: OpenQuote, here: ReadQuotation, own: Candidate | undefined): boolean {
  if (interrupted(open, here) && !newReport(reading, open, here) && (!own || isLedBack(open, here, own))) return true;
  if (own) return own.cueToken === open.candidate.cueToken;
  return here.apart && !(here.words < 3 && !isEmpty(here.left)) && continues(reading, open.last, here);
}

/** Whether the cue before the quotation is the attribution that interrupts, or the sentence in quotation marks goes on. */
const isLedBack = (open: OpenQuote, here: ReadQuotation, own: Candidate): boolean =>
  own.construction.weighs === 'before' && (own.cueToken <= open.candidate.cueToken || goesOn(open, here));

const standsAlone = (here: ReadQuotation): boolean => here.apart && isEmpty(here.left) && isEmpty(here.right) && here.words >= 4;

/** A quotation without an attribution in its sentence: introduced before it, or by whoever spoke last. */
function aloneAfter(reading: Reading, open: OpenQuote | undefined, here: ReadQuotation): Candidate | undefined {
  const found = proposed(aroundAlone, reading, here);
  if (found?.construction !== followOn || !open || paragraphsBetween(open.last, here) > 2) return found;
  const { cue, speaker } = open.candidate;
  return { ...found, cue, speaker, cueToken: -1, path: speaker ? 'subject' : 'none' };
}

/** "…," she said, "…": the words before this piece are the attribution of the piece before it. */
const interrupted = ({ candidate, last }: OpenQuote, here: ReadQuotation): boolean =>
  candidate.construction.weighs === 'after' && paragraphsBetween(last, here) === 0 && candidate.cueToken >= here.left.from && candidate.cueToken < here.left.to && here.left.from === last.right.from;

/** "Many are uncertain," she wrote in a letter that explains why she is going, "but most agree": the sentence in quotation marks goes on. */
const goesOn = ({ last }: OpenQuote, here: ReadQuotation): boolean => last.closing === ',' && !here.startsCapital;

/** "…," she said, calling him "a fool": another report begins between the attribution and a quotation that is only a part of its sentence. */
function newReport({ doc }: Reading, { candidate }: OpenQuote, here: ReadQuotation): boolean {
  if (isEmpty(here.left) || /^[,:;—–-]+$/.test(doc.at(here.left.to - 1).form)) return false;
  for (let i = here.left.to - 1; i > candidate.cueToken; i--) if (reportingVerb(doc, i)) return true;
  return false;
}

const paragraphsBetween = (before: ReadQuotation, here: ReadQuotation): number =>
  (here.quotation.pieces[0]?.paragraph ?? -1) - (before.quotation.pieces.at(-1)?.paragraph ?? -1);

/** Whether the quotation goes on with the one before it: nothing but its attribution, or narration in the same paragraph, stands between. */
function continues({ doc }: Reading, before: ReadQuotation, here: ReadQuotation): boolean {
  if (!isEmpty(here.left) || !isEmpty(here.right)) return false;
  const apart = paragraphsBetween(before, here);
  if (apart !== 1) return apart === 0;
  if (doc.paragraphs[here.quotation.pieces[0]?.paragraph ?? -1]?.kind === 'subheading') return false;
  const between = tokensIn(doc, { start: before.quotation.end, end: here.quotation.start });
  return isEmpty(between) || before.right.from === between.from && before.right.to >= between.to;
}
