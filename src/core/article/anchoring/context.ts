import { contextLength } from './anchor';
import { shareOf } from './kept';
import type { TokenSpan } from './oldText';
import type { Situation } from './situation';

/** How much further from the words than it was what stood around them may stand now: times, and code units. */
export const room = { times: 1.75, more: 24 };
/** What a letter of the context counts that stands beyond the paragraph of the words, where that begins or ends now as it did: paragraphs are moved. */
const beyondLine = 0.35;

/** Letters of what stood on one side of the words. */
export interface Side {
  readonly all: number;
  /** Those that are where they must be, or are as by a name that was likely replaced. */
  readonly likely: number;
  /** The same, but with all the letters of such a name. */
  readonly certain: number;
  /** Those in the paragraph of the words: all, and those that are where they must be. */
  readonly line: number;
  readonly lineKept: number;
}

/** How much of what stood before the words, or after them, stands so beside their place. */
export function contextBeside(own: TokenSpan, place: TokenSpan, direction: 1 | -1, situation: Situation): Side {
  const { old: { tokens, passages }, now, alignment } = situation;
  const edge = direction < 0 ? own.from : own.to - 1;
  const side = { all: 0, likely: 0, certain: 0, line: 0, lineKept: 0 };
  let weight = 1;
  let isLine = true;
  for (let i = edge + direction; passages[i] === passages[edge]; i += direction) {
    const away = direction < 0 ? tokens.starts[edge]! - tokens.starts[i]! : tokens.ends[i]! - tokens.ends[edge]!;
    if (away > contextLength + 1) break;
    const border = direction < 0 ? i + 1 : i;
    if (tokens.opensLine[border]) {
      isLine = false;
      weight = isKeptBorder(border, situation) ? beyondLine : weight;
    }
    if (tokens.ids[i]! < 0) continue; // part of a word
    const letters = (tokens.ends[i]! - tokens.starts[i]!) * weight;
    side.all += letters;
    if (isLine) side.line += letters;
    const at = alignment.now[i]!;
    if (at < 0) continue;
    const isAway = direction < 0 ? now.starts[place.from]! - now.starts[at]! : now.ends[at]! - now.ends[place.to - 1]!;
    if (isAway <= 0 || isAway > away * room.times + room.more) continue;
    const { share, likely } = shareOf(i, situation);
    side.likely += letters * likely;
    side.certain += letters * (likely > share ? 1 : share);
    if (isLine) side.lineKept += letters * likely;
  }
  return side;
}

/** Whether the paragraph that begins with an old token, or the one before it, begins or ends a line in the new text as well. */
function isKeptBorder(at: number, { alignment, now }: Situation): boolean {
  const [before, after] = [alignment.now[at - 1]!, alignment.now[at]!];
  return (after >= 0 && now.opensLine[after] !== 0) || (before >= 0 && now.opensLine[before + 1] !== 0);
}
