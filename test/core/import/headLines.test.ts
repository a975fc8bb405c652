import assert from 'node:assert/strict';
import { pageLexicon as lexicon } from '../../../src/core/english/pageLexicon';
import { authorsOf } from '../../../src/core/import/bylines/authorsOf';
import { knownOf, type Claimed } from '../../../src/core/import/claimed';
import { headLineOf, nameAlone } from '../../../src/core/import/headLines';
import { daysIn } from '../../../src/core/formats/articleDays';

const nothing: Claimed = { headlines: [], dates: [], publishers: [], urls: [] };
const author = (byline: string, publisher?: string): string => authorsOf([byline], publisher, lexicon).join(', ');
const date = (text: string, more: Partial<Claimed> = {}): string | undefined => knownOf({ ...nothing, ...more, dates: [text] }, [], lexicon).date;

suite('the lines around a headline', () => {
  for (const [line, told] of Object.entries({
    'By Ilse Marten': { byline: 'By Ilse Marten' },
    'by Jean-Luc d’Aubert and Bo van der Berg': { byline: 'by Jean-Luc d’Aubert and Bo van der Berg' },
    'Words: Ilse Marten | Pictures: Wim Prys': { byline: 'Words: Ilse Marten | Pictures: Wim Prys' },
    '4 May 2031': { date: '4 May 2031' },
    'By Ilse Marten | 4 May 2031': { byline: 'By Ilse Marten', date: 'By Ilse Marten | 4 May 2031' },
    'By Ilse Marten, 4 May 2031': { byline: 'By Ilse Marten', date: 'By Ilse Marten, 4 May 2031' },
    'Posted by Ilse Marten on May 4, 2031 at 9:12 am': { byline: 'Posted by Ilse Marten', date: 'Posted by Ilse Marten on May 4, 2031 at 9:12 am' },
    'Ilse Marten • Health Correspondent • 4 May 2031': { byline: 'Ilse Marten', date: 'Ilse Marten • Health Correspondent • 4 May 2031' },
  })) test(line, () => assert.deepEqual(headLineOf(line, lexicon), told));
  for (const line of ['The ramp was closed on 4 May 2031', 'Council halts the ferry', 'By the river, nobody spoke of it.', 'Sallow Bay | News', '']) test(`nothing of “${line}”`, () => assert.equal(headLineOf(line, lexicon), undefined));

  for (const line of ['Ilse Marten', 'Ilse Marten and Bo Okri', 'Dr Greta Holm', 'Ilse van der Berg', 'Ilse Marten, Health Correspondent', 'ILSE MARTEN']) test(`“${line}” is a name alone`, () => assert.equal(nameAlone(line, lexicon), line));
  for (const line of ['Ilse', 'Sunday Times', 'Victoria News', 'Islanders wait', 'Harbour Council', 'Sarah said no', 'Martin Luther King Day Parade In Town', 'May 2031', 'Ilse Marten, who chairs the council']) test(`“${line}” is none`, () => assert.equal(nameAlone(line, lexicon), undefined));
});

suite('who wrote an article, as documents tell it', () => {
  for (const [said, right] of Object.entries({
    'By Ilse Marten in Tarnow': 'Ilse Marten', 'Ilse Marten (Tarnow, special correspondent)': 'Ilse Marten', 'Photographs: Wim Prys | Words: Ilse Marten': 'Ilse Marten',
    'Story by Ilse Marten, photographs by Wim Prys': 'Ilse Marten', 'Ilse Marten, MD': 'Ilse Marten', 'Agence Nord-Presse in Tarnow': 'Agence Nord-Presse', 'Ilse Marten and Bo Okri, imarten@post.example': 'Ilse Marten, Bo Okri',
  })) test(said, () => assert.equal(author(said), right));
  for (const said of ['imarten', 'By Our Correspondent', 'Staff Reporter', 'Special Correspondent, Tarnow', 'Photo by Wim Prys', 'Edited by Bo Okri', '4 hours ago', 'Editorial', 'News Agencies']) test(`nobody by “${said}”`, () => assert.equal(author(said), ''));
  test('the publisher is not who wrote it, whatever joins its name', () => assert.equal(author('By Ilse Marten, Marten & Sons', 'Marten & Sons'), 'Ilse Marten'));
});

suite('when an article was published, as documents tell it', () => {
  test('what is updated was published before', () => assert.equal(date('Updated: 6 May 2031 09:10. Published: 4 May 2031'), '2031-05-04'));
  test('what stands before the update is publication', () => assert.equal(date('4 May 2031 Updated 6 May 2031'), '2031-05-04'));
  test('an update alone is better than nothing', () => assert.equal(date('Last updated 6 May 2031'), '2031-05-06'));
  test('an address is better than an update', () => assert.equal(date('Last updated 6 May 2031', { urls: ['https://courier.example/2031/05/04/ferry'] }), '2031-05-04'));
  test('a change is told last', () => assert.equal(date('3 hours ago', { changes: ['2031-05-06'] }), '2031-05-06'));
  for (const [line, days] of Object.entries({ '25/11/2030': ['2030-11-25'], '11/25/2030': ['2030-11-25'], '05.05.2031': ['2031-05-05'], '4-May-2031': ['2031-05-04'], '2031/05/04': ['2031-05-04'], '03/04/2031': [], '31/31/2031': [], '1.25.11.2030': [], '30/02/2031': [] }))
    test(`${line}: ${days.join() || 'no day for certain'}`, () => assert.deepEqual([...daysIn(line, lexicon)], days));
});
