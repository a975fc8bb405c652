import * as vscode from 'vscode';
import { english } from '../core/english/english';
import { articleFormats, type ArticleFormat } from '../core/formats/articleFormats';
import { articleSource } from '../core/formats/articleSource';
import type { ActiveArticle } from './activeArticle';
import { commands } from './commandNames';
import type { Failures } from './failures';
import { fileName } from './fileName';
import { sayGivenAway } from './givenAway';

/**
 * Saves the marks of the article in a file for other programs, in one of the formats that core/formats/articleFormats.ts lists. Whoever
 * calls the command with a file (a key binding, a task) is not asked: its extension tells the format.
 */
export const registerExportArticle = (active: ActiveArticle, failures: Failures): vscode.Disposable =>
  vscode.commands.registerCommand(commands.exportArticle, (target: unknown) => exportArticle(active, failures, target instanceof vscode.Uri ? target : undefined));

async function exportArticle({ document, article }: ActiveArticle, failures: Failures, given: vscode.Uri | undefined): Promise<void> {
  if (!document || !article) return;
  const text = document.getText(); // what the marks are about, though somebody types while the format is chosen
  const format = given ? articleFormats.find(({ extension }) => given.path.endsWith(`.${extension}`)) : await askFormat();
  const target = format && (given ?? await askTarget(document.uri, format));
  if (!format || !target) return;
  const written = format.write({ article, text, source: articleSource(text, english.lexicon), name: fileName(document.uri) });
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(written));
  } catch (error) {
    return failures.tell(vscode.l10n.t('The annotations could not be written to {0}. The article and your decisions are as they were; choose another folder.', fileName(target)), error, true);
  }
  sayGivenAway(article, [...article.analysis.quotes, ...article.analysis.claims], vscode.l10n.t('Exported to {0}.', fileName(target)));
}

const titleOf = (format: ArticleFormat): string => vscode.l10n.t(format.title);

/** The format that a person picks; where there is one alone, that. */
async function askFormat(): Promise<ArticleFormat | undefined> {
  if (articleFormats.length < 2) return articleFormats[0];
  const items = articleFormats.map((format) => ({ label: titleOf(format), detail: vscode.l10n.t(format.detail), format }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Export the annotations as') }))?.format;
}

/** The file that a person picks; offered is one beside the article, under its name. */
function askTarget(article: vscode.Uri, format: ArticleFormat): Thenable<vscode.Uri | undefined> {
  const beside = article.with({ path: `${article.path.replace(/\.[^./]*$/, '')}.${format.extension}` });
  return vscode.window.showSaveDialog({ ...(article.scheme === 'untitled' ? {} : { defaultUri: beside }), filters: { [titleOf(format)]: [format.extension] }, title: vscode.l10n.t('Export Annotations') });
}
