import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gazetteer } from '../../../src/core/locations/gazetteer';
import { decodeGazetteer, loadGazetteer } from '../../../src/core/locations/loadGazetteer';
import { otherMeanings } from '../../../src/core/locations/gazetteerFormat';

const read = (path: string): Promise<Uint8Array> => readFile(join(import.meta.dirname, '../../../media', path));

suite('the gazetteer', () => {
  let gazetteer: Gazetteer;
  let bytes: Uint8Array;
  suiteSetup(async () => {
    bytes = await read('gazetteer.bin');
    decodeGazetteer(bytes);
    const memory = process.memoryUsage(), cpu = process.cpuUsage(), began = performance.now();
    gazetteer = decodeGazetteer(bytes);
    const now = process.memoryUsage();
    console.log(`    ${(bytes.length / 1e6).toFixed(2)} MB, ${gazetteer.size} places; read in ${(performance.now() - began).toFixed(0)} ms (${(process.cpuUsage(cpu).user / 1000).toFixed(0)} ms of the processor); ${((now.arrayBuffers + now.heapUsed - memory.arrayBuffers - memory.heapUsed) / 1e6).toFixed(1)} MB of memory`);
  });
  const readings = (name: string): string[] => gazetteer.find(name, 0, name.length).map(({ place, use }) => `${gazetteer.name(place)} ${gazetteer.feature(place)} ${gazetteer.division(place)} ${use}`);

  test('is smaller than four megabytes', () => assert.ok(bytes.length < 4e6, `${bytes.length} bytes`));

  for (const [name, reading] of [
    ['Springfield', 'Springfield PPLA US.IL plain'], ['Kiev', 'Kyiv PPLC UA.12 plain'], ['Bombay', 'Mumbai PPLA IN.16 plain'], ['Calif.', 'California ADM1 US.CA abbreviation'],
    ['OH', 'Ohio ADM1 US.OH afterTown'], ['Turkish', 'Türkiye PCLI TR. demonym'], ['Licking County', 'Licking County ADM2 US.OH plain'], ['Horn of Africa', 'Horn of Africa RGN . plain'], ['Strait of Hormuz', 'Strait of Hormuz STRT . plain'],
  ] as const) test(`knows ${name}`, () => assert.ok(readings(name).includes(reading), readings(name).join('; ')));

  test('places are where they are', () => {
    const kabul = gazetteer.find('Kabul', 0, 5).find(({ place }) => gazetteer.feature(place) === 'PPLC');
    assert.ok(kabul);
    const reading = gazetteer.reading(kabul.place);
    assert.deepEqual({ ...reading, lat: Math.round(reading.lat * 100), lon: Math.round(reading.lon * 100) }, { name: 'Kabul', lat: 3453, lon: 6917, feature: 'PPLC', country: 'AF', admin1: 'Kabul', geonameId: 1138958 });
  });
  test('knows what else a name can be', () => {
    assert.ok(gazetteer.otherMeanings('Sydney', 0, 6) & otherMeanings.givenName);
    assert.ok(gazetteer.otherMeanings('Mobile', 0, 6) & otherMeanings.word);
    assert.equal(gazetteer.otherMeanings('Kandahar', 0, 8), 0);
  });
  test('knows nothing of a long string, or of none', () => {
    assert.deepEqual(gazetteer.find('x'.repeat(5000), 0, 5000), []);
    assert.deepEqual(gazetteer.find('', 0, 0), []);
    assert.deepEqual(gazetteer.find('—…', 0, 2), []);
  });

  suite('damaged files are refused in words', () => {
    const refuses = (what: string, make: () => Uint8Array, words: RegExp): void => void test(what, () => assert.throws(() => decodeGazetteer(make()), (error: Error) => words.test(error.message) && /media\/gazetteer\.bin/.test(error.message)));
    refuses('empty', () => new Uint8Array(), /damaged/);
    refuses('cut short', () => bytes.subarray(0, 100000), /100000|damaged|bytes are there/);
    refuses('of another kind', () => new TextEncoder().encode('<!doctype html><html>not found</html>'), /damaged/);
    refuses('of a later version', () => Uint8Array.from(bytes.subarray(0, 64)).map((byte, i) => (i === 4 ? 99 : byte)), /version 99/);
    for (const position of [20, 5000, 1000000, 3800000]) refuses(`a byte changed at ${position}`, () => Uint8Array.from(bytes).map((byte, i) => (i === position ? byte ^ 1 : byte)), /checksum/);
    test('missing', () => assert.rejects(loadGazetteer(() => Promise.reject(new Error('ENOENT'))), /cannot be read \(ENOENT\)/));
  });
});
