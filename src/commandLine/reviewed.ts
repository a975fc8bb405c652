import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Resources } from '../core/analysis/resources';
import { decodeText } from '../core/formats/decodeText';
import { reviewedArticle, type Reviewed } from '../core/formats/reviewedArticle';
import { readStandardInput, standardInput } from './input';
import type { TeamListOf } from './teamLists';

/** Where the decisions about an article are kept, beside it. */
export const sidecarOf = (file: string): string => `${file}.annotations.json`;

/** Reads an article, analyses it, and brings in what is decided about it in the sidecar beside it. */
export async function readReviewed(file: string, resources: Resources, listOf: TeamListOf): Promise<Reviewed> {
  if (file === standardInput) return reviewedArticle(decodeText(await readStandardInput()), 'article', resources, { list: await listOf(file) });
  const text = decodeText(await readFile(file));
  const keptAt = sidecarOf(file);
  const kept = await readFile(keptAt, 'utf8').catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? undefined : Promise.reject(error)));
  return reviewedArticle(text, basename(file), resources, { kept, keptAt, list: await listOf(file) });
}
