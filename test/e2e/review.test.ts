import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { pointAt, textOnScreen } from './editorText';
import { hoverOver } from './hoverCard';
import { waitForMarks } from './marks';
import { chooseFromMenu, openMenu } from './menu';
import { runCommand } from './palette';
import { panelAt, panelLine } from './reviewPanel';
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

  const card = (): Locator => window.page.locator('.monaco-editor .monaco-hover:not(.hidden)', { hasText: 'Accept' }).first();

  test('it starts by keys, says how far it is, and tells of the mark in the sidebar, the text free', async () => {
    const { x, y } = await pointAt(window, 'By Ingrid');
    await window.page.mouse.click(x, y);
    await press('Control+Shift+F8');
    await said(/Reviewing \d+ of \d+/);
    const { title, lines } = await panelAt(window, await reviewPlace(window));
    assert.match(title, /^location$/i);
    assert.deepEqual(lines.slice(0, 2), ['Accept A', 'Reject R']);
    assert.match(lines[2] ?? '', /^Aberdeen, Scotland, United Kingdom/);
    assert.match(lines[3] ?? '', /^Very sure · \d+%$/);
    assert.equal(await card().count(), 0, 'no card covers the text');
    await window.page.locator('.editor-instance .monaco-editor.focused').waitFor({ timeout: patience }); // the keyboard stays in the text
    await window.screenshot('review-start');
    console.log(`      ${(await statusBar(window)).replace(/\s+/g, ' ')}`);
  });

  test('all that is read there is of the mark that review is at', async () => {
    for (let i = 0; i < 6; i++) {
      const was = await reviewPlace(window);
      await press('n');
      const began = performance.now();
      const { title, lines } = await panelAt(window, await reviewOnward(window, was));
      console.log(`      ${Math.round(performance.now() - began)} ms: ${title} | ${lines.join(' | ')}`);
      const about = /quote/i.test(title) ? /^(?:Said by|It is not clear who says this)/ : /claim/i.test(title) ? /^Claimed by/ : /^(?!Said|Claimed)/;
      assert.match(lines[2] ?? '', about, title);
      assert.doesNotMatch(lines.join(), /["“][“"]|["”][”"]/);
    }
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

  test('a row of the view decides, and keys go on there', async () => {
    const was = await reviewPlace(window);
    await panelLine(window, /^Accept/).click({ timeout: patience });
    const next = await reviewOnward(window, was);
    await press('n');
    assert.notEqual(await reviewOnward(window, next), was);
    await press('u');
    await said(/Undone/);
    await window.page.locator('.editor-instance .view-lines').first().click({ position: { x: 300, y: 20 } });
    await reviewPlace(window);
  });

  test('the card comes with C, Esc closes it, and it does not go along', async () => {
    await press('c');
    await card().waitFor({ timeout: patience });
    await window.screenshot('review-card-asked-for');
    await press('Escape');
    await card().waitFor({ state: 'hidden', timeout: patience });
    const was = await reviewPlace(window);
    await press('n');
    await reviewOnward(window, was);
    assert.equal(await card().count(), 0);
  });

  test('at twice the size, what decides and what there is to know are in sight, and the mark', async () => {
    await window.page.setViewportSize({ width: 700, height: 500 });
    for (let i = 0; i < 3; i++) {
      const was = await reviewPlace(window);
      await press('n');
      const { title, lines } = await panelAt(window, await reviewOnward(window, was));
      assert.deepEqual(lines.slice(0, 2), ['Accept A', 'Reject R'], title);
      assert.ok(lines.length >= 4, `${title}: ${lines.join(' | ')}`);
      const mark = await window.page.locator('.editor-instance .view-overlays [class*="TextEditorDecorationType"]').first().boundingBox();
      assert.ok(mark, 'the mark is not in sight');
      await window.screenshot(`review-twice-the-size-${i}`);
    }
    await window.page.setViewportSize({ width: 1400, height: 1000 });
  });

  for (const theme of Object.keys(themes) as Theme[]) {
    test(`in a ${theme} theme`, async () => {
      await wearTheme(window, theme);
      const was = await reviewPlace(window);
      await press('n');
      assert.notEqual(await reviewOnward(window, was), 'not reviewing');
      await panelLine(window, /^Accept/).waitFor({ timeout: patience });
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

suite('review of a part', () => {
  let window: Window;

  windowOfSuite({ 'harbour.article': sampleArticle() }, 'harbour.article', async (opened) => {
    window = opened;
    await waitForMarks(window);
  });

  const press = (key: string): Promise<void> => window.page.keyboard.press(key);
  const said = (words: RegExp): Promise<void> => waitForStatus(window, words);
  const review = async (part: string): Promise<void> => {
    await runCommand(window, 'On the Record: Review a Part of the Article…');
    await window.page.locator('.quick-input-widget .monaco-list-row', { has: window.page.locator('.label-name', { hasText: new RegExp(`^${part}$`) }) }).first().click({ timeout: patience });
  };

  test('a kind alone, with how far that is', async () => {
    await runCommand(window, 'On the Record: Review a Part of the Article…');
    await window.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'In View' }).first().waitFor({ timeout: patience });
    await window.screenshot('review-part');
    await press('Escape');
    await review('Quotes');
    await said(/Reviewing 1 of \d+: Quotes/);
    const count = /of (\d+)/.exec(await reviewPlace(window))?.[1];
    await press('n');
    await said(new RegExp(`Reviewing 2 of ${count}: Quotes`));
    await press('a');
    await said(new RegExp(`Reviewing 3 of ${count}: Quotes`));
    assert.match((await panelAt(window, `Reviewing 3 of ${count}: Quotes`)).title, /quote/i);
  });

  test('what a person says and claims, to the end of that, and what is left', async () => {
    await review('Duncan Rowe');
    await said(/Reviewing 1 of [2-4]: Duncan Rowe/);
    for (let was = await reviewPlace(window); /Duncan Rowe/.test(was); was = await reviewOnward(window, was)) await press('a');
    await said(/Reviewed: Duncan Rowe\. U to undo, Esc to leave/);
    await window.screenshot('review-part-end');
    await press('u');
    await said(/Reviewing [2-4] of [2-4]: Duncan Rowe/);
    await press('Escape');
    await said(/Review left/);
  });

  test('what was accepted, or rejected, is looked at once more with the same keys', async () => {
    await review('Accepted, Once More');
    await said(/Reviewing 1 of ([2-9]): Accepted, Once More/);
    const was = await reviewPlace(window);
    await press('a');
    await said(/Accepted as before/);
    const second = await reviewOnward(window, was);
    await press('r');
    await reviewOnward(window, second);
    await window.screenshot('review-once-more');
    await press('Escape');
    await said(/Review left/);
    await review('Rejected, Once More');
    await said(/Reviewing 1 of 1: Rejected, Once More/);
    await window.screenshot('review-rejected-once-more');
    await press('a');
    await said(/Reviewed: Rejected, Once More\. U to undo, Esc to leave/);
    await press('Escape');
    await said(/Review left/);
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
    await said(/Accepted “We were told nothing/);
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

  test('the speaker of one quote, or of all that were given to the same and are not decided yet', async () => {
    await (await row('I have spoken to Mr')).click();
    await waitForSelectedRow(window, 'I have spoken to Mr');
    await press('s');
    const choices = window.page.locator('.quick-input-widget');
    await choices.locator('.monaco-list-row', { hasText: 'Duncan Rowe' }).first().click({ timeout: patience });
    await choices.locator('.monaco-list-row', { hasText: 'Only this one' }).waitFor({ timeout: patience });
    await window.screenshot('review-speaker-of-all');
    await choices.locator('.monaco-list-row', { hasText: 'All that are given to Alasdair Rowe' }).click({ timeout: patience });
    await said(/5 marks are now attributed to Duncan Rowe/);
    await labelled('Duncan Rowe', /7 quotes/);
    await runCommand(window, 'On the Record: Undo Last Decision');
    await said(/Undone/);
    await labelled('Alasdair Rowe', /5 quotes/);
  });

  test('a name that is not in the text is typed as the speaker, of one quote or of all, and one undo takes it back', async () => {
    await (await row('I have spoken to Mr')).click();
    await waitForSelectedRow(window, 'I have spoken to Mr');
    await press('s');
    const choices = window.page.locator('.quick-input-widget');
    const first = choices.locator('.monaco-list-row').first();
    await first.getByText('as it is now').waitFor({ timeout: patience });
    await window.page.keyboard.type('Ada Voss');
    await choices.locator('.monaco-list-row.focused', { hasText: 'Use “Ada Voss” as the speaker' }).waitFor({ timeout: patience });
    await window.screenshot('review-speaker-typed');
    await press('Enter');
    await choices.locator('.monaco-list-row', { hasText: 'All that are given to Alasdair Rowe' }).click({ timeout: patience });
    await said(/5 marks are now attributed to Ada Voss/);
    await labelled('Ada Voss', /5 quotes/);
    await window.screenshot('review-speaker-typed-list');
    await runCommand(window, 'On the Record: Undo Last Decision');
    await said(/Undone/);
    await labelled('Alasdair Rowe', /5 quotes/);
  });

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
