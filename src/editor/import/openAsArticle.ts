import * as vscode from 'vscode';
import type { BroughtArticle } from '../../core/import/document';
import { fileNameOf } from '../../core/import/fileNameOf';
import { commands } from '../commandNames';
import type { Failures } from '../failures';
import { fileName } from '../fileName';
import type { Bringing } from './bringing';
import { noticeWords, problemWords } from './importWords';
import { folderOf, freeName, nameOf, openNewArticle } from './newArticle';

/** What of each file became of it. */
interface Outcome {
  readonly uri: vscode.Uri;
  readonly article?: BroughtArticle;
  readonly error?: unknown;
}

/** The command that opens files of other kinds as articles: those of a dialog, or those that are chosen in the explorer. */
export const registerOpenAsArticle = (bringing: Bringing, failures: Failures): vscode.Disposable =>
  vscode.commands.registerCommand(commands.openAsArticle, async (clicked?: unknown, selected?: unknown) => openAsArticles(bringing, failures, chosen(clicked, selected) ?? (await askFiles())));

/** The files that a menu passes: the one that was clicked, and all that are selected. */
function chosen(clicked: unknown, selected: unknown): vscode.Uri[] | undefined {
  const uris = (Array.isArray(selected) ? (selected as unknown[]) : [clicked]).filter((uri) => uri instanceof vscode.Uri);
  return uris.length ? uris : undefined;
}

const askFiles = async (): Promise<readonly vscode.Uri[]> =>
  (await vscode.window.showOpenDialog({
    canSelectMany: true, openLabel: vscode.l10n.t('Open as Article'),
    filters: { [vscode.l10n.t('Web pages, PDF, Word, e-mail, EPUB, text')]: ['html', 'htm', 'xhtml', 'mhtml', 'mht', 'pdf', 'docx', 'eml', 'epub', 'txt'], [vscode.l10n.t('All files')]: ['*'] },
  })) ?? [];

/** Opens one file as a new article, which is saved by whoever wants to keep it; several become files in a folder that is asked for. */
export async function openAsArticles(bringing: Bringing, failures: Failures, uris: readonly vscode.Uri[]): Promise<void> {
  const [first] = uris;
  if (!first) return;
  const outcomes = await read(bringing, uris);
  const articles = outcomes.filter((outcome): outcome is Outcome & { readonly article: BroughtArticle } => outcome.article !== undefined);
  if (uris.length === 1) for (const { article } of articles) await openNewArticle(article.text, article.headline ?? nameOf(first), folderOf(first));
  else await keepAll(articles, folderOf(first), failures);
  tellNotices(articles);
  for (const { uri, error } of outcomes) if (error !== undefined) failures.tell(problemWords(fileName(uri), error), error, true);
}

const read = (bringing: Bringing, uris: readonly vscode.Uri[]): Thenable<Outcome[]> =>
  vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Opening as article'), cancellable: true }, async (progress, token) => {
    token.onCancellationRequested(() => bringing.giveUp());
    const outcomes: Outcome[] = [];
    for (const uri of uris) {
      if (token.isCancellationRequested) break;
      progress.report({ message: fileName(uri), increment: 100 / uris.length });
      try {
        outcomes.push({ uri, article: await bringing.file(uri) });
      } catch (error) {
        if (!token.isCancellationRequested) outcomes.push({ uri, error });
      }
    }
    return token.isCancellationRequested ? [] : outcomes;
  });

/** Writes articles into a folder that is asked for, each whole and over no other file, and opens the first. */
async function keepAll(articles: readonly (Outcome & { readonly article: BroughtArticle })[], beside: vscode.Uri | undefined, failures: Failures): Promise<void> {
  if (!articles.length) return;
  const [folder] = (await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, openLabel: vscode.l10n.t('Keep the Articles Here'), ...(beside ? { defaultUri: beside } : {}) })) ?? [];
  if (!folder) return;
  const kept: vscode.Uri[] = [];
  for (const { uri, article } of articles) {
    try {
      const place = await freeName(folder, fileNameOf(nameOf(uri)));
      await writeWhole(place, article.text);
      kept.push(place);
    } catch (error) {
      failures.tell(vscode.l10n.t('The article of “{0}” could not be written into that folder. What was written before it is whole; the file itself is untouched.', fileName(uri)), error, true);
    }
  }
  if (kept[0]) await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(kept[0]), { preview: false });
  void vscode.window.showInformationMessage(kept.length === 1 ? vscode.l10n.t('1 article was made.') : vscode.l10n.t('{0} articles were made.', kept.length));
}

/** Never leaves half a file under its name: what is written has another name until it is whole. */
async function writeWhole(place: vscode.Uri, text: string): Promise<void> {
  const half = place.with({ path: `${place.path}.part` });
  try {
    await vscode.workspace.fs.writeFile(half, new TextEncoder().encode(text));
    await vscode.workspace.fs.rename(half, place, { overwrite: false });
  } catch (error) {
    await vscode.workspace.fs.delete(half).then(undefined, () => undefined); // it may never have been there
    throw error;
  }
}

function tellNotices(articles: readonly { readonly article: BroughtArticle }[]): void {
  const words = [...new Set(articles.flatMap(({ article }) => article.notices.map(noticeWords)))];
  if (words.length) void vscode.window.showInformationMessage(words.join(' '));
}
