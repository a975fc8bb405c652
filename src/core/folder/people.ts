import type { Gender } from '../analysis/analysis';
import { isSamePersonsName, isSpellingVariant, nameParts, type NameParts } from '../entities/nameParts';
import type { Lexicon } from '../language/language';
import { plainWords } from '../language/plainWords';
import { nameKey } from '../teamList/teamList';
import { DisjointSets } from './disjointSets';

/** A person or an organisation that an article names. */
export interface Appearance {
  /** The number of the article, or of the story it copies. */
  readonly article: number;
  readonly isPerson: boolean;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly gender: Gender | null;
  /** In the article's own words: "mayor of Tarnow". */
  readonly description: string | null;
}

/**
 * Why two names may be one person's, or may not. several: more than one person of the folder could be meant; initials: one name has
 * only an initial; spelling: a letter differs; generation: only one is called junior, senior or the third; gender: articles tell women
 * from men; company: a name of one word, and what else the articles say agrees in part; word: only that one word agrees.
 */
export type Doubt = 'several' | 'initials' | 'spelling' | 'generation' | 'gender' | 'company' | 'word';

/** Two people of whom a reader should say whether they are one. */
export interface Suggestion {
  /** Their numbers: those of their first {@link Appearance}. */
  readonly one: number;
  readonly other: number;
  readonly doubt: Doubt;
  /** What the articles about both have in common: words of a role, names of others. */
  readonly shared: readonly string[];
}

export interface United {
  /** The number of the first appearance of the same one, for each appearance. */
  readonly first: readonly number[];
  readonly suggestions: readonly Suggestion[];
}

/** A full name as it is written in one or more articles. */
interface Form {
  readonly parts: NameParts;
  readonly appearances: number[];
  readonly genders: Map<Gender, number>;
}

/** More pairs of a surname than this many of its forms make are not looked at. */
const mostForms = 150;
/** So many people a name of one word is compared with. */
const mostBearers = 20;
/** So many others whom two articles both name make the bearer of one surname in both the same. */
const sureCompany = 2;
/** Who is named in more than this share of the articles, and in more than {@link fewForAll} of them, says nothing of who else is meant. */
const namedByAll = 0.05;
const fewForAll = 10;
/** So often each, and in this share of the articles, a name has to be a woman's and a man's to be two people's: less is a slip of the reading. */
const sureGender = 2;
const sureShare = 0.1;
/** So many words and names that two have in common are told. */
const mostShown = 5;
/** Words of a description that two people have in common make it the same role. */
const sureRole = 2;

const wholeOf = ({ words, generation }: NameParts): string => `${words.join(' ')},${generation}`;
const isInitial = (word: string): boolean => word.length === 1;
const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** Names that a person said are one: for each, as {@link nameKey} gives it, the name they all go by (`sameNames` of a team's list). */
export type SameNames = ReadonlyMap<string, string>;

/**
 * Says which appearances over many articles are one person's or organisation's. Unites what `same` says and what is sure; what is
 * doubtful is suggested with its reason. The same for the same appearances in the same order.
 */
export function unitePeople(appearances: readonly Appearance[], lexicon: Lexicon, same: SameNames = new Map()): United {
  return new Uniting(appearances, lexicon, same).united();
}

class Uniting {
  private readonly sets: DisjointSets;
  private readonly parts: readonly NameParts[];
  private readonly forms = new Map<string, Form>();
  private readonly suggestions = new Map<string, { one: number; other: number; doubt: Doubt; shared: readonly string[] }>();
  private readonly company: Company;

  constructor(private readonly appearances: readonly Appearance[], private readonly lexicon: Lexicon, private readonly same: SameNames) {
    this.sets = new DisjointSets(appearances.length);
    this.parts = appearances.map(({ name, isPerson }) => nameParts(isPerson ? name.split(/\s+/) : [], lexicon));
    this.company = new Company(appearances);
  }

  united(): United {
    if (this.same.size) this.uniteBy(({ name }) => this.same.get(nameKey(name)));
    this.uniteBy(({ isPerson, name }) => (isPerson ? undefined : plainWords(name)));
    this.uniteSameForms();
    this.uniteAlikeForms();
    this.uniteShortNames();
    const first = this.appearances.map((_, i) => this.sets.first(i));
    const suggestions = new Map<string, Suggestion>();
    for (const { one, other, ...why } of this.suggestions.values()) {
      const [a, b] = [first[one]!, first[other]!].sort((x, y) => x - y) as [number, number];
      if (a !== b && !suggestions.has(`${a} ${b}`)) suggestions.set(`${a} ${b}`, { one: a, other: b, ...why });
    }
    return { first, suggestions: [...suggestions.values()].sort((a, b) => a.one - b.one || a.other - b.other) };
  }

  private suggest(one: number, other: number, doubt: Doubt, shared: readonly string[] = []): void {
    const key = `${Math.min(one, other)} ${Math.max(one, other)}`;
    if (!this.suggestions.has(key)) this.suggestions.set(key, { one, other, doubt, shared });
  }

  private genderOf(appearance: number): Gender | undefined {
    return this.appearances[appearance]!.gender ?? this.parts[appearance]!.gender;
  }

  /** Unites the appearances of one key; one without a key stays by itself. */
  private uniteBy(keyOf: (appearance: Appearance) => string | undefined): void {
    const byKey = new Map<string, number>();
    this.appearances.forEach((appearance, i) => {
      const key = keyOf(appearance);
      if (key === undefined) return;
      const first = byKey.get(key);
      if (first === undefined) byKey.set(key, i);
      else this.sets.unite(first, i);
    });
  }

  /** One full name is one person, but where articles that tell it speak of a woman and of a man. */
  private uniteSameForms(): void {
    const written = new Map<string, number[]>();
    this.parts.forEach((parts, i) => {
      if (this.appearances[i]!.isPerson && parts.given) push(written, wholeOf(parts), i);
    });
    for (const [whole, appearances] of written) {
      const genders = new Map<Gender | undefined, number[]>();
      for (const appearance of appearances) push(genders, this.genderOf(appearance), appearance);
      const told = [...genders].flatMap(([gender, list]) => (gender && list.length >= Math.max(sureGender, sureShare * appearances.length) ? [gender] : []));
      if (told.length < 2) {
        this.addForm(whole, appearances);
        continue;
      }
      const parted = [...told.map((gender) => genders.get(gender)!), [...genders].flatMap(([gender, list]) => (gender && told.includes(gender) ? [] : list))].filter((list) => list.length);
      parted.forEach((list, i) => {
        this.addForm(`${whole} ${i}`, list);
        for (const other of parted.slice(0, i)) this.suggest(other[0]!, list[0]!, 'gender');
      });
    }
  }

  private addForm(key: string, appearances: number[]): void {
    for (const appearance of appearances) this.sets.unite(appearances[0]!, appearance);
    const genders = new Map<Gender, number>();
    for (const appearance of appearances) {
      const gender = this.genderOf(appearance);
      if (gender) genders.set(gender, (genders.get(gender) ?? 0) + 1);
    }
    this.forms.set(key, { parts: this.parts[appearances[0]!]!, appearances, genders });
  }

  private uniteAlikeForms(): void {
    const bySurname = new Map<string, Form[]>();
    for (const form of this.forms.values()) push(bySurname, form.parts.surname, form);
    this.uniteByArticles(bySurname);
    for (const bearers of bySurname.values()) this.compare(bearers.slice(0, mostForms));
    // names whose surname differs in a letter stand under the same given name
    const byGiven = new Map<string, Form[]>();
    for (const form of this.forms.values()) push(byGiven, `${form.parts.given} ${form.parts.surname[0]}`, form);
    for (const alike of byGiven.values()) {
      const some = alike.slice(0, mostForms);
      some.forEach((a, i) => {
        for (const b of some.slice(i + 1)) {
          if (a.parts.surname !== b.parts.surname && isSpellingVariant(a.parts.surname, b.parts.surname) && isSamePersonsName(a.parts, b.parts) && !areOpposed(a, b)) this.suggest(a.appearances[0]!, b.appearances[0]!, 'spelling');
        }
      });
    }
  }

  /** Two full names under which one article names one person are one person's. */
  private uniteByArticles(bySurname: ReadonlyMap<string, readonly Form[]>): void {
    this.appearances.forEach(({ isPerson, aliases }, i) => {
      const own = this.parts[i]!;
      if (!isPerson || !own.given) return;
      for (const alias of aliases) {
        const parts = nameParts(alias.split(/\s+/), this.lexicon);
        if (!parts.given || parts.surname !== own.surname || parts.generation !== own.generation) continue;
        const form = bySurname.get(own.surname)?.find((each) => wholeOf(each.parts) === wholeOf(parts));
        if (form && !form.genders.has(opposite(this.genderOf(i)))) this.sets.unite(i, form.appearances[0]!);
      }
    });
  }

  /** Compares the people of one surname: united are names of one given name that differ by a middle name, unless somebody else could be meant. */
  private compare(bearers: readonly Form[]): void {
    const alike = bearers.map((a) => bearers.map((b) => a !== b && isAlike(a, b)));
    bearers.forEach((a, i) => {
      for (let j = i + 1; j < bearers.length; j++) {
        const b = bearers[j]!;
        if (!alike[i]![j]) {
          const doubt = doubtOf(a, b);
          if (doubt) this.suggest(a.appearances[0]!, b.appearances[0]!, doubt);
          continue;
        }
        const others = bearers.map((_, k) => k).filter((k) => k !== i && k !== j && (alike[i]![k] || alike[j]![k]));
        if (others.every((k) => alike[i]![k] && alike[j]![k])) this.sets.unite(a.appearances[0]!, b.appearances[0]!);
        else this.suggest(a.appearances[0]!, b.appearances[0]!, 'several');
      }
    });
  }

  /** A name of one word is somebody's who is named in full elsewhere, or the same word's in other articles, where the rest of the articles says so. */
  private uniteShortNames(): void {
    const people = new Map<number, Known>();
    const bearers = new Map<string, Known[]>();
    this.parts.forEach((parts, i) => {
      if (!this.appearances[i]!.isPerson || !parts.given) return;
      const first = this.sets.first(i);
      let person = people.get(first);
      if (!person) people.set(first, (person = new Known(first)));
      this.learn(person, i);
      const ofSurname = bearers.get(parts.surname);
      if (!ofSurname?.includes(person)) push(bearers, parts.surname, person);
    });
    const nameless = new Map<string, number[]>();
    this.parts.forEach((parts, i) => {
      if (!this.appearances[i]!.isPerson || parts.given || !parts.surname || this.same.has(nameKey(this.appearances[i]!.name))) return;
      const possible = (bearers.get(parts.surname) ?? []).filter((person) => this.canBe(person, i));
      if (possible.length) this.placeShortName(i, possible.slice(0, mostBearers));
      else push(nameless, parts.surname, i);
    });
    for (const appearances of nameless.values()) this.uniteNameless(appearances);
  }

  /** Adds what an article says of a person to what is known of them. */
  private learn(person: Known, i: number): void {
    const { article } = this.appearances[i]!;
    const gender = this.genderOf(i);
    if (gender) person.genders.add(gender);
    for (const word of this.roleOf(i)) person.role.add(word);
    if (person.articles.has(article)) return;
    person.articles.add(article);
    for (const name of this.company.of(article)) person.company.add(name);
  }

  /** Whether nothing speaks against a person: the gender, or an article that tells the two apart. */
  private canBe({ genders, articles }: Known, i: number): boolean {
    const gender = this.genderOf(i);
    return !articles.has(this.appearances[i]!.article) && (!gender || !genders.size || genders.has(gender));
  }

  private placeShortName(i: number, people: readonly Known[]): void {
    const told = people.map((person) => ({ person: person.first, ...this.evidence(i, person) })).sort((a, b) => b.shared.length - a.shared.length || a.person - b.person);
    const [best, next] = told as [(typeof told)[number], (typeof told)[number] | undefined];
    if (best.isSure && !next?.shared.length) this.sets.unite(i, best.person);
    else if (next) for (const { person, shared } of told.slice(0, 2)) this.suggest(i, person, 'several', shared);
    else this.suggest(i, best.person, best.shared.length ? 'company' : 'word', best.shared);
  }

  /** Names of one word whose bearer is named in full nowhere. */
  private uniteNameless(appearances: readonly number[]): void {
    const people: Known[] = [];
    for (const i of appearances) {
      const compared = people.slice(0, mostBearers).filter((person) => this.canBe(person, i));
      let person = compared.find((each) => this.evidence(i, each).isSure);
      if (person) this.sets.unite(person.first, i);
      else {
        if (compared[0]) this.suggest(compared[0].first, i, 'word', this.evidence(i, compared[0]).shared);
        people.push((person = new Known(i)));
      }
      this.learn(person, i);
    }
  }

  /** What an article that names somebody by one word has in common with those about a person. */
  private evidence(i: number, { role, company }: Known): { readonly isSure: boolean; readonly shared: readonly string[] } {
    const roles = [...this.roleOf(i)].filter((word) => role.has(word));
    const names = this.company.of(this.appearances[i]!.article).filter((name) => company.has(name));
    return { isSure: roles.length >= sureRole || names.length >= sureCompany || (roles.length > 0 && names.length > 0), shared: [...roles, ...names].slice(0, mostShown) };
  }

  /** The words of somebody's description and titles that say something. */
  private roleOf(i: number): Set<string> {
    const { titles, functionWords } = this.lexicon;
    const words = plainWords(this.appearances[i]!.description ?? '').split(' ').filter((word) => word.length > 2 && !functionWords.has(word));
    return new Set([...words, ...this.parts[i]!.titles.filter((title) => titles.gender(title) === undefined)]);
  }
}

/** What all articles together say of a person. */
class Known {
  readonly articles = new Set<number>();
  readonly genders = new Set<Gender>();
  readonly role = new Set<string>();
  readonly company = new Set<string>();

  constructor(readonly first: number) {}
}

const opposite = (gender: Gender | undefined): Gender => (gender === 'female' ? 'male' : 'female');

/** Whether what articles tell of the gender of two people differs. */
const areOpposed = (a: Form, b: Form): boolean => a.genders.size > 0 && b.genders.size > 0 && ![...a.genders.keys()].some((gender) => b.genders.has(gender));

/** Whether two names are one person's as far as the names say: the given name and the surname are the same, and what is between does not differ. */
function isAlike(a: Form, b: Form): boolean {
  return a.parts.given === b.parts.given && a.parts.surname === b.parts.surname && a.parts.generation === b.parts.generation && !isInitial(a.parts.given) && isSamePersonsName(a.parts, b.parts) && !areOpposed(a, b);
}

/** Why two names of one surname may be one person's though it is not sure; undefined where they are not. */
function doubtOf(a: Form, b: Form): Doubt | undefined {
  if (areOpposed(a, b)) return undefined;
  if (a.parts.generation !== b.parts.generation) return a.parts.given === b.parts.given && (!a.parts.generation || !b.parts.generation) ? 'generation' : undefined;
  if (!isSamePersonsName(a.parts, b.parts)) return undefined;
  return isInitial(a.parts.given) || isInitial(b.parts.given) ? 'initials' : 'spelling';
}

/** Whom articles name together, but those whom too many do. */
class Company {
  private readonly byArticle = new Map<number, Set<string>>();

  constructor(appearances: readonly Appearance[]) {
    const articles = new Map<string, number>();
    for (const { article, name, isPerson } of appearances) {
      const key = plainWords(name);
      if (isPerson && !key.includes(' ')) continue; // a name of one word is what is to be found out
      let names = this.byArticle.get(article);
      if (!names) this.byArticle.set(article, (names = new Set()));
      if (names.has(key)) continue;
      names.add(key);
      articles.set(key, (articles.get(key) ?? 0) + 1);
    }
    const tooMany = Math.max(fewForAll, namedByAll * this.byArticle.size);
    for (const names of this.byArticle.values()) for (const name of names) if (articles.get(name)! > tooMany) names.delete(name);
  }

  of(article: number): string[] {
    return [...(this.byArticle.get(article) ?? [])];
  }
}
