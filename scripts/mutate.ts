// Which part of the quotes no test notices: takes a word out of a class, a frame from a reporting verb, or a guard out of the code, and looks whether
// the tests of quotes and syntax see it.
//
//   npx tsx scripts/mutate.ts [--seed N] [--words N] [--frames N] [--guards N] [--conditions N] [--gold FILE,FILE …] [--every N] [--idle]
//
// A mutant that changes nothing in the texts of the gold files (the project's own by default; every Nth article of them) and that no test notices is not
// counted. Without a number, all are tried. `--idle` tells instead what neither a test nor a text of the gold needs: guards that never hold, words that
// are never met. Everything runs in one process: code and words are built with switches, models answer from memory, and a mutant is tried only on the tests
// and texts that meet what it takes away.
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { switched, type Switch } from './mutation/switches';
import type { Bench, Place } from './mutation/bench';

const root = join(import.meta.dirname, '..');
const given = { type: 'string' } as const;
const { values } = parseArgs({ options: { seed: { ...given, default: '1' }, words: given, frames: given, guards: given, conditions: given, gold: given, every: { ...given, default: '1' }, idle: { type: 'boolean', default: false } } });

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function* randoms(seed: number): Generator<number, never, void> {
  for (let state = seed >>> 0; ;) {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    yield ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
}

/** So many of them, in an order that the seed decides. */
function drawn<T>(from: readonly T[], count: number, seed: number): T[] {
  const random = randoms(seed);
  const left = [...from];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(random.next().value * left.length), 1)[0]!);
}

const filesBelow = (folder: string, ending: string): string[] => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending)).map((file) => join(root, folder, file)).sort();

const mutated = ['src/core/quotes', 'src/core/syntax'];
const switches: Switch[] = [];

/** Builds switches into what is mutated, and lets every file know where it stood. */
const withSwitches: Plugin = {
  name: 'switches',
  setup(esbuild) {
    esbuild.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const file = relative(root, path).replaceAll('\\', '/');
      if (file.startsWith('..') || file.startsWith('node_modules')) return undefined;
      const text = readFileSync(path, 'utf8').replaceAll('import.meta.dirname', JSON.stringify(join(path, '..')));
      return { contents: mutated.some((folder) => file.startsWith(folder)) ? switched(file, text, switches) : text, loader: 'ts' };
    });
  },
};

async function bench(): Promise<Bench> {
  const outfile = join(root, 'node_modules/.mutants.mjs'); // where its imports are found
  try {
    const tests = ['test/core/quotes', 'test/core/syntax'].flatMap((below) => filesBelow(below, '.test.ts'));
    await build({
      stdin: { contents: `export { bench } from './scripts/mutation/bench';\nexport const load = async () => { ${tests.map((file) => `await import(${JSON.stringify(file)});`).join('\n')} };`, resolveDir: root, loader: 'ts' },
      bundle: true, format: 'esm', platform: 'node', packages: 'external', outfile, plugins: [withSwitches], logLevel: 'error',
    });
    const built = await import(pathToFileURL(outfile).href) as { bench: (load: () => Promise<void>, texts: readonly string[], tries: boolean) => Promise<Bench>; load: () => Promise<void> };
    return await built.bench(built.load, articles(), !values.idle);
  } finally {
    rmSync(outfile, { force: true });
  }
}

function articles(): string[] {
  const files = values.gold?.split(',') ?? filesBelow('test/accuracy/gold', '.jsonl');
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter((line) => line.trim()));
  return lines.filter((_, i) => i % Number(values.every) === 0).map((line) => (JSON.parse(line) as { text: string }).text);
}

const at = await bench();
const places: Readonly<Record<'words' | 'frames' | 'guards' | 'conditions', readonly Place[]>> = {
  words: at.words, frames: at.frames,
  guards: switches.filter(({ kind }) => kind === 'guard').map(({ id, told }) => ({ id, told })),
  conditions: switches.filter(({ kind }) => kind === 'condition').map(({ id, told }) => ({ id, told })),
};
for (const kind of ['words', 'frames', 'guards', 'conditions'] as const) {
  const all = places[kind];
  if (values.idle) {
    for (const place of all) if (!at.isMet(place.id)) console.log(`${kind}: ${place.told}`);
    continue;
  }
  let changing = 0;
  let noticed = 0;
  const tried = drawn(all, Number(values[kind] ?? Infinity), Number(values.seed));
  for (const place of tried) {
    const seen = await at.try(place.id);
    if (seen === 'nothing') continue;
    changing++;
    if (seen === 'noticed') noticed++;
    else console.log(`not noticed: ${place.told}`);
  }
  console.log(`${kind}: ${tried.length} of ${all.length} tried, ${changing} change an output, ${noticed} of these are noticed (${(100 * noticed / Math.max(1, changing)).toFixed(0)} %)`);
}
