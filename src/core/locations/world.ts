import { geoBounds, geoCentroid, geoContains, geoDistance, type GeoPermissibleObjects } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { ReadMedia } from '../analysis/readMedia';

/** Kilometres in a radian of a great circle, on a sphere of the Earth's mean radius. */
export const kilometresPerRadian = 6371;

/** A country's outline. */
export interface Outline {
  readonly name: string;
  readonly shape: GeoPermissibleObjects;
  /** Middle of the area: longitude and latitude in degrees. */
  readonly middle: [lon: number, lat: number];
  /** West, south, east, north in degrees; west is greater than east where the outline crosses the date line. */
  readonly box: readonly [west: number, south: number, east: number, north: number];
  /** Kilometres from the middle to the farthest corner of the box. */
  readonly reach: number;
}

/** The countries of the world, as the hover's map draws them. */
export interface World {
  readonly countries: readonly Outline[];
}

const file = 'world.json';

/** Loads `media/world.json` (Natural Earth's countries at 1:50 million, as TopoJSON). Rejects with words for a person when it is missing or damaged. */
export async function loadWorld(read: ReadMedia): Promise<World> {
  let topology: Topology<{ countries: GeometryCollection<{ name: string }> }>;
  try {
    topology = JSON.parse(new TextDecoder().decode(await read(file))) as typeof topology;
    const { features } = feature(topology, topology.objects.countries);
    return { countries: features.map((country) => outline(country.properties.name, country)) };
  } catch (error) {
    throw new Error(`The outlines for maps (media/${file}) cannot be used (${error instanceof Error ? error.message : String(error)}). Cards show places without a map. Installing the extension again restores the file.`);
  }
}

function outline(name: string, shape: GeoPermissibleObjects): Outline {
  const [[west, south], [east, north]] = geoBounds(shape);
  const middle = geoCentroid(shape);
  const reach = kilometresPerRadian * Math.max(...[[west, south], [east, south], [west, north], [east, north]].map((corner) => geoDistance(middle, corner as [number, number])));
  return { name, shape, middle, box: [west, south, east, north], reach };
}

/** The country that holds a point, or whose outline misses it by a coarse coast only; undefined at sea. */
export function countryAt(world: World, lat: number, lon: number): Outline | undefined {
  const inBox = ({ box: [west, south, east, north] }: Outline, margin: number): boolean =>
    lat >= south - margin && lat <= north + margin && (west <= east ? lon >= west - margin && lon <= east + margin : lon >= west - margin || lon <= east + margin);
  const around = world.countries.filter((country) => inBox(country, 0.3));
  const holder = around.find((country) => inBox(country, 0) && geoContains(country.shape, [lon, lat]));
  if (holder) return holder;
  // Harbours and small islands lie just off the simplified coast.
  for (const step of [0.1, 0.25]) {
    for (const [dLon, dLat] of [[step, 0], [-step, 0], [0, step], [0, -step]] as const) {
      const near = around.find((country) => geoContains(country.shape, [lon + dLon, lat + dLat]));
      if (near) return near;
    }
  }
  return undefined;
}
