import type { PageLexicon } from '../../language/language';
import { plainWords } from '../../language/plainWords';
import type { Credit } from './credit';
import { namesIn, type NameInCredit } from './namesIn';

/** A name in a credit, with the credit. */
export interface Mention extends NameInCredit {
  readonly credit: Credit;
}

/** Somebody or something that may have written the story, with all the places that name it. */
export interface Candidate {
  readonly name: string;
  /** The name's letters and digits, in lower case: see {@link plainWords}. */
  readonly key: string;
  readonly mentions: readonly Mention[];
}

/** Who is named in the credits of a page, in the order in which they are named first; "Troy Smith" and "Troy L. Smith" are one. */
export function candidatesOf(credits: readonly Credit[], publisher: string | undefined, lexicon: PageLexicon): Candidate[] {
  const byName = new Map<string, Mention[]>();
  for (const credit of bounded(credits)) {
    for (const named of namesIn(credit.text, publisher, lexicon)) {
      const key = withoutInitials(named.name);
      byName.set(key, [...(byName.get(key) ?? []), { ...named, credit }]);
    }
  }
  for (const [key, mentions] of byName) {
    const inner = beginningOf(key, byName);
    if (inner === undefined) continue;
    const { name } = byName.get(inner)![0]!;
    byName.set(inner, [...byName.get(inner)!, ...mentions.map((mention) => ({ ...mention, name, hasOffice: true }))]);
    byName.delete(key);
  }
  return [...byName.values()].map((mentions) => {
    const name = bestSpelling(mentions);
    return { name, key: plainWords(name), mentions };
  });
}

/** A page that says more often than this in one kind of place who wrote it says nothing there. */
const mostCredits = 40;

/** The first credits of each kind of place: what tells who wrote a story stands in few. */
function bounded(credits: readonly Credit[]): Credit[] {
  const counts = new Map<Credit['place'], number>();
  return credits.filter(({ place }) => {
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    return count <= mostCredits;
  });
}

/** The name that others than this stand behind: a page's boxes beside each other may have no blank between, as in "Ada VossStaff Writer". */
function beginningOf(key: string, byName: ReadonlyMap<string, readonly Mention[]>): string | undefined {
  for (const [other, mentions] of byName) if (other !== key && other.includes(' ') && key.startsWith(other) && mentions.some(({ isOffice }) => !isOffice)) return other;
  return undefined;
}

/** A name by which it is known again where it has initials or is without them. */
function withoutInitials(name: string): string {
  const words = plainWords(name.replace(/['’]/g, '')).split(' ');
  return words.filter((word, i) => word.length > 1 || i === 0 || i === words.length - 1).join(' ');
}

/** The name as the page shows it, else as its data have it; the fullest, and with its own capitals where it stands with them. */
function bestSpelling(mentions: readonly Mention[]): string {
  const shown = mentions.filter(({ credit: { place } }) => place === 'head' || place === 'named' || place === 'marked');
  const { name } = (shown.length ? shown : mentions).reduce((a, b) => (plainWords(b.name).length > plainWords(a.name).length ? b : a));
  return mentions.find((mention) => !mention.wasShouted && mention.name.toLowerCase() === name.toLowerCase())?.name ?? name;
}
