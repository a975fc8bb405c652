import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goldFiles } from '../accuracy/goldFiles';

suite('which gold is measured', () => {
  let root = '';
  setup(() => { root = mkdtempSync(join(tmpdir(), 'on-the-record-gold-')); });
  teardown(() => { rmSync(root, { recursive: true }); });

  /** A folder with one annotated article. */
  const folder = (name: string): string => {
    const path = join(root, name);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, `${name.replace('/', '-')}.jsonl`), '{"id":"a","text":"A."}\n');
    return path;
  };
  const names = (named: string | undefined, ours: string, beside: string): string[] => goldFiles(named, ours, beside).files.map(({ name }) => name);

  test('the project’s own and the further one', () => {
    const [ours, beside] = [folder('own'), join(folder('shared/gold'), '..')];
    assert.deepEqual(names(undefined, ours, beside), ['own', 'shared-gold']);
    assert.equal(goldFiles(undefined, ours, beside).notice, undefined);
  });

  test('a clone has its own alone, and nothing is missing', () => {
    const gold = goldFiles(undefined, folder('own'), join(root, 'shared'));
    assert.equal(gold.missing, false);
    assert.match(gold.notice ?? '', /no gold annotations in .*shared.gold: measured on the project’s own articles alone/);
  });

  test('missing where a folder is named that is not there, where ../shared has no gold, and where there is none at all', () => {
    const ours = folder('own');
    mkdirSync(join(root, 'shared'));
    assert.equal(goldFiles(join(root, 'elsewhere'), ours, join(root, 'nowhere')).missing, true);
    assert.equal(goldFiles(undefined, ours, join(root, 'shared')).missing, true);
    const none = goldFiles(undefined, join(root, 'none'), join(root, 'nowhere'));
    assert.deepEqual([none.missing, none.files], [true, []]);
    assert.match(none.notice ?? '', /nothing can be measured/);
  });

  test('the project’s own articles are whole: every span lies in its text, every set has floors', () => {
    const floors = JSON.parse(readFileSync(join(import.meta.dirname, '../accuracy/floors.json'), 'utf8')) as Record<string, unknown>;
    const own = goldFiles(undefined, undefined, join(root, 'nowhere')).files;
    assert.ok(own.length > 0);
    for (const { name, path } of own) {
      assert.ok(floors[name], name);
      for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
        const { id, text, quotes, claims } = JSON.parse(line) as { id: string; text: string; quotes: { start: number; end: number }[]; claims: { start: number; end: number }[] };
        assert.ok(quotes.length + claims.length > 0, id);
        for (const { start, end } of [...quotes, ...claims]) assert.ok(0 <= start && start < end && end <= text.length, `${id} ${start}-${end}`);
      }
    }
  });
});
