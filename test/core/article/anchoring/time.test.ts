import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { anchorAt, type Anchor } from '../../../../src/core/article/anchoring/anchor';
import { reanchorAll } from '../../../../src/core/article/anchoring/reanchor';
import { damageArticles } from '../../../bench/newsroomEdits';
import { randomFrom } from '../../../bench/randomEdits';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const folder = join(import.meta.dirname, '../../../articles');
const news = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join(folder, name), 'utf8')).join('\n\n');
/** So many characters of the text, over and over. */
const filled = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const anchorsIn = (text: string, count: number, length = 40): Anchor[] =>
  Array.from({ length: count }, (_, i) => Math.floor((i * (text.length - length)) / count)).map((start) => anchorAt(text, { start, end: start + length }));

/** Words drawn from so many, of an article of the given length. */
function drawn(length: number, words: number, seed: number): string {
  const random = randomFrom(seed);
  const all: string[] = [];
  for (let written = 0; written < length; written += all.at(-1)!.length + 1) all.push(`w${Math.floor(random() * words).toString(36)}${random() < 0.1 ? '.\n' : ''}`);
  return all.join(' ').slice(0, length);
}

/** Texts and the anchors that are looked for in them, one for each 160 characters, as everything decided about an article gives. */
const families: readonly [name: string, make: (length: number) => readonly [edited: string, anchors: readonly Anchor[]]][] = [
  ['news, every “the ” damaged', (length) => [damageArticles(filled(news, length)).text, anchorsIn(filled(news, length), length / 160)]],
  ['news, its lines in another order', (length) => [filled(news, length).split('\n').reverse().join('\n'), anchorsIn(filled(news, length), length / 160)]],
  ['another text of the same 2,000 words', (length) => [drawn(length, 2000, 1), anchorsIn(drawn(length, 2000, 2), length / 160)]],
  ['another text of the same eight words', (length) => [drawn(length, 8, 1), anchorsIn(drawn(length, 8, 2), length / 160)]],
  ['nothing but different words', (length) => [drawn(length, 1e9, 1), anchorsIn(drawn(length, 1e9, 1), length / 160)]],
  ['one word, over and over', (length) => [filled('said ', length), anchorsIn(filled('said ', length), length / 160)]],
  ['one sentence, over and over, and long quotes', (length) => [filled('The mayor said so. ', length), anchorsIn(`So. ${filled('The mayor said so. ', length)}`, length / 400, 2000)]],
  ['one letter', (length) => ['a'.repeat(length), anchorsIn(`b${'a'.repeat(length)}`, length / 160)]],
  ['quotation marks', (length) => ['“'.repeat(length), anchorsIn(filled('“”', length), length / 160)]],
  ['joined emoji', (length) => [filled('👩‍👩‍👧', length), anchorsIn(filled('👩‍👩‍👧x', length), length / 160)]],
  ['marks on a letter', (length) => [`e${'\u0301'.repeat(length)}`, anchorsIn(`x${'\u0301'.repeat(length)}`, length / 160)]],
  ['numbers in a table', (length) => [filled(drawn(length, 9999, 3).replace(/w/g, '1'), length), anchorsIn(drawn(length, 9999, 4).replace(/w/g, '1'), length / 160)]],
  ['letters without space between words', (length) => [drawn(length, 300, 5).replace(/\w+ ?/g, (word) => String.fromCharCode(0x4e00 + parseInt(word.trim(), 36) % 900)), anchorsIn(filled('桥的费用是四千万', length), length / 160)]],
  ['space', (length) => [`${' '.repeat(length)}a`, anchorsIn(filled(`a${' '.repeat(50)}`, length), length / 160)]],
];

suite('how long finding anchors takes', function () {
  this.timeout(120_000);

  /** Time of the processor, in ms, and of the longest step. */
  function measured(edited: string, anchors: readonly Anchor[]): { readonly total: number; readonly longest: number } {
    collectGarbage(); // that of what was measured before isn't this one's
    const steps = reanchorAll(edited, anchors);
    let [total, longest] = [0, 0];
    for (let isDone = false; !isDone; ) {
      const before = process.cpuUsage();
      isDone = steps.next().done ?? false;
      const { user, system } = process.cpuUsage(before);
      total += (user + system) / 1000;
      longest = Math.max(longest, (user + system) / 1000);
    }
    return { total, longest };
  }
  for (const [name, make] of families) {
    test(`twice the text takes twice as long, and no step is long: ${name}`, () => {
      const [single, double] = [make(200_000), make(400_000)];
      measured(...make(50_000)); // until the engine has compiled it
      // the least of several tries: whatever else the machine does only adds; and below 80 ms one collection of garbage decides
      let [once, twice, longest] = [Infinity, Infinity, Infinity];
      const isWell = (): boolean => Number.isFinite(once) && twice <= Math.max(80, 2.3 * once) && longest <= 50;
      for (let tries = 0; tries < 8 && !isWell(); tries++) {
        once = Math.min(once, measured(...single).total);
        const again = measured(...double);
        twice = Math.min(twice, again.total);
        longest = Math.min(longest, again.longest);
      }
      const said = `200,000 characters ${once.toFixed(0)} ms, 400,000 characters ${twice.toFixed(0)} ms, the longest step ${longest.toFixed(1)} ms`;
      console.log(`      ${said}`);
      assert.ok(isWell(), said);
    });
  }

  test('500,000 characters with 3,000 decisions: three seconds at most', () => {
    const text = filled(news, 500_000);
    const { total, longest } = measured(damageArticles(text).text, anchorsIn(text, 3000));
    console.log(`      ${total.toFixed(0)} ms, the longest step ${longest.toFixed(1)} ms`);
    assert.ok(total <= 3000 && longest <= 50);
  });
});
