import * as vscode from 'vscode';
import type { Article } from '../core/article/article';
import { purposes, type Purpose } from '../core/formats/articleFormats';
import { decidedOnly } from '../core/formats/decidedOnly';
import { exportFormats, type ExportFormat } from '../core/formats/exportFormats';
import type { Analyser } from '../parts/analysis';
import type { ActiveArticle } from './activeArticle';
import { commands } from './commandNames';
import type { Failures } from './failures';
import { fileName } from './fileName';
import { sayGivenAway } from './givenAway';

/** Where what is exported goes: a file, an editor beside the article, or the clipboard. */
type Destination = vscode.Uri | 'editor' | 'clipboard';

/**
 * Gives the marks of the article to other programs, in one of the formats that core/formats/exportFormats.ts lists. Whoever calls the
 * command with a file (a key binding, a task) is not asked: its extension tells the format.
 */
export const registerExportArticle = (active: ActiveArticle, analyser: () => Promise<Analyser>, failures: Failures): vscode.Disposable =>
  vscode.commands.registerCommand(commands.exportArticle, (target: unknown) => new ExportArticle(active, analyser, failures).run(target instanceof vscode.Uri ? target : undefined));

class ExportArticle {
  constructor(
    private readonly active: ActiveArticle,
    private readonly analyser: () => Promise<Analyser>,
    private readonly failures: Failures,
  ) {}

  async run(given: vscode.Uri | undefined): Promise<void> {
    const { document, article } = this.active;
    if (!document || !article) return;
    const text = document.getText(); // what the marks are about, though somebody types while the format is chosen
    const format = given ? formatFor(given) : await askFormat();
    const wanted = format && (given ? article : await askWhat(article));
    const destination = wanted && (given ?? await askWhere(document.uri, format));
    if (!format || !wanted || !destination) return;
    if (destination instanceof vscode.Uri && destination.toString() === document.uri.toString()) {
      return void vscode.window.showErrorMessage(vscode.l10n.t('{0} is the article itself and was left as it is. Choose another name.', fileName(destination)));
    }
    const analyser = await this.analyser();
    const written = format.write({ article: wanted, text, source: analyser.sourceOf(text), name: fileName(document.uri), words: () => analyser.wordsOf(text) });
    const done = await this.deliver(written, format, destination);
    if (done !== undefined) sayGivenAway(wanted, [...wanted.analysis.quotes, ...wanted.analysis.claims], done);
  }

  /** What a person is told when it is there; undefined when it could not be written, which they were told already. */
  private async deliver(written: string | Uint8Array, { language }: ExportFormat, to: Destination): Promise<string | undefined> {
    if (to instanceof vscode.Uri) {
      try {
        await vscode.workspace.fs.writeFile(to, typeof written === 'string' ? new TextEncoder().encode(written) : written);
      } catch (error) {
        this.failures.tell(vscode.l10n.t('The annotations could not be written to {0}. The article and your decisions are as they were; choose another folder.', fileName(to)), error, true);
        return undefined;
      }
      return vscode.l10n.t('Exported to {0}.', fileName(to));
    }
    if (language === undefined || typeof written !== 'string') return undefined; // bytes go to a file alone: no other place is offered for them
    const content = written.replace(/^\uFEFF/, '');
    if (to === 'clipboard') {
      await vscode.env.clipboard.writeText(content);
      return vscode.l10n.t('Copied to the clipboard.');
    }
    const opened = await vscode.workspace.openTextDocument({ language, content });
    await vscode.window.showTextDocument(opened, { viewColumn: vscode.ViewColumn.Beside, preview: false });
    return vscode.l10n.t('Exported to an editor; save it to keep it.');
  }
}

/** The format whose extension a file has, the longest of those that fit: "quotes.csv" goes before "csv". */
const formatFor = ({ path }: vscode.Uri): ExportFormat | undefined =>
  exportFormats.filter(({ extension }) => path.endsWith(`.${extension}`)).sort((a, b) => b.extension.length - a.extension.length)[0];

const titleOf = (format: ExportFormat): string => vscode.l10n.t(format.title);

function purposeWords(purpose: Purpose): string {
  switch (purpose) {
    case 'read': return vscode.l10n.t('To read, print or send');
    case 'table': return vscode.l10n.t('For spreadsheets and maps');
    case 'publish': return vscode.l10n.t('For publishing');
    case 'annotate': return vscode.l10n.t('For other annotation tools');
    case 'program': return vscode.l10n.t('For programs');
  }
}

/** The format that a person picks from the list, by what it is for. */
async function askFormat(): Promise<ExportFormat | undefined> {
  const items = purposes.flatMap((purpose): (vscode.QuickPickItem & { readonly format?: ExportFormat })[] => [
    { label: purposeWords(purpose), kind: vscode.QuickPickItemKind.Separator },
    ...exportFormats.filter((format) => format.purpose === purpose).map((format) => ({ label: titleOf(format), detail: vscode.l10n.t(format.detail), format })),
  ]);
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export Annotations'), placeHolder: vscode.l10n.t('As what? Type a program’s name'), matchOnDetail: true }))?.format;
}

/** The article with what a person wants exported; nobody is asked who has decided nothing yet. */
async function askWhat(article: Article): Promise<Article | undefined> {
  const decided = decidedOnly(article);
  const count = (of: Article): number => of.marks.filter(({ state }) => state !== 'rejected').length;
  if (!decided.marks.length || count(decided) === count(article)) return article;
  const items = [
    { label: vscode.l10n.t('Everything that is marked'), description: vscode.l10n.t('Marks: {0}', count(article)), detail: vscode.l10n.t('What the machine suggests, and what you decided; not what you rejected'), of: article },
    { label: vscode.l10n.t('Only what I decided'), description: vscode.l10n.t('Marks: {0}', count(decided)), detail: vscode.l10n.t('What you accepted, changed or added'), of: decided },
  ];
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export Annotations'), placeHolder: vscode.l10n.t('What?') }))?.of;
}

/** Where it goes: what is no text, to a file. */
async function askWhere(article: vscode.Uri, format: ExportFormat): Promise<Destination | undefined> {
  if (format.language === undefined) return askTarget(article, format);
  const items: (vscode.QuickPickItem & { readonly to: 'file' | 'editor' | 'clipboard' })[] = [
    { label: `$(save) ${vscode.l10n.t('To a file…')}`, to: 'file' },
    { label: `$(go-to-file) ${vscode.l10n.t('To an editor')}`, to: 'editor' },
    { label: `$(clippy) ${vscode.l10n.t('To the clipboard')}`, to: 'clipboard' },
  ];
  const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export Annotations'), placeHolder: vscode.l10n.t('Where to?') });
  return picked?.to === 'file' ? askTarget(article, format) : picked?.to;
}

/** The file that a person picks; offered is one beside the article, under its name. */
function askTarget(article: vscode.Uri, format: ExportFormat): Thenable<vscode.Uri | undefined> {
  const beside = article.with({ path: `${article.path.replace(/\.[^./]*$/, '')}.${format.extension}` });
  const last = format.extension.split('.').at(-1)!; // a file dialog knows no more of an extension
  return vscode.window.showSaveDialog({ ...(article.scheme === 'untitled' ? {} : { defaultUri: beside }), filters: { [titleOf(format)]: [last] }, title: vscode.l10n.t('Export Annotations') });
}
