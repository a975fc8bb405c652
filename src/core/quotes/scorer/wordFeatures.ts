import type { NounKind } from '../../language/nounKind';
import { hashText, type FeatureList } from '../../language/model/hash';
import { child, relation } from '../../language/tree';
import { framesOfNoun, reportingVerb } from '../../syntax/reportingWords';
import { isNone, type Syntax } from '../../syntax/syntax';
import { isPassive } from '../../syntax/verbGroup';

/** What is told of a word that could report, each kind by a number of its own: numbers are part of what the model has learned. */
const told = {
  word: 1, tag: 2, wordAndTag: 3, shape: 4, wordAndShape: 5, frame: 6, frameAndShape: 7, kind: 8, kindAndSubject: 9, subject: 10, wordAndSubject: 11, subjectWord: 12,
  relation: 13, relationAndShape: 14, headWord: 15, before: 16, after: 17, second: 18, wordAndAfter: 19, mark: 20, auxiliary: 21, voice: 22, wordAndVoice: 23,
  quotedBefore: 24, quotedAfter: 25, inside: 26, apart: 27, object: 28, wordAndObject: 29, paragraph: 30, complementTag: 31, owner: 32, unknown: 33, objectWord: 34, preposition: 35, wordAndPreposition: 36, place: 37,
} as const;

/** Names and numbers are told by their kind: which ones they are says nothing of the next article. */
export const properName = hashText('<name>');
export const anyNumber = hashText('<number>');
const nobody = hashText('<none>');
const digit = /\d/;
const mark = /^["“”‘’'«»]+$/;

function wordAt(doc: Syntax, i: number): number {
  const { upos, form, lemma } = doc.at(i);
  if (isNone(doc.at(i))) return nobody;
  if (upos === 'PROPN') return properName;
  return digit.test(form) ? anyNumber : hashText(lemma.toLowerCase());
}

/** What kind of thing the word stands for: somebody, a document, a pronoun. */
function kindAt(doc: Syntax, i: number): string {
  const { upos, lemma, lower } = doc.at(i);
  if (i < 0) return '';
  if (upos === 'PROPN') return 'name';
  if (upos === 'PRON' || upos === 'DET') return doc.words.subjectPronouns.has(lower) ? 'personal' : `pronoun ${lower}`;
  const kind: NounKind = upos === 'NOUN' ? doc.lexicon.nouns.kind(lemma) : 'other';
  return kind === 'other' && doc.words.finders.has(lemma) ? 'finder' : kind;
}

/** What stands behind the word that could be what is said, as the parse has it. */
function shapeOf(doc: Syntax, i: number): string {
  let shape = '';
  for (const c of doc.children(i)) {
    const rel = relation(doc, c);
    if (rel === 'ccomp' || doc.at(i).upos === 'NOUN' && rel === 'acl') {
      const marker = child(doc, c, 'mark');
      return c < i ? 'fronted' : `${rel} ${marker >= 0 ? doc.at(marker).lower : doc.at(c).xpos === 'VBG' ? 'ing' : ''}`;
    }
    if (rel === 'xcomp') shape = `open ${doc.at(c).xpos} ${child(doc, c, 'mark') >= 0 ? 'to' : ''}`;
    else if (rel === 'parataxis' && !shape) shape = 'parataxis';
    else if (rel === 'obj' && !shape) shape = 'object';
  }
  return shape;
}

/** How the words go on behind token `i`: the class of the next one. */
function opening(doc: Syntax, i: number): string {
  const { upos, form, lower, sentence } = doc.at(i);
  if (sentence !== doc.at(i - 1).sentence) return 'end';
  if (mark.test(form)) return 'mark';
  if (upos === 'PUNCT') return form;
  if (doc.words.complementiser.has(lower) || doc.words.questionWords.has(lower) || doc.words.infinitiveMarker.has(lower)) return lower;
  return upos;
}

/** Gathers what the model is asked about the word at token `i`: how it is built in, who does it, what follows, what the lists of words know of it. */
export function gatherWordFeatures(doc: Syntax, i: number, list: FeatureList): void {
  const token = doc.at(i);
  const word = wordAt(doc, i);
  const tag = hashText(token.xpos);
  const next = hashText(opening(doc, i + 1));
  const shape = hashText(shapeOf(doc, i));
  const verbal = token.upos === 'VERB' || token.upos === 'AUX';
  list.length = 0;
  list.add(told.word, word);
  list.add(told.tag, tag);
  list.add(told.wordAndTag, word, tag);
  list.add(told.shape, shape, tag);
  list.add(told.wordAndShape, word, shape);
  list.add(told.after, next, tag);
  list.add(told.wordAndAfter, word, next);
  list.add(told.second, next, hashText(opening(doc, i + 2)));
  list.add(told.before, hashText(doc.at(i - 1).xpos), wordAt(doc, i - 1));
  ofLists(doc, i, list, shape, next);
  ofTree(doc, i, list, word, shape);
  ofPlace(doc, i, list);
  if (verbal) ofVerb(doc, i, list, word, tag);
  else ofNoun(doc, i, list, word);
}

function ofLists(doc: Syntax, i: number, list: FeatureList, shape: number, next: number): void {
  const verb = reportingVerb(doc, i);
  const frames = verb?.frames ?? (doc.at(i).upos === 'NOUN' ? framesOfNoun(doc.at(i).lemma) : undefined);
  if (!frames) {
    list.add(told.unknown, shape, next);
    return;
  }
  for (const frame of frames) {
    const known = hashText(frame);
    list.add(told.frame, known);
    list.add(told.frameAndShape, known, shape);
    list.add(told.frameAndShape, known, next);
  }
  const kind = hashText(verb?.kind ?? 'noun');
  list.add(told.kind, kind, shape);
  list.add(told.kindAndSubject, kind, hashText(kindAt(doc, subjectAt(doc, i))));
}

/** Index of the subject in the parse, the verb's own or that of the verb it hangs on; -1 where there is none. */
function subjectAt(doc: Syntax, i: number): number {
  let verb = i;
  for (let depth = 0; depth < 4 && verb >= 0; depth++) {
    const own = child(doc, verb, 'nsubj', 'nsubj:pass');
    if (own >= 0) return own;
    const rel = relation(doc, verb);
    if (rel === 'acl') return doc.head(verb);
    if (rel !== 'conj' && rel !== 'xcomp' && rel !== 'advcl' && rel !== 'parataxis') return -1;
    verb = doc.head(verb);
  }
  return -1;
}

function ofTree(doc: Syntax, i: number, list: FeatureList, word: number, shape: number): void {
  const rel = hashText(doc.deprel(i));
  const head = doc.head(i);
  list.add(told.relation, rel);
  list.add(told.relationAndShape, rel, shape);
  list.add(told.headWord, rel, head >= 0 ? wordAt(doc, head) : nobody);
  const object = child(doc, i, 'obj');
  list.add(told.object, hashText(kindAt(doc, object)));
  if (object >= 0) {
    list.add(told.objectWord, wordAt(doc, object));
    list.add(told.wordAndObject, word, wordAt(doc, object));
  }
  for (const c of doc.children(i)) {
    const preposition = c > i ? child(doc, c, 'case') : -1;
    if (preposition < 0) continue;
    list.add(told.preposition, wordAt(doc, preposition));
    list.add(told.wordAndPreposition, word, wordAt(doc, preposition));
  }
  const complement = child(doc, i, 'ccomp', 'xcomp');
  if (complement >= 0) list.add(told.complementTag, hashText(doc.at(complement).xpos), shape);
}

function ofVerb(doc: Syntax, i: number, list: FeatureList, word: number, tag: number): void {
  const passive = isPassive(doc, i) ? 1 : 0;
  list.add(told.voice, passive, tag);
  list.add(told.wordAndVoice, word, passive);
  const subject = subjectAt(doc, i);
  const who = hashText(kindAt(doc, subject));
  list.add(told.subject, who, subject > i ? 1 : 0);
  list.add(told.wordAndSubject, word, who);
  if (subject >= 0) list.add(told.subjectWord, wordAt(doc, subject));
  for (const c of doc.children(i)) {
    const rel = relation(doc, c);
    if (rel === 'aux' || doc.is(c, 'negations')) list.add(told.auxiliary, wordAt(doc, c));
    else if (rel === 'mark') list.add(told.mark, wordAt(doc, c));
  }
}

function ofNoun(doc: Syntax, i: number, list: FeatureList, word: number): void {
  const owner = child(doc, i, 'nmod:poss');
  list.add(told.owner, hashText(kindAt(doc, owner)));
  if (owner >= 0) list.add(told.owner, word, 1);
  for (const c of doc.children(i)) if (relation(doc, c) === 'det') list.add(told.mark, wordAt(doc, c), 1);
}

/** How far quotation marks are looked for to either side, in tokens. */
const near = 4;

/** How many tokens before `i` the first mark of those that stand near it stands; 0 where none does. */
function farthestMark(doc: Syntax, i: number, from: number): number {
  for (let k = Math.max(from, i - near); k < i; k++) if (mark.test(doc.at(k).form)) return i - k;
  return 0;
}

function nearestMark(doc: Syntax, i: number, to: number): number {
  for (let k = i + 1; k < to && k - i <= near; k++) if (mark.test(doc.at(k).form)) return k - i;
  return 0;
}

function ofPlace(doc: Syntax, i: number, list: FeatureList): void {
  const { sentence } = doc.at(i);
  const from = doc.sentenceFrom(i);
  const to = doc.sentenceTo(i);
  const before = farthestMark(doc, i, from);
  const after = nearestMark(doc, i, to);
  list.add(told.quotedBefore, before, doc.at(i - before - 1).form === ',' && before ? 1 : 0);
  list.add(told.quotedAfter, after);
  let comma = i - 1;
  while (comma >= from && doc.at(comma).form !== ',') comma--;
  const opens = comma < from;
  const closes = i + 1 >= to - 1 ? 'end' : doc.at(i + 1).form === ',' ? 'comma' : 'on';
  list.add(told.apart, hashText(closes), opens ? 0 : i - comma < 6 ? 1 : 2);
  list.add(told.place, i - from < 8 ? 0 : i - from < 20 ? 1 : 2);
  list.add(told.paragraph, hashText(doc.paragraphs[doc.sentences[sentence]?.paragraph ?? -1]?.kind ?? ''));
}
