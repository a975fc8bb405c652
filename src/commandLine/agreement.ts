import { randomUUID } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { runToEnd } from '../core/analysis/steps';
import { agreementOf, f1, pooled, type Agreement } from '../core/agreement/agreement';
import { cohensKappa } from '../core/agreement/contingency';
import { decisionsOf, readingOf, type Reading } from '../core/agreement/reading';
import { markKinds, type MarkKind } from '../core/article/markKind';
import { english } from '../core/english/english';
import { readBratZip } from '../core/formats/bratZip';
import { decodeText } from '../core/formats/decodeText';
import { readImport } from '../core/formats/importFormats';
import { readDoc } from '../core/language/read';
import { annotationBytes, faultWords } from './importFault';
import { print, tell } from './output';

/** The ends of names of files that hold annotations, the longest first. */
const annotations = /\.(?:annotations\.json|labelstudio\.json|jsonld|jsonl|json|tsv|ann|conll|brat\.zip|zip)$/i;
/** The ends of names of articles. */
const articles = /\.(?:txt|md|markdown|article)$/i;

/** What a file of annotations, or an article, is about: its name without what tells the format ("bridge" of "bridge.txt.annotations.json"). */
const subjectOf = (file: string): string => basename(file).replace(annotations, '').replace(articles, '');

const isFolder = async (path: string): Promise<boolean> => (await stat(path)).isDirectory();

/** The files of annotations in a folder, or the one that is named, by what they are about. Throws where two are about the same. */
async function annotationsAt(path: string): Promise<Map<string, string>> {
  if (!(await isFolder(path))) return new Map([[subjectOf(path), path]]);
  const found = new Map<string, string>();
  for (const name of (await readdir(path)).filter((each) => annotations.test(each)).sort()) {
    const subject = subjectOf(name);
    const other = found.get(subject);
    if (other !== undefined) throw new Error(`${path}: ${basename(other)} and ${name} are about the same article, and one reader has one file for it: move one away`);
    found.set(subject, join(path, name));
  }
  return found;
}

/** The article that a file of annotations lies beside. */
async function articleBeside(file: string, folder: string): Promise<string | undefined> {
  const names = (await readdir(folder)).filter((name) => articles.test(name)).sort();
  const own = basename(file).replace(annotations, '');
  const name = names.find((each) => each === own) ?? names.find((each) => subjectOf(each) === subjectOf(file));
  return name && join(folder, name);
}

/** The article that two files are about: the one that is named, or that lies in the folder which is named, or beside either. */
async function articleOf(mine: string, theirs: string, named: string | undefined): Promise<string> {
  if (named !== undefined && !(await isFolder(named))) return named;
  const places = [...(named === undefined ? [] : [named]), dirname(mine), dirname(theirs)];
  for (const folder of places) for (const file of [mine, theirs]) {
    const article = await articleBeside(file, folder);
    if (article !== undefined) return article;
  }
  throw new Error('the article was not found beside it: name it, or its folder, with --article');
}

async function read(file: string, text: string): Promise<Reading> {
  try {
    const { imported } = readImport(await annotationBytes(file), text, undefined, readBratZip);
    return readingOf(runToEnd(decisionsOf(imported, text, { now: new Date().toISOString(), newId: () => `urn:uuid:${randomUUID()}` })));
  } catch (error) {
    throw new Error(`${file}: ${faultWords(error)}`, { cause: error });
  }
}

async function compare(mine: string, theirs: string, named: string | undefined): Promise<Agreement> {
  const text = decodeText(await readFile(await articleOf(mine, theirs, named)));
  return agreementOf(await read(mine, text), await read(theirs, text), readDoc(text, { language: english }).tokens);
}

const kindWords: Readonly<Record<MarkKind, string>> = { speaker: 'speakers', quote: 'quotes', claim: 'claims', location: 'places' };
const figure = (value: number | null): string => (value === null ? '-' : value.toFixed(2));

/** The table, each column as wide as what is in it, numbers to the right. */
function table({ kinds, speakers: { quotes, same } }: Agreement): string[] {
  const rows = [
    ['', 'A', 'B', 'F1 exact', 'F1 forgiving', 'kappa of words'],
    ...markKinds.map((kind) => {
      const each = kinds[kind];
      return [kindWords[kind], String(each.mine), String(each.theirs), figure(f1(each, each.exact)), figure(f1(each, each.forgiving)), figure(cohensKappa(each.words))];
    }),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) => row.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[0]!))).join('  '));
  return [...lines, '', quotes ? `Quotes that both have: ${quotes}; given to the same speaker: ${same} (${figure(same / quotes)})` : 'Speakers of quotes cannot be compared: no quote that both have, or one reader names no speakers'];
}

/** Prints how far two readers agree, each of whom is a file of annotations or a folder of them; gives how many articles could not be compared, each named on standard error. */
export async function printAgreement(mine: string, theirs: string, article: string | undefined): Promise<number> {
  const [ours, others] = [await annotationsAt(mine), await annotationsAt(theirs)];
  const isOne = !(await isFolder(mine)) && !(await isFolder(theirs));
  const pairs = isOne ? [[mine, theirs] as const] : [...ours].flatMap(([subject, file]) => (others.has(subject) ? [[file, others.get(subject)!] as const] : []));
  for (const [subject, file] of isOne ? [] : [...ours, ...others]) if (!ours.has(subject) || !others.has(subject)) tell(`${file}: only one reader has this, and it was left out`);
  const found: Agreement[] = [];
  let failed = 0;
  for (const [a, b] of pairs) {
    try {
      found.push(await compare(a, b, article));
    } catch (error) {
      failed++;
      tell(faultWords(error));
    }
  }
  if (!found.length) {
    tell('nothing was compared');
    return Math.max(1, failed);
  }
  await print([`A: ${mine}`, `B: ${theirs}`, `Articles: ${found.length}`, '', ...table(pooled(found))].join('\n'));
  return failed;
}
