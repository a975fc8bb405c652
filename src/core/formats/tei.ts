import type { Entity, Location, Quote } from '../analysis/analysis';
import { onOneLine } from '../language/plainWords';
import { firstEndingAfter, type Span } from '../span';
import type { Exported } from './exported';
import { attributes, escapeMarkup } from './markup';
import { labels, quoteTypes, tagged, type Tagged } from './tagged';

const e = escapeMarkup;
const element = (name: string, values: Readonly<Record<string, string | number | undefined>>, content: string): string => (content ? `<${name}${attributes(values)}>${content}</${name}>` : `<${name}${attributes(values)}/>`);
const when = (test: unknown, content: string): string => (test ? content : '');

const category = (name: string): string => `otr.${name}`;
/** TEI knows whether speech is direct; of what is partly so it has no word but this. */
const isDirect = { direct: 'true', indirect: 'false', mixed: 'unknown' } as const;

/** The lines of the text that hold something: each is a paragraph of the TEI document, with its very words. */
const paragraphsOf = (text: string): Span[] => [...text.matchAll(/[^\r\n]+/g)].filter(([line]) => line.trim()).map(({ 0: line, index }) => ({ start: index, end: index + line.length }));

/** Places of the text, as Recogito Studio points at them: the path of a paragraph and UTF-16 code units into it. */
class Pointers {
  constructor(private readonly paragraphs: readonly Span[]) {}

  /** The two ends of a span, in paragraphs; undefined where it lies in none. */
  target({ start, end }: Span): string | undefined {
    const first = firstEndingAfter(this.paragraphs, start);
    const next = firstEndingAfter(this.paragraphs, end - 1);
    const last = this.paragraphs[next] && this.paragraphs[next].start < end ? next : next - 1;
    if (last < first) return undefined;
    return `${this.pointer(first, start)} ${this.pointer(last, end)}`;
  }

  private pointer(i: number, offset: number): string {
    const { start, end } = this.paragraphs[i]!;
    return `//text[@xml:id='text-1']/body[1]/div[1]/p[${i + 1}]::${Math.min(Math.max(offset, start), end) - start}`;
  }
}

/** A piece of a quote within one paragraph. */
interface Said extends Span {
  readonly id: string;
  readonly quote: Quote;
  readonly prev?: string;
  readonly next?: string;
}

/** The pieces of the quotes that are marked, a paragraph each; of quotes within quotes, the outer. */
function saidIn({ article }: Exported, paragraphs: readonly Span[]): Said[] {
  const said: Said[] = [];
  let reached = 0;
  for (const { kind, id, spans, state } of article.marks) {
    const quote = kind === 'quote' && state !== 'rejected' ? article.quotes.get(id) : undefined;
    if (!quote || spans[0]!.start < reached) continue;
    const pieces = spans.flatMap((span) => paragraphs.slice(firstEndingAfter(paragraphs, span.start), firstEndingAfter(paragraphs, span.end - 1) + 1).filter((each) => each.start < span.end).map((each) => ({ start: Math.max(each.start, span.start), end: Math.min(each.end, span.end) })));
    const number = said.length + 1;
    pieces.forEach((piece, i) => said.push({ ...piece, quote, id: `said-${number + i}`, ...(i ? { prev: `#said-${number + i - 1}` } : {}), ...(i + 1 < pieces.length ? { next: `#said-${number + i + 1}` } : {}) }));
    reached = pieces.at(-1)?.end ?? reached;
  }
  return said;
}

/** The pieces by the number of their paragraph. */
function byParagraph(said: readonly Said[], paragraphs: readonly Span[]): ReadonlyMap<number, readonly Said[]> {
  const found = new Map<number, Said[]>();
  for (const piece of said) {
    const i = firstEndingAfter(paragraphs, piece.start);
    const there = found.get(i);
    if (there) there.push(piece);
    else found.set(i, [piece]);
  }
  return found;
}

function paragraph(text: string, { start, end }: Span, said: readonly Said[], who: (entity: string | null) => string | undefined): string {
  let at = start;
  let content = '';
  for (const piece of said) {
    if (piece.start < at || piece.end > end) continue;
    content += e(text.slice(at, piece.start));
    content += element('said', { 'xml:id': piece.id, who: who(piece.quote.entity), direct: isDirect[piece.quote.type], ana: `#${category(piece.quote.type)}`, prev: piece.prev, next: piece.next }, e(text.slice(piece.start, piece.end)));
    at = piece.end;
  }
  return `<p>${content}${e(text.slice(at, end))}</p>`;
}

/** Lists of who and what is mentioned, each under the number by which the rest of the document points at it. */
function listsOf(entities: readonly Entity[], places: ReadonlyMap<string, Location>, idOf: (entity: string) => string | undefined): string {
  const of = (...kinds: readonly Entity['kind'][]): Entity[] => entities.filter(({ kind }) => kinds.includes(kind));
  const names = (tag: string, { name, aliases = [] }: Entity): string => element(tag, {}, e(name)) + aliases.map((alias) => element(tag, { type: 'alias' }, e(alias))).join('');
  const note = ({ description }: Entity): string => when(description, element('note', {}, e(description ?? '')));
  const list = (tag: string, items: readonly string[]): string => when(items.length, `<${tag}>\n${items.map((item) => `${item}\n`).join('')}</${tag}>\n`);
  const place = (entity: Entity): string => {
    const at = places.get(entity.id);
    const located = at?.lat === undefined || at.lon === undefined ? '' : element('location', {}, element('geo', {}, `${at.lat} ${at.lon}`));
    return element('place', { 'xml:id': idOf(entity.id) }, names('placeName', entity) + located + note(entity) + when(at?.geonameId, element('idno', { type: 'GeoNames' }, String(at?.geonameId))));
  };
  return list('listPerson', of('person', 'group').map((entity) => element(entity.kind === 'group' ? 'personGrp' : 'person', { 'xml:id': idOf(entity.id) }, names('persName', entity) + note(entity))))
    + list('listOrg', of('organisation', 'other').map((entity) => element('org', { 'xml:id': idOf(entity.id) }, names('orgName', entity) + note(entity))))
    + list('listPlace', of('place').map(place));
}

const headerOf = ({ source, name }: Exported): string => {
  const { headline, author, publisher, date, url } = source;
  const title = element('title', {}, e(headline ?? name) || 'Article');
  return [
    '<teiHeader>',
    `<fileDesc><titleStmt>${title}${when(author, element('author', {}, e(author ?? '')))}</titleStmt>`,
    '<publicationStmt><p>Made by On the Record.</p></publicationStmt>',
    `<sourceDesc><bibl>${title}${when(publisher, element('publisher', {}, e(publisher ?? '')))}${when(date, element('date', { when: /^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0] }, e(date ?? '')))}${when(url, element('idno', { type: 'URL' }, e(url ?? '')))}</bibl></sourceDesc></fileDesc>`,
    '<encodingDesc><classDecl><taxonomy xml:id="otr">',
    ...[...labels, ...quoteTypes].map((each) => element('category', { 'xml:id': category(each) }, element('catDesc', {}, each))),
    '</taxonomy></classDecl></encodingDesc>',
    '</teiHeader>',
  ].join('\n');
};

/**
 * The article as a TEI P5 document: its lines as paragraphs, quotes in them as `said`, who and what is mentioned in lists, and each mark as
 * an `annotation` in `standOff`, as Recogito Studio reads it (two pointers of path and UTF-16 offset; `ana` names a category; a mark of
 * several pieces is an annotation a piece). See https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-annotation.html
 */
export function tei(exported: Exported): string {
  const { article, text } = exported;
  const paragraphs = paragraphsOf(text);
  const pointers = new Pointers(paragraphs);
  const { entities } = article.analysis;
  const ids = new Map(entities.map(({ id }, i) => [id, `e${i + 1}`]));
  const idOf = (entity: string | null | undefined): string | undefined => (entity ? ids.get(entity) : undefined);
  const who = (entity: string | null): string | undefined => when(idOf(entity), `#${idOf(entity)}`) || undefined;
  const places = new Map(article.analysis.locations.flatMap((location) => (location.entity ? [[location.entity, location] as const] : [])).reverse());
  const said = byParagraph(saidIn(exported, paragraphs), paragraphs);
  const annotation = (mark: Tagged): string[] => mark.spans.flatMap((span, i) => {
    const target = pointers.target(span);
    if (!target) return [];
    const ana = [mark.label, ...(mark.quoteType ? [mark.quoteType] : [])].map((each) => `#${category(each)}`).join(' ');
    const number = (piece: number): string => `mark-${mark.number}${piece ? `.${piece + 1}` : ''}`;
    const remark = onOneLine([mark.location?.name ?? mark.entity?.name ?? '', mark.note].filter(Boolean).join(' | '));
    const linked = { prev: i ? `#${number(i - 1)}` : undefined, next: i + 1 < mark.spans.length ? `#${number(i + 1)}` : undefined };
    return [element('annotation', { 'xml:id': number(i), target, ana, corresp: who(mark.entity?.id ?? null), ...linked }, when(remark, element('note', {}, e(remark))) + element('rs', { ana }, ''))];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>', '<TEI xmlns="http://www.tei-c.org/ns/1.0">', headerOf(exported),
    `<standOff type="recogito_studio_annotations">\n${listsOf(entities, places, idOf)}<listAnnotation>`, ...tagged(exported).flatMap(annotation), '</listAnnotation>', '</standOff>',
    '<text xml:id="text-1"><body><div>', ...(paragraphs.length ? paragraphs.map((each, i) => paragraph(text, each, said.get(i) ?? [], who)) : ['<p/>']), '</div></body></text>', '</TEI>', '',
  ].join('\n');
}
