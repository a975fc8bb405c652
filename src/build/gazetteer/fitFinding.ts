// Fits the weights of src/core/locations/data/findingWeights.json: whether a candidate names a place, by the named features of
// features.ts, on annotated articles (logistic regression). Weights are counts in the end: none of the articles' words is among them.
//
//   npx tsx src/build/gazetteer/fitFinding.ts [GOLD-FOLDER] [--check]
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { english } from '../../core/english/english';
import { readDoc } from '../../core/language/read';
import { readSyntax } from '../../core/syntax/readSyntax';
import { featureNames, type Feature } from '../../core/locations/features';
import { weighMentions } from '../../core/locations/mentions';
import { loadMedia } from '../../../test/loadMedia';
import { keepFitted } from '../fitted';

interface Annotated {
  readonly id: string;
  readonly text: string;
  readonly entities?: readonly { readonly start: number; readonly end: number; readonly type: string; readonly named?: boolean }[];
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean' } } });
const root = join(import.meta.dirname, '../../..');
const gold = resolve(positionals[0] ?? join(root, '../shared/gold'));
const sets = ['geowebnews', 'lgl', 'worldwide', 'gmb_voa_test'];
/** Every fifth article is kept out, to see what the weights are worth on articles that they were not fitted on. */
const heldOut = 5;
const target = join(root, 'src/core/locations/data/findingWeights.json');

interface Row {
  readonly features: readonly number[];
  readonly place: boolean;
  readonly weight: number;
  readonly kept: boolean;
}

/** Candidates with one of these are left out, since no annotation tells them apart. */
const untold: readonly Feature[] = ['demonymOnly', 'insideName', 'formOfAddress'];
/** What no annotation teaches, natural logarithms of odds: the first two decide nothing here; nobody is a place under a form of address; a body in the article ("the EU") may be a place too. */
const given: Partial<Record<Feature, number>> = { demonymOnly: 0, insideName: 0, formOfAddress: -3, bodyInArticle: 0,
  insideBody: 0, privateBody: 0, wordOfBody: 0, fullName: 0, nameGoesOn: 0, work: 0, campus: 0, club: 0, opponent: 0, landmark: 0, greatNature: 0, people: 0, listed: 0, homeTown: 0, ofParty: 0, address: 0, opensStory: 0, credit: 0,
};

const { models, gazetteer } = await loadMedia();
if (!gazetteer) throw new Error('the gazetteer must be built first');
const rows: Row[] = [];
for (const set of sets) {
  const articles = readFileSync(join(gold, `${set}.jsonl`), 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Annotated);
  const found: Row[] = [];
  articles.forEach((article, i) => {
    const doc = readSyntax(readDoc(article.text, { language: english, models }));
    for (const { candidate, features } of weighMentions(doc, gazetteer)) {
      if (untold.some((name) => features.has(name))) continue;
      const place = (article.entities ?? []).some((entity) => {
        const shared = Math.min(entity.end, candidate.end) - Math.max(entity.start, candidate.start);
        return entity.type === 'LOC' && shared > 0 && shared / (entity.end - entity.start + candidate.end - candidate.start - shared) >= 0.5;
      });
      // A union of states is a body and a place, and no two sets say of it the same.
      if (candidate.entries.some(({ place: meant }) => doc.lexicon.places.bodies.has(gazetteer.name(meant)))) continue;
      // Inside the name of a body both readings are right, and no figure punishes either.
      if (!place && set !== 'worldwide' && (features.has('capitalAfter') || features.has('civicAfter'))) continue;
      found.push({ features: indices(features), place, weight: 1, kept: i % heldOut !== 0 });
    }
  });
  const scale = 3000 / found.length;
  rows.push(...found.map((row) => ({ ...row, weight: set === 'gmb_voa_test' ? scale / 2 : scale })));
  console.log(`${set}: ${found.length} candidates, ${found.filter((row) => row.place).length} places`);
}

function indices(features: ReadonlySet<Feature>): number[] {
  return featureNames.flatMap((name, i) => (features.has(name) && given[name] === undefined ? [i] : []));
}

const weights = new Float64Array(featureNames.length);
let bias = 0;
const penalty = 0.0003;
const training = rows.filter((row) => row.kept);
const total = training.reduce((sum, row) => sum + row.weight, 0);
/** Gradient descent with momentum over the whole set: the same rows give the same weights. */
const speed = new Float64Array(weights.length + 1);
for (let step = 0; step < 1500; step++) {
  const gradient = new Float64Array(weights.length + 1);
  for (const { features, place, weight } of training) {
    let sum = bias;
    for (const i of features) sum += weights[i] ?? 0;
    const error = weight * (1 / (1 + Math.exp(-sum)) - (place ? 1 : 0));
    for (const i of features) gradient[i] = (gradient[i] ?? 0) + error;
    gradient[weights.length] = (gradient[weights.length] ?? 0) + error;
  }
  for (let i = 0; i <= weights.length; i++) {
    const slope = (gradient[i] ?? 0) / total + (i < weights.length ? penalty * (weights[i] ?? 0) : 0);
    speed[i] = 0.9 * (speed[i] ?? 0) - 0.8 * slope;
    if (i < weights.length) weights[i] = (weights[i] ?? 0) + (speed[i] ?? 0);
    else bias += speed[i] ?? 0;
  }
}

function figures(list: readonly Row[]): string {
  let hit = 0, said = 0, all = 0;
  for (const { features, place, weight } of list) {
    let sum = bias;
    for (const i of features) sum += weights[i] ?? 0;
    if (place) all += weight;
    if (sum > 0) said += weight;
    if (sum > 0 && place) hit += weight;
  }
  return `P ${(hit / said).toFixed(3)} R ${(hit / all).toFixed(3)} F1 ${((2 * hit) / (said + all)).toFixed(3)}`;
}
console.log(`fitted on: ${figures(training)}; kept out: ${figures(rows.filter((row) => !row.kept))}`);
const rounded = Object.fromEntries(featureNames.map((name, i) => [name, given[name] ?? Math.round((weights[i] ?? 0) * 100) / 100]));
console.log(JSON.stringify(rounded), bias.toFixed(2));
const file = JSON.parse(readFileSync(target, 'utf8')) as Record<string, unknown>;
keepFitted(target, `${JSON.stringify({ ...file, source: `Logistic regression over named features (src/build/gazetteer/fitFinding.ts), fitted on counts of ${sets.join(', ')}.`, bias: Math.round(bias * 100) / 100, weights: rounded }, null, 2)}\n`, values.check);
