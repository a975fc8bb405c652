import assert from 'node:assert/strict';
import { found } from './quotesFixture';

const check = (cases: readonly (readonly [text: string, ...expected: string[]])[]): void => {
  for (const [text, ...expected] of cases) test(text.replace(/\s+/g, ' '), () => assert.deepEqual(found(text), expected));
};

suite('quotations without a cue in their sentence', () => {
  suite('by whom the context tells of', () => check([
    ['Nadia Petrov smiled. “It is a start.”', '“It is a start.” [-; Nadia Petrov]'],
    ['The shopkeeper, Amal Haddad, had feared worse. “We still have the roof.”', '“We still have the roof.” [-; The shopkeeper]'],
    ['Omar Diallo said the road was closed. “You have to walk from here.”', 'the road was closed [said; Omar Diallo]', '“You have to walk from here.” [said; Omar Diallo]'],
    ['According to the coroner, the light was off. “No one could have seen her.”', 'the light was off [According to; the coroner]', '“No one could have seen her.” [According to; the coroner]'],
    ['The farmer shook his head.\n\n“My father would have wept.”\n\nHe sold the herd in June.', '“My father would have wept.” [-; The farmer]'],
    ['“Never again.” The old man put down his cup.', '“Never again.” [-; The old man]'],
    ['“They lied to us.”\n\nSuch was the verdict of the parents’ leader, Inga Holm.', '“They lied to us.” [verdict; the parents’ leader]'],
  ]));

  suite('by nobody, where nobody is told of', () => check([
    ['The bridge fell at noon. “It was like the end of the world.”', '“It was like the end of the world.” [-; -]'],
    ['The inquiry was over by May.\n\n“Nothing will ever bring them back to us.”\n\nThe harbour was quiet on Monday.', '“Nothing will ever bring them back to us.” [-; -]'],
  ]));

  suite('an answer is by the one who was asked', () => check([
    ['“Where were you?” the lawyer asked Dr Mori.\n\n“At home.”\n\n“All night?”\n\n“All night,” she said.', '“Where were you?” [asked; the lawyer]', '“At home.” [-; Dr Mori]', '“All night?” [-; the lawyer]', '“All night,” [said; she]'],
    ['“Why did you leave?” we asked her.\n\n“I was afraid.”', '“Why did you leave?” [asked; we]', '“I was afraid.” [-; her]'],
    ['Inga Holm asked him: “Are you sure?” Otto Lenz nodded. “Yes, I am.”', '“Are you sure?” [asked; Inga Holm]', '“Yes, I am.” [-; Otto Lenz]'],
    ['“What else could we do?” Holm asked. “We had no boats.”', '“What else could we do?” | “We had no boats.” [asked; Holm]'],
    ['“We waited all night,” Holm said.\n\n“Nobody came.”', '“We waited all night,” | “Nobody came.” [said; Holm]'],
  ]));

  suite('what is no speech stays unmarked', () => check([
    ['The shop sells “organic” bread.'],
    ['The film “Nobody Came Back From the River” opens in May.'],
    ['The council passed the “Clean Water for All” plan in June.'],
  ]));
});

suite('quotation marks as they are typed', () => check([
  ['“We had no warning,’’ said Mr Achebe. “Nobody came,’’ he added.', '“We had no warning,’’ [said; Mr Achebe]', '“Nobody came,’’ [added; he]'],
  ['Ms Udo told the court: ‘I saw the van stop.\n\n‘It did not have any lights on. I ran home.’\n\nThe case goes on.', '‘I saw the van stop. | ‘It did not have any lights on. I ran home.’ [told; Ms Udo]'],
  ["Ms Udo told the court: 'I saw the van stop.\n\n'It did not have any lights on.'\n\nThe drivers' union met.", "'I saw the van stop. | 'It did not have any lights on.' [told; Ms Udo]"],
  ['»The bridge holds«, said Otto Lenz. »It always did«, said Inga Holm.', '»The bridge holds« [said; Otto Lenz]', '»It always did« [said; Inga Holm]'],
  ['« We won the vote », said Otto Lenz.', '« We won the vote » [said; Otto Lenz]'],
  ['“I owe them everything” Ruiz told the Courier.', '“I owe them everything” [told; Ruiz]'],
  ['“This is our land” chanted the crowd.', '“This is our land” [chanted; the crowd]'],
  ['The “Tides” author lives in Harlow.'],
]));

suite('ways of attributing', () => {
  suite('perfect tenses and plurals behind what is said', () => check([
    ['Ministers will meet again on Thursday, the palace has announced.', 'Ministers will meet again on Thursday [has announced; the palace]'],
    ['Nobody was hurt, firefighters have confirmed.', 'Nobody was hurt [have confirmed; firefighters]'],
    ['The strike is over, unions had told reporters.', 'The strike is over [had told; unions]'],
    ['Sales will fall again next year, warn analysts.', 'Sales will fall again next year [warn; analysts]'],
    ['The plant is safe, insist managers and owners.', 'The plant is safe [insist; managers and owners]'],
    ['The driver never braked, the inquest heard.', 'The driver never braked [heard; the inquest]'],
    ['Holm heard that the bridge was closed.'],
  ]));

  suite('where a report ends', () => check([
    ['The pool (which the mayor says is closed) has no water.', 'is closed [says; the mayor]'],
    ['The pool is open (though Otto Lenz says it is not) and will stay so until May.', 'it is not [says; Otto Lenz]'],
    ['Ms Holm said the pay was “poor” but denied that staff had left.', 'the pay was “poor” [said; Ms Holm]', 'that staff had left [denied; Ms Holm]'],
    ['Nurses “work in fear”, the review found, although managers “listen more” now.', 'Nurses “work in fear” [found; the review]'],
    ['The priest pointed out that the bell had cracked.', 'that the bell had cracked [pointed out; The priest]'],
  ]));

  suite('signs and letters', () => check([
    ['A note on the fridge read, “Gone to see mother”.', '“Gone to see mother” [read; A note on the fridge]'],
    ['“These are not accidents. These are accounts,” the statement read.', '“These are not accidents. These are accounts,” [read; the statement]'],
    ['Fans sang, “We are the valley,” and “Come on home,” until midnight.', '“We are the valley,” | “Come on home,” [sang; Fans]'],
    ['“The vote” — the speaker sighed — “is lost.”', '“The vote” | “is lost.” [sighed; the speaker]'],
  ]));
});
