import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { FolderIndex } from '../../src/folder/folderIndex';
import { NoIndex } from '../../src/folder/schema';
import { search } from '../../src/folder/search';
import { figuresOf, totalsOf } from '../../src/folder/statistics';
import { contentOf, indexed, newFolder, openWasm } from './folderFixture';

const wire = Array.from({ length: 12 }, (_, i) => `Ward ${i} of the town voted ${i * 7} to ${i * 3} on the harbour plan of day ${i}.`).join('\n');
const article = (name: string, said: string, more = ''): string => `News of ${name}\ndate 2031-05-04\n${name}: ${said}\n@Tarnow\n!the bridge cost ${said.length} euros\n${more}`;

suite('the index of a folder', function () {
  this.timeout(60_000);
  const folder = newFolder();
  const at = (...path: readonly string[]): string => join(folder.path, ...path);
  const write = (path: string, text: string | Uint8Array): void => writeFileSync(at(path), text);
  const index = (): string => at('.index.db');
  const opened = async <T>(look: (index: FolderIndex) => T): Promise<T> => {
    const found = FolderIndex.open(index(), await openWasm());
    try {
      return look(found);
    } finally {
      found.close();
    }
  };

  test('reads what is new or changed, skips the rest, removes what is gone, and reads again where a decision was made', async () => {
    write('a.txt', article('Rosa Lindt', 'the bridge is safe'));
    mkdirSync(at('2031'));
    write('2031/b.md', article('Otto Krall', 'the harbour is shut'));
    write('notes.json', '{}');
    assert.deepEqual(await indexed(folder.path, index()), { read: 2, unchanged: 0, removed: 0, failed: 0, isCancelled: false, failures: [] });
    write('2031/b.md', article('Otto Krall', 'the harbour is open'));
    write('a.txt.annotations.json', '{}');
    assert.deepEqual(await indexed(folder.path, index()), { read: 2, unchanged: 0, removed: 0, failed: 0, isCancelled: false, failures: [] });
    assert.deepEqual(await opened((found) => found.database.all('SELECT speaker, state FROM quote ORDER BY speaker').map((row) => Object.values(row))), [['Otto Krall', 'suggested'], ['Rosa Lindt', 'accepted']]);
    rmSync(at('2031'), { recursive: true });
    assert.deepEqual(await indexed(folder.path, index()), { read: 0, unchanged: 1, removed: 1, failed: 0, isCancelled: false, failures: [] });
    assert.deepEqual(await opened(totalsOf), { articles: 1, copies: 0, quotes: 1, claims: 1, places: 1, failures: 0 });
  });

  test('after any edits of the folder is as one that is made from nothing', async () => {
    const names = ['a.txt', 'b.txt', 'c.md', 'd.txt', 'e.txt'];
    const texts = [article('Rosa Lindt', 'the bridge is safe', wire), article('Rosa M. Lindt', 'the bridge'), article('Lindt', 'the end', wire), article('Otto Krall', 'the harbour'), 'UNREADABLE', ''];
    const edit = fc.record({ name: fc.constantFrom(...names), text: fc.option(fc.constantFrom(...texts)), isKept: fc.boolean() });
    await fc.assert(fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), async (rounds) => {
      for (const name of names) for (const path of [name, `${name}.annotations.json`]) rmSync(at(path), { force: true });
      for (const file of [index(), at('.other.db')]) rmSync(file, { force: true });
      for (const edits of rounds) {
        for (const { name, text, isKept } of edits) {
          if (text === null) rmSync(at(name), { force: true });
          else write(name, text);
          if (isKept) write(`${name}.annotations.json`, '{}');
          else rmSync(at(`${name}.annotations.json`), { force: true });
        }
        await indexed(folder.path, index());
      }
      await indexed(folder.path, at('.other.db'));
      assert.deepEqual(await contentOf(index()), await contentOf(at('.other.db')));
    }), { seed: 19, numRuns: 25 });
  });

  test('finds by words, phrase, beginning, speaker, place, status and day; copies of one story once', async () => {
    write('a.txt', article('Rosa Lindt', 'the bridge is safe', wire));
    write('b.txt', `Another headline\n${article('Rosa Lindt', 'the bridge is safe', wire)}`);
    write('c.txt', article('Otto Krall', 'the harbour is shut').replace('2031', '2029').replace('@Tarnow', '@Gdynia'));
    await indexed(folder.path, index());
    const found = (query: Parameters<typeof search>[1]): Promise<string[]> => opened((each) => search(each, query).map(({ article: { path, copies }, words, hits, by }) => `${path}+${copies} ${by} ${hits.map(({ start, end }) => words.slice(start, end)).join('|')}`.replace(/ +/g, ' ')));
    assert.deepEqual(await found({ words: 'harb* shut' }), ['c.txt+0 harbour|shut']);
    assert.deepEqual(await found({ words: '"shut harbour"' }), []);
    assert.deepEqual(await found({ speaker: 'lindt' }), ['a.txt+1 Rosa Lindt ']);
    assert.deepEqual(await found({ speaker: 'lindt', copies: true }), ['a.txt+1 Rosa Lindt ', 'b.txt+1 Rosa Lindt ']);
    assert.deepEqual(await found({ speaker: 'Rosa Lindt', words: 'bridge' }), ['a.txt+1 Rosa Lindt bridge']);
    assert.deepEqual(await found({ place: 'gdynia' }), ['c.txt+0 @Gdynia']);
    assert.deepEqual((await found({ place: 'pl' })).length, 2);
    assert.deepEqual((await found({ claimStatus: 'unattributed', from: '2030' })).length, 1);
    assert.deepEqual(await found({ words: 'bridge', to: '2029' }), ['c.txt+0 bridge']);
    assert.deepEqual(await found({ kind: 'document' }), []);
    const speakers = await opened((each) => figuresOf(each, 'speakers').map(([name, , , articles, quotes]) => [name, articles, quotes]));
    assert.deepEqual(speakers, [['Otto Krall', 1, 1], ['Rosa Lindt', 1, 1]]);
    assert.deepEqual(await opened((each) => figuresOf(each, 'speakers', { copies: true })[0]!.slice(0, 5)), ['Rosa Lindt', 'person', null, 2, 2]);
  });

  test('names what cannot be read, does the rest, and says so again as long as it holds', async () => {
    write('good.txt', article('Rosa Lindt', 'the bridge is safe'));
    write('binary.txt', Uint8Array.of(1, 0, 2));
    write('bad.txt', 'UNREADABLE');
    write('huge.txt', '');
    truncateSync(at('huge.txt'), 100_000_000);
    for (const read of [1, 0]) {
      const { failures, ...counts } = await indexed(folder.path, index());
      assert.deepEqual(counts, { read, unchanged: 1 - read, removed: 0, failed: 3, isCancelled: false });
      assert.match(failures.join('\n'), /^bad\.txt: it says.*\nbinary\.txt: this is not a text file.*\nhuge\.txt: it is too large/);
    }
    write('bad.txt', article('Otto Krall', 'it can now'));
    assert.equal((await indexed(folder.path, index())).read, 1);
  });

  test('a folder that is gone takes nothing out of its index', async () => {
    mkdirSync(at('news'));
    write('news/a.txt', article('Rosa Lindt', 'the bridge is safe'));
    await indexed(at('news'), index());
    renameSync(at('news'), at('moved'));
    await assert.rejects(indexed(at('news'), index()), /cannot be read \(ENOENT\); nothing was changed/);
    assert.equal((await opened(totalsOf)).articles, 1);
  });

  test('a broken index is made anew; a file of somebody else is left as it is', async () => {
    write('a.txt', article('Rosa Lindt', 'the bridge is safe'));
    await indexed(folder.path, index());
    const bytes = readFileSync(index());
    bytes.fill(7, 1000, bytes.length);
    writeFileSync(index(), bytes);
    assert.match((await indexed(folder.path, index())).failures.join(), /^made anew: /);
    assert.equal((await opened(totalsOf)).articles, 1);
    write('letter.db', 'Dear all');
    await assert.rejects(indexed(folder.path, at('letter.db')), NoIndex);
    assert.equal(readFileSync(at('letter.db'), 'utf8'), 'Dear all');
    const other = (await openWasm())(at('other.db'));
    other.exec('CREATE TABLE letters(words)');
    other.close();
    await assert.rejects(indexed(folder.path, at('other.db')), NoIndex);
    const openIt = await openWasm();
    assert.throws(() => FolderIndex.open(at('none.db'), openIt), /there is no index/);
  });

  test('stopped and asked again it goes on where it was', async () => {
    for (let i = 0; i < 6; i++) write(`${i}.txt`, article('Rosa Lindt', `the bridge is ${i}`));
    const stop = new AbortController();
    const first = await indexed(folder.path, index(), { signal: stop.signal, onProgress: ({ done }) => void (done === 4 && stop.abort()) });
    assert.deepEqual([first.read, first.isCancelled], [4, true]);
    const second = await indexed(folder.path, index());
    assert.deepEqual([second.read, second.unchanged, second.isCancelled], [2, 4, false]);
  });

  test('killed at any moment it is whole, and goes on', async function () {
    const articles = 300;
    for (let i = 0; i < articles; i++) write(`${i}.txt`, article(`Rosa Lindt`, `the bridge is ${i}`, wire));
    const kills = Number(process.env['KILLS'] ?? 3);
    this.timeout(60_000 + kills * 20_000);
    let killed = 0;
    for (let round = 0; round < kills; round++) {
      // moments after its first word, from a fixed seed, half of them while it commits
      const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'indexSlowly.ts'), folder.path, index()], { stdio: ['ignore', 'pipe', 'inherit'] });
      let seen = 0;
      child.stdout.setEncoding('utf8').on('data', (words: string) => {
        seen += words.split('batch').length - 1;
        if (seen >= 2 + (round % 4)) setTimeout(() => child.kill('SIGKILL'), (round * 7) % 23);
      });
      const signal = await new Promise((resolve) => child.on('close', (_, how) => resolve(how)));
      if (signal === 'SIGKILL') killed++;
      assert.deepEqual(await opened((each) => each.database.all('PRAGMA integrity_check').map((row) => Object.values(row)[0])), ['ok']);
    }
    assert.ok(killed > 0, 'it was never killed');
    await indexed(folder.path, index());
    await indexed(folder.path, at('.other.db'));
    assert.deepEqual(await contentOf(index()), await contentOf(at('.other.db')));
  });

  test('of two processes one has it, and the other is told which', async () => {
    write('a.txt', article('Rosa Lindt', 'the bridge is safe'));
    await indexed(folder.path, index());
    const holder = FolderIndex.open(index(), await openWasm());
    await assert.rejects(indexed(folder.path, index()), new RegExp(`in use by process ${process.pid}`));
    holder.close();
    assert.equal((await indexed(folder.path, index())).unchanged, 1);
  });
});
