import * as vscode from 'vscode';
import { ImportFault, largestImport } from '../../core/formats/imported';
import { importFormats, readImport } from '../../core/formats/importFormats';
import { placeImported, type PlacedImport } from '../../core/formats/placeImported';
import type { ActiveArticle } from '../activeArticle';
import { commands } from '../commandNames';
import { fileName } from '../fileName';
import { allInSlices } from '../inSlices';
import type { Decide } from './decide';

const { l10n } = vscode;

/**
 * Brings annotations that another program made of the active article into the decisions about it, in one step that can be undone. Whoever
 * calls the command with a file is not asked for one.
 */
export const registerImportAnnotations = (active: ActiveArticle, decide: Decide): vscode.Disposable =>
  vscode.commands.registerCommand(commands.importAnnotations, async (given: unknown) => {
    const { document } = active;
    if (!document || !active.article) return;
    const file = given instanceof vscode.Uri ? given : await askFile();
    if (file) await importFile(document, file, decide);
  });

async function askFile(): Promise<vscode.Uri | undefined> {
  const names = importFormats.map(({ name }) => name).join(', ');
  const [file] = (await vscode.window.showOpenDialog({ title: l10n.t('Import Annotations'), openLabel: l10n.t('Import'), filters: { [names]: ['json', 'jsonld', 'jsonl', 'tsv', 'ann', 'conll', 'txt'], [l10n.t('All files')]: ['*'] } })) ?? [];
  return file;
}

async function importFile(document: vscode.TextDocument, file: vscode.Uri, decide: Decide): Promise<void> {
  const { version } = document;
  const text = document.getText();
  const name = fileName(file);
  let read: ReturnType<typeof readImport>;
  let found: PlacedImport;
  try {
    if ((await vscode.workspace.fs.stat(file)).size > largestImport) throw new ImportFault('tooLarge');
    read = readImport(await vscode.workspace.fs.readFile(file), text);
    found = await allInSlices(placeImported(read.imported, text));
  } catch (error) {
    return void vscode.window.showErrorMessage(l10n.t('{0} was not imported: {1}. The article and your decisions are as they were.', name, faultWords(error)));
  }
  if (document.version !== version) return void vscode.window.showErrorMessage(l10n.t('{0} was not imported, because the article was edited meanwhile. Import it again.', name));
  const { marks, decisions, placed, lost, left } = found;
  const source = l10n.t('Imported from {0} ({1})', name, read.name);
  const rest = [
    ...(lost ? [l10n.t('Not found in the article, and listed to be placed: {0}.', lost)] : []),
    ...(left ? [l10n.t('Of no kind that is known here: {0}.', left)] : []),
  ];
  decide.performBulk(document, { operation: { type: 'bringIn', marks, decisions, source }, done: [l10n.t('Imported from {0} ({1}). Marks found in the article: {2}.', name, read.name, placed), ...rest].join(' ') });
}

/** Why a file was not imported, and where, to be put behind a colon. */
function faultWords(error: unknown): string {
  if (!(error instanceof ImportFault)) return error instanceof Error ? error.message : String(error);
  const { line, entry } = error.where;
  const where = line !== undefined ? l10n.t('line {0}, ', line) : entry !== undefined ? l10n.t('entry {0}, ', entry) : '';
  return where + kindWords(error);
}

function kindWords({ kind }: ImportFault): string {
  switch (kind) {
    case 'tooLarge': return l10n.t('it is larger than any annotations of one article are');
    case 'notJson': return l10n.t('broken JSON');
    case 'notThisFormat': return l10n.t('not what this format has there');
    case 'unknownFormat': return l10n.t('it is in no format that can be read ({0})', importFormats.map(({ name }) => name).join(', '));
    case 'offsets': return l10n.t('a place that lies outside the text');
    case 'otherArticle': return l10n.t('it is about another article, whose words are not in this one');
    case 'nothing': return l10n.t('it holds no mark that is known here');
  }
}
