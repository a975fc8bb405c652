import { createTagger } from '../../core/language/tagging/tagger';
import type { TreebankSentence } from './conllu';
import type { TaggedSentence } from './trainParser';
import { taggerSettings, trainTagger } from './trainTagger';

const folds = 2;
/** A blemished tagger is wanted here, of about the shipped one's accuracy on unseen text. */
const epochs = 3;

/** Gives each sentence the tags of a tagger that has not seen it, so that the parser learns to live with the tagger's mistakes. */
export function tagLikeUnseen(sentences: readonly TreebankSentence[]): TaggedSentence[] {
  const taggers = Array.from({ length: folds }, (_, fold) =>
    createTagger(trainTagger(sentences.filter((_s, i) => i % folds !== fold), { ...taggerSettings, epochs, seed: taggerSettings.seed + fold })));
  return sentences.map((sentence, i) => ({ ...sentence, given: taggers[i % folds]!.tag(sentence.forms) }));
}
