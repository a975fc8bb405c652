import assert from 'node:assert/strict';
import { found } from './quotesFixture';

/** Sentences in which any word of a class stands in the same place (`_`), with what is found; the class as a reader knows it. */
const places: readonly (readonly [kind: string, words: string, sentence: string, ...quotes: string[]])[] = [
  ['a day behind the verb', 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday today tonight yesterday', 'Hale said _ the pier was old.', 'the pier was old [said; Hale]'],
  ['a day before the verb', 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday today tonight', 'Hale _ told the council that the pier was old.', 'that the pier was old [told; Hale]'],
  ['a day behind the listener', 'Monday Wednesday Thursday Friday Saturday Sunday', '“The pier is old,” Hale told reporters _.', '“The pier is old,” [told; Hale]'],
  ['a month in front', 'January February March April June July August September October November December', 'In _ Hale said the pier was old.', 'the pier was old [said; Hale]'],
  ['a month behind the verb', 'January February March April June July August September October November December', 'Hale said in _ the pier was old.', 'the pier was old [said; Hale]'],
  ['a month before the verb', 'January June September December', 'The pier is old, Hale in _ told the council.', 'The pier is old [told; Hale]'],
  ['a time that nouns tell', 'week month year night morning evening spring winter', 'Last _ Hale said the pier was old.', 'the pier was old [said; Hale]'],
  ['a time before the verb', 'week month year night', 'Hale last _ told the council that the pier was old.', 'that the pier was old [told; Hale]'],
  ['an adverb that belongs to the cue', 'also later then once again still now never always often first', 'Hale _ said the pier was old.', 'the pier was old [_ said; Hale]'],
  ['an adverb before a negation and the verb', 'also still', 'Hale _ insists that the pier is old.', 'that the pier is old [_ insists; Hale]'],
  ['where and how it is said', 'at|a|meeting via|a|lawyer through|a|spokesman during|a|debate on|television to|reporters by|telephone in|a|letter', 'Hale said _ that the pier was old.', 'that the pier was old [said; Hale]'],
  ['where and how, before the words', 'at|a|meeting via|a|lawyer through|a|spokesman during|a|debate on|television', 'Hale said _ the pier was old.', 'the pier was old [said; Hale]'],
  ['whose he is', 'Her His Its Our My Their', '_ lawyer said the pier was old.', 'the pier was old [said; _ lawyer]'],
  ['whose he is, behind the verb', 'her our my their his', '“The pier is old,” said _ brother.', '“The pier is old,” [said; _ brother]'],
  ['what belongs to a noun', 'of for from at with against behind', 'The lawyer _ the union said the pier was old.', 'the pier was old [said; The lawyer _ the union]'],
  ['where somebody is from', 'from of in near outside by', '“The pier is old,” said a man _ the valley.', '“The pier is old,” [said; a man _ the valley]'],
  ['who a report is from', 'by from for on', 'A report _ the institute said the pier was old.', 'the pier was old [said; A report _ the institute]'],
  ['what belongs to a name', 'of from for', 'Hale _ the union said the pier was old.', 'the pier was old [said; Hale _ the union]'],
  ['what belongs to a name behind the verb', 'of from', '“The pier is old,” said Hale _ the union.', '“The pier is old,” [said; Hale _ the union]'],
  ['who makes a claim', 'by from', 'The firm faces claims _ residents that it broke the law.', 'that it broke the law [claims; residents]'],
  ['a question', 'whether if how why when where', 'Hale asked _ the pier was old.', '_ the pier was old [asked; Hale]'],
  ['a question for somebody', 'who what which', 'Hale asked _ would pay for the pier.', '_ would pay for the pier [asked; Hale]'],
  ['what is explained', 'how why when where', 'Hale explained _ the pier would open.', '_ the pier would open [explained; Hale]'],
  ['what one wonders', 'whether if how why when', 'Residents wonder _ the pier will open.', '_ the pier will open [wonder; Residents]'],
  ['what somebody is blamed for', 'over for', 'Hale criticised the mayor _ the delay.', 'the mayor _ the delay [criticised; Hale]'],
  ['who speaks, as a pronoun', 'Somebody Another It He She They That Someone Everybody Others Some Many', '_ said the pier was old.', 'the pier was old [said; _]'],
  ['who speaks, as a pronoun behind the words', 'somebody another it he she they everyone someone', '“The pier is old,” _ said.', '“The pier is old,” [said; _]'],
  ['set in between', 'claimed argued alleged insisted asserted predicted said added', 'The pier, Hale _, is old.', 'The pier | is old [_; Hale]'],
  ['where the speech goes on', 'while although though as when after because since if', 'He said the pier was old _ the mayor paid for it.', 'the pier was old _ the mayor paid for it [said; He]'],
  ['where the article goes on', 'while although though as but', 'The pier was old, Hale said, _ the mayor denied it.', 'The pier was old [said; Hale]', 'it [denied; the mayor]'],
  ['what is done with a report', 'published released issued commissioned written compiled conducted filed', 'A report _ by the institute said the pier was old.', 'the pier was old [said; A report _ by the institute]'],
  ['who found it', 'researchers scientists economists auditors investigators inspectors', 'The _ found that the pier was old.', 'that the pier was old [found; The _]'],
  ['those in the know', 'familiar|with close|to privy|to briefed|on involved|in', 'Two people _ the talks said they had failed.', 'they had failed [said; Two people _ the talks]'],
  ['where it was said', 'interview statement speech letter email tweet hearing briefing', 'In a _ on Monday, Hale said the pier was old.', 'the pier was old [said; Hale]'],
  ['what nobody says', 'Nobody No|one', '_ said the pier was old.'],
  ['all that is told of an answer', 'yes no nothing little goodbye', 'Hale said _.'],
  ['said again', 'repeated renewed reiterated', 'Hale _ her call for a new pier.', 'a new pier [_ her call for; Hale]'],
  ['who is named for', 'called titled named entitled', 'Hale wrote a book _ “The Old Pier of Harlow”.'],
  ['a particle of the verb', 'pointed|out', 'Hale _ that the pier was old.', 'that the pier was old [_; Hale]'],
  ['a relative clause', 'which that', 'The firm rejected the claim, _ Hale said was false.', 'was false [said; Hale]'],
];

suite('any word of a class serves in its place', () => {
  for (const [kind, words, sentence, ...quotes] of places) {
    for (const each of words.split(' ')) {
      const word = each.replaceAll('|', ' ');
      const text = sentence.replaceAll('_', word);
      test(`${kind}: ${text}`, () => assert.deepEqual(found(text), quotes.map((quote) => quote.replaceAll('_', word))));
    }
  }
});
