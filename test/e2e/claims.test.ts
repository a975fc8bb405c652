import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { pointAt } from './editorText';
import { hoverOverAnd } from './hoverCard';
import { waitForMarks } from './marks';
import { chooseFromMenu } from './menu';
import { pick, runCommand } from './palette';
import { allRows, clickRow, expandRow, openSidebar, rowInSight } from './sidebar';
import { statusBar, waitForStatus } from './statusBar';
import { themes, wearTheme, type Theme } from './theme';
import { windowOfSuite } from './suiteWindow';
import { patience, type VSCode, type Window } from './window';

const name = 'levee.article';
/** Its claim about the crews and the pumps is made twice, by two people. */
const article = [
  'Levee gave way after pumps failed',
  '',
  'FENWICK, Norland — The levee in Fenwick broke on Monday after four pumps failed, and 1,200 homes were flooded.',
  '',
  'Governor Ada Holm said the state had spent 40 million crowns on the levee in Fenwick in 2024.',
  '',
  'Mayor Otto Lenz said on Tuesday the state had spent 40 million crowns on the levee in Fenwick in 2024.',
  '',
  'Holm said 300 engineers inspected the dam at Arlow in 2023.',
  '',
].join('\n');

interface Check {
  readonly checkStatus?: string;
  readonly basedOn?: string;
  readonly value?: string;
}

suite('claims: what came of checking them', () => {
  let vscode: VSCode;
  let window: Window;

  windowOfSuite({ [name]: article }, name, async (opened, inVSCode) => {
    [window, vscode] = [opened, inVSCode];
    await waitForMarks(window);
    await openSidebar(window);
    await runCommand(window, 'On the Record: List Claims, Best Worth Checking First');
    await groupOfClaims().waitFor({ state: 'detached', timeout: patience });
  }, { 'onTheRecord.reviewer': 'Ada Reed', 'files.autoSave': 'off' });

  /** The heading of claims in the list by kind. */
  const groupOfClaims = (): Locator => window.page.locator('.sidebar .monaco-list-row[aria-level="1"]', { hasText: /^Claims\d/ }).first();
  const said = (words: RegExp): Promise<void> => waitForStatus(window, words);
  const question = (): Locator => window.page.locator('.quick-input-widget');
  const answer = async (words: string, title: RegExp): Promise<void> => {
    await question().filter({ hasText: title }).waitFor({ timeout: patience });
    await question().locator('.quick-input-box input').fill(words);
    await window.page.keyboard.press('Enter');
  };
  /** Clicks where no card is in the way. */
  const cursorAt = async (words: string): Promise<void> => {
    await window.page.mouse.move(5, 5);
    await window.page.locator('.monaco-editor .monaco-hover:not(.hidden)').first().waitFor({ state: 'hidden', timeout: patience });
    const { x, y } = await pointAt(window, words);
    await window.page.mouse.click(x, y);
  };
  /** The checks of the sidecar, once there are so many. */
  const checks = async (count: number): Promise<Check[]> => {
    const bodies = (): Check[] => {
      try {
        const { items } = JSON.parse(readFileSync(join(window.folder, `${name}.annotations.json`), 'utf8')) as { items: { body: Check | Check[] }[] };
        return items.flatMap(({ body }) => body).filter(({ checkStatus }) => checkStatus);
      } catch {
        return []; // not written yet
      }
    };
    for (const end = performance.now() + patience; bodies().length !== count && performance.now() < end;) await window.page.waitForTimeout(30);
    return bodies();
  };
  /** What the editor shows behind the words of the article. */
  const signs = (): Promise<string[]> =>
    window.page.locator('.editor-instance .view-lines').first().evaluate((lines) =>
      [...lines.querySelectorAll('span')].map((span) => getComputedStyle(span, '::after').content.replaceAll('"', '')).filter((sign) => /^[☐✓✗≈∅]$/.test(sign)));
  const waitForSigns = async (...wanted: string[]): Promise<void> => {
    for (const end = performance.now() + patience; (await signs()).join('') !== wanted.join('') && performance.now() < end;) await window.page.waitForTimeout(30);
    assert.deepEqual(await signs(), wanted);
  };

  test('no percentage stands before a sentence, and what is said twice is one row with its places', async () => {
    const rows = await allRows(window);
    const claims = rows.filter(({ level }) => level === 1);
    assert.ok(claims.length > 1, JSON.stringify(rows));
    assert.ok(rows.every(({ label }) => !/\d\s?%/.test(label)), JSON.stringify(rows));
    assert.ok(claims.every(({ label }) => /^[•◦]{3}\s+\S/.test(label)), JSON.stringify(claims));
    const [spent, ...others] = claims.filter(({ label }) => label.includes('40 million'));
    assert.deepEqual([others, /said 2 times · also said by (?:Otto Lenz|Ada Holm)/.test(spent?.description ?? '')], [[], true], JSON.stringify(claims));
    await expandRow(window, '40 million');
    assert.deepEqual((await allRows(window)).filter(({ level }) => level === 2).map(({ label }) => /[A-Z]\w+ \w+(?=:)/.exec(label)?.[0]).sort(), ['Ada Holm', 'Otto Lenz']);
    await window.screenshot('claims-list');
  });

  test('the card says how sure in words, and leads to where it is said again', async () => {
    const card = await hoverOverAnd(window, '40 million', 'Claim');
    assert.match(card, /worth checking/);
    assert.match(card, /Otto Lenz says the same: “[^”]*40 million/);
    assert.doesNotMatch(card, /Claim[^\n]*\d\s?%/);
    await window.screenshot('claims-card');
  });

  test('on the list to check by the menu of a row; the claim bears a sign in the text; the list shows them alone', async () => {
    await chooseFromMenu(window, 'To Check', () => rowInSight(window, '300 engineers'));
    await said(/To check: /);
    await waitForSigns('☐');
    await runCommand(window, 'On the Record: Show Only Claims to Check');
    await window.page.locator('.sidebar', { hasText: 'Only claims to check are shown: 1' }).first().waitFor({ timeout: patience });
    await window.page.locator('.sidebar .monaco-list-row', { hasText: '•••' }).first().waitFor({ state: 'detached', timeout: patience });
    const rows = await allRows(window);
    assert.deepEqual(rows.map(({ label }) => label.slice(0, 1)), ['☐'], JSON.stringify(rows));
    await window.screenshot('claims-to-check');
    await runCommand(window, 'On the Record: Clear the Filter of Entities');
    await window.page.locator('.sidebar .monaco-list-row', { hasText: '•••' }).first().waitFor({ timeout: patience });
  });

  test('a verdict by command: its source must be an address, and all of it is kept', async () => {
    await cursorAt('spent 40 million');
    await runCommand(window, 'On the Record: Set the Check Status of This Claim…');
    await pick(window, 'Wrong');
    await question().filter({ hasText: 'Wrong: source' }).waitFor({ timeout: patience });
    await question().locator('.quick-input-box input').fill('javascript:alert(1)');
    await question().filter({ hasText: 'This is no address of a web page' }).waitFor({ timeout: patience });
    await window.screenshot('claims-source');
    await answer('https://example.org/budget(2024)?a=1', /Wrong: source/);
    await answer('It was 46 million.', /Wrong: what was found/);
    await said(/Wrong: /);
    await waitForSigns('✗', '☐');
    assert.deepEqual((await checks(2)).find(({ checkStatus }) => checkStatus === 'wrong'), { type: 'TextualBody', purpose: 'assessing', checkStatus: 'wrong', value: 'It was 46 million.', basedOn: 'https://example.org/budget(2024)?a=1' });
    const card = await hoverOverAnd(window, '40 million', 'Claim');
    assert.match(card, /✗ Wrong\W+by Ada Reed/);
    assert.match(card, /Source: example\.org\/budget\(2024\)/);
    assert.match(card, /It was 46 million\./);
    assert.doesNotMatch(card, /Accepted/);
    assert.equal(await window.page.locator('.monaco-hover a[data-href="https://example.org/budget(2024)?a=1"]').count(), 1);
    await window.screenshot('claims-card-wrong');
  });

  test('undone and done again, and there on another day', async () => {
    await runCommand(window, 'On the Record: Undo Last Decision');
    await waitForSigns('☐');
    await checks(1);
    await runCommand(window, 'On the Record: Redo Decision');
    await waitForSigns('✗', '☐');
    await checks(2);
    window = await vscode.reopen(window, name);
    await waitForMarks(window);
    await waitForSigns('✗', '☐');
  });

  test('by a key in review, which stays at the claim, since whether it is one is still open', async () => {
    await openSidebar(window);
    await runCommand(window, 'On the Record: List Claims, Best Worth Checking First');
    await cursorAt('broke on Monday');
    await window.page.keyboard.press('Control+Shift+F8');
    await said(/Reviewing \d+ of \d+/);
    await clickRow(window, 'broke on Monday');
    await said(/Ln 3, Col \d+ \(\d+ selected\)/);
    const place = await statusBar(window);
    await window.page.keyboard.press('v');
    await pick(window, 'Confirmed');
    await answer('', /Confirmed: source/);
    await answer('', /Confirmed: what was found/);
    await said(/Confirmed: /);
    const before = /Reviewing \d+ of \d+/.exec(place)?.[0];
    await said(new RegExp(before ?? 'no review'));
    assert.ok((await signs()).includes('✓'), (await signs()).join());
    await window.screenshot('claims-review');
    await window.page.keyboard.press('Escape');
    await window.page.keyboard.press('Escape');
  });

  for (const theme of Object.keys(themes) as Theme[]) {
    test(`in a ${theme} theme`, async () => {
      await wearTheme(window, theme);
      assert.match(await hoverOverAnd(window, '40 million', 'Claim'), /✗ Wrong/);
      await window.screenshot(`claims-${theme}`);
    });
  }

  test('where there is half the room, as at twice the size', async () => {
    await wearTheme(window, 'light');
    await window.page.setViewportSize({ width: 700, height: 500 });
    assert.match(await hoverOverAnd(window, '40 million', 'Claim'), /✗ Wrong/);
    await window.screenshot('claims-half-the-room');
  });
});
