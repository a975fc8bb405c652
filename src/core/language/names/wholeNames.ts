import type { Name, Token } from '../doc';
import type { Lexicon } from '../language';

type Words = readonly Pick<Token, 'start' | 'end' | 'form'>[];

const capital = /^\p{Lu}\p{Ll}/u;
const hyphen = /^[-‐‑]$/;
const clitic = /^['’]s?$/;

/**
 * The names of an article, whole where the tagger cut a word or left the owner away that is a part of the name: "Helen Shaw-Price",
 * "the People’s Reform Party", "His Majesty’s Inspectorate of Prisons".
 */
export function wholeNames(names: readonly Name[], tokens: Words, lexicon: Pick<Lexicon, 'nameWords'>): Name[] {
  const whole: Name[] = [];
  for (const name of names) {
    const before = whole.at(-1);
    if (before && name.firstToken < before.endToken) {
      if (name.endToken > before.endToken && name.firstToken > before.firstToken) whole[whole.length - 1] = reaching(before, name.endToken, tokens);
      continue; // a part of the one before
    }
    if (before && joinsByParticle(before, name, tokens, lexicon)) {
      whole[whole.length - 1] = reaching(before, name.endToken, tokens);
      continue;
    }
    const shop = shopAround(name, before, tokens, lexicon);
    if (shop) {
      if (shop.firstToken === before?.firstToken) whole.pop();
      whole.push(shop);
      continue;
    }
    const end = name.kind === 'PER' ? pastHyphens(name.endToken, tokens) : name.endToken;
    const owner = ownerBefore(name.firstToken, tokens, lexicon);
    if (before && owner >= 0 && owner <= before.firstToken) whole.pop();
    const begin = owner >= (whole.at(-1)?.endToken ?? 0) ? owner : name.firstToken;
    whole.push(begin === name.firstToken && end === name.endToken ? name : { ...reaching(name, end, tokens), firstToken: begin, start: tokens[begin]!.start, kind: begin < name.firstToken ? 'ORG' : name.kind });
  }
  return whole;
}

/** "Antonio | dos | Santos": whether nothing but a particle stands between the names of one person, or opens the second. */
const joinsByParticle = (before: Name, name: Name, tokens: Words, { nameWords: { nameParticles } }: Pick<Lexicon, 'nameWords'>): boolean =>
  before.kind === 'PER' && name.kind === 'PER' && name.firstToken - before.endToken <= 1 && nameParticles.has(tokens[before.endToken]!.form);

/** "McDonald’s", "Frankie and Benny’s": the name of a shop that an owner's ending belongs to; undefined where the name is none. */
function shopAround(name: Name, before: Name | undefined, tokens: Words, { nameWords: { shops } }: Pick<Lexicon, 'nameWords'>): Name | undefined {
  const ends = clitic.test(tokens[name.endToken]?.form ?? '') ? name.endToken + 1 : name.endToken;
  const starts = [...(before && before.endToken === name.firstToken - 1 ? [before.firstToken] : []), name.firstToken, ...(name.endToken - name.firstToken > 1 ? [name.firstToken + 1] : [])];
  for (const from of starts) {
    if (shops.has(wordsOf(tokens, from, ends))) return { ...name, kind: 'ORG', firstToken: from, start: tokens[from]!.start, endToken: ends, end: tokens[ends - 1]!.end };
  }
  return undefined;
}

/** The words in lower case, with straight apostrophes and owners' endings joined. */
const wordsOf = (tokens: Words, from: number, to: number): string =>
  tokens.slice(from, to).map(({ form, start }, i) => (i > 0 && tokens[from + i - 1]!.end < start ? ` ${form}` : form)).join('').replace(/’/g, "'").toLowerCase();

const reaching = (name: Name, endToken: number, tokens: Words): Name => ({ ...name, endToken, end: tokens[endToken - 1]!.end });

/** The token after the capitalised words that hyphens join to the one before `end`, with no space between. */
function pastHyphens(end: number, tokens: Words): number {
  let at = end;
  while (hyphen.test(tokens[at]?.form ?? '') && capital.test(tokens[at + 1]?.form ?? '') && tokens[at - 1]!.end === tokens[at]!.start && tokens[at]!.end === tokens[at + 1]!.start) at += 2;
  return at;
}

/** Where the words begin that own the name that begins at `first` and belong to it: "People’s", "Her Majesty’s"; -1 where there are none. */
function ownerBefore(first: number, tokens: Words, { nameWords: { namedOwners, royals, royalOwners } }: Pick<Lexicon, 'nameWords'>): number {
  const isOwned = clitic.test(tokens[first - 1]?.form ?? '') && capital.test(tokens[first]?.form ?? '');
  const owner = tokens[first - 2]?.form ?? '';
  if (royals.has(tokens[first]?.form.toLowerCase() ?? '') && clitic.test(tokens[first + 1]?.form ?? '') && capital.test(tokens[first + 2]?.form ?? '') && royalOwners.has(tokens[first - 1]?.form.toLowerCase() ?? '')) return first - 1;
  if (!isOwned || !capital.test(owner)) return -1;
  if (namedOwners.has(owner.toLowerCase())) return first - 2;
  return royals.has(owner.toLowerCase()) && royalOwners.has(tokens[first - 3]?.form.toLowerCase() ?? '') ? first - 3 : -1;
}

/** "shares in Orbex". */
const isTraded = (first: number, tokens: Words, { stakes, stakePrepositions }: Lexicon['nameWords']): boolean =>
  stakePrepositions.has(tokens[first - 1]?.form ?? '') && stakes.has(tokens[first - 2]?.form.toLowerCase() ?? '');

/** The names, those of companies that have shares told from places, and those of people without the place before them that belongs to their office: "China’s envoy to Kenya | Lin Guo". `isPlace` tells of a token whether it is a country or a city. */
export const placesApart = (names: readonly Name[], tokens: Words, isPlace: (token: number) => boolean, { nameWords }: Pick<Lexicon, 'nameWords'>): Name[] => names.flatMap((name) => {
  const { kind, firstToken, endToken } = name;
  if (kind !== 'ORG' && isTraded(firstToken, tokens, nameWords) && !isPlace(firstToken)) return [{ ...name, kind: 'ORG' }];
  if (kind !== 'PER' || endToken - firstToken < 3 || !nameWords.officePrepositions.has(tokens[firstToken - 1]?.form ?? '') || !isPlace(firstToken)) return [name];
  return [{ ...name, kind: 'LOC', endToken: firstToken + 1, end: tokens[firstToken]!.end }, { ...name, firstToken: firstToken + 1, start: tokens[firstToken + 1]!.start }];
});
