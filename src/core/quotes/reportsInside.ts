import type { Steps } from '../analysis/steps';
import { contains, type Span } from '../span';
import type { Candidate, Construction } from './candidate';
import { reportsAt } from './constructions/reportsAt';
import { directQuotes } from './directQuotes';
import { kindOf, verbByForm } from '../syntax/reportingWords';
import type { Quotation } from './quotation';
import { readingOf } from './reading';
import { readQuotations } from './readQuotations';
import { spanOf, tokensIn } from '../syntax/tokenRange';
import type { Syntax } from '../syntax/syntax';

/** What somebody can be reported inside somebody else's words to have said; praise and blame there are the speaker's own. */
const told: ReadonlySet<Construction> = new Set(['after', 'before', 'clause', 'words', 'parenthetical', 'according', 'infinitive', 'request', 'gerund', 'label']);

/**
 * Quotes within quotes: what the words in quotation marks report in their turn, in nested marks ("He told me, ‘Go home,’ and I went") or
 * in other words ("She told me she would resign"). What the speaker says of himself or to the listener is left out.
 */
export function* reportsInside(doc: Syntax, outer: readonly Quotation[]): Steps<Candidate[]> {
  const holders: Span[] = [];
  const nested: Quotation[] = [];
  for (const { pieces, nested: inside } of outer) for (const piece of inside) {
    const holder = pieces.find((p) => contains(p, piece));
    if (!holder || (nested.at(-1)?.end ?? 0) > piece.start) continue;
    holders.push(holder.inner);
    nested.push({ start: piece.start, end: piece.end, pieces: [piece], nested: [], closed: piece.closed });
  }
  const reading = readingOf(doc, nested);
  const read = yield* readQuotations(doc, nested, holders);
  const found = (yield* directQuotes(reading, read)).filter(({ construction }) => construction !== 'follow-on');
  const within: Candidate[] = found.filter(hasSource);
  const spoken = new Set(within.map((c) => c.cueToken));
  for (const { pieces } of outer) for (const { inner } of pieces) {
    const { from, to } = tokensIn(doc, inner);
    for (let i = from; i < to; i++) {
      if (reading.quotedIn[i] || spoken.has(i) || !canReport(doc, i)) continue;
      for (const candidate of reportsAt(reading, i)) {
        const clipped = clipTo(doc, candidate, inner);
        if (clipped && hasSource(clipped)) within.push(clipped);
      }
    }
    yield;
  }
  return within;

  function hasSource({ construction, speaker, cue, features }: Candidate): boolean {
    return told.has(construction) && speaker !== null && cue !== null && !features.includes('belief')
      && !/^(?:i|we|you|it|that|who|which|my|our|your|this)\b/i.test(doc.text.slice(speaker.start, speaker.end));
  }
}

const ownWords = /^(?:i|we|you|let)$/;

/** Whether it is worth looking: "according to", or a verb of saying that has no speaker or listener of the talk for its plain subject. */
function canReport(doc: Syntax, i: number): boolean {
  const token = doc.at(i);
  if (doc.words.sourceMarkers.has(token.lower)) return true;
  const entry = token.upos === 'VERB' ? verbByForm(token.lower) : undefined;
  if (!entry || kindOf(entry) !== 'speech') return false;
  let before = i - 1;
  while (doc.at(before).upos === 'AUX' || doc.at(before).upos === 'ADV' || doc.at(before).upos === 'PART') before--;
  return !ownWords.test(doc.at(before).lower);
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
