import type { Location } from '../analysis/analysis';
import type { Exported } from './exported';

/** The places of the article that bear a mark and are known, each once: with the locations that mention it. */
export function placesMarked({ article }: Pick<Exported, 'article'>): (readonly [Location & { readonly lat: number; readonly lon: number }, ...Location[]])[] {
  const places = new Map<string, Location[]>();
  for (const { kind, id, state } of article.marks) {
    const location = kind === 'location' && state !== 'rejected' ? article.locations.get(id) : undefined;
    if (location?.lat === undefined || location.lon === undefined) continue;
    const key = `${location.lat} ${location.lon} ${location.name}`;
    const there = places.get(key);
    if (there) there.push(location);
    else places.set(key, [location]);
  }
  return [...places.values()] as unknown as ReturnType<typeof placesMarked>;
}

/** Longitude and latitude, in this order, to about a metre (RFC 7946, sections 3.1.1 and 11.2). */
export const position = ({ lat, lon }: { readonly lat: number; readonly lon: number }): readonly [number, number] => [Number(lon.toFixed(5)), Number(lat.toFixed(5))];

/** The places as GeoJSON (RFC 7946), a point each, for maps; those that are not placed are left out. */
export function geoJson(exported: Exported): string {
  const { text, article } = exported;
  const features = placesMarked(exported).map((mentions) => {
    const [first] = mentions;
    const { name, listed, country, admin1, geonameId, feature } = first;
    const entity = first.entity ? article.entities.get(first.entity) : undefined;
    return {
      type: 'Feature',
      ...(geonameId === undefined ? {} : { id: geonameId }),
      geometry: { type: 'Point', coordinates: position(first) },
      properties: {
        name, listed, country, region: admin1, geonameId, feature, description: entity?.description, mentions: mentions.length,
        asMentioned: [...new Set(mentions.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')))], senses: [...new Set(mentions.map(({ sense }) => sense))], offsets: mentions.map(({ start }) => start),
      },
    };
  });
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 2)}\n`;
}
