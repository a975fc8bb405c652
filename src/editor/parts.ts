import * as vscode from 'vscode';
import type * as analysis from '../parts/analysis';
import type * as exchange from '../parts/exchange';
import type * as features from '../parts/features';
import type * as report from '../parts/report';

/** What the extension is made of besides its start: each part is a file of its own (`dist/parts`), the same for both extension hosts. */
export interface Parts {
  readonly analysis: typeof analysis;
  readonly features: typeof features;
  readonly exchange: typeof exchange;
  readonly report: typeof report;
}

/** Gives a part, loaded when it is first asked for. Rejects when its file is missing or damaged; then the next who asks tries again. */
export type LoadPart = <Name extends keyof Parts>(name: Name) => Promise<Parts[Name]>;

/** How a module in the form of CommonJS finds others. */
type Require = (name: string) => unknown;

/** What is used of Node's modules; only the desktop's extension host has them. */
interface NodeModules {
  createRequire(file: string): Require;
}

/** What is used of a browser. */
interface Browser {
  readonly Blob: new (parts: readonly (string | Uint8Array)[], options: { readonly type: string }) => object;
  readonly URL: { createObjectURL(blob: object): string; revokeObjectURL(url: string): void };
}

/** Loads parts of the extension that lies at `extension`. */
export function partsOf(extension: vscode.Uri): LoadPart {
  const { process } = globalThis as { readonly process?: { getBuiltinModule?(name: string): unknown } };
  const modules = process?.getBuiltinModule?.('node:module') as NodeModules | undefined;
  const load = modules ? byRequire(modules) : byImport(globalThis as unknown as Browser);
  const loading = new Map<keyof Parts, Promise<unknown>>();
  return <Name extends keyof Parts>(name: Name) => {
    let part = loading.get(name);
    if (!part) {
      part = load(vscode.Uri.joinPath(extension, 'dist', 'parts', `${name}.cjs`));
      loading.set(name, part);
      part.catch(() => loading.delete(name));
    }
    return part as Promise<Parts[Name]>;
  };
}

const byRequire = (modules: NodeModules) => ({ fsPath }: vscode.Uri): Promise<unknown> => Promise.resolve(fsPath).then((path) => modules.createRequire(path)(path));

/** The web's extension host has no `require` but for `vscode`: the file is imported as what defines a module, handed over as a blob like the readers. */
const byImport = ({ Blob, URL }: Browser) => async (file: vscode.Uri): Promise<unknown> => {
  const url = URL.createObjectURL(new Blob(['export default (module, exports, require) => {', await vscode.workspace.fs.readFile(file), '\n}'], { type: 'text/javascript' }));
  try {
    const { default: define } = (await import(url)) as { readonly default: (module: { exports: unknown }, exports: unknown, require: Require) => void };
    const module = { exports: {} as unknown };
    define(module, module.exports, () => vscode); // a part asks for nothing else
    return module.exports;
  } finally {
    URL.revokeObjectURL(url);
  }
};
