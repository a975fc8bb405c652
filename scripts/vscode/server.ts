// A running server of the served VS Code, with a profile of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installServedVSCode } from './servedVSCode';

/** The settings of a user, as in settings.json. */
export type UserSettings = Readonly<Record<string, unknown>>;

export interface Server {
  /** `127.0.0.1:PORT`, also the authority of its `vscode-remote` addresses. */
  readonly authority: string;
  /** The id of its process. */
  readonly pid: number;
  /** The file that holds the user's settings, which a window reads when it opens. */
  readonly settingsFile: string;
  /** What it held at the start. */
  readonly settings: UserSettings;
  /** The file that all output of the server goes to. */
  readonly log: string;
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** A window that shows the article and nothing that has nothing to do with it. */
const quietWindow: UserSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.showReleaseNotes': false,
  'git.enabled': false,
};

const secondsToStart = 60;

/**
 * Starts a server on a free port of this machine alone, with its profile in `profile` (kept if it is there, but for the
 * settings). Throws when it does not come up within a minute, naming its log.
 */
export async function startServer(profile: string, settings: UserSettings = {}): Promise<Server> {
  const { node, server } = await installServedVSCode();
  const user = join(profile, 'data/User');
  mkdirSync(user, { recursive: true });
  const settingsFile = join(user, 'settings.json');
  const written = { ...quietWindow, ...settings };
  writeFileSync(settingsFile, JSON.stringify(written, null, 2));
  const log = join(profile, 'server.log');
  const child = spawn(
    node,
    [
      server, '--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off',
      '--server-data-dir', profile, '--extensions-dir', join(profile, 'extensions'),
      '--enable-smoke-test-driver', // lets a window load an extension under development from its address
      '--disable-workspace-trust',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true }, // a process group of its own, so that its children end with it
  );
  const endWithThisProcess = () => endGroup(child, 'SIGKILL');
  process.once('exit', endWithThisProcess);
  const logFile = createWriteStream(log);
  child.stdout.pipe(logFile, { end: false });
  child.stderr.pipe(logFile, { end: false });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => logFile.end(() => resolve()));
    child.once('error', () => resolve());
  });
  const stop = async (): Promise<void> => {
    endGroup(child, 'SIGTERM');
    const gone = await Promise.race([ended.then(() => true), new Promise<boolean>((resolve) => setTimeout(resolve, 3000, false).unref())]);
    if (!gone) endGroup(child, 'SIGKILL');
    await ended;
    process.off('exit', endWithThisProcess);
  };
  try {
    return { authority: `127.0.0.1:${await portOf(child, log)}`, pid: child.pid ?? 0, settingsFile, settings: written, log, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function portOf(child: ChildProcess, log: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let seen = '';
    const fail = (why: string) => reject(new Error(`VS Code's server ${why}; its output is in ${log}\n${seen.slice(-2000)}`));
    const late = setTimeout(() => fail(`did not start within ${secondsToStart} s`), secondsToStart * 1000);
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      seen += text;
      const port = /Extension host agent listening on (\d+)/.exec(seen)?.[1];
      if (!port) return;
      clearTimeout(late);
      child.stdout?.removeAllListeners('data').on('data', () => undefined);
      resolve(port);
    });
    child.once('error', (error) => fail(`could not be started (${error.message})`));
    child.once('close', (code) => {
      clearTimeout(late);
      fail(`ended at once with exit code ${code}`);
    });
  });
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It ended by itself in the meantime.
  }
}
