import assert from 'node:assert/strict';
import { seededRandom } from '../../../../src/build/models/random';
import { exponential, LabelChain, longestChain } from '../../../../src/core/language/names/labelChain';
import { labelCount, mayFollow, outside } from '../../../../src/core/language/names/nameLabels';

/** A chain of three tokens with random scores, and all its ways with their scores. */
function chainOfThree(seed: number): { chain: LabelChain; ways: { labels: number[]; score: number }[] } {
  const random = seededRandom(seed);
  const chain = new LabelChain();
  const steps = Array.from({ length: labelCount }, () => Array.from({ length: labelCount }, () => 2 * random() - 1));
  steps.forEach((row, from) => row.forEach((score, to) => chain.setStep(from, to, score)));
  for (let k = 0; k < 3 * labelCount; k++) chain.scores[k] = 4 * random() - 2;
  const ways: { labels: number[]; score: number }[] = [];
  const extend = (labels: number[], score: number): void => {
    const previous = labels[labels.length - 1] ?? outside;
    if (labels.length === 3) {
      if (mayFollow(previous, outside)) ways.push({ labels, score: score + steps[previous]![outside]! });
      return;
    }
    for (let l = 0; l < labelCount; l++) if (mayFollow(previous, l)) extend([...labels, l], score + steps[previous]![l]! + chain.scores[labels.length * labelCount + l]!);
  };
  extend([], 0);
  return { chain, ways };
}

suite('chain of labels', () => {
  test('the exponential is that of the library, to nine digits', () => {
    for (let x = -30; x <= 30; x += 0.37) assert.ok(Math.abs(exponential(x) / Math.exp(x) - 1) < 1e-9, `${x}: ${exponential(x)} and ${Math.exp(x)}`);
    assert.equal(exponential(-1000), 0);
  });

  test('finds the best of all ways', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { chain, ways } = chainOfThree(seed);
      const labels = new Int32Array(5);
      chain.bestLabels(3, labels, 1);
      const best = ways.reduce((a, b) => (b.score > a.score ? b : a));
      assert.deepEqual([...labels], [0, ...best.labels, 0], `seed ${seed}`);
    }
  });

  test('probabilities are the shares of the ways, with and without labels out of the question', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const { chain, ways } = chainOfThree(seed);
      const allowed = new Uint8Array(3 * labelCount).fill(1);
      allowed.fill(0, labelCount + 1, 2 * labelCount); // nothing but "no name" in the middle
      for (const [mask, open] of [[undefined, ways], [allowed, ways.filter(({ labels }) => labels[1] === outside)]] as const) {
        const steps = new Float64Array(labelCount * labelCount);
        chain.findProbabilities(3, mask, steps);
        const all = open.reduce((sum, { score }) => sum + Math.exp(score), 0);
        for (let t = 0; t < 3; t++) for (let l = 0; l < labelCount; l++) {
          const share = open.filter(({ labels }) => labels[t] === l).reduce((sum, { score }) => sum + Math.exp(score), 0) / all;
          assert.ok(Math.abs(share - chain.probabilities[t * labelCount + l]!) < 1e-8, `seed ${seed}, token ${t}, label ${l}: ${share} and ${chain.probabilities[t * labelCount + l]}`);
        }
        assert.ok(Math.abs(steps.reduce((a, b) => a + b) - 4) < 1e-8, 'four steps through three tokens');
      }
    }
  });

  test('the longest stretch stays within what numbers hold', () => {
    const chain = new LabelChain();
    for (let k = 0; k < longestChain * labelCount; k++) chain.scores[k] = k % labelCount === outside ? 300 : -300;
    chain.findProbabilities(longestChain);
    assert.ok(Math.abs(chain.probabilities[(longestChain - 1) * labelCount]! - 1) < 1e-9);
    const labels = new Int32Array(longestChain).fill(7);
    chain.bestLabels(longestChain, labels, 0);
    assert.ok(labels.every((label) => label === outside));
  });
});
