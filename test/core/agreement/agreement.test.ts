import assert from 'node:assert/strict';
import fc from 'fast-check';
import { agreementOf, f1, pooled, type Agreement } from '../../../src/core/agreement/agreement';
import { cohensKappa } from '../../../src/core/agreement/contingency';
import { decisionsOf, readingOf, type Reading } from '../../../src/core/agreement/reading';
import { runToEnd } from '../../../src/core/analysis/steps';
import { anchorAt } from '../../../src/core/article/anchoring/anchor';
import { markKinds } from '../../../src/core/article/markKind';
import type { MarkDecision } from '../../../src/core/article/review/decision';
import { articleFormats } from '../../../src/core/formats/articleFormats';
import { readImport } from '../../../src/core/formats/importFormats';
import type { Token } from '../../../src/core/language/doc';
import { readDoc } from '../../../src/core/language/read';
import { english } from '../../../src/core/english/english';
import { at, text } from '../article/articleFixture';
import { Review } from '../article/review/reviewFixture';
import { reviewed, sidecarOf, write } from '../article/sidecar/sidecarFixture';
import { exportedOf, plain } from '../formats/exportedFixture';
import { decisionAt } from './decisionFixture';

const tokens = readDoc(text, { language: english }).tokens;

const read = (content: string, of = text, id?: string): Reading => {
  let ids = 0;
  const { imported } = readImport(new TextEncoder().encode(content), of, id);
  return readingOf(runToEnd(decisionsOf(imported, of, { now: '2031-05-04T06:30:00.000Z', newId: () => `urn:uuid:read-${++ids}` })));
};

suite("Cohen's kappa", () => {
  test('is what worked examples say', () => {
    // two readers of 50 proposals, and two pairs whose marginals differ though they agree on as many: en.wikipedia.org/wiki/Cohen's_kappa
    assert.equal(cohensKappa({ both: 20, onlyMine: 5, onlyTheirs: 10, neither: 15 })?.toFixed(2), '0.40');
    assert.equal(cohensKappa({ both: 45, onlyMine: 15, onlyTheirs: 25, neither: 15 })?.toFixed(4), '0.1304');
    assert.equal(cohensKappa({ both: 25, onlyMine: 35, onlyTheirs: 5, neither: 35 })?.toFixed(4), '0.2593');
  });

  test('is what statsmodels 0.15.0 says (stats.inter_rater.cohens_kappa)', () => {
    for (const [[both, onlyMine], [onlyTheirs, neither], kappa] of [[[7, 3], [2, 88], 0.7093023255813949], [[0, 4], [6, 90], -0.05042016806722475], [[312, 41], [57, 1890], 0.8390098893925086]] as const) {
      assert.equal(cohensKappa({ both, onlyMine, onlyTheirs, neither })?.toFixed(12), kappa.toFixed(12));
    }
  });

  test('is 1 where they agree, 0 where they agree as chance does, below 0 where less, and nothing where chance agrees on all', () => {
    assert.equal(cohensKappa({ both: 3, onlyMine: 0, onlyTheirs: 0, neither: 5 }), 1);
    assert.equal(cohensKappa({ both: 1, onlyMine: 1, onlyTheirs: 1, neither: 1 }), 0);
    assert.equal(cohensKappa({ both: 0, onlyMine: 2, onlyTheirs: 2, neither: 0 }), -1);
    for (const none of [{ both: 0, onlyMine: 0, onlyTheirs: 0, neither: 9 }, { both: 9, onlyMine: 0, onlyTheirs: 0, neither: 0 }, { both: 0, onlyMine: 0, onlyTheirs: 0, neither: 0 }]) assert.equal(cohensKappa(none), null);
  });

  test('is what its definition gives over the two lists of answers', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 60 }), (answers) => {
      const share = (holds: (answer: readonly [boolean, boolean]) => boolean): number => answers.filter(holds).length / answers.length;
      const observed = share(([a, b]) => a === b);
      const expected = [true, false].reduce((sum, value) => sum + share(([a]) => a === value) * share(([, b]) => b === value), 0);
      const count = (a: boolean, b: boolean): number => answers.filter((answer) => answer[0] === a && answer[1] === b).length;
      const kappa = cohensKappa({ both: count(true, true), onlyMine: count(true, false), onlyTheirs: count(false, true), neither: count(false, false) });
      if (kappa === null) assert.ok(Math.abs(1 - expected) < 1e-9);
      else assert.ok(Math.abs(kappa - (observed - expected) / (1 - expected)) < 1e-9, `${kappa}`);
    }), { seed: 7, numRuns: 300 });
  });
});

suite('agreement of two readers', () => {
  test('is counted a kind, at the very words and forgiving at the edges, and over the words of the text', () => {
    // ten words of two letters: mine are 1–3 and 7, theirs 1–4 and 9
    const ten = Array.from({ length: 10 }, (_, i) => `w${i}`).join(' ');
    const words = Array.from({ length: 10 }, (_, i) => ({ start: i * 3, end: i * 3 + 2 }) as Token);
    const claim = (first: number, last: number): MarkDecision => decisionAt(ten, 'claim', { start: first * 3, end: last * 3 + 2 });
    const { kinds } = agreementOf(readingOf([claim(1, 3), claim(7, 7)]), readingOf([claim(1, 4), claim(9, 9)]), words);
    assert.deepEqual(kinds.claim, { mine: 2, theirs: 2, exact: 0, forgiving: 1, words: { both: 3, onlyMine: 1, onlyTheirs: 2, neither: 4 } });
    assert.equal(f1(kinds.claim, kinds.claim.forgiving), 0.5);
    // observed 7 of 10; by chance 0.4 · 0.5 + 0.6 · 0.5 = 0.5; so (0.7 − 0.5) / (1 − 0.5)
    assert.equal(cohensKappa(kinds.claim.words)?.toFixed(6), '0.400000');
    assert.equal(f1(kinds.quote, 0), null);
    assert.equal(cohensKappa(kinds.quote.words), null);
  });

  test('one mark goes with one, and with the one that shares most', () => {
    const quotes = (...spans: readonly { start: number; end: number }[]): Reading => readingOf(spans.map((span) => decisionAt(text, 'quote', span)));
    const { kinds: { quote } } = agreementOf(quotes({ start: 10, end: 30 }, { start: 10, end: 26 }), quotes({ start: 10, end: 30 }), tokens);
    assert.deepEqual([quote.mine, quote.theirs, quote.exact, quote.forgiving], [2, 1, 1, 1]);
    assert.equal(agreementOf(quotes({ start: 10, end: 30 }), quotes({ start: 21, end: 60 }), tokens).kinds.quote.forgiving, 0, 'less than half is shared');
  });

  test('a name with its title is the name, and a speaker that is marked with a quote counts as one that is marked apart', () => {
    const [short, long] = [decisionAt(text, 'speaker', at('Ilka Brandt')), decisionAt(text, 'speaker', at('Mayor Ilka Brandt'))];
    const both = agreementOf(readingOf([short]), readingOf([long]), tokens).kinds.speaker;
    assert.deepEqual([both.exact, both.forgiving], [0, 1]);
    const withQuote = new Review().do({ type: 'accept', marks: [new Review().mark('quote', '“We kept').key] });
    const alone = readingOf([long]);
    assert.equal(agreementOf(readingOf(withQuote.decisions.values()), alone, tokens).kinds.speaker.exact, 1);
  });

  test('speakers agree by mention or by name; where one reader names none, nothing is compared', () => {
    const quote = (speaker: { start: number; end: number } | null, name: string | null): Reading => readingOf([{
      ...decisionAt(text, 'quote', at('half of it was wasted')),
      value: { kind: 'quote', type: 'indirect', pieces: [], cue: null, speaker: speaker && anchorAt(text, speaker), entity: name === null ? null : { name, kind: 'person', mention: null }, confidence: 1, reason: '' },
    }]);
    const same = (a: Reading, b: Reading): Agreement['speakers'] => agreementOf(a, b, tokens).speakers;
    assert.deepEqual(same(quote(at('He'), 'Otto Lenz'), quote(at('He'), 'He')), { quotes: 1, same: 1 });
    assert.deepEqual(same(quote(at('He'), 'Otto Lenz'), quote(at('Otto Lenz'), 'Lenz')), { quotes: 1, same: 1 });
    assert.deepEqual(same(quote(null, 'Otto Lenz'), quote(null, 'OTTO  LENZ')), { quotes: 1, same: 1 });
    assert.deepEqual(same(quote(null, 'Otto Lenz'), quote(null, 'Otto Brandt')), { quotes: 1, same: 0 });
    assert.deepEqual(same(quote(null, 'Otto Lenz'), quote(null, 'Anna Lenz')), { quotes: 1, same: 0 });
    assert.deepEqual(same(quote(null, 'Otto Lenz'), quote(null, null)), { quotes: 0, same: 0 });
  });

  test('what a reader rejected, noted or never looked at is none of their marks', () => {
    const review = new Review();
    review.do({ type: 'reject', marks: [review.mark('claim', 'half of it').key] });
    review.do({ type: 'note', mark: review.mark('claim', 'The bridge').key, note: 'Ask' });
    assert.deepEqual(readingOf(review.decisions.values()).marks, []);
    assert.equal(readingOf(review.decisions.values()).rejected.length, 1);
  });

  test('a reader agrees with themselves in every format that keeps all', () => {
    const review = reviewed();
    const mine = readingOf(review.decisions.values());
    const sidecar = read(write(sidecarOf(review.decisions)));
    assert.ok(mine.marks.length >= 4, `${mine.marks.length}`);
    for (const kind of markKinds) {
      const each = agreementOf(mine, sidecar, tokens).kinds[kind];
      assert.deepEqual([each.exact, each.forgiving], [each.mine, each.theirs], kind);
      if (each.mine) assert.equal(cohensKappa(each.words), 1, kind);
    }
    for (const id of ['w3c', 'brat', 'webanno-tsv', 'label-studio', 'prodigy']) {
      const written = articleFormats.find((format) => format.id === id)!.write(exportedOf(text, plain.article));
      const [a, b] = [read(written, text, id), read(written, text, id)];
      const { kinds, speakers } = agreementOf(a, b, tokens);
      assert.deepEqual([kinds.quote.exact, kinds.claim.exact, kinds.location.exact], [3, 2, 1], id);
      assert.deepEqual(speakers, { quotes: 3, same: 3 }, id);
    }
  });

  test('over several articles counts are summed', () => {
    const mine = readingOf([decisionAt(text, 'claim', at('half of it was wasted'))]);
    const one = agreementOf(mine, mine, tokens);
    const two = pooled([one, agreementOf(mine, readingOf([]), tokens)]);
    assert.deepEqual([two.kinds.claim.mine, two.kinds.claim.theirs, two.kinds.claim.exact], [2, 1, 1]);
    assert.equal(two.kinds.claim.words.neither, 2 * one.kinds.claim.words.neither);
    assert.equal(two.kinds.claim.words.onlyMine, one.kinds.claim.words.both);
  });
});
