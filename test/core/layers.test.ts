import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const core = join(import.meta.dirname, '../../src/core');

/** The parts of the core, lowest first: each imports from itself and from what stands below it. Of folders that have a file here, the others stand where the folder does. */
const layers: readonly (readonly string[])[] = [
  ['span'],
  ['spanIndex'],
  ['analysis/analysis', 'analysis/steps', 'analysis/readMedia'], // what comes out, and how work is parted
  ['language/plain'], // how words are compared
  ['teamList'],
  ['language', 'english'],
  ['syntax'],
  ['quotes', 'locations'],
  ['entities'],
  ['claims'],
  ['analysis'],
  ['article'],
  ['formats'],
  ['agreement', 'report'],
  ['folder'],
  ['import'],
];

const layerOf = (file: string): number => {
  const exact = layers.findIndex((names) => names.includes(file));
  return exact >= 0 ? exact : layers.findIndex((names) => names.includes(file.split('/')[0]!));
};

suite('each part of the core imports from those below it alone', () => {
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts')).map((f) => f.replaceAll('\\', '/').slice(0, -3));
  const importsOf = (file: string): string[] => [...readFileSync(join(core, `${file}.ts`), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
    .map((m) => relative(core, join(core, dirname(file), m[1]!)).replaceAll('\\', '/').replace(/\.ts$/, ''));

  test('every file has its place', () => assert.deepEqual(files.filter((file) => layerOf(file) < 0), []));

  test('no import goes up, or from one stage to another beside it', () => {
    const wrong = files.flatMap((file) => importsOf(file).filter((to) => {
      const [from, down] = [layerOf(file), layerOf(to)];
      const beside = from === down && file.split('/')[0] !== to.split('/')[0] && !layers[from]!.includes('language'); // the words of a language and what reads them stand on each other
      return down > from || beside;
    }).map((to) => `${file} imports ${to}`));
    assert.deepEqual(wrong, []);
  });

  test('it is seen where one does', () => {
    assert.ok(layerOf('quotes/select') < layerOf('entities/people'));
    assert.ok(layerOf('analysis/steps') < layerOf('quotes/select') && layerOf('quotes/select') < layerOf('analysis/analyse'));
    assert.ok(importsOf('entities/resolveEntities').includes('quotes/findQuotes'));
  });
});
