// The figures of quotes on articles that neither what was learned of reports nor the weights of the confidence have seen.
//
//   npx tsx test/accuracy/crossed.ts [GOLD-FOLDER]
//
// Articles are dealt into folds by their text. Of the sets that reports are learned from, each fold is found by what was learned from
// the others; of polnear, which nothing is learned from, each is weighed by a confidence that was fitted on the others.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fitConfidence } from '../../src/build/quotes/confidenceWeights';
import { goldArticles } from '../../src/build/quotes/goldQuotes';
import { learnReports } from '../../src/build/quotes/learnReports';
import { readExamples, reportSets } from '../../src/build/quotes/reportSets';
import { hashText } from '../../src/core/language/model/hash';
import { readDoc } from '../../src/core/language/read';
import { confidenceBy, type ConfidenceWeights } from '../../src/core/quotes/confidence';
import fitted from '../../src/core/quotes/data/confidence.json';
import { ReportScorer } from '../../src/core/quotes/scorer/reportScorer';
import { select } from '../../src/core/quotes/select';
import { loadMedia } from '../loadMedia';
import { weighed, type WeighedArticle } from './weighed';

const folds = 5;
const gold = resolve(process.argv[2] ?? join(import.meta.dirname, '../../../shared/gold'));
const resources = await loadMedia();
const foldOf = (text: string): number => (hashText(text) >>> 0) % folds;
const each = [...Array(folds).keys()];
const work = mkdtempSync(join(tmpdir(), 'on-the-record-crossed-'));

/** Prints what the score script says of the articles as they are found by these weights. */
function told(name: string, articles: readonly { readonly article: WeighedArticle; readonly weights: ConfidenceWeights }[]): void {
  const [goldFile, predicted] = ['gold', 'predicted'].map((kind) => join(work, `${name}.${kind}.jsonl`)) as [string, string];
  writeFileSync(goldFile, articles.map(({ article }) => JSON.stringify(article.gold)).join('\n'));
  writeFileSync(predicted, articles.map(({ article: { gold: { id }, judged }, weights }) => JSON.stringify({
    id, quotes: select(judged.map(({ candidate, features }) => ({ candidate, score: confidenceBy(weights, features) }))).map(({ candidate: { pieces, type, cue, speaker } }) =>
      ({ start: pieces[0]?.start, end: pieces.at(-1)?.end, spans: pieces, type, cue, speaker })),
  })).join('\n'));
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(import.meta.dirname, 'score.mjs'), goldFile, predicted], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  console.log(`${name}, unseen: ${articles.length} articles\n${stdout}`);
}

try {
  const sets = reportSets.map((name) => ({ name, articles: goldArticles(join(gold, `${name}.jsonl`)).map((article) => ({ gold: article, doc: readDoc(article.text, resources), times: 1, fold: foldOf(article.text) })) }));
  const all = sets.flatMap(({ articles }) => articles);
  const examples = readExamples(resources);
  const scorers = each.map((fold) => new ReportScorer(learnReports([...all.filter((article) => article.fold !== fold), ...examples])));
  for (const { name, articles } of sets) told(name, articles.map(({ gold, doc, fold }) => ({ article: weighed(gold, doc, scorers[fold]), weights: fitted })));

  const polnear = goldArticles(join(gold, 'polnear.jsonl')).map((article) => ({ fold: foldOf(article.text), article: weighed(article, readDoc(article.text, resources), resources.reportScorer) }));
  const rowsOf = ({ judged }: WeighedArticle) => judged.filter(({ verdict }) => verdict !== 'neither').map(({ features, verdict }) => ({ features, right: verdict === 'right' }));
  const weights = each.map((fold) => fitConfidence(polnear.filter((a) => a.fold !== fold).flatMap(({ article }) => rowsOf(article))));
  told('polnear', polnear.map(({ article, fold }) => ({ article, weights: weights[fold]! })));
} finally {
  rmSync(work, { recursive: true });
}
