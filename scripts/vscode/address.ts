// The address of a window of the served VS Code, with what a desktop VS Code takes on its command line.

export interface WindowContents {
  /** Absolute path of the folder that the window shows. */
  readonly folder: string;
  /** Absolute path of a file to open in it. */
  readonly file?: string;
  /** Absolute paths of the extensions to run from their source folders. */
  readonly extensions: readonly string[];
  /** Absolute path of the bundle whose `run` the extension host calls. */
  readonly tests?: string;
}

/** The address to open in a browser; `authority` is the server's. */
export function windowAddress(authority: string, { folder, file, extensions, tests }: WindowContents): string {
  const remote = (path: string) => `vscode-remote://${authority}${encodeURI(path)}`;
  const payload = [
    ...extensions.map((path) => ['extensionDevelopmentPath', remote(path)]),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  return `http://${authority}/?${new URLSearchParams({ folder, payload: JSON.stringify(payload) }).toString()}`;
}
