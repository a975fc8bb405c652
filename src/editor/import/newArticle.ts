import * as vscode from 'vscode';
import { fileNameOf } from '../../core/import/fileNameOf';
import { fileName } from '../fileName';

/**
 * Opens a text as a new article that is on no disk yet: whoever wants to keep it saves it, and is offered the name there and in that folder.
 * An article that is open with the very words is shown instead: somebody brought the same file in twice.
 */
export async function openNewArticle(text: string, title: string | undefined, folder: vscode.Uri | undefined): Promise<vscode.TextEditor> {
  const open = vscode.workspace.textDocuments.find((document) => !document.isClosed && document.languageId === 'news-article' && isSame(document.getText(), text));
  const document = open ?? (await newDocument(folder && (await freeName(folder, fileNameOf(title))), text));
  return vscode.window.showTextDocument(document, { preview: false });
}

/** An editor may have broken the lines in its own way. */
const isSame = (shown: string, text: string): boolean => shown.replaceAll('\r\n', '\n') === text;

/** What the article of a file is called that has no headline. */
export const nameOf = (uri: vscode.Uri): string => fileName(uri).replace(/\.[^.]+$/, '');

/** Where a file's article is offered to be kept: in the file's own folder, as far as documents can be saved there. */
export const folderOf = (uri: vscode.Uri): vscode.Uri | undefined => (uri.scheme === 'file' || uri.scheme === 'vscode-remote' ? vscode.Uri.joinPath(uri, '..') : undefined);

async function newDocument(place: vscode.Uri | undefined, text: string): Promise<vscode.TextDocument> {
  const document = await (place ? vscode.workspace.openTextDocument(place.with({ scheme: 'untitled' })) : vscode.workspace.openTextDocument({ language: 'news-article', content: text }));
  // a new document has no text where it has a place, and that of the one that was closed just before where it has none
  if (document.getText() !== text) {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    await vscode.workspace.applyEdit(edit);
  }
  return document;
}

/** A name in a folder under which there is no file yet: NAME, NAME 2, NAME 3 … */
export async function freeName(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  const end = name.lastIndexOf('.');
  for (let number = 1; ; number++) {
    const uri = vscode.Uri.joinPath(folder, number === 1 ? name : `${name.slice(0, end)} ${number}${name.slice(end)}`);
    if (!(await isThere(uri)) && !vscode.workspace.textDocuments.some((document) => document.uri.path === uri.path)) return uri;
  }
}

const isThere = (uri: vscode.Uri): Thenable<boolean> => vscode.workspace.fs.stat(uri).then(() => true, () => false);
