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
 * Opens the menu as {@link openMenu} does and chooses the entry. VS Code heeds no click on an entry in the first tenth of a second that its
 * menu is shown, so a menu that stays open is clicked again, and one that is gone without an effect is opened again.
 */
export async function chooseFromMenu(window: Window, label: string, on: () => Promise<Locator> | Locator): Promise<void> {
  const menu = menuOf(window).first();
  for (const end = performance.now() + 2 * patience; performance.now() < end;) {
    await openMenu(window, label, on);
    for (let clicks = 0; clicks < 5; clicks++) {
      const isClicked = await entryOf(window, label).click({ force: true, timeout: 5_000 }).then(() => true, () => false);
      if (await menu.waitFor({ state: 'detached', timeout: 1_000 }).then(() => isClicked, () => false)) return;
      if (!(await menu.isVisible())) break;
    }
    await window.page.keyboard.press('Escape');
  }
  throw new Error(`The menu stays open: ${(await menuOf(window).allInnerTexts()).join(' | ')}`);
}
