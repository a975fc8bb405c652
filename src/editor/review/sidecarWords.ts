import * as vscode from 'vscode';
import type { SidecarRead } from '../../core/article/sidecar/readSidecar';
import { fileName } from '../fileName';

/** What a person is told about a sidecar that cannot be used as it is. */
export function cannotUse(sidecar: vscode.Uri, result: Exclude<SidecarRead, { outcome: 'read' }>): string {
  const name = fileName(sidecar);
  if (result.outcome === 'newer') {
    return vscode.l10n.t('“{0}” was written by a newer version of On the Record. It is left untouched; what you decide now is kept apart until On the Record is updated.', name);
  }
  switch (result.because) {
    case 'notJson':
      return vscode.l10n.t('“{0}” is damaged: it is not whole JSON. It is left as it is, and kept under another name before anything new is written.', name);
    case 'notAnnotations':
      return vscode.l10n.t('“{0}” does not hold annotations. It is left as it is, and kept under another name before anything new is written.', name);
    case 'tooLarge':
      return vscode.l10n.t('“{0}” is larger than any article needs. It is left as it is, and kept under another name before anything new is written.', name);
  }
}

export const keptAside = (aside: vscode.Uri): string => vscode.l10n.t('The damaged annotations are kept as “{0}”.', fileName(aside));

export const someNotUnderstood = (sidecar: vscode.Uri, count: number): string =>
  vscode.l10n.t('{0} of the annotations in “{1}” are not understood. They are kept as they are.', count, fileName(sidecar));

export const keptWithExtension = (article: vscode.Uri): string =>
  vscode.l10n.t('Nothing can be written where “{0}” is. Your decisions about it are kept with the data of On the Record, on this machine only.', fileName(article));

export const cannotKeep = (article: vscode.Uri): string =>
  vscode.l10n.t('Your decisions about “{0}” could not be written. They are safe as long as this window is open, and writing them is tried again by itself. Look whether the disk is full, or whether the folder may be written in.', fileName(article));

export const cannotRead = (article: vscode.Uri): string =>
  vscode.l10n.t('The annotations of “{0}” could not be read. The file is untouched, and nothing is written until it can be.', fileName(article));

export const olderCopy = (sidecar: vscode.Uri, count: number): string =>
  count === 1
    ? vscode.l10n.t('“{0}” was replaced by an older copy. Nothing is lost: a decision that is missing or older there is still as it was, and is written again.', fileName(sidecar))
    : vscode.l10n.t('“{0}” was replaced by an older copy. Nothing is lost: {1} decisions that are missing or older there are still as they were, and are written again.', fileName(sidecar), count);

/** Two people, or two windows, decided differently about the same. */
export const conflictsFound = (article: vscode.Uri, count: number): string =>
  count === 1
    ? vscode.l10n.t('A decision about “{0}” was made differently here and elsewhere. The newer version holds, and both are kept until you choose.', fileName(article))
    : vscode.l10n.t('{0} decisions about “{1}” were made differently here and elsewhere. The newer versions hold, and all are kept until you choose.', count, fileName(article));
