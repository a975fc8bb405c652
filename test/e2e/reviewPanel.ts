// The view of the sidebar that tells of the mark under review.
import type { Locator } from 'playwright-core';
import { patience, type Window } from './window';

export interface ReviewPanelShown {
  /** What the mark is. */
  readonly title: string;
  /** How far review has come. */
  readonly progress: string;
  /** The lines that can be read: those whose middle is on the screen. */
  readonly lines: readonly string[];
}

const panel = (window: Window): Locator => window.page.locator('.sidebar .pane').first();

/** The first line that says so. */
export const panelLine = (window: Window, words: string | RegExp): Locator => panel(window).locator('.monaco-list-row', { hasText: words }).first();

/** What a person reads there. */
export const readPanel = (window: Window): Promise<ReviewPanelShown> =>
  panel(window).evaluate((pane) => {
    const isInSight = (row: Element): boolean => {
      const { x, y, width, height } = row.getBoundingClientRect();
      return row.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    };
    const words = (selector: string): string => pane.querySelector(selector)?.textContent ?? '';
    const rows = [...pane.querySelectorAll('.monaco-list-row')].filter(isInSight).sort((a, b) => a.getBoundingClientRect().y - b.getBoundingClientRect().y);
    return {
      title: words('.pane-header .title'),
      progress: words('.pane-header .description'),
      lines: rows.map((row) => [row.querySelector('.label-name')?.textContent, row.querySelector('.label-description')?.textContent].filter(Boolean).join(' ')),
    };
  });

/** Waits until it tells of the mark that the status bar tells of: `place` is what that says. */
export async function panelAt(window: Window, place: string): Promise<ReviewPanelShown> {
  let shown: ReviewPanelShown | undefined;
  for (const end = performance.now() + patience; performance.now() < end; ) {
    shown = await readPanel(window).catch(() => undefined); // not there yet
    if (shown?.lines.length && place.includes(shown.progress) && shown.progress) return shown;
  }
  throw new Error(`the status bar says “${place}”, the view ${JSON.stringify(shown)}`);
}
