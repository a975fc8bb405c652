import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resources } from '../../core/analysis/resources';
import { measure, type Measured } from '../../core/claims/score';
import { readDoc } from '../../core/language/read';
import { findQuotes, type FoundQuote } from '../../core/quotes/findQuotes';

/** A sentence of the gold and the candidates that count for it (as the score script counts). */
export interface GoldSentence {
  readonly label: 0 | 1;
  /** Indices into the article's candidates. */
  readonly candidates: readonly number[];
}

/** An annotated article, measured. */
export interface GoldArticle {
  readonly set: string;
  readonly measured: readonly Measured<FoundQuote>[];
  readonly sentences: readonly GoldSentence[];
}

interface Line {
  readonly text: string;
  readonly claims: readonly { readonly start: number; readonly end: number; readonly label: string }[];
}

const positive = new Set(['CFS', 'CLAIM', 'OBJ']);

/** Reads a gold file, each `every`th article of it, and analyses the articles as far as the claims need it. */
export function goldArticles(folder: string, set: string, every: number, resources: Resources): GoldArticle[] {
  const lines = readFileSync(join(folder, `${set}.jsonl`), 'utf8').split('\n').filter((line) => line.trim());
  return lines.filter((_, i) => i % every === 0).map((line) => {
    const { text, claims } = JSON.parse(line) as Line;
    const doc = readDoc(text, resources);
    const measured = measure(doc, findQuotes(doc));
    let from = 0;
    const sentences = [...claims].sort((a, b) => a.start - b.start).map(({ start, end, label }): GoldSentence => {
      while (from < measured.length && (measured[from]?.candidate.end ?? 0) <= start) from++;
      const candidates: number[] = [];
      for (let c = from; c < measured.length; c++) {
        const candidate = measured[c]?.candidate;
        if (!candidate || candidate.start >= end) break;
        const shared = Math.min(candidate.end, end) - Math.max(candidate.start, start);
        if (shared >= 0.5 * Math.min(candidate.end - candidate.start, end - start)) candidates.push(c);
      }
      return { label: positive.has(label) ? 1 : 0, candidates };
    });
    return { set, measured, sentences };
  });
}
