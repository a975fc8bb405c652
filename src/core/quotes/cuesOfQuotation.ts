import type { Span } from '../span';
import { Clause, startsClause } from '../syntax/clause';
import { reportingVerb } from '../syntax/reportingWords';
import type { Syntax } from '../syntax/syntax';
import { hasFinite, isFiniteTag } from '../syntax/verbGroup';
import type { Report } from './candidate';
import { cueAfter, cueBefore, speakerSpan, type CueBefore, type CueBeside } from './cueBeside';
import { cueSpan } from './cueSpan';
import type { Quotation } from './quotations/quotation';
import { isBareAttribution, type ReadQuotation } from './quotations/readQuotations';
import type { Reading } from './reading';

/** The cues in a quotation's own sentence. */
export interface Cues {
  readonly before: CueBefore | undefined;
  readonly after: CueBeside | undefined;
  /** Whether the cue before it leads up to all of what is said. */
  readonly leads: boolean;
  /** Whether it is written as a title is and no cue stands right beside it: on NBC's “Meet the Press”. */
  readonly isTitle: boolean;
}

const nothing: Cues = { before: undefined, after: undefined, leads: false, isTitle: true };

/** The cues beside the quotation, read once. */
export function cuesBeside(reading: Reading, here: ReadQuotation): Cues {
  const known = reading.cues.get(here);
  if (known) return known;
  const found = readCues(reading, here);
  reading.cues.set(here, found);
  return found;
}

function readCues(reading: Reading, here: ReadQuotation): Cues {
  const { doc } = reading;
  const { left, right, words, closing } = here;
  const leadsUp = left.to > left.from;
  const goesOn = right.to > right.from;
  const next = goesOn ? doc.at(right.from).form : '';
  const beginsFree = !leadsUp || /^[,:;—–([-]+$/.test(doc.at(left.to - 1).form);
  const endsFree = /^[,—–-]/.test(next) || isFreeAtEnd(reading, here, beginsFree);
  const before = leadsUp ? cueBefore(reading, left, { from: here.sentenceFrom, to: left.to }, here.startsCapital) : undefined;
  const mayFollow = goesOn && endsFree && (beginsFree || words >= 4 && !hasFinite(doc, left.from, left.to));
  const after = mayFollow ? cueAfter(reading, right, /[,?!…—–-]/.test(closing) || next === ',' || isBetweenDashes(reading, right)) : undefined;
  if (isTitle(doc, here, before, after)) return nothing;
  return { before, after, leads: before?.lead === 'open' && (!goesOn || endsFree), isTitle: false };
}

/** Whether it is a title or a name: written as one where no cue stands right beside it, or followed by whose it is and what he says. */
const isTitle = (doc: Syntax, here: ReadQuotation, before: CueBeside | undefined, after: CueBeside | undefined): boolean =>
  after !== undefined && reportsMore(doc, here, after) || here.titled && !isCarried(doc, here) && !standsBeside(here, before) && !standsBeside(here, after);

/** "“What Now?” singer Greta Holm told fans she was tired": a name in quotation marks before whose it is, who says something else. */
function reportsMore(doc: Syntax, { left, closing, words }: ReadQuotation, cue: CueBeside): boolean {
  if (!/[?!]/.test(closing) || words > longestTitle || cue.inverted || cue.kind !== 'known' || left.to > left.from) return false;
  const { sentence, setting: { complement } } = new Clause(doc, cue.verb, reportingVerb(doc, cue.verb));
  return doc.is(complement, 'complementiser') || startsClause(doc, complement, sentence.to);
}

/** "with the caption: “Welcome Home”": words, whatever their capitals. */
const isCarried = (doc: Syntax, { left }: ReadQuotation): boolean => doc.lemmaIs(doc.at(left.to - 1).form === ':' ? left.to - 2 : left.to - 1, 'wordsShown');

/** Titles and names in quotation marks have no more words than these. */
const longestTitle = 6;

/** Whether the quotation ends as a sentence of its own does, whatever stands behind it. */
const isFreeAtEnd = (reading: Reading, { quotation, right, words, closing, titled }: ReadQuotation, beginsFree: boolean): boolean =>
  /[,.?!…—–-]/.test(closing) || !quotation.closed || beginsFree && (words >= 6 || words >= 2 && !titled && isAttributedPlainly(reading, right));

const dash = /^[—–-]+$/;

/** “The bridge” — Lenz paused — “is gone.” */
const isBetweenDashes = ({ doc }: Reading, { from, to }: ReadQuotation['right']): boolean => to - from > 2 && dash.test(doc.at(from).form) && dash.test(doc.at(to - 1).form);

const opensSpeaker: ReadonlySet<string> = new Set(['PROPN', 'PRON', 'DET']);

/** “We won” said Lenz, “We won” Lenz said: an attribution that no comma sets apart, and nothing else; what stands for a noun has an article or a name of its own behind it ("the “Tides” author"). */
function isAttributedPlainly({ doc }: Reading, right: ReadQuotation['right']): boolean {
  const inverted = isFiniteTag(doc.at(right.from)) && reportingVerb(doc, right.from)?.kind === 'speech';
  return (inverted || opensSpeaker.has(doc.at(right.from).upos)) && isBareAttribution(doc, right);
}

/** Whether hardly a word but the speaker stands between the cue and the quotation. */
const standsBeside = ({ left, right }: ReadQuotation, cue: CueBeside | undefined): boolean =>
  cue !== undefined && cue.kind !== 'any' && (cue.verb < left.to ? left.to - cue.verb <= 2 : cue.verb - right.from <= 4);

/** The pieces of a quotation, with their marks. */
export const spansOf = ({ pieces }: Quotation): Span[] => pieces.map(({ start, end }) => ({ start, end }));

/** The quotation as said by the speaker of the cue. */
export const reportBeside = (reading: Reading, { quotation }: ReadQuotation, cue: CueBeside): Report => ({
  type: 'direct', pieces: spansOf(quotation), cue: cueSpan(reading.doc, cue.verb), cueToken: cue.verb, speaker: speakerSpan(reading, cue), path: 'subject',
  ...(cue.kind === 'any' ? { anyVerb: true } : cue.kind === 'passive' ? { passive: true } : {}),
});

/** The quotation as the words of the source that the tokens of `cue` name. */
export const reportBy = (quotation: Quotation, cue: Span | null, cueToken: number, speaker: Span | undefined): Report | undefined =>
  speaker && { type: 'direct', pieces: spansOf(quotation), cue, cueToken, speaker, path: 'subject' };
