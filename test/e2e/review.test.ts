import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { pointAt, textOnScreen } from './editorText';
import { hoverOver } from './hoverCard';
import { waitForMarks } from './marks';
import { chooseFromMenu, openMenu } from './menu';
import { runCommand } from './palette';
import { openSidebar, rowInSight, waitForSelectedRow } from './sidebar';
import { reviewOnward, reviewPlace, statusBar, waitForStatus } from './statusBar';
import { themes, wearTheme, type Theme } from './theme';
import { windowOfSuite } from './suiteWindow';
import { patience, sampleArticle, type Window } from './window';

suite('review', () => {
  let window: Window;

  windowOfSuite({ 'harbour.article': sampleArticle() }, 'harbour.article', async (opened) => {
    window = opened;
    await waitForMarks(window);
  });

  const said = (words: RegExp): Promise<void> => waitForStatus(window, words);
  const press = (key: string): Promise<void> => window.page.keyboard.press(key);

  test('it starts by keys, says how far it is, and shows the card of the mark', async () => {
    const { x, y } = await pointAt(window, 'By Ingrid');
    await window.page.mouse.click(x, y);
    await press('Control+Shift+F8');
    await said(/Reviewing \d+ of \d+/);
    await window.page.locator('.monaco-editor .monaco-hover:not(.hidden)', { hasText: 'Accept' }).first().waitFor({ timeout: patience });
    await window.screenshot('review-start');
    console.log(`      ${(await statusBar(window)).replace(/\s+/g, ' ')}`);
  });

  test('letters are not typed into the article', async () => {
    const before = await textOnScreen(window);
    await window.page.locator('.editor-instance .view-lines').first().click({ position: { x: 300, y: 20 } });
    for (const key of ['z', 'Space', 'Backspace', '1', 'é']) await (key.length === 1 && key > 'z' ? window.page.keyboard.insertText(key) : press(key));
    assert.equal(await textOnScreen(window), before);
    await window.screenshot('review-typing');
  });

  test('keys decide and go on, undo comes back', async () => {
    await press('a');
    await said(/Accepted/);
    await press('n');
    await press('r');
    await said(/Rejected/);
    await press('u');
    await said(/Undone/);
    await press('r');
    await press('a');
    await press('a');
    await window.screenshot('review-decisions');
  });

  for (const theme of Object.keys(themes) as Theme[]) {
    test(`in a ${theme} theme`, async () => {
      await wearTheme(window, theme);
      const was = await reviewPlace(window);
      await press('n');
      assert.notEqual(await reviewOnward(window, was), 'not reviewing');
      await window.page.locator('.monaco-editor .monaco-hover:not(.hidden)', { hasText: 'Accept' }).first().waitFor({ timeout: patience });
      await window.screenshot(`review-${theme}`);
    });
  }

  test('the lightbulb', async () => {
    await wearTheme(window, 'dark');
    await press('Escape');
    await press('Escape');
    await said(/Review left/);
    await window.page.locator('.statusbar', { hasNotText: /you can type again/ }).waitFor({ timeout: patience }); // a lightbulb is for what can be typed in
    const { x, y } = await pointAt(window, 'Rotterdam');
    const bulb = window.page.locator('.monaco-editor .lightBulbWidget').filter({ visible: true });
    await window.page.mouse.dblclick(x, y);
    await bulb.first().waitFor({ timeout: patience });
    await window.page.mouse.click(x, y);
    await bulb.first().waitFor({ state: 'hidden', timeout: patience });
    await hoverOver(window, 'Rotterdam'); // a bulb that lights by itself is there before a card is
    assert.equal(await bulb.count(), 0, 'no lightbulb wherever the cursor goes');
    await press('Control+.');
    await window.page.locator('.action-widget', { hasText: 'Accept' }).waitFor({ timeout: patience });
    await window.screenshot('review-lightbulb');
    await press('Escape');
  });

  test('rejected ones in sight', async () => {
    await openSidebar(window);
    const row = (words: string): Promise<Locator> => rowInSight(window, words);
    await (await row('Moira Kincaid')).hover();
    await (await row('Moira Kincaid')).locator('.action-label[aria-label^="Accept"]').waitFor({ timeout: patience });
    await window.screenshot('review-sidebar-inline');
    await openMenu(window, 'Reject', () => row('We were told'));
    await window.screenshot('review-sidebar-menu');
    await press('Escape');
    await runCommand(window, 'On the Record: List Entities in the Order of the Text');
    const rejected = window.page.locator('.sidebar .monaco-list-row[aria-label*="rejected"]').first();
    assert.equal(await rejected.count(), 0, 'what is rejected is out of sight');
    await runCommand(window, 'On the Record: Show Rejected Marks');
    await rejected.waitFor({ timeout: patience });
    await window.screenshot('review-rejected');
  });
});

suite('review in the list', () => {
  let window: Window;

  windowOfSuite({ 'harbour.article': sampleArticle() }, 'harbour.article', async (opened) => {
    window = opened;
    await waitForMarks(window);
    await openSidebar(window);
  });

  const row = (words: string): Promise<Locator> => rowInSight(window, words);
  const press = (key: string): Promise<void> => window.page.keyboard.press(key);
  const said = (words: RegExp): Promise<void> => waitForStatus(window, words);
  /** Waits until the row says what it is: the list is drawn anew a little after a decision. */
  const labelled = async (words: string, label: RegExp): Promise<void> => {
    let last: string | null = null;
    for (const end = performance.now() + patience; performance.now() < end; await window.page.waitForTimeout(30)) {
      last = await (await row(words)).getAttribute('aria-label', { timeout: patience });
      if (label.test(last ?? '')) return;
    }
    assert.match(last ?? '', label);
  };

  test('keys accept, go on to the next row, reject and undo', async () => {
    await (await row('We were told nothing')).click();
    await press('a');
    await said(/Accepted “"We were told nothing/);
    await press('a');
    await said(/Accepted “that her members/);
    await press('r');
    await said(/Rejected/);
    await press('Control+z');
    await said(/Undone/);
    await press('Control+y');
    await said(/Done again/);
    await window.screenshot('review-list-keys');
    await labelled('We were told nothing', /accepted/);
    await labelled('He thinks we are', /suggested/);
    await labelled('Moira Kincaid', /5 quotes/); // what was rejected is out of sight: no row moves any more
  });

  /** Selects two rows; does it again where the list was drawn anew in between, which takes away what was selected. */
  async function bothSelected(one: string, other: string): Promise<void> {
    const isSelected = (words: string): Promise<boolean> => waitForSelectedRow(window, words, 3_000).then(() => true, () => false);
    for (const end = performance.now() + 2 * patience; performance.now() < end; ) {
      await (await row(one)).click();
      if (!(await isSelected(one))) continue;
      await (await row(other)).click({ modifiers: ['Control'] });
      if ((await isSelected(other)) && (await isSelected(one))) return;
    }
    throw new Error(`“${one}” and “${other}” do not stay selected`);
  }

  test('several rows at once, from the menu', async () => {
    await bothSelected('He thinks we are', 'Of course');
    await (await row('Of course')).hover();
    await (await row('Of course')).locator('.action-label[aria-label^="Accept"]').click({ timeout: patience });
    await said(/Accepted 2 marks/);
  });

  test('two are merged, and the name is changed', async () => {
    await chooseFromMenu(window, 'Merge…', async () => {
      await bothSelected('Moira Kincaid', 'one union leader');
      return row('one union leader');
    });
    await window.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Moira Kincaid' }).first().click({ timeout: patience });
    await said(/are now one: “Moira Kincaid”/);
    await (await row('merged')).click(); // once the list is drawn anew
    await waitForSelectedRow(window, 'Moira Kincaid');
    await press('F2');
    const input = window.page.locator('.quick-input-widget .quick-input-box input');
    await input.fill('Moira Kincaid OBE');
    await press('Enter');
    await row('Moira Kincaid OBE');
    await window.screenshot('review-list-merged');
  });

  test('a text that is not saved yet is reviewed from the list', async () => {
    await runCommand(window, 'File: New Untitled Text File');
    await window.page.locator('.editor-instance .monaco-editor.focused').waitFor({ timeout: patience });
    await window.page.keyboard.insertText('“We kept our word,” Mayor Ilka Brandt said on Monday in Krakow. Otto Lenz said the bridge had cost 40 million euros.');
    await waitForMarks(window, ['quote']);
    const text = await textOnScreen(window);
    await runCommand(window, 'On the Record: Start Review');
    await said(/Reviewing 1 of \d/);
    await press('a');
    await said(/Accepted/);
    await press('z');
    await press('Escape');
    await window.screenshot('review-untitled');
    assert.equal(await textOnScreen(window), text);
  });
});
