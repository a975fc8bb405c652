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
 * Paragraphs that are somebody's words without quotation marks, after one that ends with an attribution and a colon: set off as a
 * quotation or indented, the items of a list, or a paragraph in the first person, which the article does not speak in.
 */
export const blockQuote: OfArticle = {
  name: 'block quote',
  triggers: 'layout',
  weighs: 'before',
  says: 'Words of their own paragraph, introduced in the paragraph before: …',
  examples: [
    ['In a letter to staff, Okoro wrote:\n\n> We have done good work.\n\n> We will do more.', 'We have done good work. | We will do more. [wrote:; Okoro]'],
    ['The mayor said:\n\n- the pier is safe\n- the road is shut\n\nThe road was built in 1987.', 'the pier is safe | the road is shut [said:; The mayor]'],
    ['The mayor listed what she likes:\n\n- bread\n- the sea\n\nShe left.'],
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
      if (led) add(found, led, doc, paragraph);
    }
    return found;
  },
};

/** A report as far as it has been read. */
type BlockQuote = Report & { readonly pieces: Span[] };

type Setting = 'marked' | 'listed' | 'indented' | 'plain';

/** What begins an item of a list, with the blanks behind it. */
const listMark = /^(?:[-–—•*·▪●◦‣]|\p{Nd}{1,2}[.)])[ \t\u00a0]+/u;
/** A list's mark and its blanks are no longer, in code units. */
const longestMark = 12;

const markOf = ({ text }: Syntax, { start, end }: Paragraph): string => listMark.exec(text.slice(start, Math.min(end, start + longestMark)))?.[0] ?? '';

/** How the paragraph is set off from the others. */
function settingOf(doc: Syntax, paragraph: Paragraph): Setting {
  const { text } = doc;
  const { start, isSetOff } = paragraph;
  if (isSetOff) return 'marked';
  if (markOf(doc, paragraph)) return 'listed';
  let from = start;
  while (from > 0 && start - from < 16 && /[ \t\u00a0]/.test(text.charAt(from - 1))) from--;
  return /^(?:[ \u00a0]{3,}|\t+[ \t]*)$/.test(text.slice(from, start)) ? 'indented' : 'plain';
}

/** The attribution that the paragraph before leads up with, if the paragraph is set off from it. */
function opened(reading: Reading, before: Paragraph | undefined, paragraph: Paragraph, by: Setting): { report: Report; by: Setting } | undefined {
  const report = before && leadIn(reading, before);
  if (!report) return undefined;
  return isApart(reading, before, paragraph, by) ? { report, by } : undefined;
}

function isApart({ doc, quotations }: Reading, before: Paragraph, paragraph: Paragraph, by: Setting): boolean {
  switch (by) {
    case 'marked': return true;
    case 'listed': return !quotationsOverlapping(quotations, paragraph).some(({ start, end }) => start <= paragraph.start + markOf(doc, paragraph).length || end >= paragraph.end); // such items name their own speakers
    case 'indented': return settingOf(doc, before) !== 'indented';
    case 'plain': return !quotationsOverlapping(quotations, paragraph).length && speaksOfItself(doc, paragraph);
  }
}

function add(found: BlockQuote[], { report, by }: { report: Report; by: Setting }, doc: Syntax, paragraph: Paragraph): void {
  const piece = { start: paragraph.start + (by === 'listed' ? markOf(doc, paragraph).length : 0), end: paragraph.end };
  const last = found.at(-1);
  if (last?.cueToken === report.cueToken) last.pieces.push(piece);
  else found.push({ ...report, type: by === 'listed' ? 'indirect' : 'direct', pieces: [piece] });
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
