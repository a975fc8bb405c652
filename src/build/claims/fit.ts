// Fits the weights of the claim features and writes src/core/claims/data/weights.json.
//
//   npm run fit:claims [-- GOLD-FOLDER]
//
// GOLD-FOLDER defaults to ../shared/gold. The weights are counts over named features: no word of the gold texts is kept.
// Prints what the same fit reaches on articles that it has not seen (cross-validation by article), then fits on all and writes.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { features } from '../../core/claims/features';
import { loadMedia } from '../../../test/loadMedia';
import { fitLogistic, type Example } from './logistic';
import { goldSentences, type GoldSentence } from './sentences';

/** How much the rows of a set count in all, news foremost; folds are cut by article. */
const sets = [
  { name: 'news_claims', weight: 1200, folds: 9 },
  { name: 'newssubj', weight: 400, folds: 5 },
  { name: 'policlaim', weight: 500, folds: 8 },
  { name: 'claimbuster', weight: 500, folds: 5 },
] as const;
const strength = 1;
const selections = 4;

const gold = resolve(process.argv[2] ?? join(import.meta.dirname, '../../../../shared/gold'));
const resources = await loadMedia();
const sentences = sets.flatMap(({ name }) => goldSentences(gold, name, resources));
console.log(`${sentences.length} sentences, ${features.length} features`);

// after the features: one intercept for all, then the difference of each further set
const width = features.length + sets.length;
const ridge = Array.from({ length: width }, (_, i) => (i < features.length ? strength : 0));
const setOf = new Map<string, number>(sets.map(({ name }, i) => [name, i]));
const row = (s: GoldSentence, values: readonly number[]): number[] => {
  const k = setOf.get(s.set) ?? 0;
  return [...values, 1, ...sets.slice(1).map((_, i) => (i + 1 === k ? 1 : 0))];
};
const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
const best = (s: GoldSentence, w: readonly number[]): readonly number[] | undefined =>
  s.candidates.reduce<readonly number[] | undefined>((m, c) => (!m || dot(row(s, c), w) > dot(row(s, m), w) ? c : m), undefined);

function fit(train: readonly GoldSentence[]): number[] {
  const counts = new Map<string, number>();
  for (const s of train) if (s.candidates.length) counts.set(s.set, (counts.get(s.set) ?? 0) + 1);
  let w: number[] = new Array<number>(width).fill(0);
  w[features.findIndex((f) => f.name === 'length')] = 1;
  for (let i = 0; i < selections; i++) {
    const examples: Example[] = train.flatMap((s) => {
      const values = best(s, w);
      const set = sets[setOf.get(s.set) ?? 0];
      return values && set ? [{ values: row(s, values), label: s.label, weight: set.weight / (counts.get(s.set) ?? 1) }] : [];
    });
    w = fitLogistic(examples, ridge, w);
  }
  return w;
}

interface Scored { readonly score: number; readonly label: 0 | 1; readonly text: string }
const scored = (s: GoldSentence, w: readonly number[]): Scored => {
  const values = best(s, w);
  return { label: s.label, text: s.text, score: values ? 1 / (1 + Math.exp(-dot(row(s, values), w))) : -1 };
};

function figures(rows: readonly Scored[], floor: number): string {
  const n = rows.filter((r) => r.label).length;
  const sorted = [...rows].sort((a, b) => b.score - a.score);
  let seen = 0, ap = 0, cut = 0, bestF = 0, bestAt = 0;
  sorted.forEach((r, i) => {
    if (r.label && r.score >= 0) { ap += ++seen / (i + 1); if (r.score >= floor) cut += seen / (i + 1); }
    const f = 2 * seen / (i + 1 + n);
    if (f > bestF && r.score >= 0) { bestF = f; bestAt = r.score; }
  });
  const marked = rows.filter((r) => r.score >= floor);
  const f1 = 2 * marked.filter((r) => r.label).length / (marked.length + n);
  return `AP ${(ap / n).toFixed(3)} (above floor ${(cut / n).toFixed(3)})  F1 ${f1.toFixed(3)} (best ${bestF.toFixed(3)} at ${bestAt.toFixed(2)})`;
}

const floor = Number(process.env.FLOOR ?? 0.4);
const all = fit(sentences);
for (const { name, folds } of sets) {
  const mine = sentences.filter((s) => s.set === name);
  const others = sentences.filter((s) => s.set !== name);
  const articles = Math.max(...mine.map((s) => s.article)) + 1;
  const heldOut: Scored[] = [];
  for (let k = 0; k < folds; k++) {
    const inFold = (s: GoldSentence): boolean => (articles > 100 ? Math.floor(s.article * folds / articles) === k : s.article % folds === k);
    const w = fit([...others, ...mine.filter((s) => !inFold(s))]);
    heldOut.push(...mine.filter(inFold).map((s) => scored(s, w)));
  }
  console.log(`${name.padEnd(12)} held out: ${figures(heldOut, floor)}`);
  console.log(`${' '.repeat(12)} fitted:   ${figures(mine.map((s) => scored(s, all)), floor)}`);
}
console.log(features.map((f, i) => `${f.name} ${(all[i] ?? 0).toFixed(2)}`).join('  '), '|', all.slice(features.length).map((x) => x.toFixed(2)).join(' '));

const round = (x: number): number => Math.round(x * 1000) / 1000;
writeFileSync(join(import.meta.dirname, '../../core/claims/data/weights.json'), `${JSON.stringify({
  source: 'Fitted by src/build/claims/fit.ts on news_claims, newssubj (NewsSD-ENG), policlaim and claimbuster: weights of named features, no words.',
  licence: 'CC BY 4.0 with credit to NewsSD-ENG for the part fitted on it; MIT, as the project, for the rest.',
  floor,
  intercept: round(all[features.length] ?? 0),
  alone: round(all[features.length + 1] ?? 0),
  weights: Object.fromEntries(features.map((f, i) => [f.name, round(f.name === 'spoken' ? (all[features.length + 2] ?? 0) : all[i] ?? 0)])),
}, null, 1)}\n`);
