// Prints how well anchors are found again in edited articles: the shares of spans found right, orphaned and wrongly placed.
//
//   npm run bench -- anchoring [--every N] [--rate PERCENT] [--misses N] [--gold FILE]
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../../src/core/analysis/analyse';
import { anchorAt } from '../../src/core/article/anchoring/anchor';
import { loadMedia } from '../loadMedia';
import { measureAnchoring, rates, spansOf, type Kind } from './measureAnchoring';

const { values } = parseArgs({
  options: { every: { type: 'string', default: '1' }, misses: { type: 'string', default: '0' }, rate: { type: 'string' }, gold: { type: 'string', default: join(import.meta.dirname, '../../../shared/gold/polnear.jsonl') } },
});

const folder = (path: string, ending: string): string[] => readdirSync(path).filter((name) => name.endsWith(ending)).sort().map((name) => readFileSync(join(path, name), 'utf8'));
const own = [...folder(join(import.meta.dirname, '../articles'), '.txt'), ...folder(join(import.meta.dirname, '../../media/sample'), '.article')];
const gold = existsSync(values.gold)
  ? readFileSync(values.gold, 'utf8').split('\n').filter((line, i) => line.trim() && i % Number(values.every) === 0).map((line) => (JSON.parse(line) as { text: string }).text)
  : [];
console.log(`${own.length} articles of our own, ${gold.length} of ${values.gold}`);
const resources = await loadMedia();
const articles = [...own, ...gold].map((text) => ({ text, spans: spansOf(analyse(text, resources)) }));

let misses = Number(values.misses);
for (const rate of values.rate === undefined ? rates : [Number(values.rate) / 100]) {
  const began = performance.now();
  const { byKind, all, longestStep } = measureAnchoring(articles, rate, (miss) => {
    if (misses-- > 0) console.log(`  ${miss.verdict} ${miss.kind} “${miss.words}” as “${miss.foundWords}”\n      before: ${JSON.stringify(anchorAt(miss.text, miss.span).selector)}\n      after:  ${JSON.stringify(miss.found && anchorAt(miss.edited, miss.found).selector)}`);
  });
  misses = Number(values.misses);
  const line = (name: string, { right, orphaned, wrong, gone }: typeof all): string => {
    const there = right + orphaned + wrong;
    const share = (n: number): string => `${((100 * n) / Math.max(1, there)).toFixed(3).padStart(8)} %`;
    return `  ${name.padEnd(10)}${String(there).padStart(7)} spans: right ${share(right)}  orphaned ${share(orphaned)}  wrongly placed ${share(wrong)} (${wrong})   and ${gone} taken out`;
  };
  console.log(`${100 * rate} % of words edited (${Math.round(performance.now() - began)} ms, the longest step ${longestStep.toFixed(1)} ms)`);
  console.log(line('all', all));
  for (const [kind, counts] of Object.entries(byKind) as [Kind, typeof all][]) console.log(line(kind, counts));
}
