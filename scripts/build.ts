// Bundles the extension for both extension hosts, the command line, and the tests that run inside VS Code.
//
//   npm run build [-- --production]
import { chmodSync, copyFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { picturesAt, readmeForVsix } from './release/readme';

const root = join(import.meta.dirname, '..');

/** What every bundle shares. `production` leaves the source maps out and minifies. */
const common = (production: boolean): BuildOptions => ({
  absWorkingDir: root,
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  legalComments: 'none', // NOTICE.md names what is bundled
  logLevel: 'warning',
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' }, // what it gives Node loads its parts by names that no bundler sees
});

/** Of what runs in an extension host: nothing is taken for granted but what a browser has. */
const forHost: BuildOptions = { platform: 'browser', format: 'cjs', external: ['vscode', 'node:fs/promises'] };

/** `editor-test-files`: a module that imports each test/editor/**\/*.test.ts when its `load` is called; only those whose name holds $ONLY where that is set. */
const editorTestFiles: Plugin = {
  name: 'editor-test-files',
  setup(bundler) {
    bundler.onResolve({ filter: /^editor-test-files$/ }, ({ path }) => ({ path, namespace: 'editor-test-files' }));
    bundler.onLoad({ filter: /.*/, namespace: 'editor-test-files' }, () => {
      const folder = join(root, 'test/editor');
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts') && file.includes(process.env['ONLY'] ?? '')).sort();
      const imports = files.map((file) => `  await import(${JSON.stringify(`./${file}`)});`);
      return { contents: `export async function load() {\n${imports.join('\n')}\n}`, resolveDir: folder, loader: 'ts' };
    });
  },
};

/** Mocha's browser build, which runs in either host. It is a script that asks for `module` inside an ESM package. */
const browserMocha: Plugin = {
  name: 'browser-mocha',
  setup(bundler) {
    const file = join(root, 'node_modules/mocha/mocha.js');
    bundler.onResolve({ filter: /^mocha$/ }, () => ({ path: file }));
    bundler.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, () => ({
      contents: `const module = { exports: {} }, exports = module.exports;\n${readFileSync(file, 'utf8')}\nexport default globalThis.Mocha;`,
      loader: 'js',
    }));
  },
};

/** Files that the tests inside VS Code bring in: their bytes are in the bundle, because the web host has no folder of tests. */
const broughtIn = Object.fromEntries(['.html', '.mhtml', '.docx', '.doc', '.pdf', '.epub', '.eml', '.txt'].map((ending) => [ending, 'binary' as const]));

/** The tests inside VS Code, one entry for both hosts. */
const editorTests: BuildOptions = { entryPoints: ['test/editor/index.ts'], plugins: [editorTestFiles, browserMocha], loader: broughtIn };

/** The readers of files that are brought in, one file each for all three: the extension hosts and the command line. */
const readers: BuildOptions = { platform: 'browser', format: 'iife', entryPoints: ['src/readers/page.ts', 'src/readers/word.ts', 'src/readers/pdf.ts'] };

/**
 * The extension: its start, and the parts that are loaded when they are first needed, the same files for both extension hosts. A package
 * of "type": "module" needs the suffix .cjs on what is loaded by `require`.
 */
export const extensionBundles = (production: boolean): BuildOptions => ({
  ...common(production), ...forHost, entryPoints: ['src/extension.ts', 'src/parts/analysis.ts', 'src/parts/features.ts', 'src/parts/exchange.ts', 'src/parts/report.ts'],
  outdir: join(root, 'dist'), outbase: join(root, 'src'), outExtension: { '.js': '.cjs' },
});

/** Bundles everything into `dist`; throws when something does not compile. */
export async function buildAll({ production = false, tests = true } = {}): Promise<void> {
  const began = performance.now();
  if (production) rmSync(join(root, 'dist'), { recursive: true, force: true });
  const shared = common(production);
  const forNode: BuildOptions = { ...shared, platform: 'node', format: 'cjs', external: ['vscode'] };
  const forWeb: BuildOptions = { ...shared, ...forHost, define: { global: 'globalThis', 'process.env.NODE_DEBUG': 'undefined' } };
  await Promise.all([
    build(extensionBundles(production)),
    build({ ...shared, ...commandLine, outfile: 'dist/cli.js' }),
    build({ ...shared, ...readers, outdir: 'dist/readers' }),
    buildSqlite(shared, 'dist/sqlite'),
    ...(tests
      ? [
          build({ ...forNode, ...editorTests, outfile: 'dist/test/editor.cjs' }),
          build({ ...forWeb, ...editorTests, outfile: 'dist/test/web/editor.cjs', alias: { 'node:assert/strict': './test/editor/web/assertStrict.ts' } }),
        ]
      : []),
  ]);
  chmodSync(join(root, 'dist/cli.js'), 0o755);
  if (production) writeReadme();
  console.log(`built ${relative(process.cwd(), join(root, 'dist')) || 'dist'} in ${Math.round(performance.now() - began)} ms`);
}

/** The README for the VSIX, which vsce completes. */
function writeReadme(): void {
  const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly repository?: unknown };
  writeFileSync(join(root, 'dist/README.md'), readmeForVsix(readFileSync(join(root, 'README.md'), 'utf8'), picturesAt(repository, process.env['README_PICTURES'])));
}

/** Bundles the command line alone, with its readers, into a folder; what it reads from `media` is looked for beside that. */
export const buildCommandLine = async (folder: string): Promise<void> => {
  await Promise.all([build({ ...common(false), ...commandLine, outfile: join(folder, 'cli.js') }), build({ ...common(false), ...readers, outdir: join(folder, 'readers') }), buildSqlite(common(false), join(folder, 'sqlite'))]);
};

/** SQLite in WebAssembly, a program of its own beside its binary: loaded where a folder is indexed and the runtime has no SQLite. */
async function buildSqlite(shared: BuildOptions, folder: string): Promise<void> {
  await build({ ...shared, sourcemap: false, platform: 'node', format: 'cjs', entryPoints: ['node_modules/node-sqlite3-wasm/dist/node-sqlite3-wasm.js'], outfile: join(folder, 'sqlite.cjs') });
  copyFileSync(join(root, 'node_modules/node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm'), resolve(root, folder, 'node-sqlite3-wasm.wasm'));
}

/** CommonJS packages inside the ESM bundle of the command line ask for a `require`. */
const commandLineBanner = `#!/usr/bin/env node
import { createRequire as createRequireForBundle } from 'node:module';
const require = createRequireForBundle(import.meta.url);`;

const commandLine: BuildOptions = { platform: 'node', format: 'esm', target: 'node20', entryPoints: ['src/cli.ts'], banner: { js: commandLineBanner } };

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { production: { type: 'boolean', default: false } } });
  await buildAll({ production: values.production, tests: !values.production });
}
