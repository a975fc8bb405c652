import { mapInSteps, type Steps } from '../analysis/steps';
import type { Doc } from '../language/doc';
import { overlaps } from '../span';
import type { Candidate } from './candidates';

/** What a claim says, for comparison with another. */
interface Gist {
  /** Lemmas of nouns, names, verbs and adjectives. */
  readonly words: ReadonlySet<string>;
  /** Numbers as they are written. */
  readonly figures: ReadonlySet<string>;
  /** Whether it says what is not so. */
  readonly isNegative: boolean;
}

/** So many words must be shared, and these parts of the words of the shorter and of the longer claim. */
const fewestShared = 3;
const partOfShorter = 0.7;
const partOfLonger = 0.5;
/** Of the claims before that share a word, so many of the last are held against one, so that the work stays linear. */
const mostHeldAgainst = 20;

const tellsContent = /^(NOUN|PROPN|VERB|ADJ)$/;

function gistOf(doc: Doc, { firstToken, endToken }: Candidate): Gist {
  const { negations, slightTopics } = doc.lexicon.claims;
  const words = new Set<string>();
  const figures = new Set<string>();
  let isNegative = false;
  for (let t = firstToken; t < endToken; t++) {
    const token = doc.tokens[t];
    if (!token) continue;
    const lemma = token.lemma.toLowerCase();
    if (negations.has(lemma) || negations.has(token.lower)) isNegative = !isNegative;
    else if (token.upos === 'NUM') figures.add(token.lower);
    else if (tellsContent.test(token.upos) && !slightTopics.has(lemma)) words.add(lemma);
  }
  return { words, figures, isNegative };
}

function saysSame(a: Gist, b: Gist): boolean {
  if (a.isNegative !== b.isNegative) return false;
  const [fewer, more] = a.figures.size < b.figures.size ? [a.figures, b.figures] : [b.figures, a.figures];
  for (const figure of fewer) if (!more.has(figure)) return false;
  let shared = 0;
  for (const word of a.words) if (b.words.has(word)) shared++;
  const [shorter, longer] = [Math.min(a.words.size, b.words.size), Math.max(a.words.size, b.words.size)];
  return shared >= fewestShared && shared >= partOfShorter * shorter && shared >= partOfLonger * longer;
}

/** For each claim the others that say the same, as indices into `claims`, in their order: in the headline and in the story, by one speaker and by another. */
export function* repeatsAmong(doc: Doc, claims: readonly { readonly candidate: Candidate }[]): Steps<ReadonlyMap<number, readonly number[]>> {
  const gists = yield* mapInSteps(claims, ({ candidate }) => gistOf(doc, candidate));
  const withWord = new Map<string, number[]>();
  const found = new Map<number, number[]>();
  const note = (claim: number, other: number): void => {
    const others = found.get(claim);
    if (others) others.push(other);
    else found.set(claim, [other]);
  };
  for (const [i, gist] of gists.entries()) {
    const before = new Set<number>();
    for (const word of gist.words) {
      const those = withWord.get(word);
      for (const j of those?.slice(-mostHeldAgainst) ?? []) before.add(j);
      if (those) those.push(i);
      else withWord.set(word, [i]);
    }
    for (const j of [...before].sort((a, b) => a - b)) {
      const [here, there, other] = [claims[i], claims[j], gists[j]];
      if (!here || !there || !other || overlaps(here.candidate, there.candidate) || !saysSame(gist, other)) continue;
      note(i, j);
      note(j, i);
    }
    yield;
  }
  return new Map([...found].map(([claim, others]) => [claim, others.sort((a, b) => a - b)]));
}
