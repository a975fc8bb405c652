// The card that a mark shows when the pointer rests on it.
import { pointAt } from './editorText';
import { patience, type Window } from './window';

/** Rests the pointer on the first of `words` and gives the text of the card. */
export async function hoverOver(window: Window, words: string): Promise<string> {
  const { page } = window;
  const card = page.locator('.monaco-editor .monaco-hover:not(.hidden)').first();
  await page.mouse.move(5, 5);
  await card.waitFor({ state: 'hidden', timeout: patience });
  const { x, y } = await pointAt(window, words);
  await page.mouse.move(x - 2, y);
  await page.mouse.move(x, y, { steps: 4 });
  await card.waitFor({ state: 'visible', timeout: patience });
  // The card first says "Loading…" where a provider takes its time.
  await card.filter({ hasNotText: /^Loading/ }).waitFor({ timeout: patience });
  return card.innerText();
}
