import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/core/analysis/analysis';
import { byReadingOrder, overlaps, spanKey, type Span } from '../../../src/core/span';

/** Fails unless the analysis is one that every reader of it can rely on: spans within the text and in order, ids once, references that lead somewhere, and who speaks among those mentioned. */
export function assertSound(text: string, { quotes, entities, locations, claims }: Analysis): void {
  const told = (what: string, item: unknown): string => `${what}: ${JSON.stringify(item).slice(0, 400)} in ${JSON.stringify(text.length > 300 ? `${text.slice(0, 300)}…` : text)}`;
  const within = (span: Span, item: unknown): void => assert.ok(Number.isInteger(span.start) && 0 <= span.start && span.start < span.end && span.end <= text.length, told('not within the text', item));
  const inOrder = (list: readonly Span[], what: string): void => list.forEach((item, i) => assert.ok(i === 0 || byReadingOrder(list[i - 1]!, item) <= 0, told(`${what} out of order`, [list[i - 1], item])));

  for (const [what, list] of Object.entries({ quotes, locations, claims })) {
    inOrder(list, what);
    for (const item of list) within(item, item);
  }
  for (const [what, list] of Object.entries({ quotes, entities, locations, claims })) assert.equal(new Set(list.map(({ id }) => id)).size, list.length, `an id of ${what} stands twice`);

  const entityById = new Map(entities.map((entity) => [entity.id, entity]));
  const quoteById = new Map(quotes.map((quote) => [quote.id, quote]));
  const claimIds = new Set(claims.map(({ id }) => id));
  const owners = new Map<string, string>();
  for (const entity of entities) {
    assert.ok(entity.name !== '' && entity.mentions.length > 0, told('without a name or a mention', entity));
    inOrder(entity.mentions, `mentions of ${entity.name}`);
    for (const mention of entity.mentions) {
      within(mention, entity);
      if (entity.kind === 'place') continue; // a place's name may be somebody's, too
      assert.ok(!owners.has(spanKey(mention)), told(`a mention of two, ${owners.get(spanKey(mention))} and ${entity.name}`, mention));
      owners.set(spanKey(mention), entity.name);
    }
  }
  for (const quote of quotes) {
    for (const span of [...(quote.spans ?? []), quote.cue, quote.speaker]) if (span) within(span, quote);
    if (quote.entity === null) continue;
    const entity = entityById.get(quote.entity);
    assert.ok(entity, told('spoken by nobody who is there', quote));
    assert.ok(quote.speaker && entity.mentions.some((mention) => overlaps(mention, quote.speaker!)), told(`the speaker is no mention of ${entity.name}`, quote));
  }
  for (const location of locations) assert.ok(location.entity == null || entityById.has(location.entity), told('of no place that is there', location));
  for (const claim of claims) {
    assert.ok(0 <= claim.score && claim.score <= 1, told('a score beyond 0 to 1', claim));
    for (const other of claim.contradicts ?? []) assert.ok(claimIds.has(other) && other !== claim.id, told('contradicts no claim that is there', claim));
    const quote = claim.quote === null ? null : quoteById.get(claim.quote);
    assert.ok(quote !== undefined, told('in no quote that is there', claim));
    assert.equal(claim.claimant, quote?.entity ?? null, told('claimed by another than speaks the quote', claim));
  }
}
