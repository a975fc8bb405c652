import assert from 'node:assert/strict';
import { runToEnd } from '../../../src/core/analysis/steps';
import { english } from '../../../src/core/english/english';
import { readMarkdown } from '../../../src/core/language/markdown/readMarkdown';
import { readDoc } from '../../../src/core/language/read';
import { findQuotes } from '../../../src/core/quotes/findQuotes';
import { quotesOf } from './quotesFixture';

/** What was found: type, pieces, cue and speaker, as they stand in the text. */
const found = (file: string, quotes = quotesOf(file)): string[] => quotes.map(({ start, end, spans, type, cue, speaker }) => {
  const { text } = runToEnd(readMarkdown(file));
  const words = (s: { start: number; end: number } | null): string => (s ? text.slice(s.start, s.end) : '-');
  return `${type}: ${(spans ?? [{ start, end }]).map(words).join(' | ')} [${words(cue)}; ${words(speaker)}]`;
});

type Case = readonly [name: string, text: string, ...expected: string[]];
const check = (cases: readonly Case[]): void => {
  for (const [name, text, ...expected] of cases) test(name, () => assert.deepEqual(found(text), expected));
};

suite('quotes', () => {
  suite('in quotation marks', () => {
    check([
      ['speaker after it', '"The bridge will open in May," Lena Okoro said.', 'direct: "The bridge will open in May," [said; Lena Okoro]'],
      ['verb first, relative clause after', '"The bridge will open in May," said Mayor Lena Okoro, who took office last year.', 'direct: "The bridge will open in May," [said; Mayor Lena Okoro]'],
      ['speaker before it', 'Mayor Lena Okoro told reporters, "The bridge will open in May."', 'direct: "The bridge will open in May." [told; Mayor Lena Okoro]'],
      ['a colon', 'Okoro added: “We are on time.”', 'direct: “We are on time.” [added:; Okoro]'],
      ['interrupted', '"We are on time," Okoro said, "and we are under budget."', 'direct: "We are on time," | "and we are under budget." [said; Okoro]'],
      ['interrupted, verb first', '“She is far behind,” said an old friend, “and it was not close.”', 'direct: “She is far behind,” | “and it was not close.” [said; an old friend]'],
      ['goes on without an attribution', '"We are on time," Okoro said. "Nobody believed us."', 'direct: "We are on time," | "Nobody believed us." [said; Okoro]'],
      ['goes on in the next paragraph', '“We began in spring.\n\n“We ended in autumn,” said Tan.', 'direct: “We began in spring. | “We ended in autumn,” [said; Tan]'],
      ['an apposition between name and verb', '"We are on time," Okoro, the mayor of Harlow, told the Harlow Courier.', 'direct: "We are on time," [told; Okoro]'],
      ['a day between name and verb', 'Lena Okoro on Tuesday told the council: "We are on time and under budget."', 'direct: "We are on time and under budget." [told; Lena Okoro]'],
      ['introduced in the paragraph before', 'In a letter to staff, Okoro wrote:\n\n"We have done good work this year."', 'direct: "We have done good work this year." [wrote:; Okoro]'],
      ['a question', '"Are you ready?" Tan asked. "Yes," said Reyes.', 'direct: "Are you ready?" [asked; Tan]', 'direct: "Yes," [said; Reyes]'],
      ['signed', '"It is over for good now." - Lena Okoro', 'direct: "It is over for good now." [-; Lena Okoro]'],
      ['said before and told after', 'Okoro says "we want to finish the work," she told the radio by telephone.', 'direct: "we want to finish the work," [says; Okoro]'],
      ['a transcript', 'TAN: We are ready.\n\nOKORO: Are you sure?\n\nTAN: We are.\n\nOKORO: Then let us begin.',
        'direct: We are ready. [:; TAN]', 'direct: Are you sure? [:; OKORO]', 'direct: We are. [:; TAN]', 'direct: Then let us begin. [:; OKORO]'],
      ['a block quote', 'In a letter to staff, Okoro wrote:\n\n> We have done good work.\n\n> We will do more.', 'direct: We have done good work. | We will do more. [wrote:; Okoro]'],
    ]);
  });

  suite('not speech', () => {
    check([
      ['scare quotes', 'The so-called “bridge to nowhere” opened on Monday.'],
      ['a title', 'He read “The Long Road” on the train.'],
      ['a nickname', 'Billy “The Kid” Tan won the race.'],
      ['a list of counts', 'North: 1,201.\n\nSouth: 877.\n\nNorth: 90.\n\nSouth: 46.'],
    ]);
  });

  suite('in other words', () => {
    check([
      ['a clause', 'Okoro said the bridge would open in May.', 'indirect: the bridge would open in May [said; Okoro]'],
      ['two attributions in a sentence', 'Okoro said that the bridge would open in May, while an aide to the governor said the road would stay closed.',
        'indirect: that the bridge would open in May [said; Okoro]', 'indirect: the road would stay closed [said; an aide to the governor]'],
      ['according to', 'The bridge is two years late, according to engineers at the site.', 'indirect: The bridge is two years late [according to; engineers at the site]'],
      ['according to, first', 'According to the Harlow Courier, the bridge is two years late.', 'indirect: the bridge is two years late [According to; the Harlow Courier]'],
      ['according to, with an apposition', 'According to Okoro, daughter of a bridge builder, the work was done in May.', 'indirect: the work was done in May [According to; Okoro]'],
      ['set in between', 'The bridge, officials said, would not open before May.', 'indirect: The bridge | would not open before May [said; officials]'],
      ['set at the end', 'The bridge will not open before May, officials said.', 'indirect: The bridge will not open before May [said; officials]'],
      ['accused of', 'The mayor accused Reyes of hiding the report.', 'indirect: Reyes of hiding the report [accused; The mayor]'],
      ['promised to', 'Okoro promised to open the bridge in May.', 'indirect: to open the bridge in May [promised; Okoro]'],
      ['a statement saying', 'The company issued a statement saying the bridge was safe.', 'indirect: the bridge was safe [saying; The company]'],
      ['called it', 'Okoro called the delay “a disgrace.”', 'mixed: the delay “a disgrace.” [called; Okoro]'],
      ['described as', 'Okoro described Reyes as a liar.', 'indirect: Reyes as a liar [described; Okoro]'],
      ['asked whether', 'Residents asked whether the bridge would ever open.', 'indirect: whether the bridge would ever open [asked; Residents]'],
      ['a headline without articles', 'Mayor says bridge to open in May', 'indirect: bridge to open in May [says; Mayor]'],
      ['a headline with a colon', 'Okoro: Bridge will open in May\n\nThe mayor spoke on Tuesday.', 'indirect: Bridge will open in May [:; Okoro]'],
      ['urged', 'Okoro urged drivers to stay at home.', 'indirect: drivers to stay at home [urged; Okoro]'],
      ['partly quoted', 'Okoro said the delay was “a disgrace for the whole town.”', 'mixed: the delay was “a disgrace for the whole town.” [said; Okoro]'],
      ['partly quoted, set in between', 'The council would, Okoro said, “fight this in every court.”', 'mixed: The council would | “fight this in every court.” [said; Okoro]'],
      ['a participle after a comma', 'Okoro declined to comment, saying the matter was before a court.', 'indirect: the matter was before a court [saying; Okoro]'],
      ['an institution', 'The White House said on Friday it would not pay.', 'indirect: it would not pay [said; The White House]'],
      ['two speakers', 'Okoro and Reyes said they would meet again.', 'indirect: they would meet again [said; Okoro and Reyes]'],
      ['a subject that does not agree with its verb', 'Ada Voss, the leader of a league that includes former council officers says she is ready to govern.', 'indirect: she is ready to govern [says; Ada Voss]'],
    ]);
  });

  test('a cue keeps its auxiliaries and adverbs', () => {
    const text = 'She has repeatedly warned that the ice is thin.';
    const cue = quotesOf(text)[0]?.cue;
    assert.equal(cue && text.slice(cue.start, cue.end), 'has repeatedly warned');
  });

  test('a reason names speaker and cue', () => {
    const [quote] = quotesOf('"The bridge will open in May," Lena Okoro said.');
    assert.equal(quote?.reason, 'In quotation marks, with the attribution after it: “Lena Okoro said”');
    assert.ok(quote.confidence > 0.8, `confidence ${quote.confidence}`);
  });

  test('a plain attribution is surer than a passage without one', () => {
    const sure = quotesOf('"The bridge will open in May," Lena Okoro said.')[0]?.confidence ?? 0;
    const unsure = quotesOf('The road is long. The bridge is late, she had heard, and it was said that it would never open.');
    assert.ok(unsure.every((q) => q.confidence < sure), JSON.stringify(unsure));
  });

  test('without models, quotation marks and simple cues still work, and the reason says so', () => {
    const text = '"The bridge will open in May," Lena Okoro said.';
    const bare = findQuotes(readDoc(text, { language: english }));
    assert.deepEqual(found(text, bare), ['direct: "The bridge will open in May," [said; Lena Okoro]']);
    assert.match(bare[0]?.reason ?? '', /without a look at the structure/);
  });
});
