import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { analyse } from '../core/analysis/analyse';
import type { Resources } from '../core/analysis/resources';
import { runToEnd } from '../core/analysis/steps';
import { settleDecisions } from '../core/article/anchoring/settle';
import { articleOf } from '../core/article/article';
import { emptySidecar, type Sidecar } from '../core/article/sidecar/sidecar';
import { readSidecar } from '../core/article/sidecar/readSidecar';
import { claimLevels } from '../core/claims/levels';
import { articleSource } from '../core/formats/articleSource';
import { decodeText } from '../core/formats/decodeText';
import type { Exported } from '../core/formats/exported';
import { readDoc } from '../core/language/read';
import { readStandardInput, standardInput } from './input';
import type { TeamListOf } from './teamLists';

/** Where the decisions about an article are kept, beside it. */
export const sidecarOf = (file: string): string => `${file}.annotations.json`;

/** An article with what was decided about it, and the file's decisions as they are kept. */
export interface Reviewed {
  readonly exported: Exported;
  readonly sidecar: Sidecar;
}

/** What the sidecar of an article holds; an empty one where there is none. Throws, in words for a person, where it is there and cannot be read. */
async function readBeside(file: string, text: string): Promise<Sidecar> {
  const path = sidecarOf(file);
  const content = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? undefined : Promise.reject(error)));
  if (content === undefined) return emptySidecar;
  const read = readSidecar(content, text);
  if (read.outcome === 'newer') throw new Error(`${path} was written by a newer version: nothing was done, so that no decision is lost; update on-the-record`);
  if (read.outcome === 'broken') throw new Error(`${path} is no file of annotations, or only a part of one: nothing was done; mend it or move it away`);
  return read.sidecar;
}

/** Reads an article, analyses it, and brings in what is decided about it in the sidecar beside it. */
export async function readReviewed(file: string, resources: Resources, listOf: TeamListOf): Promise<Reviewed> {
  const text = decodeText(await (file === standardInput ? readStandardInput() : readFile(file)));
  const sidecar = file === standardInput ? emptySidecar : await readBeside(file, text);
  const decisions = runToEnd(settleDecisions(sidecar.decisions, text));
  const article = articleOf(analyse(text, resources, await listOf(file)), { minimum: { claim: claimLevels.normal } }, decisions);
  const { language } = resources;
  return { sidecar: { ...sidecar, decisions }, exported: { article, text, source: articleSource(text, language.lexicon), name: file === standardInput ? 'article' : basename(file), words: () => readDoc(text, resources) } };
}
