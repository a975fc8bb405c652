import assert from 'node:assert/strict';
import { creditsOf, type Credits } from '../../src/build/bylines/credits';
import { readPage } from '../../src/import/html/readPage';
import { unseenFamilies, unseenFirstAlone } from './pages/unseenFamilies';

/** Pages of each kind of site, with other people, papers and days. */
const variants = 8;

/** Who wrote a page as a careful reader says: an agency only where it is shown. */
function authorsOf(family: string, html: string, { people, authors }: Credits): readonly string[] {
  if (people.length) return unseenFirstAlone.has(family) ? authors.slice(0, 1) : authors;
  if (family === 'public television of Canada') return ['The Canadian Press'];
  const shown = html.replace(/<script.*?<\/script>/gs, '');
  return authors.filter((name) => new RegExp(`\\b${name}\\b`, 'i').test(shown));
}

suite('pages of kinds of sites that nothing was learned from', () => {
  test('headline, byline and date', () => {
    const right = { headline: 0, byline: 0, date: 0 };
    const wrong: string[] = [];
    const families = Object.entries(unseenFamilies);
    for (let variant = 0; variant < variants; variant++) {
      for (const [i, [family, make]] of families.entries()) {
        const credits = creditsOf(9_000 + i + 100 * variant);
        const html = make(credits);
        const { source } = readPage(html);
        const authors = authorsOf(family, html, credits).join(', ');
        const told = { headline: source.headline === credits.headline, byline: (source.author ?? '') === authors, date: source.date?.slice(0, 10) === credits.day };
        for (const field of ['headline', 'byline', 'date'] as const) right[field] += Number(told[field]);
        if (!Object.values(told).every(Boolean)) wrong.push(`${family}: ${credits.headline} | ${authors} | ${credits.day}; found ${source.headline} | ${source.author} | ${source.date}`);
      }
    }
    const pages = variants * families.length;
    console.log(`      ${pages} pages: ${Object.entries(right).map(([field, count]) => `${field} ${(count / pages).toFixed(3)}`).join('  ')}`);
    for (const [field, least] of Object.entries({ headline: 0.95, byline: 0.9, date: 0.95 })) assert.ok(right[field as keyof typeof right] / pages >= least, wrong.join('\n'));
  });
});
