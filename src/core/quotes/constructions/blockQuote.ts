import type { Candidate } from '../candidate';
import { cueBefore, speakerSpan } from '../cueBeside';
import { cueSpan } from '../cueSpan';
import { isStory } from '../quotations';
import type { Reading } from '../reading';
import { tokensIn } from '../tokenRange';

/** A paragraph set off with ">" after one that ends with an attribution and a colon ("In a letter, the mayor wrote:"). */
export function blockQuotes(reading: Reading): Candidate[] {
  const { doc } = reading;
  const found: Candidate[] = [];
  let led: Candidate | undefined;
  for (const [i, paragraph] of doc.paragraphs.entries()) {
    const set = /^>\s*/.exec(doc.text.slice(paragraph.start, paragraph.start + 8));
    const before = doc.paragraphs[i - 1];
    if (!set || !isStory(paragraph)) { led = undefined; continue; }
    if (!led && before) {
      const { to } = tokensIn(doc, before);
      const colon = doc.tokens[to - 1];
      const sentence = colon?.form === ':' ? doc.sentences[colon.sentence] : undefined;
      const range = { from: sentence?.firstToken ?? to, to };
      const cue = sentence ? cueBefore(reading, range, range, true) : undefined;
      if (cue) led = { construction: 'block', type: 'direct', pieces: [], cue: cueSpan(doc, cue.verb), cueToken: cue.verb, speaker: speakerSpan(reading, cue), features: [] };
    }
    const piece = { start: paragraph.start + set[0].length, end: paragraph.end };
    const last = found.at(-1);
    if (led && last && last.cueToken === led.cueToken) found[found.length - 1] = { ...last, pieces: [...last.pieces, piece] };
    else if (led && piece.end > piece.start) found.push({ ...led, pieces: [piece] });
  }
  return found;
}
