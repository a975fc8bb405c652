import * as vscode from 'vscode';
import type { ReadImport } from '../../core/formats/importFormats';
import { placeImported, type PlacedImport } from '../../core/formats/placeImported';
import type { ActiveArticle } from '../activeArticle';
import { commands } from '../commandNames';
import { fileName } from '../fileName';
import { allInSlices } from '../inSlices';
import { askAnnotationFile, faultWords, readAnnotationFile } from './annotationFile';
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
    const file = given instanceof vscode.Uri ? given : await askAnnotationFile(l10n.t('Import Annotations'), l10n.t('Import'));
    if (file) await importFile(document, file, decide);
  });

async function importFile(document: vscode.TextDocument, file: vscode.Uri, decide: Decide): Promise<void> {
  const { version } = document;
  const text = document.getText();
  const name = fileName(file);
  let read: ReadImport;
  let found: PlacedImport;
  try {
    read = await readAnnotationFile(file, text);
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
