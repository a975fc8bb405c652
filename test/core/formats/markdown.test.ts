import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeMarkdown } from '../../../src/core/formats/markdown';

/** What a reader of the finished HTML sees. */
const shown = (markdown: string): string => markdown.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

suite('text of an article in Markdown', () => {
  const hostile: readonly string[] = [
    '[click](command:workbench.action.terminal.new)',
    '![x](https://evil.example/pixel.png)',
    '<img src=x onerror=alert(1)>',
    '<span style="color:red">red</span>',
    '$(trash) $(zap~spin)',
    '**bold** _it_ ~~no~~ `code`',
    'https://evil.example and www.evil.example and me@evil.example',
    '# heading\n\n---\n- item\n1. one\n> quoted\n| a | b |\n|---|---|',
    '&lt;b&gt; &#60; &amp;',
    '\\[not escaped\\](command:x)',
    '```\ncode\n```',
    '[ref]: https://evil.example "title"',
  ];
  for (const text of hostile) {
    test(`shows as written: ${JSON.stringify(text)}`, () => {
      const escaped = escapeMarkdown(text);
      assert.equal(shown(escaped), text.replace(/\s+/g, ' '));
      assert.doesNotMatch(escaped.replace(/&#\d+;/g, ''), /[!$&()*+\-.:<=>@[\\\]^_`{|}~]/, 'nothing is left that means something');
      assert.doesNotMatch(escaped, /\n/);
    });
  }

  test('marks that turn the writing direction round are left out', () => {
    assert.equal(escapeMarkdown('a\u202Eb\u2066c\u200Fd'), 'abcd');
  });

  test('any text stays itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const escaped = escapeMarkdown(text);
        assert.doesNotMatch(escaped.replace(/&#\d+;/g, ''), /[[\]()<>`*_$\\:@]/);
      }),
      { seed: 5, numRuns: 2000 },
    );
  });
});
