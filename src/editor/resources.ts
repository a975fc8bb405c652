import * as vscode from 'vscode';
import { loadResources, type ReadMedia } from '../core/analysis/loadResources';
import type { Resources } from '../core/analysis/resources';
import type { Failures } from './failures';

/** Reads files of the extension's own folder `media`, on disk or on the web. */
export const mediaReader =
  (extension: vscode.Uri): ReadMedia =>
  (path) =>
    Promise.resolve(vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'media', path)));

/** Loads the models and the gazetteer when they are first asked for. */
export function lazyResources(read: ReadMedia, log: vscode.LogOutputChannel, failures: Failures): () => Promise<Resources> {
  let loading: Promise<Resources> | undefined;
  const load = async (): Promise<Resources> => {
    const start = performance.now();
    const resources = await loadResources(read);
    log.info(`Loaded what the analysis reads in ${Math.round(performance.now() - start)} ms.`);
    failures.tellMissing(resources.notices);
    return resources;
  };
  return () => (loading ??= load());
}
