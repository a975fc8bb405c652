// Prints how well anchors are found again in edited articles: for each edit the shares of spans found right, orphaned and wrongly
// placed, when everything in an article was decided and when one thing was; and how long it takes in a very long text.
//
//   npm run bench -- anchoring [--every N] [--half tune|unseen] [--only EDIT] [--kinds] [--misses N] [--gold FILE] [--own]
//
// A span whose words were taken out is rightly an orphan, and counts as right. Without articles it fails: the figures of none
// would read as if all were well. --own takes the articles in this repository instead.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../../src/core/analysis/analyse';
import { anchorAt } from '../../src/core/article/anchoring/anchor';
import { loadMedia } from '../loadMedia';
import { measureCases, spansOf, type Counts, type EditedCase, type KindedSpan, type Miss } from './measureAnchoring';
import { damageArticles, newsroomEdits, type EditedArticle } from './newsroomEdits';
import { randomFrom } from './randomEdits';

const { values } = parseArgs({
  options: {
    every: { type: 'string', default: '4' }, half: { type: 'string' }, only: { type: 'string' }, kinds: { type: 'boolean', default: false }, misses: { type: 'string', default: '0' }, own: { type: 'boolean', default: false },
    gold: { type: 'string', default: join(import.meta.dirname, '../../../shared/gold/polnear.jsonl') },
  },
});

const folder = (path: string, ending: string): string[] => readdirSync(path).filter((name) => name.endsWith(ending)).sort().map((name) => readFileSync(join(path, name), 'utf8'));
const ownTexts = (): string[] => [...folder(join(import.meta.dirname, '../articles'), '.txt'), ...folder(join(import.meta.dirname, '../../media/sample'), '.article')];
function goldTexts(): string[] {
  if (!existsSync(values.gold)) return [];
  const lines = readFileSync(values.gold, 'utf8').split('\n').filter((line) => line.trim());
  return lines.filter((_, i) => i % Number(values.every) === 0).map((line) => (JSON.parse(line) as { text: string }).text);
}
const texts = (values.own ? ownTexts() : goldTexts()).filter((_, i) => values.half === undefined || i % 2 === (values.half === 'tune' ? 0 : 1));
if (!texts.length) {
  console.error(`There are no articles to measure on: ${resolve(values.gold)} ${existsSync(values.gold) ? 'has none' : 'is not there'}. Nothing was measured. Give another file of lines {"text": …} with --gold, or take the few articles of this repository with --own.`);
  process.exit(1);
}

interface Article extends EditedArticle {
  readonly spans: readonly KindedSpan[];
}
const resources = await loadMedia();
const articles = texts.map((text): Article => {
  const analysis = analyse(text, resources);
  const named = analysis.entities.filter((entity) => entity.named).sort((a, b) => b.mentions.length - a.mentions.length);
  return { text, spans: spansOf(analysis), names: named.map(({ name }) => name) };
});
const spanCount = articles.reduce((sum, { spans }) => sum + spans.length, 0);
console.log(`${articles.length} articles${values.half ? ` (the ${values.half} half)` : ''}, ${spanCount} places that a decision may be anchored at\n`);

const tell = ({ verdict, kind, span, found, text, edited }: Miss): void => {
  console.log(`  ${verdict} ${kind}\n      before: ${JSON.stringify(anchorAt(text, span).selector)}\n      after:  ${JSON.stringify(found && anchorAt(edited, found).selector)}`);
};

const line = (name: string, { right, orphaned, wrong, gone, copies }: Counts): string => {
  const total = right + orphaned + wrong + gone;
  const share = (n: number): string => `${((100 * n) / Math.max(1, total)).toFixed(2).padStart(6)} %`;
  return `${name.padEnd(38)}${String(total).padStart(7)}: right ${share(right + gone)}  orphaned ${share(orphaned)}  wrong ${share(wrong)} (${wrong}); gone ${gone}, copies ${copies}`;
};
function print(name: string, cases: Iterable<EditedCase>, isExact = false): void {
  let misses = Number(values.misses);
  const { all, byKind, time, longestStep } = measureCases(cases, { isExact, tell: (miss) => { if (misses-- > 0) tell(miss); } });
  console.log(`${line(name, all)}; ${Math.round(time)} ms, the longest step ${longestStep.toFixed(0)} ms`);
  if (values.kinds) for (const [kind, counts] of byKind) console.log(line(`    ${kind}`, counts));
}

const wanted = newsroomEdits.filter(({ name }) => values.only === undefined || name.includes(values.only));
/** Of an article in which one thing was decided, so many things one after the other: each needs a reading of the whole text. */
const alone = 10;
for (const [of, groupsOf] of [
  ['all decided', ({ spans }: Article) => [spans]],
  ['one decided', ({ spans }: Article) => spans.filter((_, i) => i % Math.ceil(spans.length / alone) === 0).map((span) => [span])],
] as const) {
  for (const { name, make, isExact } of wanted) {
    const cases = function* (): Iterable<EditedCase> {
      for (const [i, article] of articles.entries()) yield { text: article.text, groups: groupsOf(article), edited: make(article, articles[(i + 1) % articles.length]!, randomFrom(1000 + i)) };
    };
    print(`${of}: ${name}`, cases(), isExact);
  }
  console.log();
}

/** News of so many characters, made of all articles, over and over, with so many of their spans, evenly. */
function longCase(length: number, decided: number): EditedCase {
  let text = '';
  const spans: KindedSpan[] = [];
  for (let i = 0; text.length < length; i++) {
    const article = articles[i % articles.length]!;
    spans.push(...article.spans.map((span) => ({ ...span, start: span.start + text.length, end: span.end + text.length })));
    text += `${article.text}\n\n`;
  }
  text = text.slice(0, length);
  const within = spans.filter(({ end }) => end <= length);
  const chosen = within.filter((_, i) => Math.floor((i * decided) / within.length) > Math.floor(((i - 1) * decided) / within.length));
  return { text, groups: [chosen], edited: damageArticles(text) };
}
if (values.only === undefined || 'long text'.includes(values.only)) {
  for (const [length, decided] of [[250_000, 1500], [500_000, 3000]] as const) print(`${length / 1000},000 characters, “the ” damaged`, [longCase(length, decided)]);
}
