import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readText, writeWhole, type Files } from '../../src/editor/review/sidecarFiles';

const { fs } = vscode.workspace;
const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'whole');
const file = vscode.Uri.joinPath(folder, 'x.annotations.json');
const content = (words: string): string => JSON.stringify({ words, filler: 'x'.repeat(200_000) });
const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** A file system whose user is killed at its `last` action: that one is done by half, and nothing after it. */
function killedAt(last: number): { readonly files: Files; readonly isDead: Promise<void> } {
  let done = 0;
  let die: () => void = () => undefined;
  const isDead = new Promise<void>((resolve) => (die = resolve));
  const never = new Promise<never>(() => undefined);
  const act = async (whole: () => Thenable<void>, half: () => Thenable<void>): Promise<void> => {
    if (++done < last) return whole();
    await half();
    die();
    return never;
  };
  const nothing = (): Thenable<void> => Promise.resolve();
  return {
    isDead,
    files: {
      readFile: (uri) => fs.readFile(uri),
      readDirectory: (uri) => fs.readDirectory(uri),
      createDirectory: (uri) => act(() => fs.createDirectory(uri), nothing),
      delete: (uri, options) => act(() => fs.delete(uri, options), nothing),
      writeFile: (uri, bytes) => act(() => fs.writeFile(uri, bytes), () => fs.writeFile(uri, bytes.slice(0, bytes.length / 2))),
      // as VS Code's own does it: what is in the way is deleted first
      rename: (from, to, options) => act(() => fs.rename(from, to, options), () => fs.delete(to)),
    },
  };
}

suite('a sidecar is whole', () => {
  setup(() => fs.createDirectory(folder));
  teardown(() => fs.delete(folder, { recursive: true }));

  for (let last = 1; last <= 4; last++) {
    test(`when the writer is killed at its action ${last}: the old content or the new one, never a part`, async () => {
      await writeWhole(fs, file, content('old'));
      const { files, isDead } = killedAt(last);
      await Promise.race([writeWhole(files, file, content('new')), isDead]);
      const found = await readText(fs, file, isJson);
      assert.ok(found === content('old') || found === content('new'), `${found?.length} characters: ${found?.slice(0, 40)}`);
      console.log(`    found: ${found === content('old') ? 'old' : 'new'}`);
      await writeWhole(fs, file, content('newer'));
      assert.equal(await readText(fs, file, isJson), content('newer'));
    });
  }

  test('a file system that cannot rename is written plainly, and nothing is left over', async () => {
    const files: Files = {
      readFile: (uri) => fs.readFile(uri), readDirectory: (uri) => fs.readDirectory(uri), createDirectory: (uri) => fs.createDirectory(uri), delete: (uri, options) => fs.delete(uri, options),
      writeFile: (uri, bytes) => fs.writeFile(uri, bytes), rename: () => Promise.reject(vscode.FileSystemError.NoPermissions()),
    };
    await writeWhole(files, file, content('plain'));
    assert.equal(await readText(fs, file, isJson), content('plain'));
    assert.deepEqual((await fs.readDirectory(folder)).map(([name]) => name), ['x.annotations.json']);
  });

  test('no file is no content', async () => assert.equal(await readText(fs, vscode.Uri.joinPath(folder, 'none.json'), isJson), undefined));
});
