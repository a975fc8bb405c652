import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Resources } from '../../core/analysis/resources';
import { english } from '../../core/english/english';
import { FolderIndex } from '../../folder/folderIndex';
import { claimStatuses, search, sourceKinds } from '../../folder/search';
import { figuresNames } from '../../folder/statistics';
import { printWhole, reasonOf, tell } from '../output';
import { teamLists } from '../teamLists';
import { WrongUsage } from '../wrongUsage';
import { indexArticles } from './indexArticles';
import { figuresAs } from './printFigures';
import { foundAs, type OutputForm } from './searchArticles';
import { sqliteHere } from './sqliteHere';
import { writeParquet } from './writeParquet';

/** The index of a folder that nobody names another file for. A hidden file: it is no article, and nothing of it is lost when it is deleted. */
export const usualIndex = '.on-the-record.db';

export const folderUsage = `  on-the-record index FOLDER                 read a folder of articles, with your decisions, into an index (FOLDER/${usualIndex})
  on-the-record search WORDS...              what articles of an indexed folder say: words, "a phrase", begin*
  on-the-record stats                        who is quoted how often and how long, by year, women and men, places, claims`;

export const folderOptions = `For index, search and stats:
  --db         the index; without it, ${usualIndex} in the folder (of search and stats: in the folder you are in)
  --speaker    what somebody says; --kind ${sourceKinds.map((kind) => kind.replace(' ', '-')).join(', ')}: what such sources say
  --claim-status  claims: ${claimStatuses.join(', ').replace(/(.{40,60}?,) /, '$1\n               ')}
  --place      articles that name a place, or a place in a country (its code of two letters)
  --publisher, --from, --to  articles of a publisher, or of these days ("2024", "2024-05-01")
  --table      for stats, one table: ${figuresNames.join(', ')}
  --copies     count and show every copy of a story that stands in several files, and not the first alone
  --limit      how many results search gives at most (100)
  --json, --csv  results as lines of JSON, or as a table
  --parquet    for stats, writes all tables as Parquet files into a folder (for DuckDB, pandas, Spark)`;

const options = {
  db: { type: 'string' }, speaker: { type: 'string' }, kind: { type: 'string' }, 'claim-status': { type: 'string' }, place: { type: 'string' }, publisher: { type: 'string' },
  from: { type: 'string' }, to: { type: 'string' }, table: { type: 'string' }, copies: { type: 'boolean', default: false }, limit: { type: 'string' }, json: { type: 'boolean', default: false },
  csv: { type: 'boolean', default: false }, parquet: { type: 'string' }, strict: { type: 'boolean', default: false }, list: { type: 'string' }, 'no-list': { type: 'boolean', default: false },
} as const;

/** Which options each command takes besides `db`. */
const taken: Readonly<Record<string, readonly string[]>> = {
  index: ['strict', 'list', 'no-list'],
  search: ['speaker', 'kind', 'claim-status', 'place', 'publisher', 'from', 'to', 'copies', 'limit', 'json', 'csv'],
  stats: ['table', 'copies', 'json', 'csv', 'parquet'],
};

export const isFolderCommand = (command: string | undefined): boolean => command !== undefined && Object.hasOwn(taken, command);

function readArguments(args: readonly string[]) {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options, tokens: true });
  } catch (error) {
    throw new WrongUsage(reasonOf(error));
  }
  const [command = '', ...words] = parsed.positionals;
  for (const token of parsed.tokens) {
    if (token.kind === 'option' && token.name !== 'db' && !taken[command]!.includes(token.name)) throw new WrongUsage(`--${token.name} is not for ${command}`);
  }
  return { command, words, values: parsed.values };
}

function one<T extends string>(value: string | undefined, known: readonly T[], option: string): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((each) => each === value || each.replace(' ', '-') === value);
  if (!found) throw new WrongUsage(`--${option} is one of ${known.map((each) => each.replace(' ', '-')).join(', ')}`);
  return found;
}

function day(value: string | undefined, option: string): string | undefined {
  if (value !== undefined && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value)) throw new WrongUsage(`--${option} is a year, a month or a day: 2024, 2024-05, 2024-05-01`);
  return value;
}

/**
 * Runs `index`, `search` or `stats` and resolves to the exit code.
 *
 * @param program where the command line lies, for what is loaded beside it
 * @param load loads what an analysis needs; undefined where that was told to fail
 */
export async function runFolderCommand(args: readonly string[], program: URL, load: (strict: boolean) => Promise<Resources | undefined>): Promise<number> {
  const { command, words, values } = readArguments(args);
  if (values.json && values.csv) throw new WrongUsage('--json and --csv are two forms: choose one');
  const form: OutputForm = values.json ? 'json' : values.csv ? 'csv' : 'text';
  if (command === 'index') {
    const [folder, ...more] = words;
    if (folder === undefined || more.length) throw new WrongUsage('index takes one folder');
    if (values.list !== undefined && values['no-list']) throw new WrongUsage('--list and --no-list say the opposite');
    const resources = await load(values.strict);
    return resources && !(await indexArticles(folder, values.db ?? join(folder, usualIndex), await sqliteHere(program), resources, teamLists(values))) ? 0 : 1;
  }
  if (command === 'stats' && words.length) throw new WrongUsage('stats takes no words: name the index with --db');
  const table = one(values.table, figuresNames, 'table');
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0)) throw new WrongUsage('--limit is a number');
  const query = {
    words: words.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' '), // the shell has taken the marks of a phrase away
    speaker: values.speaker, kind: one(values.kind, sourceKinds, 'kind'), claimStatus: one(values['claim-status'], claimStatuses, 'claim-status'), place: values.place, publisher: values.publisher,
    from: day(values.from, 'from'), to: day(values.to, 'to'), copies: values.copies, limit,
  };
  const isAsked = words.length > 0 || Object.entries(query).some(([key, value]) => !['words', 'copies', 'limit'].includes(key) && value !== undefined);
  if (command === 'search' && !isAsked) throw new WrongUsage('search for words, or with --speaker, --place, --kind, --claim-status, --publisher, --from, --to');
  const index = FolderIndex.open(values.db ?? usualIndex, await sqliteHere(program));
  try {
    index.unite(english.lexicon);
    if (command === 'search') {
      const found = search(index, query);
      await printWhole(foundAs(form, found, process.stdout.isTTY));
      if (form === 'text' && !found.length) tell('nothing was found');
    } else if (values.parquet !== undefined) await writeParquet(index, values.parquet);
    else await printWhole(figuresAs(form, index, table, values.copies));
    return 0;
  } finally {
    index.close();
  }
}
