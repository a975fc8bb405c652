import * as vscode from 'vscode';
import type { Analysis } from '../../src/core/analysis/analysis';

/** An article in which two people contradict each other, and which itself disputes what a third one claims. */
export const valley = [
  'KARN, Norland — The ministry said its army had launched an offensive on the Karn valley on Monday.',
  '',
  'Governor Ada Holm said there was no fighting in the Karn valley on Monday.',
  '',
  'Mayor Otto Lenz falsely claimed that the mill paid 900 workers 40 million crowns in 2019.',
  '',
].join('\n');

/** Opens a text in an editor as an untitled document. */
export async function open(content: string, language = 'plaintext', column = vscode.ViewColumn.One): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  const editor = await vscode.window.showTextDocument(document, { viewColumn: column, preview: false });
  // VS Code keeps a copy of an untitled document for a moment longer than the document, and gives it to the next of the same name
  if (document.getText() !== content) await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), content));
  return editor;
}

export const annotate = (): Thenable<Analysis | undefined> => vscode.commands.executeCommand<Analysis | undefined>('onTheRecord.annotate');

export const symbolsOf = async ({ uri }: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> =>
  (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri)) ?? [];

/** Our cards at the `nth` place where the words stand; other extensions' hovers are left out. */
export async function cardsAt(document: vscode.TextDocument, words: string, nth = 1): Promise<vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, positionOf(document, words, nth).translate(0, 1));
  return hovers.flatMap(({ contents }) => contents).filter((content): content is vscode.MarkdownString => content instanceof vscode.MarkdownString && content.value.includes('onTheRecord'));
}

/** Our card there, with the part whole whose heading has `heading` in it: opened by its link, where it is folded. */
export async function cardAbout(document: vscode.TextDocument, words: string, heading: string): Promise<string> {
  const read = async (): Promise<string> => (await cardsAt(document, words))[0]?.value ?? '';
  const folded = (await read()).split('\n').find((line) => line.includes(heading) && line.includes(openPart));
  const args = folded?.split(`${openPart}?`)[1]?.split(' ')[0];
  if (args) await vscode.commands.executeCommand(openPart, ...(JSON.parse(decodeURIComponent(args)) as unknown[]));
  return read();
}

const openPart = 'onTheRecord.card.open';

/** A card as its reader sees it, more or less: without character references, icons and tags. */
export const shown = (card: vscode.MarkdownString | string | undefined): string =>
  (typeof card === 'string' ? card : (card?.value ?? '')).replace(/<[^>]*>|\$\([\w-]+\)|data:image[^)]*/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).replaceAll('&nbsp;', ' ');

export function positionOf(document: vscode.TextDocument, words: string, nth = 1): vscode.Position {
  const text = document.getText();
  let offset = -1;
  for (let i = 0; i < nth; i++) offset = text.indexOf(words, offset + 1);
  if (offset < 0) throw new Error(`“${words}” is not in: ${text.slice(0, 300)}`);
  return document.positionAt(offset);
}

/** The two ends of what would be too long to read. */
const brief = (text: string): string => (text.length <= 1_500 ? text : `${text.slice(0, 500)} … ${text.slice(-1_000)}`);

/** Asks again until the answer is yes; fails after ten seconds, saying what the last answer was. */
export async function until<T>(what: string, ask: () => Thenable<T> | T, isYes: (answer: T) => boolean = Boolean): Promise<T> {
  const end = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (isYes(answer)) return answer;
    if (Date.now() > end) throw new Error(`${what} did not happen in ten seconds; last seen: ${brief(JSON.stringify(answer) ?? 'undefined')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Waits until the document bears marks. */
export const marked = (document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> => until('marks', () => symbolsOf(document), (symbols) => symbols.length > 0);

export const closeAll = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor').then(closeEach);

async function closeEach(): Promise<void> {
  for (let i = 0; i < 40 && vscode.window.tabGroups.all.some(({ tabs }) => tabs.length); i++) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

export const configure = (name: string, value: unknown): Thenable<void> =>
  vscode.workspace.getConfiguration('onTheRecord').update(name, value, vscode.ConfigurationTarget.Global);
