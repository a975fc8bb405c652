import assert from 'node:assert/strict';
import { runToEnd } from '../../../../src/core/analysis/steps';
import { settleDecisions } from '../../../../src/core/article/anchoring/settle';
import type { Mark } from '../../../../src/core/article/mark';
import { checkOf, checkStatuses, webAddress, type CheckFinding } from '../../../../src/core/article/review/claimCheck';
import type { MarkDecision } from '../../../../src/core/article/review/decision';
import type { Operation } from '../../../../src/core/article/review/operation';
import { saidIn } from '../../../../src/core/article/review/says';
import { ReviewSession } from '../../../../src/core/article/review/session';
import { newlySigned } from '../../../../src/core/article/review/signedBy';
import { openMarks } from '../../../../src/core/article/review/walk';
import { analysis, text as original } from '../articleFixture';
import { Review, reviewer } from './reviewFixture';

const wrong: CheckFinding = { status: 'wrong', source: 'https://example.org/bill', note: 'It was 46 million.' };
const claim = 'The bridge cost';

suite('checking a claim', () => {
  test('what came of it is said of the claim, and decides nothing about the mark', () => {
    for (const status of checkStatuses) {
      const review = new Review();
      const before = review.mark('claim', claim);
      review.do({ type: 'check', marks: [before.key], check: { ...wrong, status } });
      const mark = review.mark('claim', claim);
      assert.deepEqual(mark.check, { ...wrong, status, by: 'Ada Reed', at: '2026-11-22T10:00:00.000Z' });
      assert.deepEqual([mark.state, mark.confidence, mark.note, mark.wordsThen], ['suggested', before.confidence, '', null]);
      assert.ok(openMarks(review.article, 'text').some(({ key }) => key === mark.key), 'whether it is a claim is still open');
    }
  });

  test('the same said again changes nothing; said otherwise it is by whom and when it was said last', () => {
    const review = new Review();
    const { key } = review.do({ type: 'check', marks: [review.mark('claim', claim).key], check: wrong }).mark('claim', claim);
    const before = review.decisions;
    assert.deepEqual(review.do({ type: 'check', marks: [key], check: { ...wrong } }).decisions, before);
    review.do({ type: 'check', marks: [key], check: { ...wrong, source: '' } });
    assert.notEqual(review.decisions, before);
    assert.equal(review.mark('claim', claim).check?.source, '');
  });

  test('other marks cannot be checked', () => {
    const review = new Review();
    review.do({ type: 'check', marks: review.article.marks.filter(({ kind }) => kind !== 'claim').map(({ key }) => key), check: wrong });
    assert.equal(review.decisions.size, 0);
  });

  test('it outlives accepting, rejecting, reopening, notes and another speaker, and goes when nothing is said any more', () => {
    const review = new Review(analysis, true);
    const key = (): string => review.mark('claim', claim).key;
    const said = (): unknown => [review.mark('claim', claim).state, review.mark('claim', claim).check?.status ?? null];
    const steps: [(mark: string) => Operation, string, string | null][] = [
      [(mark) => ({ type: 'check', marks: [mark], check: wrong }), 'suggested', 'wrong'],
      [(mark) => ({ type: 'note', mark, note: 'ask' }), 'suggested', 'wrong'],
      [(mark) => ({ type: 'note', mark, note: '' }), 'suggested', 'wrong'],
      [(mark) => ({ type: 'accept', marks: [mark] }), 'accepted', 'wrong'],
      [(mark) => ({ type: 'setSpeaker', marks: [mark], speaker: { entity: 'e1' } }), 'changed', 'wrong'],
      [(mark) => ({ type: 'reject', marks: [mark] }), 'rejected', 'wrong'],
      [(mark) => ({ type: 'reopen', marks: [mark] }), 'suggested', 'wrong'],
      [(mark) => ({ type: 'accept', marks: [mark] }), 'accepted', 'wrong'],
      [(mark) => ({ type: 'check', marks: [mark], check: null }), 'accepted', null],
    ];
    for (const [operation, state, check] of steps) assert.deepEqual([review.do(operation(key())) && said(), operation(key()).type], [[state, check], operation(key()).type]);
    review.do({ type: 'reopen', marks: [key()] });
    assert.equal(review.decisions.size, 0);
  });

  test('taken away from a claim that nothing else was said of, nothing is left; a note stays', () => {
    for (const note of ['', 'ask the city']) {
      const review = new Review().do({ type: 'check', marks: [new Review().mark('claim', claim).key], check: { status: 'toCheck', source: '', note: '' } });
      if (note) review.do({ type: 'note', mark: review.mark('claim', claim).key, note });
      review.do({ type: 'check', marks: [review.mark('claim', claim).key], check: null });
      assert.deepEqual([review.decisions.size, review.mark('claim', claim).note], [note ? 1 : 0, note]);
    }
  });

  test('two who find the same, each at their time, do not differ; what they found, does', () => {
    const found = (finding: CheckFinding, name: string): MarkDecision => {
      const review = new Review();
      Object.assign(review.by, { name, now: `2026-11-22T1${name.length % 10}:00:00.000Z` });
      review.do({ type: 'check', marks: [review.mark('claim', claim).key], check: finding });
      return [...review.decisions.values()][0] as MarkDecision;
    };
    assert.equal(saidIn(found(wrong, 'Ada')), saidIn(found(wrong, 'Kim Ode')));
    for (const other of [{ ...wrong, status: 'misleading' as const }, { ...wrong, source: '' }, { ...wrong, note: '' }]) assert.notEqual(saidIn(found(wrong, 'Ada')), saidIn(found(other, 'Ada')));
  });

  test('who had not said their name signs what they checked, also where somebody else decided since', () => {
    const review = new Review();
    Object.assign(review.by, { name: null });
    review.do({ type: 'check', marks: [review.mark('claim', claim).key], check: wrong });
    const [mine] = [...review.decisions.values()] as [MarkDecision];
    for (const decision of [mine, { ...mine, by: 'Kim Ode' }]) {
      const signed = newlySigned(decision, 'Ada Reed') as MarkDecision;
      assert.deepEqual([checkOf(signed)?.by, signed.by, signed.modified > decision.modified], ['Ada Reed', decision.by ?? 'Ada Reed', true]);
    }
    const theirs = { ...mine, by: 'Kim Ode', value: { ...mine.value, check: { ...checkOf(mine)!, by: '' } } } as MarkDecision;
    assert.equal(newlySigned(theirs, 'Ada Reed'), theirs);
  });
});

suite('a claim that was checked and then edited', () => {
  const cost = '40 million';

  /** The fixture article in an editor. */
  class Desk {
    text = original;
    readonly session = new ReviewSession({ minimum: { claim: 0 }, showRejected: true });
    private readonly by = reviewer();

    constructor() {
      this.session.read(analysis);
    }

    edit(words: string, by: string): void {
      const start = this.text.indexOf(words);
      this.text = this.text.replace(words, by);
      this.session.move([{ start, end: start + words.length, inserted: by.length }]);
      this.session.settle(runToEnd(settleDecisions(this.session.decisions, this.text)));
    }

    do(operation: (key: string) => Operation): Mark {
      this.session.perform(this.text, operation(this.mark.key), this.by);
      return this.mark;
    }

    get mark(): Mark {
      const found = this.session.article?.marks.find(({ kind, start }) => kind === 'claim' && this.text.startsWith(claim, start));
      assert.ok(found);
      return found;
    }
  }
  const check = (key: string): Operation => ({ type: 'check', marks: [key], check: { ...wrong, status: 'confirmed' } });
  const edited = (): Desk => {
    const desk = new Desk();
    desk.do(check);
    desk.edit(cost, '90 million');
    return desk;
  };

  test('says so: nobody has checked the words as they are', () => {
    const desk = edited();
    assert.deepEqual([desk.mark.check?.status, desk.mark.wordsThen], ['confirmed', ['The bridge cost 40 million euros']]);
    desk.edit('90 million', cost);
    assert.equal(desk.mark.wordsThen, null);
  });

  test('a note, or rejecting and reopening it, is no second look at the words; checking it again and accepting it are', () => {
    const note = (mark: string): Operation => ({ type: 'note', mark, note: 'ask' });
    assert.ok(edited().do(note).wordsThen);
    const desk = edited();
    desk.do((mark) => ({ type: 'reject', marks: [mark] }));
    assert.equal(desk.mark.wordsThen, null, 'what is rejected needs no second look');
    assert.ok(desk.do((mark) => ({ type: 'reopen', marks: [mark] })).wordsThen);
    assert.equal(edited().do(check).wordsThen, null, 'the very same finding, about these words');
    assert.equal(edited().do((mark) => ({ type: 'accept', marks: [mark] })).wordsThen, null);
  });

  test('taking the check away from an accepted claim does not accept its new words', () => {
    const desk = new Desk();
    desk.do((mark) => ({ type: 'accept', marks: [mark] }));
    desk.do(check);
    desk.edit(cost, '90 million');
    assert.ok(desk.do((mark) => ({ type: 'check', marks: [mark], check: null })).wordsThen);
  });
});

suite('the address of a source', () => {
  test('is one of the web, as it is kept', () => {
    for (const [words, address] of [[' https://example.org/a b', undefined], [' https://example.org/bill?a=1#b ', 'https://example.org/bill?a=1#b'], ['HTTP://Example.org', 'http://example.org/'], ['https://пример.рф/я', 'https://xn--e1afmkfd.xn--p1ai/%D1%8F']] as const) assert.equal(webAddress(words), address, words);
    for (const words of ['', 'example.org', 'the bill', 'javascript:alert(1)', 'command:workbench.action.quit', 'file:///etc/passwd', 'https://', 'https:///x', 'http:example.org', 'ftp://example.org']) assert.equal(webAddress(words), undefined, words);
  });
});
