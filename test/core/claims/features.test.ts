import assert from 'node:assert/strict';
import { features } from '../../../src/core/claims/features';
import weights from '../../../src/core/claims/data/weights.json';
import { said } from './claimFixture';
import { elsewhere, examples } from './featureExamples';

suite('the features of a claim', () => {
  for (const [name, [sentence, says]] of Object.entries(examples)) {
    test(`${name}: ${says}`, () => {
      const [first] = said(sentence);
      assert.ok(first, `no candidate in “${sentence}”`);
      assert.equal(first.says.get(name), says, `in “${sentence}”: ${[...first.says].map(([k, v]) => `${k} = ${v}`).join('; ')}`);
    });
  }

  test('every feature has an example, a weight, and speaks by its nature', () => {
    const weight: Record<string, number> = weights.weights;
    assert.ok(features.length <= 40, `${features.length} features`);
    for (const { name, speaks } of features) {
      assert.ok(name in examples || elsewhere.includes(name), `no example of ${name}`);
      assert.ok(name in weight, `no weight of ${name}`);
      if (speaks !== 'either') assert.ok((weight[name] ?? 0) * (speaks === 'for' ? 1 : -1) >= 0, `${name} speaks ${speaks}, but weighs ${weight[name]}`);
    }
  });

  test('“we” is told from “I”', () => assert.equal(said('We keep our boats in the harbour.')[0]?.says.get('firstPerson'), 'about “us”'));

  test('only what is a law or rule is called one', () => {
    assert.equal(said('The ordinance covers every boat.')[0]?.says.get('law'), 'law or rule: ordinance');
    assert.equal(said('The sanctions hurt the port.')[0]?.says.get('law'), 'law or rule: sanctions');
    for (const [sentence, word] of [['The judge spoke to the tenants.', 'judge'], ['The settlement was made in the harbour.', 'settlement']] as const) {
      assert.equal(said(sentence)[0]?.says.get('law'), `of law, courts or policy: ${word}`);
    }
  });

  test('a number is shown whole, with what is written in one with it', () => {
    for (const [sentence, shown] of Object.entries({
      'The mill sold for $150K in May.': '$150K',
      'The ferry left at 7.45pm on Monday.': '7.45pm',
      'The siren went at 12:15 in Arlow.': '12:15',
      'The bridge cost the town about £1.2bn in all.': 'about £1.2bn',
      'The port lost (nearly 2.5%) of its trade.': 'nearly 2.5%',
      'Each crate holds 5-10kg of fish.': '5-10kg',
    })) {
      const says = said(sentence)[0]?.says;
      assert.match(says?.get('amount') ?? says?.get('number') ?? '', new RegExp(`: ${shown.replace(/[.$()]/g, '\\$&')}$`), sentence);
    }
  });

  test('a vote is a record of its own', () => assert.equal(said('Two members voted for the dam.')[0]?.says.get('record'), 'record of a vote: voted'));

  test('years, days of a month and ages are not numbers that a claim gives', () => {
    for (const sentence of ['The mill closed in 1987.', 'The mill closed on March 4.', 'Greta Holm, 69, closed the mill.', 'The 52-minute film shows a mill.']) {
      assert.equal(said(sentence)[0]?.says.get('number'), undefined, sentence);
    }
  });

  test('“greater” compares, only “great” is praise', () => {
    assert.equal(said('The damage was greater in Fenwick.')[0]?.says.get('opinion'), undefined);
    assert.equal(said('The party was great.')[0]?.says.get('opinion'), 'opinion: great');
  });

  test('reporting what was said is no event of the past', () => {
    assert.equal(said('Holm said the mill is open.')[0]?.says.get('past'), undefined);
  });
});
