import assert from 'node:assert/strict';
import fc from 'fast-check';
import { english } from '../../../src/core/english/english';
import type { Doc } from '../../../src/core/language/doc';
import { readDoc } from '../../../src/core/language/read';

/** What every reading of every text keeps to. */
function check(doc: Doc): void {
  let at = 0;
  doc.tokens.forEach((t, i) => {
    assert.equal(t.index, i);
    assert.ok(t.start >= at && t.end > t.start);
    at = t.end;
    const sentence = doc.sentences[t.sentence]!;
    assert.ok(sentence.firstToken <= i && i < sentence.endToken && sentence.start <= t.start && t.end <= sentence.end);
    assert.ok(doc.head(i) >= -1);
    assert.equal(typeof doc.deprel(i), 'string');
  });
  doc.sentences.forEach((s, i) => {
    assert.equal(s.index, i);
    const paragraph = doc.paragraphs[s.paragraph]!;
    assert.ok(paragraph.start <= s.start && s.end <= paragraph.end && s.endToken > s.firstToken);
  });
  assert.ok(doc.names.every((n) => n.end > n.start));
}

suite('readDoc', () => {
  for (const [name, text] of Object.entries({
    'nothing': '', 'one word': 'Okoye', 'white space': ' \n\t\u00a0\r\n', 'a byte order mark': '\uFEFF', 'emoji': '👩‍🚒🇺🇳', 'half a surrogate pair': '\uD83D x \uDE00',
    'binary': String.fromCharCode(...Array.from({ length: 256 }, (_, i) => i)), 'right to left': '\u202Bقال الوزير\u202C.', 'combining marks': 'a\u0301\u0302\u0303 \u0301',
  })) test(`reads ${name}`, () => { check(readDoc(text, { language: english })); });

  test('reads any text', () => {
    const piece = fc.constantFrom('Sen. ', 'Okoye said ', '"', '“', '”', "'", '. ', '\n', '\n\n', '\r\n', 'By Dana Ruiz', 'Photo: ', '1 + 1 =', '...', '?"', ' — ', '(AP)', 'BRANNOCK ', '•', '{', '\u200B', 'U.S. ');
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(piece).map((p) => p.join(''))), (text) => { check(readDoc(text, { language: english })); }), { seed: 20210824, numRuns: 2000 });
  });

  test('takes time in proportion to the length, whatever the text', () => {
    const length = 1 << 17;
    const took: string[] = [];
    for (const unit of ['a', '-', '"', '.', ' ', '\n', 'a.', '1,', '-a', 'x ', '" ', 'A. ', "n't", '\u00AD', 'a\u200B', '&a', '@', 'http://', 'non-', '{a ', 'By A, ', 'word. ', '[1]', 'BRANNOCK, ', 'share ', ')', '!?', '\n-', 'A\n\n']) {
      const text = unit.repeat(length / unit.length);
      const began = performance.now();
      const doc = readDoc(text, { language: english });
      const ms = performance.now() - began;
      took.push(`${JSON.stringify(unit)} ${ms.toFixed(0)}`);
      assert.ok(doc.text === text && ms < 3000, `${JSON.stringify(unit)} took ${ms} ms`);
    }
    console.log(`      ms for 128 kB of ${took.join(', ')}`);
  }).timeout(60_000);

  test('sets tags and lemmas without a model', () => {
    const { tokens } = readDoc('The mayor of Brannock said boats were leaving.', { language: english });
    assert.deepEqual(tokens.map((t) => t.upos), ['DET', 'NOUN', 'ADP', 'PROPN', 'VERB', 'NOUN', 'AUX', 'VERB', 'PUNCT']);
    assert.deepEqual(tokens.slice(4, 8).map((t) => t.lemma), ['say', 'boat', 'be', 'leave']);
  });
});
