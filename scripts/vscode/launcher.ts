// Takes the command line of a desktop VS Code that runs tests, and runs them in the served VS Code: the extension host's
// console on standard output, the tests' exit code as its own.
import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { windowAddress } from './address';
import { launchChromium } from './chromium';
import { printConsole } from './console';
import { askedToEnd } from './ending';
import { startServer } from './server';
import { inWebHost } from './webHost';

const minutesToRun = 10;

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  strict: false, // a desktop VS Code takes many more, which say nothing to this one
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionDevelopmentKind: { type: 'string' },
    extensionTestsPath: { type: 'string' },
  },
});

const asPath = (text: string): string => resolve(text.replace(/^file:\/\//, ''));
const extensions = (values.extensionDevelopmentPath ?? []).filter((path) => typeof path === 'string').map(asPath);
if (typeof values.extensionTestsPath !== 'string' || extensions.length === 0) {
  console.error('launcher: --extensionDevelopmentPath and --extensionTestsPath are needed');
  process.exit(2);
}
const tests = asPath(values.extensionTestsPath);
const profile = mkdtempSync(join(tmpdir(), 'on-the-record-profile-'));
process.exitCode = await runTestsInWindow().finally(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

async function runTestsInWindow(): Promise<number> {
  const server = await startServer(profile, values.extensionDevelopmentKind === 'web' ? inWebHost(extensions) : {});
  try {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      let over = false; // what the window says while it closes concerns nobody
      await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => over || printConsole(type, args));
      const code = new Promise<number>((done, fail) => {
        void page.exposeFunction('codeAutomationExit', (exitCode: number) => {
          over = true;
          done(exitCode);
        });
        page.once('crash', () => fail(new Error('the page of VS Code crashed')));
        browser.once('disconnected', () => fail(new Error('the browser ended')));
        void askedToEnd().then(() => fail(new Error('asked to end')));
        void server.ended.then(() => fail(new Error(`VS Code's server ended`)));
        setTimeout(() => fail(new Error(`the tests did not end within ${minutesToRun} minutes`)), minutesToRun * 60_000).unref();
      });
      await page.goto(windowAddress(server.authority, { folder: asPath(positionals[0] ?? profile), extensions, tests }));
      return await code;
    } catch (error) {
      console.error(`launcher: ${error instanceof Error ? error.message : String(error)}\n${readFileSync(server.log, 'utf8').slice(-4000)}`);
      return 1;
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}
