import { readFile } from 'node:fs/promises';
import { parse as parseExactly, stringify as stringifyExactly } from 'lossless-json';
import { analyse } from '../core/analysis/analyse';
import type { Resources } from '../core/analysis/resources';
import { knownSource } from '../core/formats/analysisJson';
import { articleSource } from '../core/formats/articleSource';
import { compactAnalysis } from '../core/formats/compactAnalysis';
import { decodeText, decodeUtf8 } from '../core/formats/decodeText';
import type { TeamList } from '../core/teamList/teamList';
import { nameOf } from './input';
import { reasonOf } from './output';

/** An article to be annotated; it goes to another thread as it is. */
export type AnnotateJob =
  /** A file, read where it is annotated; what came from standard input bears its bytes. */
  | { readonly kind: 'file'; readonly file: string; readonly bytes?: Uint8Array; readonly list: TeamList }
  /** The line of JSON with this number, from 1. */
  | { readonly kind: 'line'; readonly number: number; readonly bytes: Uint8Array; readonly list: TeamList }
  /** One that cannot be annotated: `line` is put out in its place, if there is one. */
  | { readonly kind: 'failed'; readonly problem: string; readonly line?: string };

/** What is put out for an article, a line of JSON, and what is told of it on standard error; either may be missing. */
export interface Annotated {
  readonly line?: string;
  readonly problem?: string;
}

/** How articles are annotated. */
export interface Annotating {
  readonly resources: Resources;
  /** Whether {@link compactAnalysis} is printed, and not all that is found. */
  readonly isCompact: boolean;
}

/** What is said of an article: what is known of it, and its analysis. */
function told(text: string, { resources, isCompact }: Annotating, list: TeamList): object {
  const analysis = analyse(text, resources, list);
  return { ...knownSource(articleSource(text, resources.language.lexicon)), ...(isCompact ? compactAnalysis(analysis) : analysis) };
}

/** Annotates an article. Never rejects. */
export async function annotated(job: AnnotateJob, annotating: Annotating): Promise<Annotated> {
  switch (job.kind) {
    case 'file': return annotatedFile(job, annotating);
    case 'line': return annotatedLine(job, annotating);
    case 'failed': return job;
  }
}

async function annotatedFile({ file, bytes, list }: Extract<AnnotateJob, { readonly kind: 'file' }>, annotating: Annotating): Promise<Annotated> {
  try {
    return { line: JSON.stringify({ id: file, ...told(decodeText(bytes ?? await readFile(file)), annotating, list) }) };
  } catch (error) {
    return { problem: `${nameOf(file)}: ${reasonOf(error)}` };
  }
}

function annotatedLine({ number, bytes, list }: Extract<AnnotateJob, { readonly kind: 'line' }>, annotating: Annotating): Annotated {
  let id = 'null';
  try {
    const json = textOf(bytes);
    const article = parse(json);
    id = idOf(json, article);
    const text = property(article, 'text');
    if (typeof text !== 'string') throw new Error('not an object with a "text"');
    return { line: answerTo(id, told(text, annotating, list)) };
  } catch (error) {
    return failedLine(number, reasonOf(error), id);
  }
}

/** What is said where a line of JSON cannot be annotated. */
export const failedLine = (number: number, reason: string, id = 'null'): Annotated => ({ line: answerTo(id, { error: reason }), problem: `line ${number}: ${reason}` });

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

function textOf(line: Uint8Array): string {
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
