import assert from 'node:assert/strict';
import { textOnScreen } from './editorText';
import { marksOnScreen, waitForMarks, waitForNoMarks } from './marks';
import { runCommand } from './palette';
import { allRows, clickRow, expandRow, openSidebar } from './sidebar';
import { windowOfSuite } from './suiteWindow';
import { sampleArticle, type Window } from './window';

suite('the sidebar and the palette', () => {
  let window: Window;

  windowOfSuite({ 'harbour.article': sampleArticle() }, 'harbour.article', async (opened) => {
    window = opened;
    await waitForMarks(window);
  });

  test('the sidebar lists the entities by kind, with counts', async () => {
    await openSidebar(window);
    await expandRow(window, 'Speakers');
    await window.screenshot('sidebar');
    const rows = await allRows(window);
    for (const { level, label, description } of rows) console.log(`      ${'  '.repeat(level - 1)}${label} · ${description}`);
    for (const group of ['Speakers', 'Locations', 'Claims']) {
      const row = rows.find(({ level, label }) => level === 1 && label.startsWith(group));
      assert(row, `no group ${group}`);
      assert.match(`${row.label} ${row.description}`, /\d/);
    }
    assert(rows.some(({ level, label }) => level === 2 && label === 'Moira Kincaid'));
  });

  test('a row leads to its place in the article', async () => {
    await clickRow(window, 'Hanna Okafor');
    await window.page.waitForFunction(() => /\(\d+ selected\)/.test(document.querySelector('.statusbar')?.textContent ?? ''));
    assert.match(await textOnScreen(window), /Hanna Okafor/);
    await window.screenshot('sidebar-row-chosen');
  });

  test('a command of the palette hides a kind and shows it again', async () => {
    await runCommand(window, 'On the Record: Show or Hide Quotes');
    await waitForNoMarks(window, 'quote');
    assert((await marksOnScreen(window)).length > 0, 'the other kinds are still marked');
    await runCommand(window, 'On the Record: Show or Hide Quotes');
    await waitForMarks(window, ['quote']);
  });

  test('clear and annotate again', async () => {
    await runCommand(window, 'On the Record: Clear the Marks of This Article');
    for (const kind of ['speaker', 'quote', 'claim', 'location'] as const) await waitForNoMarks(window, kind);
    await runCommand(window, 'On the Record: Annotate This Article');
    await waitForMarks(window);
  });
});
