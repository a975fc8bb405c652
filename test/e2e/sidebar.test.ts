import assert from 'node:assert/strict';
import { pointAt } from './editorText';
import { marksOnScreen, waitForMarks, waitForNoMarks } from './marks';
import { openFile, runCommand } from './palette';
import { expandRow, openSidebar, rowInSight, shownRows, waitForSelectedRow, watchList, type Row } from './sidebar';
import { windowOfSuite } from './suiteWindow';
import { wearTheme } from './theme';
import { patience, sampleArticle, type Window } from './window';

suite('the sidebar and the palette', () => {
  let window: Window;

  const quay = 'The mayor said on Monday that the quay would be rebuilt by autumn.\n\n“Nobody asked us,” said Ada Voss, who fishes there.\n';
  windowOfSuite({ 'harbour.article': sampleArticle(), 'quay.article': quay, 'figures.json': '{}\n' }, 'harbour.article', async (opened) => {
    window = opened;
    await waitForMarks(window);
  });

  /** The box of the filter, and not that of the palette, which goes before it comes. */
  const input = () => window.page.locator('.quick-input-widget').filter({ has: window.page.locator('.quick-input-title', { hasText: 'Filter Entities' }) }).locator('.quick-input-box input');
  const message = (words: RegExp): Promise<void> => window.page.locator('.sidebar .tree-explorer-viewlet-tree-view .message', { hasText: words }).waitFor({ timeout: patience });
  const labels = (rows: readonly Row[], level: number): string[] => rows.filter((row) => row.level === level).map(({ label }) => label);
  /** Waits until the rows that are not folded away are such ones. */
  const waitForRows = async (what: string, areSuch: (rows: readonly Row[]) => boolean): Promise<readonly Row[]> => {
    for (const end = performance.now() + patience; ; ) {
      const rows = await shownRows(window).catch(() => []); // in the place of an empty list stands why it is empty
      if (areSuch(rows)) return rows;
      if (performance.now() > end) assert.fail(`${what}: ${JSON.stringify(rows)}`);
    }
  };

  test('the sidebar bears one name, and lists the entities by kind, with counts, people folded, all groups in sight', async () => {
    await openSidebar(window);
    assert.match(await window.page.locator('.sidebar .composite.title h2').innerText(), /^on the record$/i);
    for (const group of ['Speakers', 'Locations', 'Claims']) assert.ok(await window.page.locator('.sidebar .monaco-list-row', { hasText: group }).first().isVisible(), `${group} is not in sight`);
    await window.screenshot('sidebar');
    await window.page.setViewportSize({ width: 1366, height: 720 });
    await window.screenshot('sidebar-laptop');
    await window.page.locator('.sidebar .monaco-list-row[aria-level="1"]', { hasText: 'Claims' }).waitFor({ timeout: patience });
    await window.page.setViewportSize({ width: 1400, height: 1000 });
    const rows = await shownRows(window);
    assert.ok(rows.every(({ level, isFolded }) => level < 3 && (level > 1 || !isFolded)), JSON.stringify(rows));
    for (const { level, label, description } of rows) console.log(`      ${'  '.repeat(level - 1)}${label} · ${description}`);
    for (const group of ['Speakers', 'Locations', 'Claims']) {
      const row = rows.find(({ level, label }) => level === 1 && label.startsWith(group));
      assert(row, `no group ${group}`);
      assert.match(`${row.label} ${row.description}`, /\d/);
    }
    assert.equal(rows[1]?.label, 'Moira Kincaid', 'who is quoted most comes first');
    assert.match(rows[1]?.description ?? '', /^6 quotes/);
  });

  test('people and places are sorted in the order of the text, by name, and by how often they come', async () => {
    await runCommand(window, 'On the Record: Sort People and Places in the Order of the Text');
    await waitForRows('the order of the text', (rows) => labels(rows, 2)[0] === 'Harbour workers');
    await runCommand(window, 'On the Record: Sort People and Places by Name');
    const byName = labels(await waitForRows('by name', (rows) => labels(rows, 2)[0] !== 'Harbour workers'), 2).slice(0, 10);
    assert.deepEqual(byName, [...byName].sort(new Intl.Collator().compare));
    await runCommand(window, 'On the Record: Sort People and Places by How Often They Come');
    await waitForRows('how often they come', (rows) => labels(rows, 2)[0] === 'Moira Kincaid');
  });

  test('the row of the pointer keeps its words: two icons', async () => {
    await expandRow(window, 'Moira Kincaid');
    const row = await rowInSight(window, 'We were told nothing');
    await row.hover();
    await row.locator('.action-label[aria-label^="Accept"]').waitFor({ timeout: patience });
    assert.deepEqual(await row.locator('.actions .action-label').evaluateAll((icons) => icons.map((icon) => icon.getAttribute('aria-label')?.replace(/ .*/, ''))), ['Accept', 'Reject']);
    await window.screenshot('sidebar-row-hovered');
  });

  test('the list stays with the person of a quote that is a claim, too, and with the claims where one was at them', async () => {
    const click = async (words: string): Promise<void> => {
      const { x, y } = await pointAt(window, words);
      await window.page.mouse.click(x, y);
    };
    const selected = (words: string): Promise<void> => waitForSelectedRow(window, words);
    await click('We were told nothing');
    await selected('We were told nothing');
    await click('that her members');
    await selected('that her members');
    assert.match((await window.page.locator('.sidebar .monaco-list-row.selected').getAttribute('aria-label')) ?? '', /quote/);
    await click('The harbour lost');
    await selected('Pieter van der Laan');
    assert.ok((await shownRows(window)).every(({ label, isFolded }) => label === 'Moira Kincaid' || !/van der Laan/.test(label) || isFolded), 'nobody is unfolded by the cursor');
    await window.screenshot('sidebar-follows-folded');
  });

  test('the filter shows with each letter what it finds, unfolded, and says that it is on', async () => {
    await runCommand(window, 'On the Record: Filter Entities…');
    await input().waitFor({ timeout: patience });
    await window.page.keyboard.type('majority');
    await message(/Filter “majority”: 2 rows/);
    await waitForRows('majority, unfolded', (rows) => rows.length === 6 && rows.every(({ isFolded }) => !isFolded));
    await window.screenshot('sidebar-filter-typed');
    await window.page.keyboard.press('Enter');
    await input().waitFor({ state: 'hidden', timeout: patience });
    await window.page.locator('.sidebar [aria-label^="Clear the Filter"]').first().click({ timeout: patience });
    await waitForRows('all', (rows) => labels(rows, 2)[0] === 'Moira Kincaid');
  });

  test('Esc leaves the filter as it was, Enter keeps it; what finds nothing says so', async () => {
    await (await rowInSight(window, 'Alasdair Rowe')).click();
    await window.page.keyboard.press('Control+f');
    await input().fill('nowhere');
    await window.page.locator('.sidebar', { hasText: 'No row has the words of the filter' }).waitFor({ timeout: patience });
    await window.page.keyboard.press('Escape');
    await waitForRows('all', (rows) => rows.some(({ label }) => label === 'Alasdair Rowe'));
    await runCommand(window, 'On the Record: Filter Entities…');
    await input().fill('okafor');
    await window.page.keyboard.press('Enter');
    await message(/Filter “okafor”/);
    await waitForRows('Okafor alone', (rows) => labels(rows, 2).every((label) => /Okafor/.test(label)));
    for (const theme of ['dark', 'high-contrast-dark', 'light'] as const) {
      await wearTheme(window, theme);
      await window.screenshot(`sidebar-filter-${theme}`);
    }
    await runCommand(window, 'On the Record: Clear the Filter of Entities');
    await waitForRows('all', (rows) => rows.some(({ label }) => label === 'Alasdair Rowe'));
  });

  test('only what is unsure, and all again', async () => {
    await runCommand(window, 'On the Record: Show Only What Is Unsure');
    await message(/^Only what the machine is not fairly sure of is shown: [1-9]\d* in this article/);
    await waitForRows('what is unsure alone', (rows) => rows.length > 0 && rows.every(({ level, label }) => level === 1 && !/^(?:Speakers|Locations|Claims)$/.test(label)));
    await window.screenshot('sidebar-unsure');
    await window.page.locator('.sidebar [aria-label^="Clear the Filter"]').first().click({ timeout: patience });
    await waitForRows('all', (rows) => labels(rows, 2)[0] === 'Moira Kincaid');
  });

  test('a row leads to its place in the article', async () => {
    await (await rowInSight(window, 'Hanna Okafor')).click();
    await window.page.locator('.editor-instance .view-line', { hasText: 'Hanna Okafor' }).first().waitFor({ timeout: patience }); // further down than what is seen at first: “Okafor”, who speaks
    await window.page.waitForFunction(() => /\(6 selected\)/.test(document.querySelector('.statusbar')?.textContent ?? ''));
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

  test('from one article to another the list stays; nothing is said in its place but what is so', async () => {
    await openSidebar(window);
    const seen = await watchList(window);
    await openFile(window, 'quay.article');
    await rowInSight(window, 'Ada Voss');
    assert.deepEqual((await seen()).filter((each) => each.startsWith('instead')), []);
    await openFile(window, 'figures.json');
    await window.page.locator('.sidebar .welcome-view-content', { hasText: 'Open a news article' }).waitFor({ timeout: patience });
    await openFile(window, 'harbour.article');
    await rowInSight(window, 'Moira Kincaid');
    const instead = (await seen()).filter((each) => each.startsWith('instead'));
    assert.ok(instead.every((each) => /^instead: (?:Open a news article|$)/.test(each)), instead.join('\n'));
  });
});
