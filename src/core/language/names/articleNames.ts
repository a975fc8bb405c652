import { isCapitalised } from '../tagging/wordForm';
import type { NameInput, TokenRange } from './nameInput';
import { Fact } from './nameLexicon';

/** A name as the tagger found it in one sentence. */
export interface NameSpan {
  readonly firstToken: number;
  /** Index after its last token. */
  readonly endToken: number;
  /** Index into the kinds of names. */
  readonly kind: number;
  /** By how much its kind beat the next. */
  readonly margin: number;
}

const person = 0;
const organisation = 1;
const kinds = 4;
/** Every place of a name has a say of this much besides its margin, so that numbers count too. */
const vote = 20;
/** A name overruled by the article's other places keeps this margin. */
const overruledMargin = 10;

/**
 * Brings the names of an article in line with each other: the same words are of one kind wherever they stand, the surname of a
 * person named in full is that person's, and an acronym in brackets is of its expansion's kind.
 */
export function agreeWithinArticle(input: NameInput, sentences: readonly TokenRange[], found: readonly NameSpan[]): NameSpan[] {
  const votes = new Map<string, number[]>();
  const keyOf = (from: number, to: number): string => input.normal.slice(from, to).join(' ');
  const cast = (key: string, kind: number, weight: number): void => {
    const row = votes.get(key) ?? new Array<number>(kinds).fill(0);
    row[kind]! += weight;
    votes.set(key, row);
  };
  for (const name of found) cast(keyOf(name.firstToken, name.endToken), name.kind, vote + name.margin);

  const surnames = new Map<string, number>();
  for (const name of found) {
    const kind = best(votes.get(keyOf(name.firstToken, name.endToken))!);
    if (kind === person && name.endToken - name.firstToken > 1) {
      const last = input.normal[name.endToken - 1]!;
      if (isCapitalised(input.shapes[name.endToken - 1]!) && last.length > 2) {
        surnames.set(last, name.margin);
        if (votes.has(last)) cast(last, person, vote + name.margin);
      }
    }
    // "National Transitional Council (NTC)"
    const after = name.endToken;
    if (input.normal[after] === '(' && input.normal[after + 2] === ')' && spells(input, name, after + 1)) {
      const acronym = input.normal[after + 1]!;
      cast(acronym, kind, 2 * vote + name.margin);
    }
  }

  const taken = new Uint8Array(input.words.length);
  const agreed = found.map((name): NameSpan => {
    taken.fill(1, name.firstToken, name.endToken);
    const row = votes.get(keyOf(name.firstToken, name.endToken))!;
    const kind = best(row);
    return kind === name.kind ? name : { ...name, kind, margin: overruledMargin };
  });
  for (const { firstToken, endToken } of sentences) {
    for (let i = firstToken; i < endToken; i++) {
      if (taken[i] || !isCapitalised(input.shapes[i]!) || input.cases[i] !== 0) continue;
      const word = input.normal[i]!;
      const kind = surnames.has(word) ? person : acronymKind(input, votes, i);
      if (kind < 0 || isPartOfMore(input, i, firstToken, endToken) || input.facts[i]! & (Fact.country | Fact.demonym) && kind === person) continue;
      agreed.push({ firstToken: i, endToken: i + 1, kind, margin: overruledMargin });
    }
  }
  return agreed.sort((a, b) => a.firstToken - b.firstToken);
}

const best = (row: readonly number[]): number => row.reduce((b, weight, kind) => (weight > row[b]! ? kind : b), 0);

/** Whether the capitals of the name's words spell the token: "NTC" of "National Transitional Council". */
function spells(input: NameInput, name: NameSpan, token: number): boolean {
  const acronym = input.forms[token]!.replace(/\./g, '');
  if (acronym.length < 2 || !/^\p{Lu}+$/u.test(acronym)) return false;
  let initials = '';
  for (let i = name.firstToken; i < name.endToken; i++) if (isCapitalised(input.shapes[i]!)) initials += input.forms[i]!.charAt(0);
  return initials === acronym || initials.endsWith(acronym);
}

/** The kind of an acronym that the article uses elsewhere as a name; -1 for none. */
function acronymKind(input: NameInput, votes: ReadonlyMap<string, readonly number[]>, i: number): number {
  const form = input.forms[i]!;
  if (form.length < 2 || !/^\p{Lu}+$/u.test(form)) return -1;
  const row = votes.get(input.normal[i]!);
  return row && best(row) === organisation ? organisation : -1;
}

/** Whether a neighbour is capitalised too, so that the word may be part of another name. */
const isPartOfMore = (input: NameInput, i: number, first: number, end: number): boolean =>
  (i > first && isCapitalised(input.shapes[i - 1]!) && !(input.facts[i - 1]! & Fact.title) && i - 1 > first) || (i + 1 < end && isCapitalised(input.shapes[i + 1]!));
