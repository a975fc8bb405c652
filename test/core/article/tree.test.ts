import assert from 'node:assert/strict';
import { articleOf } from '../../../src/core/article/article';
import type { Claim } from '../../../src/core/analysis/analysis';
import { countOf } from '../../../src/core/article/narrowing';
import { byNearestRow, countFound, filterRows, marksOfRows, narrowedRows, rowOfMark, treeOf, type Row } from '../../../src/core/article/tree';
import { analysis, at, text } from './articleFixture';
import { Review } from './review/reviewFixture';

const nameOf = (row: Row): string => {
  switch (row.type) {
    case 'group': return row.group;
    case 'speaker': case 'claimant': return row.entity?.name ?? '?';
    case 'place': return row.location.name;
    case 'more': return `${row.children.length} ${row.group}`;
    default: return row.words;
  }
};
const drawn = (rows: readonly Row[], depth = 0): string[] => rows.flatMap((row) => [`${'  '.repeat(depth)}${row.type} ${nameOf(row)}`, ...drawn(row.children, depth + 1)]);
const all = (rows: readonly Row[]): Row[] => rows.flatMap((row) => [row, ...all(row.children)]);

suite('tree', () => {
  const article = articleOf(analysis, { minimum: { claim: 0 } });
  const byKind = treeOf(article, text, 'kind');

  test('speakers with their quotes, locations, claims by claimant', () => {
    assert.deepEqual(drawn(byKind), [
      'group speakers',
      '  speaker Ilka Brandt',
      '    quote “We kept our word,” … “and the budget.”',
      '  speaker Otto Lenz',
      '    quote The bridge cost 40 million euros',
      '    quote half of it was wasted',
      'group locations',
      '  place Tarnow',
      'group claims',
      '  claimant Otto Lenz',
      '    claim The bridge cost 40 million euros',
      '    claim half of it was wasted',
    ]);
  });

  test('people and places by how often they come, as they come in the text, or by name; whom the article does not tell last', () => {
    const unclear = { ...analysis, quotes: [...['a', 'b', 'c'].map((id) => ({ ...analysis.quotes[0]!, id, entity: null, speaker: null })), ...analysis.quotes] };
    const named = (order: 'count' | 'text' | 'name'): string[] => (treeOf(articleOf(unclear, { minimum: { claim: 0 } }), text, 'kind', { order })[0]?.children ?? []).map(nameOf);
    assert.deepEqual(named('count'), ['Otto Lenz', 'Ilka Brandt', '?']);
    assert.deepEqual(named('text'), ['?', 'Ilka Brandt', 'Otto Lenz']);
    assert.deepEqual(named('name'), ['Ilka Brandt', 'Otto Lenz', '?']);
  });

  test('of a long group the first rows are at hand, and the others below one more', () => {
    const people = Array.from({ length: 5 }, (_, i) => ({ ...analysis.entities[0]!, id: `p${i}`, name: `Person ${i}` }));
    const many = articleOf({ ...analysis, entities: people, quotes: people.map(({ id }) => ({ ...analysis.quotes[0]!, id: `q${id}`, entity: id })) }, { minimum: { claim: 0 } });
    const shown = (most: number): string[] => (treeOf(many, text, 'kind', { most })[0]?.children ?? []).map(nameOf);
    assert.deepEqual(shown(3), ['Person 0', 'Person 1', 'Person 2', '2 speakers']);
    assert.equal(shown(4).length, 5, 'a row for one alone saves nothing');
    const all = treeOf(many, text, 'kind', { most: 2 });
    assert.equal(all[0]?.marks.length, 5, 'what is folded away is among the marks of the group');
    assert.deepEqual(rowOfMark(all, many.marks.find(({ entity, kind }) => kind === 'quote' && entity === 'p4')!)?.type, 'quote');
    assert.deepEqual(drawn(filterRows(all, 'person 4')).slice(0, 3), ['group speakers', '  more 1 speakers', '    speaker Person 4']);
  });

  test('how many rows a filter found: of those below each other, the highest alone', () => {
    assert.deepEqual(['mayor', 'lenz', 'nowhere', 'tarnow'].map((words) => countFound(filterRows(byKind, words), words)), [1, 2, 0, 1]);
  });

  test('at a place with several marks, the list stays in the group it is at, and prefers what is said to what is claimed', () => {
    const marks = article.marks.filter(({ start }) => text.startsWith('The bridge cost', start)).reverse();
    const kinds = (chosen?: Row): string[] => byNearestRow(marks, chosen).map(({ kind }) => kind);
    assert.deepEqual(marks.map(({ kind }) => kind), ['claim', 'quote']);
    assert.deepEqual(kinds(), ['quote', 'claim']);
    const [speakers, locations, claims] = byKind;
    assert.deepEqual([kinds(speakers?.children[0]), kinds(locations), kinds(claims?.children[0]?.children[0])], [['quote', 'claim'], ['quote', 'claim'], ['claim', 'quote']]);
  });

  test('every mark by itself in the order of the text', () => {
    const rows = treeOf(article, text, 'text');
    assert.equal(rows.length, article.marks.length);
    assert.deepEqual(rows.map(({ mark }) => mark), article.marks.map(({ key }) => key));
  });

  test('claims alone, best worth checking first, with who claims them', () => {
    const rows = treeOf(article, text, 'worth');
    assert.deepEqual(rows.map((row) => row.type === 'claim' && [row.claim.score, row.by?.name]), [[0.9, 'Otto Lenz'], [0.4, 'Otto Lenz']]);
  });

  test('what is not there has no group', () => {
    assert.deepEqual(treeOf(articleOf({ quotes: [], entities: [], locations: [], claims: [] }, { minimum: { claim: 0 } }), '', 'kind'), []);
    assert.deepEqual(treeOf(articleOf({ ...analysis, claims: [], quotes: [] }, { minimum: { claim: 0 } }), text, 'kind').map(nameOf), ['locations']);
  });

  test('keys are unique, and the same on another reading', () => {
    const twice = { ...analysis, quotes: [...analysis.quotes, ...analysis.quotes.map((quote) => ({ ...quote, id: `${quote.id} again` }))] };
    for (const grouping of ['kind', 'text'] as const) {
      const keys = (from: typeof analysis): string[] => all(treeOf(articleOf(from, { minimum: { claim: 0 } }), text, grouping)).map(({ key }) => key);
      assert.equal(new Set(keys(twice)).size, keys(twice).length);
      const renumbered = { ...analysis, quotes: analysis.quotes.map((quote) => ({ ...quote, id: `x${quote.id}` })), claims: [] };
      assert.deepEqual(keys(renumbered), keys({ ...analysis, claims: [] }));
    }
  });

  test('quotes and claims of nobody in particular have a row too', () => {
    const nobody = { ...analysis, quotes: analysis.quotes.map((quote) => ({ ...quote, entity: null, speaker: null })), claims: analysis.claims.map((claim) => ({ ...claim, claimant: null })) };
    const rows = drawn(treeOf(articleOf(nobody, { minimum: { claim: 0 } }), text, 'kind'));
    assert.ok(rows.includes('  speaker ?') && rows.includes('  claimant ?'), rows.join('\n'));
  });

  test('a filter keeps rows with all its words, in any case, with what is above and below', () => {
    assert.deepEqual(drawn(filterRows(byKind, 'BUDGET word')), ['group speakers', '  speaker Ilka Brandt', '    quote “We kept our word,” … “and the budget.”']);
    assert.deepEqual(drawn(filterRows(byKind, 'mayor')).length, 3, 'a description counts');
    assert.deepEqual(filterRows(byKind, 'nowhere'), []);
    assert.deepEqual(filterRows(byKind, '  '), byKind);
  });

  test('marks whose words were changed since have a group before all others, with who says it, and stand at their own places too', () => {
    const review = new Review();
    review.do({ type: 'accept', marks: [review.mark('quote', 'half').key, review.mark('claim', 'The bridge').key] });
    const before = all(treeOf(review.article, text, 'kind')).map(({ key }) => key);
    review.decisions = new Map([...review.decisions].map(([id, decision]) => [id, { ...decision, decidedWords: ['none of it'] }]));
    for (const grouping of ['kind', 'text', 'worth'] as const) {
      const [group, ...others] = treeOf(review.article, text, grouping);
      assert.deepEqual(drawn([group!]), ['group changed', '  claim The bridge cost 40 million euros', '  quote half of it was wasted']);
      assert.deepEqual(group!.children.map((row) => row.type === 'quote' || row.type === 'claim' ? row.by?.name : ''), ['Otto Lenz', 'Otto Lenz']);
      assert.ok(all(others).some(({ type, marks }) => type === 'claim' && marks[0]?.wordsThen));
    }
    assert.deepEqual(all(treeOf(review.article, text, 'kind')).map(({ key }) => key).filter((key) => before.includes(key)), before, 'what was there is the same row still');
  });

  suite('claims that are made again', () => {
    const [c1, c2] = analysis.claims as [Claim, Claim];
    /** Said by Lenz twice, by Brandt once, and by the article itself. */
    const said: Claim[] = [
      { ...c1, repeats: ['c2', 'c3', 'c4'] }, { ...c2, repeats: ['c1'] },
      { ...c1, id: 'c3', ...at('and the budget'), score: 0.7, claimant: 'e1', quote: 'q1', repeats: ['c1'] },
      { ...c1, id: 'c4', ...at('Mayor opens the new bridge'), score: 0.8, claimant: null, quote: null, repeats: ['c1'] },
    ];
    const again = articleOf({ ...analysis, claims: said }, { minimum: { claim: 0 } });
    const claimsIn = (rows: readonly Row[]): string[] => drawn(rows.filter((row) => row.type !== 'group' || row.group === 'claims'));
    const others = (rows: readonly Row[]): (string | undefined)[][] => all(rows).flatMap((row) => (row.type === 'claim' && row.alsoBy.length ? [row.alsoBy.map((entity) => entity?.name)] : []));

    test('are one row of each who makes them, with the places below, and say who else does', () => {
      assert.deepEqual(claimsIn(treeOf(again, text, 'kind')), [
        'group claims', '  claimant ?', '    claim Mayor opens the new bridge', '  claimant Ilka Brandt', '    claim and the budget', '  claimant Otto Lenz',
        '    claim The bridge cost 40 million euros', '      claim The bridge cost 40 million euros', '      claim half of it was wasted',
      ]);
      assert.deepEqual(others(treeOf(again, text, 'kind')), [['Otto Lenz'], ['Otto Lenz'], ['Ilka Brandt', undefined], ['Ilka Brandt', undefined]]);
    });

    test('are one row among the best worth checking, the best of them first; each by itself in the order of the text', () => {
      assert.deepEqual(drawn(treeOf(again, text, 'worth')), ['claim The bridge cost 40 million euros', '  claim The bridge cost 40 million euros', '  claim Mayor opens the new bridge', '  claim and the budget', '  claim half of it was wasted']);
      assert.ok(treeOf(again, text, 'text').every(({ children }) => !children.length));
    });

    test('what is decided about the row is decided about all its places; one that was rejected is none any more', () => {
      const row = treeOf(again, text, 'worth')[0]!;
      assert.deepEqual(row.marks.map(({ id }) => id), ['c1', 'c4', 'c3', 'c2']);
      const review = new Review({ ...analysis, claims: said });
      review.do({ type: 'check', marks: marksOfRows(review.article, [row]).map(({ key }) => key), check: { status: 'wrong', source: '', note: '' } });
      assert.equal(review.article.marks.filter(({ check }) => check?.status === 'wrong').length, 4);
      review.do({ type: 'reject', marks: [review.mark('claim', 'and the budget').key] });
      assert.deepEqual(others(treeOf(review.article, text, 'worth')).flat().filter((name) => name === 'Ilka Brandt'), []);
      assert.equal(treeOf(review.article, text, 'worth')[0]!.children.length, 3, 'decided claims know each other as the suggestions did');
    });

    test('each has a row, and keys are unique', () => {
      const rows = treeOf(again, text, 'kind');
      for (const mark of again.marks) assert.ok(rowOfMark(rows, mark), mark.key);
      const keys = all(rows).map(({ key }) => key);
      assert.equal(new Set(keys).size, keys.length);
    });
  });

  test('claims to check: they alone, with what is above them, and how many', () => {
    const review = new Review();
    assert.deepEqual([narrowedRows(treeOf(review.article, text, 'kind'), 'toCheck'), countOf(review.article, 'toCheck')], [[], 0]);
    review.do({ type: 'check', marks: [review.mark('claim', 'half').key], check: { status: 'toCheck', source: '', note: 'ask the auditor' } });
    review.do({ type: 'check', marks: [review.mark('claim', 'The bridge').key], check: { status: 'confirmed', source: '', note: '' } });
    const rows = narrowedRows(treeOf(review.article, text, 'kind'), 'toCheck');
    assert.deepEqual(drawn(rows), ['group claims', '  claimant Otto Lenz', '    claim half of it was wasted']);
    assert.deepEqual(rows[0]!.marks.map(({ id }) => id), [review.mark('claim', 'half').id], 'what is decided about a row goes for what is in sight below it');
    assert.equal(countOf(review.article, 'toCheck'), 1);
    assert.equal(filterRows(treeOf(review.article, text, 'text'), 'auditor').length, 1, 'what was noted of a check can be found');
    review.do({ type: 'reject', marks: [review.mark('claim', 'half').key] });
    assert.equal(countOf(review.article, 'toCheck'), 0);
  });

  test('quotes without a speaker: they alone, with what is above them, and how many', () => {
    const open = { ...analysis, quotes: analysis.quotes.map((quote) => (quote.entity === analysis.quotes[0]!.entity ? { ...quote, entity: null, speaker: null } : quote)) };
    const without = articleOf(open, { minimum: { claim: 0 } });
    const rows = narrowedRows(treeOf(without, text, 'kind'), 'unattributed');
    assert.deepEqual(drawn(rows), ['group speakers', '  speaker ?', '    quote “We kept our word,” … “and the budget.”']);
    assert.equal(countOf(without, 'unattributed'), 1);
    assert.deepEqual([narrowedRows(treeOf(article, text, 'text'), 'unattributed'), countOf(article, 'unattributed')], [[], 0]);
  });

  test('what is unsure: quotes and places below fairly sure that nobody has decided about, no claims', () => {
    const [sure, guess] = [0.75, 0.74];
    const unsure = (confidence: number) => ({ ...analysis, quotes: analysis.quotes.map((quote, at) => ({ ...quote, confidence: at ? sure : confidence })), locations: analysis.locations.map((location, at) => ({ ...location, confidence: at ? sure : confidence })) });
    const read = (confidence: number) => articleOf(unsure(confidence), { minimum: { claim: 0 } });
    const rows = narrowedRows(treeOf(read(guess), text, 'text'), 'unsure');
    assert.deepEqual(rows.map(({ type, mark }) => `${type} ${mark}`).sort(), [`location location ${analysis.locations[0]!.id}`, `quote quote ${analysis.quotes[0]!.id}`]);
    assert.equal(countOf(read(guess), 'unsure'), 2);
    assert.equal(countOf(read(sure), 'unsure'), 0);
    const review = new Review(unsure(guess));
    review.do({ type: 'accept', marks: [`quote ${analysis.quotes[0]!.id}`] });
    assert.equal(countOf(review.article, 'unsure'), 1);
  });

  test('each mark has a row', () => {
    for (const mark of article.marks) assert.ok(rowOfMark(byKind, mark), mark.key);
    const he = article.marks.find(({ key }) => key === 'speaker q3')!;
    assert.equal(nameOf(rowOfMark(byKind, he)!), 'Otto Lenz');
    const quote = article.marks.find(({ key }) => key === 'quote q2')!;
    assert.equal(rowOfMark(byKind, quote)?.type, 'quote');
  });
});
