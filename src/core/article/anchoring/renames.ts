import type { Steps } from '../../analysis/steps';
import type { Alignment } from './alignment';
import { Fate } from './compareTokens';
import type { OldText } from './oldText';
import type { TokenList, Vocabulary } from './tokens';

/** Times that a word must have been replaced by the same other one, at least, to have been replaced on purpose everywhere. */
const leastTimes = 2;
/** Share of its places in which it must have been. */
const leastShare = 0.75;

/** The words that an edit replaced everywhere, a name by another name, say: one edit, wherever they stand. */
export interface Renames {
  /** Whether the new token stands in place of the old one as it does everywhere. */
  isSure(old: number, now: number): boolean;
  /** Whether one name may have been replaced by another: the old one is nowhere any more. To be believed only if all around it is as it was. */
  isLikely(old: number, now: number): boolean;
}

/** Finds the words that were replaced everywhere by one other. */
export function* findRenames({ tokens, passages }: OldText, now: TokenList, alignment: Alignment, vocabulary: Vocabulary): Steps<Renames> {
  const stays = new Map<number, number>();
  const pairs = new Map<number, Map<number, number>>();
  const isBeside = (at: number, direction: 1 | -1): boolean => {
    const beside = at + direction;
    return passages[beside] === passages[at] && alignment.fates[beside] !== Fate.gone && alignment.now[beside] === alignment.now[at]! + direction;
  };
  for (const [at, id] of tokens.ids.entries()) {
    if (at % 4096 === 0) yield;
    if (id < 0 || !vocabulary.isWord(id)) continue;
    const fate = alignment.fates[at];
    if (fate === Fate.same) stays.set(id, (stays.get(id) ?? 0) + 1);
    else if (fate !== Fate.gone && (isBeside(at, -1) || isBeside(at, 1))) {
      const other = now.ids[alignment.now[at]!]!;
      const others = pairs.get(id) ?? new Map<number, number>();
      others.set(other, (others.get(other) ?? 0) + 1);
      pairs.set(id, others);
    }
  }
  const renames = new Map<number, number>();
  for (const [id, others] of pairs) {
    const [other, times] = [...others].sort((a, b) => b[1] - a[1])[0]!;
    const all = (stays.get(id) ?? 0) + [...others.values()].reduce((sum, n) => sum + n, 0);
    if (times >= leastTimes && times >= all * leastShare) renames.set(id, other);
  }
  const olds = yield* occurring(tokens, vocabulary);
  const nows = yield* occurring(now, vocabulary);
  const isSure = (old: number, other: number): boolean => renames.get(tokens.ids[old]!) === now.ids[other]!;
  return {
    isSure,
    isLikely: (old, other) => isSure(old, other) || (tokens.isCapital[old] === 1 && now.isCapital[other] === 1 && !nows[tokens.ids[old]!] && !olds[now.ids[other]!]),
  };
}

/** For the number of each form whether it is among the tokens. */
function* occurring({ ids }: TokenList, vocabulary: Vocabulary): Steps<Uint8Array> {
  const occurs = new Uint8Array(vocabulary.forms.length);
  for (const [i, id] of ids.entries()) {
    if (id >= 0) occurs[id] = 1;
    if (i % 4096 === 0) yield;
  }
  return occurs;
}
