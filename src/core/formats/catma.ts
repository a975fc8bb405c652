import { textHash } from '../article/sidecar/textHash';
import type { Exported } from './exported';
import { attributes, escapeMarkup } from './markup';
import { labels, tagged, type Label, type Tagged } from './tagged';

const e = escapeMarkup;

/** An id as CATMA makes them, by which it tells what is its own; the same each time. */
function catmaId(of: string): string {
  const hex = textHash(of).replace(/^sha256:/, '').toUpperCase();
  return `CATMA_${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')}`;
}

/** The version of tags and tag sets, which CATMA reads as a date. */
const version = '2026-01-01T00:00:00.000+0000';
const tagOf = (label: Label): string => catmaId(`tag ${label}`);
/** Red, green and blue in one number, as CATMA keeps the colour of a tag. */
const colours: Readonly<Record<Label, number>> = { Quote: 0x2a7fd4, Speaker: 0x8a5cc7, Cue: 0x7a7f87, Claim: 0xc7781f, Location: 0x2f8f5b };
const properties = ['type', 'entity', 'sense', 'check', 'state', 'note'] as const;
type Property = (typeof properties)[number];

const valuesOf = ({ quoteType, entity, location, check, state, note }: Tagged): Readonly<Record<Property, string | undefined>> =>
  ({ type: quoteType, entity: location ? location.name : entity?.name, sense: location?.sense, check, state, note: note || undefined });

const feature = (name: string, value: string | number): string => `<f${attributes({ name })}><string>${e(String(value))}</string></f>`;
const declaration = (name: string, value?: string | number): string => `<fDecl${attributes({ name })}><vRange><vColl>${value === undefined ? '' : `<string>${e(String(value))}</string>`}</vColl></vRange></fDecl>`;

const tagset = `<fsdDecl${attributes({ 'xml:id': catmaId('tagset'), n: `On the Record ${version}` })}>\n${labels.map((label) =>
  `<fsDecl${attributes({ 'xml:id': tagOf(label), n: version, type: tagOf(label) })}><fsDescr>${label}</fsDescr>${declaration('catma_displaycolor', colours[label])}${properties.map((property) => declaration(property)).join('')}</fsDecl>\n`).join('')}</fsdDecl>`;

/**
 * The marks as an annotation collection of CATMA, with its tag set, to be imported beside the article's own text. Pointers count UTF-16 code
 * units, because CATMA is written in Java; each annotation has an id of its own.
 */
export function catma(exported: Exported): string {
  const { name, source, text } = exported;
  const document = catmaId(`text ${text}`);
  const marks = tagged(exported).map((mark) => ({ mark, id: catmaId(`mark ${mark.number} ${text}`) }));
  const seg = ({ mark, id }: (typeof marks)[number]): string => `<seg${attributes({ ana: `#${id}` })}>${mark.spans.map(({ start, end }) => `<ptr${attributes({ target: `catma://${document}#char=${start},${end}`, type: 'inclusion' })}/>`).join('')}</seg>`;
  const fs = ({ mark, id }: (typeof marks)[number]): string => `<fs${attributes({ 'xml:id': id, type: tagOf(mark.label) })}>${feature('catma_displaycolor', colours[mark.label])}${Object.entries(valuesOf(mark)).map(([property, value]) => (value === undefined ? '' : feature(property, value))).join('')}</fs>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">',
    '<teiHeader><fileDesc>',
    `<titleStmt><title>${e(source.headline ?? name) || 'Article'}</title><author>${e(source.author ?? '')}</author></titleStmt>`,
    `<publicationStmt><publisher>${e(source.publisher ?? '')}</publisher></publicationStmt>`,
    `<sourceDesc><p>${e(name)}</p><ab><fs xml:id="CATMA_TECH_DESC">${feature('version', 5)}</fs></ab></sourceDesc>`,
    '</fileDesc>', `<encodingDesc>${tagset}</encodingDesc>`, '</teiHeader>',
    '<text><body><ab type="catma">', ...marks.map(seg), '</ab></body>', ...marks.map(fs), '</text>', '</TEI>', '',
  ].join('\n');
}
