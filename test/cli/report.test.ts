import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleInFolder } from './articleInFolder';
import { run } from './run';

suite('on-the-record report', function () {
  this.timeout(120_000);
  const at = articleInFolder();

  test('prints one page of what articles hold, with what was decided about them', async () => {
    const ann = join(at.folder, 'theirs.ann');
    writeFileSync(ann, 'T1\tClaim 65 88\tcost 40 million euros 🧾\n');
    assert.equal((await run(['import', '--into', at.article, ann])).code, 0);
    const { code, out, err } = await run(['report', at.article, at.article]);
    assert.equal(code, 0, err);
    assert.match(out, /^<!doctype html>\n[^]*<\/html>\n$/);
    assert.match(out, /Ana Brandt/);
    assert.match(out, />cost 40 million euros 🧾<\/a>/);
    assert.equal(out.match(/<main id="a\d"/g)?.length, 2);
    assert.match(out, /<svg class="map"/);
  });

  test('an article that cannot be read is named, and the others are there; wrong usage is told', async () => {
    const { code, out, err } = await run(['report', at.article, join(at.folder, 'none.txt')]);
    assert.equal(code, 1);
    assert.match(err, /none\.txt/);
    assert.equal(out.match(/<main id="a\d"/g)?.length, 1);
    for (const args of [['report', '--format', 'html', at.article], ['report', '--out', at.folder, at.article]]) assert.equal((await run(args)).code, 2, args.join(' '));
  });
});
