// Bundles test/bench/bench.ts as the extension is bundled, and runs it: the figures are those of what ships.
//
//   npm run bench
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const outfile = join(root, 'test/bench/bench.bundle.mjs'); // beside its source, from where it finds articles and media
try {
  await build({
    entryPoints: [join(root, 'test/bench/bench.ts')], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning',
    define: { 'import.meta.dirname': JSON.stringify(join(root, 'test/bench')) },
  });
  process.exitCode = spawnSync(process.execPath, [outfile], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(outfile, { force: true });
}
