import { unzipSync } from 'fflate';
import { ImportProblem, largestUnpacked } from '../core/import/problem';

/** A ZIP file holds more parts than this only to do harm. */
const mostParts = 5_000;

/**
 * The parts of a ZIP file that are wanted, by their names. Throws {@link ImportProblem} where the file is broken, or would unpack to more than
 * {@link largestUnpacked}: nothing is unpacked then.
 */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  if (lockedParts(bytes).some(isWanted)) throw new ImportProblem('encrypted', 'a ZIP file with a password');
  let size = 0;
  let count = 0;
  const read = (filter: (name: string, originalSize: number) => boolean): Record<string, Uint8Array> => {
    try {
      return unzipSync(bytes, { filter: ({ name, originalSize }) => filter(name, originalSize) });
    } catch (error) {
      if (error instanceof ImportProblem) throw error;
      throw new ImportProblem('broken', error instanceof Error ? error.message : String(error));
    }
  };
  read((name, originalSize) => {
    if (++count > mostParts) throw new ImportProblem('tooLarge', 'more parts than any document');
    if (isWanted(name)) size += originalSize;
    if (size > largestUnpacked) throw new ImportProblem('tooLarge', `unpacks to more than ${largestUnpacked} bytes`);
    return false;
  });
  return new Map(Object.entries(read((name) => isWanted(name))));
}

/** The names of parts that are encrypted (bit 0 of the flags in ZIP's central directory, APPNOTE 4.4.4); none where the directory cannot be read. */
function lockedParts(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - endLength;
  while (end >= 0 && end > bytes.length - endLength - longestComment && view.getUint32(end, true) !== endMark) end--;
  if (end < 0 || view.getUint32(end, true) !== endMark) return [];
  const names: string[] = [];
  for (let at = view.getUint32(end + 16, true), i = 0; i <= mostParts && at + entryLength <= bytes.length && view.getUint32(at, true) === entryMark; i++) {
    const nameLength = view.getUint16(at + 28, true);
    if (view.getUint16(at + 8, true) & 1) names.push(new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + nameLength)));
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

const entryMark = 0x02014b50;
const entryLength = 46;
const endMark = 0x06054b50;
const endLength = 22;
const longestComment = 65_535;
