import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { english } from '../../../src/core/english/english';
import { readDoc } from '../../../src/core/language/read';
import { FeatureList } from '../../../src/core/language/model/hash';
import { bestClass, LinearModel } from '../../../src/core/language/model/linearModel';
import { arrayOf, readModelFile, type ModelContent } from '../../../src/core/language/model/modelFile';
import { createLemmatizer, lemmatizerVersion } from '../../../src/core/language/tagging/lemmatizer';
import { surroundings, tagFeatures, taggingInput } from '../../../src/core/language/tagging/tagFeatures';
import { createTagger, taggerVersion } from '../../../src/core/language/tagging/tagger';
import { mostTypes, WordTypes } from '../../../src/core/language/tagging/wordTypes';

const root = join(import.meta.dirname, '../../..');
const model = (name: string, version: number): ModelContent => readModelFile(inflateSync(readFileSync(join(root, `media/models/${name}.bin`))), name, version);

/** Sentences of our own articles, and the same in capitals and in titles. */
async function sentences(): Promise<string[][]> {
  const folder = join(root, 'test/articles');
  const texts = (await readdir(folder)).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join(folder, name), 'utf8'));
  const told = texts.flatMap((text) => {
    const doc = readDoc(text, { language: english });
    return doc.sentences.map((s) => doc.tokens.slice(s.firstToken, s.endToken).map(({ form }) => form));
  });
  return [...told, ...told.map((forms) => forms.map((form) => form.toUpperCase())), ...told.map((forms) => forms.map((form) => form.charAt(0).toUpperCase() + form.slice(1)))];
}

/** So many words that nobody uses, to be met between those of the articles. */
const strangers = Array.from({ length: mostTypes + 500 }, (_, i) => `${['zor', 'quel', 'Mab', 'tiv'][i % 4]}${i.toString(36).replace(/\d/g, (digit) => 'bcdfghjklm'.charAt(Number(digit)))}${['ing', 's', 'ed', ''][i % 3]}`);

suite('what the tagger and the lemmatizer remember', () => {
  test('changes no tag: each is the one of highest score by all its features', async () => {
    const content = model('tagger', taggerVersion);
    const linear = new LinearModel(arrayOf(content, 'buckets', Uint32Array), arrayOf(content, 'rows', Uint8Array));
    const { classes } = content.settings as { classes: string[] };
    const table = (keys: string, values: string): Map<number, number> => {
      const of = arrayOf(content, values, Uint8Array);
      return new Map(Array.from(arrayOf(content, keys, Int32Array), (word, i) => [word, of[i]!]));
    };
    const words = new WordTypes(table('words', 'wordClasses'));
    const fixed = table('fixedWords', 'fixedClasses');
    const list = new FeatureList();
    const plainly = (forms: readonly string[]): string[] => {
      const given: number[] = [];
      const input = taggingInput(forms, words);
      input.types.forEach(({ word }, i) => {
        const scores = new Int32Array(classes.length);
        tagFeatures(list, surroundings(input, i), given[i - 1] ?? -1, given[i - 2] ?? -1);
        linear.score(list, scores);
        given.push(fixed.get(word) ?? bestClass(scores, classes.length));
      });
      return given.map((cls) => classes[cls]!);
    };
    const tagger = createTagger(content);
    const tag = (forms: readonly string[]): string[] => tagger.tag(forms).map(({ upos, xpos }) => `${upos}|${xpos}`);
    const told = await sentences();
    let compared = 0;
    for (const round of [1, 2]) {
      for (const [i, forms] of told.entries()) {
        assert.deepEqual(tag(forms), plainly(forms), `round ${round}: ${forms.join(' ')}`);
        compared += forms.length;
        const others = strangers.slice((i * 37) % strangers.length).slice(0, 60);
        assert.deepEqual(tag(others), plainly(others));
      }
      assert.deepEqual(tag(['x'.repeat(1e6), 'ran', 'Ab'.repeat(5000), '.']), plainly(['x'.repeat(1e6), 'ran', 'Ab'.repeat(5000), '.']), 'words of any length');
      assert.deepEqual(tag(strangers), plainly(strangers), 'more words at once than are remembered');
    }
    console.log(`      ${compared} words of articles, ${strangers.length} that nobody uses`);
  });

  test('changes no lemma', async () => {
    const tagger = createTagger(model('tagger', taggerVersion));
    const content = model('lemmatizer', lemmatizerVersion);
    const remembering = createLemmatizer(content);
    const told = await sentences();
    for (const forms of [...told, strangers, strangers.map((word) => `${word}s`), ...told]) {
      const fresh = createLemmatizer(content);
      const tags = tagger.tag(forms);
      assert.deepEqual(forms.map((form, i) => remembering.lemma(form, tags[i]!)), forms.map((form, i) => fresh.lemma(form, tags[i]!)));
    }
  });
});
