import { mapInSteps, runToEnd, type Steps } from '../../analysis/steps';
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
  const found: Passage[] = [];
  let open: Passage | undefined; // left open in the paragraph before
  const story = doc.paragraphs.filter(isStory);
  for (const [i, paragraph] of story.entries()) {
    open = yield* passagesIn(doc, paragraph, { open, goesOn: opensWithSingle(doc.text, story[i + 1]) }, found);
    yield;
  }
  return yield* mapInSteps(found, ({ pieces, nested }) => cutAtAttribution(doc, {
    start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0, pieces, nested, closed: pieces.at(-1)?.closed ?? false,
  }));
}

/** Whether the paragraph begins with a single mark and a capital, as one does that goes on with a quotation in single marks. */
const opensWithSingle = (text: string, paragraph: Paragraph | undefined): boolean =>
  paragraph !== undefined && /^[‘'‛`]\p{Lu}/u.test(text.slice(paragraph.start, paragraph.start + 4));

/** What a paragraph stands between: the passage that was left open before it, and whether the next one may go on with a passage in single marks. */
interface Between {
  readonly open: Passage | undefined;
  readonly goesOn: boolean;
}

/** A quotation as far as it has been read. */
interface Passage {
  readonly pieces: QuotedPiece[];
  readonly nested: QuotedPiece[];
}

/** Adds the passages of one paragraph to those found; returns the one that it leaves open, if any. */
function* passagesIn(doc: Syntax, paragraph: Paragraph, { open, goesOn }: Between, found: Passage[]): Steps<Passage | undefined> {
  let current: Passage | undefined;
  const { text } = doc;
  for (const [i, piece] of (yield* pairMarks(doc, paragraph, { carried: open?.pieces.at(-1)?.class, goesOn })).entries()) {
    if (i % marksAtOnce === marksAtOnce - 1) yield;
    if (current && piece.start < (current.pieces.at(-1)?.end ?? 0)) current.nested.push(piece);
    else if (i === 0 && open && continues(text, paragraph, open, piece)) {
      current = open;
      current.pieces.push(piece);
    } else found.push(current = { pieces: [piece], nested: [] });
  }
  const last = current?.pieces.at(-1);
  return last && !last.closed ? current : undefined;
}

/** Whether the first passage of a paragraph goes on with the one that was left open. */
const continues = (text: string, paragraph: Paragraph, { pieces }: Passage, piece: QuotedPiece): boolean =>
  startsParagraph(text, paragraph, piece) && piece.class === pieces.at(-1)?.class && !isAnother(text, pieces, piece);

/** A few words within a sentence, never closed (is “amorphous.), do not go on in a quotation that has its attribution after it. */
const isAnother = (text: string, [first, more]: readonly QuotedPiece[], here: QuotedPiece): boolean =>
  first !== undefined && more === undefined && here.closed && /[\p{L}\p{N}]\s?$/u.test(text.slice(Math.max(0, first.start - 2), first.start)) && /[,?!]$/.test(text.slice(here.inner.start, here.inner.end)) && /^[ \t]+\S/.test(text.slice(here.end, here.end + 8));

const startsParagraph = (text: string, paragraph: Span, piece: Span): boolean => piece.start - paragraph.start < 200 && text.slice(paragraph.start, piece.start).trim() === '';

/** The passages of one paragraph in reading order, nested ones after the one that holds them. `carried`: the class of a passage left open before it; `goesOn`: whether one in single marks may go on in the next. */
function* pairMarks(doc: Syntax, paragraph: Paragraph, { carried, goesOn }: { readonly carried: MarkClass | undefined; readonly goesOn: boolean }): Steps<QuotedPiece[]> {
  const marks = (yield* quotationMarks(doc.text, paragraph, doc.words.clippings)).filter(({ start, end }) => !doc.isInsideName(start, end)); // a nickname is no quotation
  return marks.length ? yield* new Pairing(doc.text, paragraph, marks).pairs(carried, goesOn) : [];
}

/** So many quotation marks are paired in one step. */
const marksAtOnce = 512;

/** Marks open at once, at most: more are a mistake in the text. */
const deepest = 6;

/** A mark that nothing has closed yet, and its number in the paragraph. */
interface OpenMark {
  readonly mark: QuotationMark;
  readonly index: number;
}

/** The marks of a paragraph as they open and close each other. */
class Pairing {
  /** By the number of the mark that opens them, plus one; first what was opened in a paragraph before. */
  private readonly pieces: (QuotedPiece | undefined)[] = [undefined];
  private readonly open: OpenMark[] = [];
  private readonly closesLater: readonly boolean[];

  constructor(private readonly text: string, private readonly paragraph: Paragraph, private readonly marks: readonly QuotationMark[]) {
    this.closesLater = possessivesResolved(marks);
  }

  *pairs(carried: MarkClass | undefined, goesOn: boolean): Steps<QuotedPiece[]> {
    for (const [i, mark] of this.marks.entries()) {
      this.pieces.push(undefined);
      if (i % marksAtOnce === marksAtOnce - 1) yield;
      if (mark.class === 'single') this.readSingle(mark, i);
      else this.readDouble(mark, i, carried);
    }
    const unclosed = this.open.find(({ mark }) => mark.class !== 'single' || goesOn);
    if (unclosed) this.push(unclosed, undefined, trimEnd(this.text, unclosed.mark.end, this.paragraph.end));
    return this.pieces.filter((piece) => piece !== undefined);
  }

  private readSingle(mark: QuotationMark, i: number): void {
    const at = this.openAt(mark.class);
    if (mark.facing === 'opens') this.opens(mark, i);
    else if (at >= 0 && !(mark.maybePossessive && this.closesLater[i])) this.closes(at, mark);
  }

  private readDouble(mark: QuotationMark, i: number, carried: MarkClass | undefined): void {
    const at = this.openAt(mark.class);
    const next = this.marks[i + 1];
    if (at < 0) {
      if (mark.facing === 'opens' || mark.facing === 'either' && next && !isInches(this.text, mark)) this.opens(mark, i);
      else if (mark.facing === 'closes' && i === 0 && carried === mark.class) this.push(undefined, mark, mark.end); // opened paragraphs ago, closed only here
      return;
    }
    if (mark.facing !== 'opens') {
      if (!isInches(this.text, mark) || next?.class !== mark.class || next.facing !== 'closes') this.closes(at, mark);
      return;
    }
    const opened = this.open[at];
    if (opened && at === this.open.length - 1) { // the one before was never closed
      this.open.length = at;
      this.push(opened, undefined, trimEnd(this.text, opened.mark.end, mark.start));
    }
    this.opens(mark, i);
  }

  /** Index of the open mark that one of this class closes; -1 where none does. */
  private openAt(kind: MarkClass): number {
    for (let i = this.open.length - 1; i >= 0; i--) {
      if (this.open[i]?.mark.class === kind) return i;
      if (kind === 'single') return -1; // a single inside a double closes within it
    }
    return -1;
  }

  private opens(mark: QuotationMark, index: number): void {
    if (this.open.length < deepest) this.open.push({ mark, index });
  }

  private closes(at: number, mark: QuotationMark): void {
    const opened = this.open[at];
    this.open.length = at;
    this.push(opened, mark, mark.end);
  }

  private push(opened: OpenMark | undefined, to: QuotationMark | undefined, end: number): void {
    const from = opened?.mark;
    const start = from?.start ?? this.paragraph.start;
    const inner = { start: from?.end ?? start, end: to?.start ?? end };
    if (inner.end > inner.start) this.pieces[(opened?.index ?? -1) + 1] = { start, end: to?.end ?? end, inner, paragraph: this.paragraph.index, class: (from ?? to)?.class ?? 'double', closed: to !== undefined };
  }
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
