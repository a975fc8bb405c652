import { registerCardLinks } from '../editor/cardLinks';
import { commands } from '../editor/commandNames';
import { registerCopyCheckRequest } from '../editor/copyCheckRequest';
import { registerCopyQuote } from '../editor/copyQuote';
import { Disposables } from '../editor/disposables';
import { EntitiesView } from '../editor/entities/entitiesView';
import { registerRowCommands } from '../editor/entities/rowCommands';
import { ViewOptions } from '../editor/entities/viewOptions';
import { claimReviewOpener, registerExportClaimReview } from '../editor/exportClaimReview';
import { HoverCards } from '../editor/hover/hover';
import { LocationMaps } from '../editor/hover/locationMap';
import { InlineWords } from '../editor/inlineWords';
import { Later } from '../editor/later';
import { lazyWorld } from '../editor/lazyWorld';
import { MarkAtCursor } from '../editor/markAtCursor';
import { Navigate } from '../editor/navigate';
import { registerOccurrences } from '../editor/occurrences';
import type { ArticleReports } from '../editor/report/articleReports';
import { sidecarFiles } from '../editor/review/localFiles';
import { Review } from '../editor/review/review';
import { registerSetReviewer, WhoDecides } from '../editor/review/whoDecides';
import type { Start } from '../editor/start';
import { Symbols } from '../editor/symbols';
import { Always } from '../editor/teamList/always';
import { TeamLists } from '../editor/teamList/teamLists';

/** The table of contents of what shows articles and lets a person work on them: each line is one feature. */
export class Features extends Disposables {
  /** The teams' lists of the folders that are open. */
  readonly lists: TeamLists;
  private readonly reports: Later<ArticleReports>;

  constructor({ context, load, media, analyser, articles, sidecars, active, visible, importing, failures, log }: Start) {
    super();
    const { extensionUri, workspaceState, globalState } = context;
    const files = sidecarFiles();
    const lists = (this.lists = this.own(new TeamLists(files, failures)));
    this.own(lists.onDidChange(() => void articles.relist((document) => lists.listFor(document))));
    const review = this.own(new Review(articles, active, visible, analyser, load, workspaceState));
    this.own(new WhoDecides(articles, globalState));
    this.own(registerSetReviewer(globalState));
    const world = lazyWorld(load, media, log);
    this.own(new HoverCards(articles, visible, review.mode, new LocationMaps(load, world)));
    this.own(new InlineWords(articles, visible));
    this.own(new MarkAtCursor(active, visible, review.mode));
    const entities = this.own(new EntitiesView(active, this.own(new ViewOptions(workspaceState)), review.mode, sidecars, importing));
    const openClaimReviews = claimReviewOpener(analyser);
    this.own(registerRowCommands(active, entities, review.mode, openClaimReviews));
    review.takeRows(entities.choice, sidecars);
    this.own(new Always(articles, active, entities.choice, lists, files, review.lookup, failures));
    this.own(registerCardLinks(articles, openClaimReviews));
    this.own(new Navigate(articles, visible));
    this.own(registerCopyQuote(articles));
    this.own(registerCopyCheckRequest(articles));
    this.own(registerExportClaimReview(articles, openClaimReviews));
    this.own(new Later([commands.exportArticle], async () => {
      const { registerExportArticle } = await load('exchange');
      return () => this.own(registerExportArticle(active, analyser, failures));
    }));
    this.reports = this.own(new Later([commands.showReport], async () => {
      const { ArticleReports } = await load('report');
      return () => this.own(new ArticleReports(extensionUri, articles, active, analyser, world, failures));
    }));
    this.own(new Symbols(articles));
    this.own(registerOccurrences(articles));
  }

  /** The reports of articles that are open beside them. */
  articleReports(): Promise<ArticleReports> {
    return this.reports.open();
  }
}
