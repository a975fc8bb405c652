import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Analysis } from '../../../src/core/analysis/analysis';
import { english } from '../../../src/core/english/english';
import { readArticleHead, writeArticleHead, type ArticleSource } from '../../../src/core/language/articleHead';
import { articleSource } from '../../../src/core/formats/articleSource';
import { claimReview } from '../../../src/core/formats/claimReview';
import { articleOf } from '../../../src/core/article/article';
import { loadMedia } from '../../loadMedia';

const source: ArticleSource = { headline: 'Is the bridge: “safe”?', author: 'Ada Voss, Ben Okri', date: '2031-05-04T09:30:00+02:00', url: 'https://courier.example/2031/05/bridge', publisher: 'Tarnow Courier' };
const story = 'Is the bridge: “safe”?\n\nBy Ada Voss and Ben Okri\n\n4 May 2031\n\nMayor Ilka Brandt said on Monday that the bridge in Krakow had cost 40 million euros.\n\n“We kept our word,” Brandt said.\n';

suite('the head of an article’s file', () => {
  test('what is written is read again', () => {
    const head = writeArticleHead(source);
    assert.equal(head, '---\ntitle: "Is the bridge: “safe”?"\nauthor: Ada Voss, Ben Okri\ndate: 2031-05-04T09:30:00+02:00\nsource: https://courier.example/2031/05/bridge\npublisher: Tarnow Courier\n---\n');
    assert.deepEqual(readArticleHead(`${head}\n${story}`), { start: 0, end: head.length - 1, source });
  });
  test('any value comes back on one line', () => {
    for (const headline of ['Yes', 'no', '- a list?', '# five', '"So"', "it's", 'a: b', 'a # b', 'back\\slash\\', '[x]', '{x}', '---', 'tab\tand\nline', '\u2028', 'true', '日本']) {
      const said = headline.replace(/\s+/g, ' ').trim();
      assert.equal(readArticleHead(`${writeArticleHead({ headline })}\nText`)?.source.headline, said || undefined, headline);
    }
  });
  test('nothing known, no head', () => assert.equal(writeArticleHead({}), ''));
  test('keys of other programs, quotation marks of YAML, CRLF and a byte order mark', () =>
    assert.deepEqual(readArticleHead("\ufeff---\r\nlayout: post\r\nheadline: 'It''s open'\r\nURL: https://a.example/b\r\n---\r\nText")?.source, { headline: "It's open", url: 'https://a.example/b' }));
  for (const text of ['', '---', '---\n', '---\n---\n', '---\nNo key here\n---\nText', '---\ntitle: never closed\n\nText', '--- \nlayout: post\n---\n', 'Text\n---\ntitle: x\n---\n', `---\n${'x'.repeat(9000)}\ntitle: y\n---\n`]) {
    test(`no head: ${JSON.stringify(text.slice(0, 40))}`, () => assert.equal(readArticleHead(text), undefined));
  }

  test('is what is known of the article, before what its text says', () => {
    assert.deepEqual(articleSource(`${writeArticleHead(source)}\n${story}`, english.lexicon), source);
    assert.deepEqual(articleSource(`---\nsource: https://a.example/b\n---\n\n${story}`, english.lexicon), { ...articleSource(story, english.lexicon), url: 'https://a.example/b' });
  });

  test('bears no mark and changes none, and a headline that ends as sentences do is known as one', async () => {
    const resources = await loadMedia();
    const head = `${writeArticleHead(source)}\n`;
    const [plain, headed] = [story, head + story].map((text) => analyse(text, resources)) as [Analysis, Analysis];
    const words = ({ quotes, locations, claims, entities }: Analysis, text: string): unknown => ({
      quotes: quotes.map(({ start, end, type }) => [text.slice(start, end), type]), locations: locations.map(({ start, end }) => text.slice(start, end)),
      claims: claims.filter(({ score }) => score > 0.5).map(({ start, end }) => text.slice(start, end)), mentions: entities.flatMap(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end))),
    });
    assert.deepEqual(words(headed, head + story), words(plain, story));
    for (const { start } of [...headed.quotes, ...headed.locations, ...headed.claims, ...headed.entities.flatMap(({ mentions }) => mentions)]) assert.ok(start >= head.length);
  });

  test('goes into a ClaimReview', async () => {
    const text = `${writeArticleHead(source)}\n${story}`;
    const article = articleOf(analyse(text, await loadMedia()), { minimum: { claim: 0 } });
    const [claim] = article.claims.values();
    const { itemReviewed } = claimReview(article, claim!, text, articleSource(text, english.lexicon)) as { itemReviewed: { appearance: unknown } };
    assert.deepEqual(itemReviewed.appearance, {
      '@type': 'NewsArticle', headline: source.headline, author: [{ '@type': 'Person', name: 'Ada Voss' }, { '@type': 'Person', name: 'Ben Okri' }], url: source.url, datePublished: source.date,
      publisher: { '@type': 'Organization', name: 'Tarnow Courier' },
    });
  });
});
