import assert from 'node:assert/strict';
import { pageLexicon as lexicon } from '../../../src/core/english/pageLexicon';
import type { Credit } from '../../../src/core/import/bylines/credit';
import type { PageAround } from '../../../src/core/import/bylines/features';
import { namesIn } from '../../../src/core/import/bylines/namesIn';
import { likelihood, whoWrote } from '../../../src/core/import/bylines/whoWrote';

const around: PageAround = { publisher: 'The Tarnow Herald', url: 'https://www.tarnowherald.example/a', headlines: ['Council halts the ferry'], ownLines: new Map(), story: [] };
const head = (...lines: string[]): Credit[] => lines.map((text, i) => ({ place: 'head', text, distance: i + 1, beside: [lines[i - 1] ?? '', lines[i + 1] ?? ''] }));
const data = (...names: string[]): Credit[] => names.map((text, i) => ({ place: 'ownData', text, isLater: i > 0 }));
const wrote = (credits: readonly Credit[], more: Partial<PageAround> = {}): string => whoWrote(credits, { ...around, ...more }, lexicon).join(', ');

suite('names in a credit', () => {
  const names = (credit: string, publisher?: string): string[] => namesIn(credit, publisher, lexicon).filter(({ did, isOffice }) => did !== 'other' && !isOffice).map(({ name }) => name);
  for (const [credit, right] of Object.entries({
    'By Ilse Marten and Bo Okri': ['Ilse Marten', 'Bo Okri'],
    'By ILSE MARTEN, BO VAN DER BERG and ANGUS MCALLISTER': ['Ilse Marten', 'Bo van der Berg', 'Angus McAllister'],
    'By ILSE MARTEN Print this': ['Ilse Marten'],
    'Ilse MartenStaff Writer': ['Ilse Marten'],
    'Greta HolmSam Penrose': ['Greta Holm', 'Sam Penrose'],
    'Ilse McAllister': ['Ilse McAllister'],
    '5:45 AM PST 11/19/2031 by Ilse Marten': ['Ilse Marten'],
    'Tess Holm - 11/19/31 06:56 AM EST': ['Tess Holm'],
    'The chamber Photo: WOST / Wim Prys': ['The chamber'],
    'Photographs: Wim Prys | Words: Ilse Marten': ['Ilse Marten'],
    'Ilse Marten, Professor of Planning, Tarnow University': ['Ilse Marten'],
    'Ilse Marten @imarten ilse@herald.example': ['Ilse Marten'],
    'By Our Correspondent': [],
    '12 comments': [],
  })) test(credit, () => assert.deepEqual(names(credit), right));
  test('the publisher behind a name is none of it', () => {
    assert.deepEqual(names('Ilse Marten, Tarnow Herald Business', 'The Tarnow Herald'), ['Ilse Marten']);
    assert.deepEqual(names('Ilse Marten The Tarnow Herald', 'The Tarnow Herald'), ['Ilse Marten']);
  });
  test('prose is no credit', () => assert.deepEqual(names(`By ${'the river where Ilse Marten lives '.repeat(12)}`), []));
});

suite('who wrote a page', () => {
  test('the byline, whatever the data call the login', () => assert.equal(wrote([...head('By Ilse Marten', '4 May 2031'), ...data('mkincaid')]), 'Ilse Marten'));
  test('the byline, not who put it into the system', () => assert.equal(wrote([...head('By Ilse Marten', '4 May 2031'), ...data('Greta Holm')]), 'Ilse Marten'));
  test('the data where the page shows nobody', () => assert.equal(wrote(data('Ilse Marten', 'Sam Penrose')), 'Ilse Marten, Sam Penrose'));
  test('nobody where an office stands', () => assert.equal(wrote([...head('By Staff Reporter', '4 May 2031'), ...data('The Tarnow Herald')]), ''));
  test('nobody where only a photographer is named', () => assert.equal(wrote(head('Photo by Wim Prys')), ''));
  test('neither a section nor a paper beside the name', () => assert.equal(wrote([...head('News', 'By Ilse Marten', 'The Tarnow Herald', '4 May 2031')]), 'Ilse Marten'));
  test('an agency', () => assert.equal(wrote([...head('By AFP', '4 May 2031'), ...data('AFP')]), 'AFP'));
  test('in the order of the byline, by the fuller name', () => assert.equal(wrote([...data('Sam Penrose', 'Ilse Marten'), ...head('By Ilse J. Marten and Sam Penrose', '4 May 2031')]), 'Ilse J. Marten, Sam Penrose'));
  test('no credits, no author', () => assert.equal(wrote([]), ''));
  test('a likelihood is one', () => {
    const weights = new Map([['bias', -1], ['a', 3]]);
    assert.ok(likelihood(new Set(['a']), weights) > 0.85 && likelihood(new Set(['unknown']), weights) < 0.3);
  });
});
