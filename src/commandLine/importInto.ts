import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Resources } from '../core/analysis/resources';
import { runToEnd } from '../core/analysis/steps';
import { applyChange } from '../core/article/review/change';
import { perform } from '../core/article/review/perform';
import { writeSidecar } from '../core/article/sidecar/writeSidecar';
import { ImportFault, largestImport, type FaultKind } from '../core/formats/imported';
import { readBratZip } from '../core/formats/bratZip';
import { readImport } from '../core/formats/importFormats';
import { placeImported } from '../core/formats/placeImported';
import { reasonOf, tell } from './output';
import { readReviewed, sidecarOf } from './reviewed';
import { writeWhole } from './writeWhole';

const faults: Readonly<Record<FaultKind, string>> = {
  tooLarge: `larger than ${largestImport / 1_000_000} MB, which no annotations of one article are`,
  notJson: 'broken JSON',
  notThisFormat: 'not what this format has there',
  unknownFormat: 'of no format that can be read: name it with --format',
  offsets: 'a place that lies outside the text',
  otherArticle: 'about another article: its words are not in this one',
  nothing: 'it holds no mark that is known here',
};

/** Why a file could not be read, and where, in a line. */
const faultWords = ({ kind, where: { line, entry } }: ImportFault): string =>
  `${line === undefined ? '' : `line ${line}: `}${entry === undefined ? '' : `entry ${entry}: `}${faults[kind]}; nothing was imported`;

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

async function bytesOf(file: string): Promise<Uint8Array> {
  if ((await stat(file)).size > largestImport) throw new ImportFault('tooLarge');
  return readFile(file);
}

/** Brings annotations of other programs into the decisions about an article; gives how many files could not be, each named on standard error. All of a file is taken, or nothing. */
export async function importInto(article: string, files: readonly string[], format: string | undefined, resources: Resources): Promise<number> {
  let failed = 0;
  for (const file of files) {
    try {
      const { exported, sidecar } = await readReviewed(article, resources);
      const { text } = exported;
      const { imported, name } = readImport(await bytesOf(file), text, format, readBratZip);
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
      tell(`${file}: ${error instanceof ImportFault ? faultWords(error) : reasonOf(error)}`);
    }
  }
  return failed;
}
