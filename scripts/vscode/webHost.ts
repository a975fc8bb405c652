// Where an extension runs: in the node extension host, unless it is told to run in the web one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UserSettings } from './server';

/**
 * The user's settings by which the extensions in these folders run in the web extension host, as they do on vscode.dev. The
 * window's own "extensionDevelopmentKind" is not heeded by a built VS Code; this setting of a user is.
 */
export const inWebHost = (extensions: readonly string[]): UserSettings => ({ 'remote.extensionKind': Object.fromEntries(extensions.map((path) => [idOf(path), ['web']])) });

function idOf(extension: string): string {
  const { publisher, name } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8')) as { publisher: string; name: string };
  return `${publisher}.${name}`;
}
