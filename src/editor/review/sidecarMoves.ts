import * as vscode from 'vscode';
import type { Keeping } from './keptSidecar';
import { placeFor, sidecarEnding } from './sidecarPlace';

const isThere = (uri: vscode.Uri): Promise<boolean> => Promise.resolve(vscode.workspace.fs.stat(uri)).then(() => true, () => false);

/**
 * What else is renamed when articles are: their sidecars, as one step to undo with them. A folder takes along what lies in it;
 * where sidecars are in a folder of their own, its counterpart there is renamed.
 */
export async function renamedSidecars(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[], { ownData }: Pick<Keeping, 'ownData'>): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const moved = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    for (const [from, to] of counterparts(oldUri, newUri, ownData)) {
      if (from.toString() !== to.toString() && !moved.has(from.toString()) && (await isThere(from))) edit.renameFile(from, to, { ignoreIfExists: true });
    }
  }
  return edit;
}

/** What else is deleted when articles are. */
export async function deletedSidecars(files: readonly vscode.Uri[], { ownData }: Pick<Keeping, 'ownData'>): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const deleted = new Set(files.map((file) => file.toString()));
  for (const file of files) {
    const { uri } = placeFor(file, ownData);
    if (!deleted.has(uri.toString()) && (await isThere(uri))) edit.deleteFile(uri, { ignoreIfNotExists: true });
  }
  return edit;
}

function counterparts(oldUri: vscode.Uri, newUri: vscode.Uri, ownData: vscode.Uri): [vscode.Uri, vscode.Uri][] {
  const [from, to] = [placeFor(oldUri, ownData), placeFor(newUri, ownData)];
  const pairs: [vscode.Uri, vscode.Uri][] = [[from.uri, to.uri]];
  const folderOf = (uri: vscode.Uri): vscode.Uri => uri.with({ path: uri.path.slice(0, -sidecarEnding.length) });
  if (from.where === 'folder' && to.where === 'folder') pairs.push([folderOf(from.uri), folderOf(to.uri)]);
  return pairs;
}
