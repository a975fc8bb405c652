// The command-line door: the same analysis as in the editor, as a filter.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { inflate } from 'node:zlib';
import split2 from 'split2';
import { analyse } from './core/analysis/analyse';
import { loadResources } from './core/analysis/loadResources';
import type { Resources } from './core/analysis/resources';
import { decodeText } from './core/formats/decodeText';

const usage = `Marks speakers, quotes, claims and locations in news articles.

Usage:
  on-the-record annotate FILE...             analyse articles; one line of JSON for each
  on-the-record annotate < article.txt       the same for one article on standard input
  on-the-record annotate --ndjson < IN > OUT one {"id","text"} a line in, one analysis a line out, in order

Options:
  --ndjson     read articles as lines of JSON from standard input
  -h, --help   show this help
  --version    show the version

All offsets in the output are UTF-16 code units into the text, end exclusive.
A line of input that can't be analysed gives {"id","error"} in its place.

Exit codes: 0 done; 1 some input failed, each named on standard error; 2 wrong usage.
`;

class WrongUsage extends Error {}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

async function annotateFiles(files: readonly string[], resources: Resources): Promise<number> {
  let failed = 0;
  for (const file of files) {
    try {
      const text = decodeText(await readFile(file));
      await print(JSON.stringify({ id: file, ...analyse(text, resources) }));
    } catch (error) {
      failed++;
      console.error(`on-the-record: ${file}: ${reasonOf(error)}`);
    }
  }
  return failed;
}

async function annotateStandardInput(resources: Resources): Promise<number> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  try {
    await print(JSON.stringify({ id: '-', ...analyse(decodeText(Buffer.concat(chunks)), resources) }));
    return 0;
  } catch (error) {
    console.error(`on-the-record: standard input: ${reasonOf(error)}`);
    return 1;
  }
}

/** The property `key` of what a line of JSON holds; undefined where there is none. */
const property = (value: unknown, key: string): unknown => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined);

async function annotateLines(resources: Resources): Promise<number> {
  let failed = 0;
  let number = 0;
  for await (const line of process.stdin.pipe(split2('\n')) as AsyncIterable<string>) {
    number++;
    if (!line.trim()) continue;
    let id: unknown = null;
    try {
      const article: unknown = JSON.parse(line);
      id = property(article, 'id') ?? null;
      const text = property(article, 'text');
      if (typeof text !== 'string') throw new Error('not an object with a "text"');
      await print(JSON.stringify({ id, ...analyse(text, resources) }));
    } catch (error) {
      failed++;
      console.error(`on-the-record: line ${number}: ${reasonOf(error)}`);
      await print(JSON.stringify({ id, error: reasonOf(error) }));
    }
  }
  return failed;
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ndjson: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false }, version: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new WrongUsage(reasonOf(error));
  }
}

/** Runs the command line and resolves to its exit code. */
async function run(args: readonly string[]): Promise<number> {
  const { values, positionals: [command, ...files] } = readArguments(args);
  const root = join(import.meta.dirname, '..');
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (values.version) {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    console.log(version);
    return 0;
  }
  if (command !== 'annotate') throw new WrongUsage(command ? `no command "${command}"` : 'no command given');
  if (values.ndjson && files.length) throw new WrongUsage('--ndjson reads standard input and takes no files');
  if (!values.ndjson && !files.length && process.stdin.isTTY) throw new WrongUsage('no file given');

  const resources = await loadResources((path) => readFile(join(root, 'media', path)), promisify(inflate));
  for (const notice of resources.notices) console.error(`on-the-record: ${notice}`);
  const failed = values.ndjson ? await annotateLines(resources)
    : files.length ? await annotateFiles(files, resources)
      : await annotateStandardInput(resources);
  return failed ? 1 : 0;
}

// A reader that has seen enough (head, say) closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(`on-the-record: ${reasonOf(error)}`);
  if (error instanceof WrongUsage) console.error('Try: on-the-record --help');
  process.exitCode = error instanceof WrongUsage ? 2 : 1;
}
