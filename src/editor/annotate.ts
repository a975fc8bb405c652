import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis/analysis';
import { isReadableScheme, largestUnasked } from '../core/article/whichDocuments';
import type { ActiveArticle } from './activeArticle';
import type { Articles } from './articles';
import { commands } from './commandNames';
import { Disposables } from './disposables';
import { fileName } from './fileName';
import { countArticle } from './words';

/** The commands that annotate an article and clear it again, and the notice about one that is too large to be read unasked. */
export class Annotate extends Disposables {
  private readonly noticed = new WeakSet<vscode.TextDocument>();

  constructor(
    private readonly articles: Articles,
    private readonly active: ActiveArticle,
  ) {
    super();
    this.own(vscode.commands.registerCommand(commands.annotate, () => this.annotate()));
    this.own(vscode.commands.registerCommand(commands.clear, () => this.clear()));
    this.own(active.onDidChange(() => this.noticeSize()));
    this.noticeSize();
  }

  /** Resolves to the analysis, for other extensions and for tests. */
  private async annotate(): Promise<Analysis | undefined> {
    const document = this.chosen();
    if (!document) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open an article first: any text that is open in an editor can be annotated.'));
      return undefined;
    }
    const article =
      document.getText().length > largestUnasked
        ? await vscode.window.withProgress(
            { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Reading {0}', fileName(document.uri)), cancellable: true },
            (_, token) => this.articles.annotate(document, token),
          )
        : await this.articles.annotate(document);
    if (article) vscode.window.setStatusBarMessage(countArticle(article), 5_000);
    return article?.analysis;
  }

  private clear(): void {
    const document = this.chosen();
    if (document) this.articles.clear(document);
  }

  /** What a person means by "this article": the text in the active editor, unless that is no text of theirs (the output, say). */
  private chosen(): vscode.TextDocument | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document && isReadableScheme(document.uri.scheme) ? document : this.active.document;
  }

  private noticeSize(): void {
    const { document, status } = this.active;
    if (!document || status !== 'tooLarge' || this.noticed.has(document)) return;
    this.noticed.add(document);
    const annotate = vscode.l10n.t('Annotate It');
    void vscode.window
      .showInformationMessage(vscode.l10n.t('“{0}” is larger than 2 MB, so it was not annotated by itself.', fileName(document.uri)), annotate)
      .then(async (choice) => {
        if (choice !== annotate) return;
        await vscode.window.showTextDocument(document);
        await this.annotate();
      });
  }
}
