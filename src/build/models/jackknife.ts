import { createTagger } from '../../core/language/tagging/tagger';
import { attributions } from './attributions';
import { withVariants } from './augment';
import { seededRandom } from './random';
import type { TreebankSentence } from './conllu';
import type { TaggedSentence } from './trainParser';
import { taggerSettings, trainTagger } from './trainTagger';

const seed = 20253;
const folds = 3;
/** A blemished tagger is wanted here, of about the shipped one's accuracy on unseen text. */
const epochs = 3;

/** Sentences that are made up for the parser to learn from, on top of the treebank's. */
const madeUp = 1300;

/**
 * Gives each sentence the tags of a tagger that has not seen it, so that the parser learns to live with the tagger's mistakes; and to
 * the treebank's sentences, some of them written in other ways, adds made-up ones.
 */
export function tagLikeUnseen(treebank: readonly TreebankSentence[]): TaggedSentence[] {
  const random = seededRandom(seed);
  const sentences = withVariants([...treebank, ...attributions(treebank, madeUp, random)], random);
  const taggers = Array.from({ length: folds }, (_, fold) =>
    createTagger(trainTagger(sentences.filter((_s, i) => i % folds !== fold), { ...taggerSettings, epochs, margin: 0, seed: taggerSettings.seed + fold })));
  return sentences.map((sentence, i) => ({ ...sentence, given: taggers[i % folds]!.tag(sentence.forms) }));
}
