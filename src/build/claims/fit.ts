// Learns what wordings say of claims, fits the weights of the claim features, and writes media/models/phrasing.bin and
// src/core/claims/data/weights.json.
//
//   npm run fit -- claims [--check]    or    npx tsx src/build/claims/fit.ts [GOLD-FOLDER] [--check]
//
// GOLD-FOLDER defaults to ../shared/gold. Words are learned from articles that may train what ships, and from no others; the
// weights of the named features are counts, and no word of the other texts is kept. Prints what the same way of fitting reaches
// on articles that it has not seen (cross-validation by article), then fits on all and writes.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { features } from '../../core/claims/features';
import { hashText } from '../../core/language/model/hash';
import { writeModelFile } from '../../core/language/model/modelFile';
import { otherTextOf, otherTexts, withCompany, type OtherText, type Weights } from '../../core/claims/score';
import { loadMedia } from '../../../test/loadMedia';
import { keepFitted } from '../fitted';
import { pack } from '../models/pack';
import { fitLogistic, type Example, type Prior } from './logistic';
import { goldArticles, type GoldArticle } from './sentences';
import { learnPhrasing, phrasingModel, phrasingOf, type Learned } from './trainPhrasing';

/**
 * How much the sentences of a set count in all, news foremost, and whether its words may be learned. Long sets are thinned to
 * every nth article. Speeches and debates, where the line is drawn elsewhere, have an intercept of their own, which does not ship: they
 * tell which features matter, not how many sentences of news are claims.
 */
const sets = [
  { name: 'claims_open', weight: 2000, every: 1, words: true, own: false },
  { name: 'claims_written', weight: 2000, every: 1, words: true, own: false },
  { name: 'claims_measure', weight: 1500, every: 1, words: false, own: false },
  { name: 'newssubj', weight: 1000, every: 1, words: false, own: false },
  { name: 'policlaim', weight: 800, every: 1, words: false, own: true },
  { name: 'claimbuster', weight: 600, every: 4, words: false, own: true },
] as const;
type SetName = (typeof sets)[number]['name'];
/** Sets that nothing is fitted on: their figures are those of unseen articles. */
const unseen = ['news_claims'] as const;
/** Articles are dealt into so many folds; each fold is scored by what was learned and fitted on the others. */
const folds = 5;
/** Before it is fitted a feature is believed to speak by its nature, a little. */
const priorMean = 0.15;
const priorFirmness = 4;
/** Each round takes the best candidate of each sentence under the weights so far, and each candidate's company. */
const rounds = 4;
/** How firmly a feature is believed to weigh in other texts (a speech, a sentence by itself) what it weighs in all; chosen by cross-validation. */
const otherFirmness = 4;
/** The same of what a set draws its line by. */
const ownFirmness = 0.5;
/** How far a sentence that is factual but routine is a claim when words are learned: its words are those of facts. */
const routineLabel = 0.2;
/** Statements below it are not reported. All others are, so that whoever asks for more sees the next best; what is marked is decided by the level that a person sets. */
const floor = 0.01;

const { values: told, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean' } } });
const gold = resolve(positionals[0] ?? join(import.meta.dirname, '../../../../shared/gold'));
const resources = await loadMedia();
const fitted = sets.flatMap(({ name, every }) => goldArticles(gold, name, every, resources));
const others = unseen.flatMap((name) => goldArticles(gold, name, 1, resources));
console.log(`${fitted.length} articles, ${fitted.reduce((n, a) => n + a.sentences.length, 0)} sentences, ${features.length} features`);

/** The fold of an article: by its text, so that the same article is in one fold in whatever set it stands. */
const foldOf = ({ text }: GoldArticle): number => (hashText(text) >>> 0) % folds;
const setOf = ({ set }: GoldArticle) => sets.find(({ name }) => name === set);
const phrasingAt = features.findIndex(({ name }) => name === 'phrasing');
const own = sets.filter((set) => set.own).map(({ name }): SetName => name);

// after the features: the intercept, and a difference for each set that draws the line elsewhere
const priors: Prior[] = [
  ...features.map(({ speaks }) => ({ mean: speaks === 'for' ? priorMean : speaks === 'against' ? -priorMean : 0, firmness: priorFirmness })),
  { mean: 0, firmness: 0 }, ...own.map(() => ({ mean: 0, firmness: 0 })),
];
const weightsOf = (w: readonly number[]): Weights => ({ byFeature: w.slice(0, features.length), intercept: w[features.length] ?? 0 });
const rowOf = (article: GoldArticle, values: Iterable<number>): number[] => [...values, 1, ...own.map((name) => (article.set === name ? 1 : 0))];
const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

interface Row {
  readonly values: readonly number[] | undefined;
  readonly candidate: number | undefined;
  readonly label: 0 | 1;
  readonly routine: boolean;
}
/** One row a sentence: its best candidate. */
function rowsOf(article: GoldArticle, w: readonly number[]): Row[] {
  const all = withCompany(article.measured, weightsOf(w)).map((values) => rowOf(article, values));
  return article.sentences.map(({ label, routine, candidates }) => {
    let candidate: number | undefined;
    for (const c of candidates) if (candidate === undefined || dot(all[c] ?? [], w) > dot(all[candidate] ?? [], w)) candidate = c;
    return { label, routine, candidate, values: candidate === undefined ? undefined : all[candidate] };
  });
}

/** Learns the wordings from those of the articles whose words may be learned, given weights that tell the best candidate of each sentence. */
const learn = (articles: readonly GoldArticle[], w: readonly number[]): Learned =>
  learnPhrasing(articles.filter((article) => setOf(article)?.words).flatMap((article) =>
    rowsOf(article, w).flatMap(({ candidate, label, routine }) => {
      if (candidate === undefined) return [];
      const named = (article.measured[candidate]?.values ?? []).map((value, f) => (f === phrasingAt ? 0 : value));
      return [{ hashes: article.wordings[candidate] ?? new Int32Array(), named, label: label || !routine ? label : routineLabel }];
    })));

/** The article with what the wording of each candidate says. */
const phrased = (article: GoldArticle, learned: Learned): GoldArticle => ({
  ...article,
  measured: article.measured.map((m, c) => ({ ...m, values: m.values.map((value, f) => (f === phrasingAt ? phrasingOf(article.wordings[c] ?? new Int32Array(), learned) : value)) })),
});

/** A weight that turned against the nature of its feature would give reasons that nobody believes: it says nothing then. */
const withoutTurned = (w: readonly number[]): number[] => w.map((x, i) => {
  const speaks = features[i]?.speaks;
  return speaks === 'for' && x < 0 || speaks === 'against' && x > 0 ? 0 : x;
});

const textOf = ({ measured }: GoldArticle): OtherText | undefined => otherTextOf(measured[0]?.values ?? []);

/** Fits on articles, each set counting for what it is to count for in `all`. */
function fit(train: readonly GoldArticle[], all = train, believed: readonly Prior[] = priors): number[] {
  const counts = new Map<string, number>();
  for (const a of all) counts.set(a.set, (counts.get(a.set) ?? 0) + a.sentences.length);
  const weightOf = new Map<string, number>(sets.map(({ name, weight }) => [name, weight / (counts.get(name) ?? 1)]));
  let w = believed.map(({ mean }) => mean);
  for (let round = 0; round < rounds; round++) {
    const examples: Example[] = train.flatMap((article) =>
      rowsOf(article, w).flatMap(({ values, label }) => (values ? [{ values, label, weight: weightOf.get(article.set) ?? 0 }] : [])));
    w = withoutTurned(fitLogistic(examples, believed, w));
  }
  return w;
}

interface Fitted {
  readonly learned: Learned;
  readonly weights: readonly number[];
  /** Those of texts that are no news articles. */
  readonly ofTexts: Readonly<Record<OtherText, readonly number[]>>;
}

/** Learns and fits on the articles. The weights are fitted on wordings that were learned from other articles, as they will be met. */
function fitAll(articles: readonly GoldArticle[]): Fitted {
  const start = fit(articles.map((article) => phrased(article, new Map())));
  const crossed = Array.from({ length: folds }, (_, k) => k).flatMap((k) => {
    const learned = learn(articles.filter((article) => foldOf(article) !== k), start);
    return articles.filter((article) => foldOf(article) === k).map((article) => phrased(article, learned));
  });
  const weights = fit(crossed);
  const believed = weights.map((mean, i) => ({ mean, firmness: i <= features.length ? otherFirmness : ownFirmness }));
  const of = (text: OtherText): number[] => fit(crossed.filter((article) => textOf(article) === text), crossed, believed);
  return { learned: learn(articles, start), weights, ofTexts: { alone: of('alone'), spoken: of('spoken') } };
}

interface Scored {
  readonly score: number;
  readonly label: 0 | 1;
}
function scored(article: GoldArticle, { learned, weights, ofTexts }: Fitted): Scored[] {
  const text = textOf(article);
  const w = text ? ofTexts[text] : weights;
  return rowsOf(phrased(article, learned), w).map(({ label, values }) => ({ label, score: values ? 1 / (1 + Math.exp(-dot(values, w))) : -1 }));
}

function figures(rows: readonly Scored[]): string {
  const n = rows.filter((r) => r.label).length;
  const sorted = [...rows].sort((a, b) => b.score - a.score);
  let seen = 0, ap = 0, bestF = 0, bestAt = 0;
  sorted.forEach((r, i) => {
    if (r.label && r.score >= 0) ap += ++seen / (i + 1);
    const f = 2 * seen / (i + 1 + n);
    if (f > bestF && r.score >= 0) { bestF = f; bestAt = r.score; }
  });
  const best = (share: number): string => {
    const marked = sorted.slice(0, Math.round(share * rows.length));
    return `${(100 * marked.filter((r) => r.label).length / marked.length).toFixed(0)} % right in the best ${100 * share} % (from ${(marked.at(-1)?.score ?? 0).toFixed(2)})`;
  };
  return `AP ${(ap / n).toFixed(3)}  F1 ${bestF.toFixed(3)} at ${bestAt.toFixed(2)}  ${[0.08, 0.18, 0.35].map(best).join(', ')}`;
}

const heldOut = Array.from({ length: folds }, (_, k) => k).flatMap((k) => {
  const made = fitAll(fitted.filter((article) => foldOf(article) !== k));
  return fitted.filter((article) => foldOf(article) === k).map((article) => ({ set: article.set, rows: scored(article, made) }));
});
const all = fitAll(fitted);
const print = (name: string, rows: readonly Scored[]): void => console.log(`${name.padEnd(15)} ${figures(rows)}`);
console.log('articles that were not seen: held out in turn, or fitted on by nobody');
for (const { name } of sets) print(name, heldOut.flatMap(({ set, rows }) => (set === name ? rows : [])));
print('open + measure', heldOut.flatMap(({ set, rows }) => (set === 'claims_open' || set === 'claims_measure' ? rows : [])));
for (const name of unseen) print(name, others.filter(({ set }) => set === name).flatMap((article) => scored(article, all)));
console.log(features.map((f, i) => `${f.name} ${(all.weights[i] ?? 0).toFixed(2)}`).join('  '), '|', all.weights.slice(features.length).map((x) => x.toFixed(2)).join(' '));

const round = (x: number): number => Math.round(x * 1000) / 1000;
const kept = (w: readonly number[]): { readonly intercept: number; readonly weights: Readonly<Record<string, number>> } => ({ intercept: round(w[features.length] ?? 0), weights: Object.fromEntries(features.map((f, i) => [f.name, round(w[i] ?? 0)])) });
keepFitted(join(import.meta.dirname, '../../../media/models/phrasing.bin'), pack(writeModelFile(phrasingModel(all.learned))), told.check);
keepFitted(join(import.meta.dirname, '../../core/claims/data/weights.json'), `${JSON.stringify({
  source: `Fitted by src/build/claims/fit.ts on ${sets.map(({ name }) => name).join(', ')}: weights of named features, no words.`,
  licence: 'MIT, as the project; with credit to NewsSD-ENG (CC BY 4.0).',
  floor,
  ...kept(all.weights),
  ...Object.fromEntries(otherTexts.map((text) => [text, kept(all.ofTexts[text])])),
}, null, 1)}\n`, told.check);
