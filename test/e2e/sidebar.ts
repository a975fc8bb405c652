// The sidebar's tree of entities.
import type { Locator } from 'playwright-core';
import { patience, type Window } from './window';

export interface Row {
  readonly label: string;
  readonly description: string;
  /** 1 for the groups at the top. */
  readonly level: number;
}

/** Opens the sidebar of the extension by its icon in the activity bar. */
export async function openSidebar(window: Window): Promise<void> {
  const icon = window.page.locator('.activitybar .action-item', { has: window.page.locator('[aria-label^="On the Record"]') }).first();
  await icon.waitFor({ timeout: patience });
  if ((await tree(window).count()) === 0 || !(await tree(window).isVisible())) await icon.click();
  await tree(window).waitFor({ timeout: patience });
}

/** The rows on the screen, from top to bottom. */
export async function rowsOnScreen(window: Window): Promise<Row[]> {
  const rows = await tree(window).locator('.monaco-list-row').evaluateAll((elements) =>
    elements.map((element) => ({
      top: element.getBoundingClientRect().top,
      label: element.querySelector('.label-name')?.textContent ?? '',
      description: element.querySelector('.label-description')?.textContent ?? '',
      level: Number(element.getAttribute('aria-level')),
    })),
  );
  return rows.sort((a, b) => a.top - b.top).map(({ label, description, level }) => ({ label, description, level }));
}

/** Clicks the first row whose label holds `label`. */
export async function clickRow(window: Window, label: string): Promise<void> {
  await rowWith(window, label).click({ timeout: patience });
}

/** Waits until the row whose label holds `label` is selected. */
export async function waitForSelectedRow(window: Window, label: string): Promise<void> {
  await tree(window).locator('.monaco-list-row.selected', { hasText: label }).first().waitFor({ timeout: patience });
}

/** Waits for a row and opens it if it is closed. */
export async function expandRow(window: Window, label: string): Promise<void> {
  const row = rowWith(window, label);
  await row.waitFor({ timeout: patience });
  if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
}

const tree = (window: Window): Locator => window.page.locator('.sidebar .pane-body .monaco-list').first();

const rowWith = (window: Window, label: string): Locator => tree(window).locator('.monaco-list-row', { hasText: label }).first();
