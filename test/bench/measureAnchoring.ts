import type { Analysis } from '../../src/core/analysis/analysis';
import { anchorAt } from '../../src/core/article/anchoring/anchor';
import { settleDecisions } from '../../src/core/article/anchoring/settle';
import type { EntityDecision } from '../../src/core/article/review/decision';
import type { Span } from '../../src/core/span';
import { judge, type Edited } from './edited';

const kinds = ['quote', 'piece', 'cue', 'speaker', 'mention', 'location', 'claim'] as const;
export type Kind = (typeof kinds)[number];
export interface KindedSpan extends Span {
  readonly kind: Kind;
}

/** Every place that a decision about this analysis could be anchored at, each once. */
export function spansOf({ quotes, entities, locations, claims }: Analysis): KindedSpan[] {
  const spans = new Map<string, KindedSpan>();
  const add = (kind: Kind, span: Span | null | undefined): void => {
    if (span && span.start < span.end && !spans.has(`${span.start} ${span.end}`)) spans.set(`${span.start} ${span.end}`, { start: span.start, end: span.end, kind });
  };
  for (const quote of quotes) {
    add('quote', quote);
    quote.spans?.forEach((span) => add('piece', span));
    add('cue', quote.cue);
    add('speaker', quote.speaker);
  }
  locations.forEach((span) => add('location', span));
  claims.forEach((span) => add('claim', span));
  for (const { mentions } of entities) mentions.forEach((span) => add('mention', span));
  return [...spans.values()];
}

/** Spans by what became of them. `wrong` counts those, too, that were found though nothing is left of them; `gone` those that are rightly orphans. */
export interface Counts {
  right: number;
  orphaned: number;
  wrong: number;
  gone: number;
  /** Their own words are gone, and they were found at an identical copy: nobody could tell. */
  copies: number;
}

export interface Miss {
  readonly verdict: 'wrong' | 'orphaned';
  readonly kind: Kind;
  readonly span: Span;
  readonly found: Span | null;
  readonly text: string;
  readonly edited: string;
}

const noCounts = (): Counts => ({ right: 0, orphaned: 0, wrong: 0, gone: 0, copies: 0 });

/** Words as long as this that stand once in a text are that place, wherever it is. */
const tellsByItself = 24;

/** What looking for places again gave, and what it cost. */
interface Settled {
  readonly places: readonly (Span | null)[];
  /** In ms of the processor: on a machine that others use too, the clock on the wall measures them. */
  readonly longestStep: number;
  readonly time: number;
}

const lostDecision = (text: string, span: Span, i: number): EntityDecision => ({
  about: 'entity', id: String(i), note: '', by: '', created: '', modified: '', mentions: [{ ...anchorAt(text, span), span: null }], splitOff: [], machineNames: [], name: null, kind: null, description: null,
});

/** Looks for the spans of `text` in `edited`, as a sidecar with one decision about each is settled. */
function settleSpans(text: string, spans: readonly Span[], edited: string): Settled {
  const decisions = spans.map((span, i) => lostDecision(text, span, i));
  const steps = settleDecisions(new Map(decisions.map((decision) => [decision.id, decision])), edited);
  let longestStep = 0;
  let time = 0;
  for (;;) {
    const before = process.cpuUsage();
    const step = steps.next();
    const { user, system } = process.cpuUsage(before);
    longestStep = Math.max(longestStep, (user + system) / 1000);
    time += (user + system) / 1000;
    if (!step.done) continue;
    const places = decisions.map(({ id }) => (step.value.get(id) as EntityDecision).mentions[0]!.span);
    return { places, longestStep, time };
  }
}

/** What became of the spans of all articles, and what it cost. */
export interface Measure {
  readonly all: Counts;
  readonly byKind: ReadonlyMap<Kind, Counts>;
  readonly longestStep: number;
  readonly time: number;
}

/** An article that was edited, with the places that were decided before. */
export interface EditedCase {
  readonly text: string;
  /** Those that were decided together. */
  readonly groups: readonly (readonly KindedSpan[])[];
  readonly edited: Edited;
}

/** Looks for every span of every case, and counts. `isExact`: edges must be those of the words to the letter. */
export function measureCases(cases: Iterable<EditedCase>, { isExact = false, tell = () => undefined }: { readonly isExact?: boolean; readonly tell?: (miss: Miss) => void } = {}): Measure {
  const all = noCounts();
  const byKind = new Map<Kind, Counts>(kinds.map((kind) => [kind, noCounts()]));
  let longestStep = 0;
  let time = 0;
  for (const { text, groups, edited } of cases) {
    for (const spans of groups) {
      const settled = settleSpans(text, spans, edited.text);
      longestStep = Math.max(longestStep, settled.longestStep);
      time += settled.time;
      for (const [i, span] of spans.entries()) {
        const found = settled.places[i]!;
        const verdict = verdictOn(text, span, found, edited, isExact);
        all[verdict]++;
        byKind.get(span.kind)![verdict]++;
        if (verdict === 'wrong' || verdict === 'orphaned') tell({ verdict, kind: span.kind, span, found, text, edited: edited.text });
      }
    }
  }
  return { all, byKind, longestStep, time };
}

function verdictOn(text: string, span: Span, found: Span | null, edited: Edited, isExact: boolean): keyof Counts {
  const verdict = judge(span, found, edited);
  if (verdict === 'right' && isExact) {
    const own = edited.tokens.filter(({ old }) => old.start < span.end && span.start < old.end);
    const [first, last] = [own[0]!, own.at(-1)!];
    const isInside = span.start > first.old.start || span.end < last.old.end; // it begins or ends within a piece
    return isInside || (found?.start === first.now?.start && found?.end === last.now?.end) ? 'right' : 'wrong';
  }
  if (verdict !== 'wrongly back') return verdict;
  const words = text.slice(span.start, span.end);
  return found && words.length >= tellsByItself && edited.text.slice(found.start, found.end) === words ? 'copies' : 'wrong';
}
