import type { Doc } from '../language/doc';
import type { Candidate } from './candidates';
import tables from './data/opposites.json';

const negations = new Set(tables.negations);
const related = new Map<string, string>();
for (const group of tables.related) for (const word of group) if (!related.has(word)) related.set(word, group[0] ?? word);
const opposites = new Map<string, Set<string>>();
for (const [a, b] of tables.opposites as [string, string][]) {
  for (const [x, y] of [[a, b], [b, a]] as const) opposites.set(x, (opposites.get(x) ?? new Set()).add(y));
}

/** What a claim is about, for comparison with another. */
interface Gist {
  /** Nouns, names and verbs; related words stand for one another. */
  readonly topics: ReadonlySet<string>;
  readonly lemmas: ReadonlySet<string>;
  readonly negated: boolean;
}

/** Verbs and nouns that any sentence may share with any other. */
const slight = new Set(['be', 'have', 'do', 'say', 'tell', 'make', 'get', 'go', 'take', 'give', 'come', 'see', 'know', 'think', 'year', 'day', 'time', 'people', 'person', 'thing', 'man', 'woman', 'week', 'month', 'sign', 'evidence', 'proof', 'one']);

function gistOf(doc: Doc, { firstToken, endToken }: Candidate): Gist {
  const topics = new Set<string>();
  const lemmas = new Set<string>();
  let denials = 0;
  for (let t = firstToken; t < endToken; t++) {
    const token = doc.tokens[t];
    if (!token) continue;
    const lemma = token.lemma.toLowerCase();
    if (negations.has(lemma) || negations.has(token.lower)) denials++;
    lemmas.add(lemma);
    lemmas.add(token.lower);
    if (/^(NOUN|PROPN|VERB)$/.test(token.upos) && lemma.length > 2 && !slight.has(lemma) && !negations.has(lemma)) topics.add(related.get(lemma) ?? lemma);
  }
  return { topics, lemmas, negated: denials % 2 === 1 };
}

/** Two claims are about the same when this share of the topics of the one with fewer is in both, and at least one topic. */
const sharedTopics = 0.5;
/** A claim is held against at most this many claims before it, so that the work stays linear. */
const farthest = 40;

function opposed(a: Gist, b: Gist): boolean {
  if (a.negated !== b.negated) return true;
  for (const lemma of a.lemmas) {
    const others = opposites.get(lemma);
    if (others) for (const other of others) if (b.lemmas.has(other) && !a.lemmas.has(other) && !b.lemmas.has(lemma)) return true;
  }
  return false;
}

/** Pairs of claims by different people (or one by the article) that say the opposite of one another, as indices into `claims`. */
export function contradictionsAmong(doc: Doc, claims: readonly { readonly candidate: Candidate; readonly voice: string | null }[]): [number, number][] {
  const gists = claims.map(({ candidate }) => gistOf(doc, candidate));
  const found: [number, number][] = [];
  gists.forEach((gist, i) => {
    for (let j = Math.max(0, i - farthest); j < i; j++) {
      const other = gists[j];
      if (!other || claims[i]?.voice === claims[j]?.voice || !opposed(gist, other)) continue;
      const fewer = Math.min(gist.topics.size, other.topics.size);
      let shared = 0;
      for (const topic of gist.topics) if (other.topics.has(topic)) shared++;
      if (shared >= 1 && shared >= sharedTopics * fewer) found.push([j, i]);
    }
  });
  return found;
}
