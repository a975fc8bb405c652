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
    ['boilerplate', ['Leave a Comment', '1 + 1 =', 'Read more', 'Share on Facebook', '© 2024 Brannock Gazette. All rights reserved.', 'ADVERTISEMENT', 'Follow us on Twitter @brannockgazette', 'Sign up for our daily newsletter', '12 comments', 'Read more: Ferry company goes under', '.bio-text {', '***',
      'Editor’s note: Brannock Gazette is owned by the ferry company, which has 40 boats.', 'Correction: the harbour closed in 2019, not in 2018.', 'An earlier version of this article misstated the year in which the harbour closed.', 'This story was updated on Monday.',
      'All market data delayed 20 minutes.', 'Registered office: 1 Quay Street, Brannock', 'Brannock Gazette, "Harbour lost $63 million through June," Aug. 7, 2019', '[3] Haq, O. Harbours and their towns. Brannock: Quay Press. ISBN 978-3-16-148410-0.', 'References']],
    ['byline', ['By Dana Ruiz', 'By DANA RUIZ, Staff Writer', '(Reporting by Dana Ruiz; Editing by Omar Haq)']],
    ['date', ['August 24, 2021 - 13:41', 'Tuesday, 3 May 2022', 'Published: 2022-05-03 09:15', 'Updated 3 hours ago'.slice(8)]],
    ['caption', ['Photo: Dana Ruiz', 'Boats in the harbour of Brannock. (Photo by Dana Ruiz)', 'Omar Haq/Reuters', 'About 400 boats lay in the harbour in May [File: Reuters]', 'The boats of BrannockCredit: Getty - Contributor']],
    ['subheading', ['What comes next']],
    ['body', ['“We were not asked,” said Omar Haq.', 'By Monday the boats were gone.', 'She said:', 'Read more books, he told the children.', 'Photos of the harbour were shown to the council, Haq said.', 'By then, Haq said, “all of it was over”.', 'Correction officers were called to the harbour on Monday.', 'The company has its registered office in Panama.', 'This report was updated by hand each week, Haq said, and nobody read it.', 'Haq wrote “Harbours and their towns” in May 2019 and sold 900 copies.']],
  ];
  for (const [kind, paragraphs] of cases) {
    for (const paragraph of paragraphs) test(`${kind}: ${paragraph}`, () => { assert.equal(kindOf(paragraph), kind); });
  }

  suite('lines that are no sentences', () => {
    const story = 'The council voted on Monday to close the old harbour of Brannock, its mayor said in a statement.';
    const kinds = (...paragraphs: readonly string[]): ParagraphKind[] => readDoc(['Harbour to close', story, ...paragraphs].join('\n\n'), { language: english }).paragraphs.slice(2).map(({ kind }) => kind);
    const links = ['Two ferries collide off Arlow', 'Police: man held after 7 boats found', 'Brewer raises $11 billion in share listing', 'Boat prices plunge 10 percent...'];

    test('are links to other articles where they stand in a list, with dates and buttons between them', () => {
      assert.deepEqual(kinds(...links), links.map(() => 'boilerplate'));
      assert.deepEqual(kinds(links[0]!, '2 hours ago', links[1]!, 'Read more', links[2]!), ['boilerplate', 'date', 'boilerplate', 'boilerplate', 'boilerplate']);
      assert.deepEqual(kinds(...links.slice(1), story), ['boilerplate', 'boilerplate', 'boilerplate', 'body']);
    });

    test('are the story’s where they are few, have marks or are introduced; so is whatever ends as a sentence, or is said', () => {
      assert.ok(!kinds(...links.slice(0, 2), story).includes('boilerplate'));
      assert.ok(!kinds(...links.map((link) => `- ${link}`)).includes('boilerplate'));
      assert.ok(!kinds('The paper had these headlines on Monday, the day of the vote in the council:', ...links).includes('boilerplate'));
      assert.ok(!kinds('CLAIM: The harbour closed in 2018', 'VERDICT: False', 'SOURCE: Brannock Gazette').includes('boilerplate'));
      assert.ok(!kinds(...links.slice(0, 2), `${story.slice(0, -1)} ${story.slice(0, -1)}`, links[2]!).includes('boilerplate'), 'what is long is no link');
      assert.ok(!kinds('The mayor wept.', 'He left.', 'So did we.').includes('boilerplate'));
      assert.ok(!kinds('“They lied”', '“They took the boats”', '“They never came back”').includes('boilerplate'));
      assert.ok(!kinds('What comes next', story, 'Who pays', story, 'Who leaves', story).includes('boilerplate'));
    });

    test('above the story they are not looked at: headline and what stands below it', () => {
      const paragraphs = readDoc(['Harbour', 'Harbour to close', 'Council votes seven to two', 'Mayor weeps', story].join('\n\n'), { language: english }).paragraphs;
      assert.ok(!paragraphs.some(({ kind }) => kind === 'boilerplate'));
    });
  });

  suite('texts that are broken into lines', () => {
    const told = [
      'The council of Brannock voted on Monday to close the old harbour by the first week of May, its mayor said in a statement to the press.',
      '“We have looked at every other way and there is none,” said Marta Hale, who has been the mayor of the town since 2019. The vote was seven to two.',
      'Fishermen who have their boats there were angry. They say that the new harbour is too far from the market, and that nobody asked them before it was built.',
    ] as const;
    /** The paragraphs, each broken at the next of the widths. */
    const broken = (widths: readonly number[], between: string): string => {
      let count = 0;
      return told.map((paragraph) => {
        const lines = [''];
        for (const word of paragraph.split(' ')) {
          if (lines.at(-1) && lines.at(-1)!.length + 1 + word.length > widths[count % widths.length]!) { lines.push(word); count++; }
          else lines[lines.length - 1] = `${lines.at(-1)!} ${word}`.trim();
        }
        return lines.join('\n');
      }).join(between);
    };
    const read = (text: string): string[] => readDoc(text, { language: english }).paragraphs.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));

    for (const widths of [[72], [40], [61, 74, 52, 68], [30, 66, 48, 70, 35]]) test(`at ${widths.join(', ')}`, () => assert.deepEqual(read(broken(widths, '\n\n')), told));

    test('lines that are paragraphs, items, or verses stay so', () => {
      for (const text of [told.join('\n'), 'He bought:\n\n- bread\n- the sea\n- a boat', 'bread\nbutter\nsalt\neggs\nmilk', 'The sea is wide\nThe boat is small\nAnd we are old\nAnd that is all'])
        assert.equal(read(text).length, text.split(/\n+/).length, text);
    });
  });

  suite('the furniture of pages', () => {
    const story = 'The council voted on Monday to close the old harbour of Brannock, its mayor said in a statement.';
    const kinds = (...paragraphs: readonly string[]): ParagraphKind[] => readDoc(paragraphs.join('\n\n'), { language: english }).paragraphs.map(({ kind }) => kind);

    for (const line of [
      'Loading the Harbour Radio player …', 'Watch this video', 'See below how the vote went', 'BRN 1,204.50 +12.20 +1.02%', 'HARBOUR FREIGHT PLC 12.10 -0.40 (-3.20%)', 'Symbol Last Change Volume',
      '[4] Okoro T, Hale M. Piers and tides. J Harb Eng. 2019', 'Hale M, Okoro T. Tides and piles. Harb Rev. 2019; 4(2): 12-19.', 'Okoro, T. (2019). Piers and tides. Harbour Review, 4(2), 12–19.',
      'May 3, 2031 10:02 am | Updated 10:40 am BST - BRANNOCK', 'Sign up for our newsletter and get the harbour in your inbox',
    ]) test(`apart: ${line}`, () => assert.ok(['boilerplate', 'date'].includes(kinds('Harbour to close', story, line, story)[2]!)));

    for (const line of ['The index fell 12.20 points, or 1.02%, on Monday.', 'Read the letter that Marta Hale wrote to the council in May 2019.', 'He paid $1,204.50 in 2019; 12 others paid nothing.', '“Watch this video,” she said.', 'See you in May, said the mayor.'])
      test(`the story’s: ${line}`, () => assert.equal(kinds('Harbour to close', story, line, story)[2], 'body'));

    test('a menu above the headline', () => {
      assert.deepEqual(kinds('Home', 'News', 'Sport', 'Ask Marta', 'Harbour to close by May', story), ['boilerplate', 'boilerplate', 'boilerplate', 'boilerplate', 'headline', 'body']);
      assert.ok(!kinds('Home', 'A novel by Marta Hale', story).slice(1).includes('boilerplate'));
    });

    test('a headline of another article behind the story', () => {
      assert.equal(kinds('Harbour to close', story, '‘We Lost It!’ Video Shows Fall of Old Pier')[2], 'boilerplate');
      assert.notEqual(kinds('Harbour to close', story, 'What the Council Has Said', story)[2], 'boilerplate');
      for (const line of ['Marta Hale, 44, Brannock Old Town', 'WE ARE ALL READY NOW']) assert.notEqual(kinds('Harbour to close', story, line)[2], 'boilerplate', line);
    });

    test('a post that says nothing, with who posted it; one that says something is the story’s', () => {
      const by = '— Brannock Harbour (@harbour) May 3, 2031';
      assert.deepEqual(kinds('Harbour to close', story, 'Our statement', by).slice(2), ['boilerplate', 'boilerplate']);
      assert.deepEqual(kinds('Harbour to close', story, 'We close the harbour in May and we are sorry.', by).slice(2), ['body', 'body']);
    });

    test('what readers write below the story', () => {
      assert.deepEqual(kinds('Harbour to close', story, 'Comments (2)', 'Otto L. says:', 'The mayor is a liar and should go.', 'Reply', 'Anna says:', 'She is right.').slice(2), Array(6).fill('boilerplate'));
      assert.deepEqual(kinds('Harbour to close', story, 'Comments', story, story).slice(3), ['body', 'body']);
    });

    test('a clock or a site before the first words is no part of them', () => {
      const dateline = (text: string): string | undefined => {
        const { paragraphs } = readDoc(`Harbour to close\n\n${text}`, { language: english });
        const span = paragraphs[1]?.dateline;
        return span && `Harbour to close\n\n${text}`.slice(span.start, span.end);
      };
      assert.equal(dateline('14.05 The mayor has left the hall, according to the police.'), '14.05');
      assert.equal(dateline('9:40 pm: The mayor has left the hall, according to the police.'), '9:40 pm:');
      assert.equal(dateline('HarbourPost.com - The mayor has left the hall, according to the police.'), 'HarbourPost.com -');
      assert.equal(dateline('24.75 Million people live there, according to the police.') ?? '', '');
      assert.equal(dateline('15 boats left the harbour, according to the police.'), undefined);
    });
  });

  test('the comment form at the end is apart, with all its fields', () => {
    const text = 'Harbour to close\n\nThe council voted on Monday to close the old harbour.\n\nThe mayor wept.\n\nLeave a Reply\n\nYour name\n\nSolve this puzzle\n\n3 + 4 =';
    assert.deepEqual(readDoc(text, { language: english }).paragraphs.map((p) => p.kind), ['headline', 'body', 'body', 'boilerplate', 'boilerplate', 'boilerplate', 'boilerplate']);
  });
});
