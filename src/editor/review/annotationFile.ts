import * as vscode from 'vscode';
import { readBratZip } from '../../core/formats/bratZip';
import { ImportFault, largestImport } from '../../core/formats/imported';
import { importFormats, readImport, type ReadImport } from '../../core/formats/importFormats';

const { l10n } = vscode;

/** Asks for a file of annotations. */
export async function askAnnotationFile(title: string, openLabel: string): Promise<vscode.Uri | undefined> {
  const names = importFormats.map(({ name }) => name).join(', ');
  const [file] = (await vscode.window.showOpenDialog({ title, openLabel, filters: { [names]: ['json', 'jsonld', 'jsonl', 'tsv', 'ann', 'zip', 'conll', 'txt'], [l10n.t('All files')]: ['*'] } })) ?? [];
  return file;
}

/** Reads a file of annotations about the article whose text is `text`. Rejects with an ImportFault, or with what the file system says. */
export async function readAnnotationFile(file: vscode.Uri, text: string): Promise<ReadImport> {
  if ((await vscode.workspace.fs.stat(file)).size > largestImport) throw new ImportFault('tooLarge');
  return readImport(await vscode.workspace.fs.readFile(file), text, undefined, readBratZip);
}

/** Why a file of annotations was not taken, and where, to be put behind a colon. */
export function faultWords(error: unknown): string {
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
