// Runs every suite of tests, each as a person would by hand, and says at the end how each went.
//
//   npm test [-- SUITE...]     without a name: all of them
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { buildAll } from './build';

interface Outcome {
  readonly suite: string;
  readonly passed: number;
  readonly failed: number;
  /** Of each test that failed, its name and what it saw, in a line. */
  readonly failures: readonly string[];
  readonly seconds: number;
}

const root = join(import.meta.dirname, '..');

interface Suite {
  /** It runs by `npm run NAME OPTIONS`. */
  readonly name: string;
  readonly options?: readonly string[];
  /** Whether it prints mocha's totals. */
  readonly mocha: boolean;
}

const suites: readonly Suite[] = [
  { name: 'typecheck', mocha: false },
  { name: 'test:core', mocha: true },
  { name: 'test:editor', mocha: true, options: ['--', '--no-build'] },
  { name: 'test:web', mocha: true, options: ['--', '--no-build'] },
  { name: 'test:e2e', mocha: true },
  { name: 'package', mocha: false }, // last: it builds what ships in the place of what was tested
];

const wanted = process.argv.slice(2);
for (const name of wanted) if (!suites.some((suite) => suite.name === name)) throw new Error(`There is no suite ${name}, only ${suites.map((s) => s.name).join(', ')}`);
await buildAll();
const outcomes: Outcome[] = [];
for (const suite of suites) if (wanted.length === 0 || wanted.includes(suite.name)) outcomes.push(await runSuite(suite));

console.log('\nsuite          passed  failed  seconds');
for (const { suite, passed, failed, seconds } of outcomes) {
  console.log(`${suite.padEnd(13)}${String(passed).padStart(8)}${String(failed).padStart(8)}${seconds.toFixed(1).padStart(9)}`);
}
mkdirSync(join(root, 'test-results'), { recursive: true });
writeFileSync(join(root, 'test-results/outcomes.json'), `${JSON.stringify(outcomes, null, 2)}\n`);
process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;

/** Runs one suite, its output passed on as it comes. */
async function runSuite({ name, options = [], mocha }: Suite): Promise<Outcome> {
  console.log(`\n── ${name}`);
  const began = performance.now();
  const child = spawn('npm', ['run', '--silent', name, ...options], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    process.stdout.write(text);
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const seconds = (performance.now() - began) / 1000;
  const plain = stripVTControlCharacters(output);
  const counted = mocha ? { passed: total(plain, 'passing'), failed: total(plain, 'failing') } : { passed: code === 0 ? 1 : 0, failed: 0 };
  // A suite that ended badly without saying which test failed, or that ran no test at all, is a failure of its own.
  const silent = counted.failed === 0 && (code !== 0 || counted.passed === 0);
  return { suite: name, passed: counted.passed, failed: counted.failed + (silent ? 1 : 0), failures: [...(mocha ? failuresIn(plain) : []), ...(silent ? [`ended with ${code}`] : [])], seconds };
}

/** The failures that mocha's "spec" reporter lists at the end of a run: numbered, each with its name, its message and where it was thrown. */
function failuresIn(output: string): string[] {
  const [, list = ''] = output.split(/^ *\d+ failing\b.*$/m);
  return list.split(/^ +\d+\) /m).slice(1).map((failure) => (failure.split(/^ +at /m)[0] ?? '').replace(/\s+/g, ' ').trim().slice(0, 400));
}

/** The sum of what mocha's "spec" reporter gives as `N passing` or `N failing` at the end of a run. */
function total(output: string, word: 'passing' | 'failing'): number {
  return [...output.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gm'))].reduce((sum, [, count]) => sum + Number(count), 0);
}
