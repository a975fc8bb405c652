import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Resources } from '../core/analysis/resources';
import { runToEnd } from '../core/analysis/steps';
import { applyChange } from '../core/article/review/change';
import { perform } from '../core/article/review/perform';
import { writeSidecar } from '../core/article/sidecar/writeSidecar';
import { ImportFault } from '../core/formats/imported';
import { readBratZip } from '../core/formats/bratZip';
import { readImport } from '../core/formats/importFormats';
import { placeImported } from '../core/formats/placeImported';
import { annotationBytes, faultWords } from './importFault';
import { tell } from './output';
import { readReviewed, sidecarOf } from './reviewed';
import type { TeamListOf } from './teamLists';
import { writeWhole } from './writeWhole';

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

/** Brings annotations of other programs into the decisions about an article; gives how many files could not be, each named on standard error. All of a file is taken, or nothing. */
export async function importInto(article: string, files: readonly string[], format: string | undefined, resources: Resources, listOf: TeamListOf): Promise<number> {
  let failed = 0;
  for (const file of files) {
    try {
      const { exported, sidecar } = await readReviewed(article, resources, listOf);
      const { text } = exported;
      const { imported, name } = readImport(await annotationBytes(file), text, format, readBratZip);
      const { marks, decisions, placed, lost, left } = runToEnd(placeImported(imported, text));
      const newId = (): string => `urn:uuid:${randomUUID()}`;
      const change = perform(exported.article, text, { type: 'bringIn', marks, decisions, source: `Imported from ${basename(file)} (${name})` }, { name: null, now: new Date().toISOString(), newId });
      const content = writeSidecar({ ...sidecar, decisions: applyChange(sidecar.decisions, change) }, { text, article: encodeURIComponent(basename(article)), newId });
      if (change.length) await writeWhole(sidecarOf(article), content, true);
      const rest = [
        ...(placed + lost > change.length ? [`${placed + lost - change.length} decided here already, or no speaker`] : []),
        ...(lost ? [`${lost} not found in the article and kept apart`] : []),
        ...(left ? [`${left} of no kind that is known here`] : []),
      ];
      tell(`${file}: ${count(change.length, 'decision', 'decisions')} from ${name}${rest.length ? ` (${rest.join('; ')})` : ''}`);
    } catch (error) {
      failed++;
      tell(`${file}: ${faultWords(error)}${error instanceof ImportFault ? '; nothing was imported' : ''}`);
    }
  }
  return failed;
}
