import type { TreebankSentence } from './conllu';

/**
 * The sentences, some of them written as newspapers and keyboards also write: all in capitals, as a headline in title case,
 * without the full stop, with curly quotation marks. One variant stands in the place of its sentence, so the amount stays the same.
 */
export function withVariants(sentences: readonly TreebankSentence[], random: () => number): TreebankSentence[] {
  return sentences.map((sentence) => {
    const r = random();
    if (r < 0.03) return { ...sentence, forms: sentence.forms.map((form) => form.toUpperCase()) };
    if (r < 0.06) return { ...sentence, forms: sentence.forms.map(titleCase) };
    if (r < 0.09) return withoutFullStop(sentence);
    return r < 0.5 ? withCurlyQuotes(sentence) : sentence;
  });
}

const smallWords = new Set(['a', 'an', 'the', 'of', 'in', 'on', 'at', 'to', 'for', 'and', 'or', 'but', 'by', 'with', 'as', "n't", "'s", "'re", "'ll"]);

const titleCase = (form: string): string => (smallWords.has(form) ? form : form.slice(0, 1).toUpperCase() + form.slice(1));

function withoutFullStop(sentence: TreebankSentence): TreebankSentence {
  const last = sentence.forms.length - 1;
  if (last < 1 || sentence.forms[last] !== '.' || sentence.heads.includes(last) || sentence.heads[last] === -1) return sentence;
  const cut = <T>(items: readonly T[]): T[] => items.slice(0, last);
  return { forms: cut(sentence.forms), lemmas: cut(sentence.lemmas), tags: cut(sentence.tags), heads: cut(sentence.heads), deprels: cut(sentence.deprels) };
}

function withCurlyQuotes(sentence: TreebankSentence): TreebankSentence {
  if (!sentence.forms.includes('"')) return sentence;
  return { ...sentence, forms: sentence.forms.map((form, i) => (form !== '"' ? form : sentence.tags[i]!.xpos === '``' ? '\u201c' : '\u201d')) };
}
