import { creditsOf, type Credits } from './credits';
import { families, firstAlone, nameless, type Family } from './families';

/** A page of our own making, and what a careful reader says of it. */
export interface MadePage {
  readonly family: string;
  readonly html: string;
  readonly headline: string;
  readonly authors: readonly string[];
  readonly day: string;
}

/** So many pages of each family. */
const variants = 5;

/** Families in which a body stands in the place of a byline where nobody else does. */
const bodies: ReadonlyMap<string, (place: string) => string> = new Map([['science, by an institute', (place) => `${place} University`], ['a portal of releases', (place) => `Institute of ${place}`]]);

/** Agencies' names that a family does not show as they are. */
const authorsShown = (family: string, html: string, { people, authors, editor, place }: Credits): readonly string[] => {
  if (family === 'a site whose editor puts in what others wrote' && !people.length) return [editor];
  const body = bodies.get(family);
  if (body && !authors.length) return [body(place)];
  if (nameless.has(family)) return [];
  const shown = firstAlone.has(family) ? authors.slice(0, 1) : authors;
  if (!people.length && family.startsWith('names in the data alone')) return [];
  return people.length ? shown : shown.filter((name) => new RegExp(`\\b${name}\\b`, 'i').test(html.replace(/<script.*?<\/script>/gs, '')));
};

/** The pages from which the reading of bylines is learned. */
export const madePages = (): MadePage[] => Object.entries(families).flatMap(([family, make], i) => Array.from({ length: variants }, (_, k) => madePage(family, make, 100 + variants * i + k)));

export function madePage(family: string, make: Family, seed: number): MadePage {
  const credits = creditsOf(seed);
  const html = make(credits);
  return { family, html, headline: credits.headline, authors: authorsShown(family, html, credits), day: credits.day };
}
