import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SavePace, type SaveClock } from '../../../src/core/article/savePace';

/** A time that passes when the test says so; what is due is done on the way. */
class Time implements SaveClock {
  private at = 0;
  private readonly due = new Map<object, { readonly when: number; readonly run: () => void }>();
  readonly now = (): number => this.at;
  readonly after = (ms: number, run: () => void): (() => void) => {
    const key = {};
    this.due.set(key, { when: this.at + ms, run });
    return () => void this.due.delete(key);
  };

  async pass(ms: number): Promise<void> {
    const end = this.at + ms;
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve)); // what was promised is done
      const [next] = [...this.due].filter(([, { when }]) => when <= end).sort(([, a], [, b]) => a.when - b.when);
      if (!next) break;
      this.due.delete(next[0]);
      this.at = Math.max(this.at, next[1].when);
      next[1].run();
    }
    this.at = end;
  }
}

/** Changes counted from 1, saves that take `takes` ms, and which change each saved last, and when. */
class Saved {
  readonly time = new Time();
  made = 0;
  saved = 0;
  atOnce = 0;
  most = 0;
  tries = 0;
  isBroken = false;
  readonly madeAt: number[] = [0];
  readonly savedAt: number[] = [0];
  readonly pace: SavePace;

  constructor(takes: () => number, pause = 200) {
    this.pace = new SavePace(async () => {
      this.most = Math.max(this.most, ++this.atOnce);
      const taken = this.made;
      this.tries++;
      await new Promise<void>((resolve) => void this.time.after(takes(), resolve));
      this.atOnce--;
      if (this.isBroken) return false;
      for (let change = this.saved + 1; change <= taken; change++) this.savedAt[change] = this.time.now();
      this.saved = taken;
      return true;
    }, pause, this.time);
  }

  change(): void {
    this.madeAt[++this.made] = this.time.now();
    this.pace.changed();
  }

  get latest(): number {
    return Math.max(0, ...this.savedAt.map((at, change) => at - this.madeAt[change]!));
  }
}

suite('when changes are saved', () => {
  test('one change: after the pause, once', async () => {
    const saved = new Saved(() => 10);
    saved.change();
    await saved.time.pass(199);
    assert.equal(saved.saved, 0);
    await saved.time.pass(20);
    assert.deepEqual([saved.saved, saved.savedAt[1], saved.pace.isBehind], [1, 210, false]);
  });

  test('changes that never pause are saved all the while', async () => {
    const saved = new Saved(() => 20);
    for (let i = 0; i < 100; i++) {
      saved.change();
      await saved.time.pass(30);
    }
    assert.ok(saved.saved > 90, String(saved.saved));
    await saved.time.pass(1_000);
    assert.equal(saved.saved, 100);
    assert.ok(saved.latest <= 240, String(saved.latest));
  });

  test('however changes come and however long saves take: never two at a time, none left out, each at the latest after the pause and two saves', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(700), fc.nat(600)), { minLength: 1, maxLength: 40 }), async (steps) => {
        let taking = 0;
        const longest = Math.max(...steps.map(([, takes]) => takes));
        const saved = new Saved(() => steps[taking++ % steps.length]![1]);
        for (const [wait] of steps) {
          saved.change();
          await saved.time.pass(wait);
        }
        await saved.time.pass(5_000);
        assert.equal(saved.saved, saved.made);
        assert.equal(saved.most, 1);
        assert.ok(saved.latest <= Math.max(200 + longest, 2 * longest), `${saved.latest} with saves of ${longest}`);
        assert.ok(!saved.pace.isBehind);
      }),
      { seed: 5, numRuns: 200 },
    ));

  test('a flush saves what was changed while another save was running', async () => {
    const saved = new Saved(() => 300);
    saved.change();
    await saved.time.pass(250);
    saved.change();
    let isFlushed = false;
    void saved.pace.flush().then(() => (isFlushed = true));
    await saved.time.pass(500);
    assert.ok(!isFlushed);
    await saved.time.pass(100);
    assert.deepEqual([isFlushed, saved.saved], [true, 2]);
  });

  test('what cannot be saved is tried again by itself, less and less often', async () => {
    const saved = new Saved(() => 10);
    saved.isBroken = true;
    saved.change();
    await saved.time.pass(30_000);
    assert.deepEqual([saved.tries, saved.pace.isBehind], [4, true]); // after 0.2, 2.2, 6.2 and 14.2 s
    saved.isBroken = false;
    await saved.time.pass(1_000);
    assert.deepEqual([saved.saved, saved.pace.isBehind], [1, false]); // after 30.2 s
  });

  test('what cannot be saved is tried again at the next change, and that is not put off by those that follow', async () => {
    const saved = new Saved(() => 10);
    saved.isBroken = true;
    saved.change();
    await saved.time.pass(1_000);
    for (let i = 0; i < 50; i++) {
      saved.change();
      await saved.time.pass(20);
    }
    assert.ok(saved.tries >= 5, String(saved.tries));
    saved.isBroken = false;
    saved.change();
    await saved.time.pass(250);
    assert.equal(saved.saved, saved.made);
  });
});
