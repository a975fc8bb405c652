import assert from 'node:assert/strict';
import type { ImportNotice } from '../../src/core/import/problem';
import { bringInHere, problemOf, testFile } from './readHere';

/** The story that all the files tell, by files/README.md. */
const paragraphs = [
  'SALLOW BAY — The harbour council stopped the ferry to Sallow Island on Tuesday after an inspector found cracks in its loading ramp.',
  '“We will not put four hundred people a day on a ramp that we cannot vouch for,” said Dorrit Hale, who chairs the council. She said the long-term repairs would cost 2.4 million crowns and take until October.',
  'Islanders wait',
  'About 1,900 people live on the island, and most of them work in Sallow Bay. The school on the mainland has offered forty beds, according to its headmaster, Piet Onderwater.',
  '“My daughter sat her examination in the gymnasium of a town that is not hers,” Onderwater quoted one mother as saying.',
  'The shipping company Marten & Sons denied that it had known about the cracks. Its spokesman told the Sallow Bay Courier that the last government inspection, in February 2029, had found nothing.',
];
const list = ['• The ramp was built in 1974.', '• The ferry carries 410 passengers.'];
const headline = 'Council halts the ferry to Sallow Island';
const day = '2031-05-04';
const time = '2031-05-04T17:20:00+02:00';
const page = { source: 'https://courier.example/2031/05/04/ferry-halted', publisher: 'Sallow Bay Courier' };

interface Expected {
  readonly head: Readonly<Record<string, string>>;
  readonly story: readonly string[];
  readonly byline?: string;
  readonly notices?: readonly ImportNotice[];
}

const printed = [
  ...paragraphs,
  'A temporary pontoon could be in place within three weeks, the harbourmaster said, provided that the ministry of transport grants an exception from the regulations for passenger vessels. The ministry did not answer questions on Tuesday.',
  'The councillor for the island, Teun Barlow, called the decision “overdue by five winters”. He said he had written eleven letters to the shipping company since 2026 and received two replies, neither of which mentioned an inspection.',
  'What comes next',
  'Fishing boats took about sixty commuters across on Wednesday morning. The owners charged nothing, but insurance companies have warned them that their policies do not cover passengers.',
  'The council meets again on Friday. It will hear an engineer from the university, who is to say whether the ramp can carry lorries with food and fuel as long as nobody walks on it.',
];

const files: Readonly<Record<string, Expected>> = {
  'page.html': { head: { title: headline, author: 'Ilse Marten, Bo Okri', date: time, ...page }, byline: 'By Ilse Marten and Bo Okri', story: paragraphs },
  'chromium.mhtml': { head: { title: headline, author: 'Ilse Marten, Bo Okri', date: time, ...page }, byline: 'By Ilse Marten and Bo Okri', story: paragraphs },
  'pandoc.html': { head: { title: headline, author: 'Ilse Marten', date: day }, story: [...paragraphs, ...list] },
  'pandoc.epub': { head: { title: headline, author: 'Ilse Marten', date: day }, story: [...paragraphs, ...list] },
  'pandoc.docx': { head: { title: headline, author: 'Ilse Marten', date: day }, story: [...paragraphs, ...list] },
  'libreoffice.docx': { head: { title: headline, author: 'Ilse Marten', date: day }, story: [...paragraphs, ...list] },
  'libreoffice-tracked.docx': {
    head: { title: headline, author: 'Ilse Marten', date: day },
    story: ['The harbour council stopped the ferry to Sallow Island on Tuesday after an inspector found cracks in its loading ramp at the north quay.', '“We will not put four hundred people a day on a ramp that we cannot vouch for,” said Dorrit Hale, who chairs the council.'],
    notices: [{ kind: 'trackedChanges' }, { kind: 'comments' }],
  },
  'libreoffice.pdf': { head: { title: headline, author: 'Ilse Marten', date: day }, story: [...paragraphs, ...list] },
  'chromium-columns.pdf': { head: { title: headline, author: 'Ilse Marten', date: day }, story: printed },
  'python.eml': { head: { title: headline, author: 'Karn Valley Wire', date: time }, byline: 'By Karn Valley Wire', story: [...paragraphs, ...list.map((item) => item.replace('• ', '-   '))], notices: [{ kind: 'attachments', count: 1 }] },
  'wrapped.txt': { head: {}, story: [...paragraphs, ...list.map((item) => item.replace('• ', '-   '))] },
};

/** The paragraphs of another story, whose files are set as papers and drafts are. */
const baths = [
  'The town council of Brannock voted on Monday to close the old baths, after a debate that went on until well past midnight and emptied the public gallery of all but two pensioners and a reporter.',
  '“Nobody here wanted to be the one to say it,” said Dorrit Hale, who chairs the committee for works. “But the money has to come from somewhere, and this is where it is.”',
  'Eleven members voted in favour and seven against. Two left the chamber before the vote, according to the clerk’s record, which was published on Tuesday and corrected on Wednesday.',
  'The cost of keeping the baths open is put at 3.2 million crowns over four years. An earlier estimate, made in 2028, had named less than half of that, and the auditors have asked twice how it was reached.',
  'Hale said the decommissioning would begin in autumn. Residents have until the end of the month to lodge objections at the town hall, where the long-term plans for the neighbourhood are on display.',
  'The swimming club, which has trained there since 1931, called the vote “a decision of people who own bathtubs”. Its chairman, Wim Prys, said that forty-one children would have to travel to Tarnow, an hour away by bus, for every lesson.',
  'The mayor did not take part in the debate. Her office said she had been advised not to, since her brother-in-law manages the company that supplies the boilers. The company declined to comment.',
  'A petition with 4,300 signatures was handed over before the session. It asks for a commission of inquiry into the overspending, an independent survey of the building, and a referendum. The council will answer it on 2 June.',
  'Engineers who looked at the roof in February found that the steelwork had corroded more than photographs suggested. They recommended closing the upper gallery at once, which the administration did without announcing it.',
  'The last time Brannock closed a public building, in 2019, the decision was reversed within a year. The library on Mill Street now has more visitors than before, the librarian said, and a waiting list for its reading room.',
  'Nobody could say on Tuesday what would become of the mosaic in the entrance hall, which shows the founding of the town and was paid for by subscription. The museum has no room for it, and the insurer will not cover moving it.',
];
const bathsHeadline = 'Brannock closes its baths';

/** Files of it: what stands in their heads, and which paragraphs they hold; `split` are those that a column or a page ends within. */
const set: Readonly<Record<string, { readonly head: Readonly<Record<string, string>>; readonly above: readonly string[]; readonly story: readonly string[]; readonly split?: number; readonly notices?: readonly ImportNotice[] }>> = {
  'libreoffice-columns.pdf': { head: { title: bathsHeadline, author: 'Moira Kincaid', date: '2031-03-04' }, above: ['By Moira Kincaid', '4 March 2031'], story: [...baths.slice(0, 4), 'Who pays', ...baths.slice(4)], split: 1 },
  'libreoffice-book.pdf': { head: { title: bathsHeadline, author: 'Sarah Holm, Bo Okri' }, above: ['By Sarah Holm and Bo Okri'], story: baths, split: 1 },
  'libreoffice-draft.docx': { head: { title: bathsHeadline, author: 'Sarah Holm', date: '2031-03-04' }, above: ['By Sarah Holm', '4 March 2031'], story: baths.slice(0, 5) },
  'libreoffice-notes.docx': { head: { title: bathsHeadline, author: 'Moira Kincaid', date: '2031-03-04' }, above: ['By Moira Kincaid', '4 March 2031', 'Brannock, 4 March 2031'], story: baths.slice(0, 6), notices: [{ kind: 'notes' }] },
};

const readable = (text: string): { head: Record<string, string>; lines: string[] } => {
  const [, head = '', story = ''] = /^(?:---\n([^]*?)\n---\n\n)?([^]*)$/.exec(text) ?? [];
  return { head: Object.fromEntries(head.split('\n').filter(Boolean).map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)])), lines: story.split(/\n+/).filter(Boolean) };
};

suite('files that other programs made', () => {
  for (const [name, { head, story, byline, notices = [] }] of Object.entries(files)) {
    test(name, async () => {
      const article = await bringInHere(testFile(name));
      const found = readable(article.text);
      assert.deepEqual(found.head, head);
      const above = head['title'] ? [headline, ...(byline ?? (head['author'] ? `By ${head['author']}` : '') ? [byline ?? `By ${head['author']}`] : []), '4 May 2031'] : [];
      assert.deepEqual(found.lines, [...above, ...story]);
      assert.deepEqual(article.notices, notices);
    });
  }

  for (const [name, { head, above, story, split = 0, notices = [] }] of Object.entries(set)) {
    test(`${name}: every word in its place, without running heads, page numbers and notes`, async () => {
      const article = await bringInHere(testFile(name));
      const found = readable(article.text);
      assert.deepEqual(found.head, head);
      assert.equal(found.lines.join(' '), [bathsHeadline, ...above, ...story].join(' '));
      assert.equal(found.lines.length, 1 + above.length + story.length + split);
      assert.deepEqual(article.notices, notices);
    });
  }

  test('a PDF that only may not be changed is read', async () => assert.match((await bringInHere(testFile('qpdf-restricted.pdf'))).text, /stopped the ferry to Sallow Island/));

  test('a page that was printed: its story is whole and in order, without head, foot, address and number of the page', async () => {
    const { text } = await bringInHere(testFile('chromium-page.pdf'));
    let from = 0;
    for (const paragraph of paragraphs.slice(1)) {
      const at = text.indexOf(paragraph, from);
      assert.ok(at >= from, `“${paragraph}” is not in its place in:\n${text}`);
      from = at;
    }
    assert.doesNotMatch(text, /file:|1\/\d|Comments|anyway|All rights|Subscribe|newsletter|Share on/);
  });

  for (const [name, problem] of [['chromium-scan.pdf', 'scan'], ['libreoffice-locked.pdf', 'encrypted'], ['qpdf-locked.pdf', 'encrypted'], ['officecrypto-locked.docx', 'encrypted'], ['zip-locked.epub', 'encrypted'], ['libreoffice.doc', 'oldWord']] as const) test(`${name} is refused: ${problem}`, async () => assert.equal(await problemOf(testFile(name)), problem));

  for (const name of [...Object.keys(files), 'chromium-page.pdf', 'libreoffice.doc']) {
    test(`${name}, cut off or with bytes changed, is an article or a problem that is told`, async function () {
      this.timeout(60_000);
      const bytes = testFile(name);
      const broken = [0.1, 0.5, 0.9].map((share) => bytes.slice(0, Math.floor(bytes.length * share)));
      for (let i = 0; i < 5; i++) broken.push(bytes.map((byte, at) => ((at * 2654435761 + i * 40503) >>> 0) % 97 === 0 ? byte ^ 0x55 : byte));
      for (const each of broken) assert.match(await problemOf(each), /^(?:an article|empty|tooLarge|tooMuch|unknown|oldWord|address|broken|encrypted|scan|noArticle)/);
    });
  }
});
