import assert from 'node:assert/strict';
import fc from 'fast-check';
import { english } from '../../../src/core/english/english';
import { unitePeople, type Appearance } from '../../../src/core/folder/people';

/** "name; role; f", a comma apart an organisation in capitals: what one article names. */
const named = (article: number, ...names: readonly string[]): Appearance[] => names.map((each) => {
  const [name = '', description = '', gender = ''] = each.split('; ');
  const isPerson = name !== name.toUpperCase();
  return { article, isPerson, name, aliases: [], gender: gender === 'f' ? 'female' : gender === 'm' ? 'male' : null, description: description || null };
});
const united = (...appearances: readonly Appearance[]) => unitePeople(appearances, english.lexicon);

suite('people over many articles', () => {
  test('the same full name, and one that has a middle name more, is one person', () => {
    const { first, suggestions } = united(...named(1, 'Rosa Lindt'), ...named(2, 'Rosa Lindt'), ...named(3, 'Rosa M. Lindt'), ...named(4, 'Otto Lindt'));
    assert.deepEqual(first, [0, 0, 0, 3]);
    assert.deepEqual(suggestions, []);
  });

  test('where two people could be meant nobody is united, and both are suggested', () => {
    const { first, suggestions } = united(...named(1, 'Rosa A. Lindt'), ...named(2, 'Rosa B. Lindt'), ...named(3, 'Rosa Lindt'));
    assert.deepEqual(first, [0, 1, 2]);
    assert.deepEqual(suggestions.map(({ one, other, doubt }) => [one, other, doubt]), [[0, 2, 'several'], [1, 2, 'several']]);
  });

  test('an initial, a letter that differs, and a junior are doubtful', () => {
    assert.equal(united(...named(1, 'R. Lindt'), ...named(2, 'Rosa Lindt')).suggestions[0]?.doubt, 'initials');
    assert.equal(united(...named(1, 'Rosa Lindtner'), ...named(2, 'Rosa Lintner')).suggestions[0]?.doubt, 'spelling');
    const { first, suggestions } = united(...named(1, 'Karl Voss'), ...named(2, 'Karl Voss Jr.'));
    assert.deepEqual([first, suggestions[0]?.doubt], [[0, 1], 'generation']);
  });

  test('a surname alone is the one person who has it, where the role or the company says so', () => {
    const byRole = united(...named(1, 'Rosa Lindt; harbour master of Tarnow'), ...named(2, 'Lindt; harbour master'));
    assert.deepEqual(byRole.first, [0, 0]);
    const byCompany = united(...named(1, 'Rosa Lindt', 'HARBOUR BOARD', 'Otto Krall'), ...named(2, 'Lindt', 'HARBOUR BOARD', 'Otto Krall'));
    assert.equal(byCompany.first[3], 0);
  });

  test('a surname alone is suggested, with the reason, where nothing else speaks for it', () => {
    const { first, suggestions } = united(...named(1, 'Rosa Lindt; painter'), ...named(2, 'Lindt; goalkeeper', 'HARBOUR BOARD'));
    assert.deepEqual(first.slice(0, 2), [0, 1]);
    assert.deepEqual(suggestions.map(({ one, other, doubt, shared }) => [one, other, doubt, shared]), [[0, 1, 'word', []]]);
    const some = united(...named(1, 'Rosa Lindt; painter', 'HARBOUR BOARD'), ...named(2, 'Lindt; goalkeeper', 'HARBOUR BOARD'));
    assert.deepEqual(some.suggestions.map(({ doubt, shared }) => [doubt, shared]), [['company', ['harbour board']]]);
  });

  test('a man is no woman of the same surname, and an article that names both tells them apart', () => {
    assert.deepEqual(united(...named(1, 'Rosa Lindt; harbour master of Tarnow; f'), ...named(2, 'Lindt; harbour master of Tarnow; m')), { first: [0, 1], suggestions: [] });
    const both = united(...named(1, 'Rosa Lindt; harbour master of Tarnow', 'Lindt; harbour master of Tarnow'));
    assert.deepEqual(both, { first: [0, 1], suggestions: [] });
  });

  test('a full name that is often a woman’s and often a man’s is parted and suggested; one slip is not', () => {
    const often = united(...[1, 2, 3].flatMap((i) => named(i, 'Kim Berg; ; f')), ...[4, 5, 6].flatMap((i) => named(i, 'Kim Berg; ; m')));
    assert.deepEqual(often.first, [0, 0, 0, 3, 3, 3]);
    assert.equal(often.suggestions[0]?.doubt, 'gender');
    assert.deepEqual(united(...[1, 2, 3].flatMap((i) => named(i, 'Kim Berg; ; f')), ...named(4, 'Kim Berg; ; m')).first, [0, 0, 0, 0]);
  });

  test('a name of one word that nobody bears in full is one person where the articles agree, else suggested', () => {
    const { first, suggestions } = united(...named(1, 'Ronaldinho; midfielder for Barcelona'), ...named(2, 'Ronaldinho; Barcelona midfielder'), ...named(3, 'Ronaldinho; street singer'));
    assert.deepEqual(first, [0, 0, 2]);
    assert.deepEqual(suggestions.map(({ one, other, doubt }) => [one, other, doubt]), [[0, 2, 'word']]);
  });

  test('two full names under which one article names one person are one', () => {
    const [own] = named(1, 'Jo Lindt');
    assert.deepEqual(united({ ...own!, aliases: ['Josephine Lindt'] }, ...named(2, 'Josephine Lindt')).first, [0, 0]);
  });

  test('who is one does not depend on which articles stand between, or on their numbers', () => {
    const names = ['Rosa Lindt; harbour master', 'R. Lindt', 'Lindt; harbour master of Tarnow', 'Rosa M. Lindt', 'HARBOUR BOARD', 'Otto Krall; painter; m', 'Krall', 'Karl Voss Jr.', 'Karl Voss'];
    fc.assert(fc.property(fc.array(fc.subarray(names, { minLength: 1 }), { minLength: 1, maxLength: 8 }), (articles) => {
      const all = articles.flatMap((each, i) => named(i, ...each));
      const { first } = unitePeople(all, english.lexicon);
      const renumbered = unitePeople(all.map((each) => ({ ...each, article: 1000 - each.article })), english.lexicon);
      assert.deepEqual(renumbered.first, first);
      first.forEach((leader, i) => assert.ok(leader <= i && first[leader] === leader));
      for (const { one, other } of renumbered.suggestions) assert.ok(one < other && first[one] === one && first[other] === other);
    }), { seed: 11, numRuns: 200 });
  });
});
