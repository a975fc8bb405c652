import { quotesBy } from '../article/article';
import { textHash } from '../article/sidecar/textHash';
import type { Exported } from './exported';
import { placesMarked, position } from './geoJson';

/** A name for what has no address: the hash of its words (RFC 6920). */
function hashName(text: string): string {
  const hex = textHash(text).replace(/^sha256:/, '');
  const binary = String.fromCharCode(...(hex.match(/../g) ?? []).map((byte) => parseInt(byte, 16)));
  return `ni:///sha-256;${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

const isAddress = (url: string | undefined): url is string => url !== undefined && /^https?:\/\/[^\s/]/i.test(url) && URL.canParse(url);
/** A moment with its time, as the schema wants it; a day alone is none. */
const isMoment = (date: string | undefined): date is string => date !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(date);

const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/**
 * The article as an item of ninjs 3.0 (IPTC News in JSON) with who speaks in it, who is mentioned, and the places that bear a mark.
 * Fields that the article does not tell are left out. See https://iptc.org/std/ninjs/ninjs-schema_3.0.json
 */
export function ninjs(exported: Exported): string {
  const { article, text, source } = exported;
  const { headline, author, date, url, publisher } = source;
  const people = article.analysis.entities.filter(({ kind, named }) => kind === 'person' && named);
  const organisations = article.analysis.entities.filter(({ kind, named }) => kind === 'organisation' && named);
  const rel = (id: string): string => (quotesBy(article, id).length ? 'quoted' : 'mentioned');
  const uri = isAddress(url) ? url : hashName(text);
  const places = placesMarked(exported).map(([place]) => ({
    name: place.name, rel: 'mentioned', ...(place.geonameId === undefined ? {} : { uri: `https://sws.geonames.org/${place.geonameId}/` }),
    geojson: { type: 'Point', coordinates: position(place) },
  }));
  const moment = isMoment(date) ? date.replace(/T(\d\d:\d\d)(?=Z|[+-])/, 'T$1:00') : undefined;
  return `${JSON.stringify({
    uri, standard: { name: 'ninjs', version: '3.0', schema: 'https://iptc.org/std/ninjs/ninjs-schema_3.0.json' },
    type: 'text', representationType: 'partial', language: 'en',
    ...(moment ? { contentCreated: moment } : {}),
    ...(headline ? { headlines: [{ role: 'main', contentType: 'text/plain', value: headline }] } : {}),
    ...(author ? { by: author } : {}),
    bodies: [{ role: 'main', contentType: 'text/plain', charCount: [...text].length, wordCount: countWords(text), value: text }],
    ...(people.length ? { people: people.map(({ id, name }) => ({ name, rel: rel(id) })) } : {}),
    ...(organisations.length ? { organisations: organisations.map(({ id, name }) => ({ name, rel: rel(id) })) } : {}),
    ...(places.length ? { places } : {}),
    ...(publisher ? { infoSources: [{ name: publisher }] } : {}),
  }, null, 2)}\n`;
}
