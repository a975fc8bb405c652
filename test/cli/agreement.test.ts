import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleInFolder, story } from './articleInFolder';
import { run } from './run';

const place = (words: string): string => `${story.indexOf(words)} ${story.indexOf(words) + words.length}\t${words}`;

suite('on-the-record agreement', function () {
  this.timeout(120_000);
  const at = articleInFolder();

  test('prints how far two files agree, in whatever formats they are, about the article beside them', async () => {
    const brat = join(at.folder, 'bridge.ann');
    writeFileSync(brat, `T1\tClaim ${place('cost 40 million euros 🧾')}\nT2\tSpeaker ${place('Ana Brandt')}\nT3\tQuote ${place('"It is safe,"')}\nT4\tSpeaker ${story.lastIndexOf('Brandt')} ${story.lastIndexOf('Brandt') + 6}\tBrandt\nR1\tSpeaker Arg1:T3 Arg2:T4\n`.replace(/(Claim \d+ )(\d+)/, (_, before: string, end: string) => `${before}${Number(end) - 1}`)); // brat counts code points
    assert.equal((await run(['import', '--into', at.article, brat])).code, 0);
    const { code, out, err } = await run(['agreement', `${at.article}.annotations.json`, brat]);
    assert.equal(code, 0, err);
    assert.match(out, /^A: .*bridge\.txt\.annotations\.json\nB: .*bridge\.ann\nArticles: 1\n\n {10,}A +B +F1 exact +F1 forgiving +kappa of words\nspeakers +2 +2 +1\.00 +1\.00 +1\.00\nquotes +1 +1 +1\.00 +1\.00 +1\.00\nclaims +1 +1 +1\.00 +1\.00 +1\.00\nplaces +0 +0 +- +- +-\n\nQuotes that both have: 1; given to the same speaker: 1 \(1\.00\)\n$/);
  });

  test('two folders are compared article by article, and what only one reader has is named', async () => {
    const [one, two] = [join(at.folder, 'one'), join(at.folder, 'two')];
    for (const folder of [one, two]) mkdirSync(folder);
    for (const name of ['a', 'b', 'c']) copyFileSync(at.article, join(at.folder, `${name}.txt`));
    const ann = (folder: string, name: string, words: string): void => writeFileSync(join(folder, `${name}.ann`), `T1\tLocation ${place(words)}\n`);
    ann(one, 'a', 'Krakow');
    ann(two, 'a', 'Krakow');
    ann(one, 'b', 'the bridge in Krakow');
    ann(two, 'b', 'Krakow');
    ann(one, 'c', 'Krakow');
    const { code, out, err } = await run(['agreement', one, two, '--article', at.folder]);
    assert.equal(code, 0, err);
    assert.match(err, /c\.ann: only one reader has this, and it was left out/);
    assert.match(out, /Articles: 2\n[^]*\nplaces +2 +2 +0\.50 +1\.00 +0\.\d\d\n[^]*Speakers of quotes cannot be compared/);
  });

  test('what cannot be compared is told, with file and line, and the exit code says so', async () => {
    const [good, bad] = [join(at.folder, 'bridge.ann'), join(at.folder, 'bridge.jsonld')];
    writeFileSync(good, `T1\tLocation ${place('Krakow')}\n`);
    writeFileSync(bad, '[{"type":"Annotation",\n');
    const broken = await run(['agreement', good, bad]);
    assert.equal(broken.code, 1);
    assert.match(broken.err, /bridge\.jsonld: line 2: broken JSON\n.*nothing was compared/);
    const elsewhere = await run(['agreement', good, good, '--article', join(at.folder, 'none.txt')]);
    assert.equal(elsewhere.code, 1);
    assert.match(elsewhere.err, /none\.txt/);
    for (const args of [['agreement', good], ['agreement', good, bad, good], ['agreement', good, '-'], ['agreement', good, bad, '--format', 'brat'], ['annotate', '--article', at.article, at.article]]) assert.equal((await run(args)).code, 2, args.join(' '));
  });
});
