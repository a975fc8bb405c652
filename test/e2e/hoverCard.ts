// The card that a mark shows when the pointer rests on it.
import type { Locator } from 'playwright-core';
import { pointAt } from './editorText';
import { patience, type Window } from './window';

/** Rests the pointer on the first of `words` and gives the text of the card. */
export const hoverOver = async (window: Window, words: string): Promise<string> => (await cardAt(window, words)).innerText();

/** The same, with the part of the card whole whose heading has `heading` in it. */
export async function hoverOverAnd(window: Window, words: string, heading: string): Promise<string> {
  const card = await cardAt(window, words);
  return await foldedParts(card).filter({ hasText: heading }).count() ? (await openPart(window, card, heading)).innerText() : card.innerText();
}

/** Opens a part of the card that is folded, and gives the card that shows then. */
export async function openPart({ page }: Window, card: Locator, heading: string): Promise<Locator> {
  await foldedParts(card).filter({ hasText: heading }).getByText('Show', { exact: true }).click({ timeout: patience });
  const opened = page.locator('.monaco-editor .monaco-hover:not(.hidden)').first();
  await opened.locator('p').first().filter({ hasText: heading }).waitFor({ timeout: patience });
  return opened;
}

/** Rests the pointer on the first of `words` and gives the card as it shows itself. */
export async function cardAt(window: Window, words: string): Promise<Locator> {
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
  return card;
}

/** The parts of a card of which only the heading is seen. */
export const foldedParts = (card: Locator): Locator => card.locator('p').filter({ has: card.page().locator('a[data-href*="onTheRecord.card.open"]') });
