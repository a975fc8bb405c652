// The marks as they stand on the screen: read from what the browser draws, not from what the extension meant to draw.
import type { Window } from './window';
import { patience } from './window';

export type Kind = 'speaker' | 'quote' | 'claim' | 'location';

/** A mark, or the part of it on one line of the screen. */
export interface VisibleMark {
  readonly kind: Kind;
  readonly text: string;
  /** In CSS pixels from the window's left top corner. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** The colours that tell a person of the mark, as the browser computes them. */
  readonly colors: readonly string[];
}

/** Every mark on the screen, from top to bottom; of the first editor unless another is named. */
export function marksOnScreen(window: Window, editor = 0): Promise<VisibleMark[]> {
  return window.page.evaluate(readMarks, editor);
}

/** Waits until at least one mark of each of the kinds is on the screen, and gives all marks then. */
export async function waitForMarks(window: Window, kinds: readonly Kind[] = ['speaker', 'quote', 'claim', 'location']): Promise<VisibleMark[]> {
  const deadline = performance.now() + patience;
  for (;;) {
    const marks = await marksOnScreen(window);
    const missing = kinds.filter((kind) => !marks.some((mark) => mark.kind === kind));
    if (missing.length === 0) return marks;
    if (performance.now() > deadline) throw new Error(`After ${patience} ms no ${missing.join(' and no ')} is marked; marked are: ${describe(marks)}`);
    await window.page.waitForTimeout(50);
  }
}

/** Waits until no mark of the kind is on the screen. */
export async function waitForNoMarks(window: Window, kind: Kind): Promise<void> {
  const deadline = performance.now() + patience;
  for (;;) {
    const marks = (await marksOnScreen(window)).filter((mark) => mark.kind === kind);
    if (marks.length === 0) return;
    if (performance.now() > deadline) throw new Error(`After ${patience} ms still marked: ${describe(marks)}`);
    await window.page.waitForTimeout(50);
  }
}

export const describe = (marks: readonly VisibleMark[]): string => marks.map(({ kind, text }) => `${kind} "${text}"`).join(', ') || 'none';

/** Runs in the page. Kinds are told by their shape, which is the same in every theme. */
function readMarks(editorIndex: number): VisibleMark[] {
  const editor = [...document.querySelectorAll('.editor-instance .monaco-editor')][editorIndex];
  if (!editor) return [];
  const letters: { text: string; x: number; y: number }[] = [];
  for (const line of editor.querySelectorAll('.view-line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      for (let i = 0; i < text.length; i++) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const { x, y, width, height } = range.getBoundingClientRect();
        letters.push({ text: text[i] === '\u00a0' ? ' ' : (text[i] ?? ''), x: x + width / 2, y: y + height / 2 });
      }
    }
  }
  const found: VisibleMark[] = [];
  for (const element of editor.querySelectorAll('.cdr[class*="TextEditorDecorationType"], .view-line span[class*="TextEditorDecorationType"]')) {
    const style = getComputedStyle(element);
    const rule = style.borderBottomStyle !== 'none' && style.borderBottomWidth !== '0px';
    const bars = style.borderLeftStyle !== 'none' && style.borderLeftWidth !== '0px';
    const kind = bars ? 'quote' : rule ? (style.borderBottomStyle === 'dashed' ? 'claim' : 'speaker') : style.textDecorationStyle === 'dotted' ? 'location' : undefined;
    if (!kind) continue;
    const { x, y, width, height } = element.getBoundingClientRect();
    const text = letters.filter((at) => at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height).map((at) => at.text).join('');
    const colors = kind === 'location' ? [style.textDecorationColor] : [kind === 'quote' ? style.borderLeftColor : style.borderBottomColor, style.backgroundColor];
    found.push({ kind, text, box: { x, y, width, height }, colors });
  }
  return found.sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
}
