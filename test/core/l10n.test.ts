import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { exportFormats } from '../../src/core/formats/exportFormats';

/** What the editor layer has from a table of the core, in which no string is made: the table's strings are in the bundle, too. */
const fromTable = /^format\.(?:title|detail)$/;

/** The strings that the editor layer passes to `l10n.t`, as VS Code looks them up. */
function translatable(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const strings: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /(?:^|\.)l10n\.t$/.test(node.expression.getText())) {
      const [text] = node.arguments;
      if (text && fromTable.test(text.getText())) return;
      assert.ok(text && ts.isStringLiteralLike(text), `${path}: l10n.t takes a literal, or nobody can translate it: ${node.getText()}`);
      strings.push(text.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return strings;
}

suite('translation', () => {
  const strings = readdirSync('src/editor', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => translatable(join('src/editor', path)))
    .concat(exportFormats.flatMap(({ title, detail }) => [title, detail]));

  test('the bundle for translators has every string of the editor layer, and no other', () => {
    const path = 'l10n/bundle.l10n.json';
    const expected = Object.fromEntries([...new Set(strings)].sort().map((text) => [text, text]));
    if (process.env['UPDATE_L10N']) writeFileSync(path, `${JSON.stringify(expected, undefined, 2)}\n`);
    assert.ok(strings.length > 50, `only ${strings.length} strings found`);
    assert.deepEqual(JSON.parse(readFileSync(path, 'utf8')), expected, 'run the tests once with UPDATE_L10N=1');
  });
});
