// Prints how fast the language models load, tag and parse on one core, warm.
//
//   npx tsx test/bench/language.ts
import { readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readDoc } from '../../src/core/language/read';
import { loadMedia } from '../loadMedia';

const media = join(import.meta.dirname, '../../media');
const median = (runs: number, work: () => number): number => {
  const found = Array.from({ length: runs }, work).sort((a, b) => a - b);
  return found[runs >> 1]!;
};

const files = (await readdir(join(media, 'models'))).map((name) => ({ name, bytes: statSync(join(media, 'models', name)).size }));
console.log(`models: ${files.map(({ name, bytes }) => `${name} ${(bytes / 1e6).toFixed(2)} MB`).join(', ')}, together ${(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(2)} MB`);

const began = performance.now();
const { models } = await loadMedia();
console.log(`first load of everything in media/: ${(performance.now() - began).toFixed(0)} ms`);
const { tagger, parser } = models ?? {};
if (!tagger || !parser) throw new Error(models?.notices.join(' ') ?? 'no models');

const folder = join(import.meta.dirname, '../articles');
const articles = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
const text = articles.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n\n');
const doc = readDoc(text, models);
const sentences = doc.sentences.map((s) => doc.tokens.slice(s.firstToken, s.endToken).map((t) => t.form));
const tagged = sentences.map((forms) => tagger.tag(forms));
const tokens = sentences.reduce((sum, forms) => sum + forms.length, 0);
const rounds = Math.ceil(20000 / tokens);
/** Tokens a second: the median of nine passes over at least 20,000 tokens, after three to warm up. */
const speed = (work: (forms: readonly string[], i: number) => void): number => {
  const pass = (): number => {
    const start = performance.now();
    for (let r = 0; r < rounds; r++) sentences.forEach(work);
    return (performance.now() - start) / (rounds * tokens);
  };
  for (let warm = 0; warm < 3; warm++) pass();
  return Math.round(1000 / median(9, pass));
};
console.log(`tags: ${speed((forms) => tagger.tag(forms))} tokens/s`);
console.log(`tags and parse: ${speed((forms) => parser.parse(forms, tagger.tag(forms)))} tokens/s`);
console.log(`parse alone: ${speed((forms, i) => parser.parse(forms, tagged[i]!))} tokens/s`);
console.log(`text to tokens, tags and lemmas: ${Math.round(tokens / median(9, () => { const start = performance.now(); readDoc(text, models); return performance.now() - start; }) * 1000)} tokens/s`);
