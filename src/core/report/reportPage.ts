import type { Mark } from '../article/mark';
import { markedParagraphs } from '../formats/markedText';
import { escapeMarkup as h } from '../formats/markup';
import { pageColours } from '../formats/pageColours';
import { standalonePage } from '../formats/standalonePage';
import type { World } from '../locations/world';
import { reportMap } from './reportMap';
import { reportOf, type Reported } from './report';
import { reportSections, reportStyle } from './reportSections';
import type { ReportWords } from './reportWords';

const style = `${pageColours}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:1rem/1.5 system-ui,sans-serif}
main,nav,footer{max-width:68rem;margin:0 auto;padding:2rem 1.25rem}
h1{font:1.9rem/1.2 Georgia,'Times New Roman',serif;margin:0 0 .6rem}
article{font:1.06rem/1.65 Georgia,'Times New Roman',serif;max-width:44rem}
article p{white-space:pre-wrap;overflow-wrap:break-word}
article .m{text-decoration:underline;text-decoration-color:var(--faint);text-underline-offset:.22em}
article span:target+.m,article .m:target{outline:3px solid var(--quote);outline-offset:2px}
article span[id]{scroll-margin-top:6rem}
footer{color:var(--faint)}
.wide{overflow-x:auto}
${reportStyle}`;

/** The text with an anchor before the first words of each mark. */
function markedText(exported: Reported, anchorOf: (mark: Mark) => string): string {
  const shown = new Set<string>();
  return markedParagraphs(exported, (words, within) => {
    const fresh = within.filter(({ key }) => !shown.has(key));
    for (const { key } of fresh) shown.add(key);
    return `${fresh.map((mark) => `<span id="${anchorOf(mark)}"></span>`).join('')}<span class="m">${h(words)}</span>`;
  });
}

/** The part of the page for one article, whose anchors begin with `prefix`. */
function articlePart(exported: Reported, prefix: string, words: ReportWords, world: World | undefined): { readonly title: string; readonly html: string } {
  const report = reportOf(exported);
  const numbers = new Map(exported.article.marks.map(({ key }, i) => [key, `${prefix}m${i + 1}`]));
  const to = (mark: string): string => ` href="#${numbers.get(mark) ?? prefix}"`;
  const title = h(report.title) || h(words.report);
  const html = `<main id="${prefix}">
<h1 dir="auto">${title}</h1>
<div class="wide">
${reportSections(report, { words, to, map: reportMap(report, { words, to }, world) })}
</div>
<section aria-label="${h(words.text)}"><h2>${h(words.text)}</h2>
<article>
${markedText(exported, ({ key }) => numbers.get(key) ?? '')}
</article>
</section>
</main>`;
  return { title, html };
}

/**
 * The reports of articles as one page for the browser, each with the text that its bars, dots and rows lead to: no script, nothing from
 * elsewhere, dark or light as the reader has it. Whatever an article holds is text.
 */
export function reportPage(articles: readonly Reported[], words: ReportWords, world: World | undefined): string {
  const parts = articles.map((exported, i) => articlePart(exported, `a${i + 1}`, words, world));
  const title = parts.length === 1 ? parts[0]!.title : h(words.report);
  const contents = parts.length > 1 ? `<nav><ul>${parts.map((part, i) => `<li><a href="#a${i + 1}" dir="auto">${part.title}</a></li>`).join('')}</ul></nav>\n` : '';
  const body = `${contents}${parts.map(({ html }) => html).join('\n')}
<footer>${h(words.madeWith)}</footer>`;
  return standalonePage({ language: h(words.language), title, style, body });
}
