import type { ExtensionContext } from 'vscode';
import { ActiveArticle } from './editor/activeArticle';
import { lazyAnalyser, mediaReader } from './editor/analyser';
import { Annotate } from './editor/annotate';
import { Articles } from './editor/articles';
import { awaitedFeatures } from './editor/awaitedFeatures';
import { ContextKeys } from './editor/contextKeys';
import { Decorations } from './editor/decorations';
import { Failures } from './editor/failures';
import { Importing } from './editor/import/importing';
import type { Later } from './editor/later';
import { openLog } from './editor/log';
import { partsOf } from './editor/parts';
import { SidecarStore } from './editor/review/sidecarStore';
import { registerSampleArticle } from './editor/sampleArticle';
import { StatusBar } from './editor/statusBar';
import { VisibleKinds } from './editor/visibleKinds';
import type { Features } from './parts/features';

/** What has to be done before the window closes; VS Code waits for it. */
const beforeClosing: (() => Promise<void>)[] = [];
export const deactivate = (): Promise<unknown> => Promise.all(beforeClosing.splice(0).map((finish) => finish()));

/**
 * The start of the extension: what tells an article from other texts, holds the state of each and keeps what was decided about it. Each
 * line is one feature, and all of them read the articles. The rest (src/parts) is loaded with the first article, or with the first command.
 */
export function activate(context: ExtensionContext): void {
  const { subscriptions, extensionUri, globalState } = context;
  const own = <T extends { dispose(): void }>(feature: T): T => (subscriptions.push(feature), feature);
  const log = openLog(subscriptions);
  const media = mediaReader(extensionUri);
  const load = partsOf(extensionUri);
  const failures = new Failures(log);
  const analyser = lazyAnalyser(load, media, log, failures);
  const articles: Articles = own(new Articles(async () => {
    const [reader, { lists }] = await Promise.all([analyser(), features.open()]);
    return { analyse: (text, list) => reader.analyse(text, list), listFor: (document) => lists.listFor(document) };
  }, failures, log));
  const sidecars = own(new SidecarStore(articles, failures, log, context));
  beforeClosing.push(() => sidecars.flush());
  const active = own(new ActiveArticle(articles));
  const visible = own(new VisibleKinds());
  own(new Decorations(articles, visible));
  own(new StatusBar(active));
  own(new ContextKeys(active));
  own(new Annotate(articles, active));
  const importing = own(new Importing(extensionUri, active, failures, globalState));
  own(registerSampleArticle(media, failures));
  const features: Later<Features> = own(awaitedFeatures({ context, load, media, analyser, articles, sidecars, active, visible, importing, failures, log }));
  articles.begin();
}
