import { loadPhrasing } from '../claims/phrasing/phrasing';
import { loadReportScorer } from '../quotes/scorer/reportScorer';
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
  const loading = { read, inflate, notice: (words: string) => notices.push(words) };
  const [models, gazetteer, phrasing, reportScorer] = await Promise.all([
    attempt(() => loadModels(read, english, inflate)), attempt(() => loadGazetteer(read)),
    loadPhrasing(english, loading), loadReportScorer(english, loading),
  ]);
  return {
    language: english, ...(models ? { models } : {}), ...(gazetteer ? { gazetteer } : {}), ...(phrasing ? { phrasing } : {}), ...(reportScorer ? { reportScorer } : {}),
    notices: [...(models?.notices ?? []), ...notices],
  };
}
