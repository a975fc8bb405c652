import assert from 'node:assert/strict';
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
  }, { 'onTheRecord.reviewer': 'Ada Reed', 'files.autoSave': 'off' });

  /** The page of the report. */
  const report = (): FrameLocator => window.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  test('opens beside the text and says who speaks', async () => {
    const asked = performance.now();
    await runCommand(window, 'On the Record: Show Article Report');
    await report().locator('.balance').waitFor({ timeout: patience });
    console.log(`      report after ${Math.round(performance.now() - asked)} ms, the palette included`);
    assert.match(await report().locator('.balance').innerText(), /Moira Kincaid/);
    assert.ok(await report().locator('svg.map circle').count() > 3);
    assert.ok(await report().locator('table').count() >= 5);
  });

  /** The dash at which the speaker's first quote stands in the article. */
  const dashOf = (speaker: string): Locator => report().locator('section').first().locator('tbody tr', { hasText: speaker }).first().locator('td').nth(1).locator('a').first();
  const goToQuoteOf = async (speaker: string): Promise<string> => {
    const said = (await dashOf(speaker).getAttribute('aria-label', { timeout: patience })) ?? '';
    const [words = ''] = said.slice(said.indexOf(': ') + 2).split(' … ');
    await dashOf(speaker).locator('rect').click({ force: true, timeout: patience });
    await window.page.locator('[id="status.editor.selection"]', { hasText: `(${words.length} selected)` }).waitFor({ timeout: patience });
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

  for (const theme of Object.keys(themes) as Theme[]) {
    test(`shows in a ${theme} theme`, async () => {
      await wearTheme(window, theme);
      await report().locator('.balance').waitFor({ timeout: patience });
      await window.screenshot(`report-${theme}`);
    });
  }
});
