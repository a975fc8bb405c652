import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Analysis } from '../../src/core/analysis/analysis';
import { run } from './run';

suite('the command line reads a team’s list', function () {
  this.timeout(120_000);
  const text = 'The board will close its depot in Reading, said Ada Hale.\n';
  let folder: string;
  let article: string;
  suiteSetup(() => {
    folder = mkdtempSync(join(tmpdir(), 'team-list-'));
    mkdirSync(join(folder, 'desk/south'), { recursive: true });
    article = join(folder, 'desk/south/depot.txt');
    writeFileSync(article, text);
    writeFileSync(join(folder, '.on-the-record.json'), '{ "neverPlaces": ["Ada"] }');
    writeFileSync(join(folder, 'desk/.on-the-record.json'), '{\n  "neverPlaces": [\n    "Reading",\n    7\n  ]\n}\n');
    writeFileSync(join(folder, 'other.json'), '{ "places": [{ "name": "Reading", "lat": 1.5, "lon": 2.5 }] }');
    writeFileSync(join(folder, 'broken.json'), '{\n  "neverPlaces": [\n    "Reading\n  ]\n}\n');
  });
  suiteTeardown(() => rmSync(folder, { recursive: true }));

  const places = (out: string): unknown[] => (JSON.parse(out) as Analysis).locations.map(({ start, end, lat, lon }) => [text.slice(start, end), lat, lon]);

  test('the nearest one above the article, what is wrong in it told with its line; another, or none, where that is said', async () => {
    const near = await run(['annotate', article]);
    assert.equal(near.code, 0, near.err);
    assert.deepEqual(places(near.out), []);
    assert.match(near.err, /\.on-the-record\.json:4: left out, no name: 7\n/);
    const other = await run(['annotate', '--list', join(folder, 'other.json'), article]);
    assert.deepEqual([places(other.out), other.err], [[['Reading', 1.5, 2.5]], '']);
    const none = await run(['annotate', '--no-list', article]);
    assert.deepEqual([places(none.out).length, none.err], [1, '']);
    const exported = await run(['export', '--format', 'csv-places', article]);
    assert.equal(exported.code, 0, exported.err);
    assert.doesNotMatch(exported.out, /Reading/);
  });

  test('a list that cannot be read, or is not there, is told, and no article is read as if there were none', async () => {
    const broken = await run(['annotate', '--list', join(folder, 'broken.json'), article]);
    assert.deepEqual([broken.code, broken.out], [1, '']);
    assert.match(broken.err, /broken\.json:3: no JSON from here on; nothing was analysed/);
    const missing = await run(['annotate', '--list', join(folder, 'none.json'), '--ndjson'], `${JSON.stringify({ id: 1, text })}\n`);
    assert.equal(missing.code, 1);
    assert.match(missing.err, /there is no list .*none\.json/);
    const strict = await run(['annotate', '--strict', article]);
    assert.deepEqual([strict.code, strict.out], [1, '']);
    assert.equal((await run(['annotate', '--list', join(folder, 'other.json'), '--no-list', article])).code, 2);
  });

  test('articles on standard input are read with the list of the folder, or the one that is named', async () => {
    const { code, out, err } = await run(['annotate', '--ndjson', '--list', join(folder, 'other.json')], `${JSON.stringify({ id: 'a', text })}\n`);
    assert.equal(code, 0, err);
    assert.deepEqual(places(out), [['Reading', 1.5, 2.5]]);
  });
});
