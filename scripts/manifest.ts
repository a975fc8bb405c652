// Writes what package.json and package.nls.json say of commands, their places in menus and their keys, from src/editor/commandTable.ts.
//
//   npm run manifest
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inReviewedList, inText, type CommandLine } from '../src/editor/commandLine';
import { commandTable } from '../src/editor/commandTable';

const view = 'view == onTheRecord.entities';

type Json = Readonly<Record<string, unknown>>;
interface Manifest extends Json {
  readonly contributes: Json & { readonly menus: Readonly<Record<string, readonly Json[]>> };
}
type Texts = Readonly<Record<string, string>>;

const textOf = (command: string): string => `command.${command.replace('onTheRecord.', '')}`;
/** Commands that act on a row or a card, which the palette has not. */
const needsMore = (command: string): boolean => /\.(?:row|card)\./.test(command);

/** The items of one menu. */
const menu = (places: keyof CommandLine & ('view' | 'rows' | 'menu' | 'explorer' | 'tab'), within?: string): Json[] =>
  [...commandTable].flatMap(([command, line]) => (line[places] ?? []).map(([group, when]) => {
    const condition = [within, when].filter(Boolean).join(' && ');
    return { command, ...(condition ? { when: condition } : {}), group };
  }));

function keysOf([command, { reviewKey, keys = [] }]: readonly [string, CommandLine]): Json[] {
  const single = reviewKey === undefined ? [] : [inText, inReviewedList].map((when) => ({ key: reviewKey, when }));
  return [...single, ...keys].map((key) => ({ command, ...key }));
}

/** The manifest with what the table of commands says; all else is as it was. */
export function withCommands(manifest: Manifest): Manifest {
  const { contributes } = manifest;
  return {
    ...manifest,
    contributes: {
      ...contributes,
      commands: [...commandTable].map(([command, { icon }]) => ({ command, title: `%${textOf(command)}%`, category: '%category%', ...(icon ? { icon: `$(${icon})` } : {}) })),
      menus: {
        ...contributes.menus,
        commandPalette: [...commandTable].flatMap(([command, { palette }]) => (needsMore(command) ? [{ command, when: 'false' }] : palette ? [{ command, when: palette }] : [])),
        'view/title': menu('view', view),
        'view/item/context': menu('rows', view),
        'onTheRecord.editor': menu('menu'),
        'explorer/context': menu('explorer'),
        'editor/title/context': menu('tab'),
      },
      keybindings: [...commandTable].flatMap(keysOf),
    },
  };
}

const isTitle = (key: string): boolean => key.startsWith('command.');

/** The texts with the titles of the table's commands in the place of those that were there. */
export function withTitles(texts: Texts): Texts {
  const titles = [...commandTable].map(([command, { title }]): [string, string] => [textOf(command), title]);
  const others = Object.entries(texts);
  const at = others.findIndex(([key]) => isTitle(key));
  return Object.fromEntries([...others.slice(0, at), ...titles, ...others.slice(at).filter(([key]) => !isTitle(key))]);
}

const root = join(import.meta.dirname, '..');
export const manifestFiles = {
  'package.json': (text: string): unknown => withCommands(JSON.parse(text) as Manifest),
  'package.nls.json': (text: string): unknown => withTitles(JSON.parse(text) as Texts),
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [file, made] of Object.entries(manifestFiles)) {
    const path = join(root, file);
    const before = readFileSync(path, 'utf8');
    const after = `${JSON.stringify(made(before), undefined, 2)}\n`;
    if (after !== before) writeFileSync(path, after);
    console.log(`${file}: ${after === before ? 'as it was' : 'written anew'}`);
  }
}
