import type { Mark } from '../article/mark';
import type { MarkKind } from '../article/markKind';
import { onOneLine } from '../language/plainWords';
import { claimantName, claimWords } from './claimSource';
import { decimalCoordinates, mapSite } from './coordinates';
import type { Exported } from './exported';
import { markedParagraphs } from './markedText';
import { escapeMarkup } from './markup';
import { pageColours } from './pageColours';
import { standalonePage } from './standalonePage';
import { checksOf, claimsMarked, placeNames, speakersOf, statusWords } from './summary';

const h = escapeMarkup;

/** Everything the page looks like; it follows the reader's choice of dark or light, and of less motion or more contrast by doing nothing that they would mind. */
const style = `${pageColours}*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:1.06rem/1.65 Georgia,'Times New Roman',serif}
main{max-width:74rem;margin:0 auto;padding:2rem 1.25rem 4rem;display:grid;grid-template-columns:minmax(0,1fr);gap:2.5rem}
@media (min-width:64rem){main{grid-template-columns:minmax(0,1fr) 21rem}}
header,.key{grid-column:1/-1}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .4rem}
h2{font:600 1rem/1.4 system-ui,sans-serif;margin:0 0 .6rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}
header p,.key,aside{font:.9rem/1.5 system-ui,sans-serif}
header p{color:var(--faint);margin:0}
.key{display:flex;flex-wrap:wrap;gap:.4rem 1.4rem;color:var(--faint)}
article p{margin:0 0 1em;white-space:pre-wrap;overflow-wrap:break-word}
a.m,.key span{color:inherit;text-decoration-line:underline;text-decoration-thickness:.14em;text-underline-offset:.22em}
a.m{position:relative}
.quote{text-decoration-color:var(--quote);background:color-mix(in srgb,var(--quote) 11%,transparent)}
.claim{text-decoration-color:var(--claim);text-decoration-style:wavy;text-decoration-thickness:.09em}
.speaker{text-decoration-color:var(--speaker);font-weight:600}
.location{text-decoration-color:var(--location);text-decoration-style:dotted}
.quote.claim{text-decoration-color:var(--claim)}
a.m:hover,a.m:focus-visible{outline:2px solid currentColor;outline-offset:1px}
a.m:target,li:target{outline:3px solid var(--quote);outline-offset:2px}
aside section{margin-bottom:2rem}
ul{list-style:none;margin:0;padding:0}
li{padding:.55rem .75rem;margin:0 0 .5rem;background:var(--card);border:1px solid var(--line);border-left:.28rem solid var(--line);border-radius:.3rem;scroll-margin-top:1rem;overflow-wrap:break-word}
li.speaker,li.quote{border-left-color:var(--quote);font-weight:400}
li.claim{border-left-color:var(--claim)}li.location{border-left-color:var(--location)}
li a{color:inherit}
li small{display:block;color:var(--faint)}
footer{grid-column:1/-1;color:var(--faint);font:.85rem/1.5 system-ui,sans-serif;border-top:1px solid var(--line);padding-top:.8rem}
@media print{main{display:block}aside{break-before:page}}
`;

const kindWords: Readonly<Record<MarkKind, string>> = { speaker: 'Speaker', quote: 'Quote', claim: 'Claim', location: 'Place' };

/** Marks, each under the name by which links of the page find its card: the entity's for speakers and places, its own else. */
class Cards {
  private readonly ids = new Map<string, string>();

  id(key: string): string {
    const known = this.ids.get(key) ?? `c${this.ids.size + 1}`;
    this.ids.set(key, known);
    return known;
  }
}

const cardKey = ({ kind, id, entity }: Pick<Mark, 'kind' | 'id' | 'entity'>, name: string | undefined): string => (kind === 'location' ? `place ${name}` : kind === 'claim' || kind === 'quote' ? `${kind} ${id}` : `quotes of ${entity ?? id}`);

/** A word or two about a mark, for who points at it. */
function titleOf({ article, text }: Exported, mark: Mark): string {
  const name = mark.entity === null ? undefined : article.entities.get(mark.entity)?.name;
  const quote = mark.kind === 'quote' ? article.quotes.get(mark.id) : undefined;
  const claim = mark.kind === 'claim' ? article.claims.get(mark.id) : undefined;
  const told = quote ? `${quote.type}${name ? `, ${name}` : ''}` : claim ? (claimantName(article, claim, text) ?? 'the article itself') : mark.kind === 'location' ? (article.locations.get(mark.id)?.name ?? '') : (name ?? '');
  return [`${kindWords[mark.kind]}: ${told}`, mark.check ? statusWords(mark.check.status) : '', mark.note].filter(Boolean).join(' · ');
}

function bodyOf(exported: Exported, cards: Cards, shown: Set<string>): string {
  return markedParagraphs(exported, (words, within) => {
    const [inner] = within;
    const id = inner.key;
    const anchor = shown.has(id) ? '' : ` id="${anchorOf(id, cards)}"`;
    shown.add(id);
    const location = inner.kind === 'location' ? exported.article.locations.get(inner.id)?.name : undefined;
    const classes = [...new Set(within.map(({ kind }) => kind))].join(' ');
    return `<a class="m ${classes}"${anchor} href="#${cards.id(cardKey(inner, location))}" title="${h(within.map((mark) => titleOf(exported, mark)).join('\n'))}">${h(words)}</a>`;
  });
}

const anchorOf = (markKey: string, cards: Cards): string => `m${cards.id(`anchor ${markKey}`).slice(1)}`;

const section = (title: string, items: readonly string[]): string => (items.length ? `<section><h2>${title} <small>(${items.length})</small></h2><ul>\n${items.join('\n')}\n</ul></section>` : '');

/**
 * The article as one page for the browser, with its marks and a card for each: no script, nothing from elsewhere, dark or light as the reader
 * has it. Whatever the article holds is text.
 */
export function htmlPage(exported: Exported): string {
  const { article, text, source, name } = exported;
  const cards = new Cards();
  const title = h(source.headline ?? name) || 'Article';
  const shown = new Set<string>();
  const body = bodyOf(exported, cards, shown);
  const checks = checksOf(article);
  const back = (kind: MarkKind, id: string, words: string): string => {
    const key = `${kind} ${id}`;
    return shown.has(key) ? `<a href="#${anchorOf(key, cards)}">${h(words)}</a>` : h(words);
  };
  const speakers = speakersOf(exported).map(({ entity, name: speaker, quotes }) =>
    `<li class="speaker" id="${cards.id(`quotes of ${entity?.id ?? quotes[0]!.id}`)}" dir="auto"><strong>${h(speaker) || 'Speaker not named'}</strong>${entity?.description ? `<small>${h(entity.description)}</small>` : ''}</li>\n${quotes.map((quote) => {
      const said = (quote.spans ?? [quote]).map((piece) => onOneLine(text.slice(piece.start, piece.end))).join(' … ');
      return `<li class="quote" id="${cards.id(`quote ${quote.id}`)}" dir="auto">${back('quote', quote.id, said)}<small>${quote.type}</small></li>`;
    }).join('\n')}`);
  const claims = claimsMarked(article).map((claim) => {
    const check = checks.get(claim.id);
    const found = check ? `<small>${statusWords(check.status)}${check.note ? `: ${h(check.note)}` : ''}</small>` : '';
    return `<li class="claim" id="${cards.id(`claim ${claim.id}`)}" dir="auto">${back('claim', claim.id, claimWords(claim, text))}<small>${h(claimantName(article, claim, text) ?? 'the article itself')}</small>${found}</li>`;
  });
  const places = placeNames(exported).map((place) => {
    const { lat, lon, feature } = place.location;
    const point = lat === undefined || lon === undefined ? undefined : { lat, lon };
    return `<li class="location" id="${cards.id(`place ${place.name}`)}" dir="auto"><strong>${h(place.name)}</strong>${place.location.country ? ` (${h(place.location.country)})` : ''}${point ? `<small><a href="${h(mapSite(point, feature))}" rel="noreferrer">${decimalCoordinates(point)}</a></small>` : ''}</li>`;
  });
  const known = [source.author, source.publisher, source.date, source.url].flatMap((each) => (each ? h(each) : []));
  const page = `<main>
<header><h1 dir="auto">${title}</h1>${known.length ? `<p>${known.join(' · ')}</p>` : ''}</header>
<div class="key"><span class="quote">quote</span><span class="speaker">speaker</span><span class="claim">claim</span><span class="location">place</span></div>
<article>
${body}
</article>
<aside>
${[section('Who speaks', speakers), section('Claims', claims), section('Places', places)].join('\n')}
</aside>
<footer>Made with On the Record. Marks that nobody reviewed are suggestions of a machine.</footer>
</main>`;
  return standalonePage({ language: 'en', title, style, body: page });
}
