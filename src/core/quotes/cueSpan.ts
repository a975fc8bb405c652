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
  let to = verb + 1;
  const particle = tokens[to];
  if (particle?.sentence === main.sentence && particle.upos === 'ADP' && /^(?:out|back|up|in|on|off|down)$/.test(particle.lower) && particle.xpos === 'RP') to++;
  if (tokens[to]?.form === ':' && tokens[to]?.sentence === main.sentence) to++;
  return { start: tokens[from]?.start ?? main.start, end: tokens[to - 1]?.end ?? main.end };
}
