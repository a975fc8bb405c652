// Makes anew what is fitted, in the order in which one part stands on another.
//
//   npm run fit [-- NAME[,NAME]] [--check]
//
// NAME is one of fits.ts; without any, all are made. --check writes nothing and fails where a fit would change what ships, each
// being held against the others as they ship; it says by how much.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fits } from './fits';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean' } } });
const root = join(import.meta.dirname, '../..');
const asked = positionals.flatMap((names) => names.split(','));
const unknown = asked.filter((name) => !fits.some((fit) => fit.name === name));
if (unknown.length) {
  console.error(`fit: there is no ${unknown.join(', ')}; there are ${fits.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const outcomes: string[] = [];
for (const { name, program, reads } of fits.filter((fit) => !asked.length || asked.includes(fit.name))) {
  console.log(`\n— ${name}`);
  const missing = reads.filter((path) => !existsSync(join(root, path)));
  if (missing.length) {
    outcomes.push(`${name}: not made, ${missing.join(', ')} missing`);
    if (!values.check) break; // what stands on it would be made from what it was before
    continue;
  }
  const began = performance.now();
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', ...program, ...(values.check ? ['--check'] : [])], { cwd: root, stdio: 'inherit' });
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  if (status === 0) console.log(`${name}: ${seconds} s`);
  else outcomes.push(`${name}: ${values.check ? 'would change what ships, or failed' : 'failed'} after ${seconds} s`);
  if (status !== 0 && !values.check) break;
}
for (const outcome of outcomes) console.error(outcome);
if (outcomes.length) process.exit(1);
