import assert from 'node:assert/strict';
import { english } from '../../../src/core/english/english';
import { readDoc } from '../../../src/core/language/read';

/** The words before the story, in each paragraph that has some. */
const leads = (text: string): string[] => readDoc(text, { language: english }).paragraphs.flatMap(({ dateline }) => (dateline ? [text.slice(dateline.start, dateline.end)] : []));

suite('words before the story', () => {
  for (const lead of [
    'ISLAMABAD:', 'RIO DE JANEIRO:', 'WAD MEDANI, Sudan:', 'GAZA/JERUSALEM, Jan 3 (Reuters) -', 'LAGOS, March 3 (Reuters) -', 'KUALA LUMPUR (May 5):', 'New Delhi [India], July 3 (ANI):',
    'Srinagar, Mar 03:', 'Accra, March 3, GNA -', 'Austin, Texas — May 5, 2020 —', 'TORONTO, May 5, 2020 /CNW/ -', 'BOSTON--(BUSINESS WIRE)--', '(New York) –', 'BREAKING:', 'Opinion |', 'Live updates:', 'FACTBOX:',
  ]) test(lead, () => assert.deepEqual(leads(`${lead} The harbour will stay closed until the end of the month.`), [lead]));

  test('a label before a headline', () => assert.deepEqual(leads('Exclusive: Harbour to close\n\nThe harbour will stay closed until the end of the month.'), ['Exclusive:']));

  for (const [what, text] of [
    ['a speaker who talks himself', 'RIVERA: I never saw the letter, and nobody told me of it.'],
    ['a role', 'MODERATOR: The harbour will stay closed until the end of the month.'],
    ['turns', 'COOPER: The plan will cost money.\n\nBLITZER: It will cost jobs as well.'],
    ['the same speaker again', 'COOPER: The plan will cost money.\n\nThe crowd was silent for a moment.\n\nCOOPER: It will cost jobs as well.'],
    ['a name in capitals within the story', 'The council met on Monday in the old hall.\n\nHALE: The harbour will stay closed until the end of the month.'],
    ['a source', 'Police: man shot near school\n\nA man was shot near a school on Monday, officers said.'],
  ] as const) test(`not ${what}`, () => assert.deepEqual(leads(text), []));
});
