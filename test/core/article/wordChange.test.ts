import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sayTheSame, wordChange, type Stretch } from '../../../src/core/article/wordChange';

suite('words that were changed', () => {
  const same: readonly (readonly [string, string, string])[] = [
    ['straight marks made curly', '"We kept our word," she said', '“We kept our word,” she said'],
    ['double marks made single', '“We kept our word”', '‘We kept our word’'],
    ['marks within marks', '“She said ‘no’”', "'She said \"no\"'"],
    ['guillemets with their space', '« nous avons gagné »', '"nous avons gagné"'],
    ['two apostrophes for a mark', "''No,'' she said", '“No,” she said'],
    ['apostrophes', "We don't know the players' names", 'We don’t know the playersʼ names'],
    ['a backtick', "`No,' she said", '‘No,’ she said'],
    ['marks at its edges', '“We kept our word,”', 'We kept our word,'],
    ['white space', 'one  two\nthree\u00A0four ', 'one two three four'],
    ['line ends', 'one\r\ntwo', 'one\ntwo'],
    ['a dash of another length', 'the bridge – all of it', 'the bridge—all of it'],
    ['two hyphens for a dash', 'the bridge -- all of it', 'the bridge — all of it'],
    ['an ellipsis', 'well … no', 'well ... no'],
    ['a soft hyphen', 'con\u00ADtract', 'contract'],
    ['accents composed otherwise', 'Z\u00FCrich', 'Zu\u0308rich'],
  ];
  for (const [name, a, b] of same) test(`no change: ${name}`, () => assert.ok(sayTheSame([a], [b]) && sayTheSame([b], [a])));

  const other: readonly (readonly [string, string, string])[] = [
    ['a word', 'We kept our word', 'We broke our word'],
    ['a number', 'cost 40 million', 'cost 41 million'],
    ['a digit more', 'cost 40 million', 'cost 400 million'],
    ['a not', 'was wasted', 'was not wasted'],
    ['a contraction', "we're here", 'were here'],
    ['a possessive', "the players' union", "the player's union"],
    ['a capital letter', 'the us army', 'the US army'],
    ['a comma', 'the driver, who fled,', 'the driver who fled'],
    ['a decimal point', '3.5 per cent', '35 per cent'],
    ['a minus', 'growth of -3 per cent', 'growth of 3 per cent'],
    ['an exponent', '10² people', '102 people'],
    ['a question', 'He resigned.', 'He resigned?'],
    ['marks of quotation taken away within', 'We kept “our word”, she said', 'We kept our word, she said'],
    ['marks of quotation put in', 'the expert said no', 'the “expert” said no'],
    ['an accent', 'the resume', 'the résumé'],
    ['words joined', 'may be', 'maybe'],
  ];
  for (const [name, a, b] of other) test(`a change: ${name}`, () => assert.ok(!sayTheSame([a], [b]) && !sayTheSame([b], [a])));

  const drawn = (stretches: readonly Stretch[]): string => stretches.map(({ words, isChanged }) => (isChanged ? `[${words}]` : words)).join('');
  const shows = (then: string, now: string): string[] => {
    const change = wordChange(then, now);
    return [drawn(change.then), drawn(change.now)];
  };

  test('both sides show what the other does not have', () => {
    assert.deepEqual(shows('The bridge cost 40 million euros.', 'The bridge cost 30 million dollars.'), ['The bridge cost [40 ]million [euros].', 'The bridge cost [30 ]million [dollars].']);
    assert.deepEqual(shows('half of it was wasted', 'half of it was not wasted'), ['half of it was wasted', 'half of it was [not ]wasted']);
    assert.deepEqual(shows('It cost 1,000 or 3.5 per cent', 'It cost 1,100 or 3.5 per cent'), ['It cost [1,000 ]or 3.5 per cent', 'It cost [1,100 ]or 3.5 per cent']);
  });

  test('what only the style changed does not stand out', () => {
    assert.deepEqual(shows('"We didn\'t pay," he said', '“We didn’t lie,” he said'), ['"We didn\'t [pay]," he said', '“We didn’t [lie],” he said']);
  });

  test('pieces count by their words, wherever one ends', () => {
    assert.ok(sayTheSame(['“We kept our word,”', '“and the budget.”'], ["'We kept our word, and the budget.'"]));
    assert.ok(!sayTheSame(['“We kept our word,”', '“and the budget.”'], ['“We kept our word,”']));
    assert.ok(!sayTheSame(['We kept', 'our word'], ['our word', 'We kept']));
  });

  test('nothing on one side is all of the other', () => {
    assert.deepEqual(shows('', 'all new'), ['', '[all new]']);
    assert.deepEqual(shows('all gone', ''), ['[all gone]', '']);
  });

  test('whatever the words, both sides are there whole, and what does not stand out says the same', () => {
    const words = fc.array(fc.constantFrom('the', 'bridge', 'not', '40', '“', '"', ',', '’', '—', ' ', '\n', '𝒳', 'e\u0301'), { maxLength: 12 }).map((parts) => parts.join(' '));
    fc.assert(fc.property(words, words, (then, now) => {
      const change = wordChange(then, now);
      const whole = (side: readonly Stretch[]): string => side.map((each) => each.words).join('');
      assert.deepEqual([whole(change.then), whole(change.now)], [then, now]);
      const kept = (side: readonly Stretch[]): string => side.filter(({ isChanged }) => !isChanged).map((each) => each.words).join(' ');
      assert.ok(sayTheSame([kept(change.then).replace(/\s/g, '')], [kept(change.now).replace(/\s/g, '')]), drawn(change.then) + ' | ' + drawn(change.now));
    }), { seed: 7, numRuns: 500 });
  });

  test('two long texts without a word in common are told apart at once', () => {
    const text = (word: string): string => Array.from({ length: 20_000 }, (_, i) => `${word}${i}`).join(' ');
    const began = performance.now();
    const change = wordChange(text('a'), text('b'));
    assert.ok(change.then.every(({ isChanged }) => isChanged) && change.now.every(({ isChanged }) => isChanged));
    assert.ok(performance.now() - began < 2_000, `${performance.now() - began} ms`);
  });
});
