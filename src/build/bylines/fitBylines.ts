// Learns by which features a name on a page is that of who wrote its story, from pages of our own making.
//
//   npm run fit -- bylines [--check]
//
// It prints how many pages are right by weights that were learned without them: whole families of pages are left out in turn.
// Run by itself with --misses it names those that are not.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pageLexicon as lexicon } from '../../core/english/pageLexicon';
import { candidatesOf } from '../../core/import/bylines/candidates';
import { featuresOf } from '../../core/import/bylines/features';
import { bias, isOffice, whoWrote } from '../../core/import/bylines/whoWrote';
import { creditsOfPage } from '../../import/html/readPage';
import { fitSparse, type SparseExample } from '../sparseLogistic';
import { keepFitted } from '../fitted';
import { madePages, type MadePage } from './pages';

const { values } = parseArgs({ options: { check: { type: 'boolean' }, misses: { type: 'boolean' } } });
const folds = 10;
/** The inverse of the variance that a weight is believed to have: the strongest that costs no page left out. */
const firmness = 0.3;
/** A feature that fewer pages have tells of these pages alone. */
const fewestPages = 3;

interface ReadPage extends MadePage, ReturnType<typeof creditsOfPage> {
  readonly candidates: readonly { readonly features: ReadonlySet<string>; readonly wrote: boolean }[];
}

const pages = madePages().map((page): ReadPage => {
  const { credits, around } = creditsOfPage(page.html);
  const all = candidatesOf(credits, around.publisher, lexicon);
  return { ...page, credits, around, candidates: all.filter((candidate) => !isOffice(candidate)).map((candidate) => ({ ...featuresOf(candidate, all, around, lexicon), wrote: page.authors.includes(candidate.name) })).filter(({ canWrite }) => canWrite) };
});

function learn(from: readonly ReadPage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { candidates } of from) for (const feature of new Set(candidates.flatMap(({ features }) => [...features]))) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [bias, ...[...counts].filter(([, count]) => count >= fewestPages).map(([name]) => name).sort()];
  const numbers = new Map(names.map((name, i) => [name, i]));
  const examples = from.flatMap(({ candidates }) => candidates.map(({ features, wrote }): SparseExample => {
    const present = [0, ...[...features].flatMap((name) => numbers.get(name) ?? []).sort((a, b) => a - b)];
    return { features: Int32Array.from(present), values: new Float64Array(present.length).fill(1), label: Number(wrote) };
  }));
  const weights = fitSparse(examples, Float64Array.from(names, (_, i) => (i === 0 ? firmness / 10 : firmness)));
  return new Map(names.map((name, i) => [name, Math.round(weights[i]! * 1000) / 1000]));
}

const isRight = ({ credits, around, authors }: ReadPage, weights: ReadonlyMap<string, number>): boolean => whoWrote(credits, around, lexicon, weights).join(', ') === authors.join(', ');

const families = [...new Set(pages.map(({ family }) => family))];
const wrong: ReadPage[] = [];
for (let fold = 0; fold < folds; fold++) {
  const left = new Set(families.filter((_, i) => i % folds === fold));
  const weights = learn(pages.filter(({ family }) => !left.has(family)));
  wrong.push(...pages.filter((page) => left.has(page.family) && !isRight(page, weights)));
}
if (values.misses) for (const { family, authors, credits, around } of wrong) console.log(`${family}: ${authors.join(', ') || 'nobody'}; as shipped ${whoWrote(credits, around, lexicon).join(', ') || 'nobody'}`);
const weights = learn(pages);
console.log(`${pages.length} pages of ${families.length} families: ${((pages.length - wrong.length) / pages.length).toFixed(3)} right in families left out, ${(pages.filter((page) => isRight(page, weights)).length / pages.length).toFixed(3)} in those learned from`);
keepFitted(join(import.meta.dirname, '../../core/import/bylines/data/bylineWeights.json'), `${JSON.stringify({
  source: 'src/build/bylines/fitBylines.ts, from the pages that src/build/bylines makes.', licence: 'MIT, as the rest of the project',
  note: 'Of a logistic regression: the weight of each feature in the log odds that a name on a page is that of who wrote its story.',
  weights: Object.fromEntries(weights),
}, undefined, 2)}\n`, values.check);
