import type { ExtensionContext } from 'vscode';
import { ActiveArticle } from './editor/activeArticle';
import { Annotate } from './editor/annotate';
import { Articles } from './editor/articles';
import { registerCardLinks } from './editor/cardLinks';
import { ContextKeys } from './editor/contextKeys';
import { registerCopyCheckRequest } from './editor/copyCheckRequest';
import { registerCopyQuote } from './editor/copyQuote';
import { Decorations } from './editor/decorations';
import { EntitiesView } from './editor/entities/entitiesView';
import { registerRowCommands } from './editor/entities/rowCommands';
import { ViewOptions } from './editor/entities/viewOptions';
import { Failures } from './editor/failures';
import { registerHover } from './editor/hover/hover';
import { LocationMaps } from './editor/hover/locationMap';
import { openLog } from './editor/log';
import { Navigate } from './editor/navigate';
import { registerOccurrences } from './editor/occurrences';
import { lazyResources, mediaReader } from './editor/resources';
import { registerSampleArticle } from './editor/sampleArticle';
import { StatusBar } from './editor/statusBar';
import { Symbols } from './editor/symbols';
import { VisibleKinds } from './editor/visibleKinds';

/** The table of contents of the extension: each line is one feature, and all of them read the articles. */
export function activate({ subscriptions, extensionUri, workspaceState }: ExtensionContext): void {
  const own = <T extends { dispose(): void }>(feature: T): T => (subscriptions.push(feature), feature);
  const log = openLog(subscriptions);
  const media = mediaReader(extensionUri);
  const failures = new Failures(log);
  const articles = own(new Articles(lazyResources(media, log, failures), failures, log));
  const active = own(new ActiveArticle(articles));
  const visible = own(new VisibleKinds());
  own(new Decorations(articles, visible));
  own(registerHover(articles, visible, new LocationMaps(media, log)));
  own(new EntitiesView(active, own(new ViewOptions(workspaceState))));
  own(registerRowCommands(active));
  own(registerCardLinks(articles));
  own(new StatusBar(active));
  own(new ContextKeys(active));
  own(new Annotate(articles, active));
  own(new Navigate(articles, visible));
  own(registerCopyQuote(articles));
  own(registerCopyCheckRequest(articles));
  own(new Symbols(articles));
  own(registerOccurrences(articles));
  own(registerSampleArticle(media, failures));
}
