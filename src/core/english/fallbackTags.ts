import type { Lemmatizer, Tag, Tagger } from '../language/annotators';
import type { Upos } from '../language/doc';
import tables from './data/closedClasses.json';

const closed = new Map<string, Tag>();
for (const [tags, words] of Object.entries(tables.words)) {
  const [upos, xpos] = tags.split(' ') as [Upos, string];
  for (const word of words) closed.set(word, { upos, xpos });
}
const irregular = new Map(Object.entries(tables.lemmas));

const suffixes: readonly (readonly [RegExp, Upos, string])[] = [
  [/ly$/, 'ADV', 'RB'],
  [/ing$/, 'VERB', 'VBG'],
  [/ed$/, 'VERB', 'VBD'],
  [/(?:ous|ful|ive|able|ible|ical|ish|less|al|ic|ian)$/, 'ADJ', 'JJ'],
  [/(?:tion|ment|ness|ity|ism|ship|ance|ence|er|or|ist)$/, 'NOUN', 'NN'],
  [/(?:[^su]s)$/, 'NOUN', 'NNS'],
];

function tagOne(form: string, previous: string | undefined): Tag {
  const lower = form.toLowerCase();
  const known = closed.get(lower);
  const opens = previous === undefined || /^["“‘'([]+$|^''$|^``$/.test(previous);
  if (known && (opens || form === 'I' || !/^\p{Lu}/u.test(form))) return known;
  if (/^[\d.,:/]*\d[\d.,:/]*$/.test(form)) return { upos: 'NUM', xpos: 'CD' };
  if (/^[$£€%#&+=*<>|~^°]+$/.test(form)) return { upos: 'SYM', xpos: form === '$' ? '$' : form === '%' ? 'NN' : 'SYM' };
  if (!/[\p{L}\p{Nd}]/u.test(form)) return { upos: 'PUNCT', xpos: punctuation(form) };
  if (/^\p{Lu}/u.test(form) && !(opens && known)) return { upos: 'PROPN', xpos: /[^s]s$/.test(form) ? 'NNPS' : 'NNP' };
  if (/^(?:https?:|www\.|[@#])|@.+\./.test(form)) return { upos: 'X', xpos: 'ADD' };
  if (previous?.toLowerCase() === 'to' && !/(?:ing|ed|s)$/.test(lower)) return { upos: 'VERB', xpos: 'VB' };
  for (const [ending, upos, xpos] of suffixes) if (lower.length > 4 && ending.test(lower)) return { upos, xpos };
  return { upos: 'NOUN', xpos: 'NN' };
}

const punctuation = (form: string): string =>
  /^[.!?]$/.test(form) ? '.' : form === ',' ? ',' : /^["”’]$|^''$/.test(form) ? "''" : /^[“‘]$|^``$/.test(form) ? '``'
  : /^[([{]$/.test(form) ? '-LRB-' : /^[)\]}]$/.test(form) ? '-RRB-' : /^[-–—―]+$/.test(form) ? 'HYPH' : /^[:;.…]+$/.test(form) ? ':' : 'NFP';

/** Tags by closed word classes, endings and capitals: what is left when the trained tagger could not be loaded. */
export const fallbackTagger: Tagger = {
  tag: (forms) => forms.map((form, i) => tagOne(form, forms[i - 1])),
};

/** Lemmas by the commonest endings, for when the trained lemmatizer could not be loaded. */
export const fallbackLemmatizer: Lemmatizer = {
  lemma(form, tag) {
    if (tag.upos === 'PROPN') return form;
    const lower = form.toLowerCase();
    const known = irregular.get(lower);
    if (known) return known;
    if (tag.xpos === 'NNS' || tag.xpos === 'VBZ') {
      if (/ies$/.test(lower) && lower.length > 4) return `${lower.slice(0, -3)}y`;
      if (/(?:[sx]|ch|sh)es$/.test(lower)) return lower.slice(0, -2);
      return lower.replace(/([^s])s$/, '$1');
    }
    if (tag.upos === 'VERB' && /(?:ed|ing)$/.test(lower)) {
      const stem = lower.replace(/(?:ed|ing)$/, '');
      if (/ied$/.test(lower)) return `${lower.slice(0, -3)}y`;
      if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
      return /(?:[aiou][rstvcg]|[^aeiou]l|[sv])$/.test(stem) && !/(?:ss|rt|st)$/.test(stem) ? `${stem}e` : stem;
    }
    return lower;
  },
};
