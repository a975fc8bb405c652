// Prints how long hostile texts take, each kind at doubled lengths: twice the text should take twice the time, and no step long.
//
//   npm run bench -- hostile [--only WORDS] [--from LENGTH] [--to LENGTH] [--rounds N]
//
// The processor's time is told, since others may use the machine too, and of each step the shortest of all rounds, since each
// round does the same steps. What follows the analysis is measured as the editor does it, in one go.
import { parseArgs } from 'node:util';
import { analyseInSteps } from '../../src/core/analysis/analyse';
import { articleOf, countMarks, marksAt } from '../../src/core/article/article';
import { outlineOf } from '../../src/core/article/outline';
import { readsLikeProse } from '../../src/core/article/readsLikeProse';
import { english } from '../../src/core/english/english';
import { treeOf } from '../../src/core/article/tree';
import { hostileTexts, type MakeText } from '../hostileTexts';
import { loadMedia } from '../loadMedia';
import { timed, type Time } from './timing';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, from: { type: 'string', default: '250000' }, to: { type: 'string', default: '2000000' }, rounds: { type: 'string', default: '2' } } });
const rounds = Number(values.rounds);
/** A round that takes longer than this, in ms, is not done again, nor with a longer text. */
const patience = 60_000;

const resources = await loadMedia();

interface Measured {
  /** Of the processor, in ms. */
  time: number;
  /** In ms. */
  longestStep: number;
  /** What the editor does at once when the analysis is there: what took longest, and how long in ms. */
  longestAfter: readonly [string, number];
  marks: number;
  /** In MB, while the analysis ran. */
  memory: number;
}

/** How long it would have taken alone: what waited for others shows on the wall only, what other threads did shows in the processor's time only. */
const alone = ({ wall, processor }: Time): number => Math.min(wall, processor);

function measure(text: string): Measured {
  let steps = new Float64Array(1024).fill(Infinity);
  const after = new Map<string, number>();
  let time = Infinity;
  let marks = 0;
  let memory = 0;
  for (let round = 0; round < rounds; round++) {
    const { result: analysis, time: whole } = timed(() => {
      const run = analyseInSteps(text, resources);
      for (let i = 0; ; i++) {
        const { result: step, time } = timed(() => run.next());
        if (i === steps.length) {
          const more = new Float64Array(2 * i).fill(Infinity);
          more.set(steps);
          steps = more;
        }
        steps[i] = Math.min(steps[i]!, alone(time));
        if (i % 4096 === 0) {
          const { heapUsed, arrayBuffers } = process.memoryUsage();
          memory = Math.max(memory, (heapUsed + arrayBuffers) / 1e6);
        }
        if (step.done) return step.value;
      }
    });
    time = Math.min(time, whole.processor);
    const go = <T>(name: string, work: () => T): T => {
      const { result, time } = timed(work);
      after.set(name, Math.min(after.get(name) ?? Infinity, alone(time)));
      return result;
    };
    const article = go('article', () => articleOf(analysis, { minimum: { claim: 0.5 } }));
    go('counts', () => countMarks(article));
    go('marks at the cursor', () => marksAt(article, text.length >> 1));
    for (const grouping of ['kind', 'text', 'worth'] as const) go(`list by ${grouping}`, () => treeOf(article, text, grouping));
    go('outline', () => outlineOf(article, text));
    go('is it prose', () => readsLikeProse(text, english.lexicon));
    marks = article.marks.length;
    if (whole.processor > patience) break;
  }
  let longestStep = 0;
  for (const step of steps) if (step !== Infinity && step > longestStep) longestStep = step;
  return { time, longestStep, longestAfter: [...after].reduce((a, b) => (b[1] > a[1] ? b : a)), marks, memory };
}

function tell(name: string, make: MakeText): void {
  measure(make(20_000)); // until the engine has compiled what it is going to
  const times: string[] = [];
  let last: Measured | undefined;
  let worst = 0;
  for (let length = Number(values.from); length <= Number(values.to) && (last?.time ?? 0) < patience; length *= 2) {
    const measured = measure(make(length));
    const ratio = last && measured.time / last.time;
    worst = Math.max(worst, ratio ?? 0);
    times.push(`${(measured.time / 1000).toFixed(2)}${ratio ? ` (× ${ratio.toFixed(2)})` : ''}`);
    last = measured;
  }
  if (!last) return;
  const [after, longestAfter] = last.longestAfter;
  console.log(`${name.padEnd(56)}${times.join('  ').padEnd(56)}step ${last.longestStep.toFixed(0).padStart(5)} ms; ${after} ${longestAfter.toFixed(0)} ms, ${last.marks} marks; ${last.memory.toFixed(0)} MB${worst > 2.3 ? '  GROWS FASTER' : ''}${last.longestStep > 50 ? '  LONG STEP' : ''}`);
}

for (const [name, make] of Object.entries(hostileTexts)) if (name.includes(values.only)) tell(name, make);
