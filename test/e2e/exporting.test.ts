import assert from 'node:assert/strict';
import { textOnScreen } from './editorText';
import { waitForMarks } from './marks';
import { pick, runCommand } from './palette';
import { windowOfSuite } from './suiteWindow';
import { patience, sampleArticle, type Window } from './window';

suite('annotations exported in the window', () => {
  let window: Window;
  windowOfSuite({ 'harbour.article': sampleArticle() }, 'harbour.article', async (opened) => {
    window = opened;
    await waitForMarks(window);
  });

  test('a format is chosen by what it is for, and what is written stands beside the article', async () => {
    const { page } = window;
    await runCommand(window, 'On the Record: Export Annotations…');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'Label Studio' }).or(rows.filter({ hasText: 'To read, print or send' })).first().waitFor({ timeout: patience });
    await window.screenshot('export-formats');
    await pick(window, 'Summary (Markdown)');
    await window.screenshot('export-where');
    await pick(window, 'To an editor');
    await page.locator('.editor-instance .view-line', { hasText: 'Moira Kincaid' }).nth(1).waitFor({ timeout: patience });
    await window.screenshot('export-beside');
    assert.match(await textOnScreen(window), /Moira Kincaid/);
  });
});
