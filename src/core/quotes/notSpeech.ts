import type { Doc } from '../language/doc';
import { isDocument, withIssuer } from './documents';

const asks = /^(?:ask|request|insist|demand|decline|refuse|prefer|want)$/;
const nameless = /^(?:named|identified|quoted|anonymous|anonymity|name|surname|names)$/;
const questions = /^(?:ask|question|press|quiz|query|challenge)$/;

/** "who asked not to be named", "declined to give his name": how a source wants to be called, which is no part of the story. */
function asksForAnonymity({ tokens }: Doc, verb: number): boolean {
  const own = tokens[verb];
  if (!own || !asks.test(own.lemma)) return false;
  const next = tokens[verb + 1]?.lower;
  if (next !== 'not' && next !== 'to' && next !== 'for' && next !== 'on' && next !== 'that') return false;
  for (let i = verb + 2; i < verb + 8 && tokens[i]?.sentence === own.sentence && tokens[i]?.upos !== 'PUNCT'; i++) if (nameless.test(tokens[i]?.lower ?? '')) return true;
  return false;
}

/** "Asked whether …, she answered": the reporter's question leads up to the answer. */
function isReportersQuestion({ tokens, sentences }: Doc, verb: number): boolean {
  const own = tokens[verb];
  const sentence = own ? sentences[own.sentence] : undefined;
  if (!own || !sentence || !questions.test(own.lemma) || !/^VB[ND]$/.test(own.xpos)) return false;
  const before = tokens[verb - 1];
  const opens = verb === sentence.firstToken || /^(?:when|if|repeatedly|once|after|and|but)$/.test(before?.lower ?? '') && verb === sentence.firstToken + 1 || /^["“‘']+$/.test(before?.form ?? '') && verb === sentence.firstToken + 1;
  if (!opens && !(before?.lower === 'when' && own.xpos === 'VBN')) return false;
  return tokens.slice(verb + 1, sentence.endToken).some((t) => t.form === ',');
}

/** "did not respond to a request for comment", "refused to comment on the case": silence, of which nothing is told. */
function isSilence({ tokens }: Doc, verb: number): boolean {
  const own = tokens[verb];
  if (!own) return false;
  if (own.lemma === 'comment' && tokens[verb - 1]?.lower === 'to' && /^(?:refuse|decline)$/.test(tokens[verb - 2]?.lemma ?? '')) return true;
  const near = tokens.slice(verb + 1, verb + 9).filter((t) => t.sentence === own.sentence).map((t) => t.lower);
  if (/^(?:respond|reply|answer)$/.test(own.lemma)) return near[0] === 'to' && near.some((w) => /^(?:requests?|questions?|inquiries|inquiry|queries|calls?|emails?|messages?)$/.test(w)) && near.some((w) => /^(?:comment|comments|interview|interviews)$/.test(w));
  return /^(?:refuse|decline)$/.test(own.lemma) && near[0] === 'to' && /^(?:comment|elaborate|discuss|say|speak|talk|answer|respond|confirm|identify|name|disclose|reveal|specify)$/.test(near[1] ?? '');
}

/** "a book called “Tides”", "a man named Hale": what something is called by everybody. */
export function isName({ tokens }: Doc, verb: number): boolean {
  const own = tokens[verb];
  const before = tokens[verb - 1];
  const after = tokens[verb + 1];
  if (!own || !/^(?:call|name|title|dub|entitle|label|nickname)$/.test(own.lemma) || own.xpos !== 'VBN' && own.xpos !== 'VBD' || before?.upos !== 'NOUN' || before.sentence !== own.sentence) return false;
  if (!after || !/^["“‘']+$/.test(after.form) && after.upos !== 'PROPN') return false;
  let first = verb - 1;
  while (/^(?:NOUN|ADJ|NUM|PROPN)$/.test(tokens[first - 1]?.upos ?? '') && tokens[first - 1]?.sentence === own.sentence) first--;
  return own.xpos === 'VBN' || /^(?:a|an|these|those|some)$/.test(tokens[first - 1]?.lower ?? '') && own.xpos === 'VBD' && /^\p{Lu}/u.test(tokens[verb + 2]?.form ?? '');
}

/** "A report published Tuesday by the institute": what is done with a document that says something itself. */
const isIssued = (doc: Doc, verb: number): boolean => {
  const document = doc.tokens[verb - 1];
  if (!document || !isDocument(document.lemma) || !/^VB[ND]$/.test(doc.tokens[verb]?.xpos ?? '')) return false;
  return withIssuer(doc, { from: verb - 1, to: verb }).to > verb;
};

/** "as reported by the Courier": told where these words lead up to their source. */
const isLeadToSource = ({ tokens }: Doc, verb: number): boolean => tokens[verb - 1]?.lower === 'as' && tokens[verb + 1]?.lower === 'by';

/** "are ready to counter", "is able to explain": what somebody can do. */
const isAbility = ({ tokens }: Doc, verb: number): boolean => tokens[verb - 1]?.lower === 'to' && /^(?:ready|able|unable|prepared|poised|set|likely|unlikely)$/.test(tokens[verb - 2]?.lower ?? '') && tokens[verb - 2]?.upos === 'ADJ';

/** Whether the reporting verb at `verb` reports nothing that was said to the reader: a source's wish for no name, a reporter's question, silence, or a name. */
export const isNoReport = (doc: Doc, verb: number): boolean => asksForAnonymity(doc, verb) || isReportersQuestion(doc, verb) || isSilence(doc, verb) || isName(doc, verb) || isLeadToSource(doc, verb) || isIssued(doc, verb) || isAbility(doc, verb) || doc.tokens[verb - 1]?.xpos === 'POS'; // "the council's repeated attacks"
