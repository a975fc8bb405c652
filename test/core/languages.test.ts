import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

type Strings = Readonly<Record<string, string>>;
const strings = (path: string): Strings => JSON.parse(readFileSync(path, 'utf8')) as Strings;

/** What is in a string besides its words, and must be the same in every language: placeholders, where links lead, the white space around it. */
const frame = (text: string): string[] => [...text.matchAll(/\{\d+\}|\]\([^)]*\)|^\s+|\s+$|\n|…$|\$\([a-z-]+\)/g)].map(([part]) => part).sort();

/** What has the same words in both languages: names of programs, standards and figures, and what holds no word. */
const same = /^(?:On the Record|ClaimReview \(schema\.org\)|CoNLL-2003|TEI P5|WebAnno TSV 3\.3|ninjs 3\.0 \(IPTC\)|W3C Web Annotations \(JSON-LD\)|F1 \{0\}|[^\p{L}]*)$/u;

/** One pair of files: the strings of the interface, and the same in German. */
const pairs = [
  { what: 'in the code', english: 'l10n/bundle.l10n.json', german: 'l10n/bundle.l10n.de.json' },
  { what: 'in the manifest', english: 'package.nls.json', german: 'package.nls.de.json' },
] as const;

for (const { what, english: source, german: file } of pairs) {
  suite(`German: the strings ${what}`, () => {
    const [english, german] = [strings(source), strings(file)];
    const both = Object.keys(english).filter((key) => key in german);
    const list = (keys: readonly string[]): string => `${keys.length} in ${file}:\n${keys.map((key) => `  ${JSON.stringify(key)}: ${JSON.stringify(english[key] ?? german[key])}`).join('\n')}`;
    const none = (keys: readonly string[], missing: string): void => assert.ok(!keys.length, `${missing}: ${list(keys)}`);

    test('are there, all of them, in the order of the English ones', () => {
      none(Object.keys(english).filter((key) => !(key in german)), 'no German for');
      const inOrder = Object.fromEntries(both.map((key) => [key, german[key]!]));
      if (process.env['UPDATE_L10N']) writeFileSync(file, `${JSON.stringify(inOrder, undefined, 2)}\n`); // what is no string any more goes
      assert.deepEqual(Object.keys(german).filter((key) => key in english), both, 'run the tests once with UPDATE_L10N=1');
    });

    test('have the placeholders and links of the English ones', () => {
      for (const key of both) assert.deepEqual(frame(german[key]!), frame(english[key]!), german[key]);
    });

    test('are not left in English', () => none(both.filter((key) => german[key] === english[key] && !same.test(english[key]!)), 'the same as in English'));

    test('speak to people as VS Code does in German, in German quotation marks', () => {
      none(both.filter((key) => /\b(?:du|dein\w*|dich|dir|euch|euer)\b/i.test(german[key]!)), 'not „Sie“');
      none(both.filter((key) => german[key]!.includes('”') || (german[key]!.match(/„/g) ?? []).length !== (german[key]!.match(/“/g) ?? []).length || / "|" /.test(german[key]!)), 'other quotation marks');
    });
  });
}

suite('German: the walkthrough', () => {
  const folder = 'media/walkthrough';
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md') && !name.includes('.nls.'));

  // VS Code looks for NAME.nls.LANGUAGE.md beside NAME.md
  const translated = (page: string): string => `${folder}/${page.replace(/\.md$/, '.nls.de.md')}`;
  for (const page of pages) {
    test(page, () => {
      assert.ok(existsSync(translated(page)), `no ${translated(page)}`);
      const shape = (path: string): string[] => readFileSync(path, 'utf8').split('\n').map((line) => /^(?:###|\*|\|)/.exec(line)?.[0] ?? (line ? 'text' : ''));
      assert.deepEqual(shape(translated(page)), shape(`${folder}/${page}`), 'as many headings, rows and lines');
    });
  }

  test('no page of something that is gone', () => assert.deepEqual(readdirSync(folder).filter((name) => name.includes('.nls.')).sort(), pages.map((page) => page.replace(/\.md$/, '.nls.de.md')).sort()));
});
