import { withIssuer, isDocument } from '../syntax/phrase';
import type { Syntax } from '../syntax/syntax';
import { range } from '../syntax/tokenRange';

/** "who asked not to be named", "declined to give his name": how a source wants to be called, which is no part of the story. */
function asksForAnonymity(doc: Syntax, verb: number): boolean {
  if (!doc.lemmaIs(verb, 'wishingVerbs') || !doc.is(verb + 1, 'anonymityFollowers')) return false;
  for (let i = verb + 2; i < verb + 8 && doc.at(i).sentence === doc.at(verb).sentence && doc.at(i).upos !== 'PUNCT'; i++) if (doc.is(i, 'anonymityWords')) return true;
  return false;
}

const participleTags: ReadonlySet<string> = new Set(['VBN', 'VBD']);

/** "Asked whether …, she answered": the reporter's question leads up to the answer. */
function isReportersQuestion(doc: Syntax, verb: number): boolean {
  if (!doc.lemmaIs(verb, 'interrogatingVerbs') || !participleTags.has(doc.at(verb).xpos)) return false;
  const asked = opensSentence(doc, verb) || doc.is(verb - 1, 'whenWord') && doc.at(verb).xpos === 'VBN';
  return asked && doc.tokens.slice(verb + 1, doc.sentenceTo(verb)).some((t) => t.form === ',');
}

function opensSentence(doc: Syntax, verb: number): boolean {
  const first = doc.sentenceFrom(verb);
  return verb === first || verb === first + 1 && (doc.is(first, 'questionOpeners') || /^["“‘']+$/.test(doc.at(first).form));
}

/** "did not respond to a request for comment", "refused to comment on the case": silence, of which nothing is told. */
function isSilence(doc: Syntax, verb: number): boolean {
  if (doc.lemmaIs(verb, 'commentVerb') && doc.is(verb - 1, 'infinitiveMarker') && doc.lemmaIs(verb - 2, 'refusingVerbs')) return true;
  if (!doc.is(verb + 1, 'infinitiveMarker')) return false;
  if (doc.lemmaIs(verb, 'refusingVerbs')) return doc.is(verb + 2, 'silentVerbs');
  const near = range(verb + 2, Math.min(verb + 9, doc.sentenceTo(verb)));
  return doc.lemmaIs(verb, 'answeringVerbs') && near.some((k) => doc.is(k, 'commentRequests')) && near.some((k) => doc.is(k, 'commentNouns'));
}

const inNoun: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'NUM', 'PROPN']);
const mark = /^["“‘']+$/;

/** "a book called “Tides”", "a man named Hale": what something is called by everybody. */
export function isName(doc: Syntax, verb: number): boolean {
  const { xpos, sentence } = doc.at(verb);
  if (!doc.lemmaIs(verb, 'namingVerbs') || !participleTags.has(xpos) || doc.at(verb - 1).upos !== 'NOUN' || doc.at(verb - 1).sentence !== sentence) return false;
  if (!mark.test(doc.at(verb + 1).form) && doc.at(verb + 1).upos !== 'PROPN') return false;
  if (xpos === 'VBN') return true;
  let first = verb - 1;
  while (inNoun.has(doc.at(first - 1).upos) && doc.at(first - 1).sentence === sentence) first--;
  return doc.is(first - 1, 'indefiniteDeterminers') && /^\p{Lu}/u.test(doc.at(verb + 2).form);
}

/** "A report published Tuesday by the institute": what is done with a document that says something itself. */
export const isIssued = (doc: Syntax, verb: number): boolean =>
  participleTags.has(doc.at(verb).xpos) && isDocument(doc, doc.at(verb - 1).lemma) && withIssuer(doc, { from: verb - 1, to: verb }).to > verb;

/** "as reported by the Courier": told where these words lead up to their source. */
const isLeadToSource = (doc: Syntax, verb: number): boolean => doc.is(verb - 1, 'asWord') && doc.is(verb + 1, 'agentMarker');

/** "are ready to counter", "is able to explain": what somebody can do. */
const isAbility = (doc: Syntax, verb: number): boolean => doc.is(verb - 1, 'infinitiveMarker') && doc.is(verb - 2, 'abilityAdjectives') && doc.at(verb - 2).upos === 'ADJ';

/** "the council's repeated attacks": what modifies a noun. */
const isModifier = (doc: Syntax, verb: number): boolean => doc.at(verb - 1).xpos === 'POS';

const reasons: readonly ((doc: Syntax, verb: number) => boolean)[] = [asksForAnonymity, isReportersQuestion, isSilence, isName, isLeadToSource, isIssued, isAbility, isModifier];

/** Whether the reporting verb at `verb` reports nothing that was said to the reader: a source's wish for no name, a reporter's question, silence, or a name. */
export const isNoReport = (doc: Syntax, verb: number): boolean => reasons.some((holds) => holds(doc, verb));
