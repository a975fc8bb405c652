import type { Doc, Token } from '../language/doc';
import { mapInSteps, type Steps } from '../analysis/steps';
import { has, kindOf, verbByForm } from './lexicon';

const nameable: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'VERB', 'ADV', 'INTJ', 'X', 'AUX']);
/** Tags that a verb's form may have been given instead of its own. */
const mistakable: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'PROPN', 'PRON', 'ADP', 'X', 'INTJ']);

/**
 * The article with the tags that reporting demands, where the tagger, which sees a few words at a time, took others: the words of
 * names are proper nouns ("Hale and Ruiz said"), "told" is a verb, and so is a form of a reporting verb that stands where only one
 * can ("The pier, Hale insists, is safe", "which one aide claims number 6,000"). The parse stays as it is.
 */
export function* withMendedTags(doc: Doc): Steps<Doc> {
  const named = new Uint8Array(doc.tokens.length);
  for (const { firstToken, endToken, kind } of doc.names) if (kind === 'PER' || endToken - firstToken === 1 && kind !== 'MISC') named.fill(1, firstToken, endToken);
  let mended: Token[] | undefined;
  yield* mapInSteps(doc.sentences, ({ firstToken, endToken }) => {
    for (let i = firstToken; i < endToken; i++) {
      const token = doc.tokens[i];
      if (!token) continue;
      const better = named[i] ? asName(token) : asVerb(mended ?? doc.tokens, i) ?? asPolice(doc.tokens, i);
      if (better) (mended ??= [...doc.tokens])[i] = better;
    }
  });
  return mended ? new MendedDoc(doc, mended) : doc;
}

/** An article with other tags. A class, not an object with the article for its prototype: each of those would have a shape of its own, which slows all that reads it. */
class MendedDoc implements Doc {
  readonly text: string;
  readonly lexicon: Doc['lexicon'];
  readonly paragraphs: Doc['paragraphs'];
  readonly sentences: Doc['sentences'];
  readonly names: Doc['names'];
  readonly parsed: boolean;

  constructor(private readonly doc: Doc, readonly tokens: readonly Token[]) {
    ({ text: this.text, lexicon: this.lexicon, paragraphs: this.paragraphs, sentences: this.sentences, names: this.names, parsed: this.parsed } = doc);
  }

  head(token: number): number { return this.doc.head(token); }
  deprel(token: number): string { return this.doc.deprel(token); }
  children(token: number): readonly number[] { return this.doc.children(token); }
}

const asName = (token: Token): Token | undefined =>
  nameable.has(token.upos) && /^\p{Lu}/u.test(token.form) || token.upos === 'PRON' && /^\p{Lu}{3,}$/u.test(token.form) /* "the WHO" */ ? { ...token, upos: 'PROPN', xpos: 'NNP' } : undefined;

/** The token as a finite verb, if the words around it leave no other reading. */
function asVerb(tokens: readonly Token[], i: number): Token | undefined {
  const token = tokens[i];
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (token?.xpos === 'VBN' && isMainVerb(tokens, i)) return { ...token, xpos: 'VBD' };
  if (token?.xpos === 'VB' && before?.lower === 'her' && /^VB[DZPNG]?$/.test(tokens[i - 2]?.xpos ?? '') && /^(?:for|that|to|of)$/.test(after?.lower ?? '') && !/^(?:let|help|make|see|hear|watch|have)$/.test(tokens[i - 2]?.lemma ?? '')) {
    return { ...token, upos: 'NOUN', xpos: 'NN', lemma: token.lower }; // "repeated her call for"
  }
  if (!token || !mistakable.has(token.upos) || token.form !== token.lower || before?.sentence !== token.sentence) return undefined;
  if (/^reads?$/.test(token.lower) && after?.form === ':') return { ...token, upos: 'VERB', xpos: 'VBD', lemma: 'read' };
  if (/^puts?$/.test(token.lower) && after?.lower === 'it' && isSubject(before)) return { ...token, upos: 'VERB', xpos: 'VBD', lemma: 'put' };
  const verb = verbByForm(token.lower);
  if (!verb || kindOf(verb) !== 'speech' || !has(verb, 'clause')) return undefined;
  const stem = token.lower === verb.lemma;
  const found: Token = { ...token, upos: 'VERB', xpos: stem ? 'VBP' : token.lower.endsWith('s') ? 'VBZ' : 'VBD', lemma: verb.lemma };
  if (token.lower === 'told') return before.lemma === 'have' || before.lemma === 'be' ? { ...found, xpos: 'VBN' } : found;
  if (token.lower.endsWith('ing')) return undefined;
  if (!stem && isSubject(before) && (after?.lower === 'that' || after?.form === ',' && commaBefore(tokens, i))) return found;
  return relativeBefore(tokens, i) && !(after && /^(?:of|for|by|in|on|to)$/.test(after.lower)) ? found : undefined;
}

/** "A survey of the valley found lead in the wells": a participle of saying or finding after a noun, in a sentence that has no other finite verb, is one. */
function isMainVerb(tokens: readonly Token[], i: number): boolean {
  const own = tokens[i];
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (!own || !has(verbByForm(own.lower), 'clause') || !/^(?:NOUN|PROPN)$/.test(before?.upos ?? '') || !after || after.sentence !== own.sentence || !/^(?:DET|NOUN|PROPN|ADJ|NUM|SCONJ)$/.test(after.upos)) return false;
  for (let k = i - 1; tokens[k]?.sentence === own.sentence; k--) if (i - k > longestPlain || /^(?:VB[DZP]|MD)$/.test(tokens[k]?.xpos ?? '') || tokens[k]?.form === ',') return false;
  for (let k = i + 1; k - i < longestPlain; k++) {
    if (tokens[k]?.sentence !== own.sentence) return /^[.?!]$/.test(tokens[k - 1]?.form ?? '');
    if (tokens[k]?.lower === 'that') return true;
    if (/^(?:VB[DZP]|MD)$/.test(tokens[k]?.xpos ?? '')) return false;
  }
  return false;
}

/** No sentence with a single verb runs on for so many words to either side of it. */
const longestPlain = 60;

/** "police say": no verb before its own verb. */
function asPolice(tokens: readonly Token[], i: number): Token | undefined {
  const token = tokens[i];
  return token?.lower === 'police' && token.upos === 'VERB' && /^(?:say|said|believe|suspect)$/.test(tokens[i + 1]?.lower ?? '') ? { ...token, upos: 'NOUN', xpos: 'NNS' } : undefined;
}

const isSubject = (token: Token): boolean => token.upos === 'PROPN' || /^(?:i|he|she|they|we|it|who)$/.test(token.lower);

/** Whether nothing but a name or a pronoun stands between the word and a comma before it: ", Hale insists,". */
function commaBefore(tokens: readonly Token[], i: number): boolean {
  let k = i - 1;
  while (i - k < 6 && tokens[k] && isSubject(tokens[k]!)) k--;
  return tokens[k]?.form === ',';
}

/** Whether "which", "who" or "what" and the words of one noun phrase stand right before: "which one aide claims …". */
function relativeBefore(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k < 6; k--) {
    const token = tokens[k];
    if (!token || token.sentence !== tokens[i]?.sentence) return false;
    if (/^(?:which|who|what)$/.test(token.lower)) return k < i - 1 && (tokens[k - 1]?.form === ',' || tokens[k - 1]?.upos === 'NOUN' || tokens[k - 1]?.upos === 'ADP');
    if (!/^(?:DET|NUM|ADJ|NOUN|PROPN)$/.test(token.upos) && token.xpos !== 'VBP') return false;
  }
  return false;
}
