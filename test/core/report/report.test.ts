import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import { parseHTML } from 'linkedom';
import { articleOf } from '../../../src/core/article/article';
import { loadWorld } from '../../../src/core/locations/world';
import { countWords, goesTo, reportOf } from '../../../src/core/report/report';
import { reportMarkdown } from '../../../src/core/report/reportMarkdown';
import { reportPage } from '../../../src/core/report/reportPage';
import { englishReport } from '../../../src/core/report/reportWords';
import { analysis, text } from '../article/articleFixture';
import { Review } from '../article/review/reviewFixture';
import { empty, exportedOf, hostile, named, plain } from '../formats/exportedFixture';

const world = loadWorld((path) => Promise.resolve(readFileSync(`media/${path}`)));

suite('report of an article', () => {
  test('tells who speaks, with their words by type of quote, most words first', () => {
    const { speakers, quotes, words, quotedWords } = reportOf(plain);
    assert.deepEqual(speakers.map(({ name, words: each, allWords }) => ({ name, ...each, allWords })), [
      { name: 'Otto Lenz', direct: 0, indirect: 11, mixed: 0, allWords: 11 }, // The bridge cost 40 million euros; half of it was wasted
      { name: 'Ilka Brandt', direct: 7, indirect: 0, mixed: 0, allWords: 7 }, // We kept our word; and the budget
    ]);
    assert.deepEqual([quotes, words, quotedWords], [3, countWords(text), 18]);
  });

  test('tells where quotes stand along the article, in shares of it', () => {
    const { speakers } = reportOf(plain);
    const [first, second] = speakers[0]!.quotes;
    assert.deepEqual([first!.from, first!.to], [text.indexOf('The bridge cost') / text.length, (text.indexOf('The bridge cost') + 'The bridge cost 40 million euros'.length) / text.length]);
    assert.ok(second!.from > first!.to && second!.to <= 1);
    assert.equal(speakers[1]!.quotes[0]!.said, '“We kept our word,” … “and the budget.”');
  });

  test('tells kinds of sources, and women and men as far as the text does', () => {
    const told = { ...analysis, entities: analysis.entities.map((entity) => (entity.name === 'Ilka Brandt' ? { ...entity, gender: 'female' as const, sourceKind: 'named person' as const } : entity)) };
    const report = reportOf(exportedOf(text, articleOf(told, { minimum: { claim: 0 } })));
    assert.deepEqual(report.genders.map(({ of, speakers, quotes, words }) => [of, speakers, quotes, words]), [['female', 1, 1, 7], [null, 1, 2, 11]]);
    assert.deepEqual(report.sourceKinds.map(({ of, words }) => [of, words]), [['named person', 7], [null, 11]]);
  });

  test('what nobody is known to say stands last, and is no speaker in the balance', () => {
    const report = reportOf(exportedOf(text, articleOf({ ...analysis, quotes: analysis.quotes.map((quote) => (quote.entity === 'e2' ? { ...quote, entity: null, speaker: null } : quote)) }, { minimum: { claim: 0 } })));
    assert.deepEqual(report.speakers.map(({ name, allWords }) => [name, allWords]), [['Ilka Brandt', 7], ['', 11]]);
    assert.equal(englishReport.balance(report.balance), 'Nobody has more than half: Ilka Brandt, who is quoted most, has 39% of what is quoted (7 of 18 words), among 1 speaker.');
  });

  test('balance says a number that it stands on', () => {
    const said = englishReport.balance;
    assert.equal(said(reportOf(plain).balance), 'Otto Lenz has 61% of what is quoted (11 of 18 words); 1 other speaker has the rest.');
    assert.equal(said(reportOf(empty).balance), 'Nobody is quoted.');
    assert.equal(said({ kind: 'one', name: 'Ana', words: 1, of: 1, speakers: 1 }), 'Ana alone is quoted: 1 word.');
    assert.equal(said({ kind: 'spread', name: 'Ana', words: 3, of: 9, speakers: 4 }), 'Nobody has more than half: Ana, who is quoted most, has 33% of what is quoted (3 of 9 words), among 4 speakers.');
  });

  test('half is not more than half', () => {
    const half = { ...analysis, quotes: analysis.quotes.filter(({ id }) => id !== 'q3').map((quote) => (quote.id === 'q2' ? { ...quote, entity: 'e1' } : quote)) };
    assert.equal(reportOf(exportedOf(text, articleOf({ ...half, quotes: half.quotes.map((quote) => (quote.id === 'q1' ? { ...quote, entity: 'e2', start: 0, end: 0 } : quote)) }, { minimum: {} }))).balance.kind, 'one');
    const even = { ...analysis, quotes: [{ ...analysis.quotes[1]!, start: 0, end: 5 }, { ...analysis.quotes[2]!, start: 6, end: 11, entity: 'e1' }] };
    assert.equal(reportOf(exportedOf(text, articleOf(even, { minimum: {} }))).balance.kind, 'spread');
  });

  test('words of a quote within a quote are counted for both speakers, and once of the article', () => {
    const inner = { ...analysis.quotes[1]!, id: 'q9', entity: 'e1', start: text.indexOf('40 million'), end: text.indexOf('40 million') + '40 million euros'.length };
    const report = reportOf(exportedOf(text, articleOf({ ...analysis, quotes: [...analysis.quotes, inner] }, { minimum: { claim: 0 } })));
    assert.equal(report.quotedWords, 18);
    assert.equal(report.speakers.reduce((sum, { allWords }) => sum + allWords, 0), 21);
  });

  test('decisions count: what is rejected is gone, what is renamed bears its name, claims have their check', () => {
    const review = new Review();
    review.do({ type: 'reject', marks: [review.mark('quote', '“We kept').key] });
    review.do({ type: 'renameEntity', entity: review.entity('Otto Lenz'), name: 'Otto Lénz' });
    review.do({ type: 'check', marks: [review.mark('claim', 'half of it').key], check: { status: 'wrong', source: '', note: '' } });
    const report = reportOf(exportedOf(text, review.article));
    assert.deepEqual(report.speakers.map(({ name }) => name), ['Otto Lénz']);
    assert.deepEqual(report.claims.map(({ claimant, status }) => [claimant, status]), [['Otto Lénz', null], ['Otto Lénz', 'wrong']]);
    assert.equal(report.balance.kind, 'one');
  });

  test('places are told once, with every mention and where they are', () => {
    assert.deepEqual(reportOf(plain).places, [{ name: 'Tarnow', country: 'PL', at: { lat: 50.01, lon: 20.98 }, marks: ['location l1'] }]);
  });

  test('everything it shows goes to a mark that is there', () => {
    for (const exported of [plain, hostile, named]) {
      const keys = new Set(exported.article.marks.map(({ key }) => key));
      const to = goesTo(reportOf(exported));
      assert.ok(to.length >= 6);
      assert.deepEqual(to.filter((key) => !keys.has(key)), []);
    }
  });
});

suite('report as a page', () => {
  test('every bar, dash, dot and row is a link to an anchor in the text below', async () => {
    const html = reportPage([plain], englishReport, await world);
    const { document } = parseHTML(html);
    const links = [...document.querySelectorAll('a')];
    const targets = links.map((link) => link.getAttribute('href')?.slice(1) ?? '');
    assert.ok(links.length >= 18, `${links.length}`);
    assert.deepEqual(targets.filter((target) => !document.getElementById(target)), []);
    assert.equal(document.querySelectorAll('svg.map circle').length, 1);
    assert.equal([...document.querySelectorAll('svg rect')].filter((rect) => !rect.closest('a') && !rect.closest('.key') && !rect.classList.contains('sea')).length, 0);
    // where a link leads, its words stand
    const half = links.find((link) => link.textContent === 'half of it was wasted')!;
    const anchor = document.getElementById(half.getAttribute('href')!.slice(1))!;
    let after = '';
    for (let node = anchor.nextSibling; node; node = node.nextSibling) after += node.textContent;
    assert.ok(after.startsWith('half of it was wasted'), after);
  });

  test('every chart stands in a row that says the same in numbers', async () => {
    const { document } = parseHTML(reportPage([plain], englishReport, await world));
    for (const row of document.querySelectorAll('tr')) if (row.querySelector('.chart')) assert.match(row.textContent ?? '', /\d/);
  });

  test('whatever an article holds is text, and nothing comes from elsewhere', async () => {
    for (const exported of [named, hostile, empty]) {
      const html = reportPage([exported, exported], englishReport, await world);
      const { document } = parseHTML(html);
      assert.equal(document.querySelectorAll('script, img, link, iframe, object').length, 0);
      assert.doesNotMatch(html, /\b(?:src|on\w+)=["']/);
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length, 'an anchor is there once');
      const body = html.slice(html.indexOf('<body>'), html.indexOf('</html>'));
      new DOMParser({ errorHandler: (level, message) => { throw new Error(`${level}: ${message}`); } }).parseFromString(body, 'text/xml');
    }
  });

  test('without outlines there is no map, and all else', () => {
    const { document } = parseHTML(reportPage([plain], englishReport, undefined));
    assert.equal(document.querySelectorAll('svg.map').length, 0);
    assert.equal(document.querySelectorAll('section').length, 6);
  });

  test('as Markdown it says what the charts show, and no name breaks a table', () => {
    const markdown = reportMarkdown(reportOf(plain), englishReport);
    assert.match(markdown, /^# Mayor opens the new bridge\n\nOtto Lenz has 61% of what is quoted &#40;11 of 18 words&#41;; 1 other speaker has the rest/);
    assert.match(markdown, /\| Otto Lenz \| 2 \| 0 \| 11 \| 0 \| 11 \|/);
    const cells = (line: string): number => line.split('|').length;
    for (const table of reportMarkdown(reportOf(named), englishReport).split('\n\n').filter((block) => block.startsWith('|'))) assert.equal(new Set(table.trim().split('\n').map(cells)).size, 1, table);
  });
});
