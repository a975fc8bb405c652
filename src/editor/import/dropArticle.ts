import * as vscode from 'vscode';
import { articleLanguages } from '../../core/article/whichDocuments';
import type { Failures } from '../failures';
import { fileName } from '../fileName';
import type { Bringing } from './bringing';
import { problemWords } from './importWords';

const uris = 'text/uri-list';
/** What a drop of an article is called among others. */
const kind = vscode.DocumentDropOrPasteEditKind.Text.append('article');
/** What VS Code itself makes of files that are dropped into a text: their names. */
const names = vscode.DocumentDropOrPasteEditKind.Empty.append('uri');

/** Endings of files that are dropped into a text to become articles; others may be meant as names. */
const isArticleFile = (path: string): boolean => /\.(?:x?html?|mht(?:ml)?|pdf|docx|eml|epub)$/i.test(path);

/** A file that was dropped, from the explorer or from outside; outside a desktop it has no address. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: () => Thenable<Uint8Array>;
}

/**
 * Files that are dropped into an article: the article of the first is inserted, at once where the text is empty, else as a choice. It is read
 * before the choice is made, since VS Code inserts nothing that is known only then.
 */
export const registerDropArticle = (bringing: Bringing, failures: Failures): vscode.Disposable =>
  vscode.languages.registerDocumentDropEditProvider([...articleLanguages], {
    async provideDocumentDropEdits(document, _position, data) {
      const isEmpty = document.getText().trim() === '';
      const file = await fileIn(data);
      if (!file) return undefined;
      try {
        const edit = new vscode.DocumentDropEdit((await bringing.bytes(await file.bytes())).text, vscode.l10n.t('Insert as Article'), kind);
        if (!isEmpty) edit.yieldTo = [names];
        return edit;
      } catch (error) {
        if (isEmpty) failures.tell(problemWords(file.name, error), error, true); // else its name may be all that is wanted
        return undefined;
      }
    },
  }, { providedDropEditKinds: [kind], dropMimeTypes: [uris, 'files'] });

/** The first file among what was dropped that is an article's by its name. */
async function fileIn(data: vscode.DataTransfer): Promise<DroppedFile | undefined> {
  const uri = (await droppedUris(data)).find(({ scheme, path }) => !/^https?$/.test(scheme) && isArticleFile(path));
  return uri ? { name: fileName(uri), bytes: () => vscode.workspace.fs.readFile(uri) } : droppedFiles(data).find(({ name }) => isArticleFile(name));
}

/** The files among what was dropped that have no address. */
export function droppedFiles(data: vscode.DataTransfer): DroppedFile[] {
  return [...data].flatMap(([, item]) => {
    const file = item.asFile();
    return file ? [{ name: file.name, bytes: () => file.data() }] : [];
  });
}

/** The addresses among what was dropped. */
export async function droppedUris(data: vscode.DataTransfer): Promise<vscode.Uri[]> {
  const list = (await data.get(uris)?.asString()) ?? '';
  return list.split(/\r?\n/).filter((line) => line && !line.startsWith('#')).map((line) => vscode.Uri.parse(line));
}
