import type { Paragraph } from '../../language/doc';
import type { Span } from '../../span';
import type { Syntax } from '../../syntax/syntax';
import { tokensIn } from '../../syntax/tokenRange';
import type { Report } from '../candidate';
import type { OfArticle } from '../construction';
import { cueBefore, speakerSpan } from '../cueBeside';
import { cueSpan } from '../cueSpan';
import { isStory } from '../quotations/quotations';
import { quotationsOverlapping, speaksOfItself, type Reading } from '../reading';

/**
 * Paragraphs that are somebody's words without quotation marks, after one that ends with an attribution and a colon: set off with ">", or
 * indented, or a paragraph in the first person, which the article does not speak in.
 */
export const blockQuote: OfArticle = {
  name: 'block quote',
  triggers: 'layout',
  weighs: 'before',
  says: 'Words of their own paragraph, introduced in the paragraph before: …',
  examples: [
    ['In a letter to staff, Okoro wrote:\n\n> We have done good work.\n\n> We will do more.', 'We have done good work. | We will do more. [wrote:; Okoro]'],
    ['In a letter to staff, Okoro wrote:\n\nWe have done good work, and I am proud of it.\n\nThe office closes in May.', 'We have done good work, and I am proud of it. [wrote:; Okoro]'],
  ],
  *propose(reading) {
    const { doc } = reading;
    const found: BlockQuote[] = [];
    let led: { readonly report: Report; readonly by: Setting } | undefined;
    for (const [i, paragraph] of doc.paragraphs.entries()) {
      yield;
      const by = settingOf(doc, paragraph);
      if (!isStory(paragraph) || by === 'plain' || by !== led?.by) led = undefined;
      led ??= isStory(paragraph) ? opened(reading, doc.paragraphs[i - 1], paragraph, by) : undefined;
      if (led) add(found, led.report, doc, paragraph, by);
    }
    return found;
  },
};

/** A report as far as it has been read. */
type BlockQuote = Report & { readonly pieces: Span[] };

type Setting = 'marked' | 'indented' | 'plain';

/** How the paragraph is set off from the others. */
function settingOf({ text }: Syntax, { start }: Paragraph): Setting {
  if (text.charAt(start) === '>') return 'marked';
  let from = start;
  while (from > 0 && start - from < 16 && /[ \t\u00a0]/.test(text.charAt(from - 1))) from--;
  return /^(?:[ \u00a0]{3,}|\t+[ \t]*)$/.test(text.slice(from, start)) ? 'indented' : 'plain';
}

/** The attribution that the paragraph before leads up with, if the paragraph is set off from it. */
function opened(reading: Reading, before: Paragraph | undefined, paragraph: Paragraph, by: Setting): { report: Report; by: Setting } | undefined {
  const report = before && leadIn(reading, before);
  if (!report) return undefined;
  const apart = by === 'plain' ? !quotationsOverlapping(reading.quotations, paragraph).length && speaksOfItself(reading.doc, paragraph) : by === 'marked' || settingOf(reading.doc, before) !== 'indented';
  return apart ? { report, by } : undefined;
}

function add(found: BlockQuote[], led: Report, doc: Syntax, paragraph: Paragraph, by: Setting): void {
  const mark = by === 'marked' ? /^>\s*/.exec(doc.text.slice(paragraph.start, paragraph.start + 8))?.[0].length ?? 0 : 0;
  const piece = { start: paragraph.start + mark, end: paragraph.end };
  const last = found.at(-1);
  if (piece.end <= piece.start) return;
  if (last?.cueToken === led.cueToken) last.pieces.push(piece);
  else found.push({ ...led, pieces: [piece] });
}

/** The attribution with which the paragraph ends, before its colon. */
function leadIn(reading: Reading, paragraph: Paragraph): Report | undefined {
  const { doc } = reading;
  const { to } = tokensIn(doc, paragraph);
  if (doc.at(to - 1).form !== ':' || doc.quoted(to - 1)) return undefined;
  const range = { from: doc.sentenceFrom(to - 1), to };
  const cue = cueBefore(reading, range, range, true);
  return cue && cue.kind !== 'any' ? { type: 'direct', pieces: [], cue: cueSpan(doc, cue.verb), cueToken: cue.verb, speaker: speakerSpan(reading, cue), path: 'subject' } : undefined;
}
