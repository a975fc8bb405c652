import { eachInSteps, type Steps } from '../../analysis/steps';
import { byReadingOrder, contains, overlaps, sameSpan, type Span } from '../../span';
import { entriesOf, nameKey, namesOf, type TeamList } from '../../teamList/teamList';
import type { Doc, ListedName, Name, NameKind } from '../doc';
import { plain } from '../plain';
import type { Lexicon } from '../language';
import { tokenize } from '../tokens';

/** What a team's list says of one name. */
type Told = Pick<ListedName, 'kind' | 'isNever'>;

interface Pattern extends Told {
  /** The tokens of the name, as {@link plain} gives them. */
  readonly words: readonly string[];
  /** Whether the name is written with a capital: then it is none where the text has no capital. */
  readonly hasCapital: boolean;
}

/** The names of a team's list, by the first token of each. */
export class ListedNames {
  private readonly byFirst = new Map<string, Pattern[]>();

  constructor(list: TeamList, private readonly lexicon: Pick<Lexicon, 'tokens' | 'titles'>) {
    const told = new Map<string, { readonly name: string; kind?: NameKind; isNever: Set<NameKind> }>();
    const of = (name: string): { kind?: NameKind; isNever: Set<NameKind> } => {
      const known = told.get(nameKey(name)) ?? { name, isNever: new Set<NameKind>() };
      told.set(nameKey(name), known);
      return known;
    };
    for (const name of namesOf(list, 'notPlace')) of(name).isNever.add('LOC');
    for (const name of namesOf(list, 'notPerson')) of(name).isNever.add('PER');
    // where the list says the opposite of itself, what is said more closely holds: a place before no place, an organisation before a place
    for (const { place } of entriesOf(list, 'place')) Object.assign(of(place.name), { kind: 'LOC', isNever: new Set<NameKind>(['PER', 'ORG']) });
    for (const name of namesOf(list, 'organisation')) Object.assign(of(name), { kind: 'ORG', isNever: new Set<NameKind>(['PER', 'LOC']) });
    for (const { name, kind, isNever } of told.values()) {
      const words = wordsOf(tokenize(name, 0, name.length, lexicon.tokens).map(({ form }) => form));
      const [first] = words;
      if (first === undefined) continue;
      const pattern: Pattern = { words, hasCapital: /\p{Lu}/u.test(name), isNever, ...(kind ? { kind } : {}) };
      const known = this.byFirst.get(first);
      if (known) known.push(pattern);
      else this.byFirst.set(first, [pattern]);
    }
    for (const patterns of this.byFirst.values()) patterns.sort((a, b) => b.words.length - a.words.length);
  }

  get isEmpty(): boolean {
    return this.byFirst.size === 0;
  }

  /** Where the article has names of the list, the longest where several begin together, none overlapping; `isTold` says which sentences are of the story. */
  *findIn({ tokens, sentences }: Pick<Doc, 'tokens' | 'sentences'>, isTold: (sentence: number) => boolean): Steps<ListedName[]> {
    const found: ListedName[] = [];
    for (const { index, firstToken, endToken } of sentences) {
      yield;
      if (!isTold(index)) continue;
      for (let i = firstToken; i < endToken; i++) {
        const pattern = this.byFirst.get(plain(tokens[i]!.form))?.find((each) => isAt(each, tokens, i, endToken));
        if (!pattern) continue;
        const end = i + pattern.words.length;
        const isSomebody = i > firstToken && pattern.isNever.has('PER') && this.lexicon.titles.isAddress(tokens[i - 1]!.form); // "Dr. Mercer" is not Mercer, the firm
        found.push({ isWhole: !isSomebody, start: tokens[i]!.start, end: tokens[end - 1]!.end, firstToken: i, endToken: end, isNever: pattern.isNever, ...(pattern.kind ? { kind: pattern.kind } : {}) });
        i = end - 1;
      }
    }
    return found;
  }
}

const wordsOf = (forms: readonly string[]): string[] => forms.map(plain);

const isAt = ({ words, hasCapital }: Pattern, tokens: Doc['tokens'], from: number, end: number): boolean =>
  from + words.length <= end && words.every((word, i) => plain(tokens[from + i]!.form) === word) && (!hasCapital || /\p{Lu}|\p{Lo}/u.test(tokens.slice(from, from + words.length).map(({ form }) => form).join('')));

/**
 * The names of an article with those of a team's list among them, each of the kind that the list leaves it. What is but a part of a
 * longer name ("Reading" of "Reading Festival") is none of these; it is told among the listed ones, without being whole.
 */
export function* withListedNames(names: readonly Name[], found: readonly ListedName[]): Steps<{ names: Name[]; listed: ListedName[] }> {
  const listed: ListedName[] = [];
  const own: Name[] = [];
  const replaced = new Set<Name>();
  let at = 0;
  yield* eachInSteps(found, (each) => {
    while (at < names.length && names[at]!.end <= each.start) at++;
    const beside: Name[] = [];
    for (let i = at; i < names.length && names[i]!.start < each.end; i++) if (overlaps(names[i]!, each)) beside.push(names[i]!);
    const isWhole = each.isWhole && !beside.some((name) => contains(name, each) && !sameSpan(name, each));
    listed.push({ ...each, isWhole });
    if (!isWhole) return;
    const same = beside.find((name) => sameSpan(name, each));
    const kind = each.kind ?? (same && each.isNever.has(same.kind) ? 'MISC' : undefined);
    if (!kind) return;
    for (const name of beside) replaced.add(name);
    const { start, end, firstToken, endToken } = each;
    own.push({ start, end, firstToken, endToken, kind, confidence: each.kind ? 1 : same?.confidence ?? 1, isListed: true });
  });
  return { names: [...names.filter((name) => !replaced.has(name)), ...own].sort(byReadingOrder), listed };
}

/** The names of the list that are never a place, as the article has them. */
export const neverPlaces = ({ listed }: Pick<Doc, 'listed'>): readonly Span[] => listed.filter(({ isNever }) => isNever.has('LOC'));
