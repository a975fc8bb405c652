// Fits the weights of src/core/locations/data/placingWeights.json on annotated articles, one weight at a time, for the share of
// mentions placed within 161 km (the measure of the field). Prints what the weights are worth on articles kept out.
//
//   npx tsx src/build/gazetteer/fitPlacing.ts [GOLD-FOLDER] [--check]
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runToEnd } from '../../core/analysis/steps';
import { english } from '../../core/english/english';
import { readDoc } from '../../core/language/read';
import { readSyntax } from '../../core/syntax/readSyntax';
import { namingsOf } from '../../core/locations/findLocations';
import { homeOf } from '../../core/locations/home';
import { findMentions } from '../../core/locations/mentions';
import { rank, type Naming, type PlacingWeights } from '../../core/locations/placing';
import { loadMedia } from '../../../test/loadMedia';
import { keepFitted } from '../fitted';
import { distance } from './place';

interface Annotated {
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string; readonly lat?: number; readonly lon?: number }[];
}

interface Case {
  readonly namings: readonly Naming[];
  readonly home: ReadonlyMap<string, number>;
  readonly answers: readonly { readonly naming: number; readonly lat: number; readonly lon: number }[];
  readonly set: number;
  readonly kept: boolean;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean' } } });
const root = join(import.meta.dirname, '../../..');
const gold = resolve(positionals[0] ?? join(root, '../shared/gold'));
const sets = ['geowebnews', 'lgl', 'geovirus'];
const near = 161;
const target = join(root, 'src/core/locations/data/placingWeights.json');

const { models, gazetteer } = await loadMedia();
if (!gazetteer) throw new Error('the gazetteer must be built first');
const cases: Case[] = [];
sets.forEach((name, set) => {
  const articles = readFileSync(join(gold, `${name}.jsonl`), 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Annotated);
  articles.forEach((article, i) => {
    const doc = readSyntax(readDoc(article.text, { language: english, models }));
    const { mentions } = findMentions(doc, gazetteer);
    const { namings, namingOf } = runToEnd(namingsOf(doc, mentions, gazetteer));
    const answers = mentions.flatMap((mention) => {
      const { start, end } = mention.candidate;
      const answer = article.entities.find((entity) => entity.type === 'LOC' && entity.lat !== undefined && 2 * (Math.min(entity.end, end) - Math.max(entity.start, start)) >= Math.max(entity.end - entity.start, end - start));
      return answer?.lat !== undefined && answer.lon !== undefined ? [{ naming: namingOf.get(mention) ?? 0, lat: answer.lat, lon: answer.lon }] : [];
    });
    if (answers.length > 0) cases.push({ namings, home: runToEnd(homeOf(doc)), answers, set, kept: i % 5 !== 0 });
  });
});

/** The mean over the sets of the share placed within 161 km. */
function worth(weights: PlacingWeights, accept: (one: Case) => boolean): number {
  const hits = sets.map(() => 0), all = sets.map(() => 0);
  for (const one of cases) {
    if (!accept(one)) continue;
    const ranked = rank(one.namings, gazetteer as NonNullable<typeof gazetteer>, one.home, weights);
    for (const { naming, lat, lon } of one.answers) {
      const place = ranked[naming]?.[0]?.place;
      all[one.set] = (all[one.set] ?? 0) + 1;
      if (place !== undefined && gazetteer && distance({ lat: gazetteer.lat(place), lon: gazetteer.lon(place) }, { lat, lon }) <= near) hits[one.set] = (hits[one.set] ?? 0) + 1;
    }
  }
  return hits.reduce((sum, hit, i) => sum + hit / (all[i] ?? 1), 0) / sets.length;
}

/** Set by hand, where the search begins: natural logarithms of odds and, for reach, kilometres (the file says of each what it counts). */
const start: PlacingWeights = {
  prominence: 0.28, country: 3, continent: 6, state: 1.88, capital: 2, seat: 0.2, nature: -1.5, greatNature: 2, fame: 0.2, companyCountry: 2, companyDivision: 1.2,
  namedCountry: 1.5, belief: 2, county: -1, section: -0.75, home: 1.2, within: 14, outside: -12, genericFits: 3, genericMisfits: -3, alike: 4, samePlace: 1.5,
  sameDivision: 3.2, sameCountry: 0.6, near: 3.3, leads: 0.75, reach: 80,
};
/** A weight is moved only where it puts this share more of the mentions right: what is moved for less is lost again on the articles kept out. */
const leastGain = 0.005;

const file = JSON.parse(readFileSync(target, 'utf8')) as { source: string; licence: string; weights: PlacingWeights };
let weights = start;
let best = worth(weights, (one) => one.kept);
console.log(`before: fitted on ${best.toFixed(4)}, kept out ${worth(weights, (one) => !one.kept).toFixed(4)}`);
const names = Object.keys(weights) as (keyof PlacingWeights)[];
for (const step of [0.5, 0.25]) {
  for (const name of names) {
    for (const direction of [1, -1]) {
      for (;;) {
        const value = Math.round((weights[name] + direction * step * Math.max(0.4, Math.abs(weights[name]))) * 100) / 100;
        const tried = { ...weights, [name]: name === 'reach' ? Math.max(10, value) : value };
        const now = worth(tried, (one) => one.kept);
        if (now <= best + leastGain) break;
        best = now;
        weights = tried;
      }
    }
  }
  console.log(`step ${step}: ${best.toFixed(4)} ${JSON.stringify(weights)}`);
}
console.log(`after: fitted on ${best.toFixed(4)}, kept out ${worth(weights, (one) => !one.kept).toFixed(4)}`);
keepFitted(target, `${JSON.stringify({ ...file, weights }, null, 2)}\n`, values.check);
