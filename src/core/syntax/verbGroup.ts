import { child, relation } from '../language/tree';
import type { NounKind } from '../language/nounKind';
import type { Token } from '../language/doc';
import { reportingForm, stemVerb } from './reportingWords';
import { isNone, type Syntax } from './syntax';

const finiteTags: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
const finiteVerbTags: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP']);
const passesOver: ReadonlySet<string> = new Set(['ADV', 'AUX', 'PART']);

/** Whether the tag is one of a finite verb, modal auxiliaries among them. */
export const isFiniteTag = (token: Token): boolean => finiteTags.has(token.xpos);
/** Whether the tag is one of a finite verb that is no modal. */
export const isFiniteVerbTag = (token: Token): boolean => finiteVerbTags.has(token.xpos);
/** Whether the tag is of the past or of the third person: forms that are nothing but finite. */
export const isPastOrThird = (token: Token): boolean => token.xpos === 'VBD' || token.xpos === 'VBZ';
/** Whether the word may stand between subject and verb: an adverb, an auxiliary, "not". */
export const standsBeforeVerb = (token: Token): boolean => passesOver.has(token.upos);

/** Whether a finite verb stands among the tokens `from` up to but without `to`. */
export function hasFinite(doc: Syntax, from: number, to: number): boolean {
  for (let i = Math.max(0, from); i < to; i++) if (isFiniteTag(doc.at(i))) return true;
  return false;
}

/** The last token up to `at`, and not before `from`, that is no adverb or auxiliary of the verb behind it; `from - 1` where all are. */
export function beforeAuxiliaries(doc: Syntax, at: number, from: number): number {
  let k = at;
  // a tagger may take the "has" of "has long argued" for a verb of its own
  while (k >= from && (standsBeforeVerb(doc.at(k)) || doc.lemmaIs(k, 'perfectAuxiliary') && doc.at(at + 1).xpos === 'VBN')) k--;
  return k;
}

/** "would say", "did not say". */
function hasAuxiliary(doc: Syntax, verb: number): boolean {
  let k = verb - 1;
  while (doc.at(k).upos === 'ADV' || doc.at(k).upos === 'PART' && !doc.is(k, 'infinitiveMarker')) k--;
  return doc.at(k).upos === 'AUX' && (doc.at(k).xpos === 'MD' || doc.lemmaIs(k, 'doVerb'));
}

/** The last token up to `at` that is no adverb. */
function beforeAdverbs(doc: Syntax, at: number): number {
  let k = at;
  while (doc.at(k).upos === 'ADV') k--;
  return k;
}

/** Whether the verb has a subject of its own: it is finite, or with an auxiliary, or a past tense that looks like a participle. */
export function takesSubject(doc: Syntax, verb: number): boolean {
  const { upos, xpos } = doc.at(verb);
  if (upos !== 'VERB' && upos !== 'AUX') return stemVerb(doc, verb) !== undefined || reportingForm(doc, verb) !== undefined; // the tagger missed it
  if (finiteTags.has(xpos)) return true;
  if (xpos === 'VB') return hasAuxiliary(doc, verb);
  return xpos === 'VBN' && !doc.is(verb + 1, 'agentMarker') && !doc.lemmaIs(beforeAdverbs(doc, verb - 1), 'copula'); // "are also accused"
}

/** The finite verb that an infinitive hangs on: "interjected to say", "went on to say"; else the verb itself. */
export function governing(doc: Syntax, verb: number): number {
  if (!doc.is(verb - 1, 'infinitiveMarker')) return verb;
  const head = doc.at(verb - 2).upos === 'VERB' ? verb - 2 : verb - 3;
  return doc.at(head).upos === 'VERB' && isFiniteTag(doc.at(head)) ? head : verb;
}

/** In "went so far as to call it a crime" the verb that goes so far; -1 where `verb` stands in no such phrase. */
export function goneSoFarAs(doc: Syntax, verb: number): number {
  if (!doc.is(verb - 1, 'infinitiveMarker') || !doc.is(verb - 2, 'asWord') || !doc.is(verb - 3, 'extentAdverbs')) return -1;
  return doc.is(verb - 4, 'extentOpeners') && doc.at(verb - 5).upos === 'VERB' ? verb - 5 : -1;
}

/** Whether the verb is in the passive, or a past participle that modifies a noun. */
export const isPassive = (doc: Syntax, verb: number): boolean => !isPerfect(doc, verb) && (
  child(doc, verb, 'nsubj:pass') >= 0 || child(doc, verb, 'aux:pass') >= 0 || doc.at(verb).xpos === 'VBN' && child(doc, verb, 'aux') < 0 && /^acl/.test(doc.deprel(verb)));

/** "had called", "has long said": a participle with “have” right before it and its adverbs, which is active whatever the parse says. */
export function isPerfect(doc: Syntax, verb: number): boolean {
  let k = verb - 1;
  while (doc.at(k).upos === 'ADV' || doc.is(k, 'negations')) k--;
  return doc.at(verb).xpos === 'VBN' && doc.lemmaIs(k, 'perfectAuxiliary') && doc.at(k).sentence === doc.at(verb).sentence;
}

/** Whether "be" and a participle stand together, or the parse has it so: "it was said". */
export function isPassiveByWords(doc: Syntax, verb: number): boolean {
  if (doc.at(verb).xpos !== 'VBN' && doc.at(verb).xpos !== 'VBD') return false;
  for (let k = verb - 1; verb - k <= 3; k--) {
    if (doc.lemmaIs(k, 'copula') && doc.at(k).upos === 'AUX') return true;
    if (!standsBeforeVerb(doc.at(k))) return false;
  }
  return doc.parsed && isPassive(doc, verb);
}

/** The "by" phrase of a passive: its main word, or -1. */
export function agentOf(doc: Syntax, verb: number): number {
  for (const c of doc.children(verb)) {
    if (relation(doc, c) === 'obl' && c > verb && doc.is(child(doc, c, 'case'), 'agentMarker')) return c;
  }
  return agentByWords(doc, verb);
}

const inNounPhrase: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN']);
const endsAgent: ReadonlySet<string> = new Set(['PUNCT', 'VERB', 'AUX']);
const speaks: ReadonlySet<NounKind> = new Set<NounKind>(['person', 'group', 'organisation']);
const isNoun = (token: Token): boolean => token.upos === 'NOUN' || token.upos === 'PROPN';

/** "was accused of fraud by prosecutors": who follows "by" in the words behind the participle, if it is somebody; -1 otherwise. */
function agentByWords(doc: Syntax, verb: number): number {
  for (let k = verb + 1; k < verb + 9; k++) {
    const token = doc.at(k);
    if (isNone(token) || token.sentence !== doc.at(verb).sentence || endsAgent.has(token.upos)) return -1;
    if (!doc.is(k, 'agentMarker')) continue;
    let head = k + 1;
    while (inNounPhrase.has(doc.at(head).upos) && isNoun(doc.at(head + 1))) head++;
    const { upos, lemma } = doc.at(head);
    return upos === 'PROPN' && !doc.is(head, 'weekdays') || upos === 'NOUN' && speaks.has(doc.lexicon.nouns.kind(lemma)) ? head : -1;
  }
  return -1;
}
