import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageLexicon } from '../../src/core/english/pageLexicon';
import { composeArticle } from '../../src/core/import/composeArticle';
import type { BroughtArticle } from '../../src/core/import/document';
import { ImportProblem } from '../../src/core/import/problem';
import { bringIn } from '../../src/import/bringIn';
import { readPdf } from '../../src/import/pdf/readPdf';
import { readDocument } from '../../src/import/readDocument';
import type { Answers, ReaderName, Requests } from '../../src/import/request';
import { readWord } from '../../src/import/word/readWord';

const readers: { readonly [Name in ReaderName]: (request: Requests[Name]) => Promise<Answers[Name]> } = {
  page: async (request) => composeArticle(await readDocument(request), pageLexicon),
  word: readWord,
  pdf: readPdf,
};

/** Brings an article in with the readers in this process: what they do is seen here, and a test can be stopped in them. */
export const bringInHere = (bytes: Uint8Array): Promise<BroughtArticle> => bringIn(bytes, { read: (name, request) => readers[name](request) });

export const testFile = (name: string): Uint8Array => new Uint8Array(readFileSync(join(import.meta.dirname, 'files', name)));

/** The kind of problem that a file has; fails where it has none, or one that is not told. */
export async function problemOf(bytes: Uint8Array): Promise<string> {
  try {
    const { text } = await bringInHere(bytes);
    return `an article: ${text.slice(0, 200)}`;
  } catch (error) {
    return error instanceof ImportProblem ? error.kind : `${String(error)}`;
  }
}
