// Bundles test/bench/bench.ts as the extension is bundled, and runs it: the figures are those of what ships.
//
//   npm run bench
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const root = join(import.meta.dirname, '..');
const outfile = join(root, 'test/bench/bench.bundle.mjs');

/** In the bundle each file still finds what lies beside its source. */
const sourceFolders: Plugin = {
  name: 'source-folders',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path }) => ({ contents: readFileSync(path, 'utf8').replaceAll('import.meta.dirname', JSON.stringify(dirname(path))), loader: 'ts' }));
  },
};

try {
  await build({
    entryPoints: [join(root, 'test/bench/bench.ts')], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning', plugins: [sourceFolders],
  });
  process.exitCode = spawnSync(process.execPath, [outfile], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(outfile, { force: true });
}
