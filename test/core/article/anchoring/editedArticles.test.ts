import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runToEnd } from '../../../../src/core/analysis/steps';
import { anchorAt } from '../../../../src/core/article/anchoring/anchor';
import { reanchorAll } from '../../../../src/core/article/anchoring/reanchor';
import type { Span } from '../../../../src/core/span';

const article = [
  'Quay repairs split the council',
  'The north pier was repaired in 2004 with stone from the old quarry. Divers had found the gap by chance.',
  '“We will not pay for it twice,” said Ilse Maron, the harbour engineer. She had warned of the cost in spring.',
  'Maron said the timbers held for a hundred years — and might hold for ten more…',
  'The council’s clerk, Tomas Veld, put the bill at 4.2 million crowns. Veld’s figures were disputed by nobody.',
  'A second vote follows in June, when Maron and Veld report again.',
].join('\n\n');

/** The span of the words: the `nth` place where they stand. */
function spanIn(text: string, words: string, nth = 1): Span {
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
}

/** The words that stand where each span of `before` is found in `after`, all looked for together; null for an orphan. */
function found(before: string, after: string, spans: readonly Span[]): (string | null)[] {
  return runToEnd(reanchorAll(after, spans.map((span) => anchorAt(before, span)))).map((span) => span && after.slice(span.start, span.end));
}
const foundAlone = (before: string, after: string, words: string, nth = 1): string | null => found(before, after, [spanIn(before, words, nth)])[0]!;

/** Every sentence and every name of a text: much of it is decided. */
const everything = (text: string): Span[] => Array.from(text.matchAll(/[\p{Lu}“][^.…\n]{20,}|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*/gu), ({ 0: words, index }) => ({ start: index, end: index + words.length }));

const otherNews = 'Rain is expected over the weekend. The ferry runs as usual, and so do the buses to the lighthouse.';

suite('an edited article: what stands there once, unchanged', () => {
  const quote = '“We will not pay for it twice,”';
  const cases: readonly [name: string, after: string, words: string, expected: string | null][] = [
    ['is found in a text that has nothing else of the article', `${otherNews}\n\nAsked about it, she wrote: ${quote} and left.\n\n${otherNews.split('. ')[1]!}`, quote, quote],
    ['is found at the other end of a long text', `${`${otherNews}\n\n`.repeat(50)}Timbers had held. Divers had found the gap by chance. So it was.`, 'Divers had found the gap by chance', 'Divers had found the gap by chance'],
    ['is found within another sentence', `Nobody says that the timbers held for a hundred years, or ten.\n\n${otherNews}`, 'the timbers held for a hundred years', 'the timbers held for a hundred years'],
    ['is found below 200 characters that were put above it, however long it is', `${otherNews}${otherNews}\n\n${article}`, article.slice(article.indexOf('The north'), article.indexOf('The council’s')), article.slice(article.indexOf('The north'), article.indexOf('The council’s'))],
    ['but not where it stands twice, each time among strangers', `Divers had found the gap by chance, we read.\n\n${otherNews}\n\nBut who says that Divers had found the gap by chance?`, 'Divers had found the gap by chance', null],
    ['and not where it is short, and stands among strangers', `${otherNews}\n\nHer name was Maron.`, 'Maron', null],
  ];
  for (const [name, after, words, expected] of cases) test(name, () => assert.equal(foundAlone(article, after, words), expected));

  test('of two sentences of the same words the one that was taken out is not the other', () => {
    const before = `First the mayor spoke about the budget.\n\nThe motion was carried by a wide margin.\n\n${otherNews}\n\nThen the clerk read out the second item.\n\nThe motion was carried by a wide margin.`;
    const spans = [spanIn(before, 'The motion was carried by a wide margin'), spanIn(before, 'The motion was carried by a wide margin', 2)];
    const after = before.replace('\n\nThe motion was carried by a wide margin.', '');
    assert.deepEqual(found(before, after, spans), [null, 'The motion was carried by a wide margin']);
  });
});

suite('an edited article: look-alikes', () => {
  const own = 'The north pier was repaired in 2004 with stone from the old quarry';
  const without = article.replace(`${own}. `, '');
  const alikes: readonly [name: string, sentence: string][] = [
    ['another pier and another year', 'The south pier was repaired in 2014 with stone from the old quarry'],
    ['another year', 'The north pier was repaired in 1994 with stone from the old quarry'],
    ['the opposite', 'The north pier was never repaired in 2004 with stone from the old quarry'],
    ['another material', 'The north pier was repaired in 2004 with concrete from the old quarry'],
  ];
  for (const [name, sentence] of alikes) {
    test(`taken out, and elsewhere stands one with ${name}`, () => {
      assert.equal(foundAlone(article, `${without}\n\n${otherNews}\n\n${sentence}. So the archive says.`, own), null);
      const before = `${article}\n\n${otherNews}\n\n${sentence}. So the archive says.`;
      const after = before.replace(`${own}. `, '');
      assert.equal(foundAlone(before, after, own), null, 'where both were there before');
      assert.deepEqual(found(before, after, [spanIn(before, own), spanIn(before, sentence)]), [null, sentence], 'where both were decided');
    });
  }

  test('side by side: the first of the two taken out', () => {
    const before = `Two piers close the bay.\n\n${own}. The south pier was repaired in 2014 with stone from the old quarry. Both stand.`;
    assert.equal(foundAlone(before, before.replace(`${own}. `, ''), own), null);
  });

  const edits: readonly [name: string, from: string, to: string, words: string, expected: string][] = [
    ['a number', '2004', '2005', own, own.replace('2004', '2005')],
    ['a word', 'repaired', 'rebuilt', own, own.replace('repaired', 'rebuilt')],
    ['a name within', 'Tomas Veld, put', 'Anton Roos, put', 'The council’s clerk, Tomas Veld, put the bill at 4.2 million crowns', 'The council’s clerk, Anton Roos, put the bill at 4.2 million crowns'],
    ['a negation', 'will not pay', 'will pay', 'We will not pay for it twice', 'We will pay for it twice'],
    ['words put in', 'from the old quarry', 'from the very old town quarry', own, own.replace('the old', 'the very old town')],
    ['the first word', 'The north pier', 'That north pier', own, own.replace('The', 'That')],
    ['half of it taken out', ' with stone from the old quarry', '', own, 'The north pier was repaired in 2004'],
  ];
  for (const [name, from, to, words, expected] of edits) test(`edited in its place it is found: ${name}`, () => assert.equal(foundAlone(article, article.replace(from, to), words), expected));
});

suite('an edited article: a name replaced everywhere', () => {
  const renamed = article.replaceAll('Ilse Maron', 'Petra Quist').replaceAll('Maron', 'Quist').replaceAll('Tomas Veld', 'Anton van Roos').replaceAll('Veld', 'van Roos');

  test('is one edit: each mention and each sentence with it is found', () => {
    const spans = [spanIn(article, 'Ilse Maron'), spanIn(article, 'Maron', 2), spanIn(article, 'Maron', 3), spanIn(article, 'Maron said the timbers held for a hundred years'), ...everything(article)];
    const places = found(article, renamed, spans);
    assert.deepEqual(places.slice(0, 4), ['Petra Quist', 'Quist', 'Quist', 'Quist said the timbers held for a hundred years']);
    assert.ok(places.filter((place) => !place).length <= 2, JSON.stringify(places.map((place, i) => place ?? `lost: ${article.slice(spans[i]!.start, spans[i]!.end)}`)));
  });

  test('is found where only one mention was decided, if all around it is as it was', () => assert.equal(foundAlone(article, article.replaceAll('Maron', 'Quist'), 'Maron', 2), 'Quist'));

  test('but a name that is still there was not replaced everywhere', () => assert.equal(foundAlone(article, article.replace('\n\nMaron said', '\n\nQuist said'), 'Maron', 2), null));

  test('and a cue that is another word now is gone', () => assert.equal(foundAlone(article, article.replace('Maron said', 'Maron thinks'), 'said', 2), null));
});

suite('an edited article: the same signs, written otherwise', () => {
  const quoted = 'He asked: “Who said ‘never’ to the clerk’s plan?” Nobody answered him.';
  const quote = '“Who said ‘never’ to the clerk’s plan?”';
  const styles: readonly [name: string, open: string, close: string, inner: string, innerClose: string, apostrophe: string][] = [
    ['straight', '"', '"', "'", "'", "'"],
    ['guillemets', '«', '»', '‹', '›', '’'],
    ['guillemets turned in', '»', '«', '›', '‹', '’'],
    ['low and high', '„', '“', '‚', '‘', '’'],
    ['double apostrophes', "''", "''", "'", "'", "'"],
    ['backticks', '``', "''", '`', "'", "'"],
    ['corner brackets', '「', '」', '『', '』', '’'],
    ['full width', '＂', '＂', '＇', '＇', '＇'],
  ];
  for (const [name, open, close, inner, innerClose, apostrophe] of styles) {
    test(`quotation marks: ${name}, there and back, with exact edges`, () => {
      const restyle = (text: string): string => text.replace(/[“”‘’]/gu, (mark, at: number) => ({ '“': open, '”': close, '‘': inner, '’': /\p{L}/u.test(text[at + 1] ?? '') ? apostrophe : innerClose })[mark]!);
      assert.equal(foundAlone(quoted, restyle(quoted), quote), restyle(quote));
      assert.equal(foundAlone(restyle(quoted), quoted, restyle(quote)), quote);
      assert.equal(foundAlone(quoted, `${otherNews}\n\n${restyle(quote)}`, quote), restyle(quote), 'moved among strangers');
    });
  }

  const wire = 'The bill — 4.2 million crowns — was “never in doubt…” said the clerk, and the café’s owner agreed with him.';
  const rewrites: readonly [name: string, rewrite: (text: string) => string][] = [
    ['two hyphens for a dash', (text) => text.replaceAll('—', '--')],
    ['an en dash', (text) => text.replaceAll('—', '–')],
    ['three points for an ellipsis', (text) => text.replaceAll('…', '...')],
    ['three points with space between', (text) => text.replaceAll('…', '. . .')],
    ['spaces that don’t break', (text) => text.replaceAll(' ', '\u00A0')],
    ['lines broken anew', (text) => text.replaceAll(' was ', '\nwas ').replaceAll(' and ', '\nand ')],
    ['lines broken by carriage returns', (text) => text.replaceAll(' was ', '\r\nwas ')],
    ['marks on letters as characters of their own', (text) => text.normalize('NFD')],
    ['soft hyphens', (text) => text.replaceAll('million', 'mil\u00ADlion')],
    ['marks of direction', (text) => text.replaceAll('“', '\u200E“')],
    ['all at once', (text) => text.normalize('NFD').replaceAll('—', '--').replaceAll('…', '...').replace(/[“”]/gu, '"').replaceAll('’', "'").replaceAll(' ', '\u00A0')],
  ];
  for (const [name, rewrite] of rewrites) {
    test(`${name}, there and back, with exact edges`, () => {
      for (const words of ['4.2 million crowns — was “never in doubt…”', '“never in doubt…”', 'the café’s owner agreed with him', 'café’s owner']) {
        assert.equal(foundAlone(wire, rewrite(wire), words), rewrite(words).replace(/^\u200E/u, '')); // what can't be seen isn't of the words
        assert.equal(foundAlone(rewrite(wire), wire, rewrite(words)), words);
      }
    });
  }
});

suite('an edited article: characters of every kind', () => {
  const texts: readonly [name: string, words: string, before: string][] = [
    ['emoji of many characters', 'Danke 👩‍👩‍👧‍👦 an alle 🎉', 'Der Rat sagte: Danke 👩‍👩‍👧‍👦 an alle 🎉 und ging nach Hause, spät am Abend.'],
    ['marks on letters', 'Željko Ñáñez přišel', 'Včera večer Željko Ñáñez přišel do přístavu a mlčel, jako vždycky.'],
    ['Hebrew', 'הגשר עלה ארבעים מיליון', 'ראש העיר אמר: הגשר עלה ארבעים מיליון, ואיש לא חלק עליו באסיפה.'],
    ['Arabic', 'كلف الجسر أربعين مليونا', 'قال رئيس البلدية: كلف الجسر أربعين مليونا، ولم يعترض أحد في الجلسة.'],
    ['Chinese', '这座桥花费了四千万', '市长在周一表示，这座桥花费了四千万，没有人提出异议。'],
    ['Japanese', '橋の費用は四千万', '市長は月曜日に「橋の費用は四千万」と述べ、誰も反対しなかった。'],
    ['Thai', 'สะพานนี้ใช้เงินสี่สิบล้าน', 'นายกเทศมนตรีกล่าวว่าสะพานนี้ใช้เงินสี่สิบล้านและไม่มีใครคัดค้าน'],
    ['Devanagari', 'पुल पर चार करोड़ खर्च हुए', 'महापौर ने कहा कि पुल पर चार करोड़ खर्च हुए और किसी ने विरोध नहीं किया।'],
  ];
  for (const [name, words, before] of texts) {
    test(name, () => {
      const moved = `${otherNews}\r\n\r\n${before}\r\n\r\n👍🏽 ${otherNews}`;
      assert.equal(foundAlone(before, moved, words), words, 'with text around it');
      assert.equal(foundAlone(moved, before, words), words, 'and without');
      assert.equal(foundAlone(`${otherNews}\n\n${before}`, otherNews, words), null, 'taken out');
    });
  }
});

suite('an edited article: whatever the edit', () => {
  const word = fc.integer({ min: 0, max: 5000 }).map((n) => `w${n.toString(36)}`);
  const paragraph = fc.array(word, { minLength: 12, maxLength: 30 }).map((words) => `${words.join(' ')}.`);

  test('paragraphs in any order, with others between: each that stands once is found, to the letter', () => {
    fc.assert(
      fc.property(fc.uniqueArray(paragraph, { minLength: 1, maxLength: 8 }), fc.array(paragraph, { maxLength: 4 }), fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (own, others, drawn) => {
        const after = [...own, ...others].map((text, i) => ({ text, at: drawn[i]! })).sort((a, b) => a.at - b.at).map(({ text }) => text).join('\n\n');
        const before = own.join('\n\n');
        const sole = own.filter((text) => after.split(text).length === 2);
        assert.deepEqual(found(before, after, sole.map((text) => spanIn(before, text))), sole);
        for (const text of sole) assert.equal(foundAlone(before, after, text), text);
      }),
      { seed: 5, numRuns: 150 },
    );
  });

  test('nothing edited: every place is where it was', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 12 }), (paragraphs, drawn) => {
        const text = paragraphs.join('\r\n\r\n');
        const spans = drawn.map(([at, length]) => ({ start: at % text.length, end: Math.min(text.length, (at % text.length) + length) })).filter(({ start, end }) => text.slice(start, end).trim());
        const places = runToEnd(reanchorAll(text, spans.map((span) => anchorAt(text, span))));
        for (const [i, span] of spans.entries()) assert.deepEqual(places[i], span, JSON.stringify(text.slice(span.start, span.end)));
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  test('any styles of quotation marks: edges are exact', () => {
    const marks = ['"', '“', '”', '„', '«', '»', "'", '‘', '’', '‹', '「'];
    const styled = fc.array(fc.tuple(word, fc.constantFrom('none', 'before', 'after', 'both'), fc.nat(marks.length - 1), fc.nat(marks.length - 1)), { minLength: 12, maxLength: 60 });
    fc.assert(
      fc.property(styled, fc.nat(), fc.nat(), (words, from, to) => {
        const write = (which: 2 | 3): string[] => words.map((drawn) => `${drawn[1] === 'before' || drawn[1] === 'both' ? marks[drawn[which]]! : ''}${drawn[0]}${drawn[1] === 'after' || drawn[1] === 'both' ? marks[drawn[which]]! : ''}`);
        const [first, last] = [from % words.length, to % words.length].sort((a, b) => a - b) as [number, number];
        const place = (all: readonly string[]): Span => ({ start: all.slice(0, first).join(' ').length + (first ? 1 : 0), end: all.slice(0, last + 1).join(' ').length });
        const [before, after] = [write(2), write(3)];
        const [span] = runToEnd(reanchorAll(after.join(' '), [anchorAt(before.join(' '), place(before))]));
        if (span) assert.deepEqual(span, place(after));
        else assert.ok(first === last, 'lost');
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
