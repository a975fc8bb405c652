// Makes the VSIX, and fails if anything is in it that a person who installs it does not need.
//
//   npm run package [-- --pre-release]
//   README_PICTURES=https://… npm run package     where the README's pictures lie on the web, if not at the repository
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { picturesAt } from './release/readme';

const root = join(import.meta.dirname, '..');
const packagePath = join(root, 'dist/on-the-record.vsix');

const { values } = parseArgs({ options: { 'pre-release': { type: 'boolean', default: false } } });
const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly repository?: unknown };
const baseImagesUrl = picturesAt(repository, process.env['README_PICTURES']);

mkdirSync(join(root, 'dist'), { recursive: true });
await createVSIX({ cwd: root, packagePath, preRelease: values['pre-release'], ...(baseImagesUrl ? { baseImagesUrl } : {}) }); // builds by "vscode:prepublish"
const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
const unwanted = files.filter((file) => /^(src|test|scripts|node_modules)\/|\.map$|\.ts$/.test(file));
if (unwanted.length > 0) throw new Error(`These do not belong into the VSIX: ${unwanted.join(', ')}`);
const bytes = (path: string): number => statSync(path).size;
for (const file of files.sort((a, b) => bytes(join(root, b)) - bytes(join(root, a)))) console.log(`${(bytes(join(root, file)) / 1024).toFixed(0).padStart(8)} KB  ${file}`);
console.log(`${packagePath}: ${files.length} files, ${(bytes(packagePath) / 1024 / 1024).toFixed(2)} MB`);
