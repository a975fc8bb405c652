import assert from 'node:assert/strict';
import { resolved } from './resolved';

suite('entities: kinds of source', () => {
  test('people, organisations, groups and documents that speak', async () => {
    const a = await resolved('{Margaret Holloway} said {{the bridge was safe}}. {A city official} said {{the work had cost less}}. {Residents} said {{the road was noisy}}. {The report} said {{traffic would grow}}. The road is long.');
    const kinds = a.quotes.map((q) => a.entities.find((e) => e.id === q.entity)?.sourceKind);
    assert.deepEqual(kinds, ['named person', 'unnamed person', 'group', 'document'], a.show());
  });

  test('who speaks nothing is no source', async () => {
    const a = await resolved('Margaret Holloway met Thomas Boyle on Monday. {Holloway} said {{the bridge was safe}}.');
    assert.equal(a.of('Thomas Boyle')?.sourceKind, undefined, a.show());
  });
});

suite('entities: organisations by their nouns', () => {
  test('"the company" is the business, not the union named more often', async () => {
    const a = await resolved("Clara Benning leads the Harbour Workers' Union. The union's members voted on Monday. She accused the port's owner, Norwell Shipping, of hiding the plan. {The company} said {{the charge was untrue}}.");
    assert.equal(a.speaker(1), 'Norwell Shipping', a.show());
  });

  test('"an official at the ministry, who" is the official', async () => {
    const a = await resolved('An official at the Ministry of Transport, {who} asked {{not to be named}}, met reporters on Monday.');
    assert.notEqual(a.of('Ministry of Transport')?.id, a.quotes[0]?.entity, a.show());
  });
});
