import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addEntry } from '../../../src/core/teamList/change';
import { mergeTeamFiles } from '../../../src/core/teamList/merge';
import { serialiseTeamFile } from '../../../src/core/teamList/serialise';
import { emptyTeamFile, type TeamFile } from '../../../src/core/teamList/teamFile';
import { entryKey, type TeamEntry } from '../../../src/core/teamList/teamList';

const seed = 17;
const name = fc.constantFrom('Arden', 'Brook', 'Corfe', 'Dunmore', 'Eastry', 'Fenn');
const entry = fc.oneof(
  fc.record({ says: fc.constantFrom('notPlace', 'notPerson', 'title'), name }).map((each): TeamEntry => each),
  fc.record({ name, lat: fc.integer({ min: 0, max: 2 }), lon: fc.constant(0) }).map((place): TeamEntry => ({ says: 'place', place })),
);
const other = fc.record({ key: fc.constantFrom('note', 'by'), value: fc.oneof(fc.nat(2), fc.constant(null), fc.constant('desk')) });
const file = fc.record({ entries: fc.array(entry, { maxLength: 6 }), others: fc.uniqueArray(other, { maxLength: 2, selector: ({ key }) => key }), unread: fc.array(fc.nat(3), { maxLength: 2 }) })
  .map(({ entries, others, unread }): TeamFile => ({ ...entries.reduce((all: TeamFile, each) => addEntry(all, each).file, emptyTeamFile), others: others.map(({ key, value }) => [key, value]), unread: unread.length ? { title: [...new Set(unread)].sort() } : {} }));
/** The file with what has no order of its own in one. */
const ordered = ({ entries, others, unread }: TeamFile): string => serialiseTeamFile({ entries, others: [...others].sort(), unread: unread.title ? { title: [...unread.title].sort() } : {} });
const same = (a: TeamFile, b: TeamFile, told: unknown): void => assert.equal(ordered(a), ordered(b), JSON.stringify(told));
const keys = ({ entries }: TeamFile): Set<string> => new Set(entries.map((each) => `${each.says} ${entryKey(each)}`));

suite('what two windows make of one list', () => {
  test('who changed nothing takes what the other made', () => {
    fc.assert(fc.property(file, file, (base, mine) => {
      same(mergeTeamFiles(base, mine, base), mine, { base, mine });
      same(mergeTeamFiles(base, base, mine), mine, { base, mine });
    }), { seed });
  });

  test('what either added is there, and what either took away is not, unless the other changed it', () => {
    fc.assert(fc.property(file, file, file, (base, mine, theirs) => {
      const [b, m, t, merged] = [base, mine, theirs, mergeTeamFiles(base, mine, theirs)].map(keys) as [Set<string>, Set<string>, Set<string>, Set<string>];
      for (const key of [...m, ...t]) if (!b.has(key)) assert.ok(merged.has(key), JSON.stringify({ key, base, mine, theirs }));
      for (const key of b) if (!m.has(key) && !t.has(key)) assert.ok(!merged.has(key), JSON.stringify({ key, base, mine, theirs }));
    }), { seed });
  });

  test('where both gained entries alone, it does not matter who came first', () => {
    fc.assert(fc.property(file, fc.array(entry, { maxLength: 4 }), fc.array(entry, { maxLength: 4 }), (base, a, b) => {
      const adds = (entries: readonly TeamEntry[]): TeamFile => entries.filter((each) => each.says !== 'place' && !keys(base).has(`place ${entryKey(each)}`)).reduce((all, each) => addEntry(all, each).file, base);
      same(mergeTeamFiles(base, adds(a), adds(b)), mergeTeamFiles(base, adds(b), adds(a)), { base, a, b });
    }), { seed });
  });
});
