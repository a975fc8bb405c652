import assert from 'node:assert/strict';
import { pageLexicon as lexicon } from '../../../src/core/english/pageLexicon';
import type { Block, BlockKind, Container } from '../../../src/core/import/block';
import { aboveStory } from '../../../src/core/import/aboveStory';
import { storyOf } from '../../../src/core/import/furniture';

const body: Container = { tag: 'div', names: ' article body ', parent: undefined };
const inside = (tag: string, names = '', parent = body): Container => ({ tag, names: ` ${names} `, parent });
const block = (text: string, { kind = 'paragraph', linked = 0, container = body }: { kind?: BlockKind; linked?: number; container?: Container } = {}): Block => ({ kind, text, linked, stressed: 0, container });
const linked = (text: string, more: { kind?: BlockKind; container?: Container } = {}): Block => block(text, { ...more, linked: text.length });

const story = [
  'The harbour council stopped the ferry to Sallow Island on Tuesday after an inspector found cracks in its loading ramp, the council said.',
  '“We will not put four hundred people a day on a ramp that we cannot vouch for,” said Dorrit Hale, who chairs the council.',
  'About 1,900 people live on the island, and most of them work in Sallow Bay, on the other side of the water.',
  'The shipping company denied that it had known about the cracks, and said that the last inspection had found nothing.',
].map((text) => block(text));
const [first, ...rest] = story as [Block, ...Block[]];
const kept = (blocks: readonly Block[], headline?: string): string[] => storyOf(blocks, { headline }, lexicon).filter((each) => !story.includes(each)).map(({ text }) => text);

suite('a page’s story without what stands around it', () => {
  const list = inside('ul');
  const leavesOut: Record<string, Block[]> = {
    'a caption': [block('The ramp at low tide.', { kind: 'caption' })],
    'a part by its name': [block('The ramp at low tide on Tuesday.', { container: inside('div', 'image caption') })],
    'a part within a part by its name': [block('Ilse Marten has covered the bay since 2019 and keeps bees.', { container: inside('p', '', inside('div', 'author bio')) })],
    'navigation': [block('News', { container: inside('nav') })],
    'a link to another story': [linked('Ferry fares to rise by a tenth in the new year')],
    'a list of links with its heading': [block('On this subject', { kind: 'heading' }), linked('Ferry fares to rise', { kind: 'item', container: list }), linked('School keeps its teacher', { kind: 'item', container: list })],
    '“Read more”': [block('READ MORE: The ramp nobody wanted to pay for', { linked: 35 })],
    'an appeal': [block('Sign up to our morning newsletter and get the news of the bay in your inbox.')],
    'where to follow somebody': [block('Follow Ilse Marten on Twitter for more from the bay.')],
    'a credit': [block('Wim Prys / Getty Images')],
    'an advertisement’s label': [block('Advertisement')],
    'the same quote pulled out': [block(story[1]!.text)],
    'a paragraph in a box of comments': [block('I would never have set foot on that ramp anyway, and neither should anybody.', { container: inside('div', 'comments list') })],
  };
  for (const [what, blocks] of Object.entries(leavesOut)) test(`leaves out ${what}`, () => assert.deepEqual(kept([first, ...rest.slice(0, 2), ...blocks, ...rest.slice(2)]), []));

  const list2 = inside('ul', 'facts');
  const keeps: Record<string, Block> = {
    'a sentence with a link': block('The council had asked the ministry twice for the reports of 2029, it said.', { linked: 20 }),
    'an item of a list that is no link': block('The ferry carries 410 passengers.', { kind: 'item', container: list2 }),
    'a row of a table whose name says other things': block('Marten\t41\t12', { kind: 'row', container: inside('tr', 'player 12', inside('table')) }),
    'a sentence that speaks of newsletters and subscribing at length': block('The company said it would write to all 12,000 people who subscribe to its newsletter, and that a new inspection had been ordered from an engineer of the university, who has looked at ramps of this make in four other harbours and found cracks in two of them; it would not say when he was to come, nor what his work would cost the company, the council, or those who live on the island, for whom no boat had been found by Tuesday evening, though fishermen had offered theirs for nothing, if only the insurance would let them.'),
    'a subheading': block('Islanders wait', { kind: 'heading' }),
    'a post that the story quotes': block('Forty beds. Forty.', { kind: 'quotation', container: inside('blockquote', 'twitter tweet', inside('div', 'social embed')) }),
    'a date in a sentence': block('It was built in May 1974.'),
  };
  for (const [what, each] of Object.entries(keeps)) test(`keeps ${what}`, () => assert.deepEqual(kept([first, ...rest.slice(0, 2), each, ...rest.slice(2)]), [each.text]));

  test('names that would leave most of the story out say nothing', () => {
    const apart = story.map((each) => ({ ...each, container: inside('div', 'text ad') }));
    assert.equal(storyOf(apart, {}, lexicon).length, story.length);
  });
  test('a name that says much of all that holds the story says nothing', () => {
    const all = inside('div', 'has sidebar ad related');
    const wrapped = story.map((each) => ({ ...each, container: inside('div', '', all) }));
    assert.equal(storyOf(wrapped, {}, lexicon).length, story.length);
  });
  test('the headline and what stands with it is no part of the story', () =>
    assert.deepEqual(kept([block('Council halts the ferry', { kind: 'heading' }), block('What the islanders are told', { kind: 'heading' }), block('By Ilse Marten'), block('4 May 2031'), ...story], 'Council halts the ferry'), []));
  test('readers have their say behind the story', () =>
    assert.deepEqual(kept([...story, block('Comments (2)', { kind: 'heading' }), block('Well done, council. I would never have set foot on that ramp, and neither should anybody.')]), []));
  test('a story about comments goes on behind the word', () => assert.equal(storyOf([first, block('Comments', { kind: 'heading' }), ...rest], {}, lexicon).length, story.length));
  test('the lines around the headline, and when it was published', () => {
    const { credits, dates, headline } = aboveStory([block('News'), block('Council halts the ferry', { kind: 'heading' }), block('By Ilse Marten'), block('Published 4 May 2031'), ...story], ['Council Halts the Ferry'], lexicon);
    assert.deepEqual(credits.map(({ text, distance, place }) => `${place} ${distance}: ${text}`), ['head -1: News', 'head 1: By Ilse Marten', 'head 2: Published 4 May 2031']);
    assert.deepEqual([dates, headline], [['Published 4 May 2031'], undefined]);
  });
  test('a day behind the place from which a story was sent', () =>
    assert.deepEqual(aboveStory([block('Council halts the ferry', { kind: 'heading' }), block(`SALLOW BAY, 4 May 2031 — ${first.text}`), ...rest], ['Council halts the ferry'], lexicon).dates, ['SALLOW BAY, 4 May 2031']));
  test('who reported it, behind the story; not who wrote another', () => {
    const below = [block('Reporting by Ilse Marten; Editing by Bo Okri'), block('More stories', { kind: 'heading' }), block('School roof repaired', { kind: 'heading' }), block('By Rory Tell')];
    const { credits } = aboveStory([block('Council halts the ferry', { kind: 'heading' }), ...story, ...below], ['Council halts the ferry'], lexicon);
    assert.deepEqual(credits.filter(({ place }) => place === 'end').map(({ text }) => text), ['Reporting by Ilse Marten; Editing by Bo Okri']);
  });
  test('nothing in, nothing out', () => assert.deepEqual(storyOf([], {}, lexicon), []));
});
