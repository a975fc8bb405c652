import { runToEnd, type Steps } from '../../analysis/steps';
import type { Paragraph } from '../../language/doc';
import type { Span } from '../../span';
import { cutAtAttribution } from './lostMark';
import type { QuotedPiece, Quotation } from './quotation';
import { quotationMarks, type MarkClass, type QuotationMark } from './quotationMarks';
import type { Syntax } from '../../syntax/syntax';

/** Whether an article's own voice can stand in the paragraph. */
export const isStory = (paragraph: Paragraph): boolean => paragraph.kind === 'body' || paragraph.kind === 'headline' || paragraph.kind === 'subheading';

/**
 * The outermost quotations of the article in reading order, with what is nested in them. Every paragraph is paired for itself, so that
 * a lost mark does no harm beyond it; a passage left open goes on where the next paragraph opens with a mark, or closes without having opened.
 */
export const findQuotations = (doc: Syntax): Quotation[] => runToEnd(findQuotationsInSteps(doc));

/** {@link findQuotations} in steps. */
export function* findQuotationsInSteps(doc: Syntax): Steps<Quotation[]> {
  const found: { pieces: QuotedPiece[]; nested: QuotedPiece[] }[] = [];
  let open: { pieces: QuotedPiece[]; nested: QuotedPiece[] } | undefined;
  for (const paragraph of doc.paragraphs) {
    if (!isStory(paragraph)) continue;
    const pieces = pairMarks(doc.text, paragraph, open?.pieces.at(-1)?.class);
    let current: { pieces: QuotedPiece[]; nested: QuotedPiece[] } | undefined;
    for (const [i, piece] of pieces.entries()) {
      if (current && piece.start < (current.pieces.at(-1)?.end ?? 0)) {
        current.nested.push(piece);
      } else if (i === 0 && open && startsParagraph(doc.text, paragraph, piece) && piece.class === open.pieces.at(-1)?.class && !isAnother(doc.text, open.pieces, piece)) {
        current = open;
        current.pieces.push(piece);
      } else {
        current = { pieces: [piece], nested: [] };
        found.push(current);
      }
    }
    const last = current?.pieces.at(-1);
    open = current && last && !last.closed && last.class !== 'single' ? current : undefined;
    yield;
  }
  return found.map(({ pieces, nested }) => cutAtAttribution(doc, {
    start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0, pieces, nested, closed: pieces.at(-1)?.closed ?? false,
  }));
}

/** A few words within a sentence, never closed (is “amorphous.), do not go on in a quotation that has its attribution after it. */
const isAnother = (text: string, [first, more]: readonly QuotedPiece[], here: QuotedPiece): boolean =>
  first !== undefined && more === undefined && here.closed && /[\p{L}\p{N}]\s?$/u.test(text.slice(Math.max(0, first.start - 2), first.start)) && /[,?!]$/.test(text.slice(here.inner.start, here.inner.end)) && /^[ \t]+\S/.test(text.slice(here.end, here.end + 8));

const startsParagraph = (text: string, paragraph: Span, piece: Span): boolean => piece.start - paragraph.start < 200 && text.slice(paragraph.start, piece.start).trim() === '';

interface OpenMark { readonly mark: QuotationMark; readonly depth: number }

/** The passages of one paragraph in reading order, nested ones after the one that holds them. `carried`: the class of a passage left open before it. */
function pairMarks(text: string, paragraph: Paragraph, carried: MarkClass | undefined): QuotedPiece[] {
  const marks = quotationMarks(text, paragraph);
  if (!marks.length) return [];
  const pieces: QuotedPiece[] = [];
  const stack: OpenMark[] = [];
  const closesLater = possessivesResolved(marks);
  const push = (from: QuotationMark | undefined, to: QuotationMark | undefined, end: number): void => {
    const start = from?.start ?? paragraph.start;
    const inner = { start: from?.end ?? start, end: to?.start ?? end };
    if (inner.end > inner.start) pieces.push({ start, end: to?.end ?? end, inner, paragraph: paragraph.index, class: (from ?? to)?.class ?? 'double', closed: to !== undefined });
  };
  const openAt = (kind: MarkClass): number => {
    for (let i = stack.length - 1; i >= 0; i--) {
      const opened = stack[i]?.mark.class;
      if (opened === kind) return i;
      if (kind === 'single') return -1; // a single inside a double closes within it
    }
    return -1;
  };
  for (const [i, mark] of marks.entries()) {
    const at = openAt(mark.class);
    const opened = stack[at];
    if (mark.class === 'single') {
      if (mark.facing === 'opens') { if (stack.length < 6) stack.push({ mark, depth: stack.length }); }
      else if (opened && !(mark.maybePossessive && closesLater[i])) { stack.length = at; push(opened.mark, mark, mark.end); }
      continue;
    }
    if (opened && (mark.facing !== 'opens') && !(isInches(text, mark) && marks[i + 1]?.class === mark.class && marks[i + 1]?.facing === 'closes')) {
      stack.length = at;
      push(opened.mark, mark, mark.end);
    } else if (!opened && mark.facing === 'closes') {
      if (i === 0 && carried === mark.class) push(undefined, mark, mark.end); // opened paragraphs ago, closed only here
    } else if (!opened && mark.facing === 'either') {
      if (marks[i + 1] && !isInches(text, mark)) stack.push({ mark, depth: stack.length });
    } else if (mark.facing === 'opens') {
      if (opened && at === stack.length - 1) { // the one before was never closed
        stack.length = at;
        push(opened.mark, undefined, trimEnd(text, opened.mark.end, mark.start));
      }
      if (stack.length < 6) stack.push({ mark, depth: stack.length });
    }
  }
  const unclosed = stack.find(({ mark }) => mark.class !== 'single');
  if (unclosed) push(unclosed.mark, undefined, trimEnd(text, unclosed.mark.end, paragraph.end));
  return pieces.sort((a, b) => a.start - b.start || b.end - a.end);
}

const isInches = (text: string, mark: Span): boolean => /\d/.test(text.charAt(mark.start - 1)) && /\s/.test(text.charAt(mark.end));

/** For each mark, whether a later single mark can close what this possible possessive would close. */
function possessivesResolved(marks: readonly QuotationMark[]): boolean[] {
  const later = new Array<boolean>(marks.length).fill(false);
  let closing = false;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i];
    later[i] = closing;
    if (mark?.class !== 'single' || mark.facing === 'opens') closing = false;
    else if (!mark.maybePossessive) closing = true;
  }
  return later;
}

const trimEnd = (text: string, start: number, end: number): number => {
  let e = end;
  while (e > start && /\s/.test(text.charAt(e - 1))) e--;
  return e;
};
