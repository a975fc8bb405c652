// The command-line door: the same analysis as in the editor, as a filter.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { inflate } from 'node:zlib';
import { printAgreement } from './commandLine/agreement';
import { annotateFiles, annotateLines, type AnnotateAll } from './commandLine/annotate';
import { annotated } from './commandLine/annotating';
import { annotateFrom } from './commandLine/annotatingThread';
import { exportFiles, formatOf } from './commandLine/export';
import { extractFiles } from './commandLine/extract';
import { folderOptions, folderUsage, isFolderCommand, runFolderCommand } from './commandLine/folder/folderCommands';
import { importInto } from './commandLine/importInto';
import { standardInput } from './commandLine/input';
import { endWithOutput, reasonOf, tell } from './commandLine/output';
import { readingProcess } from './commandLine/readingProcess';
import { printReport } from './commandLine/report';
import { teamLists } from './commandLine/teamLists';
import { inTurn, outcomesInOrder } from './commandLine/threads';
import { WrongUsage } from './commandLine/wrongUsage';
import { loadResources } from './core/analysis/loadResources';
import { hasNoModel, type Resources } from './core/analysis/resources';
import { exportFormats } from './core/formats/exportFormats';
import { importFormats } from './core/formats/importFormats';
import { teamListName } from './core/teamList/teamFile';
import { Readers } from './import/readers';

const usage = `Marks speakers, quotes, claims and locations in news articles, and makes articles of files of other kinds.

Usage:
  on-the-record annotate FILE...             analyse articles; one line of JSON for each
  on-the-record annotate < article.txt       the same for one article on standard input
  on-the-record annotate --ndjson < IN > OUT one {"id","text"} a line in, one analysis a line out, in order
  on-the-record extract FILE...              the article in a web page, PDF, Word document, e-mail, EPUB book or text
  on-the-record extract FILE... --out FOLDER the same, each as a file NAME.article in the folder
  on-the-record export --format F FILE...    what is marked in articles, with your decisions (ARTICLE.annotations.json), for other programs
  on-the-record import --into ARTICLE FILE... annotations that other programs made of an article, into the decisions about it
  on-the-record report FILE... > report.html who speaks in articles, where, and what is claimed, with your decisions: a web page without scripts
  on-the-record agreement A B                how far two readers agree, each a file of annotations or a folder of them
${folderUsage}

A FILE named - is standard input.

Options:
  --ndjson     read articles as lines of JSON from standard input
  --compact    print less of each article: no reasons, alternatives and mentions (a quarter of the bytes)
  -j N         annotate with N threads, each with models of its own (about 150 MB); the output is the same
  --strict     fail when a model or the gazetteer cannot be loaded, instead of analysing without it
  --format     ${exportFormats.map(({ id }) => id).join(', ').replace(/(.{60,72}?,) /g, '$1\n               ')}
               for import, where the file does not tell it: ${importFormats.map(({ id }) => id).join(', ')}
  --into       the article to whose decisions (ARTICLE.annotations.json) import adds
  --article    for agreement, the article, or the folder of articles; without it, what lies beside the annotations
  --decided    export only what you accepted, changed or added; --all, which is usual, also what is suggested
  --out        the folder for what extract and export make; without it, that goes to standard output
  --overwrite  let extract and export write over files that are there already
  --list       the team's list of names and words that hold for all articles; without it, the nearest
               ${teamListName} in the folder of the article or above (of the command, for standard input)
  --no-list    read articles without any list
  -h, --help   show this help
  --version    show the version

${folderOptions}

Articles and text are UTF-8, or UTF-16 with a byte order mark; lines of JSON are UTF-8.
All offsets in the output are UTF-16 code units into the text, end exclusive.
A line of input that can't be analysed, an empty one too, gives {"id","error"} in its place.

Exit codes: 0 done; 1 some input failed, or something could not be loaded or written, each named on standard error;
2 wrong usage.
`;

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ndjson: { type: 'boolean', default: false }, jobs: { type: 'string', short: 'j' }, strict: { type: 'boolean', default: false }, out: { type: 'string' }, format: { type: 'string' }, into: { type: 'string' }, article: { type: 'string' }, decided: { type: 'boolean', default: false }, all: { type: 'boolean', default: false }, overwrite: { type: 'boolean', default: false }, compact: { type: 'boolean', default: false }, list: { type: 'string' }, 'no-list': { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false }, version: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new WrongUsage(reasonOf(error));
  }
}

/** Runs the command line and resolves to its exit code. */
async function run(args: readonly string[]): Promise<number> {
  const root = join(import.meta.dirname, '..');
  if (isFolderCommand(args[0]) && !args.includes('--help') && !args.includes('-h')) return runFolderCommand(args, new URL(import.meta.url), (strict) => load(root, { strict }));
  const { values, positionals: [command, ...files] } = readArguments(args);
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (values.version) {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    console.log(version);
    return 0;
  }
  if (values.list !== undefined && values['no-list']) throw new WrongUsage('--list and --no-list say the opposite');
  if (values.compact && command !== 'annotate') throw new WrongUsage('--compact is for annotate');
  if (command === 'import') return importAnnotations(files, values, root);
  if (values.into !== undefined) throw new WrongUsage('--into is for import');
  if (command === 'agreement') return agreement(files, values);
  if (values.article !== undefined) throw new WrongUsage('--article is for agreement');
  if (command === 'report') return report(files, values, root);
  if (command === 'export') return exportArticles(files, values, root);
  if (values.format !== undefined || values.decided || values.all) throw new WrongUsage('--format, --decided and --all are for export and import');
  if (command === 'extract') return extract(files, values);
  if (command !== 'annotate') throw new WrongUsage(command ? `no command "${command}"` : 'no command given');
  if (values.out !== undefined || values.overwrite) throw new WrongUsage('--out and --overwrite are for extract and export');
  if (values.ndjson && files.some((file) => file !== standardInput)) throw new WrongUsage('--ndjson reads standard input and takes no files');
  if (!values.ndjson && !files.length && process.stdin.isTTY) throw new WrongUsage('no file given');

  const threads = threadsOf(values.jobs);
  const resources = await load(root, values);
  if (!resources) return 1;
  const annotating = { resources, isCompact: values.compact };
  const annotateAll: AnnotateAll = threads === 1 ? (jobs) => inTurn(jobs, (job) => annotated(job, annotating)) : (jobs) => outcomesInOrder(jobs, { count: threads, start: () => annotatingThread(annotating.isCompact) });
  const failed = values.ndjson ? await annotateLines(annotateAll, teamLists(values)) : await annotateFiles(files.length ? files : [standardInput], annotateAll, teamLists(values));
  return failed ? 1 : 0;
}

/** More threads than this are asked for by mistake: each has models of its own. */
const mostThreads = 256;

/** How many threads a person wants. */
function threadsOf(jobs = '1'): number {
  const count = /^[1-9]\d{0,2}$/.test(jobs) ? Number(jobs) : NaN;
  if (!(count <= mostThreads)) throw new WrongUsage(`-j is how many threads, from 1 to ${mostThreads}`);
  return count;
}

/** A thread that annotates: this program, which sees that it is none of its own process. */
const annotatingThread = (isCompact: boolean): Worker => new Worker(new URL(import.meta.url), { workerData: isCompact });

type Values = ReturnType<typeof readArguments>['values'];

const readResources = (root: string): Promise<Resources> => loadResources((path) => readFile(join(root, 'media', path)), promisify(inflate));

/** What an analysis needs; undefined, with the reason told, where nothing can be analysed as it was asked. */
async function load(root: string, { strict }: Pick<Values, 'strict'>): Promise<Resources | undefined> {
  const resources = await readResources(root);
  resources.notices.forEach(tell);
  if (!hasNoModel(resources) && !(strict && resources.notices.length)) return resources;
  tell(`nothing was analysed: ${hasNoModel(resources) ? 'there is no model to read English with' : '--strict wants all that is missing above'}`);
  return undefined;
}

async function exportArticles(files: readonly string[], values: Values, root: string): Promise<number> {
  const { format: id, decided, all, out, overwrite, ndjson } = values;
  const format = id === undefined ? undefined : formatOf(id);
  if (!format) throw new WrongUsage(id === undefined ? 'export needs --format' : `no format "${id}"`);
  if (ndjson) throw new WrongUsage('--ndjson is for annotate');
  if (decided && all) throw new WrongUsage('--decided and --all say the opposite');
  if (overwrite && out === undefined) throw new WrongUsage('--overwrite needs --out FOLDER');
  if (!files.length && process.stdin.isTTY) throw new WrongUsage('no file given');
  const resources = await load(root, values);
  if (!resources) return 1;
  return (await exportFiles(files.length ? files : [standardInput], resources, teamLists(values), { format, isDecidedOnly: decided, out, overwrites: overwrite })) ? 1 : 0;
}

async function importAnnotations(files: readonly string[], values: Values, root: string): Promise<number> {
  const { into, format, out, overwrite, decided, all, ndjson } = values;
  if (into === undefined) throw new WrongUsage('import needs --into ARTICLE');
  if (out !== undefined || overwrite || decided || all || ndjson) throw new WrongUsage('import takes --into, --format, --strict, --list and --no-list alone');
  if (format !== undefined && format !== 'brat-zip' && !importFormats.some(({ id }) => id === format)) throw new WrongUsage(`no format "${format}" that is imported`);
  if (!files.length || into === standardInput || files.includes(standardInput)) throw new WrongUsage('import reads files, and keeps its decisions beside one');
  const resources = await load(root, values);
  if (!resources) return 1;
  return (await importInto(into, files, format, resources, teamLists(values))) ? 1 : 0;
}

async function report(files: readonly string[], values: Values, root: string): Promise<number> {
  const { format, decided, all, out, overwrite, ndjson } = values;
  if (format !== undefined || decided || all || out !== undefined || overwrite || ndjson) throw new WrongUsage('report takes --strict, --list and --no-list alone');
  if (!files.length && process.stdin.isTTY) throw new WrongUsage('no file given');
  const resources = await load(root, values);
  if (!resources) return 1;
  return (await printReport(files.length ? files : [standardInput], resources, teamLists(values), join(root, 'media'))) ? 1 : 0;
}

async function agreement(files: readonly string[], { article, format, decided, all, out, overwrite, ndjson, strict, list, 'no-list': noList }: Values): Promise<number> {
  const [mine, theirs, ...more] = files;
  if (mine === undefined || theirs === undefined || more.length) throw new WrongUsage('agreement compares two readers: name two files, or two folders');
  if (format !== undefined || decided || all || out !== undefined || overwrite || ndjson || strict || list !== undefined || noList) throw new WrongUsage('agreement takes --article alone');
  if (files.includes(standardInput) || article === standardInput) throw new WrongUsage('agreement reads files');
  return (await printAgreement(mine, theirs, article)) ? 1 : 0;
}

async function extract(files: readonly string[], { out, overwrite, ndjson, strict, list, 'no-list': noList }: Values): Promise<number> {
  if (ndjson || strict) throw new WrongUsage('--ndjson and --strict are for annotate');
  if (list !== undefined || noList) throw new WrongUsage('--list and --no-list are for what analyses articles');
  if (overwrite && out === undefined) throw new WrongUsage('--overwrite needs --out FOLDER');
  if (!files.length && process.stdin.isTTY) throw new WrongUsage('no file given');
  const readers = new Readers(readingProcess(new URL('readers/', import.meta.url), extname(import.meta.filename)));
  try {
    return (await extractFiles(files.length ? files : [standardInput], readers, { out, overwrites: overwrite })) ? 1 : 0;
  } finally {
    readers.dispose();
  }
}

async function main(): Promise<void> {
  endWithOutput();
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    tell(reasonOf(error));
    if (error instanceof WrongUsage) console.error('Try: on-the-record --help');
    process.exitCode = error instanceof WrongUsage ? 2 : 1;
  }
}

if (isMainThread) await main();
else if (parentPort) annotateFrom(parentPort, readResources(join(import.meta.dirname, '..')).then((resources) => ({ resources, isCompact: workerData === true })));
