// Prints how fast the analysis is: loading, an article of 5,000 characters once warm, and how the time grows with length.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/core/analysis/analyse';
import { loadMedia } from '../loadMedia';

const rounds = 15;
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const timed = (work: () => void): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

const sample = readFileSync(join(import.meta.dirname, '../../media/sample/harbour-dispute.article'), 'utf8');
const articles = ['flood-levee', 'tunnel-inquiry', 'vaccine-trial', 'river-interview'].map((name) => readFileSync(join(import.meta.dirname, '../articles', `${name}.txt`), 'utf8'));
/** News of the given length in characters, made of whole articles and a last piece of one. */
const news = (length: number): string => {
  const all = [sample, ...articles].join('\n\n');
  return all.repeat(Math.ceil(length / all.length)).slice(0, length);
};

const loading = performance.now();
const resources = await loadMedia();
console.log(`load of models and gazetteer: ${(performance.now() - loading).toFixed(0)} ms`);
console.log(`first analysis (sample article, ${sample.length} characters): ${timed(() => analyse(sample, resources)).toFixed(0)} ms`);
for (let i = 0; i < rounds; i++) analyse(news(20_000), resources);
for (const length of [2_500, 5_000, 10_000, 20_000, 40_000, 80_000]) {
  const text = news(length);
  const ms = median(Array.from({ length: rounds }, () => timed(() => analyse(text, resources))));
  console.log(`${String(length).padStart(6)} characters: ${ms.toFixed(1).padStart(7)} ms, ${(ms / (length / 5_000)).toFixed(1)} ms for 5,000`);
}
console.log(`memory: ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB heap, ${(process.memoryUsage().arrayBuffers / 1e6).toFixed(0)} MB in buffers`);
