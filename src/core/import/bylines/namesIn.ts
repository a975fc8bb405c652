import { withoutDays } from '../../formats/articleDays';
import type { PageLexicon } from '../../language/language';
import { onOneLine, plainWords } from '../../language/plainWords';
import { isPersonName, isRole } from '../personName';

/** What may be the name of somebody in a credit, and how it stands there. */
export interface NameInCredit {
  readonly name: string;
  /** What the words before it say that its bearer did; undefined where none say so. */
  readonly did: 'wrote' | 'other' | undefined;
  /** Which of the names in its part of the credit it is, from 0. */
  readonly index: number;
  /** Which part of the credit it stands in, from 0. */
  readonly part: number;
  /** Whether it is an office, a desk, a login: nobody's name. */
  readonly isOffice: boolean;
  /** Whether an office, a place or the publisher stands behind it. */
  readonly hasOffice: boolean;
  /** Whether the credit names a day too. */
  readonly hasDay: boolean;
  /** Whether it was in capitals throughout, so that it is told by rule alone which letters of the name are. */
  readonly wasShouted: boolean;
}

/** A longer credit is prose, in code units. */
const longestCredit = 300;
const longestName = 60;
const mostWordsOfName = 6;
const separators = /\s+(?:[–—-]|[|•·/])\s*|\s*[|•·;\n\t]\s*/u;
const edges = /^[\s,;:|•·–—/-]+|[\s,;:|•·–—/-]+$/gu;
const unread = /\s*(?:\S+@\S+\.\S+|@\w+|\([^)]*\)|https?:\/\/\S+)\s*/gu;
/** What stands behind a name as a degree, or for whom somebody works: "MD", "CNN". */
const abbreviation = /^\p{Lu}{2,5}\.?$/u;

/** What may be a name in a credit, each with how it stands there, in its order. */
export function namesIn(credit: string, publisher: string | undefined, lexicon: PageLexicon): NameInCredit[] {
  const { webPage: { authors, days } } = lexicon;
  if (credit.length > longestCredit) return [];
  const dayless = withoutDays(credit.replace(unread, ' '), lexicon);
  const parts = dayless.map((text, i) => (i < dayless.length - 1 ? text.replace(days.before, '') : text)).map((text, i) => (i > 0 ? text.replace(days.behind, '') : text))
    .flatMap((text) => text.split(separators)).flatMap((text) => text.split(authors.pictures)).map((text) => onOneLine(text).replace(edges, '')).filter(Boolean);
  let carried: NameInCredit['did'];
  return parts.flatMap((text, part) => {
    const isOther = authors.others.test(text);
    const by = isOther ? undefined : authors.by.exec(text);
    const said = isOther ? text.replace(authors.others, '') : by ? text.slice(by.index + by[0].length) : text;
    const did = isOther ? 'other' : by ? 'wrote' : carried;
    carried = did === 'other' || !said.trim() ? did : undefined; // "Photo: the council / Wim Prys"; "By", with the name in the next part
    const pieces = withoutPublisher(said, publisher, authors).split(authors.joins).flatMap((piece) => apart(piece.trim(), lexicon));
    return pieces.flatMap((piece, index): NameInCredit[] => {
      const name = trimmed(shouted(piece.replace(authors.by, '').replace(authors.places, '')));
      if (!canBeName(name) || (index > 0 && (abbreviation.test(name) || authors.others.test(piece) || authors.bodies.test(name)))) return [];
      const hasOffice = name !== trimmed(piece) || [pieces[index + 1], index === pieces.length - 1 ? parts[part + 1] : undefined].some((next) => next !== undefined && (authors.office.test(next) || abbreviation.test(next)));
      const cased = inNameCase(name, lexicon);
      return [{ name: cased, wasShouted: cased !== name, isOffice: authors.nobody.test(name) || authors.office.test(name), did: did ?? (authors.others.test(pieces[0] ?? '') ? 'other' : undefined), index, part, hasOffice, hasDay: dayless.length > 1 }];
    });
  });
}

const trimmed = (name: string): string => name.replace(edges, '').replace(/(?<=\p{L}{3})\.$/u, '').trim();

/** "Ada Voss" and "Staff Writer" of "Ada VossStaff Writer": what stands side by side on the screen may have no blank between. */
function apart(piece: string, lexicon: PageLexicon): string[] {
  const { nobody } = lexicon.webPage.authors;
  const isOffice = (text: string): boolean => isRole(text, lexicon) || nobody.test(text);
  for (const { index } of piece.matchAll(/(?<=\p{Ll})(?=\p{Lu})/gu)) {
    const [before, behind] = [piece.slice(0, index), piece.slice(index)];
    if (isOffice(before) || isOffice(behind) || (isPersonName(before, lexicon) && isPersonName(behind, lexicon))) return [before, ...apart(behind, lexicon)];
  }
  return [piece];
}

/** "ADA VOSS" of "ADA VOSS Print this": a name in capitals ends where they do. */
const shouted = (piece: string): string => /^(?:\p{Lu}[\p{Lu}.'’-]+\s+|\p{Lu}\.\s+)+\p{Lu}[\p{Lu}'’-]+(?=\s+\p{Lu}?\p{Ll})/u.exec(piece)?.[0] ?? piece;

/** Whether words have at most the length of a name, and neither an address nor a number in them. */
const canBeName = (name: string): boolean =>
  name.length <= longestName && name.split(' ').length <= mostWordsOfName && /\p{L}{2}/u.test(name) && !/\p{N}|[/\\<>{}=?!“”"]|\.\p{Ll}{2,4}$/iu.test(name);

/** "Jill Disis, CNN Business" without what it says of the outlet "CNN". */
function withoutPublisher(text: string, publisher: string | undefined, { the }: PageLexicon['webPage']['authors']): string {
  const site = plainWords(publisher ?? '').replace(the, '');
  if (!site) return text;
  const pieces = text.split(/(?<=,)\s+/u);
  const kept = pieces.filter((piece, i) => i === 0 || !` ${plainWords(piece)} `.startsWith(` ${site} `));
  const first = kept.join(' ');
  const words = plainWords(first);
  const at = words.endsWith(` ${site}`) && words.length > site.length + 3 ? first.toLowerCase().lastIndexOf(site.split(' ')[0]!) : -1;
  return at > 0 ? first.slice(0, at).replace(/\S+\s+$/u, (last) => last.replace(the, '')) : first;
}

/** "ADA VOSS" is "Ada Voss". */
export function inNameCase(name: string, { nameWords, webPage }: PageLexicon): string {
  if (name.length <= 4 || !name.includes(' ') || name !== name.toUpperCase() || !/\p{Lu}{3}/u.test(name)) return name;
  return name.toLowerCase().split(' ').map((word, i) => (i > 0 && nameWords.particlesBefore.has(word) && !nameWords.articlePrefixes.has(word) ? word : capitalised(word, webPage.authors.prefix))).join(' ');
}

const capitalised = (word: string, prefix: RegExp): string => {
  const inner = prefix.exec(word)?.[0].length ?? 0;
  return [word.slice(0, inner), word.slice(inner)].map((part) => part.replace(/(?<=^|['’.-])\p{Ll}/gu, (letter) => letter.toUpperCase())).join('');
};
