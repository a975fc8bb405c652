import type { BroughtArticle } from '../core/import/document';
import { formatOf } from '../core/import/format';
import { ImportProblem, largestFile } from '../core/import/problem';
import type { Readers } from './readers';

/** A file as the text of an article. Rejects with `ImportProblem` where it cannot be. */
export async function bringIn(bytes: Uint8Array, readers: Pick<Readers, 'read'>): Promise<BroughtArticle> {
  if (bytes.length > largestFile) throw new ImportProblem('tooLarge', `${bytes.length} bytes`);
  const format = formatOf(bytes);
  switch (format) {
    case 'word': return readers.read('page', { format, page: await readers.read('word', bytes) });
    case 'pdf': return readers.read('page', { format, pages: await readers.read('pdf', bytes) });
    default: return readers.read('page', { format, bytes });
  }
}
