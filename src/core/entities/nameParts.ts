import type { Gender } from '../analysis/analysis';
import type { Lexicon } from '../language/language';
import { isHonourOrDegree } from '../language/names/honours';
import { plain } from '../language/plain';

/** A person's name taken apart. All words as {@link plain} gives them. */
export interface NameParts {
  /** Titles within the name, as nouns ("senator"). */
  readonly titles: readonly string[];
  /** What the titles say of the gender. */
  readonly gender: Gender | undefined;
  /** The words of the name itself, initials among them, without titles and without "Jr.". */
  readonly words: readonly string[];
  /** The first word where there is more than one and it is no particle ("al-Saleh"), else "". */
  readonly given: string;
  /** The last word, with the particle before it ("van der berg" is "berg" here). */
  readonly surname: string;
  /** "jr", "sr", "iii" … or "". */
  readonly generation: string;
  /** How many of the words behind the name are honours and degrees ("KC", "MBE"). */
  readonly honours: number;
}

/** Takes a person's name apart; titles before it are set aside, as long as a word remains. */
export const nameParts = (words: readonly string[], lexicon: Lexicon): NameParts => {
  const { titles: known, nameWords: { generations, nameParticles } } = lexicon;
  let rest = words.filter((w) => /[\p{L}\p{N}]/u.test(w));
  const titles: string[] = [];
  let gender: Gender | undefined;
  const own = known.ownWords(rest);
  if (own > 0 && own < rest.length) {
    titles.push(...rest.slice(0, own).map((title) => known.noun(title)));
    rest = rest.slice(own);
  }
  while (rest.length > 1 && known.has(rest[0] ?? '') && !isInitialsBeforeName(rest, known)) {
    const [title = '', ...others] = rest;
    titles.push(known.noun(title));
    gender ??= known.gender(title);
    rest = others;
  }
  // "Maryland Gov. Martin Hale": what stands before a title in a name is no part of it either
  const inner = rest.findIndex((w, i) => i > 0 && i < rest.length - 1 && /\.$/.test(w) && w.length > 2 && known.has(w));
  if (inner > 0) {
    titles.push(...rest.slice(0, inner + 1).map((title) => known.noun(title)));
    gender ??= known.gender(rest[inner] ?? '');
    rest = rest.slice(inner + 1);
  }
  let behind = 0;
  while (rest.length > 1 && isHonourOrDegree(rest.at(-1)!, lexicon)) {
    rest = rest.slice(0, -1);
    behind++;
  }
  let generation = '';
  const parts = rest.map(plain).filter((w) => w && w !== 's');
  if (parts.length > 1 && generations.has(parts[parts.length - 1] ?? '')) generation = parts.pop() ?? '';
  return {
    titles, gender, words: parts, generation, honours: behind,
    given: parts.length > 1 && !nameParticles.has(parts[0] ?? '') ? parts[0] ?? '' : '',
    surname: parts[parts.length - 1] ?? '',
  };
};

/** "MS Dhandar": initials, where the name is not all in capitals and they are no title that is written so. */
const isInitialsBeforeName = ([first = '', second = '']: readonly string[], titles: Lexicon['titles']): boolean =>
  titles.gender(first) !== undefined && /^\p{Lu}{2}$/u.test(first) && /\p{Ll}/u.test(second);

const isInitial = (word: string): boolean => word.length === 1;

/** Whether two words differ in no more than one letter (added, dropped or changed); words of up to four letters must agree. */
export const isSpellingVariant = (a: string, b: string): boolean => {
  if (a === b) return true;
  const x = a.replace(/-/g, ''), y = b.replace(/-/g, '');
  if (x === y) return true;
  if (Math.min(x.length, y.length) < 5 || Math.abs(x.length - y.length) > 1 || x[0] !== y[0]) return false;
  let i = 0;
  while (i < x.length && i < y.length && x[i] === y[i]) i++;
  const restX = x.slice(i), restY = y.slice(i);
  return restX.slice(1) === restY || restX === restY.slice(1) || restX.slice(1) === restY.slice(1);
};

/** "Hillary Rodham Clinton" and "Hillary Clinton", "Donald J. Trump" and "Donald Trump", "J. Smith" and "John Smith". */
export const isSamePersonsName = (a: NameParts, b: NameParts): boolean => {
  if (a.generation && b.generation && a.generation !== b.generation) return false;
  if (!a.given || !b.given) return false;
  const surnames = a.surname === b.surname || (a.words.length === b.words.length && isSpellingVariant(a.surname, b.surname));
  if (!surnames) return false;
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.words.length === long.words.length) {
    return short.words.slice(0, -1).every((w, i) => {
      const other = long.words[i] ?? '';
      return w === other || (isInitial(w) && other.startsWith(w)) || (isInitial(other) && w.startsWith(other)) || isSpellingVariant(w, other);
    });
  }
  // with other middle names the given name has to agree letter by letter: father and son often differ in little more
  return short.given === long.given || (isInitial(short.given) && long.given.startsWith(short.given)) || (short.words.length > 2 && short.words.every((w) => long.words.includes(w)));
};

/** The word without the article that is joined to it: "saleh" of "al-saleh". */
const withoutArticle = (word: string, { articlePrefixes }: Lexicon['nameWords']): string => (articlePrefixes.has(word.slice(0, word.indexOf('-'))) ? word.slice(word.indexOf('-') + 1) : word);

/** The words of a name that are no particles, each without the article that is joined to it. */
export const withoutParticles = (words: readonly string[], lexicon: Lexicon['nameWords']): string[] => words.filter((w) => !lexicon.nameParticles.has(w)).map((w) => withoutArticle(w, lexicon));

/** The parts of a double-barrelled word ("reyes-ortega") by which its bearer may be called; none of another. */
export const partsOf = (word: string): string[] => {
  const parts = word.split('-');
  return parts.length > 1 ? [parts[0]!, ...parts.slice(1).map((_, i) => parts.slice(i + 1).join('-'))].filter((part) => part.length > 2) : [];
};

/** The ways in which a person is named by one word: the surname, with or without its particle, or the given name. */
export const matchesOneWord = (full: NameParts, words: readonly string[], lexicon: Lexicon['nameWords']): 'surname' | 'given' | undefined => {
  const last = full.words.slice(-words.length);
  if (words.length < full.words.length || full.words.length === 1) {
    if (last.every((w, i) => w === words[i] || (words.length === 1 && isSpellingVariant(w, words[i] ?? '')))) return 'surname';
    const withoutParticle = withoutParticles(words, lexicon);
    if (withoutParticle.length === 1 && withoutArticle(full.surname, lexicon) === withoutParticle[0]) return 'surname';
    if (words.length === 1 && full.words.length > 1 && partsOf(full.surname).includes(words[0] ?? '')) return 'surname';
    if (words.length === 1 && full.words.length > 2 && words[0]?.includes('-') && words[0].endsWith(`-${full.surname}`)) return 'surname';
    if (words.length === 1 && full.words.length === 3 && full.words[1] === words[0] && !isInitial(words[0] ?? '')) return 'given'; // "Barón" of "Rafael Barón Herazo"
    if (words.length === 1 && (full.given === words[0] || isInitial(full.given) && full.words[1] === words[0])) return 'given'; // "Chandran" of "K Chandran Raddi"
    if (words.length === 2 && full.words.length > 2 && full.words[0] === words[0] && full.words[1] === words[1]) return 'given';
  }
  return undefined;
};
