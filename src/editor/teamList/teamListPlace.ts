import * as vscode from 'vscode';
import { teamListName } from '../../core/teamList/teamFile';
import { teamListFile } from '../settings';

/** Where the team's list of an article is looked for. */
export interface TeamListPlaces {
  /** The nearest first. */
  readonly all: readonly vscode.Uri[];
  /** Where a new one belongs. */
  readonly fresh: vscode.Uri;
  readonly folder: vscode.WorkspaceFolder;
}

/** The folder of an article: the one that it lies in, or for one that is not saved yet the only one that is open. */
function folderOf(article: vscode.Uri): vscode.WorkspaceFolder | undefined {
  const [only, ...others] = vscode.workspace.workspaceFolders ?? [];
  return vscode.workspace.getWorkspaceFolder(article) ?? (article.scheme === 'untitled' && !others.length ? only : undefined);
}

/** Where the list of an article is looked for: where the setting says, else in its folder and above, up to the workspace folder. Undefined for an article outside of every folder. */
export function teamListPlaces(article: vscode.Uri): TeamListPlaces | undefined {
  const folder = folderOf(article);
  if (!folder) return undefined;
  const named = namedFile(article, folder);
  if (named) return { all: [named], fresh: named, folder };
  const fresh = vscode.Uri.joinPath(folder.uri, teamListName);
  const all = [fresh];
  const below = article.scheme === folder.uri.scheme ? article.path.slice(folder.uri.path.length).split('/').filter(Boolean).slice(0, -1) : [];
  below.forEach((_, i) => all.unshift(vscode.Uri.joinPath(folder.uri, ...below.slice(0, i + 1), teamListName)));
  return { all, fresh, folder };
}

/** The file that the setting names, below the workspace folder where it is no whole path. */
function namedFile(article: vscode.Uri, { uri }: vscode.WorkspaceFolder): vscode.Uri | undefined {
  const file = teamListFile(article).replaceAll('\\', '/');
  if (!file) return undefined;
  const isAbsolute = /^(?:\/|[A-Za-z]:\/)/.test(file);
  return isAbsolute ? uri.with({ path: file.startsWith('/') ? file : `/${file}`, query: '', fragment: '' }) : vscode.Uri.joinPath(uri, file);
}
