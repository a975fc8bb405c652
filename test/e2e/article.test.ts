import assert from 'node:assert/strict';
import { hoverOver } from './hoverCard';
import { describe, waitForMarks } from './marks';
import { themes, wearTheme, type Theme } from './theme';
import { sampleArticle, VSCode, type Window } from './window';

suite('an article in the window', () => {
  let vscode: VSCode;
  let window: Window;

  suiteSetup(async () => {
    vscode = await VSCode.start();
    window = await vscode.openWindow({ 'harbour.article': sampleArticle() }, 'harbour.article');
  });
  suiteTeardown(() => vscode.stop());
  teardown(async function () {
    await window.keepFailure(this.currentTest as Mocha.Test | undefined);
  });

  test('it opens marked', async () => {
    const marks = await waitForMarks(window);
    const now = performance.now();
    console.log(`      text after ${Math.round(window.textShown - window.opened)} ms, marks ${Math.round(now - window.textShown)} ms later: ${marks.length}`);
    console.log(`      ${describe(marks)}`);
    assert(marks.some(({ kind, text }) => kind === 'speaker' && text === 'Moira Kincaid'));
    assert(marks.some(({ kind, text }) => kind === 'location' && text.startsWith('Aberdeen')));
    assert(marks.some(({ kind, text }) => kind === 'quote' && text.includes('Forty years of work')));
  });

  test('a card explains a speaker', async () => {
    const card = await hoverOver(window, 'Moira Kincaid');
    console.log(card.replace(/^/gm, '      '));
    await window.screenshot('card-speaker');
    assert.match(card, /Kincaid/);
  });

  for (const theme of Object.keys(themes) as Theme[]) {
    test(`it is marked in a ${theme} theme`, async () => {
      await wearTheme(window, theme);
      const marks = await waitForMarks(window);
      await window.screenshot(`article-${theme}`);
      for (const { kind, text, colors } of marks) {
        assert(colors.some((color) => !/^rgba\(.*, 0\)$/.test(color)), `${kind} "${text}" has no colour in ${theme}: ${colors.join(' ')}`);
      }
    });
  }
});
