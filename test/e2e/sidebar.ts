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
  if (await tree(window).isVisible()) return;
  await window.page.locator('.activitybar .action-label[aria-label^="On the Record"]').click({ timeout: patience, force: true });
  await tree(window).locator('.monaco-list-rows > .monaco-list-row').first().waitFor({ timeout: patience });
}

async function readRows(window: Window): Promise<(Row & { index: number })[]> {
  return tree(window).locator('.monaco-list-rows > .monaco-list-row').evaluateAll((elements) =>
    elements.map((element) => ({
      index: Number(element.getAttribute('data-index')),
      label: element.querySelector('.label-name')?.textContent ?? '',
      description: element.querySelector('.label-description')?.textContent ?? '',
      level: Number(element.getAttribute('aria-level')),
    })),
  );
}

/** All rows, also those that a person has to scroll to. */
export async function allRows(window: Window): Promise<Row[]> {
  const { page } = window;
  const box = await tree(window).boundingBox();
  if (!box) throw new Error('the sidebar is not open');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, -100_000);
  const byPosition = new Map<number, Row>();
  for (let known = -1; known < byPosition.size; await page.mouse.wheel(0, box.height / 2)) {
    known = byPosition.size;
    await page.waitForTimeout(100); // the list draws the rows that came into view in its next frames
    for (const { index, ...row } of await readRows(window)) byPosition.set(index, row);
  }
  await page.mouse.wheel(0, -100_000);
  return [...byPosition].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** Scrolls down until the first row whose label holds `label` is in sight; fails where there is none. */
export async function bringIntoSight(window: Window, label: string): Promise<void> {
  const { page } = window;
  const box = await tree(window).boundingBox();
  if (!box) throw new Error('the sidebar is not open');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let scrolled = 0; scrolled < 100; scrolled++) {
    if (await rowWith(window, label).isVisible()) return;
    await page.mouse.wheel(0, box.height / 4);
    await page.waitForTimeout(100); // the list draws the rows that came into view in its next frames
  }
  throw new Error(`no row “${label}” among ${(await allRows(window)).map((row) => row.label).join(' | ')}`);
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

const tree = (window: Window): Locator => window.page.locator('.sidebar .tree-explorer-viewlet-tree-view .monaco-list').first();

const rowWith = (window: Window, label: string): Locator =>
  tree(window)
    .locator('.monaco-list-rows > .monaco-list-row')
    .filter({ has: window.page.locator('.label-name', { hasText: label }) })
    .first();
