import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { difference, keepFitted } from '../../src/build/fitted';
import { fits } from '../../src/build/fits';

const root = join(import.meta.dirname, '../..');

suite('fits', () => {
  test('each comes after those that make what it reads', () => {
    for (const [i, { name, reads }] of fits.entries()) {
      for (const later of fits.slice(i)) assert.deepEqual(later.writes.filter((path) => reads.includes(path)), [], `${name} reads what ${later.name} makes after it`);
    }
  });

  test('programs and what they make are there, and nothing is made twice', () => {
    for (const { program: [path], writes } of fits) for (const file of [path, ...writes]) assert.ok(existsSync(join(root, file)), file);
    const made = fits.flatMap(({ writes }) => writes);
    assert.deepEqual(made.filter((path, i) => made.indexOf(path) !== i), []);
  });

  test('all that is fitted or compiled is in the table', () => {
    const made = new Set(fits.flatMap(({ writes }) => writes));
    const binaries = readdirSync(join(root, 'media'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.bin')).map((path) => `media/${path.replaceAll('\\', '/')}`);
    const weights = readdirSync(join(root, 'src/core'), { recursive: true, encoding: 'utf8' }).map((path) => `src/core/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.json') && typeof (JSON.parse(readFileSync(join(root, path), 'utf8')) as { weights?: unknown }).weights === 'object');
    assert.ok(binaries.length > 4 && weights.length > 3);
    assert.deepEqual([...binaries, ...weights].filter((path) => !made.has(path)), []);
  });
});

suite('what a fit made', () => {
  let folder = '';
  let told: string[] = [];
  const { log } = console;
  const code = process.exitCode;
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'on-the-record-fit-'));
    told = [];
    console.log = (line: string) => void told.push(line);
  });
  teardown(() => {
    console.log = log;
    process.exitCode = code;
    rmSync(folder, { recursive: true });
  });
  const before = '{"bias": 1, "weights": {"a": 0.5, "b": -1}}\n';

  test('is written, and said by how much it differs', () => {
    const path = join(folder, 'weights.json');
    writeFileSync(path, before);
    keepFitted(path, '{"bias": 1, "weights": {"a": 0.75, "b": -1.1}}\n', false);
    assert.match(readFileSync(path, 'utf8'), /0\.75/);
    assert.match(told.join(), /weights\.json: changed, 2 of 3 values; farthest weights\.a, from 0\.5 to 0\.75/);
    assert.equal(process.exitCode, code);
  });

  test('is held against what ships when checked, and left as it is', () => {
    const path = join(folder, 'weights.json');
    writeFileSync(path, before);
    keepFitted(path, before, true);
    assert.equal(process.exitCode, code);
    keepFitted(path, '{"bias": 1, "weights": {"a": 0.5}}\n', true);
    assert.equal(process.exitCode, 1);
    assert.equal(readFileSync(path, 'utf8'), before);
    assert.match(told.join(), /as it ships.*would change, 1 of 3 values/);
  });

  test('of another layout alone, or no JSON', () => {
    assert.equal(difference(Buffer.from(before), Buffer.from(before.replaceAll(' ', '')), true), 'in its layout alone');
    assert.equal(difference(Buffer.from('abc'), Buffer.from('ab'), false), '3 bytes before, 2 after');
  });
});
