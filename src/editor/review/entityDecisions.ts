import * as vscode from 'vscode';
import { entityAt, type Article } from '../../core/article/article';
import type { Row } from '../../core/article/tree';
import type { Span } from '../../core/span';
import type { ActiveArticle } from '../activeArticle';
import type { RowChoice } from '../entities/rowChoice';
import { entityOfRow } from '../entities/rowItem';
import { Disposables } from '../disposables';
import type { Announcer } from './announcer';
import type { Decide } from './decide';
import { entityActions } from './entityActions';
import { entityCommands, rowEntityCommands, type EntityActionName } from './reviewCommands';
import type { ReviewMode } from './reviewMode';

const names = Object.keys(entityCommands) as EntityActionName[];

/** Decisions about who and what is behind mentions: at the cursor, at the mark under review, and for rows. */
export class EntityDecisions extends Disposables {
  constructor(
    private readonly active: ActiveArticle,
    private readonly rows: RowChoice,
    private readonly mode: ReviewMode,
    private readonly decide: Decide,
    private readonly announcer: Announcer,
  ) {
    super();
    for (const name of names) {
      this.own(vscode.commands.registerCommand(entityCommands[name], (id?: unknown) => this.atCursor(name, typeof id === 'string' ? id : undefined)));
      this.own(vscode.commands.registerCommand(rowEntityCommands[name], (row?: Row, selected?: readonly Row[]) => this.ofRows(name, row, selected)));
    }
  }

  private async atCursor(name: EntityActionName, id: string | undefined): Promise<void> {
    const { document, article, editor } = this.active;
    if (!document || !article || !editor) return;
    const current = this.mode.currentIn(document);
    const offset = document.offsetAt(editor.selection.start);
    const found = entityAt(article, offset);
    const behind = current?.entity ?? article.marks.find((mark) => mark.entity !== null && mark.start <= offset && offset <= mark.end)?.entity ?? undefined;
    const chosen = id ?? (current ? behind : (found?.entity.id ?? behind));
    if (chosen === undefined) return this.announcer.say(vscode.l10n.t('There is no person, group or place at the cursor.'));
    await this.run(name, article, [chosen], found && found.entity.id === chosen ? [found.span] : []);
  }

  private async ofRows(name: EntityActionName, row: Row | undefined, selected: readonly Row[] | undefined): Promise<void> {
    const { article } = this.active;
    if (!article) return;
    const rows = await this.rows.chosen(row, selected);
    const mentions = rows.flatMap((each) => (each.type === 'mention' || each.type === 'location' ? each.marks.map(({ start, end }) => ({ start, end })) : []));
    await this.run(name, article, rows.flatMap((each) => entityOfRow(each) ?? []), mentions);
  }

  private async run(name: EntityActionName, article: Article, ids: readonly string[], mentions: readonly Span[]): Promise<void> {
    const { document } = this.active;
    const [first, ...others] = [...new Set(ids)].flatMap((id) => article.entities.get(id) ?? []);
    if (!document || !first) return;
    const planned = await entityActions[name]({ document, article, entities: [first, ...others], mentions });
    if (planned && this.decide.perform(document, planned) && this.mode.isReviewing(document)) await this.mode.stay();
  }
}
