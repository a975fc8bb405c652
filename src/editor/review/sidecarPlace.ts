import * as vscode from 'vscode';
import { textHash } from '../../core/article/sidecar/textHash';
import { fileName } from '../fileName';
import { sidecarFolder } from '../settings';

/**
 * Where the decisions about an article are kept: beside it; in the folder that a setting names; with the extension's own data,
 * because where the article is nothing can be written; or for this window only, until the article is saved.
 */
export type Where = 'beside' | 'folder' | 'ownData' | 'window';

export interface Place {
  readonly where: Where;
  /** The file that holds them, once there is something to hold. */
  readonly uri: vscode.Uri;
}

export const sidecarEnding = '.annotations.json';

const shortHash = (words: string): string => textHash(words).slice(-16);

/** Where the sidecar of an article belongs. `ownData` is the extension's folder for data of its own; `window` tells what is not saved yet in one window from what bears the same name in another. */
export function placeFor(article: vscode.Uri, ownData: vscode.Uri, window = ''): Place {
  if (article.scheme === 'untitled') return { where: 'window', uri: vscode.Uri.joinPath(unsavedFolder(ownData), `${unsavedName(article)}${window}${sidecarEnding}`) };
  if (vscode.workspace.fs.isWritableFileSystem(article.scheme) !== true) return fallbackFor(article, ownData);
  return inFolder(article) ?? { where: 'beside', uri: vscode.Uri.joinPath(article, '..', `${fileName(article)}${sidecarEnding}`).with({ query: '', fragment: '' }) };
}

const unsavedFolder = (ownData: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(ownData, 'unsaved');
const unsavedName = (article: vscode.Uri): string => `${fileName(article)}.${shortHash(article.toString())}.`;

/** The sidecars of unsaved articles of this name, of this window and of those before it, as names in the folder of all of them. */
export const unsavedOf = (article: vscode.Uri, ownData: vscode.Uri): { readonly folder: vscode.Uri; readonly isOne: (name: string) => boolean } => ({
  folder: unsavedFolder(ownData),
  isOne: (name) => name.startsWith(unsavedName(article)) && name.endsWith(sidecarEnding),
});

/** Where it is when it cannot be where it belongs. */
export const fallbackFor = (article: vscode.Uri, ownData: vscode.Uri): Place => ({
  where: 'ownData',
  uri: vscode.Uri.joinPath(ownData, 'annotations', `${fileName(article)}.${shortHash(article.toString())}${sidecarEnding}`),
});

/** In the folder that the setting names: below it as the article is below its workspace folder, so that no two articles share a sidecar. */
function inFolder(article: vscode.Uri): Place | undefined {
  const folder = sidecarFolder(article);
  if (!folder) return undefined;
  const workspace = vscode.workspace.getWorkspaceFolder(article);
  const isAbsolute = /^(?:\/|[A-Za-z]:[\\/])/.test(folder);
  if (!isAbsolute && !workspace) return undefined;
  const path = folder.replaceAll('\\', '/');
  const root = isAbsolute ? article.with({ path: path.startsWith('/') ? path : `/${path}`, query: '', fragment: '' }) : vscode.Uri.joinPath(workspace!.uri, path);
  const name = workspace ? article.path.slice(workspace.uri.path.length).replace(/^\/+/, '') : `${fileName(article)}.${shortHash(article.toString())}`;
  return { where: 'folder', uri: vscode.Uri.joinPath(root, `${name}${sidecarEnding}`) };
}

/** The article's IRI, relative to its sidecar where both are on one file system. */
export function articleFrom(sidecar: vscode.Uri, article: vscode.Uri): string {
  if (sidecar.scheme !== article.scheme || sidecar.authority !== article.authority) return article.toString();
  const from = sidecar.path.split('/').slice(0, -1);
  const to = article.path.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared).map(encodeURIComponent)].join('/');
}
