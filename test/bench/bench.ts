// Prints how fast the analysis is: loading, each stage for an article of 5,000 characters once warm, and how the time grows with length.
// Run it by `npm run bench`, which bundles it first as what ships is bundled.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { analyse, analyseInSteps } from '../../src/core/analysis/analyse';
import { findClaims } from '../../src/core/claims/findClaims';
import { resolveEntities } from '../../src/core/entities/resolveEntities';
import { readDoc } from '../../src/core/language/read';
import { decodeGazetteer } from '../../src/core/locations/loadGazetteer';
import { findLocations } from '../../src/core/locations/findLocations';
import { findQuotes } from '../../src/core/quotes/findQuotes';
import { loadMedia } from '../loadMedia';
import { median, shown, stopwatch, timed, type Time } from './timing';

const rounds = 15;
/** So often the one article is analysed. */
const passes = 60;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const sample = readFileSync(join(import.meta.dirname, '../../media/sample/harbour-dispute.article'), 'utf8');
/** An article of 5,000 characters, which the others have not warmed up for. */
const article = readFileSync(join(import.meta.dirname, 'ferry-report.txt'), 'utf8');
const articles = ['flood-levee', 'tunnel-inquiry', 'vaccine-trial', 'river-interview'].map((name) => readFileSync(join(import.meta.dirname, '../articles', `${name}.txt`), 'utf8'));
/** News of the given length in characters, made of whole articles and a last piece of one. */
const news = (length: number): string => {
  const all = [sample, ...articles].join('\n\n');
  return all.repeat(Math.ceil(length / all.length)).slice(0, length);
};

const gazetteerBytes = readFileSync(join(import.meta.dirname, '../../media/gazetteer.bin'));
const loading = stopwatch();
const resources = await loadMedia();
console.log(`load of models and gazetteer: ${shown(loading())}${resources.notices.map((notice) => `\n${notice}`).join('')}`);
const decodings = Array.from({ length: rounds }, () => timed(() => void decodeGazetteer(gazetteerBytes)).time);
collectGarbage();
collectGarbage();
const [heapBefore, buffersBefore] = [process.memoryUsage().heapUsed, process.memoryUsage().arrayBuffers];
const decoded = decodeGazetteer(gazetteerBytes);
collectGarbage();
const { heapUsed, arrayBuffers } = process.memoryUsage();
console.log(`gazetteer alone: ${(gazetteerBytes.length / 1e6).toFixed(2)} MB in the file, ${decoded.size} places, ready in ${shown(median(decodings))}; ${((heapUsed - heapBefore + arrayBuffers - buffersBefore) / 1e6).toFixed(1)} MB of memory`);
console.log(`first analysis (sample article, ${sample.length} characters): ${shown(timed(() => analyse(sample, resources)).time)}`);
for (let i = 0; i < rounds; i++) analyse(news(20_000), resources);

const unmet = timed(() => analyse(article, resources)).time;
for (let i = 0; i < 2 * passes; i++) analyse(article, resources); // until the engine has compiled what it is going to
const whole: Time[] = [];
const stages = new Map<string, Time[]>();
const stage = <T>(name: string, work: () => T): T => {
  const { result, time } = timed(work);
  stages.set(name, [...(stages.get(name) ?? []), time]);
  return result;
};
for (let i = 0; i < passes; i++) {
  whole.push(timed(() => analyse(article, resources)).time);
  const doc = stage('read', () => readDoc(article, resources));
  stage('parse', () => doc.sentences.forEach((sentence) => doc.head(sentence.firstToken)));
  stage('names', () => doc.names);
  const { places } = stage('locations', () => findLocations(doc, resources.gazetteer));
  const found = stage('quotes', () => findQuotes(doc, resources.reportScorer));
  const { quotes } = stage('entities', () => resolveEntities(doc, found, places));
  stage('claims', () => findClaims(doc, quotes, resources.phrasing));
}
console.log(`an article of ${article.length} characters, warm: ${shown(median(whole))} (median of ${passes}; when it was new ${shown(unmet)})`);
for (const [name, times] of stages) console.log(`  ${name.padEnd(10)}${shown(median(times))}`);

for (const length of [2_500, 5_000, 10_000, 20_000, 40_000, 80_000]) {
  const text = news(length);
  const time = median(Array.from({ length: rounds }, () => timed(() => analyse(text, resources)).time));
  console.log(`${String(length).padStart(6)} characters: ${shown(time)}; for 5,000: ${(time.processor / (length / 5_000)).toFixed(1)} ms`);
}

const steps = analyseInSteps(news(200_000), resources);
let longest = 0;
let count = 0;
for (let done = false; !done; count++) {
  const { result, time } = timed(() => steps.next());
  longest = Math.max(longest, time.processor);
  done = result.done ?? false;
}
console.log(`200000 characters in ${count} steps, the longest ${longest.toFixed(1)} ms of the processor`);
console.log(`memory: ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB heap, ${(process.memoryUsage().arrayBuffers / 1e6).toFixed(0)} MB in buffers`);
