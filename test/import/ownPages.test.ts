import assert from 'node:assert/strict';
import { readPage } from '../../src/import/html/readPage';
import { shapes } from './pages/shapes';
import { stories, type Story } from './pages/stories';

/** What is right of a page: each 0 or 1, and the share of the story's paragraphs that are found whole and alone. */
interface Right { readonly headline: number; readonly byline: number; readonly date: number; readonly story: number }

const names = Object.keys(shapes);
const measured = new Map<string, { readonly right: Right; readonly seen: string }>();

function measure(name: string, story: Story): { readonly right: Right; readonly seen: string } {
  const { source, blocks } = readPage(shapes[name]!(story));
  const texts = blocks.map(({ text }) => text);
  const found = story.paragraphs.filter((paragraph) => texts.includes(paragraph)).length;
  return {
    right: { headline: Number(source.headline === story.headline), byline: Number(source.author === story.authors.join(', ')), date: Number(source.date?.slice(0, 10) === story.day), story: found / Math.max(story.paragraphs.length, texts.length) },
    seen: `${source.headline} | ${source.author} | ${source.date} | ${texts.filter((text) => !story.paragraphs.includes(text)).join(' ¶ ')}`,
  };
}

suite('pages of our own making, of thirty makes', () => {
  names.forEach((name, i) => measured.set(name, measure(name, stories[i % stories.length]!)));

  for (const [half, parity] of [['at hand while it was built', 0], ['that only measure it', 1]] as const) {
    test(`headline, byline, date and story: the makes ${half}`, () => {
      const mine = names.filter((_, i) => i % 2 === parity);
      const share = (field: keyof Right): number => mine.reduce((sum, name) => sum + measured.get(name)!.right[field], 0) / mine.length;
      const figures = { headline: share('headline'), byline: share('byline'), date: share('date'), story: share('story') };
      console.log(`      ${mine.length} pages: ${Object.entries(figures).map(([field, value]) => `${field} ${value.toFixed(3)}`).join('  ')}`);
      const wrong = mine.filter((name) => Object.values(measured.get(name)!.right).some((value) => value < 1)).map((name) => `${name}: ${JSON.stringify(measured.get(name)!.right)} ${measured.get(name)!.seen}`);
      if (wrong.length) console.log(wrong.join('\n').replace(/^/gm, '      '));
      for (const [field, least] of Object.entries({ headline: 0.95, byline: 0.85, date: 0.9, story: 0.95 })) assert.ok(figures[field as keyof Right] >= least - 1e-9, `${field} ${figures[field as keyof Right]}: ${wrong.join('\n')}`);
    });
  }
  test('there are thirty', () => assert.equal(names.length, 30));
});
