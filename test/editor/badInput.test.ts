import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Analysis } from '../../src/core/analysis/analysis';
import { bridge } from '../bridgeArticle';
import { annotate, closeAll, configure, marked, open, symbolsOf } from './window';

const inputs: Readonly<Record<string, string>> = {
  'an empty document': '',
  'one word': 'Krakow',
  'white space': ' \n\t \r\n ',
  'binary opened as text': String.fromCharCode(...Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)),
  'CRLF': bridge.replaceAll('\n', '\r\n'),
  'no final newline': bridge.trimEnd(),
  'emoji and combining marks': bridge.replaceAll('bridge', '🌉 bridge👩‍👩‍👧').replaceAll('o', 'o\u0308'),
  'right-to-left text': `“שלום עולם,” אמר ראש העיר. ${bridge} قال الرئيس «سنبني الجسر» يوم الاثنين.`,
  'lone surrogates': `\uD800 ${bridge} \uDC00`,
  'thousands of quotation marks': '" “ ” \' ‘ ’ « » '.repeat(3000),
  'one mark that never closes': `“${bridge.replaceAll(/[“”]/g, '')}`,
  'a line of 50,000 characters': 'The mayor said on Monday that the bridge was open '.repeat(1000),
};

/** Every span of the analysis. */
const spansOf = ({ quotes, entities, locations, claims }: Analysis): { start: number; end: number }[] => [
  ...quotes.flatMap(({ start, end, spans, cue, speaker }) => [{ start, end }, ...(spans ?? []), ...[cue, speaker].filter((span) => span !== null)]),
  ...entities.flatMap(({ mentions }) => mentions),
  ...locations,
  ...claims,
];

suite('bad input', () => {
  suiteSetup(() => configure('annotate', 'always'));
  suiteTeardown(() => configure('annotate', undefined));
  teardown(closeAll);

  for (const [name, text] of Object.entries(inputs)) {
    test(`${name}: read without an error, every span within the text`, async () => {
      const { document } = await open(text);
      const analysis = await annotate();
      assert.ok(analysis);
      const { length } = document.getText();
      for (const { start, end } of spansOf(analysis)) assert.ok(0 <= start && start < end && end <= length, `${start} to ${end} of ${length}`);
      await vscode.commands.executeCommand('onTheRecord.nextMark');
      await vscode.commands.executeCommand('onTheRecord.goToSpeaker');
      await vscode.commands.executeCommand('onTheRecord.entities.groupByText');
      await vscode.commands.executeCommand('onTheRecord.entities.groupByKind');
    });
  }

  test('edits while an article is being read: the last text counts', async () => {
    const editor = await open(bridge.repeat(5));
    for (let i = 0; i < 3; i++) {
      const reading = annotate();
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'x'));
      await reading;
    }
    const analysis = await annotate();
    const text = editor.document.getText();
    const quotes = analysis?.quotes.map(({ start, end }) => text.slice(start, end));
    assert.ok(quotes?.some((words) => words.includes('We kept our word')), `${quotes?.length ?? 'no'} quotes: ${quotes?.join(' | ').slice(0, 100)}; the text: ${text.slice(0, 40)}`);
  });

  test('a document over 2 MB is not read by itself', async () => {
    const { document } = await open(bridge.repeat(Math.ceil(3_000_000 / bridge.length)));
    const other = await open(bridge, 'plaintext', vscode.ViewColumn.Two);
    await marked(other.document);
    assert.deepEqual(await symbolsOf(document), []);
  });
});
