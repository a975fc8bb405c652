// Context menus.
import type { Locator } from 'playwright-core';
import { patience, type Window } from './window';

const menuOf = (window: Window): Locator => window.page.locator('.monaco-menu');
const entryOf = (window: Window, label: string): Locator => menuOf(window).locator('.action-label', { hasText: label }).first();
const comesTo = (locator: Locator, state: 'visible' | 'detached'): Promise<boolean> => locator.waitFor({ state, timeout: 3_000 }).then(() => true, () => false);

/**
 * Opens the context menu of what `on` finds, so that its entry `label` is shown. A list that is drawn anew just then takes no heed of
 * a click, loses what was selected or closes the menu: so it is done again, from `on` on, which does what comes before the menu.
 */
export async function openMenu(window: Window, label: string, on: () => Promise<Locator> | Locator): Promise<void> {
  const menu = menuOf(window);
  let shown = 'none was shown';
  for (const end = performance.now() + 2 * patience; performance.now() < end;) {
    const isClicked = await (await on()).click({ button: 'right', timeout: 5_000 }).then(() => true, () => false);
    if (isClicked && (await comesTo(entryOf(window, label), 'visible'))) return;
    shown = (await menu.allInnerTexts()).join(' | ') || shown;
    if (await menu.first().isVisible()) await window.page.keyboard.press('Escape');
  }
  throw new Error(`No “${label}” in the menu: ${shown}`);
}

/**
 * Opens the menu as {@link openMenu} does and chooses the entry: a menu takes no heed of a click that comes just as it opens. On a busy
 * machine it takes seconds to see that an entry has come to rest, so it is clicked where it is, and clicked again if the menu stays.
 */
export async function chooseFromMenu(window: Window, label: string, on: () => Promise<Locator> | Locator): Promise<void> {
  for (const end = performance.now() + 2 * patience; performance.now() < end;) {
    await openMenu(window, label, on);
    await entryOf(window, label).click({ force: true, timeout: 5_000 }).catch(() => undefined); // it may be gone by now
    if (await comesTo(menuOf(window).first(), 'detached')) return;
    await window.page.keyboard.press('Escape');
  }
  throw new Error(`The menu stays open: ${(await menuOf(window).allInnerTexts()).join(' | ')}`);
}
