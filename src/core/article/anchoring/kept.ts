import { Fate } from './compareTokens';
import type { TokenSpan } from './oldText';
import type { Situation } from './situation';

/** Tokens on each side of one that tell with it where it is. */
const leadReach = 3;
/** Share of what is left of the words that must have stayed together. */
const leastTogether = 0.7;
/** What a letter of a word that is alike counts. */
const alikeShare = 0.5;
/** What a letter of a name counts that was likely replaced by another. */
export const likelyShare = 0.6;

/** A token of the words that is left, or that another stands for. */
export interface Kept {
  /** Its number in the old text, and in the new one that of the token in its place. */
  readonly old: number;
  readonly now: number;
  readonly letters: number;
  /** 1 where the token is the same. */
  readonly share: number;
  /** The same, with part of a name that was likely replaced. */
  readonly likely: number;
  /** Bits by which it is better where it is than elsewhere. */
  readonly lead: number;
  /** Whether it is another number or another name. */
  readonly isOther: boolean;
}

/** Letters of the tokens, without the space between them. */
export function lettersOf({ from, to }: TokenSpan, { old: { tokens } }: Situation): number {
  let letters = 0;
  for (let i = from; i < to; i++) letters += tokens.ends[i]! - tokens.starts[i]!;
  return letters;
}

/** By how many bits a token is better where it is than elsewhere; with those beside it, since what stands between two lines may be part of the wrong one. */
function leadAround(at: number, { alignment, old: { tokens } }: Situation): number {
  let lead = alignment.lead[at]!;
  for (const direction of [1, -1]) {
    for (let i = at; Math.abs(i - at) < leadReach; i += direction) {
      if (tokens.opensLine[direction > 0 ? i + 1 : i] !== 0 || alignment.now[i + direction] !== alignment.now[i]! + direction) break;
      lead = Math.max(lead, alignment.lead[i + direction]!);
    }
  }
  return lead;
}

/** How much of a token is in its place: all where it is the same, or was replaced as everywhere. `likely`: with part of a name that was likely replaced. */
export function shareOf(at: number, { alignment, renames }: Situation): { readonly share: number; readonly likely: number } {
  const fate = alignment.fates[at] as Fate;
  const place = alignment.now[at]!;
  if (fate === Fate.gone) return { share: 0, likely: 0 };
  if (fate === Fate.same || renames.isSure(at, place)) return { share: 1, likely: 1 };
  const share = fate === Fate.alike ? alikeShare : 0;
  return { share, likely: renames.isLikely(at, place) ? likelyShare : share };
}

/** The tokens that are left of `own`, and those that stand in place of others; none where they were torn apart. */
export function keptTokens({ from, to }: TokenSpan, situation: Situation): Kept[] {
  const { alignment, now, old: { tokens } } = situation;
  const byStretch = new Map<number, Kept[]>();
  const weights = new Map<number, number>();
  let all = 0;
  for (let i = from; i < to; i++) {
    if (alignment.fates[i] === Fate.gone) continue;
    const stretch = alignment.stretches[i]!;
    const letters = tokens.ends[i]! - tokens.starts[i]!;
    const { share, likely } = shareOf(i, situation);
    const at = alignment.now[i]!;
    const isReplaced = share < 1 && alignment.fates[i] === Fate.replaced;
    const isNumber = isReplaced && (tokens.isNumber[i] === 1 || now.isNumber[at] === 1);
    const kept = { old: i, now: at, letters, share, likely, lead: leadAround(i, situation), isOther: likely < likelyShare && (isNumber || (isReplaced && tokens.isCapital[i] === 1 && now.isCapital[at] === 1)) };
    const together = byStretch.get(stretch);
    if (together) together.push(kept);
    else byStretch.set(stretch, [kept]);
    weights.set(stretch, (weights.get(stretch) ?? 0) + letters * share);
    all += letters * share;
  }
  const [best] = [...weights].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= all * leastTogether ? byStretch.get(best[0])! : [];
}
