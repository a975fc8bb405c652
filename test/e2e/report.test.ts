import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { pointAt } from './editorText';
import { waitForMarks } from './marks';
import { runCommand } from './palette';
import { windowOfSuite } from './suiteWindow';
import { themes, wearTheme, type Theme } from './theme';
import { patience, sampleArticle, type Window } from './window';

const name = 'harbour.article';

suite('the article report', () => {
  let window: Window;
  windowOfSuite({ [name]: sampleArticle() }, name, async (opened) => {
    window = opened;
    await waitForMarks(window);
  }, { 'onTheRecord.reviewer': 'Ada Reed', 'files.autoSave': 'off', 'window.restoreWindows': 'preserve' });

  /** The page of the report. */
  const report = (): FrameLocator => window.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  test('opens beside the text and says who speaks', async () => {
    const asked = performance.now();
    await runCommand(window, 'On the Record: Show Article Report');
    await report().locator('.balance').waitFor({ timeout: patience });
    console.log(`      report after ${Math.round(performance.now() - asked)} ms, the palette included`);
    assert.match(await report().locator('.balance').innerText(), /Moira Kincaid/);
    await report().locator('svg.map circle').nth(3).waitFor({ timeout: patience }); // drawn as soon as the outlines are there
    assert.ok(await report().locator('table').count() >= 5);
  });

  /** The dash at which the speaker's first quote stands in the article. */
  const dashOf = (speaker: string): Locator => report().locator('section').first().locator('tbody tr', { hasText: speaker }).first().locator('td').nth(1).locator('a').first();
  const goToQuoteOf = async (speaker: string): Promise<string> => {
    const said = (await dashOf(speaker).getAttribute('aria-label', { timeout: patience })) ?? '';
    const [words = ''] = said.slice(said.indexOf(': ') + 2).split(' … ');
    const selected = window.page.locator('[id="status.editor.selection"]', { hasText: `(${words.length} selected)` });
    for (const end = performance.now() + patience; ;) {
      await dashOf(speaker).locator('rect').click({ force: true, timeout: patience });
      // a page that is drawn anew just then, with its map, takes no heed of a click
      if (await selected.waitFor({ timeout: 3_000 }).then(() => true, () => false)) break;
      if (performance.now() > end) throw new Error(`A click on the dash of ${speaker} selects nothing of ${words.length} characters`);
    }
    return words;
  };

  test('a click on a bar lands on the quote in the text', async () => {
    const words = await goToQuoteOf('Pieter van der Laan');
    await window.screenshot('report-went-to-quote');
    assert.ok(sampleArticle().includes(words), words);
    await pointAt(window, words.split(' ', 1)[0] ?? ''); // it is on the screen
  });

  test('a row is gone to with the keyboard', async () => {
    const claim = report().locator('section', { hasText: 'Worth checking' }).locator('tbody a').first();
    await claim.focus();
    await window.page.keyboard.press('Enter');
    await window.page.locator('[id="status.editor.selection"]', { hasText: 'selected' }).waitFor({ timeout: patience });
  });

  test('follows what a person decides', async () => {
    await goToQuoteOf('Hanna Okafor');
    await runCommand(window, 'On the Record: Reject This Mark');
    await dashOf('Hanna Okafor').waitFor({ state: 'detached', timeout: patience });
  });

  test('is copied as Markdown, and saved as a page that needs nothing else', async () => {
    const { page } = window;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await report().locator('button', { hasText: 'Copy as Markdown' }).click({ timeout: patience });
    let copied = '';
    for (const end = performance.now() + patience; performance.now() < end && !copied.includes('Moira Kincaid'); await page.waitForTimeout(100)) copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^# .+\n[^]*\| Moira Kincaid/m);
    await report().locator('button', { hasText: 'Save as HTML…' }).click({ timeout: patience });
    const path = page.locator('.quick-input-widget .quick-input-box input');
    await path.waitFor({ timeout: patience });
    const file = join(window.folder, 'harbour.report.html');
    for (const end = performance.now() + patience; performance.now() < end && !existsSync(file); await page.waitForTimeout(300)) if (/harbour\.report\.html$/.test(await path.inputValue({ timeout: 1_000 }).catch(() => ''))) await path.press('Enter'); // offered once the folder is read
    const saved = readFileSync(file, 'utf8');
    assert.match(saved, /Moira Kincaid/);
    assert.doesNotMatch(saved, /<script|https?:\/\/(?!www\.w3\.org)[^"]*"|src=/);
    assert.equal(readFileSync(join(window.folder, name), 'utf8'), sampleArticle());
  });

  for (const theme of Object.keys(themes) as Theme[]) {
    test(`shows in a ${theme} theme`, async () => {
      await wearTheme(window, theme);
      await report().locator('.balance').waitFor({ timeout: patience });
      await window.screenshot(`report-${theme}`);
    });
  }

  test('is there again after a restart of the window, in the language that VS Code has by then, and leads to the text', async () => {
    await window.page.addInitScript("Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { value: 'de' })"); // what a language pack does, but for VS Code's own words
    await window.page.evaluate(() => Object.assign(globalThis, { isBeforeRestart: true }));
    await runCommand(window, 'Developer: Reload Window');
    await window.page.waitForFunction(() => !('isBeforeRestart' in globalThis));
    await report().locator('.balance').waitFor({ timeout: patience });
    assert.match(await report().locator('.balance').innerText(), /^Niemand hat mehr als die Hälfte: Moira Kincaid/);
    await goToQuoteOf('Pieter van der Laan');
    await window.screenshot('report-restored');
    await runCommand(window, 'On the Record: Artikelbericht anzeigen');
    assert.equal(await window.page.locator('.tab', { hasText: 'harbour.article' }).count(), 2, 'the article and one report');
  });
});
