import assert from 'node:assert/strict';
import { english } from '../../../src/core/english/english';
import type { ParagraphKind } from '../../../src/core/language/doc';
import { readDoc } from '../../../src/core/language/read';

const kindOf = (paragraph: string): ParagraphKind => {
  const text = `Harbour to close\n\nThe council voted on Monday to close the old harbour of Brannock, its mayor said in a statement.\n\nA second paragraph of the story follows, and it is long enough.\n\n${paragraph}\n\nThe last paragraph of the story is here, and it says nothing new at all.`;
  return readDoc(text, { language: english }).paragraphs[3]!.kind;
};

suite('paragraphs', () => {
  test('blank lines part them', () => {
    const text = '\uFEFFOne is here.\r\n\r\n  Two is here. \r\n \t \r\nThree.';
    assert.deepEqual(readDoc(text, { language: english }).paragraphs.map((p) => text.slice(p.start, p.end)), ['One is here.', 'Two is here.', 'Three.']);
  });

  test('so does each line where an article has one paragraph a line', () => {
    const long = 'The council voted on Monday to close the old harbour, and nobody who spoke in the long debate was in favour of keeping it open.';
    assert.equal(readDoc(`${long}\n${long}\n${long}`, { language: english }).paragraphs.length, 3);
  });

  test('hard-wrapped lines are joined', () => {
    const text = 'The council voted on Monday to close the old harbour, and nobody\nwho spoke in the long debate was in favour of keeping it open for\nanother year. The mayor, who had wanted a ferry, left before the end\nof the debate.\n\nA second paragraph is wrapped in the same manner, and it is followed\nby nothing.';
    assert.deepEqual(readDoc(text, { language: english }).paragraphs.map((p) => text.slice(p.start, p.end).split('\n').length), [4, 2]);
  });

  const cases: readonly [ParagraphKind, readonly string[]][] = [
    ['boilerplate', ['Leave a Comment', '1 + 1 =', 'Read more', 'Share on Facebook', '© 2024 Brannock Gazette. All rights reserved.', 'ADVERTISEMENT', 'Follow us on Twitter @brannockgazette', 'Sign up for our daily newsletter', '12 comments', 'Read more: Ferry company goes under', '.bio-text {', '***']],
    ['byline', ['By Dana Ruiz', 'By DANA RUIZ, Staff Writer', '(Reporting by Dana Ruiz; Editing by Omar Haq)']],
    ['date', ['August 24, 2021 - 13:41', 'Tuesday, 3 May 2022', 'Published: 2022-05-03 09:15', 'Updated 3 hours ago'.slice(8)]],
    ['caption', ['Photo: Dana Ruiz', 'Boats in the harbour of Brannock. (Photo by Dana Ruiz)', 'Omar Haq/Reuters']],
    ['subheading', ['What comes next']],
    ['body', ['“We were not asked,” said Omar Haq.', 'By Monday the boats were gone.', 'She said:', 'Read more books, he told the children.', 'Photos of the harbour were shown to the council, Haq said.', 'By then, Haq said, “all of it was over”.']],
  ];
  for (const [kind, paragraphs] of cases) {
    for (const paragraph of paragraphs) test(`${kind}: ${paragraph}`, () => { assert.equal(kindOf(paragraph), kind); });
  }

  test('the comment form at the end is apart, with all its fields', () => {
    const text = 'Harbour to close\n\nThe council voted on Monday to close the old harbour.\n\nThe mayor wept.\n\nLeave a Reply\n\nYour name\n\nSolve this puzzle\n\n3 + 4 =';
    assert.deepEqual(readDoc(text, { language: english }).paragraphs.map((p) => p.kind), ['headline', 'body', 'body', 'boilerplate', 'boilerplate', 'boilerplate', 'boilerplate']);
  });
});
