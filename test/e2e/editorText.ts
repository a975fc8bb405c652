// Where words stand in the editor.
import type { Window } from './window';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of the first letter of `words` where they first stand on the screen, on one line of it; throws if nowhere. */
export async function pointAt(window: Window, words: string): Promise<Point> {
  const point = await window.page.evaluate(findWords, words);
  if (!point) throw new Error(`"${words}" is not on the screen; on it is:\n${await textOnScreen(window)}`);
  return point;
}

/** The text of the editor that is on the screen. */
export async function textOnScreen(window: Window): Promise<string> {
  return (await window.page.locator('.editor-instance .view-lines').first().innerText()).replaceAll('\u00a0', ' ');
}

/** Runs in the page. */
function findWords(words: string): Point | undefined {
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const nodes: { node: Node; start: number }[] = [];
    let text = '';
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node, start: text.length });
      text += node.textContent ?? '';
    }
    const at = text.replaceAll('\u00a0', ' ').indexOf(words);
    const holder = nodes.findLast(({ start }) => start <= at);
    if (at < 0 || !holder) continue;
    const range = document.createRange();
    range.setStart(holder.node, at - holder.start);
    range.setEnd(holder.node, at - holder.start + 1);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }
  return undefined;
}
