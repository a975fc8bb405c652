// Opens VS Code on an article with the extension running from this folder.
//
//   npm start                     the sample article
//   npm start -- FILE_OR_FOLDER   an article or a folder of articles of your own
//
// Options: --served  the VS Code in a browser even where a desktop one is installed
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from './build';
import { windowAddress } from './vscode/address';
import { cacheFolder } from './vscode/cache';
import { hasCodeCommand } from './vscode/desktop';
import { askedToEnd } from './vscode/ending';
import { startServer } from './vscode/server';

const root = join(import.meta.dirname, '..');

interface Opened {
  readonly folder: string;
  readonly file?: string;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { served: { type: 'boolean', default: false } } });
const opened = positionals[0] === undefined ? sample() : ownArticles(positionals[0]);
await buildAll({ tests: false });
if (!values.served && hasCodeCommand()) openDesktop(opened);
else await openServed(opened);

/** A copy of the sample article, so that it can be edited; kept between starts. */
function sample(): Opened {
  const folder = join(cacheFolder, 'sample');
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'media/sample'), folder, { recursive: true, force: false });
  const article = readdirSync(folder).filter((name) => /\.(article|news|txt|md)$/.test(name)).sort()[0];
  return article === undefined ? { folder } : { folder, file: join(folder, article) };
}

function ownArticles(name: string): Opened {
  const path = resolve(process.env.INIT_CWD ?? '.', name); // npm runs this in the folder of package.json
  if (!existsSync(path)) {
    console.error(`There is no file or folder ${path}`);
    process.exit(2);
  }
  return statSync(path).isDirectory() ? { folder: path } : { folder: dirname(path), file: path };
}

function openDesktop({ folder, file }: Opened): void {
  const code = spawn('code', ['--new-window', '--wait', `--extensionDevelopmentPath=${root}`, folder, ...(file ? [file] : [])], {
    shell: process.platform === 'win32',
    stdio: 'inherit',
  });
  console.log(`Opening ${file ?? folder} in VS Code. This ends when you close its window.`);
  code.once('close', (exitCode) => (process.exitCode = exitCode ?? 0));
  void askedToEnd().then(() => code.kill());
}

async function openServed(contents: Opened): Promise<void> {
  const asked = askedToEnd();
  const server = await startServer(join(cacheFolder, 'profile'));
  console.log(`\nThe article is open in VS Code at\n\n  ${windowAddress(server.authority, { ...contents, extensions: [root] })}\n\nOpen this address in a browser on this machine. Press Ctrl-C to end.`);
  const ended = server.ended.then(() => console.error(`VS Code's server ended by itself; its output is in ${server.log}`));
  await Promise.race([asked, ended]);
  await server.stop();
  process.exit();
}
