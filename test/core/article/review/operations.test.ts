import assert from 'node:assert/strict';
import fc from 'fast-check';
import { articleOf } from '../../../../src/core/article/article';
import { checkStatuses } from '../../../../src/core/article/review/claimCheck';
import { applyChange, inverseOf } from '../../../../src/core/article/review/change';
import { noDecisions, type Decisions } from '../../../../src/core/article/review/decision';
import { emptyHistory, record, redo, undo } from '../../../../src/core/article/review/history';
import type { Operation } from '../../../../src/core/article/review/operation';
import { perform } from '../../../../src/core/article/review/perform';
import { markKinds } from '../../../../src/core/article/markKind';
import { analysis, at, text } from '../articleFixture';
import { Review, reviewer } from './reviewFixture';

const krakow = { name: 'Kraków', lat: 50.06, lon: 19.94, country: 'PL', geonameId: 3094802 };

suite('review operations', () => {
  test('accept a quote: its words, its type and its speaker stand', () => {
    const review = new Review();
    review.do({ type: 'accept', marks: [review.mark('quote', 'The bridge').key] });
    const mark = review.mark('quote', 'The bridge');
    assert.equal(mark.state, 'accepted');
    assert.equal(mark.confidence, 1);
    const quote = review.article.quotes.get(mark.id);
    assert.deepEqual({ type: quote?.type, speaker: quote?.speaker, entity: quote?.entity }, { type: 'indirect', speaker: at('Otto Lenz'), entity: 'e2' });
    assert.equal(review.mark('claim', 'The bridge').state, 'suggested', 'the claim in the quote is a question of its own');
    assert.equal(review.article.claims.get(review.mark('claim', 'The bridge').id)?.quote, mark.id, 'the claim still hangs on its quote');
    assert.equal(review.mark('speaker', 'Otto Lenz').state, 'accepted', 'the speaker is decided with the quote');
  });

  test('one operation marks the same words in several places, and one undo takes them all back', () => {
    const review = new Review();
    const spans = [...text.matchAll(/\bthe\b/g)].map(({ index }) => ({ start: index, end: index + 3 }));
    assert.ok(spans.length > 1);
    const change = perform(review.article, text, { type: 'add', kind: 'location', span: spans[0]!, also: spans.slice(1) }, review.by);
    assert.equal(change.length, spans.length);
    assert.equal(new Set(change.map(({ id }) => id)).size, spans.length);
    assert.equal(applyChange(applyChange(noDecisions, change), inverseOf(change)).size, 0);
  });

  test('an interrupted quote keeps its pieces', () => {
    const review = new Review();
    review.do({ type: 'accept', marks: [review.mark('quote', '“We').key] });
    assert.deepEqual(review.mark('quote', '“We').spans, [at('“We kept our word,”'), at('“and the budget.”')]);
  });

  test('reject hides a mark, and shows it where rejected ones are shown', () => {
    const review = new Review();
    review.do({ type: 'reject', marks: [review.mark('location', 'Tarnow').key] });
    assert.ok(!review.article.marks.some(({ kind }) => kind === 'location'), review.shown.join('\n'));
    assert.equal(review.article.analysis.locations.length, 0);
    const shown = articleOf(analysis, { minimum: { claim: 0 }, showRejected: true }, review.decisions);
    const mark = shown.marks.find(({ kind }) => kind === 'location');
    assert.equal(mark?.state, 'rejected');
    assert.equal(shown.locations.get(mark?.id ?? '')?.name, 'Tarnow');
  });

  test('a rejected claim does not take its quote along, nor a rejected quote its claim', () => {
    const review = new Review();
    review.do({ type: 'reject', marks: [review.mark('quote', 'The bridge').key] });
    const claim = review.article.claims.get(review.mark('claim', 'The bridge').id);
    assert.deepEqual([claim?.quote, claim?.claimant], [null, null], 'nobody is quoted with it any more: it is the article that claims it');
  });

  test('a rejected speaker leaves the quote without one, decided or not', () => {
    for (const first of [false, true]) {
      const review = new Review();
      if (first) review.do({ type: 'accept', marks: [review.mark('quote', 'half').key] });
      review.do({ type: 'reject', marks: [review.mark('speaker', 'He').key] });
      const quote = review.article.quotes.get(review.mark('quote', 'half').id);
      assert.deepEqual([quote?.speaker, quote?.entity], [null, null], review.shown.join('\n'));
    }
  });

  test('set the speaker: an entity, words in the text, nobody', () => {
    const review = new Review();
    const key = (): string => review.mark('quote', 'half').key;
    review.do({ type: 'setSpeaker', marks: [key()], speaker: { entity: 'e1' } });
    assert.equal(review.mark('quote', 'half').entity, 'e1');
    assert.equal(review.mark('quote', 'half').state, 'changed');
    assert.equal(review.mark('claim', 'half').entity, 'e1', 'the claimant is the one who is quoted');
    review.do({ type: 'setSpeaker', marks: [key()], speaker: { mention: at('her rival') } });
    const quote = review.article.quotes.get(review.mark('quote', 'half').id);
    assert.deepEqual(quote?.speaker, at('her rival'));
    assert.equal(review.article.entities.get(quote?.entity ?? '')?.name, 'her rival', 'words that no entity has stand for one of their own');
    review.do({ type: 'setSpeaker', marks: [key()], speaker: null });
    assert.equal(review.mark('quote', 'half').entity, null);
  });

  test('a pronoun that a person gives to another stays with that other', () => {
    const review = new Review();
    review.do({ type: 'setSpeaker', marks: [review.mark('quote', 'half').key], speaker: { mention: at('He') } });
    review.do({ type: 'splitMentions', entity: 'e2', mentions: [at('He')] });
    review.do({ type: 'mergeEntities', entities: [review.entity('He')], into: 'e1' });
    assert.equal(review.article.entities.get(review.mark('quote', 'half').entity ?? '')?.name, 'Ilka Brandt', review.shown.join('\n'));
    const lenz = review.article.entities.get('e2');
    assert.deepEqual(lenz?.mentions.map(({ form }) => form), ['name']);
  });

  test('change the kind, the span, the type of a quote', () => {
    const review = new Review();
    review.do({ type: 'changeKind', marks: [review.mark('claim', 'half').key], kind: 'location' });
    assert.deepEqual(review.shown.filter((line) => line.includes('half')), ['quote suggested: half of it was wasted (Otto Lenz)', 'location changed: half of it was wasted (half of it was wasted)']);
    const longer = { ...at('The bridge cost 40 million euros'), end: at('Otto Lenz').end };
    review.do({ type: 'changeSpan', mark: review.mark('quote', 'The bridge').key, span: longer });
    review.do({ type: 'setQuoteType', marks: [review.mark('quote', 'The bridge').key], quoteType: 'mixed' });
    const quote = review.article.quotes.get(review.mark('quote', 'The bridge').id);
    assert.deepEqual([quote?.start, quote?.end, quote?.type], [longer.start, longer.end, 'mixed']);
    assert.equal(review.article.marks.filter(({ kind, start }) => kind === 'quote' && start === longer.start).length, 1, 'the suggestion gave way');
  });

  test('a chosen place holds for every mention of the entity', () => {
    const twice = { ...analysis, locations: [...analysis.locations, { ...analysis.locations[0]!, id: 'l2', ...at('bridge') }] };
    const review = new Review(twice);
    review.do({ type: 'choosePlace', marks: [review.mark('location', 'Tarnow').key], place: krakow });
    for (const location of review.article.analysis.locations) assert.deepEqual([location.name, location.lat, location.chosen], ['Kraków', 50.06, true]);
    assert.equal(review.mark('location', 'bridge').state, 'suggested');
    review.do({ type: 'choosePlace', marks: [review.mark('location', 'Tarnow').key], place: null });
    assert.equal(review.article.analysis.locations[1]?.lat, undefined, 'nobody knows where it is');
  });

  test('add a mark of every kind from words of the text', () => {
    const review = new Review();
    const words = at('Mayor opens the new bridge');
    for (const kind of markKinds) review.do({ type: 'add', kind, span: words });
    assert.deepEqual(review.shown.slice(0, 4), markKinds.map((kind) => `${kind} added: Mayor opens the new bridge (${kind === 'speaker' || kind === 'location' ? 'Mayor opens the new bridge' : '–'})`));
    review.do({ type: 'remove', marks: review.article.marks.slice(0, 4).map(({ key }) => key) });
    assert.equal(review.decisions.size, 0, 'what a person added goes without a trace');
  });

  test('adding what was rejected accepts it; adding what is suggested accepts that', () => {
    const review = new Review();
    review.do({ type: 'reject', marks: [review.mark('location', 'Tarnow').key] }).do({ type: 'add', kind: 'location', span: at('Tarnow') });
    assert.equal(review.mark('location', 'Tarnow').state, 'accepted');
    review.do({ type: 'add', kind: 'claim', span: at('half of it was wasted') });
    assert.equal(review.mark('claim', 'half').state, 'accepted');
  });

  test('rename, describe and change the kind of an entity', () => {
    const review = new Review();
    review.do({ type: 'renameEntity', entity: 'e1', name: '  Ilka M. Brandt ' });
    review.do({ type: 'describeEntity', entity: review.entity('Ilka M. Brandt'), description: 'mayor of Tarnow' });
    review.do({ type: 'changeEntityKind', entity: review.entity('Ilka M. Brandt'), kind: 'organisation' });
    assert.equal(review.decisions.size, 1, 'all about one entity is one decision');
    const entity = review.article.entities.get(review.entity('Ilka M. Brandt'));
    assert.deepEqual([entity?.description, entity?.kind, entity?.aliases], ['mayor of Tarnow', 'organisation', ['Ilka Brandt', 'Brandt']]);
    assert.equal(review.article.entities.get(review.mark('quote', '“We').entity ?? '')?.name, 'Ilka M. Brandt');
  });

  test('merge entities: every mark of both is of one', () => {
    const review = new Review();
    review.do({ type: 'renameEntity', entity: 'e2', name: 'Otto P. Lenz' });
    review.do({ type: 'mergeEntities', entities: ['e1', review.entity('Otto P. Lenz')], into: 'e1' });
    assert.deepEqual(review.article.analysis.entities.map(({ name }) => name).sort(), ['Ilka Brandt', 'Tarnow']);
    assert.ok(review.article.analysis.quotes.every(({ entity }) => review.article.entities.get(entity ?? '')?.name === 'Ilka Brandt'), review.shown.join('\n'));
    assert.equal(review.decisions.size, 1, 'what was decided about the other went into it');
  });

  test('split a mention off, and never the last one', () => {
    const review = new Review();
    review.do({ type: 'splitMentions', entity: 'e2', mentions: [at('He')] });
    assert.equal(review.article.entities.get(review.mark('quote', 'half').entity ?? '')?.name, 'He');
    const before = review.decisions;
    review.do({ type: 'splitMentions', entity: 'e2', mentions: [at('Otto Lenz')] });
    assert.deepEqual(review.decisions, before);
  });

  test('a note is kept, and taken away when it is empty', () => {
    const review = new Review();
    review.do({ type: 'note', mark: review.mark('claim', 'half').key, note: 'ask the auditor' });
    assert.deepEqual([review.mark('claim', 'half').note, review.mark('claim', 'half').state, review.mark('claim', 'half').confidence], ['ask the auditor', 'suggested', 0.4], 'a note decides nothing');
    review.do({ type: 'accept', marks: [review.mark('claim', 'half').key] });
    assert.deepEqual([review.mark('claim', 'half').note, review.mark('claim', 'half').state], ['ask the auditor', 'accepted']);
    review.do({ type: 'reopen', marks: [review.mark('claim', 'half').key] });
    assert.deepEqual([review.mark('claim', 'half').note, review.mark('claim', 'half').state], ['ask the auditor', 'suggested'], 'the note outlives the decision');
    review.do({ type: 'note', mark: review.mark('claim', 'half').key, note: '' });
    assert.equal(review.decisions.size, 0);
  });

  test('reopen: the suggestion stands as before', () => {
    const review = new Review();
    const before = review.shown;
    review.do({ type: 'setSpeaker', marks: [review.mark('quote', 'half').key], speaker: { entity: 'e1' } });
    review.do({ type: 'reopen', marks: [review.mark('quote', 'half').key] });
    assert.deepEqual(review.shown, before);
  });

  test('what is not there any more changes nothing', () => {
    const review = new Review();
    const operations: Operation[] = [
      { type: 'accept', marks: ['quote gone'] }, { type: 'renameEntity', entity: 'gone', name: 'x' }, { type: 'mergeEntities', entities: ['gone'], into: 'e1' },
      { type: 'attach', decision: 'gone', span: at('He') }, { type: 'discard', decisions: ['gone'] }, { type: 'add', kind: 'quote', span: { start: 5, end: 5 } },
      { type: 'add', kind: 'quote', span: { start: 5, end: 1e9 } }, { type: 'changeSpan', mark: review.mark('claim', 'half').key, span: { start: 9, end: 3 } },
    ];
    for (const operation of operations) assert.deepEqual(perform(review.article, text, operation, review.by), [], operation.type);
  });
});

/** Any operation on any mark and entity that is there; indexes are taken round. */
const anyOperation = fc.tuple(fc.nat(17), fc.nat(30), fc.nat(30), fc.nat(text.length - 1), fc.integer({ min: 1, max: 30 }));

function operationOf(decisions: Decisions, [which, one, other, start, length]: readonly [number, number, number, number, number]): Operation {
  const article = articleOf(analysis, { minimum: { claim: 0 }, showRejected: true }, decisions);
  const key = (n: number): string => article.marks[n % Math.max(1, article.marks.length)]?.key ?? '';
  const entities = article.analysis.entities;
  const entity = (n: number): string => entities[n % Math.max(1, entities.length)]?.id ?? '';
  const kind = markKinds[other % 4] ?? 'quote';
  const span = { start, end: Math.min(text.length, start + length) };
  const mentions = article.entities.get(entity(one))?.mentions ?? [];
  const all: Operation[] = [
    { type: 'accept', marks: [key(one), key(other)] }, { type: 'reject', marks: [key(one), key(other)] }, { type: 'reopen', marks: [key(one)] }, { type: 'remove', marks: [key(one)] },
    { type: 'changeKind', marks: [key(one)], kind }, { type: 'changeSpan', mark: key(one), span }, { type: 'setSpeaker', marks: [key(one)], speaker: { entity: entity(other) } },
    { type: 'setSpeaker', marks: [key(one)], speaker: other % 3 ? (other % 2 ? { mention: span } : { name: `Name ${one % 5}` }) : null }, { type: 'setQuoteType', marks: [key(one)], quoteType: 'mixed' },
    { type: 'choosePlace', marks: [key(one)], place: other % 2 ? krakow : null }, { type: 'add', kind, span }, { type: 'note', mark: key(one), note: `note ${other}` },
    { type: 'renameEntity', entity: entity(one), name: `Name ${other}` }, { type: 'mergeEntities', entities: [entity(one), entity(other)], into: entity(one) },
    { type: 'splitMentions', entity: entity(one), mentions: mentions.slice(0, 1 + (other % 2)) }, { type: 'describeEntity', entity: entity(one), description: `who ${other}` },
    { type: 'changeEntityKind', entity: entity(one), kind: 'group' }, { type: 'check', marks: [key(one), key(other)], check: other % 3 ? { status: checkStatuses[other % checkStatuses.length]!, source: '', note: `found ${one}` } : null },
  ];
  return all[which % all.length]!;
}

suite('undo and redo', () => {
  const plain = (decisions: Decisions): [string, unknown][] => [...decisions].sort(([a], [b]) => (a < b ? -1 : 1));
  const run = { seed: 5, numRuns: 150 };

  test('the inverses of any operations lead back to the start, one by one', () => {
    fc.assert(fc.property(fc.array(anyOperation, { maxLength: 12 }), (drawn) => {
      const by = reviewer();
      const states: Decisions[] = [noDecisions];
      const changes = drawn.map((each) => {
        const decisions = states.at(-1)!;
        const article = articleOf(analysis, { minimum: { claim: 0 }, showRejected: true }, decisions);
        const change = perform(article, text, operationOf(decisions, each), by);
        states.push(applyChange(decisions, change));
        return change;
      });
      for (const change of changes.reverse()) {
        const back = applyChange(states.pop()!, inverseOf(change));
        assert.deepEqual(plain(back), plain(states.at(-1)!));
      }
    }), run);
  });

  test('whatever was decided, every mark is in the text, knows its entity and has a key of its own', () => {
    fc.assert(fc.property(fc.array(anyOperation, { maxLength: 12 }), (drawn) => {
      const by = reviewer();
      let decisions = noDecisions;
      for (const each of drawn) decisions = applyChange(decisions, perform(articleOf(analysis, { minimum: { claim: 0 }, showRejected: true }, decisions), text, operationOf(decisions, each), by));
      const { marks, entities, analysis: reviewed } = articleOf(analysis, { minimum: { claim: 0 }, showRejected: true }, decisions);
      assert.equal(new Set(marks.map(({ key }) => key)).size, marks.length);
      for (const { start, end, entity, state } of marks) {
        assert.ok(0 <= start && start < end && end <= text.length);
        assert.ok(entity === null || entities.has(entity) || state === 'rejected', `entity ${String(entity)}`);
      }
      const mentioned = reviewed.entities.flatMap(({ mentions }) => mentions.map(({ start, end }) => `${start} ${end}`));
      assert.equal(new Set(mentioned).size, mentioned.length, 'no mention is of two entities');
    }), run);
  });

  test('undo all, redo all', () => {
    fc.assert(fc.property(fc.array(anyOperation, { maxLength: 10 }), (drawn) => {
      const by = reviewer();
      let decisions = noDecisions;
      let history = emptyHistory;
      for (const each of drawn) {
        const change = perform(articleOf(analysis, { minimum: { claim: 0 }, showRejected: true }, decisions), text, operationOf(decisions, each), by);
        decisions = applyChange(decisions, change);
        history = record(history, change);
      }
      const end = decisions;
      for (let back = undo(history, by.now); back; back = undo(history, by.now)) {
        history = back.history;
        decisions = applyChange(decisions, back.change);
      }
      assert.equal(decisions.size, 0);
      for (let again = redo(history, by.now); again; again = redo(history, by.now)) {
        history = again.history;
        decisions = applyChange(decisions, again.change);
      }
      const untimed = (all: Decisions): Decisions => new Map([...all].map(([id, decision]) => [id, { ...decision, modified: '' }]));
      assert.deepEqual(plain(untimed(decisions)), plain(untimed(end)));
      for (const [id, { modified }] of decisions) assert.ok(modified > end.get(id)!.modified, 'it is a later version, though the clock stands still');
    }), run);
  });
});
