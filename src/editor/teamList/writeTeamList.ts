import * as vscode from 'vscode';
import { mergeTeamFiles } from '../../core/teamList/merge';
import { parseTeamList, type TeamListProblem } from '../../core/teamList/parse';
import { serialiseTeamFile } from '../../core/teamList/serialise';
import { emptyTeamFile, type TeamFile } from '../../core/teamList/teamFile';
import { clearLeftovers, leftovers, readText, replaceFile, type Files, type Leftover } from '../review/sidecarFiles';

/** Why nothing was written: the list there cannot be read (and would be lost), it is open with changes that are not saved, or others write all the time. */
export type NotWritten = { readonly why: 'broken'; readonly problem: TeamListProblem } | { readonly why: 'unsaved' | 'busy' };

/** How often a list is read and written anew where others write at the same time, and how much longer to wait each time, in ms. */
const tries = 20;
const pause = 10;

/**
 * Changes a list on the disk: reads what is there now, changes that, and writes it, so that what others write at the same time stays;
 * where somebody came in between, once more. Gives what was not done; undefined when it is done. Throws what the file system throws.
 */
export async function changeTeamList(files: Files, uri: vscode.Uri, change: (file: TeamFile) => TeamFile): Promise<NotWritten | undefined> {
  if (vscode.workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === uri.toString())) return { why: 'unsaved' };
  let pending = change;
  for (let attempt = 0; attempt < tries; attempt++) {
    if (attempt) await new Promise((resolve) => setTimeout(resolve, attempt * pause));
    const content = await readText(files, uri);
    const beside = content === undefined ? await leftovers(files, uri) : [];
    if (beside.length && attempt + 1 < tries) continue; // another writer is in the middle of it, or was killed there
    const parsed = content === undefined ? { file: recovered(beside), problems: [], isWhole: true } : parseTeamList(content);
    const [problem] = parsed.problems;
    if (!parsed.isWhole && problem) return { why: 'broken', problem };
    const next = serialiseTeamFile(pending(parsed.file)).replaceAll('\n', content?.includes('\r\n') ? '\r\n' : '\n');
    if (next === content) return undefined;
    const { isWritten, taken } = await replaceFile(files, uri, next, content);
    if (isWritten) await clearLeftovers(files, uri, beside, Date.now());
    if (isWritten && taken === undefined) return undefined;
    const wanted = isWritten ? (file: TeamFile): TeamFile => file : pending;
    pending = wanted;
    if (taken === undefined) continue;
    // somebody wrote between the look and the swap: what they said joins what is there now
    const theirs = parseTeamList(taken);
    if (theirs.isWhole) pending = (file) => wanted(mergeTeamFiles(parsed.file, file, theirs.file));
    else await files.writeFile(uri.with({ path: uri.path.replace(/(?:\.json)?$/, `.broken-${Date.now().toString(36)}.json`) }), new TextEncoder().encode(taken)); // somebody's own work, in the middle of it
  }
  return { why: 'busy' };
}

/** What a writer that was killed left beside the list, all of it. */
const recovered = (beside: readonly Leftover[]): TeamFile =>
  beside.map(({ content }) => parseTeamList(content)).filter(({ isWhole }) => isWhole).reduce((all, { file }) => mergeTeamFiles(emptyTeamFile, all, file), emptyTeamFile);
