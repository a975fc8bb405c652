import assert from 'node:assert/strict';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inWebHost } from '../../scripts/vscode/webHost';
import { pointAt } from './editorText';
import { waitForMarks } from './marks';
import { runCommand } from './palette';
import { ReviewingHands } from './reviewingHands';
import { allRows, openSidebar } from './sidebar';
import { reviewOnward, reviewPlace, waitForStatus } from './statusBar';
import { windowOfSuite } from './suiteWindow';
import { patience, root, type Window } from './window';

/** Nine suggestions; in the third paragraph a quote and a claim are the very same words. */
const article = [
  'Mayor opens the new bridge in Krakow',
  'KRAKOW, Poland — “We kept our word and the budget,” Mayor Ilka Brandt said on Monday.',
  'Brandt said the bridge had cost 40 million euros and would carry 12,000 cars a day.',
  '“Half of that money was wasted on the railings,” said Otto Lenz, who leads the opposition in the council of Krakow.',
  '',
].join('\n\n');
const suggestions = 9;
/** The same but for a space at its end: what is saved with the very text of another would be taken for that under a new name. */
const other = `${article}\n`;
const name = 'bridge.article';
const atEnd = /All 9 reviewed: U to undo, Esc to leave/;
const left = /Review left/;
const autoSave = { 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 50 };

const onDisk = (window: Window, file = name): string => readFileSync(join(window.folder, file), 'utf8');

for (const host of ['node', 'web'] as const) {
  suite(`the keys of review, in the ${host} extension host`, () => {
    let window: Window;
    let hands: ReviewingHands;

    windowOfSuite({ [name]: article }, name, async (opened) => {
      window = opened;
      hands = new ReviewingHands(window);
      await waitForMarks(window);
    }, { ...autoSave, 'onTheRecord.review.facts': 'card', ...(host === 'web' ? inWebHost([root]) : {}) });

    const said = (words: RegExp): Promise<void> => waitForStatus(window, words);
    const press = (key: string): Promise<void> => hands.press(key);

    test('C goes into the card, Tab to its links, Esc back to the text, and review is still on', async () => {
      await hands.startReview();
      await press('c');
      await window.page.locator('.monaco-hover:focus, .monaco-hover :focus').first().waitFor({ timeout: patience });
      assert.match(await hands.tabToLink(), /Accept/);
      await window.screenshot(`keys-card-${host}`);
      await press('Escape');
      await hands.cardIsClosed();
      await window.page.locator('.editor-instance .monaco-editor.focused').waitFor({ timeout: patience });
      assert.match(await reviewPlace(window), /Reviewing 1 of 9/);
      await press('n');
      await said(/Reviewing 2 of 9/);
      await hands.leaveReview();
    });

    test('the first Esc closes the card, the second leaves', async () => {
      await hands.startReview();
      await press('Escape');
      await hands.cardIsClosed();
      await said(/Esc once more leaves/);
      assert.match(await reviewPlace(window), /Reviewing 1 of 9/);
      await press('Escape');
      await said(left);
      await hands.keysAreQuiet();
    });

    test('after Esc by hand, A held down decides nothing and writes nothing', async () => {
      await hands.startReview();
      await press('a');
      await said(/Reviewing 2 of 9/);
      await press('Escape');
      await press('Escape');
      console.log(`      ${await hands.hold('a', 1_500)} presses`);
      await hands.keysAreQuiet();
      assert.equal(onDisk(window), article);
      await hands.startReview(/Reviewing 2 of 9/);
      await press('u');
      await said(/Reviewing 1 of 9/);
      await hands.leaveReview();
    });

    test('held down past the end and for three seconds more, A changes nothing in the file; then Esc and A again', async () => {
      await hands.startReview();
      for (let i = 1; i < suggestions - 2; i++) {
        const was = await reviewPlace(window);
        await press('a');
        await reviewOnward(window, was);
      }
      const holding = hands.hold('a', 30_000, () => hands.isSaid(atEnd));
      await said(atEnd);
      console.log(`      ${await holding} presses to the end, ${await hands.hold('a', 3_000)} more`);
      await said(atEnd);
      assert.equal(onDisk(window), article);
      await press('Escape');
      console.log(`      ${await hands.hold('a', 3_000)} presses after Esc`);
      assert.equal(await hands.isSaid(/you can type again/), true, 'it stays locked as long as the key is held');
      await hands.keysAreQuiet();
      assert.equal(onDisk(window), article);
      assert.equal(await hands.canType(), true);
      assert.equal(onDisk(window), article);
    });
  });
}

suite('the end of review', () => {
  let window: Window;
  let hands: ReviewingHands;

  windowOfSuite({ [name]: article, 'other.article': other }, name, async (opened) => {
    window = opened;
    hands = new ReviewingHands(window);
    await waitForMarks(window);
  }, autoSave);

  const said = (words: RegExp): Promise<void> => waitForStatus(window, words);
  const press = (key: string): Promise<void> => hands.press(key);

  const toTheEnd = async (): Promise<void> => {
    await hands.startReview();
    await hands.hold('a', 30_000, () => hands.isSaid(atEnd));
  };

  test('undo and redo come back to the mark that they changed, where a quote and a claim are the same words', async () => {
    await hands.startReview();
    const shown = [await hands.markUnderReview()];
    for (let i = 1; i < 7; i++) {
      await press('a');
      await said(new RegExp(`Reviewing ${i + 1} of`));
      shown.push(await hands.markUnderReview());
    }
    assert.deepEqual(shown, ['Location', 'Location', 'Location', 'Quote', 'Quote', 'Claim', 'Quote'].map((kind) => `${kind}, suggested`));
    const after = async (key: string, words: RegExp): Promise<string> => {
      await press(key);
      await said(words);
      return hands.markUnderReview();
    };
    assert.equal(await after('u', /Reviewing 6 of/), 'Claim, suggested');
    assert.equal(await after('u', /Reviewing 5 of/), 'Quote, suggested');
    assert.equal(await after('Shift+u', /Reviewing: 4 left/), 'Quote, accepted');
    assert.equal(await after('Shift+u', /Reviewing: 3 left/), 'Claim, accepted');
    assert.equal(await after('u', /Reviewing 6 of/), 'Claim, suggested');
    await press('r');
    await said(/Rejected “the bridge/);
    await said(/Reviewing 7 of/);
    await openSidebar(window);
    const same = (await allRows(window)).filter(({ label }) => label.includes('the bridge had cost'));
    assert.deepEqual(same.map(({ description }) => /accepted|rejected|suggested/.exec(description)?.[0] ?? description), ['accepted'], JSON.stringify(same));
    await press('Control+1');
    for (let left = 6; left > 0; left--) await press('u');
    await said(/Reviewing 1 of 9/);
    await hands.leaveReview();
  });

  test('is a state of its own: locked, with nothing selected, undone by U, left by one Esc', async () => {
    await toTheEnd();
    assert.equal(await window.page.locator('.editor-instance .selected-text').count(), 0);
    assert.equal(await hands.canType(), false);
    for (const key of ['r', 'n', 's', 'k', 'x', 'o', 'c', 'Backspace', 'Enter', '1', ' ']) await press(key);
    await press('Shift+Slash'); // VS Code may do a command that it does for the first time a little later than the next: the keys come after all of them
    await window.page.locator('.quick-input-widget', { hasText: 'Keys of review' }).waitFor({ timeout: patience });
    await press('Escape');
    await window.page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: patience }); // none of them asked anything
    assert.equal(await hands.isSaid(atEnd), true);
    await press('u');
    await said(/Reviewing 9 of 9/);
    await press('a');
    await said(atEnd);
    await window.screenshot('keys-end');
    await press('Escape');
    await said(left);
    await window.screenshot('keys-left');
    await hands.keysAreQuiet();
    assert.equal(await hands.canType(), true);
  });

  test('a click on a mark goes back to it, and a key decides about it', async () => {
    for (let i = 0; i < 2; i++) await runCommand(window, 'On the Record: Undo Last Decision');
    await hands.startReview(/Reviewing 8 of 9/);
    await press('a');
    await press('a');
    await said(atEnd);
    const { x, y } = await pointAt(window, 'kept our word');
    await window.page.mouse.click(x, y);
    await window.page.mouse.move(5, 5);
    await hands.standsAt('Quote, accepted');
    await press('r');
    await said(/8 accepted, 0 changed, 0 added, 1 rejected/);
    await said(atEnd);
    await press('u');
    await hands.standsAt('Quote, accepted');
    await hands.leaveReview();
  });

  test('another article is reviewed meanwhile: the first can be typed in again', async () => {
    await runCommand(window, 'On the Record: Undo Last Decision');
    await hands.startReview(/Reviewing 9 of 9/);
    await press('a');
    await said(atEnd);
    await hands.openFile('other.article');
    await waitForMarks(window);
    assert.equal(await hands.canType(), true, 'review of one article locks no other');
    await hands.startReview();
    await press('a');
    await said(/Reviewing 2 of 9/);
    await hands.openFile(name);
    await hands.typingIsPossible(); // its lock can only be lifted once it is in front again
    await hands.openFile('other.article');
    await said(/Reviewing 2 of 9/);
    assert.equal(await hands.canType(), false);
    await hands.leaveReview();
    assert.deepEqual([onDisk(window), onDisk(window, 'other.article')], [article, other]);
  });

  /** VS Code selects again what was selected when an editor was closed, and a letter would take its place. */
  const nothingIsSelected = async (): Promise<void> => {
    await said(/\(6 selected\)/);
    await hands.goToBeginning();
  };

  test('closed and opened again, the article can be typed in', async () => {
    await hands.openFile('other.article');
    await hands.startReview(/Reviewing 2 of 9/);
    await runCommand(window, 'View: Close Editor');
    await window.page.locator('.tab[data-resource-name="other.article"]').waitFor({ state: 'detached', timeout: patience });
    await runCommand(window, 'View: Reopen Closed Editor');
    await window.page.locator('.tab.active[data-resource-name="other.article"]').waitFor({ timeout: patience });
    await nothingIsSelected();
    await hands.typingIsPossible();
  });

  test('after the window was loaded anew, too', async () => {
    await waitForMarks(window);
    await hands.startReview(/Reviewing 2 of 9/);
    await window.page.reload();
    await window.page.locator('.monaco-editor .view-line').first().waitFor({ timeout: patience });
    await waitForMarks(window);
    await hands.typingIsPossible();
  });
});

suite('what was read-only before review', () => {
  let window: Window;
  let hands: ReviewingHands;
  const names = ['free.article', 'switched.article', 'settings.article', 'written.article', 'permissions.article'];
  const files = Object.fromEntries(names.map((file, i) => [file, `${article}${'\n'.repeat(i)}`]));

  windowOfSuite(files, 'free.article', async (opened) => {
    window = opened;
    hands = new ReviewingHands(window);
    chmodSync(join(window.folder, 'permissions.article'), 0o444);
    await waitForMarks(window);
  }, { ...autoSave, 'files.readonlyInclude': { '**/settings.article': true, '**/written.article': true }, 'files.readonlyFromPermissions': true });

  const reviewAndLeave = async (): Promise<void> => {
    await waitForMarks(window);
    await hands.startReview();
    await hands.press('a');
    await waitForStatus(window, /Reviewing 2 of 9/);
    assert.equal(await hands.canType(), false);
    await hands.leaveReview();
  };

  test('nothing: then it is not after', async () => {
    await reviewAndLeave();
    assert.equal(await hands.canType(), true);
  });

  test('by the switch of the editor, it stays so', async () => {
    await hands.openFile('switched.article');
    await runCommand(window, 'File: Set Active Editor Read-only in Session');
    await reviewAndLeave();
    assert.equal(await hands.canType(), false);
    await hands.openFile('free.article');
    await hands.openFile('switched.article');
    assert.equal(await hands.canType(), false);
  });

  test('by a setting, it stays so', async () => {
    await hands.openFile('settings.article');
    await reviewAndLeave();
    assert.equal(await hands.canType(), false);
  });

  test('by the permissions of the file, it stays so', async () => {
    await hands.openFile('permissions.article');
    await reviewAndLeave();
    assert.equal(await hands.canType(), false);
  });

  test('by a setting that the person overruled, it can be written again', async () => {
    await hands.openFile('written.article');
    await runCommand(window, 'File: Set Active Editor Writeable in Session');
    assert.equal(await hands.canType(), true);
    await reviewAndLeave();
    assert.equal(await hands.canType(), true);
  });

  test('and no file was changed', () => {
    assert.deepEqual(Object.fromEntries(names.map((file) => [file, onDisk(window, file)])), files);
  });
});

suite('review of changes that are not saved', () => {
  let window: Window;
  let hands: ReviewingHands;

  windowOfSuite({ [name]: article }, name, async (opened) => {
    window = opened;
    hands = new ReviewingHands(window);
    await waitForMarks(window);
  }, { 'files.autoSave': 'off' });

  test('leads the keyboard into the list, though it was never opened, and its keys do there what they do in the text', async () => {
    const tap = (key: string): Promise<void> => hands.press(key);
    await tap('Control+Home');
    await tap('z');
    await window.page.locator('.tab.active.dirty').waitFor({ timeout: patience });
    await tap('Control+Shift+F8');
    await waitForStatus(window, /Reviewing 1 of 9/);
    await window.page.locator('.sidebar .monaco-list:focus').waitFor({ timeout: patience });
    await tap('a');
    await waitForStatus(window, /Reviewing 2 of 9/);
    await tap('a');
    await waitForStatus(window, /Reviewing 3 of 9/);
    await tap('u');
    await waitForStatus(window, /Reviewing 2 of 9/);
    await tap('Escape');
    await waitForStatus(window, left);
    console.log(`      ${await hands.hold('a', 1_500)} presses after it`);
    await waitForStatus(window, /That key came after review/);
    await hands.keysAreQuiet();
    const decided = (await allRows(window)).filter(({ description }) => /accepted/.test(description));
    assert.equal(decided.length, 1, JSON.stringify(decided));
    assert.equal(onDisk(window), article);
  });
});

suite('review of changes that save themselves', () => {
  let window: Window;
  let hands: ReviewingHands;

  windowOfSuite({ [name]: article }, name, async (opened) => {
    window = opened;
    hands = new ReviewingHands(window);
    await waitForMarks(window);
  }, { 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 60_000 });

  test('waits for none of that: they are saved, and the article is locked', async () => {
    await hands.goToBeginning();
    await hands.press('z');
    await window.page.locator('.tab.active.dirty').waitFor({ timeout: patience });
    await hands.press('Control+Shift+F8');
    await waitForStatus(window, /Reviewing 1 of 9/);
    assert.equal(onDisk(window), `z${article}`);
    assert.equal(await hands.canType(), false);
  });
});
