import { eachInSteps, runToEnd, type Steps } from '../analysis/steps';
import type { Doc } from '../language/doc';
import { readSyntaxInSteps } from '../syntax/readSyntax';
import type { Candidate } from './candidate';
import { triggeredBy } from './constructions';
import { followOn } from './constructions/followOn';
import { directQuotes } from './directQuotes';
import type { Quotation } from './quotations/quotation';
import { findQuotationsInSteps, isStory } from './quotations/quotations';
import { readQuotations } from './quotations/readQuotations';
import { quotationsOverlapping, readingOf, type Reading } from './reading';
import { reportsAt } from './reportsAt';
import { reportsInside } from './reportsInside';
import type { ReportScorer } from './scorer/reportScorer';

export interface Proposals {
  readonly reading: Reading;
  readonly candidates: readonly Candidate[];
}

/** Everything in the article that could be a quote, each construction proposing for itself. */
export const proposeQuotes = (doc: Doc, scorer?: ReportScorer): Proposals => runToEnd(proposeQuotesInSteps(doc, scorer));

const leftOver = triggeredBy('quotation left over');
const setApart = triggeredBy('layout');
const inHeadlines = triggeredBy('headline');

/** {@link proposeQuotes} in steps. */
export function* proposeQuotesInSteps(article: Doc, scorer: ReportScorer | undefined): Steps<Proposals> {
  const doc = yield* readSyntaxInSteps(article);
  const quotations = yield* findQuotationsInSteps(doc);
  const reading = yield* readingOf(doc, quotations, scorer);
  const read = yield* readQuotations(doc, quotations);
  const candidates = yield* directQuotes(reading, read);
  const spoken = yield* spokenIn(quotations, candidates);
  // one by one: a list of so many cannot be handed to a function whole
  for (const candidate of yield* reported(reading, spoken, candidates)) candidates.push(candidate);
  for (const candidate of yield* reportsInside(doc, quotations.filter((q) => spoken.has(q)), scorer)) candidates.push(candidate);
  for (const here of read) {
    if (spoken.has(here.quotation)) continue;
    for (const construction of leftOver) {
      const report = construction.propose(here, reading);
      if (report) candidates.push({ ...report, construction });
    }
    yield;
  }
  for (const candidate of yield* byLayout(reading)) candidates.push(candidate);
  return { reading, candidates };
}

/** The quotations that are speech: what is reported inside them is theirs. */
function* spokenIn(quotations: readonly Quotation[], direct: readonly Candidate[]): Steps<ReadonlySet<Quotation>> {
  const spoken = new Set<Quotation>();
  for (const { pieces } of direct) {
    yield* eachInSteps(pieces, (piece) => {
      for (const quotation of quotationsOverlapping(quotations, piece)) spoken.add(quotation);
    });
  }
  return spoken;
}

/** So many words of a sentence are read in one step. */
const tokensAtOnce = 64;

/** What the story reports in other words, outside of speech. */
function* reported(reading: Reading, spoken: ReadonlySet<Quotation>, direct: readonly Candidate[]): Steps<Candidate[]> {
  const { doc, quotations } = reading;
  const found: Candidate[] = [];
  const beside = besideDirect(direct);
  for (const sentence of doc.sentences) {
    const paragraph = doc.paragraphs[sentence.paragraph];
    if (!paragraph || !isStory(paragraph)) continue;
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const quotation = quotations[doc.quoted(i) - 1];
      if (quotation && spoken.has(quotation)) continue;
      for (const candidate of reportsAt(reading, i)) found.push(...beside(candidate));
      if ((i - sentence.firstToken) % tokensAtOnce === tokensAtOnce - 1) yield; // sentences without an end
    }
    yield;
  }
  return found;
}

/** What is left of a report in other words where direct quotes stand beside it: nothing where one of them tells the same. */
function besideDirect(direct: readonly Candidate[]): (candidate: Candidate) => readonly Candidate[] {
  const cues = new Set(direct.map((c) => c.cueToken)); // taken: what is wholly in quotation marks is no reported clause besides
  const led = new Map(direct.filter((c) => c.construction.weighs === 'before').map((c) => [c.cueToken, c]));
  const ledTo = new Set([...led.values()].map((c) => c.pieces.at(-1)?.end));
  const goingOn = new Map(direct.filter((c) => c.construction === followOn && c.cueToken >= 0).map((c) => [c.cueToken, c.pieces]));
  return (candidate) => {
    const { cueToken, pieces, shape, type } = candidate;
    const taken = cues.has(cueToken);
    if (!taken && shape === 'fronted' && ledTo.has(pieces.at(-1)?.end)) return []; // 'Hale says “…,” she told the radio': the one who was first
    if (taken && (type === 'direct' || led.get(cueToken)?.pieces[0]?.start === pieces[0]?.start)) return []; // 'She shouted, "Out!" as he left': what follows is told of it
    return [type === 'mixed' ? { ...candidate, pieces: [...pieces, ...goingOn.get(cueToken) ?? []] } : candidate];
  };
}

/** What the layout sets apart, and headlines; the first turn of a transcript is none. */
function* byLayout(reading: Reading): Steps<Candidate[]> {
  const found: Candidate[] = [];
  for (const construction of setApart) {
    for (const report of yield* construction.propose(reading)) found.push({ ...report, construction });
  }
  const labels = new Set(found.map((c) => c.cueToken));
  for (const construction of inHeadlines) {
    for (const report of yield* construction.propose(reading)) if (!labels.has(report.cueToken)) found.push({ ...report, construction });
  }
  return found;
}
