import type { Paragraph } from '../../language/doc';
import type { Candidate } from '../candidate';
import { cueBefore, speakerSpan } from '../cueBeside';
import { cueSpan } from '../cueSpan';
import { isStory } from '../quotations';
import { quotationsOverlapping, type Reading } from '../reading';
import { tokensIn } from '../../syntax/tokenRange';

/**
 * Paragraphs that are somebody's words without quotation marks, after one that ends with an attribution and a colon ("In a letter, the mayor
 * wrote:"): set off with ">", or indented, or a paragraph in the first person, which the article does not speak in.
 */
export function blockQuotes(reading: Reading): Candidate[] {
  const { doc } = reading;
  const found: Candidate[] = [];
  let led: { readonly candidate: Candidate; readonly by: Setting } | undefined;
  for (const [i, paragraph] of doc.paragraphs.entries()) {
    const before = doc.paragraphs[i - 1];
    if (!isStory(paragraph)) { led = undefined; continue; }
    const by = settingOf(reading, paragraph);
    if (led && by !== led.by || by === 'plain') led = undefined;
    if (!led && before) {
      const cue = leadIn(reading, before);
      if (!cue || by === 'plain' && !inFirstPerson(reading, paragraph) || by === 'indented' && settingOf(reading, before) === 'indented') continue;
      led = { by, candidate: cue };
    }
    if (!led) continue;
    const start = paragraph.start + (by === 'marked' ? /^>\s*/.exec(doc.text.slice(paragraph.start, paragraph.start + 8))?.[0].length ?? 0 : 0);
    const piece = { start, end: paragraph.end };
    const last = found.at(-1);
    if (piece.end <= piece.start) continue;
    if (last && last.cueToken === led.candidate.cueToken) found[found.length - 1] = { ...last, pieces: [...last.pieces, piece] };
    else found.push({ ...led.candidate, pieces: [piece] });
  }
  return found;
}

type Setting = 'marked' | 'indented' | 'plain';

/** How the paragraph is set off from the others. */
function settingOf({ doc }: Reading, { start }: Paragraph): Setting {
  if (doc.text.charAt(start) === '>') return 'marked';
  let from = start;
  while (from > 0 && start - from < 16 && /[ \t\u00a0]/.test(doc.text.charAt(from - 1))) from--;
  return /^(?:[ \u00a0]{3,}|\t+[ \t]*)$/.test(doc.text.slice(from, start)) ? 'indented' : 'plain';
}

/** The attribution with which the paragraph ends, before its colon. */
function leadIn(reading: Reading, paragraph: Paragraph): Candidate | undefined {
  const { doc } = reading;
  const { to } = tokensIn(doc, paragraph);
  const colon = doc.at(to - 1);
  const sentence = colon.form === ':' && !reading.quotedIn[to - 1] ? doc.sentences[colon.sentence] : undefined;
  if (!sentence) return undefined;
  const range = { from: sentence.firstToken, to };
  const cue = cueBefore(reading, range, range, true);
  return cue && cue.kind !== 'any' ? { construction: 'block', type: 'direct', pieces: [], cue: cueSpan(doc, cue.verb), cueToken: cue.verb, speaker: speakerSpan(reading, cue), features: [] } : undefined;
}

/** Whether somebody says "I" or "we" in the paragraph, and not in quotation marks. */
function inFirstPerson(reading: Reading, paragraph: Paragraph): boolean {
  const { from, to } = tokensIn(reading.doc, paragraph);
  if (quotationsOverlapping(reading.quotations, paragraph).length) return false;
  const { doc } = reading;
  return doc.tokens.slice(from, to).some((t) => doc.words.firstPerson.has(t.lower) && t.form !== 'US');
}
