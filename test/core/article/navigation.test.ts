import assert from 'node:assert/strict';
import { articleOf } from '../../../src/core/article/article';
import { markKinds, type MarkKind } from '../../../src/core/article/markKind';
import { landingSpan, markFrom, spanBeside, type Direction } from '../../../src/core/article/navigation';
import { analysis, at, text } from './articleFixture';

suite('navigation', () => {
  const { marks } = articleOf(analysis, { minimum: { claim: 0.5 } });
  const walk = (direction: Direction, kinds: readonly MarkKind[], steps: number, from = { start: 0, end: 0 }): string[] => {
    const seen: string[] = [];
    let selection = from;
    for (let i = 0; i < steps; i++) {
      const mark = markFrom(marks, selection, direction, new Set(kinds));
      if (!mark) break;
      seen.push(`${mark.kind} ${text.slice(mark.start, mark.end).slice(0, 11)}`);
      selection = landingSpan(mark);
    }
    return seen;
  };

  test('goes through all marks in reading order and wraps', () => {
    const onward = walk('next', markKinds, 8);
    assert.deepEqual(onward.slice(0, 4), ['quote “We kept ou', 'speaker Mayor Ilka ', 'location Tarnow', 'quote The bridge ']);
    assert.equal(onward.at(-1), onward[0], 'after the last mark comes the first');
  });

  test('goes backwards and wraps', () => {
    assert.deepEqual(walk('previous', ['speaker'], 4), ['speaker He', 'speaker Otto Lenz', 'speaker Mayor Ilka ', 'speaker He']);
  });

  test('two marks at the same place are one stop', () => {
    assert.deepEqual(walk('next', ['quote', 'claim'], 4, at('opens')).map((stop) => stop.split(' ')[0]), ['quote', 'quote', 'quote', 'quote']);
    assert.equal(new Set(walk('next', ['quote', 'claim'], 3)).size, 3, 'and none is left out');
  });

  test('goes by kind', () => {
    assert.deepEqual(walk('next', ['location'], 2), ['location Tarnow', 'location Tarnow']);
    assert.deepEqual(walk('next', [], 1), []);
  });

  test('a cursor right before a mark goes to it', () => {
    const first = marks[0]!;
    assert.equal(markFrom(marks, { start: first.start, end: first.start }, 'next', new Set(markKinds)), first);
  });

  test('from inside a mark, back goes to its beginning', () => {
    const first = marks[0]!;
    assert.equal(markFrom(marks, { start: first.start + 3, end: first.start + 3 }, 'previous', new Set(markKinds)), first);
  });

  test('mentions before and after wrap, and a single one leads nowhere', () => {
    const spans = [{ start: 1, end: 3 }, { start: 5, end: 8 }, { start: 10, end: 12 }];
    assert.deepEqual(spanBeside(spans, spans[2]!, 'next'), spans[0]);
    assert.deepEqual(spanBeside(spans, spans[0]!, 'previous'), spans[2]);
    assert.deepEqual(spanBeside(spans, spans[1]!, 'next'), spans[2]);
    assert.equal(spanBeside([spans[0]!], spans[0]!, 'next'), undefined);
  });
});
