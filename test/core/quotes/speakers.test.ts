import assert from 'node:assert/strict';
import { quotesOf } from './quotesFixture';

/** Kinds of subject as they stand before their verb, with the mention that speaks where it is not all of it. */
const subjects: readonly (readonly [kind: string, subject: string, mention?: string])[] = [
  ['a surname', 'Ruiz'],
  ['a full name', 'Marta Ruiz'],
  ['a pronoun', 'she'],
  ['a title and a name', 'Dr. Marta Ruiz'],
  ['an office and a name', 'Treasury Secretary Marta Ruiz'],
  ['an office', 'the mayor'],
  ['an office with its place', 'the mayor of Harlow'],
  ['a speaker for somebody', 'a spokeswoman for the union'],
  ['somebody’s officer', "Meridian's chief executive"],
  ['somebody’s officer with a name', "Meridian's chief executive, Marta Ruiz,", "Meridian's chief executive"],
  ['an officer of whom a pronoun tells', 'its spokeswoman, Marta Ruiz,', 'its spokeswoman'],
  ['a spokesman whom a name behind him tells', 'a rebel spokesman, Otto Hale,', 'a rebel spokesman'],
  ['an office with its place and a name behind it', 'the foreign minister of Karnia, Marta Ruiz,', 'the foreign minister of Karnia'],
  ['a body and its name behind it', 'the company, Brunel Fuel,', 'the company'],
  ['her lawyer', 'her lawyer'],
  ['a name and an office', 'Ruiz, the mayor of Harlow,', 'Ruiz'],
  ['a name and an age', 'Ruiz, 44,', 'Ruiz'],
  ['a name and a relative clause', 'Ruiz, who runs the port,', 'Ruiz'],
  ['a name and a party', 'Ruiz (Ind., Harlow)', 'Ruiz'],
  ['a name and an office that no comma closes', 'Marta Ruiz, mayor of Harlow', 'Marta Ruiz'],
  ['a name and a description that no comma closes', 'Marta Ruiz, a farmer in the valley', 'Marta Ruiz'],
  ['a name and whose it is', 'Marta Ruiz, of the Harbour Union,', 'Marta Ruiz'],
  ['a name and where it was said', 'Marta Ruiz, in a letter to the council,', 'Marta Ruiz'],
  ['a name and a day', 'Ruiz on Tuesday', 'Ruiz'],
  ['two names', 'Ruiz and Hale'],
  ['three names', 'Ruiz, Stern and Okafor'],
  ['two with an apposition each', 'Koch, 44, and his wife, Anna,', 'Koch, 44, and his wife'],
  ['neither of two', 'neither Ruiz nor Hale'],
  ['most of many', 'most of the residents'],
  ['one of them', 'one of them'],
  ['some', 'some'],
  ['no one somewhere', 'no one in the village'],
  ['somebody near it', 'somebody close to the talks'],
  ['people in the know', 'two people familiar with the matter'],
  ['a witness in a relative clause', 'a driver who saw the crash', 'a driver'],
  ['a document and who issued it', 'a report published Tuesday by the institute'],
  ['a body with its initials', 'the Harbour Safety Board (HSB)', 'the Harbour Safety Board'],
];

const large = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** How a report can stand to its subject; what is said is the same in all. */
const frames: readonly (readonly [frame: string, sentence: (subject: string) => string, said: string])[] = [
  ['said X', (s) => `${large(s)} said the road would stay closed until spring.`, 'the road would stay closed until spring'],
  ['said that X', (s) => `${large(s)} said that the road would stay closed until spring.`, 'that the road would stay closed until spring'],
  ['quotation first', (s) => `“The road will stay closed until spring,” ${s} said.`, '“The road will stay closed until spring,”'],
  ['quotation last', (s) => `${large(s)} said: “The road will stay closed until spring.”`, '“The road will stay closed until spring.”'],
  ['fronted', (s) => `The road would stay closed until spring, ${s} said.`, 'The road would stay closed until spring'],
  ['partly quoted', (s) => `${large(s)} said the road would stay “closed for months.”`, 'the road would stay “closed for months.”'],
  ['told', (s) => `${large(s)} told reporters that the road would stay closed until spring.`, 'that the road would stay closed until spring'],
];

suite('the same subject speaks wherever it stands', () => {
  for (const [kind, subject, mention = subject] of subjects) for (const [frame, sentence, said] of frames) {
    test(`${kind}; ${frame}: ${sentence(subject)}`, () => {
      const text = sentence(subject);
      const found = quotesOf(text).map((q) => ({ said: text.slice(q.start, q.end), speaker: q.speaker && text.slice(q.speaker.start, q.speaker.end).toLowerCase() }));
      assert.deepEqual(found, [{ said, speaker: mention.toLowerCase() }]);
    });
  }
});
