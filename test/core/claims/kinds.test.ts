import assert from 'node:assert/strict';
import type { ClaimKind } from '../../../src/core/analysis/analysis';
import { kindOf } from '../../../src/core/claims/kinds';
import { said } from './claimFixture';

/** Sentences of our own for each kind. */
const examples: Readonly<Record<ClaimKind | 'none', readonly string[]>> = {
  quantity: [
    'The harbour of Fenwick lost 4,200 jobs in 2019.',
    'More than 6,000 fighters are in the valley.',
    'At least 30 houses stood empty in Arlow.',
    'The dam cost 900 million crowns.',
    'Unemployment in Arlow fell to 4 percent in May.',
  ],
  comparison: [
    'Rents in Fenwick are higher than in Arlow.',
    'Arlow is the largest city of the coast.',
    'Crime doubled under Governor Holm.',
    'Teachers in Fenwick earn less than nurses.',
    'The river has never before stood so high, an unprecedented flood.',
  ],
  event: [
    'The bridge over the Karn collapsed on Monday.',
    'A lorry overturned near Fenwick.',
    'Fighting broke out in the valley overnight.',
  ],
  record: [
    'Senator Holm voted for the amendment.',
    'Parliament vetoed the dam.',
    'The ministry approved the dam.',
    'Governor Greta Holm signed the contract in March.',
    'She promised in May that the mill would stay.',
    'Holm testified under oath before the commission.',
  ],
  cause: [
    'The bridge collapsed because of rust.',
    'Sewage from the mill caused the outbreak in Arlow.',
    'The closure led to a run on the banks of Fenwick.',
    'The fire was triggered by a fault in the turbine.',
  ],
  law: [
    'The law requires landlords to heat their houses.',
    'Fishing in the bay is illegal.',
    'The statute forbids the sale of tenant houses.',
    'Helmets are mandatory in the harbour.',
  ],
  source: [
    'A survey of the valley found lead in the wells.',
    'The report says the levee was never inspected.',
    'Official figures show that boats are leaving Fenwick.',
    'According to the archives, the mill belonged to the bishop.',
  ],
  forecast: [
    'The mine will close in Arlow next year.',
    'Prices are going to rise in Fenwick.',
    'The levee, which was built in 1987, will not hold.',
    'The ferry is expected to return in June.',
  ],
  none: ['The mill stands beside the river.'],
};

suite('kinds of claims, by what the clause is', () => {
  for (const [kind, sentences] of Object.entries(examples)) for (const sentence of sentences) {
    test(`${kind}: ${sentence}`, () => {
      const [first] = said(sentence);
      assert.ok(first, 'no candidate');
      assert.equal(kindOf(first.measured.reading) ?? 'none', kind, [...first.says].map(([k, v]) => `${k} = ${v}`).join('; '));
    });
  }

  test('a reason for what somebody thinks is no cause', () => assert.notEqual(kindOf(said('Holm stayed because she thought it would be fun.')[0]!.measured.reading), 'cause'));
  test('what could come about is no cause', () => assert.notEqual(kindOf(said('The closure could lead to a run on the banks.')[0]!.measured.reading), 'cause'));
  test('“due to open” tells when, not why', () => assert.notEqual(kindOf(said('The tunnel is due to open in Fenwick.')[0]!.measured.reading), 'cause'));
  test('a number with a bound compares nothing', () => assert.equal(said('More than 6,000 fighters are in the valley.')[0]?.says.get('comparison'), undefined));
});
