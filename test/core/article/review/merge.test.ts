import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis } from '../../../../src/core/analysis/analysis';
import { articleOf, moveArticle } from '../../../../src/core/article/article';
import { moveAnalysis, type Edit } from '../../../../src/core/article/edits';
import { moveDecisions } from '../../../../src/core/article/review/anchorsOf';
import type { Decisions } from '../../../../src/core/article/review/decision';
import { analysis, at, text } from '../articleFixture';
import { Review } from './reviewFixture';

/** The same suggestions as a new analysis gives them: under other ids. */
function again({ quotes, entities, locations, claims }: Analysis): Analysis {
  const other = <T extends string | null | undefined>(id: T): T => (id ? (`n${id}` as T) : id);
  return {
    quotes: quotes.map((quote) => ({ ...quote, id: other(quote.id), entity: other(quote.entity) })),
    entities: entities.map((entity) => ({ ...entity, id: other(entity.id) })),
    locations: locations.map((location) => ({ ...location, id: other(location.id), ...(location.entity ? { entity: other(location.entity) } : {}) })),
    claims: claims.map((claim) => ({ ...claim, id: other(claim.id), quote: other(claim.quote), claimant: other(claim.claimant) })),
  };
}

const shown = (suggestions: Analysis, decisions: Decisions): string[] => {
  const { marks, entities } = articleOf(suggestions, { minimum: { claim: 0 } }, decisions);
  return marks.map(({ kind, state, start, entity }) => `${kind} ${state} ${start} ${(entity && entities.get(entity)?.name) ?? ''}`);
};

suite('decisions and a new analysis', () => {
  /** A reviewed article in which every kind of decision was made. */
  const reviewed = (): Review => {
    const review = new Review();
    review.do({ type: 'reject', marks: [review.mark('quote', 'The bridge').key, review.mark('location', 'Tarnow').key] });
    review.do({ type: 'accept', marks: [review.mark('quote', '“We').key, review.mark('claim', 'The bridge').key] });
    review.do({ type: 'renameEntity', entity: 'e2', name: 'Otto P. Lenz' });
    review.do({ type: 'changeSpan', mark: review.mark('claim', 'half').key, span: at('half of it') });
    review.do({ type: 'add', kind: 'location', span: at('new bridge') });
    return review;
  };

  test('nothing a person decided is undone by it', () => {
    const review = reviewed();
    assert.deepEqual(shown(again(analysis), review.decisions), shown(analysis, review.decisions));
    assert.deepEqual(shown(analysis, review.decisions), [
      'location added 16 new bridge', 'quote accepted 28 Ilka Brandt', 'speaker accepted 48 Ilka Brandt', 'claim accepted 111 ',
      'speaker suggested 180 Otto P. Lenz', 'quote suggested 188 Otto P. Lenz', 'claim changed 188 Otto P. Lenz',
    ], 'the quote was rejected, so the claim in it is the article’s');
  });

  test('a decision holds what a person stands for; how sure the machine is, and why, comes from what it suggests now', () => {
    const why = { confidence: 0.7, reason: 'another reason' };
    const [region, alternatives] = [{ admin1: 'Lesser Poland', feature: 'PPLA2' }, [{ name: 'Tarnow', lat: 1, lon: 2, score: 0.1 }]];
    const suggested = {
      ...analysis,
      quotes: analysis.quotes.map((quote) => ({ ...quote, ...why })),
      claims: analysis.claims.map((claim) => ({ ...claim, reasons: ['new'], lowers: ['low'] })),
      locations: analysis.locations.map((location) => ({ ...location, ...why, ...region, alternatives })),
    };
    const review = new Review();
    review.do({ type: 'accept', marks: ['quote', 'claim'].map((kind) => review.mark(kind as 'quote', 'The bridge').key) });
    review.do({ type: 'accept', marks: [review.mark('location', 'Tarnow').key] });
    const shownWith = (suggestions: Analysis): unknown[] => {
      const { quotes, claims, locations } = articleOf(suggestions, { minimum: { claim: 0 } }, review.decisions).analysis;
      const [quote, claim, location] = [quotes, claims, locations].map((items) => items.find(({ id }) => review.decisions.has(id))) as [typeof quotes[0], typeof claims[0], typeof locations[0]];
      return [quote.confidence, quote.reason, claim.reasons, claim.lowers, location.confidence, location.reason, location.alternatives, location.admin1, location.feature, location.lat];
    };
    assert.deepEqual(shownWith(suggested), [0.7, 'another reason', ['new'], ['low'], 0.7, 'another reason', alternatives, 'Lesser Poland', 'PPLA2', 50.01]);
    const elsewhere = { ...suggested, locations: suggested.locations.map((location) => ({ ...location, lat: 0 })) };
    assert.deepEqual(shownWith(elsewhere).slice(-3), [undefined, undefined, 50.01], 'what it says of another place is not of this one');
    assert.deepEqual(shownWith({ ...analysis, quotes: [], claims: [], locations: [] }), [1, '', [], undefined, 1, '', undefined, undefined, undefined, 50.01], 'it suggests nothing any more');
    const [decision] = review.decisions.values();
    assert.ok(decision?.about === 'mark' && decision.value.kind === 'quote' && decision.value.reason === '');
  });

  test('an entity that a new analysis calls otherwise, or knows by fewer mentions, keeps its name', () => {
    const review = new Review().do({ type: 'renameEntity', entity: 'e1', name: 'Ilka M. Brandt' });
    const renamed = { ...analysis, entities: analysis.entities.map((entity) => (entity.id === 'e1' ? { ...entity, name: 'Mayor Brandt' } : entity)) };
    assert.ok(articleOf(renamed, { minimum: { claim: 0 } }, review.decisions).analysis.entities.some(({ name }) => name === 'Ilka M. Brandt'));
    const unmentioned = { ...analysis, entities: analysis.entities.map((entity) => (entity.id === 'e1' ? { ...entity, mentions: [{ ...at('her'), form: 'pronoun' as const }] } : entity)) };
    assert.ok(articleOf(unmentioned, { minimum: { claim: 0 } }, review.decisions).analysis.entities.some(({ name }) => name === 'Ilka M. Brandt'), 'by the machine’s name of it');
  });

  test('a decision about one entity does not swallow another that a pronoun went to', () => {
    const review = new Review().do({ type: 'mergeEntities', entities: ['e2'], into: 'e1' });
    const other = { ...analysis, entities: [...analysis.entities, { id: 'e9', kind: 'person' as const, name: 'Jo Rae', named: true, mentions: [{ ...at('Monday'), form: 'name' as const }, { ...at('half'), form: 'pronoun' as const }] }] };
    assert.deepEqual(articleOf(other, { minimum: { claim: 0 } }, review.decisions).analysis.entities.map(({ name }) => name), ['Ilka Brandt', 'Tarnow', 'Jo Rae']);
  });

  test('a suggestion that overlaps a person’s mark gives way; one inside a quote that a person stands for stays', () => {
    const review = new Review(analysis).do({ type: 'accept', marks: [new Review().mark('quote', '“We').key] });
    const longer = { ...again(analysis), quotes: [{ ...analysis.quotes[0]!, id: 'x', end: analysis.quotes[0]!.end - 3, spans: [] }, { ...analysis.quotes[2]!, id: 'y', ...at('our word') }] };
    assert.deepEqual(articleOf(longer, { minimum: { claim: 0 } }, review.decisions).analysis.quotes.map(({ start, end }) => text.slice(start, end)), [text.slice(at('“We').start, at('budget.”').end), 'our word']);
  });

  test('whatever is edited, what was rejected does not come back, and what was accepted stays as long as a letter of it', () => {
    const review = new Review();
    review.do({ type: 'reject', marks: [review.mark('quote', 'The bridge').key, review.mark('location', 'Tarnow').key, review.mark('claim', 'half').key] });
    review.do({ type: 'accept', marks: [review.mark('quote', '“We').key] });
    const anyEdit = fc.tuple(fc.nat(text.length), fc.nat(12), fc.nat(20));
    fc.assert(fc.property(fc.array(anyEdit, { maxLength: 8 }), (drawn) => {
      let suggestions: Analysis = analysis;
      let decisions = review.decisions;
      let length = text.length;
      for (const [from, cut, inserted] of drawn) {
        const start = Math.min(from, length);
        const edit: Edit = { start, end: Math.min(length, start + cut), inserted };
        length += inserted - (edit.end - edit.start);
        suggestions = moveAnalysis(suggestions, [edit]);
        decisions = moveDecisions(decisions, [edit]);
      }
      const { marks, orphans } = articleOf(again(suggestions), { minimum: { claim: 0 } }, decisions);
      assert.ok(!marks.some(({ kind }) => kind === 'location'), 'the only location was rejected');
      const suggested = marks.filter(({ kind, state }) => state === 'suggested' && kind !== 'speaker').map(({ kind }) => kind).sort();
      assert.ok(suggested.length <= 2, `only the third quote and the first claim are open, not ${suggested.join(', ')}`);
      assert.equal(decisions.size, review.decisions.size, 'no decision is dropped');
      assert.equal([...decisions.values()].filter((each) => each.about === 'mark' && each.state === 'accepted' && each.anchor.span).length, marks.filter(({ state, kind }) => state === 'accepted' && kind === 'quote').length);
      assert.ok(orphans.every(({ anchor }) => anchor.span === null));
    }), { seed: 11, numRuns: 300 });
  });

  test('a moved article is the article of what was moved', () => {
    const review = reviewed();
    const edits: Edit[] = [{ start: 30, end: 33, inserted: 9 }];
    const moved = moveArticle(articleOf(analysis, { minimum: { claim: 0 } }, review.decisions), edits);
    assert.deepEqual(moved.marks, articleOf(moveAnalysis(analysis, edits), { minimum: { claim: 0 } }, moveDecisions(review.decisions, edits)).marks);
  });
});
