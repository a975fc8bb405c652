import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { ReadMedia } from '../core/analysis/readMedia';
import type { Analyser } from '../parts/analysis';
import type { ActiveArticle } from './activeArticle';
import type { Articles } from './articles';
import type { Failures } from './failures';
import type { Importing } from './import/importing';
import type { LoadPart } from './parts';
import type { SidecarStore } from './review/sidecarStore';
import type { VisibleKinds } from './visibleKinds';

/** What is there from the start, and what comes later stands on. */
export interface Start {
  readonly context: ExtensionContext;
  readonly load: LoadPart;
  readonly media: ReadMedia;
  readonly analyser: () => Promise<Analyser>;
  readonly articles: Articles;
  readonly sidecars: SidecarStore;
  readonly active: ActiveArticle;
  readonly visible: VisibleKinds;
  readonly importing: Importing;
  readonly failures: Failures;
  readonly log: LogOutputChannel;
}
