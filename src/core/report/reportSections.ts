import { escapeMarkup as h } from '../formats/markup';
import { quoteTypes } from '../formats/tagged';
import type { Report, ReportedSpeaker, SpeakerGroup } from './report';
import type { ReportWords } from './reportWords';

/** How the report is shown. */
export interface ReportView {
  readonly words: ReportWords;
  /** The attributes by which a link leads to a mark, by its key, with a space before them. */
  readonly to: (mark: string) => string;
  /** The map of places as SVG, whose dots are links; empty where there is none. */
  readonly map: string;
}

/** Charts are this many units wide, whatever the page gives them. */
const width = 1000;
/** The least width of a bar or a dash that can be hit with a pointer. */
const least = 6;
const x = (share: number): string => (share * width).toFixed(1);

type Cell = string | { readonly html: string } | number;
const cellHtml = (cell: Cell, i: number): string => {
  if (typeof cell === 'number') return `<td class="n">${cell || ''}</td>`;
  const html = typeof cell === 'string' ? h(cell) : cell.html;
  return i ? `<td>${html}</td>` : `<th scope="row" dir="auto">${html}</th>`;
};

function table(title: string, head: readonly string[], rows: readonly (readonly Cell[])[], none: string, before = ''): string {
  const body = rows.length ? `<table><thead><tr>${head.map((each) => `<th scope="col">${h(each)}</th>`).join('')}</tr></thead>\n<tbody>\n${rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('\n')}\n</tbody></table>` : `<p class="none">${h(none)}</p>`;
  return `<section aria-label="${h(title)}"><h2>${h(title)}</h2>${before}${body}</section>`;
}

/** The parts of the report: every bar, dash, dot and row is a link into the text, and every chart is a row of the table that says the same in numbers. Whatever the article holds is text. */
class Sections {
  constructor(
    private readonly report: Report,
    private readonly view: ReportView,
  ) {}

  html(): string {
    const { report: { balance, words: all, quotes, quotedWords }, view: { words } } = this;
    return [`<p class="balance" dir="auto">${h(words.balance(balance))}</p><p class="counts">${h(words.counts(all, quotes, quotedWords))}</p>`, this.speakers(), this.groups(words.sources, this.report.sourceKinds, words.sourceKind), this.groups(words.genders, this.report.genders, words.gender), this.places(), this.claims()].join('\n');
  }

  private link(mark: string, html: string, title = ''): string {
    return `<a${this.view.to(mark)}${title ? ` title="${h(title)}"` : ''}>${html}</a>`;
  }

  /** A part of a chart; its cell of the table has the same link for the keyboard. */
  private part(mark: string, kind: string, from: number, to: number, title: string, isForKeys: boolean): string {
    const label = isForKeys ? ` aria-label="${h(title)}"` : ' tabindex="-1" aria-hidden="true"';
    return `<a${this.view.to(mark)}${label}><title>${h(title)}</title><rect class="${kind}" x="${x(from)}" y="1" width="${Math.max(least, (to - from) * width).toFixed(1)}" height="18"/></a>`;
  }

  private chart(parts: string): { html: string } {
    return { html: `<svg class="chart" viewBox="0 0 ${width} 20" preserveAspectRatio="none"><line x1="0" x2="${width}" y1="19.5" y2="19.5"/>${parts}</svg>` };
  }

  private speakers(): string {
    const { report: { speakers }, view: { words } } = this;
    const most = Math.max(1, ...speakers.map(({ allWords }) => allWords));
    const key = `<p class="key" aria-hidden="true">${quoteTypes.map((type) => `<span><svg viewBox="0 0 20 20"><rect class="${type}" x="1" y="3" width="18" height="14"/></svg>${h(words.type(type))}</span>`).join('')}</p>`;
    const rows = speakers.map((speaker) => {
      const { name, description, quotes, allWords } = speaker;
      const label = h(name || words.notAttributed);
      return [{ html: `${quotes[0] ? this.link(quotes[0].mark, label) : label}${description ? `<small>${h(description)}</small>` : ''}` }, this.bar(speaker, most), this.strip(speaker), ...quoteTypes.map((type) => this.ofType(speaker, type)), allWords];
    });
    return table(words.whoSpeaks, [words.speaker, words.bar, words.where, ...quoteTypes.map(words.type), words.all], rows, words.nothingThere, speakers.length ? key : '');
  }

  private ofType({ quotes, words }: ReportedSpeaker, type: (typeof quoteTypes)[number]): Cell {
    const first = quotes.find((quote) => quote.type === type);
    return first ? { html: `<span class="n">${this.link(first.mark, String(words[type]))}</span>` } : 0;
  }

  private bar({ name, quotes, words }: ReportedSpeaker, most: number): Cell {
    let from = 0;
    const parts = quoteTypes.map((type) => {
      const first = quotes.find((quote) => quote.type === type);
      if (!first || !words[type]) return '';
      const to = from + words[type] / most;
      const made = this.part(first.mark, type, from, to, `${name || this.view.words.notAttributed}: ${this.view.words.type(type)}, ${words[type]}`, false);
      from = to;
      return made;
    });
    return this.chart(parts.join(''));
  }

  /** Where the speaker's quotes stand, from the first word of the article to the last. */
  private strip({ quotes }: ReportedSpeaker): Cell {
    return this.chart(quotes.map(({ mark, type, from, to, words, said }) => this.part(mark, type, Math.min(from, 1 - least / width), to, `${this.view.words.type(type)}, ${words}: ${said}`, true)).join(''));
  }

  private groups<K>(title: string, groups: readonly SpeakerGroup<K>[], nameOf: (of: K | null) => string): string {
    const { words } = this.view;
    const most = Math.max(1, ...groups.map((group) => group.words));
    const rows = groups.map((group): Cell[] => {
      const name = nameOf(group.of);
      return [{ html: this.link(group.mark, h(name)) }, this.chart(this.part(group.mark, 'all', 0, group.words / most, `${name}: ${group.words}`, false)), group.speakers, group.quotes, group.words];
    });
    return table(title, [title, words.bar, words.speakers, words.quotes, words.words], rows, words.nothingThere);
  }

  private places(): string {
    const { report: { places }, view: { words, map } } = this;
    const rows = places.map(({ name, country, marks }): Cell[] => [{ html: this.link(marks[0]!, h(name)) }, country ?? '', { html: marks.map((mark, i) => this.link(mark, String(i + 1), `${name} ${i + 1}`)).join(' ') }]);
    return table(words.places, [words.place, words.country, words.mentions], rows, words.nothingThere, map);
  }

  private claims(): string {
    const { report: { claims }, view: { words } } = this;
    const rows = claims.map((claim): Cell[] => [{ html: this.link(claim.mark, h(claim.words)) }, claim.claimant ?? words.theArticle, words.score(claim.score), words.status(claim.status)]);
    return table(words.claims, [words.claim, words.claimant, words.worth, words.check], rows, words.nothingThere);
  }
}

/** The report as parts of an HTML page, without styles and without a script. */
export const reportSections = (report: Report, view: ReportView): string => new Sections(report, view).html();

/** What the parts look like; the page says which colours --text, --faint, --line, --quote, --location, --ground and --card are. */
export const reportStyle = `
.balance{font-size:1.25em;line-height:1.4;margin:.2em 0}
.counts,.key,small,.none{color:var(--faint)}
.key span{margin-right:1.2em;white-space:nowrap}
.key svg{width:1.1em;height:1.1em;vertical-align:-.2em;margin-right:.35em}
section h2{font-size:1em;margin:2em 0 .5em;padding-bottom:.3em;border-bottom:1px solid var(--line)}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.3em .8em .3em 0;font-weight:normal;overflow-wrap:break-word}
tbody th{min-width:8em}
thead th{color:var(--faint);font-size:.85em;overflow-wrap:normal}
tbody tr{border-top:1px solid var(--line)}
small{display:block;font-size:.85em}
.n{text-align:right;display:block}td.n{display:table-cell}
.chart{display:block;width:100%;min-width:4em;height:1.3em;overflow:visible}
.chart line{stroke:var(--line);vector-effect:non-scaling-stroke}
.direct,.mixed,.indirect{stroke:var(--quote);vector-effect:non-scaling-stroke;fill:var(--quote)}
.mixed{fill-opacity:.45}
.indirect{fill-opacity:0;stroke-dasharray:3 2}
.all{fill:var(--faint)}
a{color:var(--text);text-underline-offset:.2em}
a:focus-visible{outline:2px solid var(--quote);outline-offset:2px}
a:hover rect,a:focus-visible rect{stroke:var(--text);stroke-width:2}
.map{display:block;width:100%;height:auto;margin:0 0 .8em;border:1px solid var(--line)}
.map .sea{fill:var(--ground)}.map .land{fill:color-mix(in srgb,var(--faint) 22%,var(--ground));stroke:var(--ground);stroke-width:.6}
.map circle{fill:var(--location);fill-opacity:.75;stroke:var(--ground)}
.map a:hover circle,.map a:focus-visible circle{stroke:var(--text);stroke-width:2}
@media (forced-colors:active){svg{forced-color-adjust:none}}
`;
