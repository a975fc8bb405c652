import { runToEnd, type Steps } from '../analysis/steps';
import type { Doc } from '../language/doc';
import type { Candidate } from './candidate';
import { according, inTheWordsOf } from './constructions/according';
import { actOfSpeech } from './constructions/actsOfSpeech';
import { clauseByWords } from './constructions/clauseByWords';
import { blockQuotes } from './constructions/blockQuote';
import { fragments } from './constructions/fragment';
import { headlines } from './constructions/headline';
import { reportedClause } from './constructions/reportedClause';
import { relativeReport } from './constructions/relativeClause';
import { reportingNoun } from './constructions/reportingNoun';
import { transcripts } from './constructions/transcript';
import { directQuotes } from './directQuotes';
import { withMendedTags } from './mendedTags';
import { reportingVerb } from './lexicon';
import { isNoReport } from './notSpeech';
import { findQuotationsInSteps, isStory } from './quotations';
import { readQuotations } from './readQuotations';
import { quotationsOverlapping, readingOf, type Reading } from './reading';

export interface Proposals {
  readonly reading: Reading;
  readonly candidates: readonly Candidate[];
}

/** Everything in the article that could be a quote, each construction proposing for itself. */
export const proposeQuotes = (doc: Doc): Proposals => runToEnd(proposeQuotesInSteps(doc));

/** {@link proposeQuotes} in steps. */
export function* proposeQuotesInSteps(article: Doc): Steps<Proposals> {
  const doc = yield* withMendedTags(article);
  const quotations = yield* findQuotationsInSteps(doc);
  const reading = readingOf(doc, quotations);
  const read = yield* readQuotations(doc, quotations);
  const candidates = yield* directQuotes(reading, read);
  const numberOf = new Map(quotations.map((q, i) => [q, i + 1]));
  const spoken = new Uint8Array(quotations.length + 1); // quotations that are speech: what is reported inside them is theirs
  for (const c of candidates) for (const piece of c.pieces) {
    for (const q of quotationsOverlapping(quotations, piece)) spoken[numberOf.get(q) ?? 0] = 1;
  }
  for (const sentence of doc.sentences) {
    const paragraph = doc.paragraphs[sentence.paragraph];
    if (!paragraph || !isStory(paragraph)) continue;
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      if (spoken[reading.quotedIn[i] ?? 0] && reading.quotedIn[i]) continue;
      candidates.push(...according(reading, i), ...inTheWordsOf(reading, i));
      const entry = reportingVerb(doc, i);
      if (entry && isNoReport(doc, i)) continue;
      const relative = entry ? relativeReport(reading, i, entry) : [];
      candidates.push(...relative);
      if (relative.length) continue;
      const byWords = entry ? clauseByWords(reading, i, entry) : [];
      candidates.push(...byWords);
      if (!doc.parsed) continue;
      const setApart = byWords.some((c) => c.features.includes('apart')); // the order of words leaves no doubt, so the parse isn't asked
      if (entry) candidates.push(...(setApart ? [] : reportedClause(reading, i, entry)), ...actOfSpeech(reading, i, entry));
      else candidates.push(...reportingNoun(reading, i));
    }
    yield;
  }
  const left = read.filter(({ quotation }) => !spoken[numberOf.get(quotation) ?? 0]);
  for (const candidate of fragments(reading, left)) {
    candidates.push(candidate);
    yield;
  }
  for (const found of [headlines, transcripts, blockQuotes]) {
    candidates.push(...found(reading));
    yield;
  }
  return { reading, candidates };
}
