// Pinned packages of the npm registry, unpacked as plain folders: none of their scripts runs.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pins from './pins.json';

/** A package that the served VS Code is put together from; `pins.json` says which version. */
export type PinnedPackage = keyof typeof pins;

export const versionOf = (name: PinnedPackage): string => pins[name].version;

/** Runs a program to its end, silent unless it fails; throws with what it printed. */
export async function runQuietly(command: string, args: readonly string[], cwd: string): Promise<string> {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`'${command} ${args.join(' ')}' failed with exit code ${code}:\n${err || out}`);
  return out;
}

/** Says what is being done, again every ten seconds while it lasts, and how long it took. */
export async function withProgress<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
  console.log(`${what} …`);
  const ticks = setInterval(() => console.log(`${what} … ${seconds()}`), 10_000);
  try {
    const result = await work();
    console.log(`${what}: done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(ticks);
  }
}

/** Runs npm; what goes wrong is told even where this program was started by `npm run --silent`. */
export const runNpm = (args: readonly string[], cwd: string): Promise<string> => runQuietly('npm', [...args, '--loglevel=error'], cwd);

/** Downloads the pinned version of a package, checks it against the pinned hash, and unpacks it into `folder`. */
export async function fetchPackage(name: PinnedPackage, folder: string): Promise<void> {
  const { version, integrity } = pins[name];
  mkdirSync(folder, { recursive: true });
  const listing = await runNpm(['pack', '--json', '--ignore-scripts', `${name}@${version}`], folder);
  const archive = join(folder, archiveName(listing));
  const hash = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (hash !== integrity) throw new Error(`${name}@${version} is not the package that scripts/vscode/pins.json pins: its hash is ${hash}`);
  await runQuietly('tar', ['-xzf', archive, '--strip-components=1', '--no-same-owner'], folder);
  rmSync(archive);
}

/** npm up to 11 prints a list of packages, later ones an object by name. */
function archiveName(listing: string): string {
  const packed = Object.values(JSON.parse(listing) as Record<string, { filename: string }>)[0];
  if (!packed) throw new Error(`npm pack named no file: ${listing}`);
  return packed.filename.replace('@', '').replace('/', '-');
}
