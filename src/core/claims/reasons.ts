import { features, type Feature } from './features';
import type { Reading } from './reading';

/** A feature whose share in the score (in log odds) is smaller goes unsaid. */
const smallestShare = 0.15;
/** More reasons than these nobody reads. */
const mostReasons = 3;
const mostLowering = 2;
/** From this score on, what speaks against a claim did not matter. */
const settled = 0.8;

/** Why a claim has its score, in words for a person. */
export interface Reasons {
  /** What speaks for it, strongest first, what names no words of it last. */
  readonly reasons: readonly string[];
  /** What speaks against it, likewise; nothing where it did not matter. */
  readonly lowers: readonly string[];
}

interface Said {
  readonly feature: Feature;
  readonly share: number;
  readonly raises: boolean;
}

/** The strongest of those that speak of the same topic. */
function oneATopic(said: readonly Said[]): Said[] {
  const topics = new Set<string>();
  return said.filter(({ feature: { name, topic = name } }) => !topics.has(topic) && topics.add(topic));
}

/** `values` and `contributions` are those of the features, in their order; `score` from 0 to 1. */
export function reasonsOf(reading: Reading, values: readonly number[], contributions: readonly number[], score: number): Reasons {
  const said: Said[] = [];
  features.forEach((feature, f) => {
    const share = contributions[f] ?? 0;
    const telling = feature.telling === true && (values[f] ?? 0) > 0;
    if (Math.abs(share) >= smallestShare || telling) said.push({ feature, share, raises: telling ? feature.speaks === 'for' : share > 0 });
  });
  said.sort((a, b) => Number(a.feature.general ?? false) - Number(b.feature.general ?? false) || Math.abs(b.share) - Math.abs(a.share));
  const words = (raises: boolean, most: number): string[] =>
    oneATopic(said.filter((each) => each.raises === raises)).slice(0, most).map(({ feature }) => feature.says(reading, raises));
  return { reasons: words(true, mostReasons), lowers: score < settled ? words(false, mostLowering) : [] };
}
