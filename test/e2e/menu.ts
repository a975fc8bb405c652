// Context menus.
import { patience, type Window } from './window';

/** Chooses the entry of the open context menu. A menu pays no heed to a click that comes just as it opens, so it is clicked until the menu is gone. */
export async function chooseFromMenu(window: Window, label: string): Promise<void> {
  const menu = window.page.locator('.monaco-menu');
  const entry = menu.locator('.action-label', { hasText: label }).first();
  await entry.waitFor({ timeout: patience });
  for (const end = performance.now() + patience; performance.now() < end;) {
    await entry.click({ timeout: 2_000 }).catch(() => undefined); // it may be gone by now
    const isGone = await menu.waitFor({ state: 'detached', timeout: 1_000 }).then(() => true, () => false);
    if (isGone) return;
  }
  throw new Error(`The menu stays open: ${await menu.innerText()}`);
}
