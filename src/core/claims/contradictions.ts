import { eachInSteps, mapInSteps, type Steps } from '../analysis/steps';
import type { Doc } from '../language/doc';
import type { Lexicon } from '../language/language';
import type { Candidate } from './candidates';
import type { Reading } from './reading';

/** What a claim is about, for comparison with another. */
interface Gist {
  /** Nouns, names and verbs, related words under one of them, and whether each is denied. */
  readonly topics: ReadonlyMap<string, boolean>;
  /** Every word that has an opposite, by its lemma, and whether it is denied. */
  readonly poles: ReadonlyMap<string, boolean>;
  readonly names: ReadonlySet<string>;
  readonly sentence: number;
}

/** A negation denies the words that follow it this closely, up to the next comma. */
const denialReach = 6;

/** Whether the words that report the claim deny it ("Holm denied that …"). */
function isDenied(doc: Doc, { quote, sentence }: Candidate): boolean {
  if (!quote?.cue) return false;
  for (let t = sentence.firstToken; t < sentence.endToken; t++) {
    const token = doc.tokens[t];
    if (token && token.start >= quote.cue.start && token.end <= quote.cue.end && doc.lexicon.claims.negations.has(token.lemma.toLowerCase())) return true;
  }
  return false;
}

function gistOf(doc: Doc, { candidate, top }: Reading): Gist {
  const { firstToken, endToken, sentence } = candidate;
  const { negations, related, slightTopics, opposites } = doc.lexicon.claims;
  const topics = new Map<string, boolean>();
  const poles = new Map<string, boolean>();
  const names = new Set<string>();
  const whole = isDenied(doc, candidate);
  let deniedUntil = -1;
  for (let t = firstToken; t < endToken; t++) {
    const token = doc.tokens[t];
    if (!token) continue;
    const lemma = token.lemma.toLowerCase();
    const denied = t <= deniedUntil !== (whole && t === top);
    if (negations.has(lemma) || negations.has(token.lower)) {
      deniedUntil = t + denialReach;
      continue;
    }
    if (/^[,;:–—]$/.test(token.form)) deniedUntil = -1;
    else if (token.upos === 'PROPN') names.add(lemma);
    else if ((/^(NOUN|VERB)$/.test(token.upos) || related.has(lemma)) && lemma.length > 2 && !slightTopics.has(lemma)) {
      const topic = related.get(lemma) ?? lemma;
      if (!topics.has(topic)) topics.set(topic, denied);
    }
    if (opposites.has(lemma) && !poles.has(lemma)) poles.set(lemma, denied);
  }
  return { topics, poles, names, sentence: sentence.index };
}

/** So much else must be shared for an affirmed and a denied topic to be taken for the same matter; in the same breath (one sentence, or the next) less will do. */
const fewestShared = 2;
const fewestInBreath = 1;
const sameBreath = 1;
/** And this part of what the claim with fewer topics and names speaks of. */
const sharedPart = 0.6;
/** A claim is held against at most this many claims before it, so that the work stays linear. */
const farthest = 40;

function contradict(a: Gist, b: Gist, { claims: { opposites, leading } }: Lexicon): boolean {
  let denied: string | undefined;
  let shared = 0;
  for (const [topic, isDenied] of a.topics) {
    const other = b.topics.get(topic);
    if (other === undefined) continue;
    if (other !== isDenied) denied = topic;
    else shared++;
  }
  for (const [pole, isDenied] of a.poles) {
    for (const opposite of opposites.get(pole) ?? []) if (b.poles.get(opposite) === isDenied && !b.poles.has(pole)) denied ??= pole;
  }
  if (denied === undefined) return false;
  for (const name of a.names) if (b.names.has(name)) shared++;
  const fewer = Math.min(a.topics.size + a.names.size, b.topics.size + b.names.size);
  const near = Math.abs(a.sentence - b.sentence) <= sameBreath;
  return shared >= (near ? fewestInBreath : fewestShared) && shared + 1 >= sharedPart * fewer || near && leading.has(denied);
}

/** Pairs of attributed claims, by different people, that say the opposite of one another, as indices into `claims`. */
export function* contradictionsAmong(doc: Doc, claims: readonly { readonly reading: Reading; readonly voice: string | null }[]): Steps<[number, number][]> {
  const attributed: { readonly reading: Reading; readonly voice: string; readonly index: number }[] = [];
  yield* eachInSteps(claims, ({ reading, voice }, index) => {
    if (voice !== null) attributed.push({ reading, voice, index });
  });
  const gists = yield* mapInSteps(attributed, ({ reading }) => gistOf(doc, reading));
  const found: [number, number][] = [];
  for (const [i, gist] of gists.entries()) {
    for (let j = Math.max(0, i - farthest); j < i; j++) {
      const [one, other, before] = [attributed[i], attributed[j], gists[j]];
      if (one && other && before && one.voice !== other.voice && contradict(before, gist, doc.lexicon)) found.push([other.index, one.index]);
    }
    yield;
  }
  return found;
}
