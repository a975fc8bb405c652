import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { bridge } from '../bridgeArticle';
import { closeAll, marked, open, positionOf, symbolsOf } from './window';

suite('outline, highlights and references', () => {
  let document: vscode.TextDocument;
  setup(async () => {
    ({ document } = await open(bridge));
    await marked(document);
  });
  teardown(closeAll);

  test('the outline has speakers with their quotes, and locations', async () => {
    const symbols = await symbolsOf(document);
    const brandt = symbols.find(({ name }) => name.includes('Brandt'));
    assert.ok(brandt, symbols.map(({ name }) => name).join(', '));
    assert.match(brandt.children.map(({ name }) => name).join('\n'), /We kept our word/);
    const all = (list: readonly vscode.DocumentSymbol[]): string[] => list.flatMap(({ name, children }) => [name, ...all(children)]);
    assert.ok(all(symbols).includes('Poland'), all(symbols).join(', '));
  });

  test('all mentions of an entity are its references', async () => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, positionOf(document, 'Ilka'));
    const words = found.map(({ range }) => document.getText(range));
    assert.ok(words.includes('Brandt') && words.some((text) => text.includes('Ilka Brandt')), words.join(' | '));
  });

  test('all mentions of an entity are highlighted', async () => {
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, positionOf(document, 'Brandt', 2));
    const words = found.map(({ range }) => document.getText(range));
    assert.ok(words.some((text) => text.includes('Ilka Brandt')), words.join(' | '));
  });
});
