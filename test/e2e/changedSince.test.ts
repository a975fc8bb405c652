import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { bridge as article } from '../bridgeArticle';
import { pointAt, textOnScreen } from './editorText';
import { hoverOver } from './hoverCard';
import { waitForMarks } from './marks';
import { chooseFromMenu } from './menu';
import { runCommand } from './palette';
import { openSidebar, rowInSight } from './sidebar';
import { reviewOnward, reviewPlace, statusBar, waitForStatus } from './statusBar';
import { themes, wearTheme, type Theme } from './theme';
import { windowOfSuite } from './suiteWindow';
import { patience, type VSCode, type Window } from './window';

const name = 'bridge.article';

interface Annotation {
  readonly creator: { readonly type: string; readonly name?: string };
  readonly body: { readonly type: string; readonly decidedWords?: readonly string[] };
}

suite('who decided, and words that were changed since', () => {
  let vscode: VSCode;
  let window: Window;

  windowOfSuite({ [name]: article }, name, async (opened, inVSCode) => {
    [window, vscode] = [opened, inVSCode];
    await waitForMarks(window);
  });

  const press = (key: string): Promise<void> => window.page.keyboard.press(key);
  const said = (words: RegExp): Promise<void> => waitForStatus(window, words);
  // a window that tests drive shows no toasts: its notifications are in their list, which the bell opens and closes
  const question = (): Locator => window.page.locator('.notifications-center .notification-list-item', { hasText: 'Who is deciding?' });
  const ringBell = (): Promise<void> => window.page.locator('.statusbar-item[id="status.notifications"] a').click({ timeout: patience });
  const group = (): Locator => window.page.locator('.sidebar .monaco-list-row', { hasText: 'Changed since the decision' });
  const counted = (count: number): Promise<void> => group().locator('.label-description', { hasText: new RegExp(`^${count}$`) }).first().waitFor({ timeout: patience });
  const countOf = (rows: Locator): Promise<string | null> => rows.first().locator('.label-description').textContent({ timeout: patience });

  function annotations(): readonly Annotation[] {
    const file = join(window.folder, `${name}.annotations.json`);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { items: Annotation[] }).items : [];
  }

  /** Leaves review at its end, and waits until the article can be typed into again. */
  async function leaveReview(): Promise<void> {
    await press('Control+1');
    for (const end = performance.now() + patience; !/Review left|type again/.test(await statusBar(window)) && performance.now() < end; await window.page.waitForTimeout(300)) await press('Escape');
    await window.page.locator('.statusbar', { hasText: /type again/ }).waitFor({ state: 'hidden', timeout: patience });
  }

  /** Waits until the file says so: it is written a moment after a decision. */
  async function written(what: string, isSo: (all: readonly Annotation[]) => boolean): Promise<void> {
    for (const end = performance.now() + patience; !isSo(annotations()); await window.page.waitForTimeout(50)) {
      if (performance.now() > end) throw new Error(`${what}: not in the file\n${JSON.stringify(annotations(), null, 1)}`);
    }
  }

  /** Selects the words and types others in their place. */
  async function retype(words: string, by: string): Promise<void> {
    const { x, y } = await pointAt(window, words);
    await window.page.mouse.click(x, y);
    await press('Escape'); // a card that came along
    await window.page.mouse.click(x, y);
    await press('Home');
    const line = (await textOnScreen(window)).split('\n').find((each) => each.includes(words)) ?? '';
    for (let i = 0; i < line.indexOf(words); i++) await press('ArrowRight');
    for (let i = 0; i < words.length; i++) await press('Shift+ArrowRight');
    await window.page.keyboard.insertText(by);
  }

  test('the name is asked for beside the work: keys go on deciding, and nothing is typed', async () => {
    await press('Control+Home');
    await press('Control+Shift+F8');
    let at = await reviewOnward(window, 'not reviewing');
    await press('a');
    at = await reviewOnward(window, at);
    await ringBell();
    await question().waitFor({ timeout: patience });
    await press('Control+1'); // the keyboard is the text's
    await window.screenshot('who-decides');
    let pressed = 1;
    for (; at !== 'not reviewing' && pressed < 60; pressed++) {
      await press('a');
      at = await reviewOnward(window, at);
      if (pressed === 3) assert.ok(await question().isVisible(), 'the question is still there');
    }
    assert.ok(pressed > 6, `${pressed} keys`);
    await written('all decisions', (all) => all.length === pressed);
    assert.equal(readFileSync(join(window.folder, name), 'utf8'), article);
    for (const { creator } of annotations()) assert.deepEqual(creator, { type: 'Person' });
    assert.match(readFileSync(join(window.folder, `${name}.annotations.json`), 'utf8'), /"suggestions":\{"creator":\{"type":"Software","name":"On the Record"\}\}/);
  });

  test('the answer goes to what was decided before it, and to the settings', async () => {
    await question().locator('.monaco-button', { hasText: 'Say My Name' }).click({ timeout: patience });
    await window.page.locator('.quick-input-widget .quick-input-box input').fill('Kim Ode');
    await press('Enter');
    await written('the name', (all) => all.length > 6 && all.every(({ creator }) => creator.name === 'Kim Ode'));
    assert.match(readFileSync(vscode.settingsFile, 'utf8'), /"onTheRecord\.reviewer": "Kim Ode"/);
    assert.match(await hoverOver(window, '40 million'), /Accepted by Kim Ode/);
  });

  test('words of an accepted quote and claim are edited: the list, the card and the file say so', async () => {
    await leaveReview();
    await openSidebar(window);
    assert.equal(await group().count(), 0);
    await retype('40', '45');
    await group().waitFor({ timeout: patience });
    await press('Control+s');
    const card = await hoverOver(window, '45 million');
    assert.match(card, /Changed since you accepted it\s+·\s+\w+ \d+/);
    assert.match(card, /Then\s+Now\s+[^]*40 million[^]*45 million/);
    assert.match(card, /Accept anew[^]*Take back/);
    await window.screenshot('changed-since-card');
    await written('the words of then', (all) => all.some(({ body }) => body.type === 'Claim' && body.decidedWords?.join().includes('40 million')));
    const rows = window.page.locator('.sidebar .monaco-list-row[aria-label*="changed since it was accepted"]');
    assert.ok((await rows.count()) >= 2, `${await rows.count()} rows`);
    assert.match((await rows.first().getAttribute('aria-label')) ?? '', /It said: [^]*40 million/);
  });

  for (const theme of Object.keys(themes) as Theme[]) {
    test(`the list and the card in a ${theme} theme`, async () => {
      await wearTheme(window, theme);
      await hoverOver(window, '45 million');
      await window.screenshot(`changed-since-card-${theme}`);
      await (await rowInSight(window, '45 million')).hover();
      await window.screenshot(`changed-since-list-${theme}`);
    });
  }

  test('at twice the size', async () => {
    await wearTheme(window, 'dark');
    await window.page.setViewportSize({ width: 700, height: 500 });
    await hoverOver(window, '45 million');
    await window.screenshot('changed-since-twice-the-size');
    await window.page.setViewportSize({ width: 1400, height: 1000 });
  });

  test('undo of the edit: nothing was changed; edited again, the card accepts one anew, and that is undone', async () => {
    const { x, y } = await pointAt(window, 'Mayor opens');
    await window.page.mouse.click(x, y);
    await press('Control+z');
    await group().waitFor({ state: 'detached', timeout: patience });
    await retype('40', '45');
    await group().waitFor({ timeout: patience });
    const before = Number(await countOf(group()));
    assert.ok(before >= 2, `${before} rows`);
    await hoverOver(window, '45 million');
    await window.page.locator('.monaco-hover:not(.hidden) a', { hasText: 'Accept anew' }).first().click({ timeout: patience });
    await said(/Accepted anew “/);
    await counted(before - 1);
    await runCommand(window, 'On the Record: Undo Last Decision');
    await said(/Undone/);
    await counted(before);
    await chooseFromMenu(window, 'Accept Anew', () => group().first());
    await group().waitFor({ state: 'detached', timeout: patience });
    await written('nothing of then', (all) => all.length > 0 && all.every(({ body }) => !body.decidedWords));
    await press('Control+s');
  });

  test('edited by another program while it was closed: found again, and changed since; quotation marks of another style are no change', async () => {
    const file = join(window.folder, name);
    await runCommand(window, 'File: Save');
    await window.page.waitForTimeout(500);
    await window.close();
    writeFileSync(file, readFileSync(file, 'utf8').replace('was wasted', 'was not wasted').replaceAll(/[“”]/g, '"').replace('Mayor opens', 'Late edition.\n\nMayor opens'));
    window = await vscode.reopen(window, name);
    await waitForMarks(window);
    await openSidebar(window);
    await group().waitFor({ timeout: patience });
    const card = await hoverOver(window, 'Half of that');
    assert.match(card, /Changed since you accepted it\s+·\s+\w+ \d+/);
    assert.doesNotMatch(await hoverOver(window, 'kept our word'), /Changed since/);
    await window.screenshot('changed-since-outside');
    const inGroup = Number(await countOf(group()));
    assert.ok(inGroup >= 1 && inGroup <= 2, `${inGroup} rows`);
    // they are open in a review, and a key accepts them anew
    const { x, y } = await pointAt(window, 'Late edition');
    await window.page.mouse.click(x, y);
    await press('Control+Shift+F8');
    let at = await reviewOnward(window, 'not reviewing');
    for (let i = 0; at !== 'not reviewing' && i < 20; i++) {
      await press('a');
      at = await reviewOnward(window, at);
    }
    await group().waitFor({ state: 'detached', timeout: patience });
    assert.equal(await reviewPlace(window), 'not reviewing');
    await ringBell();
    await window.page.locator('.notifications-center').waitFor({ timeout: patience });
    assert.equal(await question().count(), 0, 'the name is known');
  });
});
