import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleFormats } from '../../src/core/formats/articleFormats';
import { articleInFolder, story } from './articleInFolder';
import { run } from './run';

suite('on-the-record export', function () {
  this.timeout(120_000);
  const at = articleInFolder();

  test('prints what is marked, in the format that is named', async () => {
    const { code, out, err } = await run(['export', '--format', 'csv-quotes', at.article]);
    assert.equal(code, 0, err);
    assert.match(out, /^\uFEFFquote,type,speaker/);
    assert.match(out, /It is safe/);
  });

  test('writes a file for each article into a folder, over none that is there, and never over the article', async () => {
    const out = join(at.folder, 'out');
    assert.equal((await run(['export', '--format', 'brat-zip', '--out', out, at.article])).code, 0);
    assert.deepEqual(readdirSync(out), ['bridge.zip']);
    const again = await run(['export', '--format', 'brat-zip', '--out', out, at.article]);
    assert.equal(again.code, 1);
    assert.match(again.err, /bridge\.zip is there already and was left as it is/);
    const named = join(at.folder, 'town.json');
    writeFileSync(named, story);
    const over = await run(['export', '--format', 'json', '--out', at.folder, '--overwrite', named]);
    assert.equal(over.code, 1);
    assert.match(over.err, /is the article itself and was left as it is/);
    assert.equal(readFileSync(named, 'utf8'), story);
  });

  test('reads the decisions beside the article: what was rejected is out, --decided leaves out what nobody looked at', async () => {
    const decide = (id: string, state: string, exact: string): object => ({
      id: `urn:uuid:${id}`, type: 'Annotation', created: '2031-05-04T06:30:00.000Z', creator: { type: 'Person', name: 'Ida' }, body: { type: 'Location', state, name: exact },
      target: { source: 'bridge.txt', selector: [{ type: 'TextPositionSelector', start: story.indexOf(exact), end: story.indexOf(exact) + exact.length }, { type: 'TextQuoteSelector', exact, prefix: story.slice(0, story.indexOf(exact)).slice(-32), suffix: story.slice(story.indexOf(exact) + exact.length).slice(0, 32) }] },
    });
    writeFileSync(`${at.article}.annotations.json`, JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', schemaVersion: 2, items: [decide('1', 'accepted', 'Krakow')] }));
    const rows = async (...options: string[]): Promise<string[]> => (await run(['export', '--format', 'w3c', ...options, at.article])).out.match(/"state": "\w+"/g) ?? [];
    assert.deepEqual(await rows('--decided'), ['"state": "accepted"']);
    assert.ok((await rows()).length > 3);
    writeFileSync(`${at.article}.annotations.json`, JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', schemaVersion: 2, items: [decide('1', 'rejected', 'Krakow')] }));
    assert.doesNotMatch((await run(['export', '--format', 'geojson', at.article])).out, /Krak/);
  });

  test('a file of decisions that cannot be read stops it, and is left as it is', async () => {
    for (const [content, said] of [['{"@context":', /is no file of annotations, or only a part of one/], ['{"type":"AnnotationPage","schemaVersion":99,"items":[]}', /written by a newer version/]] as const) {
      writeFileSync(`${at.article}.annotations.json`, content);
      const { code, out, err } = await run(['export', '--format', 'json', at.article]);
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.match(err, said);
      assert.equal(readFileSync(`${at.article}.annotations.json`, 'utf8'), content);
    }
  });

  test('wrong usage is told apart, and help names every format', async () => {
    for (const args of [['export', at.article], ['export', '--format', 'docx', at.article], ['export', '--format', 'json', '--decided', '--all', at.article], ['export', '--format', 'json', '--overwrite', at.article], ['annotate', '--format', 'json', at.article], ['annotate', '--decided', at.article]]) {
      const { code, err } = await run(args);
      assert.equal(code, 2, `${args.join(' ')}: ${err}`);
    }
    const { out } = await run(['--help']);
    for (const { id } of articleFormats) assert.match(out, new RegExp(`\\b${id}\\b`));
    assert.ok(out.split('\n').every((line) => line === line.trimEnd()));
    assert.ok(!existsSync(join(at.folder, 'out')));
  });
});
