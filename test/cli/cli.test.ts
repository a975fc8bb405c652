import assert from 'node:assert/strict';
import { closeSync, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Analysis } from '../../src/core/analysis/analysis';
import { root, run } from './run';

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

  test('--ndjson gives ids back as they were written, whatever they are', async () => {
    const ids = ['9007199254740993', '1.0', '-0', '1e400', '"9007199254740993"', '"\\u0041"', '[1e2,{"of":12345678901234567890}]', 'true', 'null'];
    const input = [...ids.map((id) => `{"id":${id},"text":""}`), '{"id":1,"text":"","id":9007199254740995}', '{"id":12345678901234567890}'].join('\n');
    const { out } = await run(['annotate', '--ndjson'], input);
    const answered = out.trim().split('\n').map((line) => /^\{"id":(.*?),"(?:text|error|quotes|entities|locations|claims|version)\b/u.exec(line)?.[1] ?? line);
    assert.deepEqual(answered, [...ids.map((id) => (id === '"\\u0041"' ? '"A"' : id)), '9007199254740995', '12345678901234567890']);
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

  test('- among the files is standard input', async () => {
    const file = join(folder, 'bridge.txt');
    writeFileSync(file, 'Nothing was said.\n');
    const { code, out, err } = await run(['annotate', file, '-'], story);
    assert.equal(code, 0, err);
    assert.deepEqual(lines(out).map(({ id }) => id), [file, '-']);
    assert.ok(lines(out)[1]?.quotes.length, out);
  });

  test('--ndjson: a line in is a line out, the empty ones too, and a last line without its end', async () => {
    const article = (id: string): string => JSON.stringify({ id, text: story });
    const { code, out, err } = await run(['annotate', '--ndjson', '-'], `${article('a')}\n\n   \r\n${article('b')}\r\n${article('c')}`);
    assert.equal(code, 1, err);
    assert.deepEqual(lines(out).map(({ id, error }) => error ?? id), ['a', 'an empty line', 'an empty line', 'b', 'c']);
    assert.match(err, /line 2: an empty line/);
  });

  test('--ndjson: a byte order mark before a line is no part of it', async () => {
    const line = JSON.stringify({ id: 'a', text: story });
    const { code, out, err } = await run(['annotate', '--ndjson'], `\uFEFF${line}\n\uFEFF${line}\n`);
    assert.equal(code, 0, err);
    assert.deepEqual(lines(out).map(({ id, quotes }) => [id, quotes.length > 0]), [['a', true], ['a', true]]);
  });

  test('bytes that are not UTF-8 are an error, never other words in their place', async () => {
    const latin = Buffer.from('Fine.\nThe caf\u00e9 said no.\n', 'latin1');
    const file = join(folder, 'latin.txt');
    writeFileSync(file, latin);
    const named = await run(['annotate', file]);
    assert.equal(named.code, 1);
    assert.equal(named.out, '');
    assert.match(named.err, /latin\.txt: this is not UTF-8 \(from line 2 on\)/);
    const good = JSON.stringify({ id: 'good', text: story });
    const piped = await run(['annotate', '--ndjson'], Buffer.concat([Buffer.from('{"id":"bad","text":"caf\u00e9"}\n', 'latin1'), Buffer.from(good)]));
    assert.equal(piped.code, 1);
    assert.deepEqual(lines(piped.out).map(({ id, error }) => [id, error?.startsWith('this is not UTF-8')]), [[null, true], ['good', undefined]]);
  });

  test('what is wrong with a line is told without its words', async () => {
    const { err, out } = await run(['annotate', '--ndjson'], '{"text": "Secret Sally said" so\nSecret Sally\n["Secret"]\n"Secret"\n');
    assert.equal(lines(out).length, 4);
    assert.doesNotMatch(err + out, /Secret|Sally/);
    assert.equal(err.match(/line \d: /g)?.length, 4, err);
  });

  test('a disk that is full is told in a line, with exit code 1', async function () {
    if (!existsSync('/dev/full')) return this.skip();
    const full = openSync('/dev/full', 'w');
    try {
      const { code, err } = await run(['annotate'], story, { into: full });
      assert.equal(code, 1);
      assert.match(err, /^on-the-record: the output cannot be written: .*no space left.*\n$/i);
    } finally {
      closeSync(full);
    }
  });

  suite('where models are missing', () => {
    /** A copy of the program, with only the media that the filter lets through. */
    const copy = (isThere: (path: string) => boolean): string => {
      cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true });
      for (const file of ['package.json', 'tsconfig.json']) cpSync(join(root, file), join(folder, file));
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
      mkdirSync(join(folder, 'media'));
      cpSync(join(root, 'media'), join(folder, 'media'), { recursive: true, filter: (path) => !path.endsWith('.bin') || isThere(path) });
      return join(folder, 'src/cli.ts');
    };

    test('some: says what is lost and goes on; --strict analyses nothing', async () => {
      const program = copy((path) => !path.endsWith('parser.bin'));
      const lenient = await run(['annotate'], story, { program });
      assert.equal(lenient.code, 0, lenient.err);
      assert.match(lenient.err, /parser\.bin/);
      assert.equal(lines(lenient.out).length, 1);
      const strict = await run(['annotate', '--strict'], story, { program });
      assert.deepEqual([strict.code, strict.out], [1, ''], strict.err);
      assert.match(strict.err, /parser\.bin/);
    });

    test('all: is a failure', async () => {
      const { code, out, err } = await run(['annotate'], story, { program: copy(() => false) });
      assert.deepEqual([code, out], [1, ''], err);
      assert.match(err, /tagger\.bin/);
    });
  });

  test('--strict changes nothing where all is there', async () => {
    const [strict, plain] = [await run(['annotate', '--strict'], story), await run(['annotate'], story)];
    assert.deepEqual(strict, plain);
    assert.equal(strict.code, 0, strict.err);
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
