// The command-line door: the same analysis as in the editor, as a filter.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { annotateFiles, annotateLines } from './commandLine/annotate';
import { extractFiles } from './commandLine/extract';
import { standardInput } from './commandLine/input';
import { endWithOutput, reasonOf, tell } from './commandLine/output';
import { readingProcess } from './commandLine/readingProcess';
import { loadResources } from './core/analysis/loadResources';
import { hasNoModel } from './core/analysis/resources';
import { Readers } from './import/readers';

const usage = `Marks speakers, quotes, claims and locations in news articles, and makes articles of files of other kinds.

Usage:
  on-the-record annotate FILE...             analyse articles; one line of JSON for each
  on-the-record annotate < article.txt       the same for one article on standard input
  on-the-record annotate --ndjson < IN > OUT one {"id","text"} a line in, one analysis a line out, in order
  on-the-record extract FILE...              the article in a web page, PDF, Word document, e-mail, EPUB book or text
  on-the-record extract FILE... --out FOLDER the same, each as a file NAME.article in the folder

A FILE named - is standard input.

Options:
  --ndjson     read articles as lines of JSON from standard input
  --strict     fail when a model or the gazetteer cannot be loaded, instead of analysing without it
  --out        the folder for what extract makes; without it, articles go to standard output
  --overwrite  let extract write over files that are there already
  -h, --help   show this help
  --version    show the version

Articles and text are UTF-8, or UTF-16 with a byte order mark; lines of JSON are UTF-8.
All offsets in the output are UTF-16 code units into the text, end exclusive.
A line of input that can't be analysed, an empty one too, gives {"id","error"} in its place.

Exit codes: 0 done; 1 some input failed, or something could not be loaded or written, each named on standard error;
2 wrong usage.
`;

class WrongUsage extends Error {}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ndjson: { type: 'boolean', default: false }, strict: { type: 'boolean', default: false }, out: { type: 'string' }, overwrite: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false }, version: { type: 'boolean', default: false } },
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
  if (command === 'extract') return extract(files, values);
  if (command !== 'annotate') throw new WrongUsage(command ? `no command "${command}"` : 'no command given');
  if (values.out !== undefined || values.overwrite) throw new WrongUsage('--out and --overwrite are for extract');
  if (values.ndjson && files.some((file) => file !== standardInput)) throw new WrongUsage('--ndjson reads standard input and takes no files');
  if (!values.ndjson && !files.length && process.stdin.isTTY) throw new WrongUsage('no file given');

  const resources = await loadResources((path) => readFile(join(root, 'media', path)), promisify(inflate));
  resources.notices.forEach(tell);
  if (hasNoModel(resources) || (values.strict && resources.notices.length)) {
    tell(`nothing was analysed: ${hasNoModel(resources) ? 'there is no model to read English with' : '--strict wants all that is missing above'}`);
    return 1;
  }
  const failed = values.ndjson ? await annotateLines(resources) : await annotateFiles(files.length ? files : [standardInput], resources);
  return failed ? 1 : 0;
}

async function extract(files: readonly string[], { out, overwrite, ndjson, strict }: ReturnType<typeof readArguments>['values']): Promise<number> {
  if (ndjson || strict) throw new WrongUsage('--ndjson and --strict are for annotate');
  if (overwrite && out === undefined) throw new WrongUsage('--overwrite needs --out FOLDER');
  if (!files.length && process.stdin.isTTY) throw new WrongUsage('no file given');
  const readers = new Readers(readingProcess(new URL('readers/', import.meta.url), extname(import.meta.filename)));
  try {
    return (await extractFiles(files.length ? files : [standardInput], readers, { out, overwrites: overwrite })) ? 1 : 0;
  } finally {
    readers.dispose();
  }
}

endWithOutput();

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  tell(reasonOf(error));
  if (error instanceof WrongUsage) console.error('Try: on-the-record --help');
  process.exitCode = error instanceof WrongUsage ? 2 : 1;
}
