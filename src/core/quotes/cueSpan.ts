import type { Span } from '../span';
import { isNone, type Syntax } from '../syntax/syntax';

/**
 * The words of the cue around its main word `verb`: auxiliaries, negations and adverbs before it, its particle and a colon after it
 * ("has repeatedly said", "did not respond to", "went on to say", "added:").
 */
export function cueSpan(doc: Syntax, verb: number): Span {
  const main = doc.at(verb);
  if (isNone(main)) return { start: 0, end: 0 };
  let from = verb;
  while (from > 0 && doc.at(from - 1).sentence === main.sentence) {
    const before = doc.at(from - 1);
    if (isNone(before)) break;
    if (before.upos === 'AUX' || before.xpos === 'RB' && (doc.words.negations.has(before.lower) || /n['’]t$/.test(before.lower))) from--;
    else if (before.upos === 'ADV' && /(?:ly|also|later|then|once|again|still|now|never|always|often|first)$/.test(before.lower)) from--;
    else break;
  }
  if (doc.is(from - 1, 'infinitiveMarker') && doc.at(from - 1).sentence === main.sentence) { // "went on to say", "interjected to say", "declined to say"
    const head = doc.at(from - 2).upos === 'VERB' ? from - 2 : doc.lemmaIs(from - 3, 'goVerb') ? from - 3 : -1;
    if (head >= 0 && doc.at(head).sentence === main.sentence && /^VB[DZPNG]$/.test(doc.at(head).xpos)) {
      from = head;
      while (doc.at(from - 1).upos === 'AUX' && doc.at(from - 1).sentence === main.sentence) from--;
    }
  }
  let to = verb + 1;
  const particle = doc.at(to);
  if (particle.sentence === main.sentence && particle.upos === 'ADP' && doc.words.particles.has(particle.lower) && particle.xpos === 'RP') to++;
  if (doc.at(to).form === ':' && doc.at(to).sentence === main.sentence) to++;
  return { start: doc.at(from).start ?? main.start, end: doc.at(to - 1).end ?? main.end };
}
