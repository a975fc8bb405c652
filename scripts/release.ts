// Releases the version that package.json has: makes the VSIX, puts it into both stores, and tags the commit.
//
//   VSCE_PAT=… OVSX_PAT=… npm run release [-- --pre-release]
//   npm run release -- --dry-run      makes the VSIX, tells what would be done and what is missing for it; needs no token, changes nothing
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { hindrances, newestIn, stores } from './release/plan';
import { picturesAt } from './release/readme';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false }, 'pre-release': { type: 'boolean', default: false } } });
const [isTrial, isPreRelease] = [values['dry-run'], values['pre-release']];

const run = (command: readonly string[]): void => void execFileSync(command[0]!, command.slice(1), { cwd: root, stdio: 'inherit' });
const ask = (...command: readonly string[]): string => execFileSync(command[0]!, command.slice(1), { cwd: root, encoding: 'utf8' });

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string; readonly publisher?: string; readonly repository?: unknown };
const { version, publisher, repository } = manifest;
const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
const found = hindrances({
  version, publisher, changelog,
  tags: ask('git', 'tag', '--list').split('\n'),
  isCommitted: ask('git', 'status', '--porcelain').trim() === '',
  picturesAt: picturesAt(repository, process.env['README_PICTURES']),
  tokens: stores.map(({ token }) => token).filter((token) => process.env[token]),
});

if (found.length && !isTrial) {
  console.error(`Version ${version} cannot go out yet:\n${found.map((each) => `- ${each}`).join('\n')}`);
  process.exit(1);
}

run(['npm', 'run', 'package', '--', ...(isPreRelease ? ['--pre-release'] : [])]);
const vsix = join(root, 'dist/on-the-record.vsix');
if (!existsSync(vsix)) throw new Error(`${vsix} was not made`);
const steps = [...stores.map(({ name, command }) => ({ name, command: command(relative(root, vsix), isPreRelease) })), { name: 'The tag', command: ['git', 'tag', '--annotate', `v${version}`, '--message', `Version ${version}`] }];

if (isTrial) {
  console.log(`\nVersion ${version}${isPreRelease ? ', to try out' : ''}; nothing is sent. It would run:\n${steps.map(({ name, command }) => `  ${name}: ${command.join(' ')}`).join('\n')}`);
  console.log(`\nWhat is new:\n\n${newestIn(changelog)?.notes ?? ''}`);
  console.log(found.length ? `\nWhat is missing until it can go out:\n${found.map((each) => `- ${each}`).join('\n')}` : '\nNothing is missing.');
} else {
  for (const { name, command } of steps) {
    console.log(`\n${name}`);
    run(command);
  }
  console.log(`\nVersion ${version} is out. Push the tag: git push origin v${version}`);
}
