import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Analysis } from '../../src/core/analysis/analysis';

const cli = join(import.meta.dirname, '../../src/cli.ts');

interface Outcome { readonly code: number | null; readonly out: string; readonly err: string }

const run = (args: readonly string[], input: string | Uint8Array = ''): Promise<Outcome> => new Promise((resolve, reject) => {
  const child = spawn(process.execPath, ['--import', 'tsx', cli, ...args]);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => { out += chunk; });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => { err += chunk; });
  child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
  child.stdin.on('error', () => undefined).end(input);
});

const lines = (out: string): (Analysis & { id: unknown; error?: string })[] => out.trim().split('\n').map((line) => JSON.parse(line) as Analysis & { id: unknown });
const story = 'Mayor Ana Brandt said on Monday that the bridge would open in June.\n\n"It is safe," Brandt said.\n';

suite('the command line', function () {
  this.timeout(60_000);
  let folder = '';
  setup(() => { folder = mkdtempSync(join(tmpdir(), 'on-the-record-cli-')); });
  teardown(() => rmSync(folder, { recursive: true }));

  test('annotates a file and names it', async () => {
    const file = join(folder, 'bridge.txt');
    writeFileSync(file, story);
    const { code, out, err } = await run(['annotate', file]);
    assert.equal(code, 0, err);
    const [analysis] = lines(out);
    assert.equal(analysis?.id, file);
    for (const part of ['quotes', 'entities', 'locations', 'claims'] as const) assert.ok(Array.isArray(analysis?.[part]), `${part} in ${out}`);
    assert.ok(analysis?.quotes.some((q) => story.slice(q.start, q.end).includes('It is safe')), out);
  });

  test('offsets do not count a byte order mark', async () => {
    const [plain, marked] = [join(folder, 'plain.txt'), join(folder, 'marked.txt')];
    writeFileSync(plain, story);
    writeFileSync(marked, `\uFEFF${story}`);
    const { out } = await run(['annotate', plain, marked]);
    const [a, b] = lines(out);
    assert.deepEqual({ ...a, id: '' }, { ...b, id: '' });
  });

  test('goes on after a file that cannot be read, names it and exits with 1', async () => {
    const [binary, good] = [join(folder, 'picture.txt'), join(folder, 'good.txt')];
    writeFileSync(binary, new Uint8Array([0x89, 0x50, 0, 0, 1]));
    writeFileSync(good, story);
    const { code, out, err } = await run(['annotate', join(folder, 'absent.txt'), binary, good]);
    assert.equal(code, 1);
    assert.equal(lines(out).length, 1);
    assert.match(err, /absent\.txt: ENOENT/);
    assert.match(err, /picture\.txt: this is not a text file/);
  });

  test('reads one article from standard input', async () => {
    const { code, out, err } = await run(['annotate'], story);
    assert.equal(code, 0, err);
    assert.equal(lines(out)[0]?.id, '-');
  });

  test('--ndjson answers line by line, in order, keeps ids and marks what failed', async () => {
    const input = [JSON.stringify({ id: 'a', text: story }), '{"id":"b"}', 'not json', JSON.stringify({ id: 4, text: 'Line\u2028separator.' }), ''].join('\n');
    const { code, out, err } = await run(['annotate', '--ndjson'], input);
    assert.equal(code, 1);
    const answers = lines(out);
    assert.deepEqual(answers.map((a) => a.id), ['a', 'b', null, 4]);
    assert.deepEqual(answers.map((a) => 'error' in a), [false, true, true, false]);
    assert.match(err, /line 2: /);
    assert.match(err, /line 3: /);
  });

  test('--help says how and exits with 0', async () => {
    const { code, out } = await run(['--help']);
    assert.equal(code, 0);
    assert.match(out, /annotate --ndjson/);
  });

  for (const wrong of [[], ['colour'], ['annotate', '--loud'], ['annotate', '--ndjson', 'x.txt']]) {
    test(`wrong usage exits with 2: ${wrong.join(' ') || '(nothing)'}`, async () => {
      const { code, out, err } = await run(wrong);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /--help/);
    });
  }
});
