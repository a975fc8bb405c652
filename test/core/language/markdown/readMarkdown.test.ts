import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runToEnd } from '../../../../src/core/analysis/steps';
import { spanInFile, wordsInFile, type ArticleText } from '../../../../src/core/language/markdown/articleText';
import { readMarkdown } from '../../../../src/core/language/markdown/readMarkdown';
import { wordsAt } from '../../../../src/core/language/markdown/wordsAt';
import type { Span } from '../../../../src/core/span';

const read = (file: string): ArticleText => runToEnd(readMarkdown(file));
const wordsOf = ({ text }: ArticleText, spans: readonly Span[]): string[] => spans.map(({ start, end }) => text.slice(start, end));

suite('Markdown', () => {
  for (const [what, file, text] of [
    ['emphasis', '**“We are ready,”** said *Marta Hale*, __the__ _mayor_ of ~~Brannock~~ Harlow.', '“We are ready,” said Marta Hale, the mayor of Brannock Harlow.'],
    ['an initial in bold', '**O**n Monday the bridge closed.', 'On Monday the bridge closed.'],
    ['the heading’s marks', '# Bridge shut\n\nIt closed.\n\n### What next? ###\n\nNobody knows.', 'Bridge shut\n\nIt closed.\n\nWhat next? \n\nNobody knows.'],
    ['a heading with a line below it', 'Bridge shut\n===\n\nIt closed.', 'Bridge shut\n\n\nIt closed.'],
    ['links', 'The [council](https://example.org/a_b "The council") voted; see [the minutes][m] and [its site].\n\n[m]: https://example.org/m\n[its site]: <https://example.org> "Site"', 'The council voted; see the minutes and its site.\n\n\n'],
    ['brackets that are no links', 'The mayor [Marta Hale] said it was [sic] “closed [for good]”.', 'The mayor [Marta Hale] said it was [sic] “closed [for good]”.'],
    ['note marks', 'The pier fell.[^1] It was old.', 'The pier fell. It was old.'],
    ['pictures, also within links', '![The pier at **dawn**](pier.jpg "Pier")\n\nIt [![icon](i.png)](https://example.org) fell.', '\n\nIt  fell.'],
    ['quotations', 'Hale wrote:\n\n> We are *ready*.\n> All of us.\n>\n> > Nested.\n\nThen she left.', 'Hale wrote:\n\nWe are ready.\nAll of us.\n\nNested.\n\nThen she left.'],
    ['list marks stay', 'Hale said:\n\n- the pier is safe\n- the **road** is shut\n\n1. First\n2. Second', 'Hale said:\n\n- the pier is safe\n- the road is shut\n\n1. First\n2. Second'],
    ['quotations as typewriters set them', "``We won,'' she said, ``and `they' lost.'' He said `no,' and `yes.'", "``We won,'' she said, ``and `they' lost.'' He said `no,' and `yes.'"],
    ['code with marks of quotations', "Type `say 'hello'` or ``say `it` twice`` now.", 'Type  or  now.'],
    ['code', 'Run `npm test` twice.\n\n```js\nsaid("Hale")\n```\n\nDone.', 'Run  twice.\n\n\n\nDone.'],
    ['tables', 'Votes:\n\n| Who | For |\n|-----|----:|\n| Hale | 7 |\n\nThat was all.', 'Votes:\n\n\n\nThat was all.'],
    ['tags', 'The <b>pier</b> <!-- old --> fell.<br>It was <a href="x">old</a>.', 'The pier  fell.\nIt was old.'],
    ['blocks of HTML', '<div class="a">\n<p>The pier fell &amp; sank.</p>\n<script>said("Hale");</script>\n</div>\n\nIt was old.', '\n\n\nThe pier fell & sank.\n\n\n\n\n\nIt was old.'],
    ['signs by name and by number', 'Brown &amp; Co said &ldquo;no&rdquo; &#8211; &#x2026; &unknown; AT&T.', 'Brown & Co said “no” – … &unknown; AT&T.'],
    ['escaped marks', 'It cost 5 \\* 3 \\_ and \\# 1.', 'It cost 5 * 3 _ and # 1.'],
    ['a rule', 'It closed.\n\n---\n\nNext.\n\n* * *\n\nLast.', 'It closed.\n\n\n\nNext.\n\n\n\nLast.'],
    ['front matter that tells nothing known', '---\nlayout: post\ntags:\n  - pier\n---\nIt closed.', 'It closed.'],
    ['front matter in TOML', '+++\nlayout = "post"\n+++\nIt closed.', 'It closed.'],
    ['line ends of Windows', '# The *pier*\r\n\r\n> It is **safe**.\r\n> Always.\r\n\r\nEnd\r\n===\r\n', 'The pier\r\n\r\nIt is safe.\r\nAlways.\r\n\r\nEnd\r\n\r\n'],
    ['line ends of others', '# The *pier*\rIt is safe.\u2028\u2028> Always.', 'The pier\rIt is safe.\u2028\u2028Always.'],
    ['what is indented is a paragraph', 'Hale wrote:\n\n    We are ready.\n\nThen she left.', 'Hale wrote:\n\n    We are ready.\n\nThen she left.'],
  ] as const) test(what, () => assert.equal(read(file).text, text));

  for (const [what, text] of [
    ['prices and sums', 'It cost 3 * 4 = 12 pounds, not 5*6.'],
    ['letters that are not known', 'The general Qiao (**) and Yu (***), of Za*re and *lvaro, F*ng Ch*oy*n (*).'],
    ['letters that are not printed', 'He said the “f*cking road” was sh*t and b****y late.'],
    ['names with underscores', 'Write to marta_hale_1 or visit https://example.org/a_b_c*d.'],
    ['addresses in angle brackets', 'Marta Hale <marta@example.org> wrote to <https://example.org/a_b>.'],
    ['hashtags and numbers', '#Brannock and #1 are not headings.'],
    ['a footnote’s asterisk', 'Hale* said no.\n\n*Not her name.'],
    ['smaller and greater', 'It is < 5 and > 3, R&D says.'],
  ] as const) test(`no mark: ${what}`, () => assert.deepEqual([read(text).text, read(text).pieces], [text, []]));

  test('tells headings, quotations and emphasis apart', () => {
    const article = read('# The *new* pier\n\n**Marta Hale:** It is safe.\n\n> It is **_shut_**.\n> For good.\n\nEnd.');
    assert.deepEqual(wordsOf(article, article.headings), ['The new pier']);
    assert.deepEqual(wordsOf(article, article.emphasis), ['new', 'Marta Hale:', 'shut']);
    assert.deepEqual(wordsOf(article, article.quotations), ['It is shut.\nFor good.']);
  });

  test('tells where the file has the words, and which words it has there', () => {
    const file = '**“We &amp; you are *ready*,”** said *Marta Hale*.';
    const article = read(file);
    for (const [words, inFile] of [['Marta Hale', 'Marta Hale'], ['We & you are ready', 'We &amp; you are *ready'], ['“We & you are ready,”', '“We &amp; you are *ready*,”'], ['&', '&amp;'], ['said', 'said']] as const) {
      const start = article.text.indexOf(words);
      const span = spanInFile(article.pieces)({ start, end: start + words.length });
      assert.equal(file.slice(span.start, span.end), inFile);
      assert.equal(wordsInFile(article)(span), words);
      assert.equal(wordsAt(file, span), words);
    }
  });

  test('any text: each sign stands where the file has it, and in order', () => {
    const piece = fc.constantFrom('*', '**', '_', 'Hale', ' ', '\n', '\n\n', '> ', '- ', '# ', '[', '](x)', ']', '![', '`', '```\n', '<b>', '</b>', '<!--', '<table>', '&amp;', '&', '\\', '|', '---\n', '“ready,”', 'said', '\r\n', '~~', '[a]: b\n', '😀');
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')), (file) => {
      const { text, pieces, headings, quotations, emphasis } = read(file);
      const at = spanInFile(pieces);
      let last = 0;
      for (let i = 0; i < text.length; i++) {
        const { start, end } = at({ start: i, end: i + 1 });
        assert.ok(start >= (pieces.length ? Math.min(last, start) : last) && end > start && end <= file.length, `${i} stands at ${start} to ${end}`);
        if (end - start === 1 && !file.slice(start, end).includes('<')) assert.equal(file.charAt(start), text.charAt(i));
        last = end;
      }
      for (const span of [...headings, ...quotations, ...emphasis]) assert.ok(span.start < span.end && span.end <= text.length);
      for (let i = 0; i < file.length; i += 7) wordsAt(file, { start: i, end: Math.min(file.length, i + 9) });
    }), { seed: 5, numRuns: 400 });
  });

  test('marks that nobody writes take time that grows with their number, and are left as they are', () => {
    for (const unit of ['a**b c* ', ' ', '\t', '-', '\n', '[', '#', '_*', '![a](', '[a](', '<a ', '`a ', '> ', '- ', '~~a ', '&amp;', '<table>']) {
      const file = unit.repeat(20_000);
      const began = performance.now();
      read(file);
      const took = performance.now() - began;
      assert.ok(took < 1_500, `${JSON.stringify(unit)}: ${Math.round(took)} ms`);
    }
  });
});
