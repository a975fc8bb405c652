import * as vscode from 'vscode';

/** Whether a document can be asked about: one that was never saved has no switch for read-only, and of unsaved changes the question would be an answer. */
export const canAskReadOnly = ({ isDirty, isUntitled, isClosed }: vscode.TextDocument): boolean => !isUntitled && !isDirty && !isClosed;

/**
 * Whether nobody can type into the document: by the switch of its editor, a setting, the file's permissions, or its file
 * system. VS Code's API does not tell. But it does not even try to save what is read-only, says so, and has nothing to write
 * where nothing was changed. Ask only where {@link canAskReadOnly}.
 */
export const isReadOnly = async (document: vscode.TextDocument): Promise<boolean> => !(await document.save());

/** Whether VS Code saves what is typed into the document by itself, a moment after. */
export const savesItself = (document: vscode.TextDocument): boolean =>
  !document.isUntitled && vscode.workspace.getConfiguration('files', document).get('autoSave') === 'afterDelay';
