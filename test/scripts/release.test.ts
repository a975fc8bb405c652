import assert from 'node:assert/strict';
import { hindrances, newestIn, stores, type Beginning } from '../../scripts/release/plan';
import { picturesAt, readmeForVsix } from '../../scripts/release/readme';

const changelog = '# Changelog\n\n## 1.2.0\n\n- Cards of bridges.\n\n## 1.1.0 – 2026-02-03\n\n- The first.\n';
const ready: Beginning = { version: '1.2.0', publisher: 'desk', changelog, tags: ['v1.1.0'], isCommitted: true, picturesAt: 'https://example.org/raw', tokens: ['VSCE_PAT', 'OVSX_PAT'] };

suite('a release', () => {
  test('goes out when nothing is missing', () => assert.deepEqual(hindrances(ready), []));

  const missing: readonly [string, Partial<Beginning>, RegExp][] = [
    ['a version that the stores do not take', { version: '1.2.0-beta', changelog: changelog.replace('1.2.0', '1.2.0-beta') }, /three numbers/],
    ['no publisher', { publisher: undefined }, /publisher/],
    ['a changelog of an older version', { version: '1.3.0' }, /begins with version 1\.2\.0, package\.json has 1\.3\.0/],
    ['a changelog without a version', { changelog: '# Changelog\n' }, /no version/],
    ['a version of which the changelog says nothing', { changelog: '# Changelog\n\n## 1.2.0\n\n## 1.1.0\n\n- The first.\n' }, /says nothing/],
    ['a version that was released', { tags: ['v1.2.0'] }, /tag v1\.2\.0/],
    ['something not committed', { isCommitted: false }, /committed/],
    ['pictures that nobody would see', { picturesAt: undefined }, /pictures/],
    ['a token', { tokens: ['VSCE_PAT'] }, /OVSX_PAT/],
  ];
  for (const [what, change, told] of missing) {
    test(`is kept back by ${what}, and by nothing else`, () => {
      const found = hindrances({ ...ready, ...change });
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0]!, told);
    });
  }

  test('says of the newest version what the changelog says', () => {
    assert.deepEqual(newestIn(changelog), { version: '1.2.0', notes: '- Cards of bridges.' });
    assert.deepEqual(newestIn('## [v2.0.1] – today\n\nMended.\n'), { version: '2.0.1', notes: 'Mended.' });
    assert.equal(newestIn('# Nothing yet\n'), undefined);
  });

  test('puts the same file into both stores, without a token on the command line', () => {
    for (const isPreRelease of [false, true]) {
      const commands = stores.map(({ command }) => command('dist/x.vsix', isPreRelease).join(' '));
      assert.equal(commands.length, 2);
      for (const command of commands) {
        assert.match(command, /publish .*dist\/x\.vsix/);
        assert.equal(command.includes('--pre-release'), isPreRelease);
        assert.doesNotMatch(command, /--?p(?:at)?\b|PAT/);
      }
      assert.match(commands[1]!, /ovsx@\d+\.\d+\.\d+ /, 'a version of its own');
    }
  });
});

suite('the README of the VSIX', () => {
  const readme = '# On\n\n![A window](media/a.png)\n\nText\n![A badge](https://img.example/b.svg)\n';
  test('keeps its own pictures where the web has them, else leaves them out', () => {
    assert.equal(readmeForVsix(readme, 'https://example.org'), readme);
    assert.equal(readmeForVsix(readme, undefined), '# On\n\nText\n![A badge](https://img.example/b.svg)\n');
  });

  test('the web has them where a person says, else at the repository', () => {
    assert.equal(picturesAt(undefined, undefined), undefined);
    assert.equal(picturesAt('https://github.com/desk/record', 'https://example.org/p'), 'https://example.org/p');
    for (const repository of ['https://github.com/desk/record', 'git+https://github.com/desk/record.git', { type: 'git', url: 'https://github.com/desk/record.git' }]) assert.equal(picturesAt(repository, undefined), 'https://github.com/desk/record/raw/HEAD');
    assert.equal(picturesAt({ url: 'https://gitlab.com/desk/record' }, ''), 'https://gitlab.com/desk/record/-/raw/HEAD');
    for (const repository of ['git@example.org:record.git', 'https://example.org/record', 7, null]) assert.equal(picturesAt(repository, undefined), undefined);
  });
});
