import * as vscode from 'vscode';
import type { ReadMedia } from '../core/analysis/readMedia';
import type { Inflate } from '../core/language/model/unpack';
import type { Analyser } from '../parts/analysis';
import type { Failures } from './failures';
import type { LoadPart } from './parts';

/** Reads files of the extension's own folder `media`, on disk or on the web. */
export const mediaReader =
  (extension: vscode.Uri): ReadMedia =>
  (path) =>
    Promise.resolve(vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'media', path)));

/** What of node's zlib is used; only the desktop's extension host has it. */
interface Zlib {
  inflate(packed: Uint8Array, options: { readonly chunkSize: number }, done: (error: Error | null, bytes: Uint8Array) => void): void;
}

/** Node's own way to undo compression, three times as fast as the web's, where this runs in node. */
function nodeInflate(): Inflate | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?(name: string): unknown } };
  const zlib = process?.getBuiltinModule?.('node:zlib') as Zlib | undefined;
  return zlib && ((packed, options) => new Promise((resolve, reject) => zlib.inflate(packed, options, (error, bytes) => (error ? reject(error) : resolve(bytes)))));
}

/** Loads the analysis with its models and the gazetteer when they are first asked for. */
export function lazyAnalyser(load: LoadPart, read: ReadMedia, log: vscode.LogOutputChannel, failures: Failures): () => Promise<Analyser> {
  let loading: Promise<Analyser> | undefined;
  const loadAnalyser = async (): Promise<Analyser> => {
    const start = performance.now();
    const { Analyser } = await load('analysis');
    const analyser = await Analyser.load(read, nodeInflate());
    log.info(`Loaded what the analysis reads in ${Math.round(performance.now() - start)} ms.`);
    failures.tellMissing(analyser.notices);
    return analyser;
  };
  return () => (loading ??= loadAnalyser().catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));
}
