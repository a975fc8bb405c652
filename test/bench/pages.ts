// Prints how long it takes to bring web pages in: a page of 200 KB of our own making, and those of about that size in ../shared/pages where
// they are.
//
//   npm run bench -- pages
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { pageLexicon } from '../../src/core/english/pageLexicon';
import { composeArticle } from '../../src/core/import/composeArticle';
import { readPage } from '../../src/import/html/readPage';
import { median, shown, timed, type Time } from './timing';

const size = 200_000;
const rounds = 40;
const shared = join(import.meta.dirname, '../../../shared/pages/html');

const paragraph = 'The harbour council stopped the ferry to <a href="/sallow">Sallow Island</a> on Tuesday after an inspector found cracks in its loading ramp, the council said. “We will not put four hundred people a day on it,” said Dorrit Hale, who chairs the council.';
const link = (i: number): string => `<li class="menu__item menu__item--${i}"><a class="menu__link" href="/section/${i}"><span class="menu__label">Section ${i}</span></a></li>`;
const teaser = (i: number): string => `<article class="teaser"><a href="/story/${i}"><img src="/i/${i}.jpg" alt=""><h3 class="teaser__title">A story about the ferry and the island, number ${i}</h3></a><time datetime="2031-05-04">4 May</time></article>`;
const comment = (i: number): string => `<div class="comment" id="comment-${i}"><p class="comment__author">Reader ${i}</p><p>I would never have set foot on that ramp anyway, and neither should anybody, as I have said here before.</p></div>`;
const repeated = (count: number, one: (i: number) => string): string => Array.from({ length: count }, (_, i) => one(i)).join('');

const parts = `<header><nav><ul>${repeated(150, link)}</ul></nav></header><main><article><h1>Council halts the ferry</h1><p class="byline">By Ilse Marten</p><time datetime="2031-05-04">4 May 2031</time>${repeated(30, () => `<p>${paragraph}</p>`)}</article><section class="related">${repeated(60, teaser)}</section><section class="comments">${repeated(150, comment)}</section></main>`;
const filler = `<script>window.__state = ${JSON.stringify('x'.repeat(Math.max(0, size - parts.length - 200)))};</script>`;
const own = `<!doctype html><html><head><title>Council halts the ferry</title>${filler}</head><body>${parts}</body></html>`;

const measured = (name: string, html: string): Time => {
  const times = Array.from({ length: rounds }, () => timed(() => composeArticle(readPage(html), pageLexicon)).time);
  console.log(`${name} (${Math.round(html.length / 1000)} KB): first ${shown(times[0]!)}; median of ${rounds} ${shown(median(times))}`);
  return median(times);
};
measured('a page of our own', own);
if (existsSync(shared)) {
  const pages = readdirSync(shared).map((file) => ({ file, html: gunzipSync(readFileSync(join(shared, file))).toString('utf8') })).filter(({ html }) => html.length > 0.8 * size && html.length < 1.2 * size);
  const times = pages.map(({ file, html }) => measured(file, html));
  if (times.length) console.log(`${times.length} pages of about ${size / 1000} KB: median ${shown(median(times))}`);
}
