import * as vscode from 'vscode';
import type { Article } from '../../core/article/article';
import { landingSpan } from '../../core/article/navigation';
import type { World } from '../../core/locations/world';
import { reportOf, type Reported } from '../../core/report/report';
import { reportMarkdown } from '../../core/report/reportMarkdown';
import { reportPage } from '../../core/report/reportPage';
import type { Analyser } from '../../parts/analysis';
import type { ActiveArticle } from '../activeArticle';
import type { Articles } from '../articles';
import { commands } from '../commandNames';
import { Disposables } from '../disposables';
import type { Failures } from '../failures';
import { fileName } from '../fileName';
import { revealSpan } from '../ranges';
import { reportBody, reportPanelPage } from './reportHtml';
import { reportView } from './reportView';
import { reportWords } from './reportWords';

const { l10n } = vscode;

/** Reads what the page sends; what is no such message is nothing. */
function messageOf(sent: unknown): { readonly mark?: string; readonly act?: 'save' | 'copy' | 'ready' } {
  const { mark, act } = (typeof sent === 'object' && sent !== null ? sent : {}) as Readonly<Record<string, unknown>>;
  if (typeof mark === 'string') return { mark };
  return act === 'save' || act === 'copy' || act === 'ready' ? { act } : {};
}

/** The reports that are open beside articles, one for each article; they follow what a person decides, and come back with the window. */
export class ArticleReports extends Disposables {
  private readonly panels = new Map<string, vscode.WebviewPanel>();
  /** The outlines of the map, once they are loaded. */
  private outlines: World | undefined;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly articles: Articles,
    active: ActiveArticle,
    private readonly analyser: () => Promise<Analyser>,
    private readonly world: () => Promise<World | undefined>,
    private readonly failures: Failures,
  ) {
    super();
    this.own(vscode.commands.registerCommand(commands.showReport, () => {
      if (active.document && active.article) this.show(active.document);
    }));
    this.own(articles.onDidChange((document) => void this.refresh(document)));
    this.own({ dispose: () => {
      for (const panel of this.panels.values()) panel.dispose();
    } });
  }

  /** Shows the report of the document beside it, or again where it is open. */
  private show(document: vscode.TextDocument): void {
    const open = this.panels.get(document.uri.toString());
    if (open) return open.reveal(undefined, false);
    const title = l10n.t('Report: {0}', fileName(document.uri));
    this.fill(vscode.window.createWebviewPanel(reportView, title, vscode.ViewColumn.Beside, {}), document.uri);
  }

  /** Fills a panel that VS Code puts back after a restart; one whose article cannot be found is closed. */
  async putBack(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { article } = (typeof state === 'object' && state !== null ? state : {}) as { readonly article?: unknown };
    try {
      const uri = vscode.Uri.parse(typeof article === 'string' ? article : '', true);
      const document = await vscode.workspace.openTextDocument(uri);
      this.fill(panel, uri);
      if (!this.articles.articleIn(document)) await this.articles.annotate(document);
    } catch {
      panel.dispose(); // the article is not there any more, or was never saved
    }
  }

  private fill(panel: vscode.WebviewPanel, article: vscode.Uri): void {
    const { extension, panels } = this;
    panels.get(article.toString())?.dispose();
    panels.set(article.toString(), panel);
    panel.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'media')] };
    panel.iconPath = vscode.Uri.joinPath(extension, 'media', 'icon.png');
    panel.webview.onDidReceiveMessage((sent: unknown) => void this.answer(article, messageOf(sent)));
    panel.onDidDispose(() => {
      if (panels.get(article.toString()) === panel) panels.delete(article.toString());
    });
    panel.webview.html = reportPanelPage(panel.webview, vscode.Uri.joinPath(extension, 'media', 'report.js'), article, '');
  }

  private documentOf(article: vscode.Uri): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === article.toString());
  }

  private async reported(document: vscode.TextDocument): Promise<Reported | undefined> {
    const analyser = await this.analyser();
    const article: Article | undefined = this.articles.articleIn(document);
    const text = document.getText();
    return article && { article, text, source: analyser.sourceOf(text), name: fileName(document.uri) };
  }

  /** Sends the report as it is now to the page, where there is one: before there are outlines to draw a map on, without it. */
  private async refresh(document: vscode.TextDocument): Promise<void> {
    if (!this.panels.has(document.uri.toString())) return;
    if (!this.outlines) {
      await this.send(document, undefined);
      this.outlines = await this.world();
      if (!this.outlines) return;
    }
    await this.send(document, this.outlines);
  }

  private async send(document: vscode.TextDocument, world: World | undefined): Promise<void> {
    const reported = await this.reported(document);
    const panel = this.panels.get(document.uri.toString());
    if (panel && reported) await panel.webview.postMessage({ body: reportBody(reportOf(reported), world) });
  }

  private async answer(uri: vscode.Uri, { mark, act }: ReturnType<typeof messageOf>): Promise<void> {
    const document = this.documentOf(uri) ?? await vscode.workspace.openTextDocument(uri);
    if (act === 'ready') return this.refresh(document);
    if (mark !== undefined) return this.goTo(document, mark);
    const reported = await this.reported(document);
    if (!reported) return;
    if (act === 'save') await this.save(document.uri, reportPage([reported], reportWords(), await this.world()));
    if (act === 'copy') {
      await vscode.env.clipboard.writeText(reportMarkdown(reportOf(reported), reportWords()));
      void vscode.window.showInformationMessage(l10n.t('The report was copied as Markdown.'));
    }
  }

  /** Shows the mark in the text, where the keyboard goes. */
  private async goTo(document: vscode.TextDocument, key: string): Promise<void> {
    const mark = this.articles.articleIn(document)?.marks.find((each) => each.key === key);
    if (!mark) return;
    const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    revealSpan(await vscode.window.showTextDocument(document, { viewColumn: visible?.viewColumn ?? vscode.ViewColumn.One, preview: false }), landingSpan(mark));
  }

  private async save(article: vscode.Uri, page: string): Promise<void> {
    const beside = article.with({ path: `${article.path.replace(/\.[^./]*$/, '')}.report.html` });
    const to = await vscode.window.showSaveDialog({ ...(article.scheme === 'untitled' ? {} : { defaultUri: beside }), filters: { HTML: ['html'] }, title: l10n.t('Save the Report') });
    if (!to) return;
    if (to.toString() === article.toString()) return void vscode.window.showErrorMessage(l10n.t('{0} is the article itself and was left as it is. Choose another name.', fileName(to)));
    try {
      await vscode.workspace.fs.writeFile(to, new TextEncoder().encode(page));
      void vscode.window.showInformationMessage(l10n.t('The report was saved to {0}.', fileName(to)));
    } catch (error) {
      this.failures.tell(l10n.t('The report could not be written to {0}. The article and your decisions are as they were; choose another folder.', fileName(to)), error, true);
    }
  }
}
