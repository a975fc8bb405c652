import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Decision, Decisions } from '../../../../src/core/article/review/decision';
import { laterThan } from '../../../../src/core/article/review/laterThan';
import { mergeSidecars, resolveConflict } from '../../../../src/core/article/sidecar/mergeSidecars';
import { withDecisions } from '../../../../src/core/article/sidecar/past';
import { emptySidecar, type Sidecar } from '../../../../src/core/article/sidecar/sidecar';
import { read, reviewed, write } from './sidecarFixture';

const [pattern] = [...reviewed().decisions.values()];

type Happening =
  | { readonly what: 'decide' | 'change' | 'takeBack' | 'again' | 'choose'; readonly who: number; readonly which: number }
  | { readonly what: 'read' | 'write' | 'sync'; readonly who: number }
  | { readonly what: 'restore'; readonly which: number };

/** Windows and machines that keep one sidecar. A note tells which change made a version. */
class World {
  readonly files: string[] = [write(emptySidecar)];
  readonly windows: { mine: Sidecar; base: Sidecar }[];
  /** Versions that a person made: by note. */
  readonly made = new Set<string>();
  /** Those of them that somebody who saw them changed, took back, or decided against. */
  readonly done = new Set<string>();
  /** Decisions that were taken back and stood nowhere since. */
  readonly gone = new Map<string, Decision>();
  private tick = 0;

  constructor(
    count: number,
    /** How far each clock is behind, in ms. */
    private readonly skew: readonly number[],
  ) {
    this.windows = Array.from({ length: count }, () => ({ mine: emptySidecar, base: emptySidecar }));
  }

  get file(): string {
    return this.files.at(-1)!;
  }

  private now(who: number): string {
    return new Date(Date.UTC(2026, 10, 22) + ++this.tick * 1000 + who - this.skew[who]!).toISOString();
  }

  private decide(who: number, decisions: (all: Map<string, Decision>, now: string) => void): void {
    const window = this.windows[who]!;
    const now = this.now(who);
    const all = new Map(window.mine.decisions);
    decisions(all, now);
    window.mine = withDecisions(window.mine, all, now);
  }

  private version(id: string, now: string, before: Decision | null): Decision {
    const note = `version ${this.tick}`;
    this.made.add(note);
    if (before) this.done.add(before.note);
    return { ...pattern!, id, note, modified: laterThan(now, [before]) };
  }

  happen(happening: Happening): void {
    if (happening.what === 'restore') return void this.files.push(this.files[happening.which % this.files.length]!);
    const { who } = happening;
    const window = this.windows[who]!;
    if (happening.what === 'read' || happening.what === 'sync') this.read(who);
    if (happening.what === 'write' || happening.what === 'sync') this.write(who);
    if (!('which' in happening)) return;
    const ids = [...window.mine.decisions.keys()];
    const id = ids[happening.which % ids.length];
    if (happening.what === 'decide') this.decide(who, (all, now) => void all.set(`urn:${this.tick}`, this.version(`urn:${this.tick}`, now, null)));
    if (happening.what === 'choose') return this.choose(who, happening.which);
    if (happening.what === 'again') return this.again(who, happening.which);
    if (id === undefined) return;
    if (happening.what === 'change') this.decide(who, (all, now) => void all.set(id, this.version(id, now, all.get(id)!)));
    if (happening.what !== 'takeBack') return;
    const before = window.mine.decisions.get(id)!;
    this.done.add(before.note);
    this.gone.set(id, before);
    this.decide(who, (all) => void all.delete(id));
  }

  /** What was taken back is done again: by the window that remembers it. */
  private again(who: number, which: number): void {
    const ids = [...this.windows[who]!.mine.past].flatMap(([id, { takenBack }]) => (takenBack === undefined || !this.gone.has(id) ? [] : [id]));
    const id = ids[which % ids.length];
    if (id === undefined) return;
    this.decide(who, (all, now) => void all.set(id, this.version(id, now, this.gone.get(id)!)));
  }

  private choose(who: number, which: number): void {
    const window = this.windows[who]!;
    const { others, decisions } = window.mine;
    const other = others[which % others.length];
    const holds = other && decisions.get(other.of);
    if (!holds) return;
    const choice = which % 2 ? 'useOther' : 'keep';
    this.done.add(choice === 'keep' ? other.decision.note : holds.note);
    window.mine = resolveConflict(window.mine, other.id, choice, this.now(who));
  }

  private read(who: number): void {
    const window = this.windows[who]!;
    const theirs = read(this.file);
    const merged = mergeSidecars(window.base, window.mine, theirs);
    window.mine = merged.sidecar;
    window.base = theirs;
    assert.equal(merged.isNews, write(window.mine) !== write(theirs), `it is written where it says anything new\n${write(window.mine)}\n${write(theirs)}`);
  }

  /** Writes without looking, as when somebody else wrote in the same moment. */
  private write(who: number): void {
    const window = this.windows[who]!;
    this.files.push(write(window.mine));
    window.base = window.mine;
  }

  settle(): void {
    for (let round = 0; round < 3; round++) for (const [who] of this.windows.entries()) this.happen({ what: 'sync', who });
  }
}

const versions = ({ decisions, others }: { readonly decisions: Decisions; readonly others: Sidecar['others'] }): Set<string> =>
  new Set([...decisions.values(), ...others.map(({ decision }) => decision)].map(({ note }) => note));

const happenings = (count: number, ...moves: ('read' | 'write' | 'sync')[]): fc.Arbitrary<Happening[]> => {
  const who = fc.nat(count - 1);
  return fc.array(
    fc.oneof(
      fc.record({ what: fc.constantFrom('decide' as const, 'change' as const, 'change' as const, 'takeBack' as const, 'again' as const, 'choose' as const), who, which: fc.nat(1000) }),
      fc.record({ what: fc.constantFrom(...moves), who }),
      fc.record({ what: fc.constant('restore' as const), which: fc.nat(1000) }),
    ),
    { maxLength: 40 },
  );
};

suite('windows and machines that keep one sidecar', () => {
  const skews = fc.tuple(fc.constantFrom(0, 3_600_000), fc.constantFrom(0, 90_000), fc.constant(0));

  for (const count of [2, 3]) {
    test(`${count} of them, older copies put back, writes that wipe out writes: nothing is lost that nobody took back, and all come to the same`, () => {
      fc.assert(
        fc.property(happenings(count, 'read', 'write', 'sync', 'sync'), skews, (drawn, skew) => {
          const world = new World(count, skew);
          for (const each of drawn) world.happen(each);
          world.settle();
          const kept = versions(read(world.file));
          for (const note of world.made) if (!world.done.has(note)) assert.ok(kept.has(note), `${note} is lost`);
          for (const { mine } of world.windows) assert.equal(write(mine), world.file);
        }),
        { seed: 12, numRuns: 120 },
      );
    });

    test(`${count} of them: what was taken back, and everywhere heard of, does not come back`, () => {
      fc.assert(
        fc.property(happenings(count, 'sync'), skews, (drawn, skew) => {
          const world = new World(count, skew);
          for (const each of drawn) world.happen(each);
          world.settle();
          const kept = versions(read(world.file));
          for (const note of kept) assert.ok(!world.done.has(note), `${note} came back`);
        }),
        { seed: 13, numRuns: 120 },
      );
    });
  }

  test('merging knows no order: of three, in pairs, however they are paired, and again', () => {
    fc.assert(
      fc.property(happenings(3, 'read', 'write', 'sync'), (drawn) => {
        const world = new World(3, [0, 0, 0]);
        for (const each of drawn) world.happen(each);
        const [a, b, c] = world.windows.map(({ mine }) => ({ ...mine, page: 'urn:page' })) as [Sidecar, Sidecar, Sidecar];
        const join = (...all: readonly Sidecar[]): Sidecar => all.reduce((mine, theirs) => mergeSidecars(emptySidecar, mine, theirs).sidecar);
        assert.equal(write(join(a, b)), write(join(b, a)));
        assert.equal(write(join(a, b, b, a)), write(join(a, b)));
        assert.deepEqual([...versions(join(join(a, b), c))].sort(), [...versions(join(a, join(b, c)))].sort());
      }),
      { seed: 14, numRuns: 120 },
    );
  });
});
