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
import { registerExportArticle } from './editor/exportArticle';
import { registerExportClaimReview } from './editor/exportClaimReview';
import { Failures } from './editor/failures';
import { HoverCards } from './editor/hover/hover';
import { LocationMaps } from './editor/hover/locationMap';
import { Importing } from './editor/import/importing';
import { openLog } from './editor/log';
import { Navigate } from './editor/navigate';
import { registerOccurrences } from './editor/occurrences';
import { lazyResources, mediaReader } from './editor/resources';
import { Review } from './editor/review/review';
import { SidecarStore } from './editor/review/sidecarStore';
import { registerSetReviewer, WhoDecides } from './editor/review/whoDecides';
import { registerSampleArticle } from './editor/sampleArticle';
import { StatusBar } from './editor/statusBar';
import { Symbols } from './editor/symbols';
import { VisibleKinds } from './editor/visibleKinds';

/** What has to be done before the window closes; VS Code waits for it. */
const beforeClosing: (() => Promise<void>)[] = [];
export const deactivate = (): Promise<unknown> => Promise.all(beforeClosing.splice(0).map((finish) => finish()));

/** The table of contents of the extension: each line is one feature, and all of them read the articles. */
export function activate(context: ExtensionContext): void {
  const { subscriptions, extensionUri, workspaceState, globalState } = context;
  const own = <T extends { dispose(): void }>(feature: T): T => (subscriptions.push(feature), feature);
  const log = openLog(subscriptions);
  const media = mediaReader(extensionUri);
  const failures = new Failures(log);
  const resources = lazyResources(media, log, failures);
  const articles = own(new Articles(resources, failures, log));
  const sidecars = own(new SidecarStore(articles, failures, log, context));
  beforeClosing.push(() => sidecars.flush());
  const active = own(new ActiveArticle(articles));
  const visible = own(new VisibleKinds());
  const review = own(new Review(articles, active, visible, resources, workspaceState));
  own(new WhoDecides(articles, globalState));
  own(registerSetReviewer(globalState));
  own(new Decorations(articles, visible));
  own(new HoverCards(articles, visible, review.mode, new LocationMaps(media, log)));
  const importing = own(new Importing(extensionUri, active, failures, globalState));
  const entities = own(new EntitiesView(active, own(new ViewOptions(workspaceState)), review.mode, sidecars, importing));
  own(registerRowCommands(active, entities, review.mode));
  review.takeRows(entities.choice, sidecars);
  own(registerCardLinks(articles));
  own(new StatusBar(active));
  own(new ContextKeys(active));
  own(new Annotate(articles, active));
  own(new Navigate(articles, visible));
  own(registerCopyQuote(articles));
  own(registerCopyCheckRequest(articles));
  own(registerExportClaimReview(articles));
  own(registerExportArticle(active, resources, failures));
  own(new Symbols(articles));
  own(registerOccurrences(articles));
  own(registerSampleArticle(media, failures));
}
