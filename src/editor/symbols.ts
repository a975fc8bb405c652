import * as vscode from 'vscode';
import { outlineOf, type OutlineItem } from '../core/article/outline';
import type { Articles } from './articles';
import { everyDocument } from './everyDocument';
import { rangeOf } from './ranges';
import { quoteCount, quoteTypeName } from './words';

const symbolKinds = { turn: vscode.SymbolKind.Class, quote: vscode.SymbolKind.String, location: vscode.SymbolKind.Field } as const;

/** Outline and breadcrumbs: who speaks, what they say, and the places, as they come in the text. */
export const registerSymbols = (articles: Articles): vscode.Disposable =>
  vscode.languages.registerDocumentSymbolProvider(
    everyDocument,
    {
      provideDocumentSymbols(document) {
        const article = articles.articleIn(document);
        if (!article) return undefined;
        return outlineOf(article, document.getText()).map((item) => symbolOf(document, item));
      },
    },
    { label: vscode.l10n.t('On the Record') },
  );

function symbolOf(document: vscode.TextDocument, item: OutlineItem): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(item.name || vscode.l10n.t('Speaker not clear'), detailOf(item), symbolKinds[item.type], rangeOf(document, item), rangeOf(document, item.selection));
  symbol.children = item.children.map((child) => symbolOf(document, child));
  return symbol;
}

function detailOf(item: OutlineItem): string {
  switch (item.type) {
    case 'turn': return item.entity?.description ?? quoteCount(item.quotes);
    case 'quote': return quoteTypeName(item.quote.type);
    case 'location': return item.location.name;
  }
}
