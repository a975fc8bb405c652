import assert from 'node:assert/strict';
import { articleOf } from '../../../src/core/article/article';
import { english } from '../../../src/core/english/english';
import { articleFormats } from '../../../src/core/formats/articleFormats';
import { articleSource } from '../../../src/core/formats/articleSource';
import { analysis, text } from '../article/articleFixture';

suite('the formats in which an article is exported', () => {
  const exported = { article: articleOf(analysis, { minimum: { claim: 0 } }), text, source: articleSource(text, english.lexicon), name: 'bridge.txt' };
  const empty = { article: articleOf({ quotes: [], entities: [], locations: [], claims: [] }, { minimum: { claim: 0 } }), text: '', source: {}, name: '' };

  for (const format of articleFormats) {
    test(`${format.title} writes the same file each time, of an article without marks too, and ends it with its last line`, () => {
      for (const each of [exported, empty]) {
        const written = format.write(each);
        assert.equal(format.write(each), written);
        assert.match(written, /\n$/);
      }
    });
  }

  test('are told apart by their titles, and have an extension each', () => {
    assert.equal(new Set(articleFormats.map(({ title }) => title)).size, articleFormats.length);
    for (const { extension, title, detail } of articleFormats) {
      assert.match(extension, /^[a-z0-9]+(?:\.[a-z0-9]+)?$/, title);
      assert.ok(detail, title);
    }
  });

  test('the analysis is what the command line prints', () => {
    const written = JSON.parse(articleFormats[0]!.write(exported)) as Record<string, unknown>;
    assert.equal(written['id'], 'bridge.txt');
    assert.deepEqual(written['quotes'], exported.article.analysis.quotes);
    assert.deepEqual(written['claims'], exported.article.analysis.claims);
  });
});
