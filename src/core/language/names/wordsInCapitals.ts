import type { Doc, Name } from '../doc';

/** "FRAUD with bank cards is on the rise", "A HUNTER who ate": whether the name is a common noun in the capitals with which a paragraph opens. */
export function isWordInCapitals({ tokens, sentences, paragraphs }: Pick<Doc, 'tokens' | 'sentences' | 'paragraphs'>, { firstToken, endToken, kind }: Name): boolean {
  const token = tokens[firstToken], sentence = sentences[token?.sentence ?? -1];
  if (kind === 'LOC' || endToken - firstToken !== 1 || !token || !sentence || paragraphs[sentence.paragraph]?.start !== sentence.start) return false;
  return /^\p{Lu}{4,}$/u.test(token.form) && token.upos === 'NOUN' && /^\p{Ll}/u.test(tokens[endToken]?.form ?? '')
    && tokens.slice(sentence.firstToken, firstToken).every(({ form }) => /^\p{Lu}+$/u.test(form));
}
