import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFiles } from '../../scripts/manifest';
import { cardCommands, commands, kindCommands, toggleCommands } from '../../src/editor/commandNames';
import { addCommand, addCommands, bulkCommands, cardMarkCommands, entityCommands, markCommands, conflictCommands, orphanCommands, reviewCommands, rowEntityCommands, rowMarkCommands } from '../../src/editor/review/reviewCommands';

interface MenuItem { readonly command?: string; readonly submenu?: string; readonly when?: string; readonly group?: string }
interface Manifest {
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category?: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly when?: string }[];
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, { readonly default: unknown }>> }[];
    readonly viewsWelcome: readonly { readonly contents: string; readonly when: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly markdown?: string; readonly svg?: string }; readonly description: string }[] }[];
    readonly languages: readonly { readonly configuration: string; readonly icon: Readonly<Record<string, string>> }[];
    readonly viewsContainers: Readonly<Record<string, readonly { readonly icon: string }[]>>;
  };
}

const raw = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(raw) as Manifest;
const nls = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const { contributes } = manifest;
const sources = readdirSync('src/editor', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, code: readFileSync(join('src/editor', path), 'utf8') }));
const code = sources.filter(({ path }) => !/(?:commandNames|reviewCommands)\.ts$/.test(path)).map((source) => source.code).join('\n');
const declared = contributes.commands.map(({ command }) => command).sort();

suite('manifest', () => {
  for (const [file, made] of Object.entries(manifestFiles)) {
    test(`${file} says of commands what their table says`, () => {
      const text = readFileSync(file, 'utf8');
      assert.equal(text, `${JSON.stringify(made(text), undefined, 2)}\n`, 'run npm run manifest');
    });
  }

  test('every command of the code is declared, and every declared one is in the code', () => {
    const tables = [
      commands, toggleCommands, kindCommands.next, kindCommands.previous,
      markCommands, rowMarkCommands, cardMarkCommands, entityCommands, rowEntityCommands, addCommands, bulkCommands, reviewCommands, orphanCommands, conflictCommands,
    ];
    assert.deepEqual(declared, [...tables.flatMap((names) => Object.values<string>(names)), addCommand].sort());
  });

  test('every command has a handler', () => {
    for (const name of Object.keys(commands)) {
      assert.match(code, new RegExp(`(?:register(?:TextEditor)?Command|register)\\(\\s*commands\\.${name}\\b`), name);
    }
    for (const [table, names] of Object.entries({ bulkCommands, reviewCommands, orphanCommands })) {
      for (const name of Object.keys(names)) assert.match(code, new RegExp(`register(?:Command)?\\(\\s*${table}\\.${name}\\b`), name);
    }
    for (const table of ['markCommands', 'rowMarkCommands', 'cardMarkCommands', 'entityCommands', 'rowEntityCommands', 'addCommands']) assert.match(code, new RegExp(`registerCommand\\(${table}\\[(?:name|kind)\\]`), table);
    assert.match(code, /registerCommand\(addCommand,/);
    assert.match(code, /registerCommand\(toggleCommands\[kind\]/);
    assert.match(code, /register\(kindCommands\[direction\]\[kind\]/);
  });

  test('every command is in the category and has a title', () => {
    for (const { command, title, category } of contributes.commands) {
      assert.equal(nls[category?.replaceAll('%', '') ?? ''], 'On the Record', command);
      assert.ok(nls[title.replaceAll('%', '')], command);
    }
  });

  test('commands that need a row or a card are not in the palette', () => {
    const hidden = contributes.menus['commandPalette']!.filter(({ when }) => when === 'false').map((item) => item.command ?? '').sort();
    assert.deepEqual(hidden, declared.filter((command) => /\.(?:row|card)\./.test(command)));
    for (const command of cardCommands) assert.ok(hidden.includes(command), command);
  });

  test('menus, keys, welcome texts and steps name commands that there are', () => {
    for (const [menu, items] of Object.entries(contributes.menus)) {
      for (const { command } of items) if (command) assert.ok(declared.includes(command), `${menu}: ${command}`);
    }
    for (const { command } of contributes.keybindings) assert.ok(declared.includes(command), command);
    const texts = [...contributes.viewsWelcome.map(({ contents }) => contents), ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ description }) => description))];
    for (const text of texts) {
      for (const [, command] of (nls[text.replaceAll('%', '')] ?? '').matchAll(/\(command:(onTheRecord[\w.]*)/g)) assert.ok(declared.includes(command ?? ''), command);
    }
  });

  test('keys never steal typing: they have a function key, or hold where nothing can be typed', () => {
    const articleKeys = (key: string, when: string): boolean => /^(?:ctrl|cmd)(?:\+shift|\+alt)?\+f\d+$/.test(key) && /editorTextFocus && onTheRecord\.article == marked/.test(when);
    const inReview = (when: string): boolean => /^(?:editorTextFocus|\(editorTextFocus \|\| editorHoverFocused\)) && editorReadonly && onTheRecord\.reviewKeys\b/.test(when);
    const inList = (when: string): boolean => /^focusedView (?:== onTheRecord\.entities|=~ \/\^onTheRecord\\\.\(entities\|reviewed\)\$\/) && listFocus && !inputFocus\b/.test(when);
    for (const { command, key, when = '' } of contributes.keybindings) assert.ok(articleKeys(key, when) || inReview(when) || inList(when), `${command}: ${key} when ${when}`);
  });

  test('no key does two things at once', () => {
    const bound = contributes.keybindings.map(({ key, when }) => `${key} when ${when}`);
    assert.deepEqual(bound.filter((each, i) => bound.indexOf(each) !== i), []);
  });

  test('every setting is read', () => {
    const settings = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    const reader = sources.find(({ path }) => path === 'settings.ts')!.code;
    assert.ok(settings.length >= 8);
    for (const setting of settings) assert.ok(reader.includes(`'${setting.replace('onTheRecord.', '')}'`), setting);
  });

  test('every setting that is read is declared', () => {
    const reader = sources.find(({ path }) => path === 'settings.ts')!.code;
    const settings = new Set(contributes.configuration.flatMap(({ properties }) => Object.keys(properties)));
    for (const [, name] of reader.matchAll(/read(?:<\w+>)?\('([\w.]+)'/g)) assert.ok(settings.has(`onTheRecord.${name}`), name);
    for (const [, name] of reader.matchAll(/'(marks\.\w+)'/g)) assert.ok(settings.has(`onTheRecord.${name}`), name);
  });

  test('every colour has a value in all four kinds of themes, and is used', () => {
    for (const { id, defaults } of contributes.colors) {
      assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light'], id);
      for (const value of Object.values(defaults)) assert.match(value, /^#[0-9A-F]{6}(?:[0-9A-F]{2})?$/, id);
      assert.ok(code.includes(`'${id.replace('onTheRecord.', '')}'`), `${id} is not used`);
    }
  });

  test('every colour that is used is declared', () => {
    const ids = new Set(contributes.colors.map(({ id }) => id));
    for (const [, name] of code.matchAll(/(?:color\(|icon\('[\w-]+', |onTheRecord-)'?(\w+(?:Background|Border|Ruler|Underline))\b/g)) assert.ok(ids.has(`onTheRecord.${name}`), name);
  });

  test('every string is translatable: no key without a text, no text without a key', () => {
    const keys = [...raw.matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key ?? '');
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(nls).sort());
    for (const [key, text] of Object.entries(nls)) assert.ok(text.trim(), key);
    const plain = [...raw.matchAll(/"(?:title|description|markdownDescription|contents|label|displayName)": "(?!%)([^"]*)"/g)].map(([, text]) => text);
    assert.deepEqual(plain, []);
  });

  test('every file that is named is there', () => {
    const files = [
      manifest.icon,
      ...contributes.languages.flatMap(({ configuration, icon }) => [configuration, ...Object.values(icon)]),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown ?? media.svg ?? '')),
      ...Object.values(contributes.viewsContainers).flat().map(({ icon }) => icon),
    ];
    for (const file of files) assert.ok(existsSync(file), file);
  });

  test('the extension wakes for articles only', () => {
    assert.deepEqual(manifest.activationEvents, ['onLanguage:plaintext', 'onLanguage:markdown', 'onWebviewPanel:onTheRecord.report']); // news-article comes with the language
  });
});
