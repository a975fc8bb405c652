import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { waitForMarks } from './marks';
import { runCommand } from './palette';
import { windowOfSuite } from './suiteWindow';
import { themes, wearTheme, type Theme } from './theme';
import { patience, type Window } from './window';

const name = 'bridge.article';
const article = 'Mayor opens the bridge\n\nMayor Ana Brandt said on Monday that the bridge in Krakow would cost 40 million euros.\n';
const place = (words: string): string => `${article.indexOf(words)} ${article.indexOf(words) + words.length}\t${words}`;
const theirs = `T1\tClaim ${place('Mayor opens the bridge')}\nT2\tClaim ${place('cost 40 million euros')}\nT3\tLocation ${place('Krakow')}\n`;

suite('two readers compared in the window', () => {
  let window: Window;
  windowOfSuite({ [name]: article, 'ben.ann': theirs }, name, async (opened) => {
    window = opened;
    await waitForMarks(window);
  }, { 'onTheRecord.reviewer': 'Ada Reed', 'files.autoSave': 'off' });

  const decisions = (): string => {
    try {
      return readFileSync(join(window.folder, `${name}.annotations.json`), 'utf8');
    } catch {
      return '';
    }
  };

  const title = (): Locator => window.page.locator('.quick-input-titlebar .quick-input-title');
  const walk = (): Locator => title().filter({ hasText: 'Compared with' });
  /** Asks for the comparison and chooses the other reader's file. */
  async function compare(shown = walk()): Promise<void> {
    const { page } = window;
    await runCommand(window, 'On the Record: Compare with Another Reader’s Annotations…');
    const file = page.locator('.quick-input-list .monaco-list-row', { hasText: 'ben.ann' });
    await file.waitFor({ timeout: patience });
    for (const until = Date.now() + patience; !(await shown.isVisible());) { // a click while the dialog still fills its list is lost
      assert.ok(Date.now() < until, await page.locator('.quick-input-widget').innerText());
      await file.click({ timeout: 1_000 }).catch(() => undefined);
      await shown.waitFor({ timeout: 3_000 }).catch(() => undefined);
    }
  }

  for (const theme of Object.keys(themes) as Theme[]) {
    test(`in a ${theme} theme; Esc asks, and what is dropped is not decided`, async () => {
      await wearTheme(window, theme);
      await compare();
      await window.page.keyboard.press('t');
      await title().filter({ hasText: 'difference 2 of 3 · decided: 1' }).waitFor({ timeout: patience });
      await window.screenshot(`compare-${theme}`);
      await window.page.keyboard.press('Escape');
      await window.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Drop' }).click({ timeout: patience });
      await title().waitFor({ state: 'hidden', timeout: patience });
      assert.equal(decisions(), '');
    });
  }

  test('differences are walked with keys, what is chosen holds with its source, and one undo takes it back', async () => {
    const { page } = window;
    await compare();
    assert.match(await title().innerText(), /Compared with ben\.ann · difference 1 of 3 · decided: 0/);
    await window.screenshot('compare-readers');
    await page.keyboard.press('t');
    await title().filter({ hasText: 'difference 2 of 3 · decided: 1' }).waitFor({ timeout: patience });
    await page.keyboard.press('n');
    await title().filter({ hasText: 'difference 3 of 3 · decided: 2' }).waitFor({ timeout: patience });
    await page.keyboard.press('t');
    await title().filter({ hasText: 'decided: 3' }).waitFor({ timeout: patience });
    await window.screenshot('compare-readers-decided');
    await page.keyboard.press('Enter');
    for (const until = Date.now() + patience; !decisions().includes('theirs taken');) {
      assert.ok(Date.now() < until, decisions());
      await page.waitForTimeout(200);
    }
    assert.equal(decisions().split('Compared with ben.ann: theirs taken').length - 1, 2, decisions());
    assert.match(decisions(), /Ada Reed/);
    assert.match(decisions(), /"state":"rejected"[^\n]*"compared":\[\{"name":"ben\.ann","had":"sha256:/, 'that there is no mark is kept');
  });

  test('what is decided is not asked again, unless one wants to see it; one undo takes it back', async () => {
    const { page } = window;
    const bell = page.locator('.statusbar-item[id="status.notifications"] a'); // a window that tests drive shows no toasts
    const center = page.locator('.notifications-center');
    await runCommand(window, 'Notifications: Clear All Notifications');
    await compare(page.locator('.statusbar-item[id="status.notifications"] .codicon-bell-dot'));
    await bell.click({ timeout: patience });
    await center.filter({ hasText: 'You decided every difference to ben.ann before: 1' }).waitFor({ timeout: patience });
    await window.screenshot('compare-readers-again');
    await center.locator('.monaco-button', { hasText: 'Show Them Again' }).click({ timeout: patience });
    await title().filter({ hasText: 'difference 1 of 1 · decided: 0' }).waitFor({ timeout: patience });
    await page.keyboard.press('Escape');
    await title().waitFor({ state: 'hidden', timeout: patience });
    await runCommand(window, 'On the Record: Undo Last Decision');
    for (const until = Date.now() + patience; decisions().includes('theirs taken');) {
      assert.ok(Date.now() < until, decisions());
      await page.waitForTimeout(200);
    }
  });
});
