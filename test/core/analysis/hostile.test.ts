import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/core/analysis/analysis';
import { analyseInSteps } from '../../../src/core/analysis/analyse';
import { articleOf } from '../../../src/core/article/article';
import { outlineOf } from '../../../src/core/article/outline';
import { treeOf } from '../../../src/core/article/tree';
import { hostileTexts } from '../../hostileTexts';
import { loadMedia } from '../../loadMedia';
import { assertSound } from './assertSound';

const resources = await loadMedia();
/** Code units of the shorter text of a kind; what once took time that grew with the square of the length is looked at more closely. The bench goes up to two millions. */
const shortText = 2_000;
const shortOfOnceQuadratic = 10_000;
const onceQuadratic = new Set([
  'joined emoji', 'people of one surname', 'people of one surname, who are called by it only once', 'people of one given name', 'surnames that differ in a letter', 'organisations', 'organisations and what they are called for short',
  'a new speaker each paragraph, speaking on', 'names that all differ, in lists', 'one name, in a list', 'descriptions without end', 'opening quotation marks, with words', 'quotes in quotes', 'quotes in Markdown',
]);
/** The longer text is four times as long: linear work takes four times as long too, quadratic work sixteen times. */
const growth = 4;
/** Twice the text takes at most 2.3 times as long, four times the text at most so many times. */
const mostGrowth = 2.3 ** 2;
/** What the machine does besides (collecting garbage, compiling), in ms of the processor. */
const noise = 40;
/** In ms, by the processor; a step of `npm run bench -- hostile` at two million code units is held to 50. */
const longestStep = 25;
/** A figure that is too high is measured so often before it is believed: others use the machine, too. */
const tries = 4;

interface Run {
  readonly analysis: Analysis;
  /** Of the processor, in ms: the analysis, and what the editor makes of it. */
  readonly time: number;
  /** Of each step, in ms. */
  readonly steps: readonly number[];
}

function run(text: string): Run {
  const steps: number[] = [];
  const began = process.cpuUsage();
  const analysing = analyseInSteps(text, resources);
  for (;;) {
    const before = performance.now();
    const used = process.cpuUsage();
    const step = analysing.next();
    const { user, system } = process.cpuUsage(used);
    steps.push(Math.min(performance.now() - before, (user + system) / 1000)); // waiting for others shows in the one, other threads in the other
    if (!step.done) continue;
    const article = articleOf(step.value, { minimum: { claim: 0.5 } });
    for (const grouping of ['kind', 'text', 'worth'] as const) treeOf(article, text, grouping);
    outlineOf(article, text);
    const all = process.cpuUsage(began);
    return { analysis: step.value, time: (all.user + all.system) / 1000, steps };
  }
}

suite('hostile texts take time that grows with their length, in short steps, and their analysis holds together', function () {
  this.timeout(120_000);
  for (const [name, make] of Object.entries(hostileTexts)) {
    test(name, () => {
      const short = onceQuadratic.has(name) ? shortOfOnceQuadratic : shortText;
      const long = growth * short;
      const text = make(long);
      const first = run(text);
      assertSound(text, first.analysis);
      let [small, large, steps] = [run(make(short)).time, first.time, first.steps];
      const isLong = (): boolean => large > mostGrowth * small + noise || Math.max(...steps) > longestStep;
      for (let i = 1; i < tries && isLong(); i++) {
        const [one, four] = [run(make(short)), run(text)];
        small = Math.min(small, one.time);
        large = Math.min(large, four.time);
        steps = steps.map((time, k) => Math.min(time, four.steps[k] ?? Infinity)); // each run does the same steps
      }
      assert.ok(!isLong(), `${small.toFixed(0)} ms for ${short} characters, ${large.toFixed(0)} ms for ${long}; the longest step of ${steps.length} took ${Math.max(...steps).toFixed(1)} ms`);
    });
  }
});
