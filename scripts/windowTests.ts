// Runs the tests of the window, a file at a time, each in a VS Code of its own.
//
//   npm run test:e2e [-- NAME...]     NAME: a part of a file's name; without one: all of them
//
// What is done to a window runs beside all that VS Code draws by itself, and on a busy machine it pays no heed to a click now and
// then. So a file with a test that failed is run once more, from a new VS Code, and what failed at first is told at the end. Not so
// where decisions of a person could be lost: there, once is too often.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import config from '../test/e2e/mocharc.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');
const folder = 'test/e2e';
const onlyOnce = ['kills.test.ts', 'twoWindows.test.ts'];

const names = process.argv.slice(2);
const files = readdirSync(join(root, folder)).filter((file) => file.endsWith('.test.ts') && (!names.length || names.some((name) => file.includes(name)))).sort();
if (!files.length) throw new Error(`No file of ${folder} has ${names.join(' or ')} in its name.`);

interface Run {
  readonly hasPassed: boolean;
  readonly output: string;
}

function run(file: string): Promise<Run> {
  const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
  const child = spawn(process.execPath, ['--import', config.import, mocha, '--no-config', '--ui', config.ui, '--timeout', String(config.timeout), '--slow', String(config.slow), join(folder, file)], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve) => child.once('close', (code) => resolve({ hasPassed: code === 0, output })));
}

const again: string[] = [];
for (const file of files) {
  let outcome = await run(file);
  if (!outcome.hasPassed && !onlyOnce.includes(file)) {
    console.error(outcome.output); // not among what is counted
    again.push(file);
    outcome = await run(file);
  }
  console.log(outcome.output);
  if (!outcome.hasPassed) process.exitCode = 1;
}
console.log(again.length ? `A test failed at first, and the file was run once more: ${again.join(', ')}` : 'No file was run more than once.');
