import assert from 'node:assert/strict';
import { ImportProblem } from '../../src/core/import/problem';
import { Readers, type Channel } from '../../src/import/readers';
import type { ReaderName } from '../../src/import/request';

interface Started { readonly name: ReaderName; readonly asked: unknown[]; isClosed: boolean; readonly reply: (reply: unknown) => void; readonly end: (reason: string) => void }

/** Readers whose ends are in the hands of a test. */
function readersHere(limit = 10_000): { readonly readers: Readers; readonly started: Started[]; readonly asked: () => Promise<Started> } {
  const started: Started[] = [];
  const open = (name: ReaderName, reply: (reply: unknown) => void, end: (reason: string) => void): Promise<Channel> => {
    const one: Started = { name, asked: [], isClosed: false, reply, end };
    started.push(one);
    return Promise.resolve({ post: (request) => void one.asked.push(request), close: () => void (one.isClosed = true) });
  };
  const asked = async (): Promise<Started> => {
    for (let i = 0; i < 50; i++) await Promise.resolve();
    return started.at(-1)!;
  };
  return { readers: new Readers(open, limit), started, asked };
}
const problem = (kind: string) => (error: unknown): boolean => error instanceof ImportProblem && error.kind === kind;
const bytes = new Uint8Array([1]);

suite('readers that run apart', () => {
  test('one is started when it is first asked, and answers one after the other', async () => {
    const { readers, started, asked } = readersHere();
    assert.equal(started.length, 0);
    const [first, second] = [readers.read('word', bytes), readers.read('word', bytes)];
    const reader = await asked();
    assert.equal(reader.asked.length, 1);
    reader.reply({ answer: 'a' });
    assert.equal(await first, 'a');
    await asked();
    reader.reply({ problem: 'broken', detail: 'x' });
    await assert.rejects(second, problem('broken'));
    assert.equal(started.length, 1);
    readers.dispose();
    await asked();
    assert.ok(reader.isClosed);
  });
  test('what a library in a reader says is no answer', async () => {
    const { readers, asked } = readersHere();
    const reading = readers.read('pdf', bytes);
    const reader = await asked();
    for (const said of [{ sourceName: 'worker', targetName: 'main', action: 'ready', data: null }, undefined, null, 'ready']) reader.reply(said);
    reader.reply({ answer: { blocks: [], notices: [] } });
    assert.deepEqual(await reading, { blocks: [], notices: [] });
  });
  test('one that takes too long is ended, and the next file has another', async () => {
    const { readers, started } = readersHere(5);
    await assert.rejects(readers.read('pdf', bytes), problem('tooMuch'));
    await assert.rejects(readers.read('pdf', bytes), problem('tooMuch'));
    assert.deepEqual(started.map(({ isClosed }) => isClosed), [true, true]);
  });
  test('one that ends by itself fails its file only', async () => {
    const { readers, started, asked } = readersHere();
    const first = readers.read('page', { format: 'page', bytes });
    (await asked()).end('out of memory');
    await assert.rejects(first, problem('tooMuch'));
    const second = readers.read('page', { format: 'page', bytes });
    const next = await asked();
    started[0]!.end('once more, late'); // the end of the old is not that of the new
    next.reply({ answer: 'b' });
    assert.equal(await second, 'b');
    const third = readers.read('page', { format: 'page', bytes });
    (await asked()).reply({ answer: 'c' });
    assert.equal(await third, 'c');
    assert.equal(started.length, 2);
  });
  test('giving up ends what is being read', async () => {
    const { readers, asked } = readersHere();
    const reading = readers.read('page', { format: 'page', bytes });
    await asked();
    readers.dispose();
    await assert.rejects(reading, problem('tooMuch'));
  });
});
