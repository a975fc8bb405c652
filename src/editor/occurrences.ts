import * as vscode from 'vscode';
import { entityAt, mentionsOf, type Article } from '../core/article/article';
import type { Articles } from './articles';
import { everyDocument } from './everyDocument';
import { rangeOf } from './ranges';

/** Every mention of the entity at the cursor: highlighted in the text, and listed by "Find All References". */
export const registerOccurrences = (articles: Articles): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.languages.registerDocumentHighlightProvider(everyDocument, {
      provideDocumentHighlights: (document, position) =>
        mentions(articles, document, position)?.map((range) => new vscode.DocumentHighlight(range, vscode.DocumentHighlightKind.Read)),
    }),
    vscode.languages.registerReferenceProvider(everyDocument, {
      provideReferences: (document, position) => mentions(articles, document, position)?.map((range) => new vscode.Location(document.uri, range)),
    }),
  );

function mentions(articles: Articles, document: vscode.TextDocument, position: vscode.Position): vscode.Range[] | undefined {
  const article: Article | undefined = articles.articleIn(document);
  const found = article && entityAt(article, document.offsetAt(position));
  return found && mentionsOf(article, found.entity).map((span) => rangeOf(document, span));
}
