import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chooseFromMenu, openMenu } from './menu';
import { describe, waitForMarks } from './marks';
import { windowOfSuite } from './suiteWindow';
import { patience, root, type Window } from './window';

const page = readFileSync(join(root, 'test/import/files/page.html'), 'utf8');

suite('from a saved page to marks', () => {
  let window: Window;

  windowOfSuite({ 'ferry.html': page, 'notes.txt': 'Call the harbour council.\n' }, 'notes.txt', (opened) => void (window = opened));

  test('a page in the explorer opens as an article, marked; the page stays as it is and nothing is written', async () => {
    const { page: screen } = window;
    await screen.locator('.activitybar .action-label[aria-label^="On the Record"]').waitFor({ timeout: patience }); // before, menus have nothing of it
    const file = screen.locator('.explorer-folders-view .monaco-list-row', { hasText: 'ferry.html' });
    await file.waitFor({ timeout: patience });
    await openMenu(window, 'Open as Article…', () => file);
    await window.screenshot('bring-in-1-menu');
    await screen.keyboard.press('Escape');
    await chooseFromMenu(window, 'Open as Article…', () => file);
    await screen.locator('.monaco-editor .view-line', { hasText: 'stopped the ferry' }).first().waitFor({ timeout: patience });
    const marks = await waitForMarks(window);
    await window.screenshot('bring-in-2-article');
    console.log(`      ${describe(marks)}`);
    assert.ok(marks.some(({ kind, text }) => kind === 'quote' && text.includes('We will not put four hundred people')));
    assert.ok(marks.some(({ kind, text }) => kind === 'speaker' && text === 'Dorrit Hale'));
    const shown = await screen.locator('.monaco-editor .view-lines').first().innerText();
    assert.doesNotMatch(shown.replaceAll('\u00a0', ' '), /Subscribe|READ MORE|newsletter|All rights reserved/);
    assert.deepEqual(readdirSync(window.folder).sort(), ['ferry.html', 'notes.txt']);
    assert.equal(readFileSync(join(window.folder, 'ferry.html'), 'utf8'), page);
  });
});
