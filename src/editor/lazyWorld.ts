import type * as vscode from 'vscode';
import type { ReadMedia } from '../core/analysis/readMedia';
import { loadWorld, type World } from '../core/locations/world';

/** Gives the outlines of countries, loaded when they are first asked for; undefined where they cannot be: what has no map is still there. */
export function lazyWorld(read: ReadMedia, log: Pick<vscode.LogOutputChannel, 'warn'>): () => Promise<World | undefined> {
  let loading: Promise<World | undefined> | undefined;
  const load = async (): Promise<World | undefined> => {
    try {
      return await loadWorld(read);
    } catch (error) {
      log.warn(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  };
  return () => (loading ??= load());
}
