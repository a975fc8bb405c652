import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Analysis } from '../../../src/core/analysis/analysis';
import { wordsAt } from '../../../src/core/language/markdown/wordsAt';
import type { Span } from '../../../src/core/span';
import { loadMedia } from '../../loadMedia';

const resources = await loadMedia();

/** What is found, in words. */
function told(text: string): unknown {
  const { quotes, entities, locations, claims }: Analysis = analyse(text, resources);
  const words = (span: Span | null): string | null => span && wordsAt(text, span).replace(/\s+/g, ' ').trim();
  return {
    quotes: quotes.map((quote) => [(quote.spans ?? [quote]).map(words), quote.type, words(quote.cue), words(quote.speaker)]),
    entities: entities.map(({ name, description, kind, mentions }) => [name, description, kind, mentions.map(words)]),
    locations: locations.map((location) => [words(location), location.name, location.country]),
    claims: claims.map((claim) => [words(claim), Math.round(claim.score * 1e6), claim.reasons]),
  };
}

suite('an article in Markdown', () => {
  const plain = [
    'Council shuts the Brannock pier',
    '“We are not ready,” said Marta Hale, the mayor of Brannock, on Monday. The pier carries 12,000 people a day.',
    'Tom Okoro & Sons, which built it in 1987, said the pier was safe. “It will stand for years,” Okoro told the Herald.',
    'The engineers of the University of Leeds found cracks in two piles last week, according to a report.',
  ] as const;

  for (const [what, marked] of [
    ['emphasis', [`# ${plain[0]}`, '**“We are not ready,”** said *Marta Hale*, the **mayor** of _Brannock_, on Monday. The pier carries **12,000** people a day.', '__Tom Okoro & Sons__, which built it in *1987*, said the pier was safe. *“It will stand for years,”* Okoro told the *Herald*.', plain[3]]],
    ['links, pictures, notes', [`# [${plain[0]}](https://example.org/pier)`, '“We are not ready,” said [Marta Hale](https://example.org/hale "Mayor"), the mayor of [Brannock][b], on Monday.[^1] The pier carries 12,000 people a day.', plain[2], '![](pier.jpg)\nThe engineers of the [University of Leeds](https://leeds.ac.uk) found cracks in two piles last week, according to a [report](https://example.org/r_1_2).\n\n[b]: https://example.org/b']],
    ['HTML', [`<h1>${plain[0]}</h1>`, '&ldquo;We are not ready,&rdquo; said <b>Marta Hale</b>, the mayor of Brannock, on Monday. The pier carries 12,000 people a day.', 'Tom Okoro &amp; Sons, which built it in 1987, said the pier was safe. “It will stand <i>for years</i>,” Okoro told the Herald.', `<p>\n${plain[3]}\n</p>`]],
    ['code and tables', [`# ${plain[0]}`, plain[1], '| Votes | For |\n|---|---|\n| Anna Lind | 7 |', plain[2], '```\n“Never,” said Otto Lenz.\n```', plain[3]]],
    ['front matter', [`---\nlayout: post\nvoices:\n  - Otto Lenz\n---\n\n# ${plain[0]}`, ...plain.slice(1)]],
  ] as const) test(`reads like its text: ${what}`, () => assert.deepEqual(told(marked.join('\n\n')), told(plain.join('\n\n'))));

  const quotes = (text: string): string[] => {
    const { quotes, entities } = analyse(text, resources);
    return quotes.map((quote) => `${(quote.spans ?? [quote]).map((span) => wordsAt(text, span).replace(/\s+/g, ' ')).join(' | ')} [${entities.find(({ id }) => id === quote.entity)?.name ?? '-'}]`);
  };

  test('a block quote is a quotation of who leads up to it', () => {
    assert.deepEqual(quotes('In a letter to the staff, Marta Hale wrote:\n\n> The pier is **safe**.\n> It always was.\n>\n> We will open it on Monday.\n\nThe pier is old.'),
      ['The pier is safe. It always was. | We will open it on Monday. [Marta Hale]']);
  });

  test('names in bold before a colon take turns', () => {
    assert.deepEqual(quotes('**Marta Hale:** The pier is safe.\n\n**Herald:** And the road?\n\n**Marta Hale:** It is shut.\n\n**Herald:** Until when?\n\n**Marta Hale:** Until May.'),
      ['The pier is safe. [Marta Hale]', 'And the road? [Herald]', 'It is shut. [Marta Hale]', 'Until when? [Herald]', 'Until May. [Marta Hale]']);
  });

  test('no mark shows in what is told of it', () => {
    const { quotes, entities, claims } = analyse('**“The *new* pier cost [£40 million](https://example.org),”** said **Marta** *Hale*, _the **mayor** of Brannock_.', resources);
    const shown = JSON.stringify([quotes.map(({ reason }) => reason), entities.map(({ name, description, aliases }) => [name, description, aliases]), claims.map(({ reasons }) => reasons)]);
    assert.doesNotMatch(shown, /\*|_|\]\(|https?:/);
    assert.equal(entities[0]?.name, 'Marta Hale');
  });
});
