// A window of a real VS Code with this extension in it, as a person has before them.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { windowAddress } from '../../scripts/vscode/address';
import { launchChromium } from '../../scripts/vscode/chromium';
import { extensionHostsOf } from '../../scripts/vscode/extensionHosts';
import { startServer, type Server, type UserSettings } from '../../scripts/vscode/server';

/** The folder of the extension. */
export const root = join(import.meta.dirname, '../..');
const resultsFolder = join(root, 'test-results/screenshots');

/** How long a thing that a person waits for may take here, in ms: a slow machine with two cores, not a person's patience. */
export const patience = 60_000;

/** A VS Code that shows one window at a time. Start one for a suite and stop it after. */
export class VSCode {
  /** The window that was opened last. */
  lastWindow: Window | undefined;

  private constructor(
    private readonly server: Server,
    private readonly browser: Browser,
    private readonly folder: string,
  ) {}

  /** The file of the user's settings. */
  get settingsFile(): string {
    return this.server.settingsFile;
  }

  /** What the server has said so far, the ends of extensions' processes among it. */
  get serverLog(): string {
    return readFileSync(this.server.log, 'utf8');
  }

  static async start(): Promise<VSCode> {
    const folder = mkdtempSync(join(tmpdir(), 'on-the-record-e2e-'));
    const server = await startServer(join(folder, 'profile'));
    try {
      return new VSCode(server, await launchChromium(), folder);
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /**
   * Opens a window on a new folder that holds `files` (name to text), with the file named `open` in the editor; waits until
   * its text is on the screen.
   */
  async openWindow(files: Readonly<Record<string, string>>, open: string, settings: UserSettings = {}): Promise<Window> {
    const folder = mkdtempSync(join(this.folder, 'articles-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    writeFileSync(this.server.settingsFile, JSON.stringify({ ...this.server.settings, ...settings }, null, 2));
    return this.show(folder, open);
  }

  /** Opens another window on the folder of one that is open. */
  openBeside(window: Window, open: string): Promise<Window> {
    return this.show(window.folder, open);
  }

  /** Ids of the processes in which the extensions of the open windows run, the oldest first. */
  get extensionHosts(): number[] {
    return extensionHostsOf(this.server.pid);
  }

  /** Closes a window and opens its folder anew, as on another day. */
  async reopen(window: Window, open: string): Promise<Window> {
    await window.close();
    return this.show(window.folder, open);
  }

  private async show(folder: string, open: string): Promise<Window> {
    const page = await this.browser.newPage({ viewport: { width: 1400, height: 1000 } });
    // What tsx compiles calls this helper to name functions; the page, where some of them run, does not have it.
    await page.addInitScript('globalThis.__name ??= (named) => named');
    const opened = performance.now();
    await page.goto(windowAddress(this.server.authority, { folder, file: join(folder, open), extensions: [root] }));
    await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: patience });
    return (this.lastWindow = new Window(page, folder, opened, performance.now()));
  }
}

/** One window. `page` is the whole of it; the functions beside this file do to it what a person does. */
export class Window {
  constructor(
    readonly page: Page,
    /** The folder of the articles. */
    readonly folder: string,
    /** When the window was asked for and when the article's text was on the screen, in ms of `performance.now()`. */
    readonly opened: number,
    readonly textShown: number,
  ) {}

  /** Keeps a picture of the window as test-results/screenshots/NAME.png. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(resultsFolder, { recursive: true });
    await this.page.screenshot({ path: join(resultsFolder, `${name}.png`) });
  }

  /** For an `afterEach`: of a test that failed, a picture and the text of the window. */
  async keepFailure(test: Mocha.Test | undefined): Promise<void> {
    if (test?.state !== 'failed') return;
    await this.screenshot(`failed ${test.fullTitle()}`.replace(/[^\w]+/g, '-'));
    console.log(`The window when "${test.title}" failed:\n${await this.page.locator('.monaco-workbench').innerText()}`);
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

/** The text of the sample article that ships. */
export const sampleArticle = (): string => readFileSync(join(root, 'media/sample/harbour-dispute.article'), 'utf8');
