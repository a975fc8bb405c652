// What the confidence of a quote is worth: of the quotes said to be so and so sure, which share is right (in the gold, by the same speaker).
//
//   npx tsx test/accuracy/calibration.ts [GOLD-FOLDER] [--every N] [--fit [--check]]
//
// --fit makes the weights of src/core/quotes/data/confidence.json anew: a logistic regression over all candidates of all articles.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { keepFitted } from '../../src/build/fitted';
import { readDoc } from '../../src/core/language/read';
import type { Candidate } from '../../src/core/quotes/candidate';
import { confidenceOf } from '../../src/core/quotes/confidence';
import { noun } from '../../src/core/quotes/constructions/noun';
import { featuresOf } from '../../src/core/quotes/features';
import { proposeQuotes } from '../../src/core/quotes/proposals';
import { select } from '../../src/core/quotes/select';
import { contains, overlaps, type Span } from '../../src/core/span';
import { loadMedia } from '../loadMedia';

interface GoldQuote extends Span {
  readonly spans?: readonly (readonly [number, number] | Span)[];
  readonly speech?: boolean;
  readonly cue: Span | null;
  readonly speaker: Span | null;
}
interface GoldArticle {
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  readonly ignore?: readonly (readonly [number, number] | Span)[];
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { every: { type: 'string', default: '1' }, fit: { type: 'boolean' }, check: { type: 'boolean' } } });
const gold = resolve(positionals[0] ?? join(import.meta.dirname, '../../../shared/gold'));
const file = join(gold, 'polnear.jsonl');
if (!existsSync(file)) {
  console.log(`calibration: skipped, no ${file}`);
  process.exit(0);
}

const asSpan = (s: readonly [number, number] | Span): Span => ('start' in s ? s : { start: s[0], end: s[1] });
const length = (pieces: readonly Span[]): number => pieces.reduce((n, p) => n + p.end - p.start, 0);
const shared = (a: readonly Span[], b: readonly Span[]): number => a.reduce((n, p) => n + b.reduce((m, q) => m + Math.max(0, Math.min(p.end, q.end) - Math.max(p.start, q.start)), 0), 0);
const jaccard = (a: readonly Span[], b: readonly Span[]): number => {
  const common = shared(a, b);
  return common && common / (length(a) + length(b) - common);
};

/** right: the gold has it by this speaker; neither: the gold has it as a belief or plan, or does not say, as of most that is told within another's words; wrong: all else. */
type Verdict = 'right' | 'wrong' | 'neither';
function verdict(article: GoldArticle, candidate: Candidate, marked: readonly Candidate[]): Verdict {
  let found: Verdict = marked.some((m) => m !== candidate && m.cueToken !== candidate.cueToken && candidate.cue !== null && m.pieces.some((p) => contains(p, candidate.cue ?? p) && candidate.pieces.every((c) => contains(p, c)))) ? 'neither' : 'wrong';
  for (const quote of article.quotes) {
    if (jaccard(quote.spans?.length ? quote.spans.map(asSpan) : [quote], candidate.pieces) < 0.5) continue;
    if (quote.speech === false) {
      found = 'neither';
      continue;
    }
    // "Hale rejected Ruiz's claim that …": the words are told by both, and the gold has one of them
    if (candidate.construction === noun && quote.cue && candidate.cue && !overlaps(quote.cue, candidate.cue)) {
      found = 'neither';
      continue;
    }
    const same = quote.speaker ? candidate.speaker !== null && overlaps(quote.speaker, candidate.speaker) : candidate.speaker === null;
    return same ? 'right' : 'wrong';
  }
  return found;
}

const resources = await loadMedia();
const articles = readFileSync(file, 'utf8').split('\n').filter((l) => l.trim()).filter((_, i) => i % Number(values.every) === 0).map((l) => JSON.parse(l) as GoldArticle);
const bins = Array.from({ length: 10 }, () => ({ right: 0, all: 0, said: 0 }));
const rows: { names: readonly string[]; right: boolean }[] = [];
for (const article of articles) {
  const { reading, candidates } = proposeQuotes(readDoc(article.text, resources));
  const skipped = (article.ignore ?? []).map(asSpan);
  const marked = candidates.filter((c) => c.construction.triggers === 'quotation');
  const judged = candidates.filter((c) => shared(c.pieces, skipped) < 0.5 * length(c.pieces)).map((candidate) => ({ candidate, score: confidenceOf(reading, candidate), verdict: verdict(article, candidate, marked) }));
  for (const { candidate, verdict: v } of judged) if (v !== 'neither') rows.push({ names: [...featuresOf(reading, candidate)], right: v === 'right' });
  const chosen = new Set(select(judged).map((s) => s.candidate));
  for (const { candidate, score, verdict: v } of judged) {
    const bin = bins[Math.min(9, Math.floor(score * 10))];
    if (!bin || v === 'neither' || !chosen.has(candidate)) continue;
    bin.all++;
    bin.said += score;
    if (v === 'right') bin.right++;
  }
}

if (values.fit) {
  const path = join(import.meta.dirname, '../../src/core/quotes/data/confidence.json');
  const data = JSON.parse(readFileSync(path, 'utf8')) as { bias: number; weights: Record<string, number> };
  const names = Object.keys(data.weights);
  if (names.length > 40) throw new Error(`${names.length} features, at most 40 are allowed`);
  fit(rows, names, data);
  keepFitted(path, `${JSON.stringify(data, null, 2)}\n`, values.check);
  console.log(`fitted ${names.length} weights on ${rows.length} candidates: run again without --fit for the table`);
} else {
  console.log('confidence   quotes   mean said   share right');
  for (const [i, { right, all, said }] of bins.entries()) if (all) console.log(`${(i / 10).toFixed(1)}–${((i + 1) / 10).toFixed(1)} ${String(all).padStart(11)} ${(said / all).toFixed(2).padStart(11)} ${(right / all).toFixed(2).padStart(13)}`);
}

/** Logistic regression by gradient descent with momentum, lightly shrunk towards zero. */
function fit(rows: readonly { names: readonly string[]; right: boolean }[], names: readonly string[], data: { bias: number; weights: Record<string, number> }): void {
  const index = new Map(names.map((n, i) => [n, i]));
  const x = rows.map((r) => r.names.map((n) => index.get(n) ?? -1).filter((i) => i >= 0));
  const w = new Float64Array(names.length + 1);
  const speed = new Float64Array(names.length + 1);
  for (let round = 0; round < 3000; round++) {
    const gradient = new Float64Array(names.length + 1);
    rows.forEach((row, r) => {
      let sum = w[names.length] ?? 0;
      for (const i of x[r] ?? []) sum += w[i] ?? 0;
      const error = (row.right ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      for (const i of x[r] ?? []) gradient[i] = (gradient[i] ?? 0) + error;
      gradient[names.length] = (gradient[names.length] ?? 0) + error;
    });
    for (let i = 0; i <= names.length; i++) {
      speed[i] = 0.9 * (speed[i] ?? 0) + ((gradient[i] ?? 0) - (i < names.length ? 2 * (w[i] ?? 0) : 0)) / rows.length;
      w[i] = (w[i] ?? 0) + 0.5 * (speed[i] ?? 0);
    }
  }
  names.forEach((n, i) => { data.weights[n] = Math.round((w[i] ?? 0) * 100) / 100; });
  data.bias = Math.round((w[names.length] ?? 0) * 100) / 100;
}
