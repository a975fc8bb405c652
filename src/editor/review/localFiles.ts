import type * as Node from 'node:fs/promises';
import * as vscode from 'vscode';
import type { Files } from './sidecarFiles';

type NodeFiles = typeof Node;

/** Node's own file system; undefined in the web extension host. */
async function nodeFiles(): Promise<NodeFiles | undefined> {
  const { process } = globalThis as { readonly process?: { readonly versions?: { readonly node?: string } } };
  return process?.versions?.node ? import('node:fs/promises') : undefined;
}

/** An error as VS Code's file system tells it. */
function asVSCode(error: unknown, uri: vscode.Uri): unknown {
  switch ((error as { readonly code?: unknown }).code) {
    case 'ENOENT': case 'ENOTDIR': return vscode.FileSystemError.FileNotFound(uri);
    case 'EEXIST': return vscode.FileSystemError.FileExists(uri);
    case 'EACCES': case 'EPERM': case 'EROFS': return vscode.FileSystemError.NoPermissions(uri);
    default: return error;
  }
}

/**
 * Files on this machine's disk, by Node. VS Code's own file system asks the window at every step and renames through it, so that
 * nothing is written while the window is busy drawing, or gone; and it replaces a file by deleting it first.
 */
class LocalFiles implements Files {
  constructor(private readonly node: NodeFiles) {}

  readonly readFile = (uri: vscode.Uri): Promise<Uint8Array> => this.told(uri, this.node.readFile(uri.fsPath));

  readonly delete = (uri: vscode.Uri): Promise<void> => this.told(uri, this.node.unlink(uri.fsPath));

  readonly readDirectory = (uri: vscode.Uri): Promise<[string, vscode.FileType][]> =>
    this.told(uri, this.node.readdir(uri.fsPath, { withFileTypes: true }).then((entries) => entries.map((entry) => [entry.name, entry.isDirectory() ? vscode.FileType.Directory : vscode.FileType.File])));

  /** Written through to the disk, so that what is renamed afterwards is whole even where the power fails. */
  readonly writeFile = async (uri: vscode.Uri, content: Uint8Array): Promise<void> => {
    const write = (): Promise<void> => this.node.writeFile(uri.fsPath, content, { flush: true });
    await this.told(uri, write().catch(async (error: unknown) => {
      if ((error as { readonly code?: unknown }).code !== 'ENOENT') throw error;
      await this.node.mkdir(vscode.Uri.joinPath(uri, '..').fsPath, { recursive: true });
      await write();
    }));
  };

  readonly rename = (from: vscode.Uri, to: vscode.Uri, options: { readonly overwrite?: boolean } = {}): Promise<void> =>
    this.told(from, options.overwrite ? this.node.rename(from.fsPath, to.fsPath) : this.renameUnlessThere(from, to), to);

  /** A second name for the file is given only where there is none, and at once; a rename would write over what came there in between. */
  private async renameUnlessThere(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    try {
      await this.node.link(from.fsPath, to.fsPath);
    } catch (error) {
      const { code } = error as { readonly code?: string };
      if (code === 'EEXIST' || code === 'ENOENT') throw error;
      // disks that know no second names (FAT, some shares)
      if (await this.node.access(to.fsPath).then(() => true, () => false)) throw vscode.FileSystemError.FileExists(to);
      return this.node.rename(from.fsPath, to.fsPath);
    }
    await this.node.unlink(from.fsPath);
  }

  private async told<T>(uri: vscode.Uri, work: Promise<T>, to = uri): Promise<T> {
    try {
      return await work;
    } catch (error) {
      throw asVSCode(error, (error as { readonly code?: unknown }).code === 'EEXIST' ? to : uri);
    }
  }
}

/** The file systems that sidecars are on: this machine's disk by Node where there is one, all else by VS Code. */
export function sidecarFiles(): Files {
  const remote: Files = vscode.workspace.fs;
  let local: Promise<Files> | undefined;
  const of = ({ scheme }: vscode.Uri): Promise<Files> | Files => {
    if (scheme !== 'file') return remote;
    return (local ??= nodeFiles().then((node) => (node ? new LocalFiles(node) : remote)));
  };
  return {
    readFile: async (uri) => (await of(uri)).readFile(uri),
    writeFile: async (uri, content) => (await of(uri)).writeFile(uri, content),
    rename: async (from, to, options) => (await of(from)).rename(from, to, options),
    delete: async (uri, options) => (await of(uri)).delete(uri, options),
    readDirectory: async (uri) => (await of(uri)).readDirectory(uri),
  };
}
