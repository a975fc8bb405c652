import assert from 'node:assert/strict';
import { stepEdge, withoutSpace, type Edge } from '../../../src/core/article/wordSteps';

const text = 'The mayor, Ilka Brandt-Holm, didn’t say “no” to 40,000 cars 👩‍👩‍👧 e\u0301te\u0301.';
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const step = (words: string, edge: Edge, by: 'more' | 'less'): string | undefined => {
  const span = stepEdge(text, spanOf(words), edge, by);
  return span && text.slice(span.start, span.end);
};

suite('the edges of a mark, word by word', () => {
  for (const [words, edge, by, expected] of [
    ['mayor', 'end', 'more', 'mayor, Ilka'],
    ['mayor,', 'end', 'more', 'mayor, Ilka'],
    ['mayor,', 'end', 'less', 'mayor'],
    ['mayor, Ilka', 'end', 'less', 'mayor'],
    ['mayor, Ilka', 'start', 'less', 'Ilka'],
    ['Ilka', 'start', 'more', 'mayor, Ilka'],
    ['no', 'end', 'more', 'no”'],
    ['no”', 'end', 'more', 'no” to'],
    ['no” to', 'end', 'less', 'no”'],
    ['no”', 'end', 'less', 'no'],
    ['no', 'start', 'more', '“no'],
    ['“no”', 'start', 'more', 'say “no”'],
    ['say “no”', 'start', 'less', '“no”'],
    ['“no”', 'start', 'less', 'no”'],
    ['Brandt', 'end', 'more', 'Brandt-Holm'],
    ['mayor', 'start', 'more', 'The mayor'],
    ['The', 'start', 'more', undefined],
    ['The', 'end', 'less', undefined],
    ['say', 'start', 'more', 'didn’t say'],
    ['to', 'end', 'more', 'to 40,000'],
    ['cars', 'end', 'more', 'cars 👩‍👩‍👧'],
    ['👩‍👩‍👧', 'end', 'more', '👩‍👩‍👧 e\u0301te\u0301'],
    ['e\u0301te\u0301.', 'end', 'more', undefined],
    ['e\u0301te\u0301', 'end', 'more', undefined],
  ] as const) {
    test(`“${words}” with one ${by} at its ${edge}: ${expected ?? 'nothing to do'}`, () => assert.equal(step(words, edge, by), expected));
  }

  test('no step leaves the paragraph, and lines of one are no border', () => {
    const lines = 'One two\nthree.\r\n \r\nFour';
    assert.deepEqual(stepEdge(lines, { start: 4, end: 7 }, 'end', 'more'), { start: 4, end: 13 });
    assert.equal(stepEdge(lines, { start: 4, end: 14 }, 'end', 'more'), undefined);
    assert.equal(stepEdge(lines, { start: 19, end: 23 }, 'start', 'more'), undefined);
  });

  test('a step there and a step back are where they started', () => {
    for (const edge of ['start', 'end'] as const) {
      const more = stepEdge(text, spanOf('Ilka'), edge, 'more');
      assert.ok(more);
      assert.deepEqual(stepEdge(text, more, edge, 'less'), spanOf('Ilka'));
    }
  });

  test('a line of a megabyte costs no more than a short one', () => {
    const long = 'word '.repeat(200_000);
    const began = performance.now();
    for (let i = 0; i < 100; i++) assert.deepEqual(stepEdge(long, { start: 0, end: 500_004 }, 'end', 'less'), { start: 0, end: 499_999 });
    const took = performance.now() - began;
    console.log(`      100 steps in ${took.toFixed(1)} ms`);
    assert.ok(took < 1_000);
  });

  test('white space around a selection is no part of it', () => {
    assert.deepEqual(withoutSpace('a  b \n', { start: 1, end: 6 }), { start: 3, end: 4 });
    assert.equal(withoutSpace('a  b', { start: 1, end: 3 }), undefined);
  });
});
