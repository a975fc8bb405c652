import { mapInSteps, type Steps } from '../analysis/steps';
import type { Doc } from '../language/doc';
import type { Candidate } from './candidates';
import tables from './data/opposites.json';

const negations = new Set(tables.negations);
const related = new Map<string, string>();
for (const group of tables.related) for (const word of group) if (!related.has(word)) related.set(word, group[0] ?? word);
/** The words that stand for their related words. */
const groups = new Set(related.values());
const opposites = new Map<string, Set<string>>();
for (const [a, b] of tables.opposites as [string, string][]) {
  for (const [x, y] of [[a, b], [b, a]] as const) opposites.set(x, (opposites.get(x) ?? new Set()).add(y));
}

/** What a claim is about, for comparison with another. */
interface Gist {
  /** Nouns, names and verbs, related words under one of them, and whether each is denied. */
  readonly topics: ReadonlyMap<string, boolean>;
  readonly names: ReadonlySet<string>;
  readonly sentence: number;
}

/** Verbs and nouns that any sentence may share with any other. */
const slight = new Set(['be', 'have', 'do', 'say', 'tell', 'make', 'get', 'go', 'take', 'give', 'come', 'see', 'know', 'think', 'want', 'year', 'day', 'time', 'people', 'person', 'thing', 'man', 'woman', 'week', 'month', 'sign', 'evidence', 'proof', 'report', 'one', 'way', 'lot', 'use', 'need']);
/** A negation denies the words that follow it this closely, up to the next comma. */
const denialReach = 6;

function gistOf(doc: Doc, { firstToken, endToken, sentence }: Candidate): Gist {
  const topics = new Map<string, boolean>();
  const names = new Set<string>();
  let deniedUntil = -1;
  for (let t = firstToken; t < endToken; t++) {
    const token = doc.tokens[t];
    if (!token) continue;
    const lemma = token.lemma.toLowerCase();
    if (negations.has(lemma) || negations.has(token.lower)) deniedUntil = t + denialReach;
    else if (/^[,;:–—]$/.test(token.form)) deniedUntil = -1;
    else if (token.upos === 'PROPN') names.add(lemma);
    else if ((/^(NOUN|VERB)$/.test(token.upos) || related.has(lemma)) && lemma.length > 2 && !slight.has(lemma)) {
      const topic = related.get(lemma) ?? lemma;
      if (!topics.has(topic)) topics.set(topic, t <= deniedUntil);
    }
  }
  return { topics, names, sentence: sentence.index };
}

/** So much else must be shared for an affirmed and a denied topic to be taken for the same matter. */
const fewestShared = 2;
/** And this part of what the claim with fewer topics and names speaks of. */
const sharedPart = 0.6;
/** In the same breath (one sentence, or the next) less is needed, where the topic is one of those with related words. */
const sameBreath = 1;
/** A claim is held against at most this many claims before it, so that the work stays linear. */
const farthest = 40;

function contradict(a: Gist, b: Gist): boolean {
  let denied: string | undefined;
  let shared = 0;
  for (const [topic, isDenied] of a.topics) {
    const other = b.topics.get(topic);
    if (other === undefined) {
      if (!isDenied) for (const opposite of opposites.get(topic) ?? []) if (b.topics.get(opposite) === false) denied ??= topic;
    } else if (other !== isDenied) denied = topic;
    else shared++;
  }
  if (denied === undefined) return false;
  for (const name of a.names) if (b.names.has(name)) shared++;
  const fewer = Math.min(a.topics.size + a.names.size, b.topics.size + b.names.size);
  return shared >= fewestShared && shared + 1 >= sharedPart * fewer || Math.abs(a.sentence - b.sentence) <= sameBreath && groups.has(denied);
}

/** Pairs of attributed claims, by different people, that say the opposite of one another, as indices into `claims`. */
export function* contradictionsAmong(doc: Doc, claims: readonly { readonly candidate: Candidate; readonly voice: string | null }[]): Steps<[number, number][]> {
  const gists = yield* mapInSteps(claims, ({ candidate }) => gistOf(doc, candidate));
  const found: [number, number][] = [];
  for (const [i, gist] of gists.entries()) {
    for (let j = Math.max(0, i - farthest); j < i; j++) {
      const other = gists[j];
      if (other && claims[i]?.voice && claims[j]?.voice && claims[i]?.voice !== claims[j]?.voice && contradict(other, gist)) found.push([j, i]);
    }
    yield;
  }
  return found;
}
