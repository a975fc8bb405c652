import { readFile, stat } from 'node:fs/promises';
import { ImportFault, largestImport, type FaultKind } from '../core/formats/imported';
import { reasonOf } from './output';

const faults: Readonly<Record<FaultKind, string>> = {
  tooLarge: `larger than ${largestImport / 1_000_000} MB, which no annotations of one article are`,
  notJson: 'broken JSON',
  notThisFormat: 'not what this format has there',
  unknownFormat: 'of no format that can be read: name it with --format',
  offsets: 'a place that lies outside the text',
  otherArticle: 'about another article: its words are not in this one',
  nothing: 'it holds no mark that is known here',
};

/** Why annotations could not be read, and where, in a line. */
export function faultWords(error: unknown): string {
  if (!(error instanceof ImportFault)) return reasonOf(error);
  const { kind, where: { line, entry } } = error;
  return `${line === undefined ? '' : `line ${line}: `}${entry === undefined ? '' : `entry ${entry}: `}${faults[kind]}`;
}

/** The bytes of a file of annotations. Throws an {@link ImportFault} where it is larger than any is. */
export async function annotationBytes(file: string): Promise<Uint8Array> {
  if ((await stat(file)).size > largestImport) throw new ImportFault('tooLarge');
  return readFile(file);
}
