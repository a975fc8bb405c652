// The sidebar's tree of entities.
import type { Locator } from 'playwright-core';
import { runCommand } from './palette';
import { patience, type Window } from './window';

export interface Row {
  readonly label: string;
  readonly description: string;
  /** 1 for the groups at the top. */
  readonly level: number;
  /** Whether there are rows below it that are not shown. */
  readonly isFolded: boolean;
}

/** Opens the sidebar of the extension by its icon in the activity bar, which would close it where it is open; waits for rows of an article. */
export async function openSidebar(window: Window): Promise<void> {
  const icon = window.page.locator('.activitybar .action-item:has(.action-label[aria-label^="On the Record"])');
  await icon.waitFor({ timeout: patience });
  const isOpen = await icon.evaluate((element) => element.classList.contains('checked'));
  if (!isOpen) await icon.locator('.action-label').click({ timeout: patience, force: true });
  await tree(window).locator('.monaco-list-rows > .monaco-list-row', { hasNotText: 'being read' }).first().waitFor({ timeout: patience });
}

/** Watches the list, frame by frame; what is given tells what it showed until then: its first row, or "instead: " and the words in its place. */
export async function watchList(window: Window): Promise<() => Promise<readonly string[]>> {
  const seen = await window.page.evaluateHandle(() => {
    const texts: string[] = [];
    const look = (): void => {
      const body = document.querySelector('.sidebar .tree-explorer-viewlet-tree-view')?.closest('.pane-body');
      const text = body?.classList.contains('welcome') ? `instead: ${body.querySelector('.welcome-view-content')?.textContent ?? ''}` : `first row: ${body?.querySelector('.monaco-list-row')?.textContent ?? ''}`;
      if (texts.at(-1) !== text) texts.push(text);
      requestAnimationFrame(look);
    };
    look();
    return texts;
  });
  return () => seen.evaluate((texts) => [...texts]);
}

async function readRows(window: Window): Promise<(Row & { index: number })[]> {
  return tree(window).locator('.monaco-list-rows > .monaco-list-row').evaluateAll((elements) =>
    elements.map((element) => ({
      index: Number(element.getAttribute('data-index')),
      label: element.querySelector('.label-name')?.textContent ?? '',
      description: element.querySelector('.label-description')?.textContent ?? '',
      level: Number(element.getAttribute('aria-level')),
      isFolded: element.getAttribute('aria-expanded') === 'false',
    })),
  );
}

/** Scrolls the list to its top and from there down, a half of its height at a time; `visit` reads the rows in sight, and says whether to go on. */
async function scrollThrough(window: Window, visit: (rows: readonly (Row & { index: number })[]) => boolean | Promise<boolean>): Promise<void> {
  const { page } = window;
  const box = await tree(window).boundingBox();
  if (!box) throw new Error('the sidebar is not open');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const scroll = async (by: number): Promise<(Row & { index: number })[]> => {
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(100); // the list draws the rows that came into view in its next frames
    return readRows(window);
  };
  let rows = await readRows(window);
  for (const end = performance.now() + patience; rows.every(({ index }) => index > 0) && performance.now() < end; ) rows = await scroll(-box.height);
  rows = await scroll(-box.height); // a row is drawn a little before it is in sight
  for (let last = -1; last < bottomOf(rows) && (await visit(rows)); ) [last, rows] = [bottomOf(rows), await scroll(box.height / 2)];
}

const bottomOf = (rows: readonly { readonly index: number }[]): number => Math.max(...rows.map(({ index }) => index));

/** Unfolds all there is, and waits until it is. */
export async function unfoldAll(window: Window): Promise<void> {
  await runCommand(window, 'On the Record: Unfold the Whole List');
  for (const end = performance.now() + patience; performance.now() < end; ) if ((await shownRows(window)).every(({ isFolded }) => !isFolded)) return;
  throw new Error(`Some rows stay folded: ${JSON.stringify((await shownRows(window)).filter(({ isFolded }) => isFolded))}`);
}

/** All rows, also those that a person has to unfold and to scroll to. */
export async function allRows(window: Window): Promise<Row[]> {
  const rows = await shownRows(window);
  if (rows.every(({ isFolded }) => !isFolded)) return rows;
  await unfoldAll(window);
  return shownRows(window);
}

/** The rows that are not folded away, also those that a person has to scroll to. */
export async function shownRows(window: Window): Promise<Row[]> {
  const byPosition = new Map<number, Row>();
  await scrollThrough(window, (rows) => {
    for (const { index, ...row } of rows) byPosition.set(index, row);
    return true;
  });
  return [...byPosition].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** The first row that says `words`, unfolded where it is folded away, and scrolled into sight: the list draws no other rows. Fails where there is none. */
export async function rowInSight(window: Window, words: string): Promise<Locator> {
  const row = tree(window).locator('.monaco-list-rows > .monaco-list-row', { hasText: words }).first();
  for (const end = performance.now() + patience; performance.now() < end; ) {
    if (await isInSight(row)) return row;
    let isFolded = false;
    await scrollThrough(window, async (rows) => {
      isFolded ||= rows.some((each) => each.isFolded);
      return !(await isInSight(row));
    });
    if (isFolded && !(await isInSight(row))) await unfoldAll(window);
  }
  throw new Error(`no row “${words}” among ${(await allRows(window)).map(({ label }) => label).join(' | ')}`);
}

/** Whether its middle can be seen: not scrolled away, and not below the rows that stay at the top. */
const isInSight = async (row: Locator): Promise<boolean> =>
  (await row.count()) > 0 &&
  row.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  }, undefined, { timeout: 1_000 }).catch(() => false); // it may be gone by now

/** Clicks the first row whose label holds `label`. */
export async function clickRow(window: Window, label: string): Promise<void> {
  await rowWith(window, label).click({ timeout: patience });
}

/** Waits until the row whose label holds `label` is selected, `timeout` ms at most. */
export async function waitForSelectedRow(window: Window, label: string, timeout = patience): Promise<void> {
  await tree(window).locator('.monaco-list-row.selected', { hasText: label }).first().waitFor({ timeout });
}

/** Waits for a row and opens it if it is closed. */
export async function expandRow(window: Window, label: string): Promise<void> {
  const row = rowWith(window, label);
  await row.waitFor({ timeout: patience });
  if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
}

/** The list: during review, the view of what is reviewed stands above it. */
const tree = (window: Window): Locator => window.page.locator('.sidebar .tree-explorer-viewlet-tree-view .monaco-list').last();

const rowWith = (window: Window, label: string): Locator =>
  tree(window)
    .locator('.monaco-list-rows > .monaco-list-row')
    .filter({ has: window.page.locator('.label-name', { hasText: label }) })
    .first();
