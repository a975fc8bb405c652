import * as vscode from 'vscode';
import type { ReadMedia } from '../core/analysis/readMedia';
import { commands } from './commandNames';
import type { Failures } from './failures';

const scheme = 'on-the-record-sample';
const sample = 'harbour-dispute.article';

/** Opens the article that comes with the extension: read-only, so that trying things out changes nothing and asks nothing at the end. */
export const registerSampleArticle = (read: ReadMedia, failures: Failures): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: async () => new TextDecoder().decode(await read(`sample/${sample}`)),
    }),
    vscode.commands.registerCommand(commands.openSample, async () => {
      try {
        const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme, path: `/${sample}` }));
        await vscode.window.showTextDocument(document, { preview: false });
      } catch (error) {
        failures.tell(vscode.l10n.t('The sample article could not be opened. Installing On the Record again brings it back.'), error, true);
      }
    }),
  );
