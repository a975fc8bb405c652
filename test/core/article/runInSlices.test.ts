import assert from 'node:assert/strict';
import { runInSlices } from '../../../src/core/article/runInSlices';

suite('running in slices', () => {
  /** Steps of `length` ms each by a clock that only they move. */
  const work = (count: number, length: number) => {
    let time = 0;
    let pauses = 0;
    const longest: number[] = [];
    let begun = 0;
    function* steps(): Generator<void, string> {
      for (let i = 0; i < count; i++) {
        time += length;
        yield;
      }
      return 'done';
    }
    return {
      steps: steps(),
      slicing: (isWanted: (pauses: number) => boolean) => ({
        sliceLength: 8,
        now: () => time,
        pause: () => {
          longest.push(time - begun);
          begun = time;
          pauses++;
          return Promise.resolve();
        },
        isWanted: () => isWanted(pauses),
      }),
      longest,
      pauses: () => pauses,
    };
  };

  test('gives the thread back after each slice', async () => {
    const { steps, slicing, longest, pauses } = work(100, 3);
    assert.equal(await runInSlices(steps, slicing(() => true)), 'done');
    assert.ok(pauses() >= 30, `${pauses()} pauses`);
    assert.ok(Math.max(...longest) <= 8 + 3, `the longest slice took ${Math.max(...longest)} ms`);
  });

  test('drops a run that nobody wants any more', async () => {
    const { steps, slicing, pauses } = work(1000, 3);
    assert.equal(await runInSlices(steps, slicing((count) => count < 5)), undefined);
    assert.equal(pauses(), 5);
  });

  test('short work ends without a pause', async () => {
    const { steps, slicing, pauses } = work(2, 3);
    assert.equal(await runInSlices(steps, slicing(() => false)), 'done');
    assert.equal(pauses(), 0);
  });

  test('an error of a step comes out', async () => {
    function* fails(): Generator<void, string> {
      yield;
      throw new Error('no such thing');
    }
    await assert.rejects(runInSlices(fails(), work(0, 0).slicing(() => true)), /no such thing/);
  });
});
