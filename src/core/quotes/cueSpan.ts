import { relation } from '../language/tree';
import type { Span } from '../span';
import type { Syntax } from '../syntax/syntax';

const verbTags = /^VB[DZPNG]$/;

/**
 * The words of the cue around its main word `verb`: auxiliaries, negation and adverbs before it, its particle and a colon after it
 * ("has repeatedly said", "did not respond to", "went on to say", "added:").
 */
export function cueSpan(doc: Syntax, verb: number): Span {
  let to = verb + 1;
  if (stands(doc, to, verb) && doc.at(to).xpos === 'RP' && doc.is(to, 'particles')) to++;
  if (stands(doc, to, verb) && doc.at(to).form === ':') to++;
  return { start: doc.at(cueFrom(doc, verb)).start, end: doc.at(to - 1).end };
}

const stands = (doc: Syntax, k: number, verb: number): boolean => doc.at(k).sentence === doc.at(verb).sentence;

/** The first word of the cue, with the verb that an infinitive hangs on: "went on to say", "interjected to say", "declined to say". */
function cueFrom(doc: Syntax, verb: number): number {
  let from = verb;
  while (stands(doc, from - 1, verb) && belongsToCue(doc, from - 1)) from--;
  if (!doc.is(from - 1, 'infinitiveMarker') || !stands(doc, from - 1, verb)) return from;
  const head = doc.at(from - 2).upos === 'VERB' ? from - 2 : doc.lemmaIs(from - 3, 'goVerb') ? from - 3 : -1;
  if (head < 0 || !stands(doc, head, verb) || !verbTags.test(doc.at(head).xpos)) return from;
  from = head;
  while (doc.at(from - 1).upos === 'AUX' && stands(doc, from - 1, verb)) from--;
  return from;
}

function belongsToCue(doc: Syntax, k: number): boolean {
  const { upos, xpos } = doc.at(k);
  if (upos === 'AUX' || xpos === 'RB' && doc.is(k, 'negations')) return true;
  return upos === 'ADV' && (doc.is(k, 'cueAdverbs') || doc.words.adverbEndings.has(doc.at(k).lower.slice(-2)));
}

/** The cue with the verb it hangs on in the tree: "seems to have said". */
export function fullCue(doc: Syntax, verb: number): Span {
  const own = cueSpan(doc, verb);
  const head = doc.head(verb);
  if (head < 0 || head > verb || verb - head > 4 || doc.at(head).upos !== 'VERB' || relation(doc, verb) !== 'xcomp') return own;
  return { start: cueSpan(doc, head).start, end: own.end };
}
