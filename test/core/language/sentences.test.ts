import assert from 'node:assert/strict';
import { english } from '../../../src/core/english/english';
import { longestSentence } from '../../../src/core/language/sentences';
import { readDoc } from '../../../src/core/language/read';

const sentences = (text: string): string[] => readDoc(text, { language: english }).sentences.map((s) => text.slice(s.start, s.end));
/** The text must be cut at the bars and nowhere else. */
const cuts = (marked: string): void => {
  const expected = marked.split(' | ');
  assert.deepEqual(sentences(expected.join(' ')), expected);
};

suite('sentences', () => {
  test('titles, initials and abbreviations end none', () => {
    cuts('Sen. Dana Ruiz of Ala. met Gov. J. R. Okoye in St. Brannock. | Dr. Lee and Mr. Haq stayed away.');
    cuts('The U.S. Senate met at 9 a.m. Tuesday in Washington. | It rose at noon.');
    cuts('Harbour Freight Inc. shares fell. | Brown & Co. said so.');
  });

  test('an abbreviation may be the last word', () => {
    cuts('They flew to the U.S. | The talks began at 9 a.m. | He left.');
    cuts('She works for Harbour Freight Inc. | But he does not.');
    cuts('It belongs to Harbour Freight Inc. | Mr Haq said no one was ill.');
  });

  test('decimals, money and lists', () => {
    cuts('It cost $3.5 million. | Growth was 2.5 percent. | No. 7 won.');
  });

  test('ellipses', () => {
    cuts('We waited ... and waited. | Nothing came… | The end.'.replace('came… | The', 'came. | The'));
    cuts('“It was ... strange,” she said.');
  });

  test('an attribution belongs to the quotation before it', () => {
    cuts('“Will you go?” she asked. | He did not answer.');
    cuts('"Never!" shouted Okoye. | The hall fell silent.');
    cuts('"Will you go?" Ruiz asked. | He shook his head.');
    cuts('"We will go," he said.');
  });

  test('line ends that were lost: addresses, sources, signatures, closing formulas', () => {
    cuts('E-mail: dana.ruiz@example.org | please write soon.');
    cuts('See https://example.org/harbour | (Harbour Post) | The port has closed.');
    cuts('(Harbour Post) | "We are glad," she said.');
    cuts('-- | Posted by Dana at noon.');
    cuts('I hope to hear from you. | Kind regards, | Dana Ruiz');
    cuts('They lost land, boats, etc. | Okoye paid.');
    cuts('She sent all of them her best regards, Okoye said.');
    cuts('It was posted via Harbourfeed.Com last week.');
  });

  test('closing marks stay with their sentence', () => {
    cuts('He said: "We will go." | Then he went.');
    cuts('“We will go.” | “When?” | Nobody knew.');
    cuts("''We will go.'' | The crowd cheered.");
    cuts('(It was late.) | They left.');
  });

  test('without full stops, lines end them', () => {
    assert.deepEqual(sentences('Harbour to close\n\n• The quay shuts in May\n• Boats must leave\n\nThe council voted on Monday.'),
      ['Harbour to close', '• The quay shuts in May', '• Boats must leave', 'The council voted on Monday.']);
    assert.deepEqual(sentences('One line.\r\nAnother line.\r\n'), ['One line.', 'Another line.']);
  });

  test('an abbreviation ends one before the name of somebody who does something else', () => {
    cuts('He left the U.N. | Marta Hale did not.');
    cuts('She holds an M.D. | Omar is a nurse.');
    cuts('They sold it to Harbour Freight Inc. | Tom Okoro was against it.');
    cuts('The car left at 3 a.m. Sunday may have been its last day.');
    cuts('He joined the U.S. Peace Corps in May. | The U.N. Grace Period ended.');
    cuts('The U.N. Security Council met. | U.S. President Marta Hale stayed away.');
    cuts('Sgt. Tom Okoro and Lt. Col. Marta Hale of Brannock, Ala. April Fools said no.');
  });

  test('a time or place before the first words does not', () => {
    cuts('By 9 p.m. Mr. Okoro had left. | The bar closed at 9 p.m. | Mr. Okoro stayed.');
    cuts('In Washington, D.C. The Herald is read by all.');
  });

  test('initials', () => {
    cuts('It was written by Marta H. | She died in May.');
    cuts('Nobody but you and I. | Ask Tom I. Okoro.');
    cuts('George W. Bush and J. R. Okoye met.');
  });

  test('names with a mark, and calls in a sentence', () => {
    cuts('He left Yahoo! for Yum! Brands in May. | Then he left Yahoo! | The firm was sold.');
    cuts('The sign says “Halt! show your papers” in red.');
    cuts('What a place! we went there twice.'.replace('! we', '! | we'));
  });

  test('numbers, units and dots', () => {
    cuts('It lies at N°. 14 and cost 3 bn. euros. | Nr. 15 cost Rs. 500.');
    cuts('The pier . . . was old.');
    cuts('It was “old [...]” (Okoro 12) by then. | It fell “in the end [...]” | The town wept.');
  });

  test('what stands in brackets within one belongs to it', () => {
    cuts('He was late (very late. Again.) and left. | (It was May. | He was ill.)');
  });

  test('a dateline is a sentence of its own', () => {
    const text = 'BRANNOCK, Aug. 24 (Reuters) — The council voted on Monday to close the old harbour, officials said.\n\nA second paragraph follows here.';
    const doc = readDoc(text, { language: english });
    assert.deepEqual(doc.paragraphs[0]?.dateline, { start: 0, end: 'BRANNOCK, Aug. 24 (Reuters) —'.length });
    assert.equal(sentences(text)[1], 'The council voted on Monday to close the old harbour, officials said.');
  });

  test('a date before the story is a sentence of its own', () => {
    assert.deepEqual(sentences('Harbour to close\n\nMonday, May 3, 2021 The council voted to close the old harbour.'), ['Harbour to close', 'Monday, May 3, 2021', 'The council voted to close the old harbour.']);
  });

  test('lines that were joined end at addresses, rules and sources', () => {
    cuts('The pictures are at http://example.org/a.html | http://example.org/b.html | They are new.');
    cuts('That is all. | ---------- | Posted by Omar');
    cuts('(Brannock Post) | The council voted on Monday.');
  });

  test('note numbers belong to the sentence before them', () => {
    cuts('He was born in 1901. [3] [12] | He died in 1970. [4]');
  });

  test('a credit is a sentence of its own', () => {
    assert.deepEqual(sentences('Harbour to close\n\nThe council voted on Monday.\n\nBoats in the harbour Image: Dana Ruiz.\n\nThat was all.').slice(2, 4), ['Boats in the harbour', 'Image: Dana Ruiz.']);
  });

  test('text without an end is cut at the bound', () => {
    const doc = readDoc('word '.repeat(5000), { language: english });
    assert.ok(doc.sentences.every((s) => s.endToken - s.firstToken <= longestSentence));
    assert.equal(doc.tokens.length, 5000);
  });
});
