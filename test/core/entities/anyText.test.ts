import assert from 'node:assert/strict';
import fc from 'fast-check';
import { english } from '../../../src/core/english/english';
import type { Resources } from '../../../src/core/analysis/resources';
import { analyse } from '../../../src/core/analysis/analyse';
import { loadMedia } from '../../loadMedia';

suite('entities of any text', () => {
  let resources: Resources;
  suiteSetup(async () => { resources = await loadMedia(); });

  const check = (text: string): void => {
    const { entities, quotes } = analyse(text, resources);
    const ids = new Set(entities.map((e) => e.id));
    assert.equal(ids.size, entities.length, 'an id stands twice');
    const spans = new Set<string>();
    for (const e of entities) {
      assert.ok(e.name.length > 0 && e.mentions.length > 0, `${e.id} has no name or no mention in ${JSON.stringify(text)}`);
      let last = -1;
      for (const m of e.mentions) {
        assert.ok(m.start >= last && m.end > m.start && m.end <= text.length, `${e.name}: ${m.start}-${m.end} in ${JSON.stringify(text)}`);
        last = m.start;
        if (e.kind !== 'place') {
          assert.ok(!spans.has(`${m.start}-${m.end}`), `${m.start}-${m.end} belongs to two in ${JSON.stringify(text)}`);
          spans.add(`${m.start}-${m.end}`);
        }
      }
    }
    for (const q of quotes) assert.ok(q.entity === null || ids.has(q.entity), `${q.id} is spoken by ${q.entity}, who is not there`);
  };

  test('empty, white space, one word, marks, other scripts', () => {
    for (const text of ['', ' ', '\n\n\n', 'he', 'I', '"', 'He said', '\uFEFFShe said she was she.', 'أحمد قال: "نعم".', '他说：“好。”', '👩‍🚒 said “👍”.', 'A\u0301nna said.', '"'.repeat(3000), 'Smith\r\nsaid\r\n"yes"\r\n', '\u0000\u0001\u0002', 'he '.repeat(500)]) check(text);
  });

  test('words of news in any order', () => {
    const words = ['he', 'she', 'they', 'it', 'I', 'we', 'his', 'her', 'Smith', 'Anna Keller', 'Mr.', 'Mrs. Keller', 'the', 'official', 'an aide to', "Keller's", 'said', ',', '.', '"', '“', '”', 'who', 'is', 'the leader of', 'Paris', 'and', '(', ')', 'FAA', 'officials', 'son of', 'according to', '\n\n', 'another', 'one', 'Gov.', '-', 'al'];
    fc.assert(fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (list) => { check(list.join(' ')); }), { numRuns: 200, seed: 20261122 });
  });

  test('any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => { check(text); }), { numRuns: 100, seed: 7 });
  });

  test('analysis without models', () => {
    const { entities } = analyse('Anna Keller met Bruno Falk. "Yes," she said.', { language: english, notices: [] });
    assert.ok(entities.length >= 0);
  });

  test('time grows with length, not with its square', function () {
    this.timeout(120_000);
    const sentence = (i: number): string => `Anna Keller${i % 50} met the minister of District ${i % 70} on Monday, and she told him that the Harbor Authority ${i % 40} had closed its gates. He said they would open.\n\n`;
    const time = (n: number): number => {
      const text = Array.from({ length: n }, (_, i) => sentence(i)).join('');
      const began = performance.now();
      analyse(text, resources);
      return performance.now() - began;
    };
    time(20);
    const small = Math.min(time(50), time(50)), large = Math.min(time(200), time(200));
    console.log(`      50 paragraphs ${small.toFixed(0)} ms, 200 paragraphs ${large.toFixed(0)} ms`);
    assert.ok(large < small * 10, `${small} ms, then ${large} ms for four times the text`);
  });
});
