// Runs test/editor inside a real VS Code: a downloaded desktop one where it can be had, the served one elsewhere.
//
//   npm run test:editor [-- --served]     in the node extension host
//   npm run test:web [-- --served]        in the web extension host, as vscode.dev runs the extension
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { buildAll } from './build';
import { downloadedDesktop } from './vscode/desktop';

const { values } = parseArgs({
  options: { web: { type: 'boolean', default: false }, served: { type: 'boolean', default: false }, 'no-build': { type: 'boolean', default: false } },
});
const root = join(import.meta.dirname, '..');
if (!values['no-build']) await buildAll();
const workspace = mkdtempSync(join(tmpdir(), 'on-the-record-workspace-'));
try {
  cpSync(join(root, 'media/sample'), workspace, { recursive: true });
  const desktop = values.served ? undefined : await downloadedDesktop();
  await runTests({
    vscodeExecutablePath: desktop ?? join(import.meta.dirname, 'vscode/launcher.sh'),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, values.web ? 'dist/test/web/editor.cjs' : 'dist/test/editor.cjs'),
    launchArgs: [workspace, '--disable-extensions', ...(values.web ? ['--extensionDevelopmentKind=web'] : [])],
  });
} catch (error) {
  if (!(error instanceof TestRunFailedError)) throw error;
  process.exitCode = error.code ?? 1;
} finally {
  rmSync(workspace, { recursive: true, force: true, maxRetries: 5 });
}
