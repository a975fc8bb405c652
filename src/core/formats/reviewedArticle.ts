import { analyse } from '../analysis/analyse';
import type { Resources } from '../analysis/resources';
import { runToEnd } from '../analysis/steps';
import { settleDecisions } from '../article/anchoring/settle';
import { articleOf } from '../article/article';
import { readSidecar } from '../article/sidecar/readSidecar';
import { emptySidecar, type Sidecar } from '../article/sidecar/sidecar';
import { claimLevels } from '../claims/levels';
import { readDoc } from '../language/read';
import type { TeamList } from '../teamList/teamList';
import { articleSource } from './articleSource';
import type { Exported } from './exported';

/** An article with what was decided about it, and the file's decisions as they are kept. */
export interface Reviewed {
  readonly exported: Exported;
  readonly sidecar: Sidecar;
}

/** What stands beside an article. */
export interface Beside {
  /** The content of its sidecar, if it has one, and how a person knows that file. */
  readonly kept?: string | undefined;
  readonly keptAt?: string;
  readonly list?: TeamList;
}

/** Analyses an article and brings in what was decided about it. Throws, in words for a person, where its sidecar cannot be read. */
export function reviewedArticle(text: string, name: string, resources: Resources, { kept, keptAt = 'the file of annotations', list }: Beside = {}): Reviewed {
  const sidecar = kept === undefined ? emptySidecar : sidecarOf(kept, text, keptAt);
  const decisions = runToEnd(settleDecisions(sidecar.decisions, text));
  const article = articleOf(analyse(text, resources, list), { minimum: { claim: claimLevels.normal } }, decisions);
  const source = articleSource(text, resources.language.lexicon);
  return { sidecar: { ...sidecar, decisions }, exported: { article, text, source, name, words: () => readDoc(text, resources) } };
}

function sidecarOf(content: string, text: string, path: string): Sidecar {
  const read = readSidecar(content, text);
  if (read.outcome === 'newer') throw new Error(`${path} was written by a newer version: nothing was done, so that no decision is lost; update on-the-record`);
  if (read.outcome === 'broken') throw new Error(`${path} is no file of annotations, or only a part of one: nothing was done; mend it or move it away`);
  return read.sidecar;
}
