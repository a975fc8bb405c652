// Prints how fast the language models load, tag and parse on one core, warm.
//
//   npx tsx test/bench/language.ts
import { readFileSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { runToEnd } from '../../src/core/analysis/steps';
import { readDoc } from '../../src/core/language/read';
import { loadModels } from '../../src/core/language/models';

const media = join(import.meta.dirname, '../../media');
const median = (runs: number, work: () => number): number => {
  const found = Array.from({ length: runs }, work).sort((a, b) => a - b);
  return found[runs >> 1]!;
};

const files = (await readdir(join(media, 'models'))).map((name) => ({ name, bytes: statSync(join(media, 'models', name)).size }));
console.log(`models: ${files.map(({ name, bytes }) => `${name} ${(bytes / 1e6).toFixed(2)} MB`).join(', ')}, together ${(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(2)} MB`);

const read = (path: string): Promise<Uint8Array> => readFile(join(media, path));
const inflating = promisify(inflate);
const loading = (): Promise<number> => {
  const { user, system } = process.cpuUsage();
  return loadModels(read, inflating).then(() => {
    const used = process.cpuUsage({ user, system });
    return (used.user + used.system) / 1000;
  });
};
const cold = await loading();
const warm = [await loading(), await loading(), await loading()].sort((a, b) => a - b)[1]!;
console.log(`load of all models: ${cold.toFixed(0)} ms cold, ${warm.toFixed(0)} ms warm`);
const models = await loadModels(read, inflating);
const { tagger, parser, names } = models;
if (!tagger || !parser || !names) throw new Error(models.notices.join(' '));

const folder = join(import.meta.dirname, '../articles');
const articles = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
const text = articles.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n\n');
const doc = readDoc(text, models);
const sentences = doc.sentences.map((s) => doc.tokens.slice(s.firstToken, s.endToken).map((t) => t.form));
const tagged = sentences.map((forms) => tagger.tag(forms));
const tokens = sentences.reduce((sum, forms) => sum + forms.length, 0);
const rounds = Math.ceil(20000 / tokens);
/** Milliseconds of processor time so far: on a machine that others use too, the clock on the wall measures them. */
const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
/** Tokens a second of processor time: the median of nine passes over at least 20,000 tokens, after three to warm up. */
const speed = (work: (forms: readonly string[], i: number) => void): number => {
  const pass = (): number => {
    const start = processorTime();
    for (let r = 0; r < rounds; r++) sentences.forEach(work);
    return (processorTime() - start) / (rounds * tokens);
  };
  for (let warm = 0; warm < 3; warm++) pass();
  return Math.round(1000 / median(9, pass));
};
console.log(`tags: ${speed((forms) => tagger.tag(forms))} tokens/s`);
console.log(`tags and parse: ${speed((forms) => parser.parse(forms, tagger.tag(forms)))} tokens/s`);
console.log(`parse alone: ${speed((forms, i) => parser.parse(forms, tagged[i]!))} tokens/s`);
const naming = median(9, () => {
  const start = processorTime();
  for (let r = 0; r < rounds; r++) runToEnd(names.findInSteps(doc.tokens, doc.sentences));
  return (processorTime() - start) / (rounds * tokens);
});
const tagging = 1 / speed((forms) => tagger.tag(forms));
console.log(`names alone: ${Math.round(1000 / naming)} tokens/s; tags and names: ${Math.round(1 / (tagging + naming / 1000))} tokens/s`);
const reading = median(9, () => {
  const start = processorTime();
  readDoc(text, models);
  return processorTime() - start;
});
console.log(`text to tokens, tags and lemmas: ${Math.round(tokens / reading * 1000)} tokens/s`);
