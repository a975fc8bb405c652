import type { Gazetteer } from './gazetteer';

const radians = Math.PI / 180;

/** Kilometres, near enough for what lies less than a thousand apart; degrees, WGS 84. */
export function kilometresApart(a: { readonly lat: number; readonly lon: number }, b: { readonly lat: number; readonly lon: number }): number {
  let lon = Math.abs(a.lon - b.lon);
  if (lon > 180) lon = 360 - lon;
  return 111.2 * Math.hypot(a.lat - b.lat, lon * Math.cos(((a.lat + b.lat) / 2) * radians));
}

/** {@link kilometresApart} of two places. */
export const kilometresBetween = (gazetteer: Gazetteer, a: number, b: number): number =>
  kilometresApart({ lat: gazetteer.lat(a), lon: gazetteer.lon(a) }, { lat: gazetteer.lat(b), lon: gazetteer.lon(b) });
