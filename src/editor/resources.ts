import * as vscode from 'vscode';
import { loadResources } from '../core/analysis/loadResources';
import type { Resources } from '../core/analysis/resources';

/** Loads the models and the gazetteer from the extension's own folder, on disk or on the web, when they are first asked for. */
export function lazyResources(extension: vscode.Uri, log: vscode.LogOutputChannel): () => Promise<Resources> {
  let loading: Promise<Resources> | undefined;
  const load = async (): Promise<Resources> => {
    const start = performance.now();
    const resources = await loadResources((path) => Promise.resolve(vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'media', path))));
    log.info(`Loaded what the analysis reads in ${Math.round(performance.now() - start)} ms.`);
    for (const notice of resources.notices) log.warn(notice);
    return resources;
  };
  return () => (loading ??= load());
}
