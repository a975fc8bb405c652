// The bar at the bottom of the window, where the extension says what was done.
import { patience, type Window } from './window';

/** What the status bar says. */
export const statusBar = async (window: Window): Promise<string> => (await window.page.locator('.statusbar').innerText()).replaceAll('\u00a0', ' ');

/** Waits until the status bar says it. */
export const waitForStatus = (window: Window, words: RegExp): Promise<void> => window.page.locator('.statusbar', { hasText: words }).waitFor({ timeout: patience });

/** Where review stands ("Reviewing 3 of 40"). */
export const reviewPlace = async (window: Window): Promise<string> => /Reviewing[^\n]*/.exec(await statusBar(window))?.[0] ?? 'not reviewing';

/** Waits until review stands somewhere else than at `was`, and says where. */
export async function reviewOnward(window: Window, was: string): Promise<string> {
  for (const end = performance.now() + patience; performance.now() < end; await window.page.waitForTimeout(30)) {
    const now = await reviewPlace(window);
    if (now !== was) return now;
  }
  throw new Error(`review still says “${was}”`);
}
