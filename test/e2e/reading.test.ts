import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { pointAt, textOnScreen } from './editorText';
import { cardAt, foldedParts, hoverOver, openPart } from './hoverCard';
import { describe, marksOnScreen, waitForMarks, waitForNoMarks } from './marks';
import { openFile, pick, runCommand } from './palette';
import { expandRow, openSidebar, waitForSelectedRow } from './sidebar';
import { windowOfSuite } from './suiteWindow';
import { patience, sampleArticle, type Window } from './window';

const requirements = 'numpy==1.26.4\npandas>=2.0\nrequests~=2.31\npytest\n';

suite('reading an article', () => {
  let window: Window;

  windowOfSuite({ 'harbour.txt': sampleArticle(), 'requirements.txt': requirements }, 'harbour.txt', async (opened) => {
    window = opened;
    await waitForMarks(window);
  });

  /** The words that are selected, as the status bar counts them. */
  const selectedLength = async (): Promise<number> => Number(/\((\d+) selected\)/.exec(await window.page.locator('.statusbar').innerText())?.[1] ?? 0);

  test('keys walk from mark to mark', async () => {
    const { x, y } = await pointAt(window, 'By Ingrid');
    await window.page.mouse.click(x, y);
    await window.page.keyboard.press('Control+F7');
    await window.page.waitForFunction(() => /\(\d+ selected\)/.test(document.querySelector('.statusbar')?.textContent ?? ''), undefined, { timeout: patience });
    assert.equal(await selectedLength(), 'ABERDEEN'.length);
    await window.page.keyboard.press('Control+Shift+F7');
    await window.page.waitForFunction((was) => !document.querySelector('.statusbar')?.textContent?.includes(was), `(${'ABERDEEN'.length} selected)`, { timeout: patience });
  });

  test('a link of a card leads to the next mention, and the card goes along', async () => {
    await hoverOver(window, 'Moira Kincaid');
    await window.page.locator('.monaco-editor .monaco-hover:not(.hidden) a', { hasText: 'Next mention' }).click();
    await window.page.waitForFunction(() => /\(\d+ selected\)/.test(document.querySelector('.statusbar')?.textContent ?? ''), undefined, { timeout: patience });
    const card = window.page.locator('.monaco-editor .monaco-hover:not(.hidden)', { hasText: 'Moira Kincaid' });
    await card.waitFor({ timeout: patience });
    await window.screenshot('card-next-mention');
    await window.page.keyboard.press('Escape');
  });

  test('of marks above each other the smallest is explained, and the others open from their headings', async () => {
    const card = await cardAt(window, 'her members');
    const headings = async (of: Locator): Promise<(string | undefined)[]> => (await foldedParts(of).allInnerTexts()).map((heading) => /Claim|Moira Kincaid|Indirect quote/.exec(heading)?.[0]);
    assert.deepEqual(await headings(card), ['Claim', 'Moira Kincaid'], 'a pronoun without a mark comes last');
    assert.match(await card.innerText(), /Indirect quote[^]*Said by Moira Kincaid[^]*Claim[^]*worth checking/);
    assert.doesNotMatch(await card.innerText(), /Claimed by|mentions/);
    await window.screenshot('card-folded');
    const opened = await openPart(window, card, 'Moira Kincaid');
    assert.match(await opened.innerText(), /\d mentions/);
    assert.deepEqual(await headings(opened), ['Indirect quote', 'Claim']);
    await window.screenshot('card-unfolded');
    assert.match(await hoverOver(window, 'voted by 812'), /^\W*Indirect quote/, 'elsewhere the smallest is whole again');
    await window.page.keyboard.press('Escape');
  });

  test('the row of the mark at the cursor is shown in the sidebar', async () => {
    await openSidebar(window);
    const { x, y } = await pointAt(window, 'We were told nothing');
    await window.page.mouse.click(x + 40, y);
    await waitForSelectedRow(window, 'Moira Kincaid'); // whose quotes are folded away
    await window.screenshot('sidebar-follows-cursor');
    await expandRow(window, 'Moira Kincaid');
    await window.page.mouse.click(x + 60, y);
    await waitForSelectedRow(window, 'We were told nothing');
  });

  test('the status bar tells of the mark at the cursor, and leads to its card', async () => {
    const line = window.page.locator('.statusbar [id$="onTheRecord.markAtCursor"]');
    const { x, y } = await pointAt(window, 'We were told nothing');
    await window.page.mouse.click(x + 40, y);
    await line.getByText('Direct quote · Moira Kincaid · suggested').waitFor({ timeout: patience });
    assert.doesNotMatch(await line.locator('[role]').first().evaluate((item) => [item.role, ...[...(function* up(at: Element | null): Generator<Element> { for (; at; at = at.parentElement) yield at; })(item)].map((at) => at.getAttribute('aria-live'))].join(' ')), /alert|status|polite|assertive/, 'a screen reader says nothing by itself');
    await window.screenshot('status-of-mark');
    await line.locator('a').click();
    const card = window.page.locator('.monaco-editor .monaco-hover:not(.hidden)', { hasText: 'Said by Moira Kincaid' });
    await card.waitFor({ timeout: patience });
    await window.page.keyboard.press('Escape');
    const byline = await pointAt(window, 'By Ingrid');
    await window.page.mouse.click(byline.x, byline.y);
    await line.waitFor({ state: 'hidden', timeout: patience });
  });

  test('who says a quote stands behind it when that is asked for, and is no part of the text', async () => {
    const inLine = async (): Promise<string[]> => window.page.locator('.editor-instance .view-line span[class*="TextEditorDecorationType"]').evaluateAll((spans) => spans.map((span) => getComputedStyle(span, '::after').content).filter((content) => content.startsWith('"—')));
    assert.deepEqual(await inLine(), []);
    await runCommand(window, 'On the Record: Show or Hide Who Speaks, Behind Each Quote');
    await window.page.waitForFunction(() => [...document.querySelectorAll('.editor-instance .view-line span[class*="TextEditorDecorationType"]')].some((span) => getComputedStyle(span, '::after').content === '"— Moira Kincaid"'), undefined, { timeout: patience });
    assert.doesNotMatch(await textOnScreen(window), /—\s+Moira Kincaid/);
    await window.screenshot('inline-speakers');
    await runCommand(window, 'On the Record: Show or Hide Who Speaks, Behind Each Quote');
    await window.page.waitForFunction(() => ![...document.querySelectorAll('.editor-instance .view-line span[class*="TextEditorDecorationType"]')].some((span) => getComputedStyle(span, '::after').content.startsWith('"—')), undefined, { timeout: patience });
  });

  test('both halves of a split editor are marked', async () => {
    await runCommand(window, 'View: Split Editor');
    await window.page.locator('.editor-instance .monaco-editor').nth(1).waitFor({ timeout: patience });
    await window.page.waitForFunction(() => [...document.querySelectorAll('.editor-instance .monaco-editor')].filter((editor) => editor.querySelector('.cdr[class*="TextEditorDecorationType"]')).length === 2, undefined, { timeout: patience });
    for (const editor of [0, 1]) {
      const marks = await marksOnScreen(window, editor);
      assert(marks.some(({ text }) => text === 'Moira Kincaid'), `editor ${editor}: ${describe(marks)}`);
    }
    await window.screenshot('split');
    await runCommand(window, 'View: Close Editor');
  });

  test('one kind alone can be shown', async () => {
    await runCommand(window, 'On the Record: Show Only One Kind of Mark…');
    await pick(window, 'Locations');
    for (const kind of ['speaker', 'quote', 'claim'] as const) await waitForNoMarks(window, kind);
    assert((await marksOnScreen(window)).every(({ kind }) => kind === 'location'));
    await runCommand(window, 'On the Record: Show All Kinds of Marks');
    await waitForMarks(window);
  });

  test('what is said of a name once holds for every article of the folder, until it is taken back', async () => {
    /** A window that tests drive shows no toasts: its notifications are in their list, which the bell opens. */
    const inNotifications = async (words: string): Promise<Locator> => {
      const item = window.page.locator('.notifications-center .notification-list-item', { hasText: words }).first();
      for (const end = performance.now() + patience; !(await item.isVisible()) && performance.now() < end; ) {
        await window.page.locator('.statusbar-item[id="status.notifications"] a').click({ timeout: patience });
        await item.waitFor({ timeout: 3_000 }).catch(() => undefined);
      }
      return item;
    };
    const list = join(window.folder, '.on-the-record.json');
    const isMarked = async (words: string, is: boolean): Promise<void> => {
      const has = async (): Promise<boolean> => (await marksOnScreen(window)).some(({ kind, text }) => kind === 'location' && text === words);
      for (const end = performance.now() + patience; (await has()) !== is; await window.page.waitForTimeout(100)) assert.ok(performance.now() < end, `“${words}”: ${describe(await marksOnScreen(window))}`);
    };
    await isMarked('Scotland', true);
    await cardAt(window, 'Scotland');
    await window.screenshot('always-card');
    await window.page.locator('.monaco-editor .monaco-hover:not(.hidden) a', { hasText: 'Always' }).first().click({ timeout: patience });
    await window.page.locator('.quick-input-widget', { hasText: 'Never a place' }).waitFor({ timeout: patience });
    await window.screenshot('always-choices');
    assert.equal(existsSync(list), false, 'nothing is written before the choice');
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Never a place' }).click({ timeout: patience });
    await isMarked('Scotland', false);
    assert.match(readFileSync(list, 'utf8'), /"neverPlaces": \[\n {4}"Scotland"\n {2}\]/);
    const told = await inNotifications('“Scotland” is never a place');
    await window.screenshot('always-undo');
    await told.hover();
    await told.locator('.monaco-button', { hasText: 'Undo' }).click({ timeout: patience });
    await isMarked('Scotland', true);
    assert.doesNotMatch(readFileSync(list, 'utf8'), /Scotland/);
    await runCommand(window, 'Notifications: Clear All Notifications');
  });

  test('the team’s list completes and explains itself', async () => {
    await runCommand(window, 'On the Record: Open the Team’s List');
    await window.page.locator('.tab.active', { hasText: '.on-the-record.json' }).waitFor({ timeout: patience });
    await window.page.locator('.editor-instance .view-line', { hasText: 'sameNames' }).first().waitFor({ timeout: patience });
    const { x, y } = await pointAt(window, '"places"');
    await window.page.mouse.click(x, y);
    for (const key of ['End', 'ArrowLeft']) await window.page.keyboard.press(key); // into the brackets
    const completion = window.page.locator('.suggest-widget', { hasText: 'A place with its coordinates' });
    for (const end = performance.now() + patience; !(await completion.isVisible()) && performance.now() < end; await completion.waitFor({ timeout: 3_000 }).catch(() => undefined)) {
      await window.page.keyboard.press('Control+Space'); // the JSON extension may not have read the schema yet
    }
    await completion.waitFor({ timeout: patience });
    await window.screenshot('team-list-completion');
    await window.page.keyboard.press('Enter');
    await window.page.locator('.editor-instance .view-line', { hasText: '"lat"' }).first().waitFor({ timeout: patience });
    for (const key of ['Escape', 'Escape']) await window.page.keyboard.press(key);
    await runCommand(window, 'File: Revert File');
    await runCommand(window, 'View: Close Editor');
  });

  test('the sidebar says why a text bears no marks, and how to get them', async () => {
    await openFile(window, 'requirements.txt');
    await window.page.locator('.sidebar', { hasText: 'does not read like an article' }).waitFor({ timeout: patience });
    assert.match(await textOnScreen(window), /numpy/);
    assert.deepEqual(await marksOnScreen(window), []);
    await window.screenshot('sidebar-not-an-article');
    await runCommand(window, 'View: Close All Editors');
    await window.page.locator('.sidebar', { hasText: 'Open the Sample Article' }).waitFor({ timeout: patience });
    await window.screenshot('sidebar-no-article');
    await window.page.locator('.sidebar .monaco-button', { hasText: 'Open the Sample Article' }).click();
    await waitForMarks(window);
  });
});
