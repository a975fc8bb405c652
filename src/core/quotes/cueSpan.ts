import type { Doc } from '../language/doc';
import type { Span } from '../span';

/**
 * The words of the cue around its main word `verb`: auxiliaries, negation and adverbs before it, its particle and a colon after it
 * ("has repeatedly said", "did not respond to", "went on to say", "added:").
 */
export function cueSpan(doc: Doc, verb: number): Span {
  const { tokens } = doc;
  const main = tokens[verb];
  if (!main) return { start: 0, end: 0 };
  let from = verb;
  while (from > 0 && tokens[from - 1]?.sentence === main.sentence) {
    const before = tokens[from - 1];
    if (!before) break;
    if (before.upos === 'AUX' || before.xpos === 'RB' && (before.lower === 'not' || /n['’]t$/.test(before.lower))) from--;
    else if (before.upos === 'ADV' && /(?:ly|also|later|then|once|again|still|now|never|always|often|first)$/.test(before.lower)) from--;
    else break;
  }
  if (tokens[from - 1]?.lower === 'to' && tokens[from - 1]?.sentence === main.sentence) { // "went on to say", "interjected to say", "declined to say"
    const head = tokens[from - 2]?.upos === 'VERB' ? from - 2 : tokens[from - 3]?.lemma === 'go' ? from - 3 : -1;
    if (head >= 0 && tokens[head]?.sentence === main.sentence && /^VB[DZPNG]$/.test(tokens[head]?.xpos ?? '')) {
      from = head;
      while (tokens[from - 1]?.upos === 'AUX' && tokens[from - 1]?.sentence === main.sentence) from--;
    }
  }
  let to = verb + 1;
  const particle = tokens[to];
  if (particle?.sentence === main.sentence && particle.upos === 'ADP' && /^(?:out|back|up|in|on|off|down)$/.test(particle.lower) && particle.xpos === 'RP') to++;
  if (tokens[to]?.form === ':' && tokens[to]?.sentence === main.sentence) to++;
  return { start: tokens[from]?.start ?? main.start, end: tokens[to - 1]?.end ?? main.end };
}
