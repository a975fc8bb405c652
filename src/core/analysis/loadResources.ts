import { loadPhrasing } from '../claims/phrasing/phrasing';
import { loadGazetteer } from '../locations/loadGazetteer';
import { english } from '../english/english';
import { loadModels } from '../language/models';
import { inflateByStream, type Inflate } from '../language/model/unpack';
import type { ReadMedia } from './readMedia';
import type { Resources } from './resources';

/**
 * Loads whatever can be loaded; what cannot is named in {@link Resources.notices} and the analysis does without. Never rejects.
 *
 * @param inflate see {@link loadModels}
 */
export async function loadResources(read: ReadMedia, inflate: Inflate = inflateByStream): Promise<Resources> {
  const notices: string[] = [];
  const attempt = async <T>(load: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await load();
    } catch (error) {
      notices.push(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  };
  const [models, gazetteer, phrasing] = await Promise.all([
    attempt(() => loadModels(read, english, inflate)), attempt(() => loadGazetteer(read)),
    loadPhrasing(english, { read, inflate, notice: (words) => notices.push(words) }),
  ]);
  return {
    language: english, ...(models ? { models } : {}), ...(gazetteer ? { gazetteer } : {}), ...(phrasing ? { phrasing } : {}),
    notices: [...(models?.notices ?? []), ...notices],
  };
}
