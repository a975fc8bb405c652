import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSidecar } from '../../src/core/article/sidecar/readSidecar';
import { articleInFolder, story } from './articleInFolder';
import { run } from './run';

suite('on-the-record import', function () {
  this.timeout(120_000);
  const at = articleInFolder();

  test('adds what another program marked to the decisions beside the article, says where it came from, and takes nothing twice', async () => {
    const ann = join(at.folder, 'theirs.ann');
    writeFileSync(ann, 'T1\tClaim 65 88\tcost 40 million euros 🧾\nT2\tSpeaker 6 16\tAna Brandt\nT3\tVerb 17 21\tsaid\n#1\tAnnotatorNotes T1\task the city\n');
    const { code, err } = await run(['import', '--into', at.article, ann]);
    assert.equal(code, 0, err);
    assert.match(err, /theirs\.ann: 2 decisions from brat \(1 of no kind that is known here\)/);
    const content = readFileSync(`${at.article}.annotations.json`, 'utf8');
    const read = readSidecar(content, story);
    assert.ok(read.outcome === 'read');
    const words = [...read.sidecar.decisions.values()].map((decision) => [decision.about === 'mark' && decision.anchor.selector.exact, decision.note]);
    assert.deepEqual(words.sort(), [['Ana Brandt', 'Imported from theirs.ann (brat)'], ['cost 40 million euros 🧾', 'ask the city — Imported from theirs.ann (brat)']]);
    assert.equal((await run(['import', '--into', at.article, ann])).code, 0);
    assert.equal(readFileSync(`${at.article}.annotations.json`, 'utf8'), content);
  });

  test('what is broken, or about another article, changes nothing', async () => {
    for (const [name, content, said] of [
      ['a.jsonld', '[{"type":"Annotation",\n', /line 2: broken JSON; nothing was imported/],
      ['b.ann', 'T1\tClaim 0 15\tQuite elsewhere\n', /about another article/],
      ['c.ann', 'T1\tClaim 0 5\tMayor\nwhat is this\n', /line 2: not what this format has there/],
      ['d.txt', 'Dear editor', /of no format that can be read: name it with --format/],
    ] as const) {
      const file = join(at.folder, name);
      writeFileSync(file, content);
      const { code, err } = await run(['import', '--into', at.article, file]);
      assert.equal(code, 1, name);
      assert.match(err, said);
      assert.ok(!existsSync(`${at.article}.annotations.json`), name);
    }
  });

  test('wrong usage is told', async () => {
    for (const args of [['import', 'x.ann'], ['import', '--into', at.article], ['import', '--into', at.article, '--format', 'html', 'x.ann'], ['import', '--into', '-', 'x.ann'], ['annotate', '--into', at.article, at.article]]) assert.equal((await run(args)).code, 2, args.join(' '));
  });
});
