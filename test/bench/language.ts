// Prints how fast the language models load, tag, parse and find names, once warm, in tokens a second of one core.
// Run it by `npm run bench -- language`, which bundles it first as what ships is bundled.
import { readFileSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { english } from '../../src/core/english/english';
import { runToEnd } from '../../src/core/analysis/steps';
import { readDoc } from '../../src/core/language/read';
import { loadModels, type LanguageModels } from '../../src/core/language/models';
import { median, shown, stopwatch, timed, type Time } from './timing';

const media = join(import.meta.dirname, '../../media');
const files = (await readdir(join(media, 'models'))).map((name) => ({ name, bytes: statSync(join(media, 'models', name)).size }));
console.log(`models: ${files.map(({ name, bytes }) => `${name} ${(bytes / 1e6).toFixed(2)} MB`).join(', ')}, together ${(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(2)} MB`);

const load = async (): Promise<{ models: LanguageModels; time: Time }> => {
  const stop = stopwatch();
  const models = await loadModels((path) => readFile(join(media, path)), english, promisify(inflate));
  return { models, time: stop() };
};
const { models, time: cold } = await load();
const warm = [(await load()).time, (await load()).time, (await load()).time];
console.log(`load of all models: ${shown(cold)}; again ${shown(median(warm))}`);
const { tagger, parser, names } = models;
if (!tagger || !parser || !names) throw new Error(models.notices.join(' '));

const folder = join(import.meta.dirname, '../articles');
const texts = [join(import.meta.dirname, 'ferry-report.txt'), ...(await readdir(folder)).filter((name) => name.endsWith('.txt')).sort().map((name) => join(folder, name))].map((path) => readFileSync(path, 'utf8'));
const docs = texts.map((text) => readDoc(text, { language: english, models }));
const sentences = docs.flatMap((doc) => doc.sentences.map((s) => doc.tokens.slice(s.firstToken, s.endToken)));
const forms = sentences.map((tokens) => tokens.map((t) => t.form));
const tokens = sentences.reduce((sum, { length }) => sum + length, 0);
const rounds = Math.ceil(20_000 / tokens);

/** Microseconds of the processor for a token, when the work is done for all of them: the median of fifteen passes over at least 20,000 tokens, after five to warm up. */
const cost = (work: () => void): number => {
  const passes = Array.from({ length: 20 }, () => timed(() => { for (let r = 0; r < rounds; r++) work(); }).time);
  return median(passes.slice(5)).processor / (rounds * tokens) * 1000;
};
const tell = (what: string, microseconds: number): void => console.log(`${what}: ${Math.round(1e6 / microseconds).toLocaleString('en')} tokens/s`);

const tagging = cost(() => forms.forEach((sentence) => tagger.tag(sentence)));
const parsing = cost(() => sentences.forEach((sentence, i) => parser.parse(forms[i]!, sentence)));
const naming = cost(() => docs.forEach((doc) => runToEnd(names.findInSteps(doc.tokens, doc.sentences))));
console.log(`${tokens} tokens of ${texts.length} articles:`);
tell('tags', tagging);
tell('names alone', naming);
tell('tags and names', tagging + naming);
tell('parse alone', parsing);
tell('tags and parse', tagging + parsing);
tell('text to tokens, tags and lemmas', cost(() => texts.forEach((text) => readDoc(text, { language: english, models }))));
