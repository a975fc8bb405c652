import assert from 'node:assert/strict';
import { cost, projective, rightMove } from '../../../src/build/models/oracle';
import { SentenceReader, type ParsingInput } from '../../../src/core/language/parsing/parsingInput';
import { everyMove, ParserState } from '../../../src/core/language/parsing/transitions';

let seed = 11;
const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;

/** Heads of a random tree without crossing arcs over `n` words; the root is named `n`. */
function randomProjectiveHeads(n: number): Int32Array {
  const heads = new Int32Array(n).fill(n);
  const grow = (from: number, to: number, head: number): void => {
    // Words from..to hang below `head`, each part of the range under one of its words, all on one side of the head.
    while (from < to) {
      const end = from + 1 + random(to - from);
      const top = from + random(end - from);
      heads[top] = head;
      grow(from, top, top);
      grow(top + 1, end, top);
      from = end;
    }
  };
  const root = random(n);
  grow(0, root, root);
  grow(root + 1, n, root);
  return heads;
}

/** Heads of any random tree: each word but the root hangs below one that is in the tree already. */
function randomHeads(n: number): Int32Array {
  const heads = new Int32Array(n).fill(n);
  const order = Array.from({ length: n }, (_, i) => i).sort(() => random(3) - 1);
  order.forEach((word, i) => { if (i > 0) heads[word] = order[random(i)]!; });
  return heads;
}

const crosses = (heads: Int32Array): boolean => {
  const place = (word: number): number => (word === heads.length ? -1 : word);
  const arcs = Array.from(heads, (head, d) => [Math.min(d, place(head)), Math.max(d, place(head))] as const);
  return arcs.some(([a, b]) => arcs.some(([c, d]) => a < c && c < b && b < d));
};

const inputOf = (n: number): ParsingInput => {
  const forms = Array.from({ length: n }, () => 'x');
  return new SentenceReader(new Set()).read(forms, forms.map(() => ({ upos: 'X', xpos: 'FW' })));
};
const parser = new ParserState(12);

suite('what the parser learns from', () => {
  test('moves without cost, and the right moves, rebuild any tree without crossing arcs', () => {
    for (let run = 0; run < 400; run++) {
      const heads = randomProjectiveHeads(1 + random(12));
      const state = parser.start(inputOf(heads.length));
      for (let step = 0; step < 2 * heads.length; step++) {
        const free = everyMove.filter((move) => state.allows(move) && cost(state, move, heads) === 0);
        assert.ok(free.length > 0, `no way on at ${step} in ${heads.join(' ')}`);
        const move = run % 2 ? free[random(free.length)]! : rightMove(state, heads);
        assert.ok(free.includes(move));
        state.apply(move);
      }
      assert.deepEqual(state.heads.slice(0, heads.length), heads);
    }
  });

  test('after any mistakes, what is lost is what the moves were said to cost', () => {
    let mistakes = 0;
    for (let run = 0; run < 400; run++) {
      const heads = randomProjectiveHeads(1 + random(12));
      const state = parser.start(inputOf(heads.length));
      let paid = 0;
      for (let step = 0; step < 2 * heads.length; step++) {
        const allowed = everyMove.filter((move) => state.allows(move));
        const cheapest = Math.min(...allowed.map((move) => cost(state, move, heads)));
        const move = random(4) === 0 ? allowed[random(allowed.length)]! : allowed.find((m) => cost(state, m, heads) === cheapest)!;
        paid += cost(state, move, heads);
        state.apply(move);
      }
      if (paid > 0) mistakes++;
      assert.equal(heads.filter((head, i) => state.heads[i] !== head).length, paid, heads.join(' '));
    }
    console.log(`      ${mistakes} of 400 ways had mistakes`);
  });

  test('a tree without crossing arcs stays as it is, any other loses its crossings and stays a tree', () => {
    let lifted = 0;
    for (let run = 0; run < 400; run++) {
      const straight = randomProjectiveHeads(1 + random(12));
      assert.deepEqual(projective(straight), straight);
      const heads = randomHeads(1 + random(12));
      const made = projective(heads);
      if (crosses(heads)) lifted++;
      assert.ok(!crosses(made), `${heads.join(' ')} made ${made.join(' ')}`);
      assert.equal(made.filter((head) => head === heads.length).length, 1);
      if (!crosses(heads)) assert.deepEqual(made, heads);
    }
    console.log(`      ${lifted} of 400 random trees had crossing arcs`);
  });

  test('whatever moves are taken, the end is a tree with one root', () => {
    for (let run = 0; run < 400; run++) {
      const n = 1 + random(12);
      const state = parser.start(inputOf(n));
      for (let step = 0; step < 2 * n; step++) {
        const allowed = everyMove.filter((move) => state.allows(move));
        const only = state.onlyMove();
        if (only !== -1) assert.deepEqual(allowed, [only]);
        state.apply(allowed[random(allowed.length)]!);
      }
      const heads = state.heads.slice(0, n);
      assert.equal(heads.filter((head) => head === n).length, 1);
      assert.ok(!crosses(heads), heads.join(' '));
    }
  });
});
