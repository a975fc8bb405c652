import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { outcomesInOrder, type Outcome } from '../../src/commandLine/threads';
import { buildCommandLine } from '../../scripts/build';
import { root, run as runSource, type Outcome as Ran } from './run';

/** A thread that answers a number with its double after so many ms, and ends or fails where it is asked to. */
const program = `
const { parentPort } = require('node:worker_threads');
let last = Promise.resolve();
parentPort.on('message', ({ value, wait = 0, act }) => {
  last = last.then(async () => {
    if (wait) await new Promise((resolve) => setTimeout(resolve, wait));
    if (act === 'exit') process.exit(3);
    if (act === 'throw') throw new Error('out of its depth');
    parentPort.postMessage(2 * value);
  });
});`;
interface Job { readonly value: number; readonly wait?: number; readonly act?: 'exit' | 'throw' }

suite('work on several threads', function () {
  this.timeout(60_000);
  let workers: Worker[] = [];
  setup(() => { workers = []; });
  const start = (): Worker => {
    const worker = new Worker(program, { eval: true });
    workers.push(worker);
    return worker;
  };
  async function* given(jobs: readonly Job[], taken?: (value: number) => void): AsyncGenerator<Job> {
    for (const job of jobs) {
      taken?.(job.value);
      yield await Promise.resolve(job);
    }
  }
  const all = async (outcomes: AsyncIterable<Outcome<number>>): Promise<(number | string)[]> => {
    const found: (number | string)[] = [];
    for await (const outcome of outcomes) found.push('answer' in outcome ? outcome.answer : outcome.problem);
    return found;
  };
  const allEnded = (): void => assert.deepEqual(workers.map(({ threadId }) => threadId), workers.map(() => -1));

  test('outcomes come in the order of the jobs, whichever is done first', async () => {
    const jobs = Array.from({ length: 40 }, (_, value) => ({ value, wait: value % 7 === 0 ? 30 : 0 }));
    assert.deepEqual(await all(outcomesInOrder<Job, number>(given(jobs), { count: 3, start })), jobs.map(({ value }) => 2 * value));
    assert.equal(workers.length, 3);
    allEnded();
  });

  test('one job needs one thread, none needs none', async () => {
    assert.deepEqual(await all(outcomesInOrder<Job, number>(given([]), { count: 4, start })), []);
    assert.equal(workers.length, 0);
    assert.deepEqual(await all(outcomesInOrder<Job, number>(given([{ value: 4 }]), { count: 4, start })), [8]);
    assert.equal(workers.length, 1);
  });

  test('no more jobs are taken than outcomes are', async () => {
    let taken = 0;
    const outcomes = outcomesInOrder<Job, number>(given(Array.from({ length: 500 }, (_, value) => ({ value })), () => taken++), { count: 2, start });
    for (let i = 0; i < 20; i++) {
      assert.deepEqual(await outcomes.next(), { done: false, value: { answer: 2 * i } });
      assert.ok(taken <= i + 1 + 4 * 2 + 1, `${taken} taken when ${i + 1} outcomes were`);
    }
    await outcomes.return(undefined);
    allEnded();
  });

  test('an outcome does not wait for the next job', async () => {
    let release: () => void = () => undefined;
    async function* slow(): AsyncGenerator<Job> {
      yield { value: 1 };
      await new Promise<void>((resolve) => (release = resolve));
      yield { value: 2 };
    }
    const outcomes = outcomesInOrder<Job, number>(slow(), { count: 2, start });
    assert.deepEqual((await outcomes.next()).value, { answer: 2 });
    release();
    assert.deepEqual((await outcomes.next()).value, { answer: 4 });
    assert.equal((await outcomes.next()).done, true);
  });

  for (const [act, reason] of [['exit', 'exit code 3'], ['throw', 'out of its depth']] as const) {
    test(`a thread that ends (${act}) loses the one job that it worked on`, async () => {
      const jobs: Job[] = Array.from({ length: 12 }, (_, value) => (value === 3 ? { value, act } : { value }));
      const found = await all(outcomesInOrder<Job, number>(given(jobs), { count: 2, start }));
      assert.deepEqual(found, jobs.map(({ value }) => (value === 3 ? `the thread that worked on it ended: ${reason}` : 2 * value)));
      allEnded();
    });
  }

  test('where every job ends its thread, each is told', async () => {
    const found = await all(outcomesInOrder<Job, number>(given([1, 2, 3, 4, 5].map((value) => ({ value, act: 'exit' }))), { count: 2, start }));
    assert.deepEqual(found, Array(5).fill('the thread that worked on it ended: exit code 3'));
  });

  test('what the jobs reject with is passed on, and the threads end', async () => {
    async function* broken(): AsyncGenerator<Job> {
      yield await Promise.resolve({ value: 1 });
      throw new Error('no more');
    }
    await assert.rejects(all(outcomesInOrder<Job, number>(broken(), { count: 2, start })), /no more/);
    allEnded();
  });
});

suite('annotate -j', function () {
  this.timeout(120_000);
  let folder = '';
  suiteSetup(async () => {
    folder = mkdtempSync(join(tmpdir(), 'on-the-record-threads-'));
    await buildCommandLine(join(folder, 'dist')); // as it ships: a thread is started from a file that Node reads by itself
    symlinkSync(join(root, 'media'), join(folder, 'media'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  });
  suiteTeardown(() => rmSync(folder, { recursive: true }));
  const run = (args: readonly string[], input?: string | Uint8Array): Promise<Ran> => runSource(args, input, { program: join(folder, 'dist/cli.js') });
  const articles = join(root, 'test/articles');
  const texts = readdirSync(articles).filter((name) => name.endsWith('.txt')).sort().map((name) => join(articles, name));

  test('files: the output is that of one thread to the byte, errors and all', async () => {
    const binary = join(folder, 'picture.txt');
    writeFileSync(binary, new Uint8Array([0x89, 0x50, 0, 0, 1]));
    const files = [...texts, binary, join(folder, 'missing.txt'), '-', ...texts.slice(0, 1)];
    const input = readFileSync(texts[0]!);
    const [one, two] = await Promise.all([run(['annotate', ...files], input), run(['annotate', '-j', '2', ...files], input)]);
    assert.deepEqual(two, one);
    assert.deepEqual([one.code, one.out.trim().split('\n').length, one.err.trim().split('\n').length], [1, texts.length + 2, 2]);
  });

  test('lines: the output is that of one thread to the byte, errors and all', async () => {
    const lines = texts.map((file, id) => JSON.stringify({ id, text: readFileSync(file, 'utf8') }));
    const input = `${[...lines, '', '{"id":7', ...lines, '{"id":12345678901234567890,"words":1}'].join('\n')}\n`;
    const [one, two] = await Promise.all([run(['annotate', '--ndjson'], input), run(['annotate', '--ndjson', '-j', '3'], input)]);
    assert.deepEqual(two, one);
    assert.deepEqual([one.code, one.out.trim().split('\n').length, one.err.trim().split('\n').length], [1, 2 * lines.length + 3, 3]);
  });

  for (const wrong of ['0', 'two', '-1', '1.5', '1000']) {
    test(`-j ${wrong} is wrong usage`, async () => {
      const { code, out, err } = await run(['annotate', `-j${wrong}`, texts[0]!]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /-j/);
    });
  }
});
