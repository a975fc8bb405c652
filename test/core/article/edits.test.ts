import assert from 'node:assert/strict';
import fc from 'fast-check';
import { articleOf, moveArticle } from '../../../src/core/article/article';
import { moveSpan, type Edit } from '../../../src/core/article/edits';
import { analysis, at, text } from './articleFixture';

const insert = (offset: number, length: number): Edit => ({ start: offset, end: offset, inserted: length });
const remove = (start: number, end: number): Edit => ({ start, end, inserted: 0 });

suite('spans through edits', () => {
  const span = { start: 10, end: 20 };
  const cases: readonly [name: string, edits: readonly Edit[], expected: { start: number; end: number } | undefined][] = [
    ['typing before', [insert(3, 2)], { start: 12, end: 22 }],
    ['typing at the beginning does not join', [insert(10, 2)], { start: 12, end: 22 }],
    ['typing inside joins', [insert(15, 2)], { start: 10, end: 22 }],
    ['typing at the end does not join', [insert(20, 2)], span],
    ['typing behind', [insert(25, 2)], span],
    ['deleting inside', [remove(12, 15)], { start: 10, end: 17 }],
    ['deleting across the beginning', [remove(5, 12)], { start: 5, end: 13 }],
    ['deleting across the end', [remove(18, 25)], { start: 10, end: 18 }],
    ['deleting all of it', [remove(10, 20)], undefined],
    ['deleting more than it', [remove(8, 22)], undefined],
    ['replacing its first letters', [{ start: 10, end: 12, inserted: 5 }], { start: 10, end: 23 }],
    ['replacing its last letters', [{ start: 18, end: 20, inserted: 5 }], { start: 10, end: 23 }],
    ['replacing just it, as rename-all does', [{ start: 10, end: 20, inserted: 4 }], { start: 10, end: 14 }],
    ['replacing more than it', [{ start: 9, end: 21, inserted: 40 }], undefined],
    ['several edits at once, last first', [insert(30, 1), insert(15, 3), insert(0, 7)], { start: 17, end: 30 }],
  ];
  for (const [name, edits, expected] of cases) test(name, () => assert.deepEqual(moveSpan(span, edits), expected));

  test('text that no edit touches keeps its words', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'.repeat(8);
    fc.assert(
      fc.property(fc.nat(150), fc.integer({ min: 1, max: 40 }), fc.array(fc.tuple(fc.nat(200), fc.nat(10), fc.string({ maxLength: 5 })), { maxLength: 6 }), (start, length, drawn) => {
        const target = { start, end: start + length };
        let edge = 0;
        const edits: (Edit & { text: string })[] = [];
        for (const [from, cut, put] of drawn.sort((a, b) => a[0] - b[0])) {
          const edit = { start: Math.max(from, edge), end: Math.max(from, edge) + cut, inserted: put.length, text: put };
          if (edit.end > letters.length || (edit.start < target.end && target.start < edit.end) || (edit.start > target.start && edit.start < target.end)) continue;
          edits.push(edit);
          edge = edit.end + 1;
        }
        let edited = letters;
        for (const edit of edits.toReversed()) edited = edited.slice(0, edit.start) + edit.text + edited.slice(edit.end);
        const moved = moveSpan(target, edits);
        assert.equal(moved && edited.slice(moved.start, moved.end), letters.slice(target.start, target.end));
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  test('an article moves whole: quotes with pieces, cue and speaker, mentions, claims, locations', () => {
    const put = 'Breaking: ';
    const moved = moveArticle(articleOf(analysis, { minimum: { claim: 0.5 } }), [insert(0, put.length)]);
    const edited = put + text;
    const words = (span: { start: number; end: number } | null | undefined): string | undefined => span ? edited.slice(span.start, span.end) : undefined;
    const [quote] = moved.analysis.quotes;
    assert.deepEqual(quote?.spans?.map(words), ['“We kept our word,”', '“and the budget.”']);
    assert.equal(words(quote?.cue), 'said');
    assert.equal(words(quote?.speaker), 'Mayor Ilka Brandt');
    assert.deepEqual(moved.analysis.entities[0]?.mentions.map(words), ['Mayor Ilka Brandt', 'her']);
    assert.equal(words(moved.analysis.locations[0]), 'Tarnow');
    assert.equal(words(moved.marks.find(({ kind }) => kind === 'claim')), 'The bridge cost 40 million euros');
  });

  test('a speaker that was deleted leaves its quote without one', () => {
    const { start, end } = at('Mayor Ilka Brandt');
    const moved = moveArticle(articleOf(analysis, { minimum: { claim: 0.5 } }), [remove(start, end)]);
    assert.equal(moved.analysis.quotes[0]?.speaker, null);
    assert.equal(moved.quotes.size, 3);
  });
});
