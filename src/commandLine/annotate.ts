import { readFile } from 'node:fs/promises';
import { parse as parseExactly, stringify as stringifyExactly } from 'lossless-json';
import { analyse } from '../core/analysis/analyse';
import type { Resources } from '../core/analysis/resources';
import type { TeamList } from '../core/teamList/teamList';
import { knownSource } from '../core/formats/analysisJson';
import { compactAnalysis } from '../core/formats/compactAnalysis';
import { articleSource } from '../core/formats/articleSource';
import { decodeText, decodeUtf8 } from '../core/formats/decodeText';
import { nameOf, readStandardInput, standardInput } from './input';
import { linesOf, tooLong } from './linesOf';
import { print, reasonOf, tell } from './output';
import type { TeamListOf } from './teamLists';

/** Bytes of a line of JSON at most: hundreds of times the longest article. What is beyond was not written for this. */
const longestLine = 64 * 1024 * 1024;

/** How articles are annotated. */
export interface Annotating {
  readonly resources: Resources;
  /** Whether {@link compactAnalysis} is printed, and not all that is found. */
  readonly isCompact: boolean;
}

/** What is said of an article: what is known of it, and its analysis. */
const told = (text: string, { resources, isCompact }: Annotating, list: TeamList): object => {
  const analysis = analyse(text, resources, list);
  return { ...knownSource(articleSource(text, resources.language.lexicon)), ...(isCompact ? compactAnalysis(analysis) : analysis) };
};

/** Analyses articles, a line of JSON for each; gives how many could not be, each named on standard error. */
export async function annotateFiles(files: readonly string[], annotating: Annotating, listOf: TeamListOf): Promise<number> {
  let failed = 0;
  for (const file of files) {
    try {
      const text = decodeText(await (file === standardInput ? readStandardInput() : readFile(file)));
      await print(JSON.stringify({ id: file, ...told(text, annotating, await listOf(file)) }));
    } catch (error) {
      failed++;
      tell(`${nameOf(file)}: ${reasonOf(error)}`);
    }
  }
  return failed;
}

/** The property `key` of what a line of JSON holds; undefined where there is none. */
const property = (value: unknown, key: string): unknown => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined);

/** What a line of JSON holds. What the parser says of bad JSON is not passed on: it quotes the line, and articles belong in no log. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error('not JSON');
  }
}

function textOf(line: Uint8Array | typeof tooLong): string {
  if (line === tooLong) throw new Error(`longer than ${longestLine / 1024 / 1024} MiB`);
  const text = decodeUtf8(line).trim();
  if (!text) throw new Error('an empty line');
  return text;
}

/** The id of the article on a line, as JSON: as it was written where it is or holds a number, since a program that reads it may count beyond 2^53. */
function idOf(line: string, article: unknown): string {
  const id = property(article, 'id') ?? null;
  if (typeof id !== 'number' && typeof id !== 'object') return JSON.stringify(id);
  return id === null ? 'null' : (stringifyExactly(property(parseExactly(line, null, { onDuplicateKey: ({ newValue }) => newValue }), 'id')) ?? 'null');
}

/** A line of JSON: the id, then what else is said of the article. */
const answerTo = (id: string, answer: object): string => `{"id":${id},${JSON.stringify(answer).slice(1)}`;

/** Analyses articles that come as lines of JSON, one line of output for each line of input, in order; gives how many could not be. */
export async function annotateLines(annotating: Annotating, listOf: TeamListOf): Promise<number> {
  const list = await listOf(standardInput);
  let failed = 0;
  let number = 0;
  for await (const line of linesOf(process.stdin, longestLine)) {
    number++;
    let id = 'null';
    let answer: string;
    try {
      const json = textOf(line);
      const article = parse(json);
      id = idOf(json, article);
      const text = property(article, 'text');
      if (typeof text !== 'string') throw new Error('not an object with a "text"');
      answer = answerTo(id, told(text, annotating, list));
    } catch (error) {
      failed++;
      tell(`line ${number}: ${reasonOf(error)}`);
      answer = answerTo(id, { error: reasonOf(error) });
    }
    await print(answer);
  }
  return failed;
}
