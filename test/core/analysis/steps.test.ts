import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, analyseInSteps } from '../../../src/core/analysis/analyse';
import { mapInSteps, runToEnd } from '../../../src/core/analysis/steps';
import { loadMedia } from '../../loadMedia';

const resources = await loadMedia();
const articles = ['flood-levee', 'tunnel-inquiry', 'vaccine-trial', 'river-interview'].map((name) => readFileSync(join(import.meta.dirname, '../../articles', `${name}.txt`), 'utf8')).join('\n\n');
const news = (length: number): string => articles.repeat(Math.ceil(length / articles.length)).slice(0, length);

suite('an analysis in steps', () => {
  test('gives what an analysis in one go gives', () => {
    const text = news(12_000);
    const steps = analyseInSteps(text, resources);
    let step = steps.next();
    while (!step.done) step = steps.next();
    assert.deepEqual(step.value, analyse(text, resources));
  });

  test('has more steps than the text has hundreds of characters, however long it is', () => {
    for (const length of [2_000, 20_000, 60_000]) {
      let count = 0;
      for (const step of analyseInSteps(news(length), resources)) {
        void step;
        count++;
      }
      console.log(`      ${length} characters: ${count} steps, one for ${(length / count).toFixed(1)} characters`);
      assert.ok(count > length / 100, `${count} steps for ${length} characters`);
    }
  });

  test('of nothing ends', () => {
    assert.deepEqual(runToEnd(analyseInSteps('', resources)).quotes, []);
  });
});

suite('steps', () => {
  test('map as many items at a time as asked for', () => {
    const items = Array.from({ length: 10 }, (_, i) => i);
    for (const [atOnce, expected] of [[1, 10], [4, 3], [100, 1]] as const) {
      const steps = mapInSteps(items, (item, i) => `${item}${i}`, atOnce);
      let count = 0;
      let step = steps.next();
      for (; !step.done; step = steps.next()) count++;
      assert.deepEqual([count, step.value], [expected, items.map((item) => `${item}${item}`)]);
    }
    assert.deepEqual(runToEnd(mapInSteps([], String)), []);
  });
});
