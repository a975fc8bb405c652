import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { bridge } from '../bridgeArticle';
import { annotate, closeAll, configure, marked, open, symbolsOf, until } from './window';

const log = Array.from({ length: 200 }, (_, i) => `2026-03-01 12:00:${String(i % 60).padStart(2, '0')} INFO The server said that it was listening on port ${i}.`).join('\n');

suite('annotating', () => {
  teardown(async () => {
    await configure('annotate', undefined);
    await closeAll();
  });

  for (const language of ['plaintext', 'markdown', 'news-article']) {
    test(`automatic: prose in ${language} is marked without a command`, async () => {
      const began = performance.now();
      const { document } = await open(bridge, language);
      const symbols = await marked(document);
      console.log(`    marked after ${Math.round(performance.now() - began)} ms: ${symbols.map(({ name }) => name).join(', ')}`);
    });
  }

  test('automatic: a log, a list of packages and source code are left alone', async () => {
    const left = [await open(log), await open('numpy==1.26\npandas>=2\npytest\n'), await open('def f(x):\n    return x + 1\n', 'python')];
    await marked((await open(bridge)).document);
    for (const { document } of left) assert.deepEqual(await symbolsOf(document), [], document.getText().slice(0, 40));
  });

  test('automatic: a document becomes an article while it is typed', async () => {
    const editor = await open('');
    assert.deepEqual(await symbolsOf(editor.document), []);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), bridge));
    await marked(editor.document);
  });

  test('always: a text that does not read like prose is read too', async () => {
    await configure('annotate', 'always');
    const { document } = await open(`Ilka Brandt\n${log}\n“We kept our word,” Mayor Ilka Brandt said on Monday.`);
    await marked(document);
  });

  test('manual: only the command annotates, and clearing takes the marks away', async () => {
    await configure('annotate', 'manual');
    const { document } = await open(bridge);
    assert.deepEqual(await symbolsOf(document), []);
    const analysis = await annotate();
    assert.ok(analysis && analysis.quotes.length >= 3, JSON.stringify(analysis?.quotes));
    await marked(document);
    await vscode.commands.executeCommand('onTheRecord.clear');
    await until('no marks', () => symbolsOf(document), (symbols) => symbols.length === 0);
  });

  test('a cleared article stays clear when it is edited', async () => {
    const editor = await open(bridge);
    await marked(editor.document);
    await vscode.commands.executeCommand('onTheRecord.clear');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Breaking: '));
    const other = await open(bridge);
    await marked(other.document);
    assert.deepEqual(await symbolsOf(editor.document), []);
  });

  test('any text can be annotated by the command, whatever its language', async () => {
    const { document } = await open(bridge, 'json');
    assert.deepEqual(await symbolsOf(document), []);
    const analysis = await annotate();
    assert.ok(analysis && analysis.quotes.length > 0);
  });

  test('marks move with an edit at once, and are read anew after it', async () => {
    const editor = await open(bridge);
    const before = await marked(editor.document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Breaking\n\n'));
    const after = await symbolsOf(editor.document);
    assert.equal(after[0]?.range.start.line, (before[0]?.range.start.line ?? NaN) + 2);
    await editor.edit((edit) => edit.insert(editor.document.lineAt(editor.document.lineCount - 1).range.end, '\n“I never saw such railings,” said Vera Holm, an engineer from Gdansk.\n'));
    await until('the new speaker', () => symbolsOf(editor.document), (symbols) => JSON.stringify(symbols).includes('Vera Holm'));
  });

  test('the sample article opens marked, and cannot be changed', async () => {
    await vscode.commands.executeCommand('onTheRecord.openSample');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.scheme, 'on-the-record-sample');
    assert.equal(document.languageId, 'news-article');
    const symbols = await marked(document);
    assert.ok(symbols.length > 5, symbols.map(({ name }) => name).join(', '));
  });

  test('an article in two editors is one article', async () => {
    const { document } = await open(bridge);
    await marked(document);
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Two });
    assert.equal(vscode.window.visibleTextEditors.filter((editor) => editor.document === document).length, 2);
    assert.ok((await symbolsOf(document)).length > 0);
  });
});
