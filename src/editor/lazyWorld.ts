import type * as vscode from 'vscode';
import type { ReadMedia } from '../core/analysis/readMedia';
import type { World } from '../core/locations/world';
import type { LoadPart } from './parts';

/** Gives the outlines of countries, loaded when they are first asked for; undefined where they cannot be: what has no map is still there. */
export function lazyWorld(load: LoadPart, read: ReadMedia, log: Pick<vscode.LogOutputChannel, 'warn'>): () => Promise<World | undefined> {
  let loading: Promise<World | undefined> | undefined;
  const loadOnce = async (): Promise<World | undefined> => {
    try {
      const { loadWorld } = await load('report');
      return await loadWorld(read);
    } catch (error) {
      log.warn(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  };
  return () => (loading ??= loadOnce());
}
