import assert from 'node:assert/strict';
import { cost } from '../../../src/build/models/oracle';
import { parsingInput } from '../../../src/core/language/parsing/parsingInput';
import { classOf, Move, ParserState } from '../../../src/core/language/parsing/transitions';

/** Heads of a random tree without crossing arcs over `n` words; the root is named `n`. */
function randomProjectiveHeads(n: number, random: (below: number) => number): number[] {
  const heads = new Array<number>(n).fill(n);
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

suite('the dynamic oracle of the parser', () => {
  let seed = 11;
  const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  const moves = [Move.shift, Move.left, Move.right];
  const start = (n: number): ParserState => {
    const forms = Array.from({ length: n }, () => 'x');
    return new ParserState(parsingInput(forms, forms.map(() => ({ upos: 'X', xpos: 'FW' })), new Set()));
  };

  test('moves without cost rebuild any tree without crossing arcs', () => {
    for (let run = 0; run < 400; run++) {
      const heads = randomProjectiveHeads(1 + random(12), random);
      const state = start(heads.length);
      while (!state.done) {
        const free = moves.filter((move) => state.allows(move) && cost(state, move, heads) === 0);
        assert.ok(free.length > 0, `no way on in ${heads.join(' ')}`);
        state.apply(classOf(free[random(free.length)]!, 0));
      }
      assert.deepEqual([...state.heads.subarray(0, heads.length)], heads);
    }
  });

  test('after any mistakes, what is lost is what the moves were said to cost', () => {
    for (let run = 0; run < 400; run++) {
      const heads = randomProjectiveHeads(1 + random(12), random);
      const state = start(heads.length);
      let paid = 0;
      while (!state.done) {
        const allowed = moves.filter((move) => state.allows(move));
        const mistake = random(4) === 0;
        const cheapest = Math.min(...allowed.map((move) => cost(state, move, heads)));
        const move = mistake ? allowed[random(allowed.length)]! : allowed.find((m) => cost(state, m, heads) === cheapest)!;
        paid += cost(state, move, heads);
        state.apply(classOf(move, 0));
      }
      const wrong = heads.filter((head, i) => state.heads[i] !== head).length;
      assert.equal(wrong, paid, heads.join(' '));
    }
  });
});
