import assert from 'node:assert/strict';
import { english } from '../../../src/core/english/english';
import { articleSource } from '../../../src/core/formats/articleSource';
import type { ArticleSource } from '../../../src/core/language/articleHead';

const story = 'FENWICK (Reuters) — The mill on the river closed on Monday, the council said.\n\nMore than 900 people worked there.';

suite('what an article says of itself', () => {
  const says = (what: string, text: string, expected: ArticleSource): void => void test(what, () => assert.deepEqual(articleSource(text, english.lexicon), expected));

  says('headline, date above the story, agency', `Mill on the Karn closes\n\nBy Greta Holm\nOctober 14, 2031\n\n${story}`, { headline: 'Mill on the Karn closes', date: '2031-10-14', publisher: 'Reuters' });
  says('day before month', `Mill on the Karn closes\n\nWednesday 3 June 2031\n\n${story}`, { headline: 'Mill on the Karn closes', date: '2031-06-03', publisher: 'Reuters' });
  says('a date as computers write it', `Mill on the Karn closes\n\n2031-06-03\n\n${story}`, { headline: 'Mill on the Karn closes', date: '2031-06-03', publisher: 'Reuters' });
  says('published, not updated', `Mill on the Karn closes\n\nPublished: June 3, 2031\n\nUpdated: June 5, 2031\n\n${story}`, { headline: 'Mill on the Karn closes', date: '2031-06-03', publisher: 'Reuters' });
  says('the owner of the rights before the agency', `Mill on the Karn closes\n\n${story}\n\n© 2031 Fenwick Courier. All rights reserved.`, { headline: 'Mill on the Karn closes', publisher: 'Fenwick Courier' });
  says('Copyright, in words', `Mill on the Karn closes\n\n${story}\n\nCopyright 2031 The Fenwick Courier. All rights reserved.`, { headline: 'Mill on the Karn closes', publisher: 'The Fenwick Courier' });

  says('a place in brackets is no publisher', 'JUBA (South Sudan) — The mill on the river closed on Monday.\n\nMore than 900 people worked there.', {});
  says('a small agency by the last word of its name', 'FENWICK (Karn Valley Wire) — The mill on the river closed on Monday.\n\nMore than 900 people worked there.', { publisher: 'Karn Valley Wire' });
  says('days in figures could be of March or of April', `Mill on the Karn closes\n\n03/04/2031\n\n${story}`, { headline: 'Mill on the Karn closes', publisher: 'Reuters' });
  says('a day without its year', `Mill on the Karn closes\n\nJune 3\n\n${story}`, { headline: 'Mill on the Karn closes', publisher: 'Reuters' });
  says('a day that does not exist', `Mill on the Karn closes\n\nFebruary 31, 2031\n\n${story}`, { headline: 'Mill on the Karn closes', publisher: 'Reuters' });
  says('two days, neither called the first', `Mill on the Karn closes\n\nJune 3, 2031\n\nJune 5, 2031\n\n${story}`, { headline: 'Mill on the Karn closes', publisher: 'Reuters' });
  says('days within the story tell when something happened', `Mill on the Karn closes\n\n${story}\n\nJune 5, 2031`, { headline: 'Mill on the Karn closes', publisher: 'Reuters' });
  says('a story without a headline', 'The mill on the river closed on Monday, the council said.\n\nMore than 900 people worked there.', {});
  for (const text of ['', ' \r\n', '\u0000', '“'.repeat(3000), '© '.repeat(2000), `Copyright ${'A '.repeat(50000)}`, '(c)', '1 2 3'.repeat(1000)]) {
    test(`any text: ${JSON.stringify(text.slice(0, 12))}`, () => assert.equal(articleSource(text, english.lexicon).date, undefined));
  }
});
