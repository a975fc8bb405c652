import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addEntry } from '../../src/core/teamList/change';
import { parseTeamList } from '../../src/core/teamList/parse';
import { teamListPlaces } from '../../src/editor/teamList/teamListPlace';
import { refusalFor } from '../../src/editor/teamList/teamListRefusal';
import { changeTeamList } from '../../src/editor/teamList/writeTeamList';
import { randomFrom } from '../bench/randomEdits';
import { MemoryDisk } from './memoryFiles';
import { annotate, cardsAt, closeAll, configure, marked, positionOf, shown, until } from './window';

const { fs } = vscode.workspace;
const root = vscode.workspace.workspaceFolders![0]!.uri;
const at = (path: string): vscode.Uri => vscode.Uri.joinPath(root, path);
const write = (path: string, content: string): Thenable<void> => fs.writeFile(at(path), new TextEncoder().encode(content));
const read = async (path: string): Promise<string> => new TextDecoder().decode(await fs.readFile(at(path)));
const text = 'The board will close its depot in Reading in May.\n\n“We had no choice,” said Ada Hale, who leads the board. “It is a sad day,” said Mr Orla Fenn.\n';

suite('a team’s list', () => {
  const folder = 'team-list';
  const list = `${folder}/.on-the-record.json`;
  let document: vscode.TextDocument;
  setup(async () => {
    await write(`${folder}/desk/depot.article`, text);
    document = await vscode.workspace.openTextDocument(at(`${folder}/desk/depot.article`));
    await vscode.window.showTextDocument(document, { preview: false });
    await marked(document);
  });
  teardown(async () => {
    await configure('teamList.file', undefined);
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
    await Promise.resolve(fs.delete(at('.on-the-record.json'))).catch(() => undefined); // one test alone makes it
    await fs.delete(at(folder), { recursive: true });
  });

  const places = async (): Promise<string> => JSON.stringify((await annotate())?.locations.map(({ start, end, lat }) => [text.slice(start, end), lat]));
  const card = async (words: string): Promise<string> => shown((await cardsAt(document, words))[0]);
  const hasPlace = (is: boolean): Promise<string> => until(is ? 'a card of the place' : 'no card of the place', () => card('Reading'), (found) => /meant as a place/i.test(found) === is);
  const problems = (path = list): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(at(path));

  test('is read with the articles below it, again when it changes, the nearest alone, and no more when it goes', async () => {
    await hasPlace(true);
    await write(list, '{ "neverPlaces": ["Reading"] }');
    await hasPlace(false);
    await write(`${folder}/desk/.on-the-record.json`, '{ "places": [{ "name": "Reading", "lat": 1.5, "lon": 2.5 }] }');
    await until('the nearest list', places, (found) => found === '[["Reading",1.5]]');
    await fs.delete(at(`${folder}/desk/.on-the-record.json`));
    await until('the list above', places, (found) => found === '[]');
    await fs.delete(at(list));
    await hasPlace(true);
  });

  test('that is broken is told where, and the last one that could be read holds; single entries are left out', async () => {
    await write(list, '{ "neverPlaces": ["Reading"] }');
    await hasPlace(false);
    await write(list, '{\n  "neverPlaces": ["Reading"\n');
    const [problem] = await until('a problem', () => problems(), (found) => found.length > 0);
    assert.deepEqual([problem!.severity, problem!.range.start.line], [vscode.DiagnosticSeverity.Error, 2], problem!.message);
    assert.equal(await places(), '[]');
    await write(list, '{\n  "neverPlaces": [\n    7,\n    "Reading"\n  ]\n}\n');
    await until('a problem of an entry', () => problems(), (found) => found[0]?.severity === vscode.DiagnosticSeverity.Warning && found[0].range.start.line === 2);
    assert.equal(await places(), '[]');
    await write(list, '{ "neverPlaces": [] }');
    await until('no problem', () => problems(), (found) => found.length === 0);
    await hasPlace(true);
  });

  test('is the file that a setting names', async () => {
    await write(`${folder}/ours.json`, '{ "neverPlaces": ["Reading"] }');
    await configure('teamList.file', `${folder}/ours.json`);
    await hasPlace(false);
    await write(`${folder}/ours.json`, '{}');
    await hasPlace(true);
  });

  test('is looked for from the article up to its folder, and nowhere for an article outside of it, which is told', () => {
    const inFolder = teamListPlaces(document.uri);
    assert.deepEqual(inFolder?.all.map(({ path }) => path), [`${folder}/desk/`, `${folder}/`, ''].map((path) => at(`${path}.on-the-record.json`).path));
    assert.equal(inFolder.fresh.path, at('.on-the-record.json').path);
    assert.equal(refusalFor(document, inFolder.fresh), undefined);
    assert.equal(teamListPlaces(vscode.Uri.from({ scheme: 'untitled', path: 'Untitled-1' }))?.fresh.path, inFolder.fresh.path, 'what is not saved belongs to the only folder there is');
    const outside = { uri: vscode.Uri.joinPath(root, '../elsewhere/depot.article') };
    assert.equal(teamListPlaces(outside.uri), undefined);
    assert.match(refusalFor(outside, undefined) ?? '', /“depot\.article” lies in no folder that is open/);
  });

  /** Chooses the row of the open list whose label has the words, by its position among those offered. */
  const choose = async (down: number): Promise<void> => {
    for (let i = 0; i < down; i++) await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  };

  test('is filled from the lightbulb and the card, and by nothing but a choice', async () => {
    const position = positionOf(document, 'Reading').translate(0, 1);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(position, position));
    const always = actions.find(({ title }) => /^Always, in every article of this folder: “Reading”/.test(title));
    assert.ok(always?.command, actions.map(({ title }) => title).join(' | '));
    assert.match((await cardsAt(document, 'Reading'))[0]!.value, /command:onTheRecord\.card\.always/);
    assert.match((await cardsAt(document, 'Ada Hale'))[0]!.value, /command:onTheRecord\.card\.always/);
    await assert.rejects(async () => read('.on-the-record.json'), 'nothing is written before the choice');

    const asked = vscode.commands.executeCommand(always.command.command, ...((always.command.arguments ?? []) as unknown[]));
    try {
      await until('the list is written', async () => {
        await choose(0);
        return read('.on-the-record.json').catch(() => '');
      }, (found) => found.includes('"Reading"'));
      assert.deepEqual(parseTeamList(await read('.on-the-record.json')).file.entries, [{ says: 'notPlace', name: 'Reading' }]);
      await hasPlace(false);
    } finally {
      await vscode.commands.executeCommand('notifications.clearAll');
      await asked;
    }
    await write('.on-the-record.json', '{}'); // VS Code tells nothing of a file that is gone as soon as it is there
    await hasPlace(true);
  });
});

suite('writers of one list', () => {
  const file = vscode.Uri.from({ scheme: 'memory', path: '/desk/.on-the-record.json' });

  test('lose nothing of each other', async () => {
    for (let seed = 1; seed <= 12; seed++) {
      const random = randomFrom(seed);
      const disk = new MemoryDisk(() => new Promise((resolve) => setTimeout(resolve, random() * 3)));
      disk.put(file, '{ "titles": ["Burgrave"], "note": "ours" }');
      const names = [0, 1, 2].map((writer) => [0, 1, 2].map((i) => `Name ${writer} ${i}`));
      await Promise.all(names.map(async (own) => {
        const { files } = disk.writer();
        for (const name of own) assert.equal(await changeTeamList(files, file, (now) => addEntry(now, { says: 'notPlace', name }).file), undefined, `seed ${seed}`);
      }));
      const { file: all, problems } = parseTeamList(disk.text(file) ?? '');
      assert.deepEqual(problems, []);
      assert.deepEqual(all.entries.map((entry) => ('name' in entry ? entry.name : '')), [...names.flat().sort(), 'Burgrave'], `seed ${seed}`);
      assert.deepEqual(all.others, [['note', 'ours']]);
      assert.deepEqual(disk.names, ['.on-the-record.json']);
    }
  });

  test('do not write over what cannot be read, and keep its line ends', async () => {
    const disk = new MemoryDisk(() => Promise.resolve());
    const { files } = disk.writer();
    const add = (): ReturnType<typeof changeTeamList> => changeTeamList(files, file, (now) => addEntry(now, { says: 'notPlace', name: 'Reading' }).file);
    disk.put(file, '{\n  "titles": [\n');
    assert.equal((await add())?.why, 'broken');
    assert.equal(disk.text(file), '{\n  "titles": [\n');
    disk.put(file, '{\r\n  "titles": []\r\n}\r\n');
    assert.equal(await add(), undefined);
    assert.match(disk.text(file) ?? '', /^\{\r\n {2}"neverPlaces": \[\r\n {4}"Reading"\r\n {2}\],\r\n/);
    assert.doesNotMatch(disk.text(file) ?? '', /[^\r]\n/);
  });

  test('where one was killed in the middle, the next finds what was there', async () => {
    for (let killedAt = 1; killedAt <= 12; killedAt++) {
      const disk = new MemoryDisk(() => Promise.resolve());
      disk.put(file, '{ "titles": ["Burgrave"] }');
      const { files, isDead } = disk.writer(killedAt);
      await Promise.race([changeTeamList(files, file, (now) => addEntry(now, { says: 'title', name: 'Emir' }).file), isDead]);
      assert.equal(await changeTeamList(disk.writer().files, file, (now) => addEntry(now, { says: 'title', name: 'Padre' }).file), undefined, `killed at ${killedAt}`);
      const found = parseTeamList(disk.text(file) ?? '').file.entries.map((entry) => ('name' in entry ? entry.name : ''));
      assert.ok(found.includes('Burgrave') && found.includes('Padre'), `killed at ${killedAt}: ${found.join(' ')}`);
    }
  });
});
