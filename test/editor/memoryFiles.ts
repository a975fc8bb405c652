import * as vscode from 'vscode';
import type { Files } from '../../src/editor/review/sidecarFiles';

/** A disk that several writers share, in memory. Every action takes a while and is done at once at some moment of it. */
export class MemoryDisk {
  readonly content = new Map<string, Uint8Array>();
  /** What the disk does instead of an action, where it throws: full, or not to be written. */
  refuse: (action: keyof Files, uri: vscode.Uri) => void = () => undefined;

  constructor(private readonly wait: () => Promise<void>) {}

  get names(): string[] {
    return [...this.content.keys()].map((path) => path.slice(path.lastIndexOf('/') + 1)).sort();
  }

  text(uri: vscode.Uri): string | undefined {
    const bytes = this.content.get(uri.path);
    return bytes && new TextDecoder().decode(bytes);
  }

  put(uri: vscode.Uri, text: string): void {
    this.content.set(uri.path, new TextEncoder().encode(text));
  }

  /** The disk as one writer sees it, who is killed at an action of his: that one is done by half or not at all, and nothing after it. */
  writer(killedAt = Infinity): { readonly files: Files; readonly isDead: Promise<void> } {
    let done = 0;
    let die: () => void = () => undefined;
    const isDead = new Promise<void>((resolve) => (die = resolve));
    const act = async <T>(action: keyof Files, uri: vscode.Uri, whole: () => T, half: () => void = () => undefined): Promise<T> => {
      await this.wait();
      const count = ++done;
      if (count < killedAt) {
        this.refuse(action, uri);
        const result = whole();
        await this.wait();
        return result;
      }
      if (count === killedAt) half();
      die();
      return new Promise<never>(() => undefined);
    };
    const found = (uri: vscode.Uri): Uint8Array => {
      const bytes = this.content.get(uri.path);
      if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
      return bytes;
    };
    return {
      isDead,
      files: {
        readFile: (uri) => act('readFile', uri, () => found(uri)),
        readDirectory: (uri) => act('readDirectory', uri, () => [...this.content.keys()].filter((path) => path.startsWith(`${uri.path}/`)).map((path): [string, vscode.FileType] => [path.slice(uri.path.length + 1), vscode.FileType.File])),
        delete: (uri) => act('delete', uri, () => (found(uri), void this.content.delete(uri.path))),
        writeFile: (uri, bytes) => act('writeFile', uri, () => void this.content.set(uri.path, bytes), () => this.content.set(uri.path, bytes.slice(0, bytes.length / 2))),
        rename: (from, to, options) => act('rename', from, () => {
          const bytes = found(from);
          if (!options?.overwrite && this.content.has(to.path)) throw vscode.FileSystemError.FileExists(to);
          this.content.set(to.path, bytes);
          this.content.delete(from.path);
        }),
      },
    };
  }
}
