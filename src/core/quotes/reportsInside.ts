import type { Steps } from '../analysis/steps';
import { contains, type Span } from '../span';
import { verbByForm } from '../syntax/reportingWords';
import type { Syntax } from '../syntax/syntax';
import { spanOf, tokensIn } from '../syntax/tokenRange';
import type { Candidate } from './candidate';
import { followOn } from './constructions/followOn';
import { directQuotes } from './directQuotes';
import type { Quotation } from './quotations/quotation';
import { readQuotations } from './quotations/readQuotations';
import { readingOf, type Reading } from './reading';
import { reportsAt } from './reportsAt';
import type { ReportScorer } from './scorer/reportScorer';

/**
 * Quotes within quotes: what the words in quotation marks report in their turn, in nested marks ("He told me, ‘Go home,’ and I went") or
 * in other words ("She told me she would resign"). What the speaker says of himself or to the listener is left out.
 */
export function* reportsInside(doc: Syntax, outer: readonly Quotation[], scorer: ReportScorer | undefined): Steps<Candidate[]> {
  const { holders, nested } = nestedIn(outer);
  const reading = yield* readingOf(doc, nested, scorer);
  const read = yield* readQuotations(doc, nested, holders);
  const direct = yield* directQuotes(reading, read);
  const within = direct.filter((c) => c.construction !== followOn && c.cue && hasSource(doc, c));
  const spoken = new Set(within.map((c) => c.cueToken));
  for (const { pieces } of outer) {
    for (const { inner } of pieces) {
      within.push(...inOtherWords(reading, inner, spoken));
      yield;
    }
  }
  return within;
}

/** The quotations inside others, and the words of those that hold them. */
function nestedIn(outer: readonly Quotation[]): { holders: readonly Span[]; nested: readonly Quotation[] } {
  const holders: Span[] = [];
  const nested: Quotation[] = [];
  for (const { pieces, nested: inside } of outer) for (const piece of inside) {
    const holder = pieces.find((p) => contains(p, piece));
    if (!holder || (nested.at(-1)?.end ?? 0) > piece.start) continue;
    holders.push(holder.inner);
    nested.push({ start: piece.start, end: piece.end, pieces: [piece], nested: [], closed: piece.closed });
  }
  return { holders, nested };
}

function inOtherWords(reading: Reading, inner: Span, spoken: ReadonlySet<number>): Candidate[] {
  const { doc } = reading;
  const { from, to } = tokensIn(doc, inner);
  const found: Candidate[] = [];
  for (let i = from; i < to; i++) {
    if (doc.quoted(i) || spoken.has(i) || !canReport(doc, i)) continue;
    for (const candidate of reportsAt(reading, i)) {
      const clipped = clipTo(doc, candidate, inner);
      if (clipped && hasSource(doc, clipped)) found.push(clipped);
    }
  }
  return found;
}

/** Whether somebody is told to have said it who is not in the talk himself; praise and blame there are the speaker's own. */
function hasSource(doc: Syntax, { construction, speaker, cue, kind }: Candidate): boolean {
  const told = 'inSpeech' in construction && construction.inSpeech === true && kind !== 'belief';
  return told && speaker !== null && cue !== null && !doc.is(tokensIn(doc, speaker).from, 'ofTheTalk');
}

/** Whether it is worth looking: "according to", or a verb of saying that has no speaker or listener of the talk for its plain subject. */
function canReport(doc: Syntax, i: number): boolean {
  if (doc.is(i, 'sourceMarkers')) return true;
  const entry = doc.at(i).upos === 'VERB' ? verbByForm(doc.at(i).lower) : undefined;
  if (entry?.kind !== 'speech') return false;
  let before = i - 1;
  while (doc.at(before).upos === 'AUX' || doc.at(before).upos === 'ADV' || doc.at(before).upos === 'PART') before--;
  return !doc.is(before, 'ownWords');
}

/** The candidate with what it reports cut to the words of one quotation; undefined where its cue or speaker stand outside, or hardly a word is left. */
function clipTo(doc: Syntax, candidate: Candidate, inner: Span): Candidate | undefined {
  const { cue, speaker } = candidate;
  if (!cue || !speaker || !contains(inner, cue) || !contains(inner, speaker)) return undefined;
  const pieces = candidate.pieces.flatMap((piece) => {
    const { from, to } = tokensIn(doc, { start: Math.max(piece.start, inner.start), end: Math.min(piece.end, inner.end) });
    let end = to;
    while (end > from && doc.at(end - 1).upos === 'PUNCT') end--;
    return spanOf(doc, { from, to: end }) ?? [];
  });
  const words = pieces.reduce((n, p) => n + tokensIn(doc, p).to - tokensIn(doc, p).from, 0);
  return words < 2 ? undefined : { ...candidate, pieces };
}
