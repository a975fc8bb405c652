import assert from 'node:assert/strict';
import { hoverOver } from './hoverCard';
import { describe, waitForMarks } from './marks';
import { themes, wearTheme, type Theme } from './theme';
import { windowOfSuite } from './suiteWindow';
import { sampleArticle, type Window } from './window';

suite('an article in the window', () => {
  let window: Window;

  windowOfSuite({ 'harbour.article': sampleArticle() }, 'harbour.article', (opened) => void (window = opened));

  test('it opens marked, without a command', async () => {
    const marks = await waitForMarks(window);
    const now = performance.now();
    console.log(`      window and text after ${Math.round(window.textShown - window.opened)} ms, marks ${Math.round(now - window.textShown)} ms later`);
    console.log(`      ${describe(marks)}`);
    assert(marks.some(({ kind, text }) => kind === 'speaker' && text === 'Moira Kincaid'));
    assert(marks.some(({ kind, text }) => kind === 'location' && text === 'Rotterdam'));
    assert(marks.some(({ kind, text }) => kind === 'quote' && text.includes('We were told nothing until the letters came')));
  });

  for (const [kind, words, expected] of [
    ['speaker', 'Moira Kincaid', /Moira Kincaid[^]*Northern Dockers' Union/],
    ['quote', 'We were told nothing', /Moira Kincaid/],
    ['claim', '31 million pounds', /claim|worth checking/i],
    ['location', 'Rotterdam', /Rotterdam[^]*Netherlands/],
  ] as const) {
    test(`a card explains a ${kind}`, async () => {
      const card = await hoverOver(window, words);
      console.log(card.replace(/^/gm, '      '));
      await window.screenshot(`card-${kind}`);
      assert.match(card, expected);
    });
  }

  for (const theme of Object.keys(themes) as Theme[]) {
    test(`its marks show in a ${theme} theme`, async () => {
      await wearTheme(window, theme);
      const marks = await waitForMarks(window);
      await window.screenshot(`article-${theme}`);
      for (const { kind, text, colors } of marks) {
        assert(colors.some((color) => !/^rgba\(.*, 0\)$/.test(color)), `${kind} "${text}" has no colour in ${theme}: ${colors.join(' ')}`);
      }
    });
  }
});
