import { Ajv } from 'ajv';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { addEntry, takeBack } from '../../../src/core/teamList/change';
import { parseTeamList, type TeamListFault } from '../../../src/core/teamList/parse';
import { sameNames } from '../../../src/core/teamList/sameNames';
import { serialiseTeamFile } from '../../../src/core/teamList/serialise';
import { emptyTeamFile, type TeamFile } from '../../../src/core/teamList/teamFile';
import { entryKey, nameKey, statements, type TeamEntry } from '../../../src/core/teamList/teamList';

const seed = 16;
const name = fc.constantFrom('Reading', 'Amazon', 'Zürich', 'O’Brien', 'St. Ives', 'Port Arden', 'Orla Fenn', 'Fenn Group', 'Sqn.', 'अमर', 'Łódź', 'arden', 'A');
const degrees = (most: number) => fc.integer({ min: -most * 10, max: most * 10 }).map((tenths) => tenths / 10 || 0);
const entry = fc.oneof(
  fc.record({ says: fc.constantFrom('notPlace', 'notPerson', 'organisation', 'title', 'abbreviation'), name }).map((each): TeamEntry => each),
  fc.uniqueArray(name, { minLength: 2, maxLength: 4, selector: nameKey }).map((names): TeamEntry => ({ says: 'sameName', names })),
  fc.record({ name, lat: degrees(90), lon: degrees(180) }).map((place): TeamEntry => ({ says: 'place', place })),
);
const listOf = (entries: readonly TeamEntry[]): TeamFile => entries.reduce((file: TeamFile, each) => addEntry(file, each).file, emptyTeamFile);
const faultsOf = (text: string): readonly (readonly [TeamListFault, number, string])[] => parseTeamList(text).problems.map(({ fault, line, what }) => [fault, line, what]);

suite('the file of a team’s list', () => {
  test('an entry stands on a line, sections and entries in order, and what it does not know stays', () => {
    const text = `{
  "$schema": "./list.json",
  "neverPlaces": [
    "Amazon",
    "Reading"
  ],
  "neverPeople": [],
  "organisations": [],
  "sameNames": [
    ["Orla Fenn", "Orla Marsh"]
  ],
  "titles": [],
  "abbreviations": [],
  "places": [
    { "name": "Old Mill Wharf", "lat": 51.46, "lon": -0.97, "country": "GB", "desk": "south" }
  ],
  "asked": {
    "by": "the desk"
  }
}
`;
    const { file, problems, isWhole } = parseTeamList(text);
    assert.deepEqual({ problems, isWhole }, { problems: [], isWhole: true });
    assert.equal(serialiseTeamFile(file), text);
  });

  test('a bad entry is named with its line, kept in the file, and the rest is used', () => {
    const text = '{\n  "neverPlaces": ["Reading", 7, " "],\n  "sameNames": [["Orla Fenn", "orla fenn"], "Orla"],\n  "places": [\n    {"name": "Old Mill", "lat": 51},\n    {"name": "Quay", "lat": 95, "lon": 0},\n    {"name": "Lock", "lat": 1, "lon": 2, "country": "uk"}\n  ]\n}';
    assert.deepEqual(faultsOf(text), [
      ['notAName', 2, '7'], ['notAName', 2, '" "'], ['notNames', 3, '["Orla Fenn", "orla fenn"]'], ['notNames', 3, '"Orla"'],
      ['notAPlace', 5, '{"name": "Old Mill", "lat": 51}'], ['notAPlace', 6, '{"name": "Quay", "lat": 95, "lon": 0}'], ['notAPlace', 7, '{"name": "Lock", "lat": 1, "lon": 2, "country": "uk"}'],
    ]);
    const { file, isWhole } = parseTeamList(text);
    assert.ok(isWhole);
    assert.deepEqual(file.entries, [{ says: 'notPlace', name: 'Reading' }]);
    const written = serialiseTeamFile(file);
    for (const kept of ['7', '["Orla Fenn", "orla fenn"]', '{ "name": "Quay", "lat": 95, "lon": 0 }']) assert.ok(written.includes(`    ${kept}`), written);
  });

  test('what is no list is told with its line, and nothing of it is used', () => {
    const cases: readonly (readonly [string, TeamListFault, number])[] = [
      ['', 'notJson', 1], ['{\n  "neverPlaces": [\n    "Reading\n  ]\n}', 'notJson', 3], ['["Reading"]', 'notAnObject', 1], ['{}\n// ours', 'notJson', 2],
      ['{\n  "titles": "Sheikha"\n}', 'notAList', 2], ['{\r\n  "titles": [\r\n<<<<<<< HEAD\r\n    "Sheikha"\r\n=======\r\n    "Emir"\r\n>>>>>>> theirs\r\n  ]\r\n}', 'unsettledMerge', 3],
    ];
    for (const [text, fault, line] of cases) {
      assert.deepEqual(faultsOf(text).map(([f, l]) => [f, l]), [[fault, line]], text);
      assert.equal(parseTeamList(text).isWhole, false, text);
    }
  });

  test('commas that a merge by lines leaves out or doubles, a byte order mark, and a section that is there twice are no fault', () => {
    const { file, problems } = parseTeamList('\uFEFF{ "titles": ["Emir"\n"Sheikha",],\n"titles": ["Padre"] }');
    assert.deepEqual(problems, []);
    assert.deepEqual(file.entries.map((each) => entryKey(each)), ['emir', 'padre', 'sheikha']);
  });

  test('a name of which the list says the opposite is told', () => {
    const text = '{"neverPlaces": ["Port Arden", "Reading"], "organisations": ["Quay"], "places": [{"name": "port arden", "lat": 1, "lon": 2}, {"name": "Quay", "lat": 1, "lon": 2}]}';
    assert.deepEqual(faultsOf(text).map(([fault, , what]) => [fault, what]), [['opposite', '"Port Arden"'], ['opposite', '{"name": "Quay", "lat": 1, "lon": 2}']]);
    assert.ok(parseTeamList(text).isWhole);
  });

  test('what is written is read back, and written the same again, whatever the order in which it was said', () => {
    fc.assert(fc.property(fc.uniqueArray(entry, { maxLength: 12, selector: (each) => `${each.says} ${entryKey(each)}` }), fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (entries, order) => {
      const file: TeamFile = { ...emptyTeamFile, entries };
      const text = serialiseTeamFile(file);
      const { file: read, isWhole } = parseTeamList(text);
      assert.ok(isWhole);
      assert.equal(serialiseTeamFile(read), text);
      assert.equal(read.entries.length, entries.length);
      const shuffled = entries.map((each, i) => ({ each, at: order[i] ?? 0 })).sort((a, b) => a.at - b.at).map(({ each }) => each);
      assert.equal(serialiseTeamFile({ ...emptyTeamFile, entries: shuffled }), text);
    }), { seed });
  });

  test('an entry that is taken back leaves the list as it was, and what others said since', () => {
    fc.assert(fc.property(fc.array(entry, { maxLength: 8 }), entry, entry, (before, mine, theirs) => {
      const file = listOf(before);
      const { file: after, change } = addEntry(file, mine);
      assert.ok(after.entries.some((each) => each.says === mine.says && entryKey(each) === entryKey(mine)));
      assert.equal(serialiseTeamFile(takeBack(after, change)), serialiseTeamFile(file));
      assert.deepEqual(addEntry(after, mine).change, { added: [], removed: [] }, 'what is there already is added again');
      const others = addEntry(after, theirs);
      const left = takeBack(others.file, change);
      for (const added of others.change.added) if (added.says !== mine.says || entryKey(added) !== entryKey(mine)) assert.ok(left.entries.includes(added), JSON.stringify({ mine, theirs, left }));
      assert.deepEqual(new Set(left.entries.map((each) => `${each.says} ${entryKey(each)}`)).size, left.entries.length);
    }), { seed });
  });

  test('what says the opposite gives way, and comes back', () => {
    const place: TeamEntry = { says: 'place', place: { name: 'Quay', lat: 1, lon: 2 } };
    const file = listOf([{ says: 'notPlace', name: 'quay' }, { says: 'organisation', name: 'Quay' }, { says: 'notPerson', name: 'Quay' }]);
    const { file: after, change } = addEntry(file, place);
    assert.deepEqual(after.entries, [{ says: 'notPerson', name: 'Quay' }, place]);
    assert.deepEqual(takeBack(after, change), file);
    const moved: TeamEntry = { says: 'place', place: { name: 'Quay', lat: 3, lon: 4 } };
    assert.deepEqual(takeBack(...Object.values(addEntry(after, moved)) as [TeamFile, ReturnType<typeof addEntry>['change']]).entries, after.entries);
  });

  test('no text at all makes the reader fail, and every problem lies in the text', () => {
    const shard = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '"places"', '"neverPlaces"', '"sameNames"', '"Reading"', '1e9', 'null', '//', '\n', '\\', '\uFEFF', '\ud800', '<<<<<<< a');
    fc.assert(fc.property(fc.array(fc.oneof(shard, fc.string({ maxLength: 4 })), { maxLength: 30 }).map((shards) => shards.join('')), (text) => {
      const { file, problems, isWhole } = parseTeamList(text);
      for (const { start, end, line } of problems) assert.ok(start >= 0 && start <= end && end <= text.length && line >= 1 && line <= text.split(/\r\n?|\n/).length, JSON.stringify({ text, start, end, line }));
      if (isWhole) assert.ok(parseTeamList(serialiseTeamFile(file)).isWhole);
    }), { seed, numRuns: 500 });
  });

  test('the schema takes what the reader takes', () => {
    const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('media/team-list.schema.json', 'utf8')) as object);
    const value = fc.oneof(name, fc.constantFrom('', '  ', '7', 'x'.repeat(201), 7, null, true, {}), fc.array(fc.oneof(name, fc.constant(3)), { maxLength: 3 }),
      fc.record({ name: fc.oneof(name, fc.constant(1)), lat: fc.constantFrom(0, 90, 91, '1'), lon: fc.constantFrom(-180, 181), country: fc.constantFrom('GB', 'gb', 3), geonameId: fc.constantFrom(1, '1') }, { requiredKeys: [] }));
    const keys = ['neverPlaces', 'neverPeople', 'organisations', 'sameNames', 'titles', 'abbreviations', 'places', 'other'];
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...keys), fc.oneof({ weight: 6, arbitrary: fc.array(value, { maxLength: 3 }) }, { weight: 1, arbitrary: value })), (json) => {
      const sameTwice = Array.isArray(json['sameNames']) && json['sameNames'].some((names) => Array.isArray(names) && new Set(names.map((each) => nameKey(String(each)))).size < 2);
      if (sameTwice) return; // no schema compares names
      const told = parseTeamList(JSON.stringify(json)).problems.filter(({ fault }) => fault !== 'opposite');
      assert.equal(validate(json), told.length === 0, JSON.stringify({ json, told, errors: validate.errors }));
    }), { seed, numRuns: 1000 });
    assert.equal(statements.length, keys.length - 1);
  });

  test('git puts together what two people added at different places', () => {
    const folder = mkdtempSync(join(tmpdir(), 'team-list-'));
    try {
      const base = listOf(['Arden', 'Brook', 'Corfe', 'Dunmore', 'Eastry', 'Fenn', 'Garth'].map((each) => ({ says: 'notPlace', name: each })));
      const [mine, theirs] = [addEntry(base, { says: 'notPlace', name: 'Bath' }).file, addEntry(addEntry(base, { says: 'notPlace', name: 'Exmouth' }).file, { says: 'title', name: 'Sheikha' }).file];
      const files = ([['mine', mine], ['base', base], ['theirs', theirs]] as const).map(([title, file]) => {
        writeFileSync(join(folder, title), serialiseTeamFile(file));
        return join(folder, title);
      });
      const { status, stdout } = spawnSync('git', ['merge-file', '-p', ...files], { encoding: 'utf8' });
      assert.equal(status, 0, stdout);
      assert.equal(stdout, serialiseTeamFile(addEntry(theirs, { says: 'notPlace', name: 'Bath' }).file));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

suite('names that are one', () => {
  test('go by the first name, over all entries that share one, whatever their case and marks', () => {
    const list = listOf([{ says: 'sameName', names: ['Muhammad Ali', 'Cassius Clay'] }, { says: 'sameName', names: ['Cassius Clay', 'The Greatest'] }, { says: 'sameName', names: ['Zürich', 'Turicum'] }]);
    const chiefs = sameNames(list);
    const chief = (each: string): string | undefined => chiefs.get(nameKey(each));
    assert.equal(chief('The greatest'), chief('Muhammad Ali'));
    assert.equal(chief('CASSIUS CLAY'), chief('Muhammad Ali'));
    assert.equal(chief('Zurich'), 'Zürich');
    assert.equal(chief('Ali'), undefined);
  });

  test('each name has one chief, which is its own', () => {
    fc.assert(fc.property(fc.array(fc.uniqueArray(name, { minLength: 2, maxLength: 3, selector: nameKey }), { maxLength: 6 }), (groups) => {
      const chiefs = sameNames(listOf(groups.map((names) => ({ says: 'sameName', names }))));
      for (const names of groups) assert.equal(new Set(names.map((each) => chiefs.get(nameKey(each)))).size, 1, JSON.stringify(groups));
      for (const chief of chiefs.values()) assert.equal(chiefs.get(nameKey(chief)), chief);
    }), { seed });
  });
});
