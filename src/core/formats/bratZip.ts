import { unzipSync, zipSync } from 'fflate';
import type { ArticleFormat } from './articleFormats';
import { standoff } from './brat';
import { decodeText } from './decodeText';
import type { Exported } from './exported';
import { ImportFault, largestImport, type Imported } from './imported';
import { readAnn } from './readBrat';

/*
 * A text and its .ann file in one ZIP. It stands apart from the other formats, because what packs and unpacks is needed for it alone.
 */

/** A date that is the same each time: the earliest that a ZIP can say. */
const noDate = new Date(1980, 0, 1);

/**
 * The article and its .ann file as a ZIP for INCEpTION, whose reader ("brat basic") counts UTF-16 code units, because Java does, and
 * ties spans by relations alone.
 */
function bratZip(exported: Exported): Uint8Array {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  return zipSync({ 'article.txt': bytes(exported.text), 'article.ann': bytes(standoff(exported, (offset) => offset, 'relations')) }, { mtime: noDate });
}

export const bratZipFormat: ArticleFormat<Uint8Array> = {
  id: 'brat-zip', title: 'brat standoff for INCEpTION (ZIP)', detail: 'Text and .ann in one file, as its “brat basic” import takes them', purpose: 'annotate', extension: 'zip', language: undefined, write: bratZip,
};

/** Reads a ZIP with a text and its .ann file. */
export function readBratZip(bytes: Uint8Array): Imported {
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes, { filter: ({ name, originalSize }) => /\.(?:txt|ann)$/i.test(name) && originalSize <= largestImport });
  } catch {
    throw new ImportFault('notThisFormat');
  }
  const ann = Object.keys(files).find((name) => name.endsWith('.ann'));
  const txt = ann?.replace(/\.ann$/, '.txt');
  if (!ann || !txt || !files[txt]) throw new ImportFault('notThisFormat');
  return readAnn(decodeText(files[ann]!), decodeText(files[txt]), true);
}
