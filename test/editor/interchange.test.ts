import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { exportFormats } from '../../src/core/formats/exportFormats';
import { bridge } from '../bridgeArticle';
import { closeAll, marked, open, until } from './window';

const run = (command: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(`onTheRecord.${command}`, ...args);

suite('annotations to and from other programs', () => {
  let folder: vscode.Uri;
  setup(async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace, 'no folder is open');
    folder = vscode.Uri.joinPath(workspace.uri, 'interchange');
    await vscode.workspace.fs.createDirectory(folder);
    await marked((await open(bridge)).document);
  });
  teardown(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  const fileOf = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const write = (name: string, content: string): Thenable<void> => vscode.workspace.fs.writeFile(fileOf(name), new TextEncoder().encode(content));
  const bytesOf = (name: string): Thenable<Uint8Array> => vscode.workspace.fs.readFile(fileOf(name));
  /** What is marked now, as another program is told. */
  const exported = async (): Promise<{ state: string; exact: string }[]> => {
    await run('exportArticle', fileOf('now.jsonld'));
    const { items } = JSON.parse(new TextDecoder().decode(await bytesOf('now.jsonld'))) as { items: { body: { state?: string }[]; target: { selector: { exact?: string }[] } }[] };
    return items.flatMap(({ body, target }) => ({ state: body.find(({ state }) => state)?.state ?? '', exact: (Array.isArray(target) ? '' : target.selector[1]?.exact) ?? '' }));
  };

  test('every format is written to the file whose extension it has', async () => {
    for (const { extension, id } of exportFormats) {
      await run('exportArticle', fileOf(`bridge.${extension}`));
      const bytes = await bytesOf(`bridge.${extension}`);
      assert.ok(bytes.length > 50, `${id}: ${bytes.length} bytes`);
    }
    assert.match(new TextDecoder().decode(await bytesOf('bridge.quotes.csv')), /^quote,type,speaker/); // the decoder takes the byte order mark
  });

  test('what another program marked becomes decisions, and one undo takes them back', async () => {
    const start = bridge.indexOf('Otto Lenz');
    const before = await exported();
    await write('theirs.ann', `T1\tClaim 0 5\tMayor\nT2\tSpeaker ${start} ${start + 9}\tOtto Lenz\nT3\tLocation 0 5\tMayor\n`);
    void run('importAnnotations', fileOf('theirs.ann'));
    const after = await until('the import', exported, (marks) => marks.some(({ state }) => state === 'added'));
    assert.deepEqual(after.filter(({ state, exact }) => exact === 'Mayor' && state === 'added').length, 2, JSON.stringify(after));
    await run('review.undo');
    assert.deepEqual(await exported(), before);
  });

  test('a ZIP for INCEpTION comes in again, and one undo takes it back', async () => {
    const before = await exported();
    await run('exportArticle', fileOf('bridge.zip'));
    void run('importAnnotations', fileOf('bridge.zip'));
    const after = await until('the import', exported, (marks) => marks.some(({ state }, i) => state !== before[i]?.state));
    assert.ok(after.some(({ state, exact }) => state === 'accepted' && exact.includes('40 million')), JSON.stringify(after));
    await run('review.undo');
    assert.deepEqual(await exported(), before);
  });

  test('a file that is broken, or about another article, changes nothing', async () => {
    const before = await exported();
    for (const [name, content] of [['broken.jsonld', '[{"type":'], ['other.ann', 'T1\tClaim 0 15\tQuite elsewhere\n'], ['letter.txt', 'Dear editor']] as const) {
      await write(name, content);
      void run('importAnnotations', fileOf(name)); // it waits for the message to be read
      await until(`the refusal of ${name}`, async () => (await exported()).length === before.length);
    }
    assert.deepEqual(await exported(), before);
    assert.equal(vscode.window.activeTextEditor?.document.getText(), bridge);
  });

  test('the report of an article opens beside it, once', async () => {
    const reports = (): vscode.Tab[] => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('onTheRecord.report'));
    await run('showReport');
    const [report] = await until('the report', reports, (tabs) => tabs.length > 0);
    assert.notEqual(report?.group.viewColumn, vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputText))?.viewColumn);
    await run('showReport');
    assert.equal(reports().length, 1);
  });
});
