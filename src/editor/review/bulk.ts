import * as vscode from 'vscode';
import type { Mark } from '../../core/article/mark';
import { markKinds } from '../../core/article/markKind';
import type { ActiveArticle } from '../activeArticle';
import { Disposables } from '../disposables';
import { kindName, perCent } from '../words';
import { entityItem } from './askSpeaker';
import type { Announcer } from './announcer';
import type { Decide } from './decide';
import { markCount } from './markWords';
import { bulkCommands } from './reviewCommands';

const { l10n } = vscode;

/** How sure the machine has to be, of what is accepted unseen. */
const levels = [0.95, 0.9, 0.8, 0.7];

interface Choice extends vscode.QuickPickItem {
  readonly marks: readonly Mark[];
}

/** Decisions about many open marks at once. Each says what it did, and offers to undo it. */
export class Bulk extends Disposables {
  constructor(
    private readonly active: ActiveArticle,
    private readonly decide: Decide,
    private readonly announcer: Announcer,
  ) {
    super();
    const register = (command: string, type: 'accept' | 'reject', placeHolder: () => string, choices: () => Choice[]): void => {
      this.own(vscode.commands.registerCommand(command, () => this.run(type, placeHolder(), choices())));
    };
    register(bulkCommands.acceptKind, 'accept', () => l10n.t('Accept all of which kind?'), () => this.byKind());
    register(bulkCommands.acceptEntity, 'accept', () => l10n.t('Accept all marks of whom?'), () => this.byEntity());
    register(bulkCommands.rejectEntity, 'reject', () => l10n.t('Reject all marks of whom?'), () => this.byEntity());
    register(bulkCommands.acceptSure, 'accept', () => l10n.t('Accept all of which the machine is at least this sure'), () => this.bySureness());
  }

  /** What nobody has decided about yet. Speakers among them: one may be wrong where its quote is right. */
  private get open(): Mark[] {
    return this.active.article?.marks.filter(({ state }) => state === 'suggested') ?? [];
  }

  private byKind(): Choice[] {
    return markKinds.map((kind): Choice => {
      const marks = this.open.filter((mark) => mark.kind === kind);
      return { label: kindName(kind), description: markCount(marks.length), marks };
    });
  }

  private byEntity(): Choice[] {
    const { article } = this.active;
    if (!article) return [];
    return article.analysis.entities.map((entity): Choice => {
      const marks = this.open.filter((mark) => mark.entity === entity.id);
      const item = entityItem(article, entity);
      return { ...item, description: [markCount(marks.length), item.description].filter(Boolean).join(' · '), marks };
    });
  }

  private bySureness(): Choice[] {
    return levels.map((level): Choice => {
      const marks = this.open.filter(({ kind, confidence }) => kind !== 'claim' && confidence >= level);
      return { label: perCent(level), description: l10n.t('{0}; claims are left to you', markCount(marks.length)), marks };
    });
  }

  private async run(type: 'accept' | 'reject', placeHolder: string, choices: readonly Choice[]): Promise<void> {
    const { document } = this.active;
    const possible = choices.filter(({ marks }) => marks.length > 0);
    if (!document || !possible.length) return this.announcer.say(l10n.t('Nothing is left to review in this article.'));
    const choice = await vscode.window.showQuickPick(possible, { placeHolder, matchOnDescription: true });
    if (!choice) return;
    const { marks, label } = choice;
    const done = type === 'accept' ? l10n.t('Accepted {0} ({1}).', markCount(marks.length), label) : l10n.t('Rejected {0} ({1}).', markCount(marks.length), label);
    this.decide.performBulk(document, { operation: { type, marks: marks.map(({ key }) => key) }, done });
  }
}
