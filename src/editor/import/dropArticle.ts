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

/** Endings of files that are dropped to become articles; others may be meant as names. */
export const isArticleFile = (path: string): boolean => /\.(?:x?html?|mht(?:ml)?|pdf|docx|eml|epub)$/i.test(path);

/** An edit that is made when it is chosen. */
class ArticleEdit extends vscode.DocumentDropEdit {
  constructor(readonly file: DroppedFile, isEmpty: boolean) {
    super('', vscode.l10n.t('Insert as Article'), kind);
    if (!isEmpty) this.yieldTo = [names];
  }
}

/** A file that was dropped, from the explorer or from outside. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: () => Thenable<Uint8Array>;
}

/** Files that are dropped into an article: their articles are inserted, at once where the article is empty, else as a choice. */
export const registerDropArticle = (bringing: Bringing, failures: Failures): vscode.Disposable =>
  vscode.languages.registerDocumentDropEditProvider([...articleLanguages], {
    provideDocumentDropEdits: async (document, _position, data) => {
      const file = await droppedFile(data);
      return file && new ArticleEdit(file, document.getText().trim() === '');
    },
    resolveDocumentDropEdit: async (edit) => {
      if (!(edit instanceof ArticleEdit)) return edit;
      try {
        edit.insertText = (await bringing.bytes(await edit.file.bytes())).text;
      } catch (error) {
        failures.tell(problemWords(edit.file.name, error), error, true);
      }
      return edit;
    },
  }, { providedDropEditKinds: [kind], dropMimeTypes: [uris, 'files'] });

/** The first file among what was dropped that can be an article. */
export async function droppedFile(data: vscode.DataTransfer): Promise<DroppedFile | undefined> {
  const [uri] = await droppedUris(data);
  if (uri) return { name: fileName(uri), bytes: () => vscode.workspace.fs.readFile(uri) };
  for (const [, item] of data) {
    const file = item.asFile();
    if (file && isArticleFile(file.name)) return { name: file.name, bytes: () => file.data() };
  }
  return undefined;
}

/** The files among what was dropped that can be articles and have an address. */
export async function droppedUris(data: vscode.DataTransfer): Promise<vscode.Uri[]> {
  const list = (await data.get(uris)?.asString()) ?? '';
  return list.split(/\r?\n/).filter((line) => line && !line.startsWith('#')).map((line) => vscode.Uri.parse(line)).filter(({ scheme, path }) => !/^https?$/.test(scheme) && isArticleFile(path));
}
