import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { pointAt } from './editorText';
import { waitForMarks } from './marks';
import { chooseFromMenu } from './menu';
import { runCommand } from './palette';
import { allRows, openSidebar, rowInSight, type Row } from './sidebar';
import { reviewOnward, reviewPlace, waitForStatus } from './statusBar';
import { themes, wearTheme, type Theme } from './theme';
import { windowOfSuite } from './suiteWindow';
import { patience, sampleArticle, type VSCode, type Window } from './window';

const name = 'harbour.article';
const states = /\b(accepted|rejected|changed|added)\b/;

suite('a review by keyboard alone, and what becomes of it', () => {
  let vscode: VSCode;
  let window: Window;
  /** How often a key decided; every time about another mark. */
  let pressed = 0;
  let decided: Row[];

  windowOfSuite({ [name]: sampleArticle() }, name, async (opened, inVSCode) => {
    [window, vscode] = [opened, inVSCode];
    await waitForMarks(window);
  });

  const press = (key: string): Promise<void> => window.page.keyboard.press(key);
  const said = (words: RegExp): Promise<void> => waitForStatus(window, words);

  const row = (words: string): Promise<Locator> => rowInSight(window, words);

  test('every suggestion of the sample article is decided about', async () => {
    await press('Control+Home');
    await press('Control+Shift+F8');
    let at = await reviewOnward(window, 'not reviewing');
    // the first one: a word more, a note, another speaker
    await press('w');
    await said(/Now “/);
    await press('t');
    await window.page.locator('.quick-input-widget .quick-input-box input').fill('Ask the desk.');
    await press('Enter');
    await said(/Noted on/);
    await press('s');
    await window.page.locator('.quick-input-widget .monaco-list-row').first().waitFor({ timeout: patience });
    await press('ArrowDown');
    await press('Enter');
    await said(/is now attributed to/);
    at = await reviewPlace(window);
    for (; at !== 'not reviewing' && pressed < 100; pressed++) {
      await press(pressed % 5 === 4 ? 'r' : 'a');
      at = await reviewOnward(window, at);
    }
    console.log(`      ${pressed} keys`);
    await said(/Everything is reviewed: \d+ accepted, 1 changed/);
    await window.screenshot('review-finished');
    assert.ok(pressed > 30);
  });

  test('they are written beside the article', async () => {
    await openSidebar(window);
    await runCommand(window, 'On the Record: List Entities in the Order of the Text');
    await runCommand(window, 'On the Record: Show Rejected Marks');
    decided = (await allRows(window)).filter(({ description }) => states.test(description));
    console.log(`      ${decided.length} rows are decided`);
    assert.ok(decided.length > 30);
    const sidecar = join(window.folder, `${name}.annotations.json`);
    const count = (): number => (existsSync(sidecar) ? (JSON.parse(readFileSync(sidecar, 'utf8')) as { items: unknown[] }).items.length : 0);
    for (const end = performance.now() + patience; count() < pressed && performance.now() < end; ) await window.page.waitForTimeout(100); // it is written a moment after the last decision
    console.log(`      ${count()} annotations`);
    assert.equal(count(), pressed, readdirSync(window.folder).join(', '));
  });

  test('closed, edited by another program and opened again, every decision is there', async () => {
    const file = join(window.folder, name);
    const text = readFileSync(file, 'utf8');
    const paragraphs = text.split('\n\n');
    const gone = paragraphs.findIndex((paragraph) => paragraph.includes('Nobody has asked us for any'));
    assert.ok(gone > 0);
    const lost = paragraphs[gone] ?? '';
    await window.close();
    writeFileSync(file, ['A line from the desk, put in by another program.', ...paragraphs.filter((_, i) => i !== gone)].join('\n\n').replaceAll('Tuesday', 'Wednesday'));
    window = await vscode.reopen(window, name);
    await waitForMarks(window);
    await openSidebar(window);
    await runCommand(window, 'On the Record: List Entities in the Order of the Text');
    await runCommand(window, 'On the Record: Show Rejected Marks');
    await window.page.locator('.sidebar .monaco-list-row', { hasText: 'Not found in the text' }).first().waitFor({ timeout: patience });
    const rows = await allRows(window);
    const find = (row: Row): Row | undefined => rows.find((each) => each.label.slice(0, 30) === row.label.slice(0, 30) && states.exec(each.description)?.[0] === states.exec(row.description)?.[0]);
    const missing = decided.filter((row) => !find(row) && !lost.includes(row.label.replace(/^[•◦]+\s+/, '').slice(0, 15)));
    assert.deepEqual(missing, [], rows.map(({ label, description }) => `${label} · ${description}`).join('\n'));
    const orphans = rows.filter(({ description }) => /^(?:Quote|Claim|Location|Speaker) · /.test(description));
    console.log(`      not found in the text: ${orphans.map(({ label }) => label).join(' | ')}`);
    assert.ok(orphans.length > 0 && orphans.every(({ label }) => lost.includes(label.slice(0, 15))), JSON.stringify(orphans));
  });

  for (const theme of Object.keys(themes) as Theme[]) {
    test(`the list with all states in a ${theme} theme`, async () => {
      await wearTheme(window, theme);
      await runCommand(window, 'On the Record: Show Entities of This Article');
      await (await row('Not found in the text')).hover();
      for (const state of ['accepted', 'rejected', 'changed']) assert.ok(await window.page.locator(`.sidebar .monaco-list-row[aria-label*="${state}"]`).count(), `no row in sight is ${state}`);
      await window.screenshot(`review-states-${theme}`);
    });
  }

  test('what was not found is attached to other words, or discarded, and both can be undone', async () => {
    const { x, y } = await pointAt(window, 'A line from the desk');
    await window.page.mouse.click(x, y);
    await press('Home');
    await press('Shift+End');
    await chooseFromMenu(window, 'Attach to the Selected Words', () => row('Nobody has asked us'));
    await said(/Attached to “A line from the desk/);
    await row('A line from the desk');
    await (await row('there was no money')).hover();
    await (await row('there was no money')).locator('.action-label[aria-label^="Discard"]').click({ timeout: patience });
    await said(/Discarded a decision/);
    await window.page.locator('.sidebar .monaco-list-row', { hasText: 'Not found in the text' }).waitFor({ state: 'detached', timeout: patience });
    await runCommand(window, 'On the Record: Undo Last Decision');
    await row('there was no money');
    await runCommand(window, 'On the Record: Undo Last Decision');
    await row('Nobody has asked us');
    await window.screenshot('review-orphans');
  });
});
