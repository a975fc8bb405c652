import type { Token } from '../language/doc';

/** A personal pronoun and what its form says. */
export interface PronounWord {
  readonly person: 1 | 2 | 3;
  readonly plural: boolean;
  readonly gender?: 'female' | 'male' | 'neuter';
  readonly case: 'subject' | 'object' | 'possessive' | 'reflexive' | 'any';
}

const words: ReadonlyMap<string, PronounWord> = new Map(Object.entries<PronounWord>({
  i: { person: 1, plural: false, case: 'subject' }, me: { person: 1, plural: false, case: 'object' },
  my: { person: 1, plural: false, case: 'possessive' }, mine: { person: 1, plural: false, case: 'any' }, myself: { person: 1, plural: false, case: 'reflexive' },
  we: { person: 1, plural: true, case: 'subject' }, us: { person: 1, plural: true, case: 'object' },
  our: { person: 1, plural: true, case: 'possessive' }, ours: { person: 1, plural: true, case: 'any' }, ourselves: { person: 1, plural: true, case: 'reflexive' },
  he: { person: 3, plural: false, gender: 'male', case: 'subject' }, him: { person: 3, plural: false, gender: 'male', case: 'object' },
  his: { person: 3, plural: false, gender: 'male', case: 'possessive' }, himself: { person: 3, plural: false, gender: 'male', case: 'reflexive' },
  she: { person: 3, plural: false, gender: 'female', case: 'subject' }, her: { person: 3, plural: false, gender: 'female', case: 'any' },
  hers: { person: 3, plural: false, gender: 'female', case: 'any' }, herself: { person: 3, plural: false, gender: 'female', case: 'reflexive' },
  it: { person: 3, plural: false, gender: 'neuter', case: 'any' }, its: { person: 3, plural: false, gender: 'neuter', case: 'possessive' },
  itself: { person: 3, plural: false, gender: 'neuter', case: 'reflexive' },
  they: { person: 3, plural: true, case: 'subject' }, them: { person: 3, plural: true, case: 'object' },
  their: { person: 3, plural: true, case: 'possessive' }, theirs: { person: 3, plural: true, case: 'any' },
  themselves: { person: 3, plural: true, case: 'reflexive' }, themself: { person: 3, plural: true, case: 'reflexive' },
}));

/** The pronoun that a token is; undefined for other words and for "US", "IT" and "I" where they are none. */
export const pronounWord = (token: Token): PronounWord | undefined => {
  const lower = /[’']$/.test(token.lower) ? token.lower.slice(0, -1) : token.lower;
  const word = words.get(lower);
  if (!word) return undefined;
  if (token.form === 'US' || token.form === 'IT') return undefined;
  if ((lower === 'i' || lower === 'mine') && token.upos !== 'PRON' && token.upos !== 'X') return undefined;
  return word;
};
