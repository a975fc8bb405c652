import assert from 'node:assert/strict';
import { readPage } from '../../src/import/html/readPage';
import { moreOutlets, outlets, type OutletPage } from './pages/outlets';

/** What is right of a page: each 0 or 1, and the share of the story's paragraphs that are found whole and alone. */
interface Right { readonly headline: number; readonly byline: number; readonly date: number; readonly story: number }

function measure({ html, headline, authors, day, story }: OutletPage): { readonly right: Right; readonly seen: string } {
  const { source, blocks } = readPage(html);
  const texts = blocks.map(({ text }) => text);
  return {
    right: { headline: Number(source.headline === headline), byline: Number((source.author ?? '') === authors.join(', ')), date: Number(source.date?.slice(0, 10) === day), story: story.filter((paragraph) => texts.includes(paragraph)).length / Math.max(story.length, texts.length) },
    seen: `${source.headline} | ${source.author} | ${source.date} | ${texts.filter((text) => !story.includes(text)).join(' ¶ ')}`,
  };
}

suite('pages in the manner of many outlets', () => {
  for (const [what, pages] of [['the first thirty', outlets], ['twenty more', moreOutlets]] as const) {
    test(`headline, byline, date and story: ${what}`, () => {
      const measured = Object.entries(pages).map(([name, page]) => ({ name, ...measure(page) }));
      const share = (field: keyof Right): number => measured.reduce((sum, { right }) => sum + right[field], 0) / measured.length;
      const figures: Right = { headline: share('headline'), byline: share('byline'), date: share('date'), story: share('story') };
      console.log(`      ${measured.length} pages: ${Object.entries(figures).map(([field, value]) => `${field} ${(value as number).toFixed(3)}`).join('  ')}`);
      const wrong = measured.filter(({ right }) => Object.values(right).some((value) => value < 1)).map(({ name, right, seen }) => `${name}: ${JSON.stringify(right)} ${seen}`);
      if (wrong.length) console.log(wrong.join('\n').replace(/^/gm, '      '));
      for (const [field, least] of Object.entries({ headline: 0.95, byline: 0.85, date: 0.9, story: 0.95 })) assert.ok(figures[field as keyof Right] >= least - 1e-9, `${field} ${figures[field as keyof Right]}: ${wrong.join('\n')}`);
    });
  }
});
