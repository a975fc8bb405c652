import { mapInSteps, type Steps } from '../../analysis/steps';
import type { Name, Sentence, Token } from '../doc';
import type { Lexicon } from '../language';
import type { ModelContent } from '../model/modelFile';
import { agreeWithinArticle } from './articleNames';
import { readNameInputInSteps } from './readNameInput';
import { nameKinds } from './nameLabels';
import { withNicknames } from './nicknames';
import { createNameLexicon, Fact } from './nameLexicon';
import { NameTagger, type NameSpan } from './nameTagger';
import { placesApart, wholeNames } from './wholeNames';

/** Finds the names of an article. */
export interface NameFinder {
  /** The names in `sentences`, in reading order; they never overlap. `tokens` are all tokens of the article. */
  findInSteps(tokens: readonly Pick<Token, 'start' | 'end' | 'form'>[], sentences: readonly Pick<Sentence, 'firstToken' | 'endToken'>[]): Steps<Name[]>;
}

/** A finder of names from its two models, the tagger's and the lexicon. */
export function createNameFinder(model: ModelContent, lexiconModel: ModelContent, words: Lexicon): NameFinder {
  const tagger = new NameTagger(model);
  const lexicon = createNameLexicon(lexiconModel);
  return {
    *findInSteps(tokens, sentences) {
      const input = yield* readNameInputInSteps(tokens, sentences, lexicon, words);
      yield;
      const spans: NameSpan[] = [];
      for (const { firstToken, endToken } of sentences) {
        tagger.tag(input, firstToken, endToken, spans);
        yield;
      }
      const agreed = yield* agreeWithinArticle(input, sentences, spans);
      const names = yield* mapInSteps(agreed, ({ firstToken, endToken, kind, probability }) => ({
        start: tokens[firstToken]!.start, end: tokens[endToken - 1]!.end, kind: nameKinds[kind]!, firstToken, endToken, confidence: Math.min(1, probability),
      }), 256);
      const isPlace = (i: number): boolean => (input.facts[i]! & (Fact.country | Fact.city)) !== 0 && (input.facts[i]! & Fact.commonGivenName) === 0;
      return placesApart(wholeNames(withNicknames(names, tokens), tokens, words), tokens, isPlace, words);
    },
  };
}
