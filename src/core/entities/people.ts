import type { Lexicon } from '../language/language';
import { isSamePersonsName, matchesOneWord, partsOf, withoutParticles, type NameParts } from './nameParts';
import type { EntityDraft, NameReference } from './references';

/** So many people are looked at whom one word may mean: those named in full last, and the first of all. Far more than an article has, so that a list of names stays linear. */
const mostOfOneWord = 60;
/** So many ways to write one person's full name are kept in mind. */
const mostForms = 12;

/** A person whom the article names in full. */
interface Person {
  readonly draft: EntityDraft;
  /** Counts the people in the order of their first mention. */
  readonly order: number;
  /** Where the first of the full names begins. */
  readonly start: number;
  /** The full names that differ, in reading order. */
  readonly forms: NameParts[];
  /** Under which words the person is found. */
  readonly keys: string[];
}

/** Whom a word may mean. */
interface Bearers {
  /** The first people of the article who bear it. */
  readonly first: Person[];
  /** Those who were named in full last, the last one last; only where not all are among the first. */
  recent?: Person[];
}

/** A person whom words may mean, and by which part of the name. */
export interface Meant {
  readonly draft: EntityDraft;
  readonly by: 'surname' | 'given';
  /** Where the first of the person's full names begins. */
  readonly start: number;
}

/**
 * The people whom an article names in full, found by the words of their names without a look at all of them. Whoever
 * {@link isSamePersonsName} or {@link matchesOneWord} would find is found, as long as not too many share the word.
 */
export class People {
  private readonly byDraft = new Map<EntityDraft, Person>();
  private readonly byWhole = new Map<string, Person[]>();
  private readonly bearers = new Map<string, Bearers>();

  constructor(private readonly lexicon: Lexicon['nameWords']) {}

  /** The people, in order of first mention. */
  get drafts(): EntityDraft[] {
    return [...this.byDraft.keys()];
  }

  has(draft: EntityDraft): boolean {
    return this.byDraft.has(draft);
  }

  /** The first person whose full name this is, in one of the ways it can be written; `isOther` rules people out. */
  named(parts: NameParts, isOther: (draft: EntityDraft) => boolean): EntityDraft | undefined {
    const same = this.byWhole.get(wholeOf(parts)) ?? [];
    const alike = this.bearing(variantsOf(parts.surname).map(bySurname));
    return [...new Set([...same, ...alike])].sort((a, b) => a.order - b.order)
      .find(({ draft, forms }) => forms.some((form) => isSamePersonsName(form, parts)) && !isOther(draft))?.draft;
  }

  /** The people whom one or two words may mean, in order of first mention. */
  meantBy(words: readonly string[]): Meant[] {
    const [first = '', second] = words;
    const last = words.at(-1) ?? '';
    const keys = [...variantsOf(last).map(bySurname), ...withoutParticles(words, this.lexicon).map(bySurname), ...partsOf(last).map(bySurname), byGiven(second === undefined ? first : `${first} ${second}`)];
    return this.bearing(keys).flatMap(({ draft, start, forms }) => {
      for (const form of forms) {
        const by = matchesOneWord(form, words, this.lexicon);
        if (by) return [{ draft, by, start }];
      }
      return [];
    });
  }

  /** Adds a full name of a person, who may be new. */
  add(draft: EntityDraft, { parts, start }: NameReference): void {
    let person = this.byDraft.get(draft);
    if (!person) this.byDraft.set(draft, (person = { draft, order: this.byDraft.size, start, forms: [], keys: [] }));
    const whole = wholeOf(parts);
    if (person.forms.length === mostForms || person.forms.some((form) => wholeOf(form) === whole)) return;
    person.forms.push(parts);
    const same = this.byWhole.get(whole);
    if (!same) this.byWhole.set(whole, [person]);
    else if (same.length < mostOfOneWord) same.push(person);
    for (const key of this.keysOf(parts)) {
      if (person.keys.includes(key)) continue;
      person.keys.push(key);
      const bearers = this.bearers.get(key);
      if (!bearers) this.bearers.set(key, { first: [person] });
      else if (bearers.first.length < mostOfOneWord) bearers.first.push(person);
    }
    this.noteNamed(draft);
  }

  /** Notes that the person is named in full where the reader is now. */
  noteNamed(draft: EntityDraft): void {
    const person = this.byDraft.get(draft);
    for (const key of person?.keys ?? []) {
      const bearers = this.bearers.get(key)!;
      if (bearers.first.length < mostOfOneWord) continue; // all of them are there
      const recent = (bearers.recent ??= []);
      const at = recent.indexOf(person!);
      if (at >= 0) recent.splice(at, 1);
      else if (recent.length === mostOfOneWord) recent.shift();
      recent.push(person!);
    }
  }

  /** The words under which a full name is to be found. */
  private keysOf({ words, surname, given }: NameParts): Set<string> {
    const [first = '', second = ''] = words;
    return new Set([...variantsOf(surname).map(bySurname), ...partsOf(surname).map(bySurname), ...withoutParticles([surname], this.lexicon).map(bySurname), byGiven(given), byGiven(`${first} ${second}`), ...(first.length === 1 || words.length === 3 ? [byGiven(second)] : [])]);
  }

  private bearing(keys: readonly string[]): Person[] {
    const found = new Set<Person>();
    for (const key of keys) {
      const bearers = this.bearers.get(key);
      for (const person of bearers?.first ?? []) found.add(person);
      for (const person of bearers?.recent ?? []) found.add(person);
    }
    return [...found].sort((a, b) => a.order - b.order);
  }
}

const wholeOf = ({ words, generation }: NameParts): string => `${words.join(' ')},${generation}`;
const bySurname = (word: string): string => `s ${word}`;
const byGiven = (words: string): string => `g ${words}`;

/** Words longer than this, in code units, are not looked for with a letter less. */
const longestVaried = 24;

/**
 * What two words have in common that differ in a letter: the word without hyphens, and that with one letter less (a
 * deletion neighbourhood; Mor & Fraenkel, 1982). The first letter always agrees.
 */
const variantsOf = (word: string): string[] => {
  const bare = word.replace(/-/g, '');
  const variants = [word, bare];
  if (bare.length >= 4 && bare.length <= longestVaried) for (let i = 1; i < bare.length; i++) variants.push(bare.slice(0, i) + bare.slice(i + 1));
  return variants;
};
