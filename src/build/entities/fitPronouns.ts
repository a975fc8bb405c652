// Fits the weights by which a pronoun finds its entity (src/core/entities/data/pronounWeights.json): some forty named features,
// none of them a word of the texts, in a softmax over the candidates of each pronoun.
//
//   npx tsx src/build/entities/fitPronouns.ts [GOLD-FOLDER] [--every N] [--check]
//
// GOLD-FOLDER defaults to ../shared/gold; read are gap, gum_news, gum_interview and polnear_people (whose words leave no trace in
// the weights). Prints how often the right
// entity comes first, for articles held out (five folds) and for the weights as they ship.
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { resolveEntities } from '../../core/entities/resolveEntities';
import { featureNames, pronounCandidates } from '../../core/entities/pronounFeatures';
import type { Doc, Name } from '../../core/language/doc';
import { namesByCapitals } from '../../core/entities/fallbackNames';
import { readDoc } from '../../core/language/read';
import { readSyntax } from '../../core/syntax/readSyntax';
import { findLocations } from '../../core/locations/findLocations';
import { findQuotes } from '../../core/quotes/findQuotes';
import type { FoundQuote } from '../../core/quotes/findQuotes';
import type { Entity, QuoteType } from '../../core/analysis/analysis';
import type { PronounWeights } from '../../core/entities/pronounRanking';
import { loadResources } from '../../core/analysis/loadResources';
import type { Span } from '../../core/span';
import { overlaps } from '../../core/span';
import { keepFitted } from '../fitted';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { every: { type: 'string', default: '1' }, check: { type: 'boolean' } } });
const gold = resolve(positionals[0] ?? join(import.meta.dirname, '../../../../shared/gold'));
const media = join(import.meta.dirname, '../../../media');
const target = join(import.meta.dirname, '../../core/entities/data/pronounWeights.json');
if (!existsSync(gold)) {
  console.error(`The gold annotations are not in ${gold}; name their folder as the argument. ${target} stays as it is.`);
  process.exit(1);
}

interface GoldQuote extends Span {
  readonly type: QuoteType;
  readonly cue: Span | null;
  readonly speaker: Span | null;
  readonly spans?: readonly (Span | readonly [number, number])[];
  readonly speakerCanonical?: string;
}

interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly quotes?: readonly GoldQuote[];
  readonly pronouns?: readonly (Span & { readonly candidates: readonly Span[]; readonly answer: number | null })[];
  readonly entities?: readonly (Span & { readonly cluster?: number; readonly pronoun?: boolean; readonly head?: readonly [number, number] })[];
}

/** One pronoun: the features of its candidates, and which of them are right. */
interface Example {
  readonly model: 'person' | 'other';
  readonly fold: number;
  /** How much it counts: news is what will be read, and there is little of it. */
  readonly weight: number;
  readonly candidates: readonly { readonly features: readonly number[]; readonly right: boolean }[];
}

const resources = await loadResources((path) => readFile(join(media, path)));

/** Whether an entity's mentions say that it is what the annotators meant; undefined where they do not tell. */
type Judge = (pronoun: Span) => ((mentions: readonly Span[]) => boolean) | undefined;

const judge = (article: GoldArticle): Judge => {
  if (article.pronouns) {
    return (pronoun) => {
      const p = article.pronouns?.find((x) => x.start === pronoun.start && x.end === pronoun.end);
      const right = p?.answer == null ? undefined : p.candidates[p.answer];
      return right && ((mentions) => mentions.some((m) => overlaps(m, right)));
    };
  }
  if (!article.entities) {
    // speakers resolved: a pronoun that speaks is whoever speaks elsewhere under the same canonical name
    return (pronoun) => {
      const canonical = article.quotes?.find((q) => q.speaker && q.speaker.start === pronoun.start && q.speaker.end <= pronoun.end + 2)?.speakerCanonical;
      if (!canonical) return undefined;
      const spans = article.quotes?.filter((q) => q.speakerCanonical === canonical && q.speaker && q.speaker.start !== pronoun.start).map((q) => q.speaker as Span) ?? [];
      const last = canonical.split(' ').pop() ?? canonical;
      return (mentions) => mentions.some((m) => article.text.slice(m.start, m.end).split(/[\s’']/).includes(last) || spans.some((s) => s.start <= m.start && m.end <= s.end && m.start - s.start < 40 && !canonical.startsWith('unnamed') === /^\p{Lu}/u.test(article.text[m.start] ?? '')));
    };
  }
  const byStart = new Map((article.entities ?? []).filter((e) => e.pronoun).map((e) => [e.start, e]));
  const heads = new Map<number, number[]>();
  for (const e of article.entities ?? []) if (!e.pronoun && e.head && e.cluster !== undefined) heads.set(e.cluster, [...(heads.get(e.cluster) ?? []), e.head[0]]);
  return (pronoun) => {
    const cluster = byStart.get(pronoun.start)?.cluster;
    const starts = cluster === undefined ? undefined : heads.get(cluster);
    return starts && ((mentions) => mentions.some((m) => starts.some((s) => m.start <= s && s < m.end)));
  };
};

/** The article with the candidates' names among its names: what is fitted is the choice between them, not how names are found. */
const withCandidates = (doc: Doc, article: GoldArticle): Doc => {
  const candidates = article.pronouns?.flatMap((p) => p.candidates) ?? [];
  if (!candidates.length) return doc;
  const given: Name[] = candidates.map((c) => {
    const inside = doc.tokens.filter((t) => overlaps(t, c));
    return { start: c.start, end: c.end, kind: 'PER', firstToken: inside[0]?.index ?? 0, endToken: (inside[inside.length - 1]?.index ?? 0) + 1, confidence: 1 };
  });
  const found = doc.names.length ? doc.names : namesByCapitals(doc);
  const names = [...found.filter((n) => !given.some((g) => overlaps(g, n))), ...given].sort((a, b) => a.start - b.start);
  return Object.create(doc, { names: { value: names } }) as Doc;
};

const isSpan = (s: Span | readonly [number, number]): s is Span => 'start' in s;

/** The annotated quotes, as if they had been found. */
const asFound = (quotes: readonly GoldQuote[]): FoundQuote[] => quotes.map((q, i) => ({
  id: `q${i}`, start: q.start, end: q.end, type: q.type, cue: q.cue, speaker: q.speaker && { start: q.speaker.start, end: q.speaker.end }, confidence: 1, reason: '',
  ...(q.spans ? { spans: q.spans.map((s) => (isSpan(s) ? s : { start: s[0], end: s[1] })) } : {}),
}));

/** GAP asks for names only, and of encyclopedia articles: what is like news counts more. */
const weights = { gum: 4, speakers: 12 };

/** An article with all that its pronouns are resolved after. */
interface Read {
  readonly doc: Doc;
  readonly quotes: readonly FoundQuote[];
  readonly places: readonly Entity[];
  readonly isRight: Judge;
  readonly weight: number;
}

const articles: Read[] = [];
for (const file of ['gap.jsonl', 'gum_news.jsonl', 'gum_interview.jsonl', 'polnear_people.jsonl']) {
  const lines = readFileSync(join(gold, file), 'utf8').split('\n').filter((l) => l.trim()).filter((_, i) => i % (file === 'gap.jsonl' ? Number(values.every) : 1) === 0);
  for (const line of lines) {
    const article = JSON.parse(line) as GoldArticle;
    const doc = readSyntax(withCandidates(readDoc(article.text, resources), article));
    const quotes = article.quotes?.some((q) => q.speakerCanonical) ? asFound(article.quotes) : findQuotes(doc, resources.reportScorer);
    articles.push({ doc, quotes, places: findLocations(doc, resources.gazetteer).places, isRight: judge(article), weight: article.pronouns ? 1 : article.entities ? weights.gum : weights.speakers });
  }
}

/** The pronouns whose answer is known, where those before them are resolved by the weights. */
function examplesUnder(resolving: PronounWeights): Example[] {
  const examples: Example[] = [];
  for (const [n, { doc, quotes, places, isRight, weight }] of articles.entries()) {
    resolveEntities(doc, quotes, places, {
      weights: resolving,
      observe: (context, index) => {
        const pronoun = context.references[index];
        if (pronoun?.form !== 'pronoun') return;
        const right = isRight(pronoun);
        if (!right) return;
        const candidates = pronounCandidates(context, index).map((c) => ({
          features: c.features,
          // the head of a noun phrase only: "the brother of Smith" is not Smith
          right: right(c.entity.references.filter((r) => r.form !== 'pronoun').map((r) => (r.form === 'name' ? r : doc.tokens[r.head] ?? r))),
        }));
        const gender = pronoun.word.gender;
        examples.push({ model: gender === 'female' || gender === 'male' ? 'person' : 'other', fold: n % 5, weight, candidates });
      },
    });
  }
  return examples;
}

const size = featureNames.length;

/** What the annotated texts show too little of: GAP's names are all of one gender and nobody speaks in it. */
const atLeast: Readonly<Record<string, number>> = { 'gender likely': 1, 'speaker just before': 2 };

/** Maximises the likelihood of the right candidates, with a penalty on large weights, by gradient ascent (Adagrad). */
const fit = (list: readonly Example[]): number[] => {
  const weights = new Array<number>(size).fill(0), squares = new Array<number>(size).fill(1e-6);
  const usable = list.filter((e) => e.candidates.some((c) => c.right) && e.candidates.some((c) => !c.right));
  for (let round = 0; round < 400; round++) {
    const gradient = weights.map((w) => -0.004 * w * usable.length / 10);
    for (const { candidates, weight } of usable) {
      const scores = candidates.map((c) => c.features.reduce((s, f, i) => s + f * (weights[i] ?? 0), 0));
      const top = Math.max(...scores);
      const odds = scores.map((s) => Math.exp(s - top));
      const all = odds.reduce((a, b) => a + b, 0), right = odds.reduce((a, b, i) => a + (candidates[i]?.right ? b : 0), 0) || 1e-12;
      candidates.forEach((c, k) => {
        const o = odds[k] ?? 0, pull = weight * ((c.right ? o / right : 0) - o / all);
        if (Math.abs(pull) > 1e-9) c.features.forEach((f, i) => { gradient[i] = (gradient[i] ?? 0) + pull * f; });
      });
    }
    for (let i = 0; i < size; i++) {
      const g = gradient[i] ?? 0;
      squares[i] = (squares[i] ?? 0) + g * g;
      weights[i] = Math.max(atLeast[featureNames[i] ?? ''] ?? -Infinity, (weights[i] ?? 0) + 0.5 * g / Math.sqrt(squares[i] ?? 1));
    }
  }
  return weights;
};

/** How many pronouns find the right entity, of all that have an answer. */
const hits = (list: readonly Example[], weights: readonly number[]): number => list.filter(({ candidates }) => {
  const scores = candidates.map((c) => c.features.reduce((s, f, i) => s + f * (weights[i] ?? 0), 0));
  return candidates[scores.indexOf(Math.max(...scores))]?.right;
}).length;

const models = ['person', 'other'] as const;
/** The weights of the examples, as they are kept: in thousandths. */
const fitted = (examples: readonly Example[], model: Example['model']): number[] => fit(examples.filter((e) => e.model === model)).map((weight) => Math.round(weight * 1000) / 1000);

/**
 * How a pronoun is resolved shows in the features of those after it, so that weights stand on weights. The first are fitted where nothing is
 * weighed, the others where the first resolve: the same every time, whatever ships.
 */
const rounds = 2;
let best: PronounWeights = { person: [], other: [] };
let examples: Example[] = [];
for (let round = 0; round < rounds; round++) {
  examples = examplesUnder(best);
  best = { person: fitted(examples, 'person'), other: fitted(examples, 'other') };
}
for (const model of models) {
  const list = examples.filter((e) => e.model === model);
  const reachable = list.filter((e) => e.candidates.some((c) => c.right)).length;
  let held = 0;
  const bySource = new Map<number, [number, number]>();
  for (let fold = 0; fold < 5; fold++) {
    const others = fit(list.filter((e) => e.fold !== fold));
    for (const e of list.filter((x) => x.fold === fold)) {
      const hit = hits([e], others), [right, all] = bySource.get(e.weight) ?? [0, 0];
      held += hit;
      bySource.set(e.weight, [right + hit, all + 1]);
    }
  }
  for (const [weight, [right, all]] of bySource) console.log(`  ${{ 1: 'GAP', [weights.gum]: 'GUM', [weights.speakers]: 'speakers' }[weight] ?? weight}: right first ${(right / all).toFixed(3)} of ${all}, held out`);
  console.log(`${model}: ${list.length} pronouns, ${(reachable / list.length).toFixed(3)} with the right entity among the candidates; right first ${(held / list.length).toFixed(3)} held out`);
}
const shown = Object.fromEntries(models.map((model) => [model, Object.fromEntries(featureNames.map((name, i) => [name, best[model][i] ?? 0]))]));
console.log(shown);
keepFitted(target, `${JSON.stringify({
  source: 'Fitted by src/build/entities/fitPronouns.ts on GAP (Webster et al. 2018), on news and interviews of GUM (Zeldes 2017) and on speakers resolved in PolNeAR articles',
  licence: 'Weights of named features: counts. GAP: Apache 2.0; GUM annotations: CC BY 4.0',
  note: 'One weight for each named feature of pronounFeatures.ts; "person" for he and she, "other" for it and they.',
  ...shown,
}, null, 1)}\n`, values.check);
