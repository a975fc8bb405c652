import { drawPlaces } from '../locations/placesMap';
import type { World } from '../locations/world';
import type { Report } from './report';
import type { ReportView } from './reportSections';

/** The map of the places that the report knows where they are; empty where there is none, or no outlines to draw them on. */
export function reportMap({ places }: Report, { words, to }: Omit<ReportView, 'map'>, world: World | undefined): string {
  const dots = places.flatMap(({ name, at, marks }) => (at ? [{ name, ...at, times: marks.length, link: to(marks[0]!) }] : []));
  return world ? drawPlaces(dots, words.map(dots.length), world) : '';
}
