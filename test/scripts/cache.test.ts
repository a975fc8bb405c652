import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedOnce } from '../../scripts/vscode/cache';

suite('what is downloaded once', () => {
  let cache: string;
  setup(() => (cache = mkdtempSync(join(tmpdir(), 'on-the-record-cache-'))));
  teardown(() => rmSync(cache, { recursive: true }));

  const fill = (text: string) => (folder: string) => Promise.resolve(writeFileSync(join(folder, 'file'), text));
  const never = () => Promise.reject(new Error('installed again'));

  test('is installed once and then taken as it is', async () => {
    const folder = await installedOnce('thing-1', fill('whole'), cache);
    assert.equal(await installedOnce('thing-1', never, cache), folder);
    assert.equal(readFileSync(join(folder, 'file'), 'utf8'), 'whole');
  });

  test('leaves nothing behind when it fails, and is done again', async () => {
    const broken = async (folder: string) => {
      await fill('half')(folder);
      throw new Error('the network went away');
    };
    await assert.rejects(installedOnce('thing-1', broken, cache), /the network went away/);
    assert.deepEqual(readdirSync(cache), []);
    const folder = await installedOnce('thing-1', fill('whole'), cache);
    assert.equal(readFileSync(join(folder, 'file'), 'utf8'), 'whole');
  });

  test('a folder without its stamp counts as half done', async () => {
    mkdirSync(join(cache, 'thing-1'));
    writeFileSync(join(cache, 'thing-1', 'stale'), '');
    const folder = await installedOnce('thing-1', fill('whole'), cache);
    assert.deepEqual(readdirSync(folder).sort(), ['file', 'installed.json']);
  });

  test('what a killed process left is cleared, what a running one does is left alone', async () => {
    const ended = spawnSync(process.execPath, ['--version']).pid;
    mkdirSync(join(cache, `thing-1.unfinished-${ended}`));
    mkdirSync(join(cache, `thing-2.unfinished-${process.ppid}`));
    await installedOnce('thing-3', fill('whole'), cache);
    assert.deepEqual(readdirSync(cache).sort(), [`thing-2.unfinished-${process.ppid}`, 'thing-3']);
  });

  test('two at the same time do not meet', async () => {
    let goOn = () => {};
    const otherIsDone = new Promise<void>((resolve) => (goOn = resolve));
    const slow = installedOnce('thing-1', (folder) => fill('slow')(folder).then(() => otherIsDone), cache);
    const other = join(cache, 'thing-1');
    mkdirSync(other); // as another process would, in the meantime
    writeFileSync(join(other, 'file'), 'fast');
    writeFileSync(join(other, 'installed.json'), '{}');
    goOn();
    assert.equal(readFileSync(join(await slow, 'file'), 'utf8'), 'fast');
    assert(!existsSync(join(cache, `thing-1.unfinished-${process.pid}`)));
  });
});
