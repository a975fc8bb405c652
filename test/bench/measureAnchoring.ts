import type { Analysis } from '../../src/core/analysis/analysis';
import { anchorAt } from '../../src/core/article/anchoring/anchor';
import { reanchor } from '../../src/core/article/anchoring/reanchor';
import type { Span } from '../../src/core/span';
import { editAtRandom, judge, randomFrom } from './randomEdits';

/** Shares of words edited. */
export const rates = [0.01, 0.05, 0.1, 0.2] as const;

export const kinds = ['quote', 'piece', 'cue', 'speaker', 'mention', 'location', 'claim'] as const;
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

/** Spans by what became of them. `wrong` counts those, too, that were found though nothing is left of them. */
export interface Counts {
  right: number;
  orphaned: number;
  wrong: number;
  gone: number;
}

export interface Miss {
  readonly verdict: 'wrong' | 'orphaned';
  readonly kind: Kind;
  readonly span: Span;
  readonly found: Span | null;
  readonly text: string;
  readonly edited: string;
  readonly words: string;
  readonly foundWords: string;
}

const nothing = (): Counts => ({ right: 0, orphaned: 0, wrong: 0, gone: 0 });

/** Edits each article at random (the same each time), looks for each span by itself as the sidecar would, and counts. */
export function measureAnchoring(articles: readonly { readonly text: string; readonly spans: readonly KindedSpan[] }[], rate: number, tell: (miss: Miss) => void = () => undefined, seed = 1): { readonly all: Counts; readonly byKind: Record<Kind, Counts>; /** In ms of the processor: on a machine that others use too, the clock on the wall measures them. */ readonly longestStep: number } {
  const all = nothing();
  const byKind = Object.fromEntries(kinds.map((kind) => [kind, nothing()])) as Record<Kind, Counts>;
  let longestStep = 0;
  for (const [i, { text, spans }] of articles.entries()) {
    const vocabulary = text.match(/\p{L}+/gu) ?? [];
    const edited = editAtRandom(text, rate, randomFrom(seed * 1000 + i), vocabulary, spans);
    for (const span of spans) {
      const steps = reanchor(edited.text, { ...anchorAt(text, span), span: null });
      let found: Span | null = null;
      for (;;) {
        const before = process.cpuUsage();
        const step = steps.next();
        const { user, system } = process.cpuUsage(before);
        longestStep = Math.max(longestStep, (user + system) / 1000);
        if (!step.done) continue;
        found = step.value;
        break;
      }
      const verdict = judge(span, found, edited);
      const count = verdict === 'wrongly back' ? 'wrong' : verdict;
      all[count]++;
      byKind[span.kind][count]++;
      if (count === 'wrong' || count === 'orphaned') {
        tell({ verdict: count, kind: span.kind, span, found, text, edited: edited.text, words: text.slice(span.start, span.end), foundWords: found ? edited.text.slice(found.start, found.end) : '' });
      }
    }
  }
  return { all, byKind, longestStep };
}
