import * as vscode from 'vscode';
import type { BroughtArticle } from '../../core/import/document';
import { fileNameOf } from '../../core/import/fileNameOf';
import { commands } from '../commandNames';
import type { Failures } from '../failures';
import { fileName } from '../fileName';
import type { Bringing } from './bringing';
import { folderOf, freeName, nameOf, openNewArticle } from './newArticle';
import { tellFailed, tellNotices, type Failed } from './tellOutcomes';

/** A file of which an article was made. */
interface Made {
  readonly uri: vscode.Uri;
  readonly name: string;
  readonly article: BroughtArticle;
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
  const { made, failed } = await read(bringing, uris);
  if (uris.length === 1) {
    for (const { article } of made) await openNewArticle(article.text, article.headline ?? nameOf(first), folderOf(first));
    tellNotices(made);
    tellFailed(failures, failed);
  } else {
    const { kept, unwritten } = await keepAll(made, folderOf(first));
    tellNotices(kept);
    tellFailed(failures, [...failed, ...unwritten]);
  }
}

/** Reads files one after the other; nothing comes of any of them where a person cancels it. */
const read = (bringing: Bringing, uris: readonly vscode.Uri[]): Thenable<{ readonly made: readonly Made[]; readonly failed: readonly Failed[] }> =>
  vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Opening as article'), cancellable: true }, async (progress, token) => {
    token.onCancellationRequested(() => bringing.giveUp());
    const made: Made[] = [];
    const failed: Failed[] = [];
    for (const uri of uris) {
      const name = fileName(uri);
      progress.report({ message: name, increment: 100 / uris.length });
      try {
        made.push({ uri, name, article: await bringing.file(uri) });
      } catch (error) {
        failed.push({ name, error });
      }
      if (token.isCancellationRequested) return { made: [], failed: [] };
    }
    return { made, failed };
  });

/** Writes articles into a folder that is asked for, each whole and over no other file, and opens the first. */
async function keepAll(articles: readonly Made[], beside: vscode.Uri | undefined): Promise<{ readonly kept: readonly Made[]; readonly unwritten: readonly Failed[] }> {
  const kept: Made[] = [];
  const unwritten: Failed[] = [];
  if (!articles.length) return { kept, unwritten };
  const [folder] = (await vscode.window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, openLabel: vscode.l10n.t('Keep the Articles Here'), ...(beside ? { defaultUri: beside } : {}) })) ?? [];
  if (!folder) return { kept, unwritten };
  let firstPlace: vscode.Uri | undefined;
  for (const made of articles) {
    try {
      const place = await freeName(folder, fileNameOf(nameOf(made.uri)));
      await writeWhole(place, made.article.text);
      firstPlace ??= place;
      kept.push(made);
    } catch (error) {
      unwritten.push({ name: made.name, error, words: vscode.l10n.t('The article of “{0}” could not be written into that folder. What was written before it is whole; the file itself is untouched.', made.name) });
    }
  }
  if (firstPlace) await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(firstPlace), { preview: false });
  if (kept.length) void vscode.window.showInformationMessage(kept.length === 1 ? vscode.l10n.t('1 article was made.') : vscode.l10n.t('{0} articles were made.', kept.length));
  return { kept, unwritten };
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
