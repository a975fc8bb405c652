import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import savedInOneFile from '../import/files/chromium.mhtml';
import columns from '../import/files/chromium-columns.pdf';
import scan from '../import/files/chromium-scan.pdf';
import oldWord from '../import/files/libreoffice.doc';
import wordOfLibreOffice from '../import/files/libreoffice.docx';
import trackedChanges from '../import/files/libreoffice-tracked.docx';
import lockedWord from '../import/files/officecrypto-locked.docx';
import savedPage from '../import/files/page.html';
import wordOfPandoc from '../import/files/pandoc.docx';
import book from '../import/files/pandoc.epub';
import mail from '../import/files/python.eml';
import lockedPdf from '../import/files/qpdf-locked.pdf';
import wrapped from '../import/files/wrapped.txt';
import lockedBook from '../import/files/zip-locked.epub';
import { closeAll, marked, symbolsOf, until } from './window';

const page = `<!doctype html><html><head><title>Council halts the ferry</title><meta property="og:site_name" content="Bay Courier"><link rel="canonical" href="https://courier.example/ferry"></head><body>
<nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav><article><h1>Council halts the ferry</h1><p class="byline">By Ilse Marten</p><time datetime="2031-05-04T17:20:00Z">4 May 2031</time>
<p>The harbour council stopped the ferry to Krakow on Tuesday after an inspector found cracks in its loading ramp, the council said.</p>
<p>“We will not put four hundred people a day on a ramp that we cannot vouch for,” said Dorrit Hale, who chairs the council.</p>
<p>About 1,900 people live on the island, and most of them work in the town on the other side of the water.</p></article><footer>© 2031 Bay Courier</footer></body></html>`;
const head = /^---\ntitle: Council halts the ferry\nauthor: Ilse Marten\ndate: 2031-05-04T17:20:00Z\nsource: https:\/\/courier\.example\/ferry\npublisher: Bay Courier\n---\n\nCouncil halts the ferry\n\nBy Ilse Marten\n\n4 May 2031\n\nThe harbour council/;
const scheme = 'on-the-record-import';

/** Files in memory: what is opened as an article lies on any file system. */
class Files implements vscode.FileSystemProvider {
  readonly content = new Map<string, Uint8Array>();
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  watch = (): vscode.Disposable => ({ dispose: () => undefined });
  stat(uri: vscode.Uri): vscode.FileStat {
    const bytes = this.content.get(uri.path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length };
  }
  readFile(uri: vscode.Uri): Uint8Array {
    const bytes = this.content.get(uri.path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }
  readDirectory = (): [string, vscode.FileType][] => [];
  createDirectory = (): void => undefined;
  writeFile = (uri: vscode.Uri, bytes: Uint8Array): void => void this.content.set(uri.path, bytes);
  delete = (uri: vscode.Uri): void => void this.content.delete(uri.path);
  rename = (): void => undefined;
}

suite('bringing an article in', function () {
  this.timeout(60_000);
  const files = new Files();
  let registered: vscode.Disposable;
  suiteSetup(() => { registered = vscode.workspace.registerFileSystemProvider(scheme, files); });
  suiteTeardown(() => void registered.dispose());
  teardown(closeAll);

  const file = (name: string, content: string | Uint8Array): vscode.Uri => {
    const uri = vscode.Uri.from({ scheme, path: `/${name}` });
    files.content.set(uri.path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return uri;
  };
  const opened = (words: string): Promise<vscode.TextDocument> =>
    until('the article', () => vscode.window.activeTextEditor?.document, (document) => document?.languageId === 'news-article' && document.getText().includes(words)) as Promise<vscode.TextDocument>;

  test('a saved page opens as a new article, with its head and its marks', async () => {
    const uri = file('ferry.html', page);
    await vscode.commands.executeCommand('onTheRecord.openAsArticle', uri, [uri]);
    const document = await opened('stopped the ferry');
    assert.match(document.getText(), head);
    assert.ok(document.isUntitled, 'nothing is written');
    assert.doesNotMatch(document.getText(), /Sport|©/);
    const symbols = await marked(document);
    assert.ok(symbols.length > 0);
    assert.deepEqual([...files.content.keys()], ['/ferry.html']);
  });

  for (const [name, bytes] of Object.entries({ 'page.html': savedPage, 'page.mhtml': savedInOneFile, 'office.docx': wordOfLibreOffice, 'pandoc.docx': wordOfPandoc, 'tracked.docx': trackedChanges, 'columns.pdf': columns, 'book.epub': book, 'mail.eml': mail, 'lines.txt': wrapped })) {
    test(`${name} opens in this host, marked, with what is known of it`, async () => {
      await vscode.commands.executeCommand('onTheRecord.openAsArticle', file(name, bytes));
      const document = await opened('stopped the ferry to Sallow Island');
      const text = document.getText();
      if (name !== 'lines.txt') assert.match(text, /^---\ntitle: Council halts the ferry to Sallow Island\nauthor: .+\ndate: 2031-05-04/);
      assert.match(text, /“We will not put four hundred people a day on a ramp that we cannot vouch for,” said Dorrit Hale/);
      assert.ok((await marked(document)).length > 0);
    });
  }

  test('the same file twice is one article, for as long as its text is the same', async () => {
    const uri = file('ferry.html', page);
    const open = async (): Promise<vscode.TextDocument> => {
      await vscode.commands.executeCommand('onTheRecord.openAsArticle', uri);
      return opened('stopped the ferry');
    };
    const first = await open();
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'Something else.' }));
    assert.equal((await open()).uri.toString(), first.uri.toString());
    const edit = new vscode.WorkspaceEdit();
    edit.insert(first.uri, new vscode.Position(0, 0), ' ');
    await vscode.workspace.applyEdit(edit);
    assert.notEqual((await open()).uri.toString(), first.uri.toString());
    assert.ok(first.getText().startsWith(' '), 'what was changed by hand stays');
  });

  test('a mail does', async () => {
    const uri = file('tram.eml', `From: Bay Wire <desk@wire.example>\r\nSubject: Fwd: Council halts the tram\r\nDate: Sun, 4 May 2031 17:20:00 +0200\r\n\r\nThe harbour council stopped the tram to the hill on Tuesday after an inspector\r\nfound cracks in its rails, the council said.\r\n\r\n“We will not put four hundred people a day on it,” said Dorrit Hale.\r\n`);
    await vscode.commands.executeCommand('onTheRecord.openAsArticle', uri);
    assert.match((await opened('stopped the tram')).getText(), /^---\ntitle: Council halts the tram\nauthor: Bay Wire\ndate: 2031-05-04T17:20:00\+02:00\n---\n/);
  });

  test('what is no article opens nothing, and the person is told', async () => {
    const before = vscode.workspace.textDocuments.length;
    for (const [name, text] of [['empty.html', ''], ['links.html', '<html><body><a href="/">Home</a></body></html>'], ['broken.pdf', '%PDF-1.7\nnothing'], ['picture.png', '\u0089PNG\0\0'], ['scan.pdf', scan], ['old.doc', oldWord], ['locked.docx', lockedWord], ['locked.pdf', lockedPdf], ['locked.epub', lockedBook], ['half.docx', wordOfLibreOffice.subarray(0, 4_000)]] as const) await vscode.commands.executeCommand('onTheRecord.openAsArticle', file(name, text));
    assert.equal(vscode.workspace.textDocuments.length, before);
  });

  test('the clipboard opens as a new article', async () => {
    const copied = page.replaceAll('ferry to Krakow', 'lift to Krakow').replace('stopped the ferry', 'stopped the lift');
    await vscode.env.clipboard.writeText(copied);
    await until('the clipboard', () => vscode.env.clipboard.readText(), (text) => text === copied);
    await vscode.commands.executeCommand('onTheRecord.pasteAsArticle');
    assert.match((await opened('stopped the lift')).getText(), head);
  });

  test('an address in the clipboard is refused', async () => {
    await vscode.env.clipboard.writeText('https://courier.example/ferry');
    await vscode.commands.executeCommand('onTheRecord.pasteAsArticle');
    assert.ok(!vscode.window.activeTextEditor?.document.getText().includes('courier.example'));
  });

  test('lines broken at one width become whole in a new document, and the old one stays as it is', async () => {
    const wrapped = 'The harbour council stopped the ferry to the island on\nTuesday after an inspector found cracks in its loading\nramp, the council said, and nobody was told until noon.\n\n“We will not put four hundred people a day on a ramp\nthat we cannot vouch for,” said Dorrit Hale, who chairs\nthe council of the harbour.\n';
    const old = await vscode.workspace.openTextDocument({ language: 'plaintext', content: wrapped });
    await vscode.window.showTextDocument(old);
    await vscode.commands.executeCommand('onTheRecord.unwrapLines');
    const document = await opened('loading ramp, the council');
    assert.equal(document.getText(), `${wrapped.trim().replace(/(?<!\n)\n(?!\n)/g, ' ')}\n`);
    assert.equal(old.getText(), wrapped);
    assert.ok((await symbolsOf(document)).length >= 0);
  });
});
