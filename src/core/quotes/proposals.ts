import { runToEnd, type Steps } from '../analysis/steps';
import type { Candidate } from './candidate';
import { blockQuotes } from './constructions/blockQuote';
import { fragments } from './constructions/fragment';
import { headlines } from './constructions/headline';
import { reportsAt } from './constructions/reportsAt';
import { transcripts } from './constructions/transcript';
import { interviews } from './constructions/interview';
import { posts } from './constructions/post';
import { directQuotes } from './directQuotes';
import { readSyntaxInSteps } from '../syntax/readSyntax';
import { findQuotationsInSteps, isStory } from './quotations';
import { readQuotations } from './readQuotations';
import { reportsInside } from './reportsInside';
import { quotationsOverlapping, readingOf, type Reading } from './reading';
import type { Doc } from '../language/doc';

export interface Proposals {
  readonly reading: Reading;
  readonly candidates: readonly Candidate[];
}

/** Everything in the article that could be a quote, each construction proposing for itself. */
export const proposeQuotes = (doc: Doc): Proposals => runToEnd(proposeQuotesInSteps(doc));

/** 'She shouted, "Out!" as he left': what follows the quotation is told of it, and not a part of it. */
const opensAlike = (inOtherWords: Candidate, inMarks: Candidate | undefined): boolean => inMarks !== undefined && inOtherWords.pieces[0]?.start === inMarks.pieces[0]?.start;

/** {@link proposeQuotes} in steps. */
export function* proposeQuotesInSteps(article: Doc): Steps<Proposals> {
  const doc = yield* readSyntaxInSteps(article);
  const quotations = yield* findQuotationsInSteps(doc);
  const reading = readingOf(doc, quotations);
  const read = yield* readQuotations(doc, quotations);
  const candidates = yield* directQuotes(reading, read);
  const numberOf = new Map(quotations.map((q, i) => [q, i + 1]));
  const cues = new Set(candidates.map((c) => c.cueToken)); // taken: what is wholly in quotation marks is no reported clause besides
  const led = new Map(candidates.filter((c) => c.construction === 'before').map((c) => [c.cueToken, c]));
  const ledTo = new Set([...led.values()].map((c) => c.pieces.at(-1)?.end));
  const endsAlike = (c: Candidate): boolean => c.features.includes('fronted') && ledTo.has(c.pieces.at(-1)?.end) && !cues.has(c.cueToken); // 'Hale says “…,” she told the radio': the one who was first
  const goingOn = new Map(candidates.filter((c) => c.construction === 'follow-on' && c.cueToken >= 0).map((c) => [c.cueToken, c.pieces]));
  const spoken = new Uint8Array(quotations.length + 1); // quotations that are speech: what is reported inside them is theirs
  for (const c of candidates) for (const piece of c.pieces) {
    for (const q of quotationsOverlapping(quotations, piece)) spoken[numberOf.get(q) ?? 0] = 1;
  }
  for (const sentence of doc.sentences) {
    const paragraph = doc.paragraphs[sentence.paragraph];
    if (!paragraph || !isStory(paragraph)) continue;
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      if (!spoken[reading.quotedIn[i] ?? 0]) for (const c of reportsAt(reading, i)) if (!endsAlike(c)) if (!cues.has(c.cueToken) || c.type !== 'direct' && !opensAlike(c, led.get(c.cueToken))) candidates.push(c.type === 'mixed' ? { ...c, pieces: [...c.pieces, ...goingOn.get(c.cueToken) ?? []] } : c);
    }
    yield;
  }
  candidates.push(...(yield* reportsInside(doc, quotations.filter((_, i) => spoken[i + 1]))));
  const left = read.filter(({ quotation }) => !spoken[numberOf.get(quotation) ?? 0]);
  for (const candidate of fragments(reading, left)) {
    candidates.push(candidate);
    yield;
  }
  const setApart: Candidate[] = [];
  for (const found of [transcripts, interviews, blockQuotes, posts]) {
    setApart.push(...found(reading));
    yield;
  }
  const labels = new Set(setApart.map((c) => c.cueToken));
  candidates.push(...setApart, ...headlines(reading).filter((c) => !labels.has(c.cueToken))); // the first turn of a transcript is no headline
  return { reading, candidates };
}
