import { isNone, type Syntax } from '../syntax/syntax';
import { isDocument, withIssuer } from '../syntax/phrase';

const asks = /^(?:ask|request|insist|demand|decline|refuse|prefer|want)$/;
const nameless = /^(?:named|identified|quoted|anonymous|anonymity|name|surname|names)$/;
const questions = /^(?:ask|question|press|quiz|query|challenge)$/;

/** "who asked not to be named", "declined to give his name": how a source wants to be called, which is no part of the story. */
function asksForAnonymity(doc: Syntax, verb: number): boolean {
  const own = doc.at(verb);
  if (isNone(own) || !asks.test(own.lemma)) return false;
  const next = doc.at(verb + 1).lower;
  if (next !== 'not' && next !== 'to' && next !== 'for' && next !== 'on' && next !== 'that') return false;
  for (let i = verb + 2; i < verb + 8 && doc.at(i).sentence === own.sentence && doc.at(i).upos !== 'PUNCT'; i++) if (nameless.test(doc.at(i).lower)) return true;
  return false;
}

/** "Asked whether …, she answered": the reporter's question leads up to the answer. */
function isReportersQuestion(doc: Syntax, verb: number): boolean {
  const own = doc.at(verb);
  const sentence = !isNone(own) ? doc.sentences[own.sentence] : undefined;
  if (isNone(own) || !sentence || !questions.test(own.lemma) || !/^VB[ND]$/.test(own.xpos)) return false;
  const before = doc.at(verb - 1);
  const opens = verb === sentence.firstToken || doc.words.questionOpeners.has(before.lower) && verb === sentence.firstToken + 1 || /^["“‘']+$/.test(before.form) && verb === sentence.firstToken + 1;
  if (!opens && !(doc.words.whenWord.has(before.lower) && own.xpos === 'VBN')) return false;
  return doc.tokens.slice(verb + 1, sentence.endToken).some((t) => t.form === ',');
}

/** "did not respond to a request for comment", "refused to comment on the case": silence, of which nothing is told. */
function isSilence(doc: Syntax, verb: number): boolean {
  const own = doc.at(verb);
  if (isNone(own)) return false;
  if (doc.words.commentVerb.has(own.lemma) && doc.is(verb - 1, 'infinitiveMarker') && doc.lemmaIs(verb - 2, 'refusingVerbs')) return true;
  const near = doc.tokens.slice(verb + 1, verb + 9).filter((t) => t.sentence === own.sentence).map((t) => t.lower);
  if (doc.words.answeringVerbs.has(own.lemma)) return near[0] === 'to' && near.some((w) => /^(?:requests?|questions?|inquiries|inquiry|queries|calls?|emails?|messages?)$/.test(w)) && near.some((w) => /^(?:comment|comments|interview|interviews)$/.test(w));
  return doc.words.refusingVerbs.has(own.lemma) && near[0] === 'to' && /^(?:comment|elaborate|discuss|say|speak|talk|answer|respond|confirm|identify|name|disclose|reveal|specify)$/.test(near[1] ?? '');
}

/** "a book called “Tides”", "a man named Hale": what something is called by everybody. */
export function isName(doc: Syntax, verb: number): boolean {
  const own = doc.at(verb);
  const before = doc.at(verb - 1);
  const after = doc.at(verb + 1);
  if (isNone(own) || !doc.words.namingVerbs.has(own.lemma) || own.xpos !== 'VBN' && own.xpos !== 'VBD' || before.upos !== 'NOUN' || before.sentence !== own.sentence) return false;
  if (isNone(after) || !/^["“‘']+$/.test(after.form) && after.upos !== 'PROPN') return false;
  let first = verb - 1;
  while (/^(?:NOUN|ADJ|NUM|PROPN)$/.test(doc.at(first - 1).upos) && doc.at(first - 1).sentence === own.sentence) first--;
  return own.xpos === 'VBN' || doc.is(first - 1, 'indefiniteDeterminers') && own.xpos === 'VBD' && /^\p{Lu}/u.test(doc.at(verb + 2).form);
}

/** "A report published Tuesday by the institute": what is done with a document that says something itself. */
export const isIssued = (doc: Syntax, verb: number): boolean => {
  const document = doc.at(verb - 1);
  if (isNone(document) || !isDocument(doc, document.lemma) || !/^VB[ND]$/.test(doc.at(verb).xpos)) return false;
  return withIssuer(doc, { from: verb - 1, to: verb }).to > verb;
};

/** "as reported by the Courier": told where these words lead up to their source. */
const isLeadToSource = (doc: Syntax, verb: number): boolean => doc.is(verb - 1, 'asWord') && doc.is(verb + 1, 'agentMarker');

/** "are ready to counter", "is able to explain": what somebody can do. */
const isAbility = (doc: Syntax, verb: number): boolean => doc.is(verb - 1, 'infinitiveMarker') && doc.is(verb - 2, 'abilityAdjectives') && doc.at(verb - 2).upos === 'ADJ';

/** Whether the reporting verb at `verb` reports nothing that was said to the reader: a source's wish for no name, a reporter's question, silence, or a name. */
export const isNoReport = (doc: Syntax, verb: number): boolean => asksForAnonymity(doc, verb) || isReportersQuestion(doc, verb) || isSilence(doc, verb) || isName(doc, verb) || isLeadToSource(doc, verb) || isIssued(doc, verb) || isAbility(doc, verb) || doc.at(verb - 1).xpos === 'POS'; // "the council's repeated attacks"
