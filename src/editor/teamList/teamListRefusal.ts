import * as vscode from 'vscode';
import { fileName } from '../fileName';

const { l10n } = vscode;

/** Why nothing can be put on a list, in words for a person; undefined where it can be tried. */
export function refusalFor(document: Pick<vscode.TextDocument, 'uri'> | undefined, fresh: vscode.Uri | undefined): string | undefined {
  if (!fresh) return l10n.t('“{0}” lies in no folder that is open, so there is no list for its team. Open the folder of the article (File: Open Folder…), then choose again.', document ? fileName(document.uri) : '');
  if (!vscode.workspace.isTrusted) return l10n.t('This folder is not trusted, so no list is written into it. Trust it (Workspaces: Manage Workspace Trust), then choose again.');
  return vscode.workspace.fs.isWritableFileSystem(fresh.scheme) === false ? l10n.t('Nothing can be written into this folder, so there can be no list for its team. Open a copy of the folder that you can write to.') : undefined;
}
