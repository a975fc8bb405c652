import { FeatureList } from '../../core/language/model/hash';
import type { ModelContent } from '../../core/language/model/modelFile';
import { nameFeatures } from '../../core/language/names/nameFeatures';
import { readNameInput, type NameInput, type TokenRange } from '../../core/language/names/nameInput';
import { labelCount, mayFollow } from '../../core/language/names/nameLabels';
import type { NameLexicon } from '../../core/language/names/nameLexicon';
import { bestLabel, mayBeName, nameModelVersion } from '../../core/language/names/nameTagger';
import type { NameText } from './nameTexts';
import { Perceptron } from './perceptron';
import { seededRandom, shuffled } from './random';

export interface NameSettings {
  readonly epochs: number;
  readonly seed: number;
  /** The right label must win by so much, or the weights are changed. */
  readonly margin: number;
  /** Share of the sentences that are read in capitals, and with a capital at each word, besides as they are. */
  readonly capitals: number;
  readonly titles: number;
  /** Share of the decisions taken without a look at the word itself, so that its surroundings learn to speak (word dropout). */
  readonly blind: number;
  /** Collections that are read twice: those whose idea of a name is to prevail. */
  readonly twice: readonly string[];
  readonly leastChanges: number;
  readonly scale: number;
  readonly leastWeight: number;
}

export const nameSettings: NameSettings = { epochs: 5, seed: 20252, margin: 50, capitals: 0.04, titles: 0.04, blind: 0.3, twice: ['uner_ewt'], leastChanges: 7, scale: 3, leastWeight: 2 };

interface Sentence extends TokenRange {
  readonly input: NameInput;
  readonly labels: Int32Array;
}

/** Trains the name tagger and returns what its model file holds. */
export function trainNames(texts: readonly NameText[], lexicon: NameLexicon, settings: NameSettings = nameSettings, say: (line: string) => void = () => {}): ModelContent {
  const random = seededRandom(settings.seed);
  const sentences: Sentence[] = [...texts, ...texts.filter((text) => settings.twice.includes(text.source))].flatMap((text) => variants(text, random, settings).flatMap((variant) => {
    const input = readNameInput(variant.tokens, variant.sentences, lexicon);
    return variant.sentences.map((s) => ({ ...s, input, labels: variant.labels }));
  }));
  const perceptron = new Perceptron(settings.leastChanges);
  const list = new FeatureList();
  const scores = new Int32Array(labelCount);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    let wrong = 0;
    let decisions = 0;
    for (const { input, labels, firstToken, endToken } of shuffled(sentences, random)) {
      let previous = -1;
      let beforePrevious = -1;
      for (let i = firstToken; i < endToken; i++) {
        const right = labels[i]!;
        const last = i === endToken - 1;
        let label = 0;
        if (mayBeName(input, i, previous)) {
          nameFeatures(list, input, firstToken, endToken, i, previous, beforePrevious, random() < settings.blind);
          scores.fill(0);
          perceptron.score(list, scores);
          label = bestLabel(scores, previous, last);
          perceptron.tick();
          decisions++;
          if (label !== right) wrong++;
          if (mayFollow(previous, right, last)) {
            scores[right]! -= settings.margin;
            const rival = bestLabel(scores, previous, last);
            if (rival !== right) perceptron.update(list, right, rival);
          }
        }
        beforePrevious = previous;
        previous = label; // the label it gave, right or wrong: that is what it will have to go on
      }
    }
    say(`names: epoch ${epoch} of ${settings.epochs}, ${(100 * wrong / decisions).toFixed(2)} % of decisions wrong`);
  }
  return { name: 'names', version: nameModelVersion, settings: {}, arrays: perceptron.freeze(settings.scale, settings.leastWeight) };
}

/** The text itself, and now and then copies of it in capitals or with a capital at each word, as headlines have. */
function variants(text: NameText, random: () => number, settings: NameSettings): NameText[] {
  const found = [text];
  if (random() < settings.capitals) found.push({ ...text, tokens: text.tokens.map((t) => ({ form: t.form.toUpperCase() })) });
  if (random() < settings.titles) found.push({ ...text, tokens: text.tokens.map((t) => ({ form: t.form.charAt(0).toUpperCase() + t.form.slice(1) })) });
  return found;
}
