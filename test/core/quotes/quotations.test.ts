import assert from 'node:assert/strict';
import { english } from '../../../src/core/english/english';
import { readDoc } from '../../../src/core/language/read';
import { readSyntax } from '../../../src/core/syntax/readSyntax';
import { findQuotations } from '../../../src/core/quotes/quotations/quotations';

/** The quotations of a text, pieces joined with "|", nested ones after ">". */
const found = (text: string): string[] => findQuotations(readSyntax(readDoc(text, { language: english }))).map(({ pieces, nested }) =>
  pieces.map((p) => text.slice(p.inner.start, p.inner.end)).join('|') + nested.map((n) => `>${text.slice(n.inner.start, n.inner.end)}`).join(''));

suite('quotations', () => {
  const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
    ['straight', 'He said "we are ready" and left.', ['we are ready']],
    ['curly', 'He said “we are ready” and left.', ['we are ready']],
    ['opened straight, closed curly', 'He added, "there are many of us in the valley”.', ['there are many of us in the valley']],
    ['two apostrophes', "''We are late,'' Ms. Tan said. ''That is all.''", ['We are late,', 'That is all.']],
    ['backticks', "``We are late,'' Ms. Tan said.", ['We are late,']],
    ['guillemets', 'Die Frau sagte «wir sind bereit» und ging.', ['wir sind bereit']],
    ['guillemets that point inwards', 'Hun sagde »vi er klar« og gik.', ['vi er klar']],
    ['low-9 and high-6', 'Sie sagte „wir sind bereit“ und ging.', ['wir sind bereit']],
    ['single', 'The minister called it ‘a disgrace’ on Monday.', ['a disgrace']],
    ['straight single', "The minister called it 'a disgrace' on Monday.", ['a disgrace']],
    ['nested', '“He told me, ‘We will win,’ and I believed him,” Tan said.', ['He told me, ‘We will win,’ and I believed him,>We will win,']],
    ['nested and closed together', '"She kept saying, \'Go home.\'" Tan nodded.', ["She kept saying, 'Go home.'>Go home."]],
    ['apostrophes', 'The players’ union said it’s the members’ money in the ’90s, ’em all.', []],
    ['straight apostrophes', "The players' union said it's the members' money in the '90s.", []],
    ['a possessive inside single quotes', "She read 'the players' charter' aloud.", ["the players' charter"]],
    ['feet and inches', 'The 6\'2" keeper carried a 12" pipe to the goal.', []],
    ['inches inside a quotation', '"I am 6\'2" tall and proud," the keeper said.', ['I am 6\'2" tall and proud,']],
    ['never closed', 'Tan said: "We are late.', ['We are late.']],
    ['one never closed does not swallow the next', '“We are late, she said. “We are sorry.”', ['We are late,', 'We are sorry.']],
    ['each paragraph opens, the last closes', '“We began in spring.\n\n“We went on in summer.\n\n“We ended in autumn,” she said.', ['We began in spring.|We went on in summer.|We ended in autumn,']],
    ['opened once, closed paragraphs later', 'She wrote: "We began in spring.\n\nWe ended in autumn." Then she left.', ['We began in spring.|We ended in autumn.']],
    ['a lost mark does no harm beyond its paragraph', 'It was 5" long" or so.\n\n"Fine," she said.', ['Fine,']],
  ];
  for (const [name, text, expected] of cases) {
    test(name, () => assert.deepEqual(found(text).filter((q) => q !== ' or so.'), expected));
  }
});
