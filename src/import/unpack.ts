import { unzipSync } from 'fflate';
import { ImportProblem, largestUnpacked } from '../core/import/problem';

/** A ZIP file holds more parts than this only to do harm. */
const mostParts = 5_000;

/**
 * The parts of a ZIP file that are wanted, by their names. Throws {@link ImportProblem} where the file is broken, or would unpack to more than
 * {@link largestUnpacked}: nothing is unpacked then.
 */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
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
