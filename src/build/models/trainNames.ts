import { english } from '../../core/english/english';
import { FeatureList, longestList } from '../../core/language/model/hash';
import type { ModelContent } from '../../core/language/model/modelFile';
import { LabelChain, longestChain } from '../../core/language/names/labelChain';
import { allGroups, nameFeatures } from '../../core/language/names/nameFeatures';
import type { NameInput, TokenRange } from '../../core/language/names/nameInput';
import { readNameInput } from '../../core/language/names/readNameInput';
import { labelCount, labelOf, mayFollow, NamePlace, outside } from '../../core/language/names/nameLabels';
import type { NameLexicon } from '../../core/language/names/nameLexicon';
import { endOfStretch, nameModelVersion, type NameModelSettings } from '../../core/language/names/nameTagger';
import { FeatureTable } from './featureTable';
import type { NameText } from './nameTexts';
import { seededRandom, shuffled } from './random';

export interface NameSettings {
  readonly epochs: number;
  /** The weights that ship are the mean of those after this epoch and each later one: single steps weigh less so. */
  readonly averagedFrom: number;
  readonly seed: number;
  /** Share of the texts that are read in capitals, and with a capital at each word, besides as they are. */
  readonly capitals: number;
  readonly titles: number;
  /** Share of the tokens read without a look at the word itself, so that its surroundings learn to speak (word dropout). */
  readonly blind: number;
  /** Share of the features left out, others each time, so that no few of them carry all (dropout). */
  readonly left: number;
  /** Collections that are read twice: those whose idea of a name is to prevail. */
  readonly twice: readonly string[];
  /** Features seen less often have no say. */
  readonly leastCount: number;
  /** Size of the first step. */
  readonly rate: number;
  /** Weights ship as whole numbers of this share of a natural logarithm; smaller ones than `leastWeight` do not ship. */
  readonly scale: number;
  readonly leastWeight: number;
  /** Groups of features to train with. */
  readonly groups: number;
}

export const nameSettings: NameSettings = { epochs: 6, averagedFrom: 3, seed: 20252, capitals: 0.04, titles: 0.04, blind: 0.3, left: 0.5, twice: ['uner_ewt'], leastCount: 4, rate: 0.1, scale: 30, leastWeight: 3, groups: allGroups };

/** A difference between what is and what should be that is too small to learn from. */
const negligible = 0.003;
/** Added to the sums of squares, so that a first step is not larger than those after it. */
const calm = 0.1;

/** A stretch of tokens that may hold names, with the numbers of each token's features, as seen and blind. */
interface Stretch {
  readonly labels: Int32Array;
  readonly lacks: ReadonlySet<number>;
  readonly seen: readonly Int32Array[];
  readonly blind: readonly Int32Array[];
}

/**
 * Trains the name tagger and returns what its model file holds: stochastic gradient steps on the likelihood of the labels, their size
 * adapted weight by weight (Duchi, Hazan and Singer 2011, AdaGrad), in arithmetic that gives the same bits on every machine.
 */
export function trainNames(texts: readonly NameText[], lexicon: NameLexicon, settings: NameSettings = nameSettings, say: (line: string) => void = () => {}): ModelContent {
  const random = seededRandom(settings.seed);
  const table = new FeatureTable();
  const stretches = readStretches(texts, lexicon, settings, random, table, say);
  const field = new Field(table, settings);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    let loss = 0;
    let tokens = 0;
    for (const stretch of shuffled(stretches, random)) {
      loss += field.learn(stretch, random);
      tokens += stretch.labels.length;
    }
    if (epoch >= settings.averagedFrom || epoch === settings.epochs) field.keepForMean();
    say(`names: epoch ${epoch} of ${settings.epochs}, the labels are missed by ${(loss / tokens).toFixed(3)} on average`);
  }
  const kept: NameModelSettings = { scale: settings.scale, ...(settings.groups === allGroups ? {} : { groups: settings.groups }) };
  return { name: 'names', version: nameModelVersion, settings: kept, arrays: field.freeze() };
}

/** Reads the texts into stretches and numbers their features. */
function readStretches(texts: readonly NameText[], lexicon: NameLexicon, settings: NameSettings, random: () => number, table: FeatureTable, say: (line: string) => void): Stretch[] {
  const list = new FeatureList();
  const read = texts.flatMap((text) => variants(text, random, settings).map((variant) => ({ text: variant, input: readNameInput(variant.tokens, variant.sentences, lexicon, english.lexicon) })));
  const each = (visit: (text: NameText, input: NameInput, sentence: TokenRange, from: number, to: number) => void): void => {
    for (const { text, input } of read) for (const sentence of text.sentences) for (let from = sentence.firstToken; from < sentence.endToken;) {
      const to = endOfStretch(input, from, sentence.endToken);
      if (to > from && isWhole(text.labels, from, to)) visit(text, input, sentence, from, to);
      from = Math.max(to, from + 1);
    }
  };
  each((_text, input, { firstToken, endToken }, from, to) => {
    for (let i = from; i < to; i++) for (const blind of [false, true]) {
      nameFeatures(list, input, firstToken, endToken, i, blind, settings.groups);
      table.count(list);
    }
  });
  const features = table.number(settings.leastCount);
  const stretches: Stretch[] = [];
  each((text, input, { firstToken, endToken }, from, to) => {
    const numbers = (blind: boolean): Int32Array[] => Array.from({ length: to - from }, (_, k) => {
      nameFeatures(list, input, firstToken, endToken, from + k, blind, settings.groups);
      return table.numbersOf(list);
    });
    const stretch = { labels: text.labels.slice(from, to), lacks: text.lacks, seen: numbers(false), blind: numbers(true) };
    stretches.push(stretch);
    if (settings.twice.includes(text.source)) stretches.push(stretch);
  });
  say(`names: ${texts.length} texts, ${stretches.length} stretches, ${features} features`);
  return stretches;
}

/** Whether no name reaches over the edges of the tokens `[from, to)`: such a one can't be found, and is not learnt. */
const isWhole = (labels: Int32Array, from: number, to: number): boolean => mayFollow(outside, labels[from]!) && mayFollow(labels[to - 1]!, outside);

/** The text itself, and now and then copies of it in capitals or with a capital at each word, as headlines have. */
function variants(text: NameText, random: () => number, settings: NameSettings): NameText[] {
  const found = [text];
  if (random() < settings.capitals) found.push({ ...text, tokens: text.tokens.map((t) => ({ form: t.form.toUpperCase() })) });
  if (random() < settings.titles) found.push({ ...text, tokens: text.tokens.map((t) => ({ form: t.form.charAt(0).toUpperCase() + t.form.slice(1) })) });
  return found;
}

/** The weights in training. */
class Field {
  private readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly sums: Float32Array;
  private readonly steps = new Float64Array(labelCount * labelCount);
  private readonly stepSums = new Float64Array(labelCount * labelCount);
  private kept = 0;
  private readonly stepSquares = new Float64Array(labelCount * labelCount);
  private readonly chain = new LabelChain();
  /** What the labels say: the probability of each label at each token, and by how much each step is expected more often than it occurs. */
  private readonly right = new Float64Array(longestChain * labelCount);
  private readonly surplus = new Float64Array(labelCount * labelCount);
  private readonly allowed = new Uint8Array(longestChain * labelCount);
  /** The features that are not left out this time, token by token, and where each token's end. */
  private readonly features = new Int32Array(longestChain * longestList);
  private readonly ends = new Int32Array(longestChain);

  constructor(private readonly table: FeatureTable, private readonly settings: NameSettings) {
    this.weights = new Float32Array(table.numbered * labelCount);
    this.squares = new Float32Array(table.numbered * labelCount);
    this.sums = new Float32Array(table.numbered * labelCount);
  }

  /** Learns from a stretch; returns the negative logarithm of the labels' probability, summed over its tokens. */
  learn({ labels, lacks, seen, blind }: Stretch, random: () => number): number {
    const { chain, right, weights, settings, features, ends } = this;
    let end = 0;
    for (let t = 0; t < labels.length; t++) {
      const at = t * labelCount;
      chain.scores.fill(0, at, at + labelCount);
      for (const feature of random() < settings.blind ? blind[t]! : seen[t]!) {
        if (random() < settings.left) continue;
        features[end++] = feature;
        for (let l = 0, w = feature * labelCount; l < labelCount; l++) chain.scores[at + l]! += weights[w + l]!;
      }
      ends[t] = end;
    }
    this.surplus.fill(0);
    this.readLabels(labels, lacks);
    chain.findProbabilities(labels.length, undefined, this.surplus);
    let loss = 0;
    for (let t = 0, from = 0; t < labels.length; t++) {
      let likely = 0;
      for (let l = 0; l < labelCount; l++) {
        const at = t * labelCount + l;
        if (right[at]! > 0) likely += chain.probabilities[at]!;
        const surplus = chain.probabilities[at]! - right[at]!;
        if (Math.abs(surplus) >= negligible) this.step(from, ends[t]!, l, surplus);
      }
      loss -= Math.log(Math.max(likely, 1e-9));
      from = ends[t]!;
    }
    this.surplus.forEach((surplus, k) => {
      if (surplus === 0) return;
      this.stepSquares[k]! += surplus * surplus;
      this.steps[k]! -= settings.rate * surplus / Math.sqrt(this.stepSquares[k]! + 1);
      chain.setStep(Math.floor(k / labelCount), k % labelCount, this.steps[k]!);
    });
    return loss;
  }

  /** Fills in what the labels say. Where a collection doesn't label a kind, what it leaves out may be a name of that kind. */
  private readLabels(labels: Int32Array, lacks: ReadonlySet<number>): void {
    const { right, surplus, allowed, chain } = this;
    const end = labels.length * labelCount;
    if (lacks.size > 0 && labels.includes(outside)) {
      allowed.fill(0, 0, end);
      labels.forEach((label, t) => {
        allowed[t * labelCount + label] = 1;
        for (const kind of label === outside ? lacks : []) allowed.fill(1, t * labelCount + labelOf(kind, NamePlace.begin), t * labelCount + labelOf(kind, NamePlace.unit) + 1);
      });
      chain.findProbabilities(labels.length, allowed, surplus, -1);
      right.set(chain.probabilities.subarray(0, end));
      return;
    }
    right.fill(0, 0, end);
    let previous = outside;
    labels.forEach((label, t) => {
      right[t * labelCount + label] = 1;
      surplus[previous * labelCount + label]!--;
      previous = label;
    });
    surplus[previous * labelCount + outside]!--;
  }

  /** A step against the surplus of `label`, for each feature that was kept from place `from` to `end`. */
  private step(from: number, end: number, label: number, surplus: number): void {
    const { weights, squares, features, settings: { rate } } = this;
    for (let f = from; f < end; f++) {
      const at = features[f]! * labelCount + label;
      squares[at]! += surplus * surplus;
      weights[at]! -= rate * surplus / Math.sqrt(squares[at]! + calm);
    }
  }

  /** Takes the weights as they are now into the mean that ships. */
  keepForMean(): void {
    this.kept++;
    this.weights.forEach((weight, k) => { this.sums[k]! += weight; });
    this.steps.forEach((score, k) => { this.stepSums[k]! += score; });
  }

  /** The arrays of the model file. With no feature left out more weights speak at once than in training; halfway back has proved best. */
  freeze(): ModelContent['arrays'] {
    const { scale, leastWeight, left } = this.settings;
    return {
      ...this.table.layOut(this.sums, labelCount, scale * (1 - left / 2) / this.kept, leastWeight),
      steps: Int16Array.from(this.stepSums, (score) => Math.round(score * scale / this.kept)),
    };
  }
}
