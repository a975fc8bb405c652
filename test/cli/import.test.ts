import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSidecar } from '../../src/core/article/sidecar/readSidecar';
import { run } from './run';

const story = 'Mayor Ana Brandt said on Monday that the bridge in Krakow would cost 40 million euros 🧾.\r\n\r\n"It is safe," Brandt said.\r\n';

suite('on-the-record import', function () {
  this.timeout(120_000);
  let folder = '';
  let article = '';
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'on-the-record-import-'));
    article = join(folder, 'bridge.txt');
    writeFileSync(article, story);
  });
  teardown(() => rmSync(folder, { recursive: true }));

  test('adds what another program marked to the decisions beside the article, says where it came from, and takes nothing twice', async () => {
    const ann = join(folder, 'theirs.ann');
    writeFileSync(ann, 'T1\tClaim 65 88\tcost 40 million euros 🧾\nT2\tSpeaker 6 16\tAna Brandt\nT3\tVerb 17 21\tsaid\n#1\tAnnotatorNotes T1\task the city\n');
    const { code, err } = await run(['import', '--into', article, ann]);
    assert.equal(code, 0, err);
    assert.match(err, /theirs\.ann: 2 decisions from brat \(1 of no kind that is known here\)/);
    const content = readFileSync(`${article}.annotations.json`, 'utf8');
    const read = readSidecar(content, story);
    assert.ok(read.outcome === 'read');
    const words = [...read.sidecar.decisions.values()].map((decision) => [decision.about === 'mark' && decision.anchor.selector.exact, decision.note]);
    assert.deepEqual(words.sort(), [['Ana Brandt', 'Imported from theirs.ann (brat)'], ['cost 40 million euros 🧾', 'ask the city — Imported from theirs.ann (brat)']]);
    assert.equal((await run(['import', '--into', article, ann])).code, 0);
    assert.equal(readFileSync(`${article}.annotations.json`, 'utf8'), content);
  });

  test('what is broken, or about another article, changes nothing', async () => {
    for (const [name, content, said] of [
      ['a.jsonld', '[{"type":"Annotation",\n', /line 2: broken JSON; nothing was imported/],
      ['b.ann', 'T1\tClaim 0 15\tQuite elsewhere\n', /about another article/],
      ['c.ann', 'T1\tClaim 0 5\tMayor\nwhat is this\n', /line 2: not what this format has there/],
      ['d.txt', 'Dear editor', /of no format that can be read: name it with --format/],
    ] as const) {
      const file = join(folder, name);
      writeFileSync(file, content);
      const { code, err } = await run(['import', '--into', article, file]);
      assert.equal(code, 1, name);
      assert.match(err, said);
      assert.ok(!existsSync(`${article}.annotations.json`), name);
    }
  });

  test('wrong usage is told', async () => {
    for (const args of [['import', 'x.ann'], ['import', '--into', article], ['import', '--into', article, '--format', 'html', 'x.ann'], ['import', '--into', '-', 'x.ann'], ['annotate', '--into', article, article]]) assert.equal((await run(args)).code, 2, args.join(' '));
  });
});
