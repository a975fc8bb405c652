import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runToEnd } from '../../../../src/core/analysis/steps';
import { settleDecisions } from '../../../../src/core/article/anchoring/settle';
import { wordsThenOf } from '../../../../src/core/article/article';
import type { Mark } from '../../../../src/core/article/mark';
import type { Operation } from '../../../../src/core/article/review/operation';
import { ReviewSession } from '../../../../src/core/article/review/session';
import { openMarks } from '../../../../src/core/article/review/walk';
import { checkRequest } from '../../../../src/core/formats/checkRequest';
import { emptySidecar } from '../../../../src/core/article/sidecar/sidecar';
import { analysis, text as original } from '../articleFixture';
import { read, write } from '../sidecar/sidecarFixture';
import { reviewer } from './reviewFixture';

/** The fixture article, open in an editor: edits are told to the session, and after each its words are settled as after a reading. */
class Desk {
  text = original;
  readonly session = new ReviewSession({ minimum: { claim: 0 }, showRejected: true });
  private by = reviewer();
  private sidecar = emptySidecar;

  constructor() {
    this.session.read(analysis);
  }

  /** Replaces the first of `words` (all of them if they stand more often) as a person does; gives what takes it back. */
  edit(words: string, by: string): () => void {
    const start = this.text.indexOf(words);
    assert.ok(start >= 0, `no “${words}” in ${this.text}`);
    this.replace(start, start + words.length, by);
    return () => this.replace(start, start + by.length, words);
  }

  replace(start: number, end: number, by: string): void {
    this.text = this.text.slice(0, start) + by + this.text.slice(end);
    this.session.move([{ start, end, inserted: by.length }]);
    this.settle();
  }

  settle(): void {
    this.session.settle(runToEnd(settleDecisions(this.session.decisions, this.text)));
  }

  /** Closes the article and opens it again with another text, as another program left it. */
  reopen(text = this.text): void {
    this.sidecar = read(write({ ...this.sidecar, decisions: this.session.decisions }, this.text), text);
    this.text = text;
    this.session.read(undefined);
    this.session.replace(runToEnd(settleDecisions(this.sidecar.decisions, text)));
    this.session.read({ quotes: [], entities: [], locations: [], claims: [] });
  }

  do(operation: Operation): boolean {
    return this.session.perform(this.text, operation, this.by);
  }

  mark(kind: Mark['kind'], words: string): Mark {
    const found = this.session.article?.marks.find((mark) => mark.kind === kind && this.text.slice(mark.start, mark.end).includes(words));
    assert.ok(found, `no ${kind} “${words}”`);
    return found;
  }

  accept(kind: Mark['kind'], words: string): void {
    assert.ok(this.do({ type: 'accept', marks: [this.mark(kind, words).key] }));
  }

  /** The words then of each mark that was changed since, by kind. */
  get changed(): (readonly [string, readonly string[]])[] {
    return (this.session.article?.marks ?? []).flatMap(({ kind, wordsThen }) => (wordsThen ? [[kind, wordsThen] as const] : []));
  }

  /** The file's annotations that say other words. */
  get written(): unknown[] {
    const page = JSON.parse(write({ ...this.sidecar, decisions: this.session.decisions }, this.text)) as { items: { body: { decidedWords?: unknown } }[] };
    return page.items.flatMap(({ body }) => (body.decidedWords ? [body.decidedWords] : []));
  }
}

const cost = 'The bridge cost 40 million euros';

suite('words that were changed after a decision about them', () => {
  test('an accepted claim and quote say so while other words stand there, and no more when the edit is undone', () => {
    const desk = new Desk();
    desk.accept('claim', '40 million');
    desk.accept('quote', '40 million');
    assert.deepEqual([desk.changed, desk.written], [[], []]);
    const back = desk.edit('40', '30');
    assert.deepEqual(desk.changed, [['quote', [cost]], ['claim', [cost]]]);
    assert.deepEqual(desk.written, [[cost], [cost]]);
    back();
    assert.deepEqual([desk.changed, desk.written], [[], []]);
  });

  for (const [name, words, by] of [
    ['a word put in', 'was wasted', 'was not wasted'],
    ['a word taken out', 'half of it was', 'half was'],
    ['a number', 'cost 40', 'cost 4'],
    ['its end cut off', ' was wasted.', '.'],
    ['written anew from edge to edge', 'half of it was wasted', 'nothing was wasted at all'],
  ] as const) {
    test(`is a change: ${name}`, () => {
      const desk = new Desk();
      desk.do({ type: 'accept', marks: desk.session.article!.marks.map(({ key }) => key) });
      desk.edit(words, by);
      assert.deepEqual(desk.changed.map(([kind]) => kind), ['quote', 'claim'], JSON.stringify(desk.changed));
    });
  }

  for (const [name, words, by] of [
    ['the style of its marks', '“We kept our word,”', '"We kept our word,"'],
    ['white space', 'The bridge cost', 'The bridge\n  cost'],
    ['the attribution between its pieces', 'Mayor Ilka Brandt said in Tarnow on Monday', 'the mayor told the council'],
    ['what stands around it', 'her rival', 'her old rival'],
    ['a paragraph before it', 'Mayor opens', 'Correction.\n\nMayor opens'],
  ] as const) {
    test(`is no change: ${name}`, () => {
      const desk = new Desk();
      for (const words of ['We kept', '40 million', 'half of it']) desk.accept('quote', words);
      for (const words of ['40 million', 'half of it']) desk.accept('claim', words);
      desk.edit(words, by);
      assert.deepEqual([desk.changed, desk.written], [[], []]);
    });
  }

  test('of a quote in pieces each counts, one that is gone too; where one ends does not', () => {
    const desk = new Desk();
    desk.accept('quote', 'We kept');
    const then = ['“We kept our word,”', '“and the budget.”'];
    const back = desk.edit('and the budget', 'and not the budget');
    assert.deepEqual(desk.changed, [['quote', then]]);
    back();
    assert.deepEqual(desk.changed, []);
    const again = desk.edit('“and the budget.”', '');
    assert.deepEqual(desk.changed, [['quote', then]]);
    again();
    desk.settle();
    assert.deepEqual(desk.changed, []);
    desk.edit(' Mayor Ilka Brandt said in Tarnow on Monday,', '');
    assert.deepEqual(desk.changed, [], 'the pieces stand one after the other');
  });

  test('what was rejected, only noted, suggested or not found does not say so', () => {
    const desk = new Desk();
    desk.do({ type: 'reject', marks: [desk.mark('claim', '40 million').key] });
    desk.do({ type: 'note', mark: desk.mark('claim', 'half').key, note: 'ask' });
    desk.accept('quote', 'We kept');
    desk.edit('40', '30');
    desk.edit('wasted', 'lost');
    desk.edit(desk.text.slice(desk.text.indexOf('“We'), desk.text.indexOf('budget.”') + 8), '');
    assert.deepEqual([desk.changed, desk.written], [[], []]);
    assert.equal(desk.session.article?.orphans.length, 1);
  });

  test('what a person changed or added says so, too, and stays what it was when it is accepted anew', () => {
    const desk = new Desk();
    desk.do({ type: 'setQuoteType', marks: [desk.mark('quote', 'half').key], quoteType: 'mixed' });
    desk.do({ type: 'add', kind: 'claim', span: { start: 0, end: 27 } });
    desk.edit('half', 'most');
    desk.edit('new bridge', 'old bridge');
    assert.deepEqual(desk.changed, [['claim', ['Mayor opens the new bridge\n']], ['quote', ['half of it was wasted']]]);
    assert.ok(desk.do({ type: 'accept', marks: ['old bridge', 'most of it'].map((words, i) => desk.mark(i ? 'quote' : 'claim', words).key) }));
    assert.deepEqual(desk.changed, []);
    assert.deepEqual([desk.mark('claim', 'old bridge').state, desk.mark('quote', 'most').state], ['added', 'changed']);
  });

  test('accepting anew is one step, which can be undone and done again; the words of then come back as they were', () => {
    const desk = new Desk();
    desk.accept('claim', '40 million');
    desk.edit('40', '30');
    const { key } = desk.mark('claim', '30 million');
    assert.ok(desk.do({ type: 'accept', marks: [key] }));
    assert.deepEqual([desk.changed, desk.written], [[], []]);
    assert.equal(desk.do({ type: 'accept', marks: [key] }), false, 'nothing is left to accept');
    desk.session.undo(desk.text, '2026-11-22T11:00:00Z');
    assert.deepEqual(desk.changed, [['claim', [cost]]]);
    desk.session.redo(desk.text, '2026-11-22T12:00:00Z');
    assert.deepEqual(desk.changed, []);
    desk.edit('30', '40');
    assert.deepEqual(desk.changed, [['claim', ['The bridge cost 30 million euros']]], 'the old words are other ones now');
    desk.session.undo(desk.text, '2026-11-22T13:00:00Z');
    assert.deepEqual(desk.changed, [], 'what was accepted first stands there again');
  });

  test('it is accepted as it stands also where nobody has read the text since the edit', () => {
    const desk = new Desk();
    desk.accept('claim', '40 million');
    const start = desk.text.indexOf('40');
    desk.text = desk.text.replace('40', '30');
    desk.session.move([{ start, end: start + 2, inserted: 2 }]);
    assert.ok(desk.do({ type: 'accept', marks: [desk.mark('claim', '30').key] }));
    desk.settle();
    assert.deepEqual(desk.changed, []);
  });

  test('other decisions about it do not say that its words are right, but choosing its words does', () => {
    const desk = new Desk();
    desk.accept('quote', 'half');
    desk.edit('half', 'most');
    const key = (): string => desk.mark('quote', 'most').key;
    desk.do({ type: 'note', mark: key(), note: 'ask Lenz' });
    desk.do({ type: 'setSpeaker', marks: [key()], speaker: null });
    assert.deepEqual(desk.changed, [['quote', ['half of it was wasted']]]);
    const { start, end } = desk.mark('quote', 'most');
    desk.do({ type: 'changeSpan', mark: key(), span: { start, end: end - ' wasted'.length } });
    assert.deepEqual(desk.changed, []);
  });

  test('rejected, taken back and accepted later, it is about the words of then', () => {
    const desk = new Desk();
    desk.accept('claim', 'half');
    desk.edit('half', 'most');
    const key = (): string => desk.mark('claim', 'most').key;
    desk.do({ type: 'reject', marks: [key()] });
    assert.deepEqual([desk.changed, desk.written], [[], []]);
    desk.edit('it was', 'it is');
    desk.do({ type: 'accept', marks: [key()] });
    assert.deepEqual([desk.changed, desk.written], [[], []]);
    desk.edit('most', 'all');
    assert.deepEqual(desk.changed, [['claim', ['most of it is wasted']]]);
    desk.do({ type: 'reopen', marks: [desk.mark('claim', 'all').key] });
    assert.deepEqual([desk.changed, desk.written], [[], []]);
  });

  test('marked anew by hand after it was rejected, or attached to other words when it was lost, it is about those', () => {
    const desk = new Desk();
    const { key, start } = desk.mark('claim', '40 million');
    desk.do({ type: 'reject', marks: [key] });
    desk.edit('40', '400');
    desk.do({ type: 'add', kind: 'claim', span: { start, end: start + cost.length + 1 } });
    assert.deepEqual(desk.changed, []);
    assert.equal(desk.mark('claim', '400 million').state, 'accepted');
    desk.edit('400', '500');
    desk.edit(cost.replace('40', '500'), '');
    const [orphan] = desk.session.article!.orphans;
    assert.ok(orphan);
    assert.equal(wordsThenOf(desk.session.article!, orphan.id), null, 'whatever became of its words');
    desk.do({ type: 'attach', decision: orphan.id, span: { start: 0, end: 12 } });
    assert.deepEqual(desk.changed, []);
    desk.edit('Mayor', 'Major');
    assert.deepEqual(desk.changed, [['claim', ['Mayor opens ']]]);
  });

  test('the same words beside it are not its own', () => {
    const desk = new Desk();
    desk.accept('claim', 'half');
    desk.edit(' of it was wasted', '');
    desk.replace(desk.text.length, desk.text.length, ' He said half of it was wasted');
    assert.deepEqual(desk.changed, [['claim', ['half of it was wasted']]]);
    assert.equal(desk.mark('claim', 'half').end, desk.text.indexOf('half') + 4);
  });

  test('taken back with a note, it is where the machine saw it, whatever words a person had chosen', () => {
    const desk = new Desk();
    const { start, end } = desk.mark('claim', 'half');
    desk.do({ type: 'note', mark: desk.mark('claim', 'half').key, note: 'ask' });
    desk.do({ type: 'changeSpan', mark: desk.mark('claim', 'half').key, span: { start, end: end - ' wasted'.length } });
    desk.do({ type: 'reopen', marks: [desk.mark('claim', 'half').key] });
    desk.edit('her rival', 'a rival');
    assert.equal(desk.mark('claim', 'half').end - desk.mark('claim', 'half').start, end - start);
  });

  test('another program edits the article while it is closed: the words are found, and were changed', () => {
    const desk = new Desk();
    desk.accept('claim', '40 million');
    desk.accept('quote', 'We kept');
    desk.reopen(original.replace('40', '45').replace('Mayor opens', 'Late night: mayor opens').replaceAll('“', '"').replaceAll('”', '"'));
    assert.deepEqual(desk.changed, [['claim', [cost]]]);
    assert.deepEqual(desk.written, [[cost]]);
    desk.reopen();
    assert.deepEqual(desk.changed, [['claim', [cost]]], 'and it is known after that is written and read');
    desk.reopen(desk.text.replace('45', '50'));
    assert.deepEqual(desk.changed, [['claim', [cost]]], 'the words of then are those that were accepted, however often they were changed');
    desk.reopen(desk.text.replace('50', '40'));
    assert.deepEqual([desk.changed, desk.written], [[], []]);
  });

  test('the file forgets the words of then once they are accepted anew', () => {
    const desk = new Desk();
    desk.accept('claim', '40 million');
    desk.edit('40', '30');
    desk.reopen();
    desk.accept('claim', '30 million');
    desk.reopen();
    assert.deepEqual([desk.changed, desk.written], [[], []]);
  });

  test('changed words are open in a review, in the order of the text, and first where nobody is sure', () => {
    const desk = new Desk();
    desk.do({ type: 'accept', marks: desk.session.article!.marks.map(({ key }) => key) });
    desk.do({ type: 'reopen', marks: [desk.mark('location', 'Tarnow').key] });
    assert.deepEqual(openMarks(desk.session.article!, 'text').map(({ kind }) => kind), ['location']);
    desk.edit('half', 'most');
    assert.deepEqual(openMarks(desk.session.article!, 'text').map(({ kind }) => kind), ['location', 'quote', 'claim']);
    assert.deepEqual(openMarks(desk.session.article!, 'unsure').map(({ kind }) => kind), ['quote', 'claim', 'location']);
  });

  test('a request to check the claim says what it said', () => {
    const desk = new Desk();
    desk.accept('claim', '40 million');
    const request = (): string => checkRequest(desk.session.article!, desk.session.article!.claims.get(desk.mark('claim', 'million').id)!, desk.text, { name: 'bridge.txt', line: 5 });
    assert.doesNotMatch(request(), /[Cc]hanged since/);
    desk.edit('40', '30');
    assert.match(request(), /\*\*To check:\*\* The bridge cost 30 million euros\n[^]*\n- Changed since it was accepted, when it said: “The bridge cost 40 million euros”\n/);
  });

  test('an edit across its edge is undone: it has its words back', () => {
    const desk = new Desk();
    desk.accept('claim', 'half');
    desk.accept('quote', 'We kept');
    const ways = [desk.edit('was wasted.', 'was.'), desk.edit('said half of', 'said'), desk.edit('word,” Mayor', 'Mayor'), desk.edit('Monday, “and', 'Monday')];
    assert.deepEqual(desk.changed.map(([kind]) => kind), ['quote', 'claim']);
    for (const back of ways.reverse()) back();
    assert.deepEqual(desk.changed, []);
    assert.deepEqual(desk.mark('quote', 'We kept').spans.map(({ start, end }) => desk.text.slice(start, end)), ['“We kept our word,”', '“and the budget.”']);
  });

  test('whatever is edited and undone, the marks are where they were and say what they said', () => {
    // the edits are shorter than any of the marks: none is wiped out, and has to be looked for
    const edits = fc.array(fc.record({ at: fc.nat(original.length), length: fc.nat(8), by: fc.constantFrom('', 'x', ' not', '40', '“', ' — ', '\n\n', '🧾') }), { minLength: 1, maxLength: 2 });
    let changes = 0;
    fc.assert(fc.property(edits, (list) => {
      const desk = new Desk();
      desk.do({ type: 'accept', marks: desk.session.article!.marks.filter(({ kind }) => kind === 'quote' || kind === 'claim').map(({ key }) => key) });
      const marks = (): unknown[] => desk.session.article!.marks.flatMap(({ kind, decision, spans, wordsThen }) => (decision ? [[kind, spans, wordsThen]] : []));
      const before = marks();
      const ways = list.map(({ at, length, by }) => {
        const start = Math.min(at, desk.text.length);
        const words = desk.text.slice(start, start + length);
        desk.replace(start, start + words.length, by);
        return () => desk.replace(start, start + by.length, words);
      });
      changes += desk.changed.length;
      for (const back of ways.reverse()) back();
      assert.equal(desk.text, original);
      assert.deepEqual(marks(), before);
    }), { seed: 12, numRuns: 400 });
    assert.ok(changes > 300, `only ${changes} changes`);
  });
});
