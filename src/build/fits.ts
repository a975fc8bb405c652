/** A program that makes a part of what ships from sources that do not, or from other parts. */
export interface Fit {
  readonly name: string;
  /** The program, and what it is told besides `--check`. */
  readonly program: readonly [path: string, ...told: string[]];
  /** Folders and files that it reads besides the code of the stages, from the root of the repository. */
  readonly reads: readonly string[];
  /** What it makes. */
  readonly writes: readonly string[];
}

const gold = (...sets: readonly string[]): string[] => sets.map((set) => `../shared/gold/${set}.jsonl`);
const model = (name: string): string => `media/models/${name}.bin`;
const models = ['tagger', 'lemmatizer', 'parser', 'names', 'name-lexicon'].map(model);
const gazetteer = 'media/gazetteer.bin';
const finding = 'src/core/locations/data/findingWeights.json';
const placing = 'src/core/locations/data/placingWeights.json';
const reports = model('reports');
const confidence = 'src/core/quotes/data/confidence.json';

/** Every fit, in the order in which one stands on another. */
export const fits: readonly Fit[] = [
  { name: 'given-names', program: ['src/build/lexicons/givenNames.ts'], reads: ['../shared/lexicons'], writes: ['src/core/english/data/givenNames.json'] },
  { name: 'bylines', program: ['src/build/bylines/fitBylines.ts'], reads: ['src/core/english/data/givenNames.json'], writes: ['src/core/import/bylines/data/bylineWeights.json'] },
  { name: 'person-nouns', program: ['src/build/lexicons/personNouns.ts'], reads: ['../shared/lexicons'], writes: ['src/core/english/data/personNouns.json'] },
  { name: 'gazetteer', program: ['src/build/gazetteer/build.ts'], reads: ['../shared/lexicons', '../shared/treebank'], writes: [gazetteer, 'media/world.json'] },
  { name: 'models', program: ['src/build/models/train.ts'], reads: ['../shared/treebank', '../shared/names', '../shared/lexicons'], writes: models },
  {
    name: 'finding', program: ['src/build/gazetteer/fitFinding.ts'],
    reads: [...gold('geowebnews', 'lgl', 'worldwide', 'gmb_voa_test'), ...models, gazetteer], writes: [finding],
  },
  { name: 'placing', program: ['src/build/gazetteer/fitPlacing.ts'], reads: [...gold('geowebnews', 'lgl', 'geovirus'), ...models, gazetteer, finding], writes: [placing] },
  { name: 'reports', program: ['src/build/quotes/fitReports.ts'], reads: [...gold('attributions_open', 'attributions_written'), ...models], writes: [reports] },
  { name: 'confidence', program: ['test/accuracy/calibration.ts', '--fit'], reads: [...gold('polnear'), ...models, reports], writes: [confidence] },
  {
    name: 'pronouns', program: ['src/build/entities/fitPronouns.ts'],
    reads: [...gold('gap', 'gum_news', 'gum_interview', 'polnear_people'), ...models, gazetteer, finding, placing, reports, confidence],
    writes: ['src/core/entities/data/pronounWeights.json'],
  },
  {
    name: 'claims', program: ['src/build/claims/fit.ts'],
    reads: [...gold('claims_open', 'claims_written', 'claims_measure', 'newssubj', 'policlaim', 'claimbuster', 'news_claims'), ...models, reports, confidence],
    writes: [model('phrasing'), 'src/core/claims/data/weights.json'],
  },
];
