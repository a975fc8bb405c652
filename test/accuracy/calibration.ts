// What the confidence of a quote is worth: of the quotes said to be so and so sure, which share is right (in the gold, by the same speaker).
//
//   npx tsx test/accuracy/calibration.ts [GOLD-FOLDER] [--every N] [--fit [--check]]
//
// --fit makes the weights of src/core/quotes/data/confidence.json anew: a logistic regression over all candidates of all articles.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fitConfidence } from '../../src/build/quotes/confidenceWeights';
import { keepFitted } from '../../src/build/fitted';
import { goldArticles } from '../../src/build/quotes/goldQuotes';
import { readDoc } from '../../src/core/language/read';
import { confidenceBy } from '../../src/core/quotes/confidence';
import fitted from '../../src/core/quotes/data/confidence.json';
import { select } from '../../src/core/quotes/select';
import { loadMedia } from '../loadMedia';
import { weighed } from './weighed';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { every: { type: 'string', default: '1' }, fit: { type: 'boolean' }, check: { type: 'boolean' } } });
const gold = resolve(positionals[0] ?? join(import.meta.dirname, '../../../shared/gold'));
const file = join(gold, 'polnear.jsonl');
if (!existsSync(file)) {
  console.log(`calibration: skipped, no ${file}`);
  process.exit(0);
}

const resources = await loadMedia();
const articles = goldArticles(file).filter((_, i) => i % Number(values.every) === 0).map((article) => weighed(article, readDoc(article.text, resources), resources.reportScorer));
if (values.fit) {
  const rows = articles.flatMap(({ judged }) => judged.filter(({ verdict }) => verdict !== 'neither').map(({ features, verdict }) => ({ features, right: verdict === 'right' })));
  const path = join(import.meta.dirname, '../../src/core/quotes/data/confidence.json');
  const data = { ...(JSON.parse(readFileSync(path, 'utf8')) as typeof fitted), ...fitConfidence(rows) };
  keepFitted(path, `${JSON.stringify(data, null, 2)}\n`, values.check);
  console.log(`fitted ${Object.keys(data.weights).length} weights on ${rows.length} candidates: run again without --fit for the table`);
} else {
  const bins = Array.from({ length: 10 }, () => ({ right: 0, all: 0, said: 0 }));
  for (const { judged } of articles) {
    const scored = judged.map(({ candidate, features, verdict }) => ({ candidate, score: confidenceBy(fitted, features), verdict }));
    const chosen = new Set(select(scored).map((s) => s.candidate));
    for (const { candidate, score, verdict } of scored) {
      const bin = bins[Math.min(9, Math.floor(score * 10))];
      if (!bin || verdict === 'neither' || !chosen.has(candidate)) continue;
      bin.all++;
      bin.said += score;
      if (verdict === 'right') bin.right++;
    }
  }
  console.log('confidence   quotes   mean said   share right');
  for (const [i, { right, all, said }] of bins.entries()) if (all) console.log(`${(i / 10).toFixed(1)}–${((i + 1) / 10).toFixed(1)} ${String(all).padStart(11)} ${(said / all).toFixed(2).padStart(11)} ${(right / all).toFixed(2).padStart(13)}`);
}
