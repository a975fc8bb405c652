// The desktop VS Code, where there is one or one can be downloaded.
import { spawnSync } from 'node:child_process';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';

/** `undefined` where a desktop window can be shown, else why not. */
export function whyNoDesktop(): string | undefined {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return undefined;
  return 'this machine has no display';
}

/** Downloads a desktop VS Code (once) and gives its executable, or says in one line why it can't and gives `undefined`. */
export async function downloadedDesktop(): Promise<string | undefined> {
  const why = whyNoDesktop();
  if (why) {
    console.log(`No desktop VS Code: ${why}. Using the served one.`);
    return undefined;
  }
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', reporter: new SilentReporter(), timeout: 15_000 });
  } catch (error) {
    console.log(`No desktop VS Code: it can't be downloaded (${error instanceof Error ? error.message : String(error)}). Using the served one.`);
    return undefined;
  }
}

/** Whether the command `code` can open a window here. It refuses to for root, and without a display. */
export function hasCodeCommand(): boolean {
  if (whyNoDesktop() || (process.platform === 'linux' && process.getuid?.() === 0)) return false;
  return spawnSync('code', ['--version'], { shell: process.platform === 'win32', stdio: 'ignore' }).status === 0;
}
