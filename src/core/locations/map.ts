import { geoAzimuthalEqualArea, geoDistance, geoPath, type GeoProjection } from 'd3-geo';
import type { PlacedReading } from '../analysis/analysis';
import { countryAt, kilometresPerRadian, type Outline, type World } from './world';

/** CSS colours of a map; the caller takes them from the editor's theme. */
export interface MapColours {
  readonly sea: string;
  readonly land: string;
  /** The country of the place. */
  readonly country: string;
  readonly border: string;
  readonly dot: string;
  readonly text: string;
}

/** Pixels. */
export const mapWidth = 280;
/** Pixels. */
export const mapHeight = 170;

/** The map shows at least and at most this many kilometres from its middle to its upper edge. */
const closest = 120, farthest = 1400;
/** Points of an outline nearer to each other than this are drawn as one. Pixels. */
const finest = 0.8;

/**
 * A small map as SVG: the country of the place, its neighbours, a dot and a scale bar. It needs nothing from outside and
 * bears the place in words ({@link regionInWords}) as its title.
 */
export function drawMap(reading: PlacedReading, colours: MapColours, world: World): string {
  const own = countryAt(world, reading.lat, reading.lon);
  const whole = /^(PCL|CONT|RGN|SEA|OCN)/.test(reading.feature ?? '');
  const radius = Math.min(whole ? farthest * 1.6 : farthest, Math.max(closest, (own ? own.reach : farthest) * 1.05));
  const middle = own && own.reach * 1.05 <= radius ? own.middle : ([reading.lon, reading.lat] as [number, number]);
  const projection = geoAzimuthalEqualArea().rotate([-middle[0], -middle[1]]).translate([mapWidth / 2, mapHeight / 2])
    .scale((mapHeight / 2) * (kilometresPerRadian / radius)).clipAngle(Math.min(179, ((radius * 2.2) / kilometresPerRadian) * (180 / Math.PI)))
    .clipExtent([[-2, -2], [mapWidth + 2, mapHeight + 2]]).precision(0.7);
  const path = geoPath(thinned(projection)).digits(1);
  const seen = world.countries.filter((country) => geoDistance(country.middle, middle) * kilometresPerRadian < country.reach + radius * 2.2);
  const shape = (country: Outline): string => {
    const d = path(country.shape);
    return d ? `<path d="${d}" fill="${escapeXml(country === own ? colours.country : colours.land)}"/>` : '';
  };
  const [x, y] = projection([reading.lon, reading.lat]) ?? [mapWidth / 2, mapHeight / 2];
  const title = escapeXml(regionInWords(reading, world));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${mapWidth}" height="${mapHeight}" viewBox="0 0 ${mapWidth} ${mapHeight}" role="img" aria-label="${title}"><title>${title}</title>`
    + `<rect width="${mapWidth}" height="${mapHeight}" fill="${escapeXml(colours.sea)}"/>`
    + `<g stroke="${escapeXml(colours.border)}" stroke-width="0.6" stroke-linejoin="round">${seen.filter((country) => country !== own).map(shape).join('')}${own ? shape(own) : ''}</g>`
    + `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="7" fill="none" stroke="${escapeXml(colours.dot)}" stroke-width="1.2" opacity="0.6"/><circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3.2" fill="${escapeXml(colours.dot)}"/>`
    + `${scaleBar((mapHeight / 2) / radius, colours)}</svg>`;
}

/** A round number of kilometres, about a fifth of the map's width. */
function scaleBar(pixelsPerKilometre: number, colours: MapColours): string {
  const longest = (mapWidth * 0.28) / pixelsPerKilometre;
  const power = 10 ** Math.floor(Math.log10(longest));
  const kilometres = [5, 2, 1].map((digit) => digit * power).find((length) => length <= longest) ?? power;
  const width = kilometres * pixelsPerKilometre, y = mapHeight - 9;
  return `<path d="M8 ${y - 3}v3h${width.toFixed(1)}v-3" fill="none" stroke="${escapeXml(colours.text)}"/><text x="10" y="${y - 3}" font-family="sans-serif" font-size="9" fill="${escapeXml(colours.text)}">${kilometres} km</text>`;
}

/** The projection, with points left out that would fall on the one before. */
export function thinned(projection: GeoProjection): { stream: GeoProjection['stream'] } {
  return {
    stream: (sink) => {
      let x = NaN, y = NaN;
      return projection.stream({
        point: (px, py, z) => {
          if (Math.abs(px - x) < finest && Math.abs(py - y) < finest) return;
          x = px;
          y = py;
          sink.point(px, py, z);
        },
        lineStart: () => {
          x = y = NaN;
          sink.lineStart();
        },
        lineEnd: () => sink.lineEnd(),
        polygonStart: () => sink.polygonStart(),
        polygonEnd: () => sink.polygonEnd(),
        ...(sink.sphere ? { sphere: () => sink.sphere?.() } : {}),
      });
    },
  };
}

/** Where the place lies, in words: "northern Afghanistan, in Panjshir", for who cannot see the map. */
export function regionInWords(reading: PlacedReading, world: World): string {
  const country = countryAt(world, reading.lat, reading.lon);
  if (!country) return reading.country ? reading.name : `${reading.name}, at sea or on no country's land`;
  if (/^PCL/.test(reading.feature ?? '')) return reading.name;
  const [west, south, east, north] = country.box;
  const tall = north - south, wide = west <= east ? east - west : 360 - west + east;
  const up = tall > 1 ? (reading.lat - south) / tall : 0.5;
  const right = wide > 1 ? ((reading.lon - west + 360) % 360) / wide : 0.5;
  const vertical = up > 0.62 ? 'north' : up < 0.38 ? 'south' : '';
  const horizontal = right > 0.62 ? 'east' : right < 0.38 ? 'west' : '';
  const part = vertical || horizontal ? `${vertical}${horizontal}ern` : tall > 1 || wide > 1 ? 'central' : '';
  const within = reading.admin1 && reading.admin1 !== reading.name ? `, in ${reading.admin1}` : '';
  return `${reading.name}, ${part}${part ? ' ' : ''}${country.name}${within}`;
}

export const escapeXml = (text: string): string => text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
