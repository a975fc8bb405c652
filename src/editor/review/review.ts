import type { Memento } from 'vscode';
import type { Analyser } from '../../parts/analysis';
import type { ActiveArticle } from '../activeArticle';
import type { Articles } from '../articles';
import { commands } from '../commandNames';
import { Disposables } from '../disposables';
import type { RowChoice } from '../entities/rowChoice';
import { Later } from '../later';
import type { LoadPart } from '../parts';
import type { VisibleKinds } from '../visibleKinds';
import { AddMarks } from './addMarks';
import { Announcer } from './announcer';
import { Bulk } from './bulk';
import { CodeActions } from './codeActions';
import { Conflicts } from './conflicts';
import { Decide } from './decide';
import { EntityDecisions } from './entityDecisions';
import { markActions } from './markActions';
import { MarkDecisions } from './markDecisions';
import { Orphans } from './orphans';
import { PlaceLookup } from './placeLookup';
import { ReviewMode } from './reviewMode';
import { registerReviewOptions } from './reviewOptions';
import { ReviewPanel } from './reviewPanel';
import { ReviewStatus } from './reviewStatus';
import { RowDecisions } from './rowDecisions';
import type { SidecarStore } from './sidecarStore';
import { registerUndoRedo } from './undoRedo';

/** The table of contents of review: each line is one feature, and all decisions go through one door. */
export class Review extends Disposables {
  readonly mode: ReviewMode;
  private readonly announcer = this.own(new Announcer());
  private readonly decide: Decide;
  readonly lookup: PlaceLookup;

  constructor(
    private readonly articles: Articles,
    private readonly active: ActiveArticle,
    visible: VisibleKinds,
    analyser: () => Promise<Analyser>,
    load: LoadPart,
    memory: Memento,
  ) {
    super();
    this.lookup = new PlaceLookup(analyser);
    this.decide = this.own(new Decide(articles, this.announcer));
    this.mode = this.own(new ReviewMode(articles, active, visible, this.decide, this.announcer, memory));
    this.own(new ReviewStatus(articles, active, this.mode, visible));
    this.own(new ReviewPanel(active, this.mode, visible));
    this.own(new MarkDecisions(articles, markActions(this.lookup), this.decide, this.mode, this.announcer));
    this.own(new AddMarks(articles, this.decide, this.announcer, this.lookup, this.mode));
    this.own(new Bulk(active, this.decide, this.announcer));
    this.own(new CodeActions(articles, visible, this.mode));
    this.own(registerReviewOptions(articles));
    this.own(registerUndoRedo(active, this.decide, this.mode));
    this.own(new Later([commands.importAnnotations, commands.compareReaders], async () => {
      const { registerCompareReaders, registerImportAnnotations } = await load('exchange');
      return () => [this.own(registerImportAnnotations(active, this.decide)), this.own(registerCompareReaders(active, this.decide))];
    }));
  }

  /** What can be done to the rows of the list, whose selection `rows` tells. */
  takeRows(rows: RowChoice, sidecars: SidecarStore): void {
    this.own(new RowDecisions(this.articles, this.active, rows, markActions(this.lookup), this.decide));
    this.own(new EntityDecisions(this.active, rows, this.mode, this.decide, this.announcer));
    this.own(new Orphans(this.articles, this.active, rows, this.decide, this.announcer));
    this.own(new Conflicts(this.active, sidecars, rows, this.decide));
  }
}
