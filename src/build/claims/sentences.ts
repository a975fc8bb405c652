import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resources } from '../../core/analysis/resources';
import { clauseFeatures, sentenceFeatures } from '../../core/claims/phrasing/phrasingFeatures';
import { measure, type Measured } from '../../core/claims/score';
import { readDoc } from '../../core/language/read';
import { findQuotes, type FoundQuote } from '../../core/quotes/findQuotes';

/** A sentence of the gold and the candidates that count for it (as the score script counts). */
export interface GoldSentence {
  readonly label: 0 | 1;
  /** Whether its reader called it factual but routine. */
  readonly routine: boolean;
  /** Indices into the article's candidates. */
  readonly candidates: readonly number[];
}

/** An annotated article, measured. */
export interface GoldArticle {
  readonly set: string;
  readonly text: string;
  readonly measured: readonly Measured<FoundQuote>[];
  /** What the model of wordings is asked about each candidate. */
  readonly wordings: readonly Int32Array[];
  readonly sentences: readonly GoldSentence[];
}

interface Line {
  readonly text: string;
  readonly claims: readonly { readonly start: number; readonly end: number; readonly label: string; readonly reading?: number }[];
}

const positive = new Set(['CFS', 'CLAIM', 'OBJ']);
const routineReading = 1;

/** Reads a gold file, each `every`th article of it, and analyses the articles as far as the claims need it. */
export function goldArticles(folder: string, set: string, every: number, resources: Resources): GoldArticle[] {
  const lines = readFileSync(join(folder, `${set}.jsonl`), 'utf8').split('\n').filter((line) => line.trim());
  return lines.filter((_, i) => i % every === 0).map((line) => {
    const { text, claims } = JSON.parse(line) as Line;
    const doc = readDoc(text, resources);
    const measured = measure(doc, findQuotes(doc, resources.reportScorer), resources.phrasing);
    const wordings = measured.map(({ candidate, reading }) => Int32Array.from(new Set([...sentenceFeatures(doc, candidate.sentence), ...clauseFeatures(doc, candidate, reading)])));
    let from = 0;
    const sentences = [...claims].sort((a, b) => a.start - b.start).map(({ start, end, label, reading }): GoldSentence => {
      while (from < measured.length && (measured[from]?.candidate.end ?? 0) <= start) from++;
      const candidates: number[] = [];
      for (let c = from; c < measured.length; c++) {
        const candidate = measured[c]?.candidate;
        if (!candidate || candidate.start >= end) break;
        const shared = Math.min(candidate.end, end) - Math.max(candidate.start, start);
        if (shared >= 0.5 * Math.min(candidate.end - candidate.start, end - start)) candidates.push(c);
      }
      return { label: positive.has(label) ? 1 : 0, routine: reading === routineReading, candidates };
    });
    return { set, text, measured, wordings, sentences };
  });
}
