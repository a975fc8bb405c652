import { child } from '../../language/tree';
import type { Clause } from '../../syntax/clause';
import { nounPhraseFrom, nounPhraseUpTo } from '../../syntax/nounPhrase';
import { Phrase } from '../../syntax/phrase';
import { has, type Frame } from '../../syntax/reportingWords';
import type { Syntax } from '../../syntax/syntax';
import { isEmpty, type TokenRange } from '../../syntax/tokenRange';
import { isDoneToClaim } from './noun';

/*
 * What the acts of speech have in common: promising, asking, calling, blaming, denying.
 */

/** Whether the verb tells of an act of this kind; what is done to a claim is none. */
export const tellsOf = (clause: Clause, frame: Frame): boolean =>
  clause.doc.parsed && has(clause.reports, frame) && !(clause.group.passive ? isDoneToClaim(clause.doc, clause.verb) : has(clause.reports, 'things') && isDoneByThing(clause));

/** "The storm threatened to wreck it", "an honour that confirmed his talent": nobody's act. */
export function isDoneByThing({ doc, verb, subject: { mention } }: Clause): boolean {
  if (!mention || doc.at(verb).xpos === 'VBG') return false; // "sent an email stressing …"
  const related = doc.is(mention.from, 'complementiser') || doc.is(mention.from, 'whichWord');
  const whole = related ? nounPhraseUpTo(doc, doc.at(mention.from - 1).form === ',' ? mention.from - 2 : mention.from - 1, doc.sentenceFrom(mention.from)) : mention;
  if (isEmpty(whole) || doc.tokens.slice(whole.from, whole.to).some((t) => t.upos === 'PROPN')) return false;
  const head = new Phrase(doc, whole).head;
  const { upos, lemma } = doc.at(related && doc.at(whole.to - 1).upos === 'NOUN' ? whole.to - 1 : head);
  return upos === 'NOUN' && (doc.lexicon.nouns.kind(lemma) === 'other' && !doc.words.finders.has(lemma) || doc.words.decisions.has(lemma));
}

/** Index of the open complement of the verb, behind it: "promised | to go"; -1 where there is none. */
export function openComplement({ doc, verb }: Clause): number {
  const open = child(doc, verb, 'xcomp');
  return open > verb ? open : -1;
}

/** Index of whom or what the act concerns: the object, in the passive the subject; -1 where there is none. */
export const patientOf = ({ doc, verb, group }: Clause): number => group.passive ? child(doc, verb, 'nsubj:pass', 'nsubj') : child(doc, verb, 'obj');

export const isInfinitive = (doc: Syntax, verb: number): boolean => doc.is(child(doc, verb, 'mark'), 'infinitiveMarker');

/** The object right behind the verb, read off the words: "Ruiz" of "called Ruiz a liar". */
export const objectBehind = ({ doc, verb, sentence }: Clause): TokenRange =>
  doc.is(verb + 1, 'objectPronouns') ? { from: verb + 1, to: verb + 2 } : nounPhraseFrom(doc, verb + 1, sentence.to);

/** Index of the verb phrase right behind the verb and its adverbs. */
export function phraseBehind({ doc, verb }: Clause): number {
  let at = verb + 1;
  while (doc.at(at).upos === 'ADV' || doc.is(at, 'negations')) at++;
  return at;
}
