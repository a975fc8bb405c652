import { geoCentroid, geoEqualEarth, geoPath } from 'd3-geo';
import { escapeXml, thinned } from './map';
import type { World } from './world';

/** A dot of the map. */
export interface PlacedDot {
  readonly name: string;
  /** Degrees, WGS 84. */
  readonly lat: number;
  readonly lon: number;
  /** How often it is named. */
  readonly times: number;
  /** Attributes of the link that the dot is, with a space before them; as SVG takes them. */
  readonly link: string;
}

/** Pixels. */
const width = 900, height = 420, margin = 60;
/** Pixels in a radian: how close it looks at places that lie together, about 2,000 km across. */
const closest = 2900;

/**
 * The places of an article as SVG, on the outlines of countries in an equal-area projection (Šavrič, Patterson and Jenny, 2018) that holds
 * all of them. It takes its colours from the page: classes sea and land, and circles. Empty where there is no place.
 */
export function drawPlaces(dots: readonly PlacedDot[], title: string, { countries }: World): string {
  if (!dots.length) return '';
  const points = { type: 'MultiPoint' as const, coordinates: dots.map(({ lat, lon }): [number, number] => [lon, lat]) };
  const [lon, lat] = geoCentroid(points);
  const middle: [number, number] = [Number.isFinite(lon) ? lon : 0, Number.isFinite(lat) ? lat : 0]; // places that face each other have no middle
  const projection = geoEqualEarth().rotate([-middle[0], 0]).precision(0.7).fitExtent([[margin, margin], [width - margin, height - margin]], points);
  if (!(projection.scale() <= closest)) {
    const [x, y] = projection.scale(closest).translate([0, 0])(middle) ?? [0, 0];
    projection.translate([width / 2 - x, height / 2 - y]);
  }
  const path = geoPath(thinned(projection.clipExtent([[-2, -2], [width + 2, height + 2]]))).digits(1);
  const land = countries.map(({ shape }) => path(shape) ?? '').join('');
  const seen = [...dots].sort((a, b) => b.times - a.times); // a small dot lies on a large one
  const circles = seen.map((dot) => {
    const [x, y] = projection([dot.lon, dot.lat]) ?? [0, 0];
    return `<a${dot.link} aria-label="${escapeXml(dot.name)}"><title>${escapeXml(dot.name)}</title><circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(5 + 2 * Math.sqrt(dot.times)).toFixed(1)}"/></a>`;
  });
  return `<svg class="map" viewBox="0 0 ${width} ${height}" role="group" aria-label="${escapeXml(title)}"><rect class="sea" width="${width}" height="${height}"/><path class="land" d="${land}"/>${circles.join('')}</svg>`;
}
