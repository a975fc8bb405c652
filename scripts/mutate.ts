// Which part of the quotes no test notices: removes a word of a class, or a guard, at random, and looks whether the tests on own texts see it.
//
//   npx tsx scripts/mutate.ts [--seed N] [--words N] [--guards N] [--gold FILE]
//
// A mutant that changes nothing in the texts of FILE (a .jsonl of articles, the project's own by default) and in the tests' texts is not counted.
// Run by hand: it takes some seconds a mutant.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, words: { type: 'string', default: '20' }, guards: { type: 'string', default: '20' }, gold: { type: 'string' } } });

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function* randoms(seed: number): Generator<number, never, void> {
  for (let state = seed >>> 0; ;) {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    yield ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
}

const random = randoms(Number(values.seed));
const pick = <T>(from: readonly T[]): T => from[Math.floor(random.next().value * from.length)]!;

interface Mutant { readonly file: string; readonly told: string; readonly text: string }

/** A word less in one of the classes. */
function withoutWord(): Mutant {
  const file = join(root, 'src/core/english/data/syntax.json');
  const data = JSON.parse(readFileSync(file, 'utf8')) as { classes: Record<string, string[]> };
  const name = pick(Object.keys(data.classes));
  const word = pick(data.classes[name] ?? []);
  return { file, told: `“${word}” of ${name}`, text: JSON.stringify({ ...data, classes: { ...data.classes, [name]: (data.classes[name] ?? []).filter((w) => w !== word) } }) };
}

const sources = ['src/core/quotes', 'src/core/syntax'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts')).map((f) => join(root, folder, f)));

/** A guard less: a line that leaves its function early. */
function withoutGuard(): Mutant {
  for (;;) {
    const file = pick(sources);
    const lines = readFileSync(file, 'utf8').split('\n');
    const guards = lines.flatMap((line, i) => (/^\s+if \(.*\) (?:return\b.*|continue);/.test(line) ? [i] : []));
    if (!guards.length) continue;
    const at = pick(guards);
    return { file, told: `${file.slice(root.length + 1)}:${at + 1} ${(lines[at] ?? '').trim()}`, text: lines.map((line, i) => (i === at ? line.replace(/if \((.*)\) (return\b.*|continue);/, 'if (false) $2;') : line)).join('\n') };
  }
}

const run = (args: readonly string[]): string => {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', ...args], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  return `${status} ${stdout}`;
};

const gold = values.gold ?? readdirSync(join(root, 'test/accuracy/gold')).filter((f) => f.endsWith('.jsonl')).map((f) => join(root, 'test/accuracy/gold', f))[0] ?? '';
const found = (): string => run([join(root, 'test/accuracy/quotesOf.ts'), gold]);
const tests = (): boolean => run(['node_modules/mocha/bin/mocha.js', '--no-config', '--ui', 'tdd', '--timeout', '60000', '--bail', 'test/core/quotes/*.test.ts']).startsWith('0 ');

const before = found();
let changing = 0;
let noticed = 0;
const mutants = [...Array.from({ length: Number(values.words) }, () => withoutWord), ...Array.from({ length: Number(values.guards) }, () => withoutGuard)];
for (const make of mutants) {
  const mutant = make();
  const original = readFileSync(mutant.file, 'utf8');
  writeFileSync(mutant.file, mutant.text);
  try {
    const seen = !tests();
    if (!seen && found() === before) continue; // it changes nothing that anybody could notice
    changing++;
    if (seen) noticed++;
    else console.log(`not noticed: ${mutant.told}`);
  } finally {
    writeFileSync(mutant.file, original);
  }
}
console.log(`${mutants.length} mutants, ${changing} change an output, ${noticed} of these are noticed`);
