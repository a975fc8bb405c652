import { Fate } from './compareTokens';
import { contextBeside, room } from './context';
import { edgesOf } from './edges';
import { keptTokens, lettersOf, likelyShare, type Kept } from './kept';
import type { TokenSpan } from './oldText';
import { onlyPlace } from './runs';
import type { Situation } from './situation';

// The figures here and in kept.ts, context.ts and edges.ts were set on one half of the articles of npm run bench -- anchoring: as
// loose as they can be while fewer than one place in a thousand is wrong.

/** Letters of the words that count, at most; what stands around them always counts. */
const mostOwnLetters = 64;
/** Weight of the side of the context that agrees better: a paragraph that was moved is strange on one side. Half: both count the same. */
const betterSide = 0.7;
/** Least share of the letters looked for, the words' own and those around them, that must agree; and where the words are short. */
const floor = 0.5;
const shortFloor = 0.6;
/** Least share of the letters of the words themselves that must be left. */
const leastOwn = 0.25;
/** Bits by which the place must be better than any other. */
const leastLead = 4;
/** By what share of their length words may have grown, besides some code units. */
const mostGrown = 0.5;
/** Least share of the context on each side that must stand for a name to be another name, and letters of it that there must be. */
const leastAroundName = 0.9;
const leastLettersAroundName = 24;
/** Least share of the context on one side that must stand for that side to be as it was. */
const leastStanding = 0.5;
/** Letters of a line, at least, that tells by itself what it is. */
const leastLetters = 7;
/** Letters of the paragraph of short words beside them from which on it counts how many stand, and the least share of them that must. */
const leastLine = 12;
const leastOfLine = 0.35;
/** Letters of words for each of which so many a word may differ where nothing around them tells that it is them. */
const lettersAChange = 80;
/** Letters of words for each of which so many a name or a number may differ where only one side of what stands around them tells that it is them. */
const lettersAName = 120;
/** Words as long as this, in code units, that stand once in a text are that place, wherever it is. */
const tellsByItself = 24;

/** Where words are in the new text that in the old one were `own`; null where that can't be told well enough: better lost than wrong. */
export function placeOf(own: TokenSpan, situation: Situation): TokenSpan | null {
  return placeByItself(own, situation) ?? placeByContext(own, situation);
}

/** The only place where long words stand; null where they stand elsewhere, too, or are those that stood elsewhere before. */
function placeByItself(own: TokenSpan, { old: { tokens }, now, index, alignment }: Situation): TokenSpan | null {
  if (tokens.ends[own.to - 1]! - tokens.starts[own.from]! < tellsByItself) return null;
  const from = onlyPlace(own, tokens, now, index);
  if (from === undefined) return null;
  const owner = alignment.owners[from]!;
  const isAnothers = owner >= 0 && owner !== own.from && alignment.now[own.from] !== from && alignment.owners[from + own.to - own.from - 1] === owner + own.to - own.from - 1;
  return isAnothers ? null : { from, to: from + own.to - own.from };
}

/** Where what is left of the words stands, if there is enough of them and of what stands around them. */
function placeByContext(own: TokenSpan, situation: Situation): TokenSpan | null {
  const { now, old: { tokens } } = situation;
  const kept = keptTokens(own, situation);
  if (!kept.length) return null;
  const place = edgesOf(own, kept, situation);
  if (!place) return null;
  const length = tokens.ends[own.to - 1]! - tokens.starts[own.from]!;
  if (now.ends[place.to - 1]! - now.starts[place.from]! > length * (1 + mostGrown) + room.more) return null;
  const ownLetters = lettersOf(own, situation);
  const keptLetters = kept.reduce((sum, { letters, share }) => sum + letters * share, 0);
  const before = contextBeside(own, place, -1, situation);
  const after = contextBeside(own, place, 1, situation);
  if (keptLetters < ownLetters * leastOwn) {
    const isRenamed = kept.length === own.to - own.from && kept.every(({ likely }) => likely >= likelyShare);
    return isRenamed && [before, after].every((side) => side.certain >= side.all * leastAroundName) && before.all + after.all >= leastLettersAroundName ? place : null;
  }
  const scale = Math.min(1, mostOwnLetters / ownLetters);
  const context = before.likely + after.likely;
  const letters = before.all && after.all
    ? 2 * (1 - betterSide) * context + (2 * betterSide - 1) * (before.all + after.all) * Math.max(before.likely / before.all, after.likely / after.all)
    : context;
  const likelyLetters = kept.reduce((sum, token) => sum + token.letters * token.likely, 0);
  const agreement = (likelyLetters * scale + letters) / (ownLetters * scale + before.all + after.all);
  if (agreement < (ownLetters < tellsByItself ? shortFloor : floor) && !isOfWholeLine(own, situation)) return null;
  const line = before.line + after.line;
  if (ownLetters < tellsByItself && line >= leastLine && before.lineKept + after.lineKept < line * leastOfLine) return null;
  const isUnmoved = now.starts[place.from]! === tokens.starts[own.from]! && kept.length === own.to - own.from; // of two copies of a passage the one that did not move
  if (!isUnmoved && Math.max(...kept.map(({ lead }) => lead)) < leastLead) return null;
  return isOnlyAlike(own, place, kept, [before, after].filter((side) => side.likely >= side.all * leastStanding).length, situation) ? null : place;
}

/** Whether the words are of a line, a heading or a short paragraph, that stands as a line once, to the letter: what stood around it tells nothing then. */
function isOfWholeLine(own: TokenSpan, situation: Situation): boolean {
  const { old: { tokens, passages }, now, index, alignment } = situation;
  let { from, to } = own;
  while (from > 0 && tokens.opensLine[from] === 0 && passages[from - 1] === passages[own.from]) from--;
  while (tokens.opensLine[to] === 0 && passages[to] === passages[own.from]) to++;
  if (tokens.opensLine[from] === 0 || passages[to] !== passages[own.from] || lettersOf({ from, to }, situation) < leastLetters) return false;
  const place = alignment.now[from]!;
  if (place < 0 || now.opensLine[place] === 0 || now.opensLine[place + to - from] === 0) return false;
  for (let i = from; i < to; i++) if (alignment.now[i] !== place + i - from || alignment.fates[i] !== Fate.same) return false;
  return onlyPlace({ from, to }, tokens, now, index) === place;
}

/**
 * Whether other words are more likely than these with changes: what stands around them is not what stood there on both sides, and a
 * number or a name differs; or nothing of it is, and more than a word in many does.
 */
function isOnlyAlike(own: TokenSpan, place: TokenSpan, kept: readonly Kept[], sides: number, situation: Situation): boolean {
  if (sides === 2) return false;
  if (sides === 1) return kept.filter(({ isOther }) => isOther).length > lettersOf(own, situation) / lettersAName;
  const differing = kept.filter(({ share }) => share < 1).length + Math.max(own.to - own.from, place.to - place.from) - kept.length;
  return differing > lettersOf(own, situation) / lettersAChange;
}
