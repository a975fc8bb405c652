import * as vscode from 'vscode';
import type { OpenChannel } from '../../import/readers';
import type { ReaderName } from '../../import/request';

/** Megabytes of memory that reading a file may take. */
const mostMemory = 1024;

/** What is used of Node's threads; only the desktop's extension host has them. */
interface Threads {
  readonly Worker: new (program: string, options: { readonly stdout: boolean; readonly stderr: boolean; readonly resourceLimits: { readonly maxOldGenerationSizeMb: number } }) => {
    on(event: 'message', act: (message: unknown) => void): unknown;
    on(event: 'error', act: (error: Error) => void): unknown;
    on(event: 'exit', act: (code: number) => void): unknown;
    postMessage(message: unknown): void;
    terminate(): Promise<number>;
  };
}

/** What is used of a browser's workers. */
interface BrowserWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}
interface Browser {
  readonly Worker?: new (url: string) => BrowserWorker;
  readonly Blob: new (parts: readonly Uint8Array[], options: { readonly type: string }) => object;
  readonly URL: { createObjectURL(blob: object): string; revokeObjectURL(url: string): void };
}

/** Starts readers as workers: apart from the extension host, which goes on with everything else, and ended whatever they do. */
export const readingWorker = (extension: vscode.Uri): OpenChannel => {
  const programOf = (name: ReaderName): vscode.Uri => vscode.Uri.joinPath(extension, 'dist', 'readers', `${name}.js`);
  const { process } = globalThis as { readonly process?: { getBuiltinModule?(name: string): unknown } };
  const threads = process?.getBuiltinModule?.('node:worker_threads') as Threads | undefined;
  return threads ? inThread(threads, programOf) : inBrowserWorker(globalThis as unknown as Browser, programOf);
};

const inThread = ({ Worker }: Threads, programOf: (name: ReaderName) => vscode.Uri): OpenChannel => (name, onReply, onEnd) => {
  const worker = new Worker(programOf(name).fsPath, { stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: mostMemory } });
  worker.on('message', onReply);
  worker.on('error', (error) => onEnd(error.message));
  worker.on('exit', (code) => onEnd(`the reader ended with ${code}`));
  return Promise.resolve({ post: (request) => worker.postMessage(request), close: () => void worker.terminate() });
};

/** The program is handed over as a blob: a browser's worker may not be started from an extension's folder wherever that lies. */
const inBrowserWorker = ({ Worker, Blob, URL }: Browser, programOf: (name: ReaderName) => vscode.Uri): OpenChannel => async (name, onReply, onEnd) => {
  if (!Worker) throw new Error('there are no workers here');
  const program = await vscode.workspace.fs.readFile(programOf(name));
  const url = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  const worker = new Worker(url);
  worker.onmessage = ({ data }) => onReply(data);
  worker.onerror = ({ message }) => onEnd(message ?? 'the reader ended');
  return {
    post: (request) => worker.postMessage(request),
    close: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
};
