import * as vscode from 'vscode';
import { outlineOf, type OutlineItem } from '../core/article/outline';
import type { Articles } from './articles';
import { Disposables } from './disposables';
import { everyDocument } from './everyDocument';
import { rangeOf } from './ranges';
import { quoteCount, quoteTypeName } from './words';

const symbolKinds = { turn: vscode.SymbolKind.Class, quote: vscode.SymbolKind.String, location: vscode.SymbolKind.Field } as const;

/** Outline and breadcrumbs: who speaks, what they say, and the places, as they come in the text. */
export class Symbols extends Disposables implements vscode.DocumentSymbolProvider {
  private registration = this.register();

  constructor(private readonly articles: Articles) {
    super();
    // VS Code keeps the symbols of each version of a text, and asks again only when the text or the providers change
    this.own(articles.onDidChange((document) => {
      if (articles.statusOf(document) === 'reading') return;
      this.registration.dispose();
      this.registration = this.register();
    }));
    this.own({ dispose: () => void this.registration.dispose() });
  }

  provideDocumentSymbols(document: vscode.TextDocument): vscode.DocumentSymbol[] | undefined {
    const article = this.articles.articleIn(document);
    return article && outlineOf(article, document.getText()).map((item) => symbolOf(document, item));
  }

  private register(): vscode.Disposable {
    return vscode.languages.registerDocumentSymbolProvider(everyDocument, this, { label: vscode.l10n.t('On the Record') });
  }
}

function symbolOf(document: vscode.TextDocument, item: OutlineItem): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(item.name || vscode.l10n.t('Speaker not clear'), detailOf(item), symbolKinds[item.type], rangeOf(document, item), rangeOf(document, item.selection));
  symbol.children = item.children.map((child) => symbolOf(document, child));
  return symbol;
}

function detailOf(item: OutlineItem): string {
  switch (item.type) {
    case 'turn': return item.entity?.description ?? quoteCount(item.quotes);
    case 'quote': return quoteTypeName(item.quote.type);
    case 'location': return item.location.name === item.name ? '' : item.location.name;
  }
}
