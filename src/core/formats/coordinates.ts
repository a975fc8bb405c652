/** A point on Earth in degrees, WGS 84. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const degrees = (value: number, positive: string, negative: string): string => `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;

/** Coordinates as an atlas writes them, to about a kilometre: "34.53° N, 69.17° E". */
export const coordinates = ({ lat, lon }: Point): string => `${degrees(lat, 'N', 'S')}, ${degrees(lon, 'E', 'W')}`;

/** Coordinates as map programs read them, to about a metre: "34.52813, 69.17233". */
export const decimalCoordinates = ({ lat, lon }: Point): string => `${lat.toFixed(5)}, ${lon.toFixed(5)}`;

/** How far a map is zoomed in (OpenStreetMap's levels) so that a place of this GeoNames feature code is seen whole. */
function zoom(feature = ''): number {
  if (/^(?:CONT|OCN)/.test(feature)) return 3;
  if (/^(?:PCL|RGN|SEA|DSRT)/.test(feature)) return 5;
  if (/^(?:ADM1|MTS|GULF|BAY)/.test(feature)) return 7;
  if (/^(?:ADM|VAL|ISL|LK|STM)/.test(feature)) return 9;
  return 11;
}

/** The address of a map of the point on openstreetmap.org. */
export function mapSite({ lat, lon }: Point, feature?: string): string {
  const [y, x] = [lat.toFixed(5), lon.toFixed(5)];
  return `https://www.openstreetmap.org/?mlat=${y}&mlon=${x}#map=${zoom(feature)}/${y}/${x}`;
}
