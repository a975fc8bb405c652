import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Claim, Quote } from '../../../src/core/analysis/analysis';
import { findClaims } from '../../../src/core/claims/findClaims';
import { scoreCandidates } from '../../../src/core/claims/score';
import { phrasing, quote, read } from './claimFixture';

const claims = (text: string, quotes: readonly Quote[] = []): readonly Claim[] => findClaims(read(text), quotes, phrasing);
const only = (text: string, quotes: readonly Quote[] = []): Claim => {
  const [claim] = claims(text, quotes);
  if (!claim) throw new Error(`no claim in “${text}”`);
  return claim;
};
/** A sentence among others: by itself it would be all that somebody wants to know about, and so worth checking. */
const amongOthers = (sentence: string): string => `${sentence}\n\nIt was raining.\n\nThe boats were in the harbour.`;
const best = (text: string): number => Math.max(...scoreCandidates(read(text), []).map(({ score }) => score));

suite('claims', () => {
  test('kinds', () => {
    const kinds: Record<string, string> = {
      'The harbour of Fenwick lost 4,200 jobs in 2019.': 'quantity',
      'Rents in Fenwick are higher than in Arlow, the largest city of the coast.': 'comparison',
      'The ministry approved the dam and Governor Holm signed the contract.': 'record',
      'Senator Holm voted for the amendment.': 'record',
      'The mine in Arlow will close next year with the loss of 900 jobs.': 'forecast',
    };
    for (const [text, kind] of Object.entries(kinds)) assert.equal(only(text).kind, kind, text);
  });

  test('score facts above opinions, wishes, questions and hedges', () => {
    const fact = best('Governor Greta Holm cut the budget of the harbour police by 40 percent in 2019.');
    for (const other of ['It was a wonderful, truly magical evening.', 'I hope we can all dream again.', 'Should we not love one another?', 'Perhaps it might be so.']) {
      assert.ok(fact > best(other) + 0.3, `fact ${fact.toFixed(2)}, “${other}” ${best(other).toFixed(2)}`);
    }
  });

  test('reasons are said strongest first, and what lowers the score apart', () => {
    const claim = only(amongOthers('The mayor’s disgraceful council sold 40 houses in 2019.'));
    assert.ok(claim.reasons.some((r) => /^gives a (number|sum)/.test(r)), claim.reasons.join('; '));
    assert.ok(claim.lowers?.includes('opinion: disgraceful'), claim.lowers?.join('; '));
  });

  for (const [sentence, says] of Object.entries({
    'The mayor’s disgraceful council sold 40 houses in 2019.': 'opinion: disgraceful',
    'The ministry will close 40 mills in Arlow next year.': 'prediction: will',
    'Did the ministry close 40 mills in Arlow in 2019?': 'question',
    'Governor Holm hopes that 900 jobs will return to Arlow.': 'wish: hopes',
    'The ministry might have lost 40 million crowns in 2019.': 'hedged: might',
    'The workers had never been paid in full.': 'cannot be checked: no who or when',
  })) test(`what lowers a claim is said: ${says}`, () => {
    const { lowers = [], score } = only(amongOthers(sentence));
    assert.ok(lowers.includes(says), `${score}: ${lowers.join('; ')}`);
  });

  test('what stands around a claim is said after what its own words say', () => {
    const { reasons } = only('The mill paid 900 workers 40 million crowns in 2019.');
    const general = reasons.findIndex((reason) => /^(worded like|stands among|all that the text says|part of a speech)/.test(reason));
    assert.ok(general === -1 || general === reasons.length - 1, reasons.join('; '));
    assert.ok(reasons.length > 1, reasons.join('; '));
  });
  test('at most three reasons, no two of the same', () => {
    const { reasons } = only('In 2019, after a year of talks, the ministry paid Governor Holm 900 million crowns, 40 percent of the budget.');
    assert.ok(reasons.length <= 3, reasons.join('; '));
    assert.equal(reasons.filter((reason) => /number|sum|money/.test(reason)).length, 1, reasons.join('; '));
  });
  test('what speaks against is not said of a claim that is hardly in doubt', () => {
    const claim = only('Governor Greta Holm, a disgraceful miser, was convicted of taking bribes of 40 million crowns in 2019.');
    assert.ok(claim.score >= 0.8, String(claim.score));
    assert.equal(claim.lowers, undefined);
  });
  test('cause and effect is a reason', () => assert.ok(only('The bridge in Arlow collapsed in 2019 because of rust.').reasons.includes('cause and effect: because of')));

  test('the month of May hedges nothing', () => assert.ok(!only('The ministry closed 40 mills in May.').lowers?.some((low) => low.startsWith('hedged'))));

  test('what is told within a quote is its teller’s', () => {
    const text = '“The ministry told us that the column had 6,000 men,” said Greta Holm.';
    const found = claims(text, [
      quote(text, '“The ministry told us that the column had 6,000 men,”', { id: 'q1', type: 'direct', cue: 'said', speaker: 'Greta Holm', entity: 'e1' }),
      quote(text, 'the column had 6,000 men', { id: 'q2', cue: 'told', speaker: 'The ministry', entity: 'e2' }),
    ]);
    assert.deepEqual(found.map(({ start, end, claimant }) => [text.slice(start, end), claimant]), [
      ['The ministry told us that the column had 6,000 men', 'e1'], ['the column had 6,000 men', 'e2'],
    ]);
  });

  test('two claims by two people in one sentence are two claims', () => {
    const text = 'Greta Holm said 40 mills had closed in Arlow, while Otto Lenz insisted that 900 jobs had been lost in Fenwick.';
    const found = claims(text, [
      quote(text, '40 mills had closed in Arlow', { id: 'q1', cue: 'said', speaker: 'Greta Holm', entity: 'e1' }),
      quote(text, 'that 900 jobs had been lost in Fenwick', { id: 'q2', cue: 'insisted', speaker: 'Otto Lenz', entity: 'e2' }),
    ]);
    assert.deepEqual(found.map(({ start, end, claimant }) => [text.slice(start, end), claimant]), [
      ['40 mills had closed in Arlow', 'e1'], ['900 jobs had been lost in Fenwick', 'e2'],
    ]);
  });

  test('the claimant is whoever is quoted, else nobody', () => {
    const text = 'The mill paid 900 workers in 2019, Greta Holm said. The ministry closed it in March.';
    const found = claims(text, [quote(text, 'The mill paid 900 workers in 2019', { cue: 'said', speaker: 'Greta Holm', entity: 'e7' })]);
    assert.deepEqual(found.map(({ quote: q, claimant }) => [q, claimant]), [['q1', 'e7'], [null, null]]);
  });

  test('evidence: attributed, unattributed, disputed', () => {
    const said = 'The mill paid 900 workers in 2019, Greta Holm said.';
    assert.equal(only(said, [quote(said, 'The mill paid 900 workers in 2019', { cue: 'said', speaker: 'Greta Holm' })]).evidence, 'attributed');
    assert.equal(only('According to a survey, 40 percent of the wells in Arlow contain lead.').evidence, 'attributed');
    assert.equal(only('The ministry sold 40 houses in Arlow in 2019.').evidence, 'unattributed');
    const falsely = 'Holm falsely claimed that the mill paid 900 workers in 2019.';
    assert.equal(only(falsely, [quote(falsely, 'the mill paid 900 workers in 2019', { cue: 'claimed', speaker: 'Holm' })]).evidence, 'disputed');
    const denied = 'Holm denied that the mill had paid a bribe of 900,000 crowns.';
    assert.equal(only(denied, [quote(denied, 'the mill had paid a bribe of 900,000 crowns', { cue: 'denied', speaker: 'Holm' })]).evidence, 'disputed');
  });

  test('two people who contradict each other are linked, both ways', () => {
    const text = 'The ministry said its army had launched an offensive on the Karn valley on Monday. Governor Holm said there was no fighting in the Karn valley on Monday.';
    const found = claims(text, [
      quote(text, 'its army had launched an offensive on the Karn valley on Monday', { id: 'q1', cue: 'said', speaker: 'The ministry', entity: 'e1' }),
      quote(text, 'there was no fighting in the Karn valley on Monday', { id: 'q2', cue: 'said', speaker: 'Governor Holm', entity: 'e2' }),
    ]);
    assert.deepEqual(found.map(({ id, contradicts, evidence }) => [id, contradicts, evidence]), [['c1', ['c2'], 'disputed'], ['c2', ['c1'], 'disputed']]);
  });

  suite('two people who say the opposite', () => {
    const pair = (first: string, second: string, cues: readonly [string, string] = ['said', 'said']): readonly Claim[] => {
      const text = `The ministry ${cues[0]} ${first}. A doctor from the valley ${cues[1]} ${second}.`;
      return claims(text, [quote(text, first, { id: 'q1', cue: cues[0], speaker: 'The ministry', entity: 'e1' }), quote(text, second, { id: 'q2', cue: cues[1], speaker: 'A doctor from the valley', entity: 'e2' })]);
    };
    const linked = (found: readonly Claim[]): boolean => found.some(({ contradicts }) => contradicts?.length);
    for (const [first, second, cues] of [
      ['an offensive had been launched in the Karn valley', 'there have been no reports of fighting'],
      ['the water in Arlow was safe to drink', 'the water there was contaminated'],
      ['it had paid its workers in full', 'the workers had never been paid'],
      ['crime in Fenwick had risen by a fifth', 'crime fell there last year'],
      ['the levee was inspected in March', 'nobody had inspected the levee since 2019'],
      ['the troops had left Fenwick', 'troops were still in Fenwick'],
      ['40 people were killed in the raid', 'anyone had been killed in the raid', ['stated', 'denied']],
    ] as const) test(`${first} / ${second}`, () => assert.ok(linked(pair(first, second, cues))));
    for (const [first, second] of [
      ['its army had entered the Karn valley on Monday', 'the army was in the Karn valley by Tuesday'],
      ['the mill paid 900 workers in 2019', 'no boat had come to the harbour'],
      ['crime in Fenwick had risen by a fifth', 'rents in Arlow fell last year'],
    ] as const) test(`not: ${first} / ${second}`, () => assert.ok(!linked(pair(first, second))));
  });

  test('people who agree are not linked', () => {
    const text = 'The ministry said its army had entered the Karn valley on Monday. Governor Holm said the army was in the Karn valley by Tuesday.';
    const found = claims(text, [
      quote(text, 'its army had entered the Karn valley on Monday', { id: 'q1', cue: 'said', speaker: 'The ministry', entity: 'e1' }),
      quote(text, 'the army was in the Karn valley by Tuesday', { id: 'q2', cue: 'said', speaker: 'Governor Holm', entity: 'e2' }),
    ]);
    assert.ok(found.every(({ contradicts }) => !contradicts), JSON.stringify(found));
  });
});

suite('claims in any text', () => {
  const pieces = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('“', '”', '"', "''", '. ', '?\n\n', ' said ', ' $5 ', ' 20% ', 'Holm ', ' 2019 ', '\r\n', '\u0000', '‏', ' not ', '; '));
  test('spans are exact, ordered and inside the text; scores run from 0 to 1; ids differ', () => {
    fc.assert(fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const found = claims(text);
      let last = 0;
      for (const { start, end, score, reasons } of found) {
        assert.ok(start >= last && end > start && end <= text.length && score >= 0 && score <= 1, JSON.stringify(found));
        assert.ok(reasons.every((reason) => reason.length > 0 && reason.length < 120), reasons.join('; '));
        last = start;
      }
      assert.equal(new Set(found.map(({ id }) => id)).size, found.length);
    }), { numRuns: 150, seed: 7 });
  });

  test('ten times the text takes no more than about ten times as long', () => {
    const sentence = 'Governor Holm said in 2019 that “the ministry sold 40 houses; it never paid” and left. ';
    const time = (n: number): number => {
      const doc = read(sentence.repeat(n));
      const began = performance.now();
      findClaims(doc, [], phrasing);
      return performance.now() - began;
    };
    time(50);
    const small = Math.max(1, Math.min(time(40), time(40), time(40)));
    const large = Math.min(time(400), time(400));
    assert.ok(large < 40 * small, `40 sentences ${small.toFixed(1)} ms, 400 sentences ${large.toFixed(1)} ms`);
  });
});
