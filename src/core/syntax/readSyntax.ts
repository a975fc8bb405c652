import { eachInSteps, runToEnd, type Steps } from '../analysis/steps';
import type { Doc, Sentence, Token } from '../language/doc';
import { Trees } from '../language/trees';
import { disagreementAt } from './agreement';
import { pattern, word } from './match';
import { nounPhraseFrom } from './nounPhrase';
import { isDocument } from './phrase';
import { has, kindOf, verbByForm } from './reportingWords';
import { isNone, Syntax } from './syntax';
import { isEmpty } from './tokenRange';
import { isFiniteTag } from './verbGroup';

const nameable: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'VERB', 'ADV', 'INTJ', 'X', 'AUX']);
/** Tags of function words, which a headline may have for a name ("Frost: …"). */
const functional: ReadonlySet<string> = new Set(['ADP', 'SCONJ', 'SYM']);
const otherName = 1;
const personsName = 2;
/** Tags that a verb's form may have been given instead of its own. */
const mistakable: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'PROPN', 'PRON', 'ADP', 'X', 'INTJ']);

/** So many sentences are read in one step. */
const sentencesAtOnce = 8;

/**
 * The article as its sentences are built, with tags and trees that agree. The tags are those that reporting demands, where the tagger, which
 * sees a few words at a time, took others: the words of names are proper nouns ("Hale and Ruiz said"), "told" is a verb, and so is a form of
 * a reporting verb that stands where only one can ("The pier, Hale insists, is safe", "which one aide claims number 6,000"). Sentences
 * are parsed with these tags, and where a tag and the tree still contradict each other, one of them gives way (agreement.ts). What was
 * read already is given back as it is.
 */
export function* readSyntaxInSteps(doc: Doc): Steps<Syntax> {
  if (doc instanceof Syntax) return doc;
  const named = new Uint8Array(doc.tokens.length);
  for (const { firstToken, endToken, kind } of doc.names) if (kind === 'PER' || endToken - firstToken === 1 && kind !== 'MISC') named.fill(kind === 'PER' ? personsName : otherName, firstToken, endToken);
  const mended = { tokens: [...doc.tokens], trees: new Trees(doc.tokens.length) };
  const syntax = new Syntax(doc, mended);
  yield* eachInSteps(doc.sentences, (sentence) => mendTags(syntax, sentence, named, mended.tokens), sentencesAtOnce);
  for (const sentence of doc.sentences) {
    mended.trees.add(sentence, doc.treeUnder(sentence, mended.tokens.slice(sentence.firstToken, sentence.endToken)));
    yield;
  }
  if (doc.parsed) yield* eachInSteps(doc.sentences, (sentence) => makeAgree(syntax, sentence, mended), sentencesAtOnce);
  return syntax;
}

/** Gives the tokens of a sentence the tags that reporting demands. */
function mendTags(doc: Syntax, { firstToken, endToken }: Sentence, named: Uint8Array, tokens: Token[]): void {
  for (let i = firstToken; i < endToken; i++) {
    const token = doc.at(i);
    const better = named[i] ? asName(token, named[i] === personsName) : asVerb(doc, i) ?? asNounAfterHer(doc, i) ?? asPolice(doc, i) ?? asAdverbOfSaying(doc, i, named);
    if (better) tokens[i] = better;
    else if (isMadeOfName(token)) tokens[i] = { ...token, upos: 'PROPN' };
  }
}

/** Makes tags and tree of a sentence agree, from its first word to its last. */
function makeAgree(doc: Syntax, sentence: Sentence, { tokens, trees }: { readonly tokens: Token[]; readonly trees: Trees }): void {
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const mend = disagreementAt(doc, i)?.mend;
    if (!mend) continue;
    if ('tag' in mend) tokens[i] = doc.retagged(doc.at(i), mend.tag);
    else trees.relabel(i, mend.deprel);
  }
}

/** {@link readSyntaxInSteps} in one go. */
export const readSyntax = (doc: Doc): Syntax => runToEnd(readSyntaxInSteps(doc));

/** "the United Nations": the word of a name by its one tag and a verb by the other. The tree has it as a part of the name already. */
const isMadeOfName = ({ upos, xpos }: Token): boolean => upos === 'VERB' && (xpos === 'NNP' || xpos === 'NNPS');

const asName = (token: Token, isPerson: boolean): Token | undefined =>
  (nameable.has(token.upos) || isPerson && functional.has(token.upos)) && /^\p{Lu}/u.test(token.form) || token.upos === 'PRON' && /^\p{Lu}{3,}$/u.test(token.form) /* "the WHO" */ ? { ...token, upos: 'PROPN', xpos: 'NNP' } : undefined;

/** The token as a finite verb, if the words around it leave no other reading. */
function asVerb(doc: Syntax, i: number): Token | undefined {
  const token = doc.at(i);
  if (token.xpos === 'VBN' && isMainVerb(doc, i)) return { ...token, xpos: 'VBD' };
  if ((token.xpos === 'VB' || mistakable.has(token.upos)) && isPluralInversion(doc, i)) return { ...token, upos: 'VERB', xpos: 'VBP', lemma: token.lower };
  if (token.xpos === 'VB' && putIt.from(doc, i) && !beforeBareVerb.has(doc.at(i - 1).upos)) return { ...token, xpos: 'VBD' };
  if (!mistakable.has(token.upos) || token.form !== token.lower || doc.at(i - 1).sentence !== token.sentence) return undefined;
  return asVerbOfWriting(doc, i) ?? asReportingVerb(doc, i);
}

const behindClause = /^(?:[,–—-]|["”’»«]|'')$/;

/** "The bridge will close, say engineers.": a stem of saying behind a comma or a mark, and right behind it a plural that ends the sentence or has a comma or "who" after it. */
function isPluralInversion(doc: Syntax, i: number): boolean {
  const verb = verbByForm(doc.at(i).lower);
  if (!verb || verb.lemma !== doc.at(i).lower || kindOf(verb) !== 'speech' || !has(verb, 'clause') || !behindClause.test(doc.at(i - 1).form) || doc.at(i - 1).sentence !== doc.at(i).sentence) return false;
  const whole = nounPhraseFrom(doc, i + 1, doc.sentenceTo(i));
  if (isEmpty(whole) || !doc.tokens.slice(whole.from, whole.to).some(({ xpos, lower }) => pluralTags.has(xpos) || doc.words.additive.has(lower))) return false;
  return whole.to >= doc.sentenceTo(i) || doc.at(whole.to).upos === 'PUNCT' || doc.is(whole.to, 'openersBehindSpeaker');
}

const pluralTags: ReadonlySet<string> = new Set(['NNS', 'NNPS']);

/** "The sign read: …", "The sign read “…”", "as Hale put it". */
function asVerbOfWriting(doc: Syntax, i: number): Token | undefined {
  const lemma = doc.is(i, 'readForms') && (doc.at(i + 1).form === ':' || nounTags.has(doc.at(i - 1).upos) && (openingMark.test(doc.at(doc.at(i + 1).form === ',' ? i + 2 : i + 1).form) || doc.at(i + 1).form === '.' && isDocument(doc, doc.at(i - 1).lemma))) ? 'read' : putIt.from(doc, i) && isSubject(doc, i - 1) ? 'put' : undefined;
  return lemma && { ...doc.at(i), upos: 'VERB', xpos: 'VBD', lemma };
}

const openingMark = /^(?:["“‘'«„]|``|'')$/;

const beforeBareVerb: ReadonlySet<string> = new Set(['AUX', 'PART', 'VERB', 'ADV']);

/** "as Hale put it", "as Hale, the mayor, put it". */
const putIt = pattern(word('putForms'), word('itWord'));

/** "The mayor said: “…”" */
const leadsToQuotation = (doc: Syntax, i: number): boolean => doc.at(i + 1).form === ':' && /^[“"‘']/.test(doc.at(i + 2).form);

const afterVerb: ReadonlySet<string> = new Set(['PUNCT', 'SCONJ', 'DET', 'PRON', 'ADP', 'ADV']);

/** "the 42-year-old said": behind an adjective with hyphens that stands for somebody. */
const isBehindAge = (doc: Syntax, i: number): boolean => doc.at(i - 1).upos === 'ADJ' && doc.at(i - 2).xpos === 'HYPH' && afterVerb.has(doc.at(i + 1).upos);

function asReportingVerb(doc: Syntax, i: number): Token | undefined {
  const token = doc.at(i);
  const verb = verbByForm(token.lower);
  if (!verb || kindOf(verb) !== 'speech' || !has(verb, 'clause')) return undefined;
  const stem = token.lower === verb.lemma;
  const found: Token = { ...token, upos: 'VERB', xpos: stem ? 'VBP' : token.lower.endsWith('s') ? 'VBZ' : 'VBD', lemma: verb.lemma };
  if (doc.is(i, 'toldWord')) return doc.lemmaIs(i - 1, 'perfectAuxiliary') || doc.lemmaIs(i - 1, 'copula') ? { ...found, xpos: 'VBN' } : found;
  if (doc.words.participleEndings.has(token.lower.slice(-3))) return undefined;
  if (found.xpos === 'VBD' && (leadsToQuotation(doc, i) || isBehindAge(doc, i))) return found;
  if (!stem && isSubject(doc, i - 1) && (doc.is(i + 1, 'complementiser') || doc.at(i + 1).form === ',' && commaBefore(doc, i))) return found;
  return relativeBefore(doc, i) && !doc.is(i + 1, 'nounMarkers') ? found : undefined;
}

/** "said Beth Ames gloomily": how it is said, after a name that the verb comes before. The tagger, which knows few such adverbs, has a noun. */
function asAdverbOfSaying(doc: Syntax, i: number, named: Uint8Array): Token | undefined {
  const token = doc.at(i);
  if (token.upos !== 'NOUN' || !named[i - 1] || token.form !== token.lower || !doc.words.adverbEndings.has(token.lower.slice(-2))) return undefined;
  let k = i - 1;
  while (named[k]) k--;
  return has(verbByForm(doc.at(k).lower), 'quote') ? { ...token, upos: 'ADV', xpos: 'RB' } : undefined;
}

/** "repeated her call for": a noun that the tagger took for the infinitive of "saw her call". */
function asNounAfterHer(doc: Syntax, i: number): Token | undefined {
  const token = doc.at(i);
  if (token.xpos !== 'VB' || !doc.is(i - 1, 'herWord') || !/^VB[DZPNG]?$/.test(doc.at(i - 2).xpos)) return undefined;
  return doc.is(i + 1, 'nounFollowers') && !doc.lemmaIs(i - 2, 'causatives') ? { ...token, upos: 'NOUN', xpos: 'NN', lemma: token.lower } : undefined;
}

const nounTags: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
const objectTags: ReadonlySet<string> = new Set(['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'SCONJ']);

/** "A survey of the valley found lead in the wells": a participle of saying or finding after a noun, in a sentence that has no other finite verb, is one. */
function isMainVerb(doc: Syntax, i: number): boolean {
  const { sentence, lower } = doc.at(i);
  const after = doc.at(i + 1);
  if (!nounTags.has(doc.at(i - 1).upos) || after.sentence !== sentence || !objectTags.has(after.upos) || !has(verbByForm(lower), 'clause')) return false;
  for (let k = i - 1; doc.at(k).sentence === sentence; k--) if (i - k > longestPlain || isFiniteTag(doc.at(k)) || doc.at(k).form === ',') return false;
  for (let k = i + 1; k - i < longestPlain; k++) {
    if (doc.at(k).sentence !== sentence) return /^[.?!]$/.test(doc.at(k - 1).form);
    if (doc.is(k, 'complementiser')) return true;
    if (isFiniteTag(doc.at(k))) return false;
  }
  return false;
}

/** No sentence with a single verb runs on for so many words to either side of it. */
const longestPlain = 60;

const policeSay = pattern(word('policeWord'), word('policeVerbs'));

/** "police say": no verb before its own verb. */
const asPolice = (doc: Syntax, i: number): Token | undefined =>
  doc.at(i).upos === 'VERB' && policeSay.from(doc, i) ? { ...doc.at(i), upos: 'NOUN', xpos: 'NNS' } : undefined;

const isSubject = (doc: Syntax, i: number): boolean => doc.at(i).upos === 'PROPN' || doc.is(i, 'subjectWords');

/** Whether nothing but a name or a pronoun stands between the word and a comma before it: ", Hale insists,". */
function commaBefore(doc: Syntax, i: number): boolean {
  let k = i - 1;
  while (i - k < 6 && isSubject(doc, k)) k--;
  return doc.at(k).form === ',';
}

const nominal: ReadonlySet<string> = new Set(['DET', 'NUM', 'ADJ', 'NOUN', 'PROPN']);

/** Whether "which", "who" or "what" and the words of one noun phrase stand right before: "which one aide claims …". */
function relativeBefore(doc: Syntax, i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k < 6; k--) {
    const token = doc.at(k);
    if (isNone(token) || token.sentence !== doc.at(i).sentence) return false;
    if (doc.is(k, 'freeRelatives')) return k < i - 1 && (doc.at(k - 1).form === ',' || doc.at(k - 1).upos === 'NOUN' || doc.at(k - 1).upos === 'ADP');
    if (!nominal.has(token.upos) && token.xpos !== 'VBP') return false;
  }
  return false;
}
