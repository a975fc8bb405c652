import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCommandLine } from '../../scripts/build';

const files = join(import.meta.dirname, '../import/files');
const file = (name: string): string => join(files, name);

interface Outcome { readonly code: number | null; readonly out: string; readonly err: string }

suite('the command line: extract', function () {
  this.timeout(120_000);
  let program = '';
  let folder = '';
  suiteSetup(async () => {
    program = mkdtempSync(join(tmpdir(), 'on-the-record-extract-'));
    writeFileSync(join(program, 'package.json'), '{"type":"module"}');
    await buildCommandLine(join(program, 'dist'));
  });
  suiteTeardown(() => rmSync(program, { recursive: true }));
  setup(() => { folder = mkdtempSync(join(tmpdir(), 'on-the-record-extracted-')); });
  teardown(() => rmSync(folder, { recursive: true }));

  /** Runs the program as it ships. */
  const extract = (args: readonly string[], input: Uint8Array = new Uint8Array()): Promise<Outcome> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [join(program, 'dist/cli.js'), 'extract', ...args]);
      let out = '';
      let err = '';
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => { out += chunk; });
      child.stderr.setEncoding('utf8').on('data', (chunk: string) => { err += chunk; });
      child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
      child.stdin.on('error', () => undefined).end(input);
    });
  const told = (err: string): string[] => err.trim().split('\n').filter(Boolean);

  test('a page goes to standard output as an article', async () => {
    const { code, out, err } = await extract([file('page.html')]);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^---\ntitle: Council halts the ferry to Sallow Island\nauthor: Ilse Marten, Bo Okri\ndate: 2031-05-04T17:20:00\+02:00\nsource: https:\S+\npublisher: Sallow Bay Courier\n---\n\nCouncil halts the ferry to Sallow Island\n\nBy Ilse Marten and Bo Okri\n\n4 May 2031\n\nSALLOW BAY — /);
    assert.ok(out.endsWith('had found nothing.\n'), out.slice(-80));
  });

  test('files of each kind, a file each; what is left out is told, and what fails is named in a line while the others go on', async () => {
    const names = ['page.html', 'chromium.mhtml', 'pandoc.docx', 'pandoc.epub', 'libreoffice.pdf', 'libreoffice-tracked.docx', 'python.eml', 'wrapped.txt', 'libreoffice.doc', 'libreoffice-locked.pdf', 'chromium-scan.pdf'];
    const { code, out, err } = await extract([...names.map(file), 'https://courier.example/ferry', join(folder, 'absent.html'), '--out', join(folder, 'new/articles')]);
    assert.deepEqual([code, out], [1, '']);
    assert.deepEqual(readdirSync(join(folder, 'new/articles')).sort(), ['chromium.article', 'libreoffice-tracked.article', 'libreoffice.article', 'page.article', 'pandoc.article', 'python.article', 'wrapped.article'].sort());
    const lines = told(err);
    for (const line of [/page is there|pandoc\.article is there already/, /tracked.*: it has tracked changes/, /tracked.*: its comments/, /python\.eml: its attachment/, /\.doc: a Word file of the old kind/, /locked\.pdf: locked with a password/, /scan\.pdf: its pages are pictures/, /courier\.example\/ferry: an address.*save it/, /absent\.html: ENOENT/]) assert.ok(lines.some((each) => line.test(each)), `${line} is not in:\n${err}`);
    assert.equal(lines.length, 9, err);
  });

  test('- is standard input, whatever it is, and so is no file', async () => {
    for (const args of [['-'], []]) {
      const { code, out, err } = await extract(args, readFileSync(file('pandoc.docx')));
      assert.equal(code, 0, err);
      assert.match(out, /stopped the ferry/);
    }
    const { code } = await extract(['-', '--out', folder], readFileSync(file('page.html')));
    assert.deepEqual([code, readdirSync(folder)], [0, ['Council halts the ferry to Sallow Island.article']]);
  });

  test('writes over nothing unless it is asked to', async () => {
    const there = join(folder, 'page.article');
    writeFileSync(there, 'mine');
    const refused = await extract([file('page.html'), '--out', folder]);
    assert.equal(refused.code, 1);
    assert.match(refused.err, /page\.article is there already and was left as it is \(--overwrite/);
    assert.equal(readFileSync(there, 'utf8'), 'mine');
    const asked = await extract([file('page.html'), '--out', folder, '--overwrite']);
    assert.equal(asked.code, 0, asked.err);
    assert.match(readFileSync(there, 'utf8'), /stopped the ferry/);
    assert.deepEqual(readdirSync(folder), ['page.article'], 'no half file is left');
  });

  test('a file of 1 GB is refused unread, and the file made of a broken one is none', async () => {
    const large = join(folder, 'large.html');
    writeFileSync(large, '<html>');
    truncateSync(large, 1024 ** 3);
    const broken = join(folder, 'broken.docx');
    writeFileSync(broken, readFileSync(file('pandoc.docx')).subarray(0, 5000));
    mkdirSync(join(folder, 'out'));
    const began = performance.now();
    const { code, err } = await extract([large, broken, '--out', join(folder, 'out')]);
    assert.equal(code, 1);
    assert.match(err, /large\.html: too large for an article: files of up to 64 MB/);
    assert.match(err, /broken\.docx: (?:the file is damaged|of no kind)/);
    assert.ok(performance.now() - began < 20_000);
    assert.deepEqual(readdirSync(join(folder, 'out')), []);
  });

  test('a wrong ending means nothing', async () => {
    const wrong = join(folder, 'page.pdf');
    copyFileSync(file('page.html'), wrong);
    assert.match((await extract([wrong])).out, /stopped the ferry/);
  });

  for (const wrong of [['--ndjson'], ['--strict', 'x'], ['--overwrite', 'x'], ['--loud']]) {
    test(`wrong usage exits with 2: ${wrong.join(' ')}`, async () => {
      const { code, out, err } = await extract(wrong);
      assert.deepEqual([code, out], [2, ''], err);
      assert.match(err, /--help/);
    });
  }
});
