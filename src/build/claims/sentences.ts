import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resources } from '../../core/analysis/resources';
import { candidatesOf } from '../../core/claims/candidates';
import { features } from '../../core/claims/features';
import { readCandidate } from '../../core/claims/reading';
import { surroundingsOf } from '../../core/claims/surroundings';
import { readDoc } from '../../core/language/read';
import { findQuotes } from '../../core/quotes/findQuotes';

/** A sentence of the gold, with the features of every candidate that counts for it (as the score script counts). */
export interface GoldSentence {
  readonly set: string;
  /** Index of its article in the file. */
  readonly article: number;
  readonly text: string;
  readonly label: 0 | 1;
  readonly candidates: readonly (readonly number[])[];
}

interface GoldArticle {
  readonly text: string;
  readonly claims: readonly { readonly start: number; readonly end: number; readonly label: string }[];
}

const positive = new Set(['CFS', 'CLAIM', 'OBJ']);

/** Reads a gold file and analyses its articles as far as the claims need it. */
export function goldSentences(folder: string, set: string, resources: Resources): GoldSentence[] {
  const found: GoldSentence[] = [];
  const lines = readFileSync(join(folder, `${set}.jsonl`), 'utf8').split('\n').filter((line) => line.trim());
  lines.forEach((line, article) => {
    const { text, claims } = JSON.parse(line) as GoldArticle;
    const doc = readDoc(text, resources.models);
    const quotes = findQuotes(doc);
    const around = surroundingsOf(doc, quotes);
    const candidates = candidatesOf(doc, quotes).map((c) => ({ ...c, values: features.map((f) => f.value(readCandidate(doc, c), around)) }));
    let from = 0;
    for (const claim of [...claims].sort((a, b) => a.start - b.start)) {
      while (from < candidates.length && (candidates[from]?.end ?? 0) <= claim.start) from++;
      const mine: number[][] = [];
      for (let c = from; c < candidates.length && (candidates[c]?.start ?? 0) < claim.end; c++) {
        const { start, end, values } = candidates[c] as { start: number; end: number; values: number[] };
        const shared = Math.min(end, claim.end) - Math.max(start, claim.start);
        if (shared >= 0.5 * Math.min(end - start, claim.end - claim.start)) mine.push(values);
      }
      found.push({ set, article, text: text.slice(claim.start, claim.end), label: positive.has(claim.label) ? 1 : 0, candidates: mine });
    }
  });
  return found;
}
