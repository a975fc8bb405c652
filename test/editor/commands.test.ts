import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { bridge } from '../bridgeArticle';
import { cardAbout, cardsAt, closeAll, marked, open, positionOf, until } from './window';

const run = (command: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(`onTheRecord.${command}`, ...args);

suite('commands', () => {
  let editor: vscode.TextEditor;
  setup(async () => {
    editor = await open(bridge);
    await marked(editor.document);
  });
  teardown(closeAll);

  const selected = (): string => editor.document.getText(editor.selection);
  const putCursor = (words: string): void => {
    const position = positionOf(editor.document, words);
    editor.selection = new vscode.Selection(position, position);
  };

  test('each one that package.json names is there', async () => {
    const manifest = vscode.extensions.getExtension('on-the-record.on-the-record')?.packageJSON as { contributes: { commands: { command: string }[] } };
    const there = new Set(await vscode.commands.getCommands(true));
    for (const { command } of manifest.contributes.commands) assert.ok(there.has(command), command);
  });

  test('next and previous walk in reading order and wrap', async () => {
    putCursor('Mayor opens');
    const seen: string[] = [];
    for (let i = 0; i < 40; i++) {
      await run('nextMark');
      if (seen.length && selected() === seen[0] && i > 2) break;
      seen.push(selected());
    }
    assert.ok(seen.length > 5 && seen.length < 40, seen.join(' | '));
    await run('previousMark');
    assert.equal(selected(), seen.at(-1));
  });

  test('by kind, and with kinds given by a key binding', async () => {
    putCursor('Mayor opens');
    await run('nextQuote');
    assert.match(selected(), /We kept our word/);
    await run('nextLocation');
    const place = selected();
    assert.match(place, /^(?:Krakow|Poland|KRAKOW)$/);
    await run('nextMark', 'quote');
    assert.match(selected(), /bridge had cost|We kept|Half of/);
  });

  test('from a quote to its speaker', async () => {
    putCursor('kept our word');
    await run('goToSpeaker');
    assert.match(selected(), /Ilka Brandt/);
  });

  test('a quote is copied with who says it', async () => {
    putCursor('kept our word');
    await run('copyQuote');
    const text = await until('the clipboard', () => vscode.env.clipboard.readText(), (words) => words.includes('kept'));
    assert.match(text, /^“We kept our word and the budget” — .*Ilka Brandt/);
  });

  test('a claim is copied as a request to check it', async () => {
    putCursor('40 million');
    await run('copyCheckRequest');
    const text = await until('the clipboard', () => vscode.env.clipboard.readText(), (words) => words.includes('To check'));
    assert.match(text, /Claimed by: .*Brandt/);
    assert.match(text, /line 5\n/);
  });

  test('the annotations are exported to a file, in the format of its extension', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder, 'no folder is open');
    const target = vscode.Uri.joinPath(folder.uri, 'exported.json');
    try {
      await run('exportArticle', target);
      const written = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(target))) as { quotes: { type: string }[]; claims: unknown[] };
      assert.ok(written.quotes.length >= 3 && written.quotes.some(({ type }) => type === 'direct') && written.claims.length > 0, JSON.stringify(written).slice(0, 500));
    } finally {
      await vscode.workspace.fs.delete(target);
    }
    const unknown = vscode.Uri.joinPath(folder.uri, 'exported.unknown');
    await run('exportArticle', unknown);
    await assert.rejects(async () => vscode.workspace.fs.stat(unknown), 'a format that is none was written');
  });

  test('a claim opens as a ClaimReview beside the article: from the cursor and from its card', async () => {
    const { document } = editor;
    const args = /command:onTheRecord\.card\.exportClaimReview\?([^ ]+) /.exec(await cardAbout(document, '40 million', 'Claim'))?.[1] ?? '';
    const ids = JSON.parse(decodeURIComponent(args)) as unknown[];
    assert.equal(ids[0], document.uri.toString());
    for (const [command, ...args] of [['exportClaimReview'], ['card.exportClaimReview', ...ids]] as [string, ...unknown[]][]) {
      await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
      putCursor('40 million');
      await run(command, ...args);
      const opened = await until(command, () => vscode.window.activeTextEditor?.document, (active) => active?.languageId === 'json');
      assert.ok(opened?.isUntitled, 'nothing is written to disk');
      const reviews = JSON.parse(opened.getText()) as { '@type': string; claimReviewed: string; itemReviewed: { author: { name: string } } }[];
      assert.equal(reviews.length, 1);
      assert.equal(reviews[0]?.['@type'], 'ClaimReview');
      assert.match(reviews[0]?.claimReviewed ?? '', /40 million euros/);
      assert.match(reviews[0]?.itemReviewed.author.name ?? '', /Brandt/);
      assert.equal(vscode.window.activeTextEditor?.viewColumn, vscode.ViewColumn.Two);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });

  test('a link of a card goes to a mention', async () => {
    const position = positionOf(editor.document, 'Otto Lenz');
    const start = editor.document.offsetAt(position);
    await run('card.revealSpan', editor.document.uri.toString(), start, start + 'Otto Lenz'.length);
    assert.equal(selected(), 'Otto Lenz');
    for (const bad of [[], [1, 2, 3], ['file:///nowhere', 0, 5], [editor.document.uri.toString(), 'a', {}]]) await run('card.revealSpan', ...bad);
    assert.equal(selected(), 'Otto Lenz', 'arguments that make no sense do nothing');
  });

  test('only one kind, all kinds, and a switch for each', async () => {
    await run('showOnlyKind', 'quote');
    assert.deepEqual(await cardsAt(editor.document, 'Poland'), []);
    assert.equal((await cardsAt(editor.document, 'kept our')).length, 1);
    await run('showAllKinds');
    assert.equal((await cardsAt(editor.document, 'Poland')).length, 1);
    await run('toggleLocations');
    await until('locations hidden', () => cardsAt(editor.document, 'Poland'), (cards) => cards.length === 0);
    await run('toggleLocations');
    await until('locations shown', () => cardsAt(editor.document, 'Poland'), (cards) => cards.length === 1);
  });

  test('the sidebar opens, groups and filters', async () => {
    await run('showEntities');
    for (const command of ['entities.groupByText', 'entities.groupByKind', 'entities.clearFilter']) await run(command);
    await run('entities.filter', 'Brandt');
    await run('entities.clearFilter');
  });

  test('commands in a text that is not annotated say so and do nothing', async () => {
    const plain = await open('key = value\n', 'json');
    for (const command of ['nextMark', 'previousQuote', 'goToSpeaker', 'copyQuote', 'exportClaimReview']) await run(command);
    assert.ok(plain.selection.isEmpty);
  });
});
