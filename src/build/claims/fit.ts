// Fits the weights of the claim features and writes src/core/claims/data/weights.json.
//
//   npm run fit -- claims [--check]    or    npx tsx src/build/claims/fit.ts [GOLD-FOLDER] [--check]
//
// GOLD-FOLDER defaults to ../shared/gold. The weights are counts over named features: no word of the gold texts is kept.
// Prints what the same fit reaches on articles that it has not seen (cross-validation by article), then fits on all and writes.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { features } from '../../core/claims/features';
import { withCompany, type Weights } from '../../core/claims/score';
import { loadMedia } from '../../../test/loadMedia';
import { keepFitted } from '../fitted';
import { fitLogistic, type Example, type Prior } from './logistic';
import { goldArticles, type GoldArticle } from './sentences';

/** How much the rows of a set count in all, news foremost; folds are cut by article; long sets are thinned to every nth article. */
const sets = [
  { name: 'news_claims', weight: 900, folds: 9, every: 1 },
  { name: 'newssubj', weight: 400, folds: 5, every: 1 },
  { name: 'policlaim', weight: 400, folds: 8, every: 1 },
  { name: 'claimbuster', weight: 400, folds: 3, every: 4 },
] as const;
/** Before it is fitted a feature is believed to speak by its nature, a little. */
const priorMean = 0.15;
const priorFirmness = 4;
/** Each round takes the best candidate of each sentence under the weights so far, and each candidate's company. */
const rounds = 4;
/** Claims below it are not reported: low enough that few real claims are lost, high enough that most of what is left is real. */
const floor = 0.3;

const { values: told, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean' } } });
const gold = resolve(positionals[0] ?? join(import.meta.dirname, '../../../../shared/gold'));
const resources = await loadMedia();
const articles = sets.flatMap(({ name, every }) => goldArticles(gold, name, every, resources));
console.log(`${articles.length} articles, ${articles.reduce((n, a) => n + a.sentences.length, 0)} sentences, ${features.length} features`);

// after the features: the intercept, and a difference for claimbuster, which calls fewer facts claims than the others do
const priors: Prior[] = [
  ...features.map(({ speaks }) => ({ mean: speaks === 'for' ? priorMean : speaks === 'against' ? -priorMean : 0, firmness: priorFirmness })),
  { mean: 0, firmness: 0 }, { mean: 0, firmness: 0 },
];
const weightsOf = (w: readonly number[]): Weights => ({ byFeature: w.slice(0, features.length), intercept: w[features.length] ?? 0 });
const rowOf = (article: GoldArticle, values: Iterable<number>): number[] => [...values, 1, article.set === 'claimbuster' ? 1 : 0];
const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

interface Row { readonly values: readonly number[] | undefined; readonly label: 0 | 1 }
/** One row a sentence: its best candidate. */
const rowsOf = (article: GoldArticle, w: readonly number[]): Row[] => {
  const all = withCompany(article.measured, weightsOf(w)).map((values) => rowOf(article, values));
  return article.sentences.map(({ label, candidates }) => {
    let best: number[] | undefined;
    for (const c of candidates) if (!best || dot(all[c] ?? [], w) > dot(best, w)) best = all[c];
    return { label, values: best };
  });
};

function fit(train: readonly GoldArticle[]): number[] {
  const counts = new Map<string, number>();
  for (const a of train) counts.set(a.set, (counts.get(a.set) ?? 0) + a.sentences.length);
  const weightOf = new Map<string, number>(sets.map(({ name, weight }) => [name, weight / (counts.get(name) ?? 1)]));
  let w = priors.map(({ mean }) => mean);
  for (let round = 0; round < rounds; round++) {
    const examples: Example[] = train.flatMap((article) =>
      rowsOf(article, w).flatMap(({ values, label }) => (values ? [{ values, label, weight: weightOf.get(article.set) ?? 0 }] : [])));
    w = fitLogistic(examples, priors, w);
    // a weight that turned against the nature of its feature would give reasons that nobody believes: it says nothing then
    w = w.map((x, i) => {
      const speaks = features[i]?.speaks;
      return speaks === 'for' && x < 0 || speaks === 'against' && x > 0 ? 0 : x;
    });
  }
  return w;
}

interface Scored { readonly score: number; readonly label: 0 | 1 }
const scored = (article: GoldArticle, w: readonly number[]): Scored[] =>
  rowsOf(article, w).map(({ values, label }) => ({ label, score: values ? 1 / (1 + Math.exp(-dot(values, w))) : -1 }));

function figures(rows: readonly Scored[]): string {
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

const all = fit(articles);
for (const { name, folds } of sets) {
  const mine = articles.filter((a) => a.set === name);
  const others = articles.filter((a) => a.set !== name);
  // articles that follow one another may come from one source: many short ones are cut in blocks
  const foldOf = (i: number): number => (mine.length > 100 ? Math.floor(i * folds / mine.length) : i % folds);
  const heldOut = Array.from({ length: folds }, (_, k) => k).flatMap((k) => {
    const w = fit([...others, ...mine.filter((_, i) => foldOf(i) !== k)]);
    return mine.filter((_, i) => foldOf(i) === k).flatMap((a) => scored(a, w));
  });
  console.log(`${name.padEnd(12)} held out: ${figures(heldOut)}`);
  console.log(`${' '.repeat(12)} fitted:   ${figures(mine.flatMap((a) => scored(a, all)))}`);
}
console.log(features.map((f, i) => `${f.name} ${(all[i] ?? 0).toFixed(2)}`).join('  '), '|', all.slice(features.length).map((x) => x.toFixed(2)).join(' '));

const round = (x: number): number => Math.round(x * 1000) / 1000;
keepFitted(join(import.meta.dirname, '../../core/claims/data/weights.json'), `${JSON.stringify({
  source: 'Fitted by src/build/claims/fit.ts on news_claims, newssubj (NewsSD-ENG), policlaim and claimbuster: weights of named features, no words.',
  licence: 'MIT, as the project; with credit to NewsSD-ENG (CC BY 4.0).',
  floor,
  intercept: round(all[features.length] ?? 0),
  weights: Object.fromEntries(features.map((f, i) => [f.name, round(all[i] ?? 0)])),
}, null, 1)}\n`, told.check);
