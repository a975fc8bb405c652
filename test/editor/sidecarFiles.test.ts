import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sidecarFiles } from '../../src/editor/review/localFiles';
import { clearLeftovers, leftovers, readText, replaceFile, type Files } from '../../src/editor/review/sidecarFiles';
import { randomFrom } from '../bench/randomEdits';
import { MemoryDisk } from './memoryFiles';

const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'whole');
const file = vscode.Uri.joinPath(folder, 'x.annotations.json');
const content = (words: string): string => JSON.stringify({ words, filler: 'x'.repeat(200_000) });

/** A file system whose user is killed at its `last` writing action: that one is done by half, and nothing after it. */
function killedAt(fs: Files, last: number): { readonly files: Files; readonly isDead: Promise<void> } {
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
      delete: (uri, options) => act(() => fs.delete(uri, options), nothing),
      writeFile: (uri, bytes) => act(() => fs.writeFile(uri, bytes), () => fs.writeFile(uri, bytes.slice(0, bytes.length / 2))),
      rename: (from, to, options) => act(() => fs.rename(from, to, options), nothing),
    },
  };
}

/** What a reader has: the file, or where there is none what lies beside it. */
async function found(fs: Files): Promise<string[]> {
  const there = await readText(fs, file);
  return there === undefined ? (await leftovers(fs, file)).map((left) => left.content) : [there];
}

for (const [kind, fs] of [['VS Code’s', vscode.workspace.fs], ['this machine’s', sidecarFiles()]] as const) suite(`a sidecar is whole, on ${kind} files`, () => {
  setup(() => vscode.workspace.fs.createDirectory(folder));
  teardown(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  const names = async (): Promise<string[]> => (await fs.readDirectory(folder)).map(([name]) => name).sort();

  for (let last = 1; last <= 4; last++) {
    test(`when the writer is killed at its action ${last}: the old content or the new one, never a part of either alone`, async () => {
      await replaceFile(fs, file, content('old'), undefined);
      const { files, isDead } = killedAt(fs, last);
      await Promise.race([replaceFile(files, file, content('new'), content('old')), isDead]);
      const contents = await found(fs);
      assert.ok(contents.includes(content('old')) || contents.includes(content('new')), contents.map((each) => `${each.length} characters: ${each.slice(0, 40)}`).join('\n'));
      console.log(`    found: ${contents.map((each) => (each === content('old') ? 'old' : each === content('new') ? 'new' : 'a part')).join(', ')}`);
      await replaceFile(fs, file, content('newer'), await readText(fs, file));
      assert.deepEqual(await found(fs), [content('newer')]);
      const left = await leftovers(fs, file);
      await clearLeftovers(fs, file, left, Date.now());
      assert.equal((await names()).length, 1 + left.length, 'what was made just now may be at work');
      await clearLeftovers(fs, file, left, Date.now() + 120_000);
      assert.deepEqual(await names(), ['x.annotations.json']);
    });
  }

  test('nothing is left over', async () => {
    assert.deepEqual(await replaceFile(fs, file, content('old'), undefined), { isWritten: true, there: content('old') });
    assert.deepEqual(await replaceFile(fs, file, content('new'), content('old')), { isWritten: true, there: content('new') });
    assert.deepEqual(await names(), ['x.annotations.json']);
  });

  test('what others wrote meanwhile is not written over', async () => {
    await replaceFile(fs, file, content('theirs'), undefined);
    assert.deepEqual(await replaceFile(fs, file, content('mine'), content('old')), { isWritten: false, there: content('theirs') });
    assert.deepEqual(await names(), ['x.annotations.json']);
  });

  test('what others wrote between the look and the replacement is given back', async () => {
    await replaceFile(fs, file, content('old'), undefined);
    let isFirst = true;
    const files: Files = {
      ...killedAt(fs, Infinity).files,
      rename: async (from, to, options) => {
        if (isFirst) {
          isFirst = false;
          await fs.writeFile(file, new TextEncoder().encode(content('theirs')));
        }
        return fs.rename(from, to, options);
      },
    };
    assert.deepEqual(await replaceFile(files, file, content('mine'), content('old')), { isWritten: true, there: content('mine'), taken: content('theirs') });
    assert.deepEqual(await names(), ['x.annotations.json']);
  });

  test('a file system that cannot rename is written plainly, and nothing is left over', async () => {
    const files: Files = { ...killedAt(fs, Infinity).files, rename: () => Promise.reject(vscode.FileSystemError.NoPermissions()) };
    await replaceFile(files, file, content('old'), undefined);
    await replaceFile(files, file, content('plain'), content('old'));
    assert.equal(await readText(fs, file), content('plain'));
    assert.deepEqual(await names(), ['x.annotations.json']);
  });

  test('a name that is taken, one that is not there, and a folder that is not there', async () => {
    const [other, deep] = [vscode.Uri.joinPath(folder, 'y.json'), vscode.Uri.joinPath(folder, 'new/deep/z.json')];
    const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
    await fs.writeFile(file, bytes('one'));
    await fs.writeFile(other, bytes('two'));
    await assert.rejects(async () => fs.rename(file, other, { overwrite: false }), (error) => error instanceof vscode.FileSystemError && error.code === 'FileExists');
    assert.deepEqual([await readText(fs, file), await readText(fs, other)], ['one', 'two']);
    await assert.rejects(async () => fs.rename(deep, vscode.Uri.joinPath(folder, 'w.json')), (error) => error instanceof vscode.FileSystemError && error.code === 'FileNotFound');
    await fs.rename(file, other, { overwrite: true });
    assert.deepEqual([await readText(fs, file), await readText(fs, other)], [undefined, 'one']);
    await fs.writeFile(deep, bytes('three'));
    assert.equal(await readText(fs, deep), 'three');
  });

  test('no file is no content', async () => assert.equal(await readText(fs, vscode.Uri.joinPath(folder, 'none.json')), undefined));
});

suite('writers of one sidecar', () => {
  /** Writes words into the file, one more each time, and keeps what others wrote. */
  async function writeWords(files: Files, words: readonly string[], pause: () => Promise<void>): Promise<Set<string>> {
    const mine = new Set<string>();
    let known: string | undefined;
    const takeIn = (text: string | undefined): void => {
      if (text?.endsWith('.')) for (const word of text.slice(0, -1).split(' ')) mine.add(word);
    };
    const wanted = (): string => `${[...mine].sort().join(' ')}.`;
    for (const word of words) {
      mine.add(word);
      while (known !== wanted()) {
        const { isWritten, there, taken } = await replaceFile(files, file, wanted(), known);
        takeIn(taken);
        takeIn(there);
        known = there;
        if (!isWritten && there === undefined) for (const left of await leftovers(files, file)) takeIn(left.content);
        await pause();
      }
    }
    return mine;
  }

  test('two or three at once, at any moments: every word of each is in the file in the end', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomFrom(seed);
      const wait = (most: number) => async (): Promise<void> => {
        for (let ticks = Math.floor(random() * most); ticks > 0; ticks--) await Promise.resolve();
      };
      const disk = new MemoryDisk(wait(60));
      const sides = ['a', 'b', 'c'].slice(0, seed % 2 ? 2 : 3).map((side) => Array.from({ length: 6 }, (_, i) => `${side}${i}`));
      await Promise.all(sides.map((words) => writeWords(disk.writer().files, words, wait(400))));
      assert.equal(disk.text(file), `${sides.flat().sort().join(' ')}.`, `seed ${seed}`);
      assert.deepEqual(disk.names, ['x.annotations.json'], `seed ${seed}`);
    }
  });

  test('when some are killed, nothing is lost that one of them had written whole, and nothing that the others write', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomFrom(1_000 + seed);
      const wait = (most: number) => async (): Promise<void> => {
        for (let ticks = Math.floor(random() * most); ticks > 0; ticks--) await Promise.resolve();
      };
      const disk = new MemoryDisk(wait(60));
      const words = (side: string): string[] => Array.from({ length: 5 }, (_, i) => `${side}${i}`);
      const killed = disk.writer(1 + Math.floor(random() * 40));
      const writing = writeWords(killed.files, words('a'), wait(100));
      await Promise.all([writeWords(disk.writer().files, words('b'), wait(400)), Promise.race([writing, killed.isDead])]);
      // whoever opens it next takes in what was left
      const { files } = disk.writer();
      const all = [await readText(files, file), ...(await leftovers(files, file)).map((left) => left.content)].filter((text): text is string => text?.endsWith('.') ?? false).join(' ');
      for (const word of words('b')) assert.ok(all.includes(word), `seed ${seed}: ${word} is not in ${all}`);
    }
  });
});
