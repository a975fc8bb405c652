import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { runFolderCommand } from '../../src/commandLine/folder/folderCommands';
import { WrongUsage } from '../../src/commandLine/wrongUsage';
import { articleInFolder } from './articleInFolder';
import { run } from './run';

suite('on-the-record index, search and stats', function () {
  this.timeout(180_000);
  const at = articleInFolder();

  test('index a folder with its decisions, find what is said in it, and count', async () => {
    const db = join(at.folder, 'my.db');
    const ann = join(at.folder, 'theirs.ann');
    writeFileSync(ann, 'T1\tClaim 65 88\tcost 40 million euros 🧾\n');
    assert.equal((await run(['import', '--into', at.article, ann])).code, 0);
    writeFileSync(join(at.folder, 'binary.txt'), Uint8Array.of(1, 0, 2));
    const made = await run(['index', at.folder, '--db', db]);
    assert.equal(made.code, 1, made.err);
    assert.match(made.err, /binary\.txt: this is not a text file[^]*1 read, 0 unchanged, 0 removed, 1 left out/);
    rmSync(join(at.folder, 'binary.txt'));
    const again = await run(['index', at.folder, '--db', db]);
    assert.deepEqual([again.code, /0 read, 1 unchanged, 1 removed, 0 left out/.test(again.err)], [0, true], again.err);

    const text = await run(['search', 'safe', '--speaker', 'brandt', '--db', db]);
    assert.match(text.out, /^bridge\.txt.*\n  Ana Brandt: “?"?It is \*safe\*/, text.out + text.err);
    const json = await run(['search', '--claim-status', 'unattributed', '--json', '--db', db]);
    for (const line of json.out.trim().split('\n').filter(Boolean)) assert.equal((JSON.parse(line) as { what: string }).what, 'claim');
    const speakers = await run(['stats', '--table', 'speakers', '--csv', '--db', db]);
    assert.match(speakers.out, /^\uFEFFname,kind,gender,articles,quotes,words,first,last\r\nAna Brandt,person,/, speakers.err);
    assert.equal((await run(['stats', '--parquet', join(at.folder, 'tables'), '--db', db])).code, 0);
    const read = async (name: string): Promise<Record<string, unknown>[]> => {
      const bytes = readFileSync(join(at.folder, 'tables', `${name}.parquet`));
      return parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) });
    };
    const [quotes, claims, articles] = [await read('quotes'), await read('claims'), await read('articles')];
    assert.ok(quotes.length >= 2 && quotes.every(({ speaker }) => speaker === 'Ana Brandt'), JSON.stringify(quotes));
    assert.ok(claims.some(({ state, claimed }) => state === 'added' && claimed === 'cost 40 million euros 🧾'), JSON.stringify(claims));
    assert.deepEqual(articles.map(({ path }) => path), ['bridge.txt']);
  });

  test('what cannot be done is said, and nothing is made', async () => {
    const none = join(at.folder, 'none.db');
    const search = await run(['search', 'bridge', '--db', none]);
    assert.deepEqual([search.code, existsSync(none)], [1, false]);
    assert.match(search.err, /there is no index: make it first/);
    assert.equal((await run(['index', join(at.folder, 'nowhere'), '--db', none])).code, 1);
  });

  test('wrong usage is told before anything is loaded', async () => {
    const load = (): Promise<never> => Promise.reject(new Error('loaded'));
    for (const args of [['index'], ['search'], ['search', 'a', '--table', 'years'], ['search', 'a', '--kind', 'rumour'], ['search', 'a', '--from', 'May'], ['stats', 'words'], ['stats', '--csv', '--json']]) {
      await assert.rejects(runFolderCommand(args, new URL('src/cli.ts', import.meta.url), load), WrongUsage, args.join(' '));
    }
  });
});
