import assert from 'node:assert/strict';
import { found } from './quotesFixture';

/** A text and the quotes in it, as "what is said [cue; speaker]". */
type Case = readonly [what: string, text: string, ...quotes: string[]];

/** What a paper or an agency passes on is by whomever it quotes. */
const relayed: readonly Case[] = [
  ['in other words', 'The Courier quoted a harbour pilot, Bo Okri, as saying the lights had failed.', 'the lights had failed [saying; a harbour pilot]'],
  ['in the present', 'State radio cites two ministers as saying that the bridge is safe.', 'that the bridge is safe [saying; two ministers]'],
  ['with a day between', 'The agency quoted unnamed officials Sunday as saying the talks had failed.', 'the talks had failed [saying; unnamed officials]'],
  ['without “as”', 'Local media quoted port officials on Friday saying the crane would be moved.', 'the crane would be moved [saying; port officials]'],
  ['before a quotation', 'The Courier quoted Ilse Marten, who runs the port, as saying: “We will rebuild it.”', '“We will rebuild it.” [saying:; Ilse Marten]'],
  ['behind a quotation', '“We will rebuild it,” the Courier quoted her as saying.', '“We will rebuild it,” [saying; her]'],
  ['before a colon', 'The Courier quotes Mayor Ilse Marten: “We will rebuild it.”', '“We will rebuild it.” [quotes; Mayor Ilse Marten]'],
  ['as the subject of a passive', 'Marten was quoted by the Courier: “We will rebuild it.”', '“We will rebuild it.” [was quoted; Marten]'],
];

/** What is told is by whoever told it, not by the listener. */
const told: readonly Case[] = [
  ['by her surgeon', 'Marten was told by her surgeon, “The graft may fail.”', '“The graft may fail.” [was told; her surgeon]'],
  ['by nobody who is named', 'Marten was told, “The graft may fail.”', '“The graft may fail.” [was told; -]'],
];

/** A paper that says what it found itself speaks for itself. */
const own: readonly Case[] = [
  ['a paper that reports', 'The Courier reported that the lights had failed.', 'that the lights had failed [reported; The Courier]'],
  ['a report that cites a thing', 'The report cites a “lack of care” as the cause.', 'a “lack of care” as the cause [cites; The report]'],
  ['a mayor who quotes', 'Marten quoted the poet and said the port would stay.', 'the port would stay [said; Marten]'],
];

suite('whose words are passed on', () => {
  for (const [name, cases] of [['quoted', relayed], ['told', told], ['their own', own]] as const) {
    suite(name, () => {
      for (const [what, text, ...quotes] of cases) test(what, () => assert.deepEqual(found(text), quotes));
    });
  }

  test('a day before its comma is nobody', () => {
    assert.deepEqual(found('Late Tuesday, a driver told the council that the road was gone.'), ['that the road was gone [told; a driver]']);
  });
});
