import type { Steps } from '../../analysis/steps';
import type { QuoteSelector } from './anchor';
import { contextLength } from './anchor';
import { TokenReader, type TokenList, type Vocabulary } from './tokens';

/** What an anchor is looked for by: its words, and where they were last. */
export interface Sought {
  readonly position: number;
  readonly selector: QuoteSelector;
}

/** Tokens of the old text from `from` up to, but without, `to`. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

/** What the selectors of many anchors, laid side by side by their positions, tell of the text that they were made in. */
export interface OldText {
  /** The tokens of all passages, one passage after the other. Offsets count in the old text. */
  readonly tokens: TokenList;
  /** The passage of each token. */
  readonly passages: Int32Array;
  /** The tokens of each anchor's own words; null where it has none. */
  readonly own: readonly (TokenSpan | null)[];
}

/** Passages that a selector may continue, the latest ones: selectors that were made in several states of the text lie side by side. */
const mostOpen = 4;

interface Passage {
  readonly start: number;
  /** The text up to `tailStart`, in pieces, and what follows: only that can be shared by selectors that begin later. */
  readonly head: string[];
  tail: string;
  tailStart: number;
  /** Whether the text may begin, or end, within a word. */
  readonly isCutBefore: boolean;
  isCutAfter: boolean;
}

/** Adds what a selector says that begins no earlier than those before; false where it says otherwise than they. */
function extend(passage: Passage, start: number, text: string, isCutAfter: boolean): boolean {
  const tail = passage.tail.slice(start - passage.tailStart);
  const shared = Math.min(tail.length, text.length);
  if (start > passage.tailStart + passage.tail.length - 1 || !tail.startsWith(text.slice(0, shared))) return false;
  passage.head.push(passage.tail.slice(0, start - passage.tailStart));
  passage.tailStart = start;
  passage.tail = tail;
  if (text.length > shared) {
    passage.tail = text;
    passage.isCutAfter = isCutAfter;
  }
  return true;
}

const isCut = (context: string): boolean => context.length >= contextLength - 1; // one less where half a character was left out

/** Joins the selectors that overlap and agree to passages. */
function* passagesOf(sought: readonly Sought[]): Steps<{ readonly passages: readonly Passage[]; readonly passageOf: readonly number[] }> {
  const passages: Passage[] = [];
  const passageOf = new Array<number>(sought.length).fill(-1);
  const begin = ({ position, selector }: Sought): number => position - selector.prefix.length;
  const order = sought.map((_, i) => i).sort((a, b) => begin(sought[a]!) - begin(sought[b]!));
  for (const [done, i] of order.entries()) {
    const { prefix, exact, suffix } = sought[i]!.selector;
    const text = prefix + exact + suffix;
    const start = begin(sought[i]!);
    for (let p = passages.length - 1; p >= 0 && p >= passages.length - mostOpen && passageOf[i] === -1; p--) if (extend(passages[p]!, start, text, isCut(suffix))) passageOf[i] = p;
    if (passageOf[i] === -1) {
      passageOf[i] = passages.length;
      passages.push({ start, head: [], tail: text, tailStart: start, isCutBefore: start > 0 && isCut(prefix), isCutAfter: isCut(suffix) });
    }
    if (done % 256 === 0) yield;
  }
  return { passages, passageOf };
}

/** The first token, in `ends` or `starts` from `low` to `high`, for which the offset is greater than `offset`. */
function firstBeyond(offsets: Int32Array, offset: number, low: number, high: number): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Reads what the selectors tell of the old text. */
export function* readOldText(sought: readonly Sought[], vocabulary: Vocabulary): Steps<OldText> {
  const { passages, passageOf } = yield* passagesOf(sought);
  const texts = passages.map(({ head, tail }) => head.join('') + tail);
  const reader = new TokenReader(texts.reduce((sum, { length }) => sum + length, 0), vocabulary);
  const bounds: TokenSpan[] = [];
  for (const [p, { start, isCutBefore, isCutAfter }] of passages.entries()) {
    const from = reader.length;
    yield* reader.read(texts[p]!, start, isCutBefore, isCutAfter);
    bounds.push({ from, to: reader.length });
  }
  const tokens = reader.finish();
  const passageOfToken = new Int32Array(tokens.length);
  for (const [p, { from, to }] of bounds.entries()) passageOfToken.fill(p, from, to);
  const own = sought.map(({ position, selector: { exact } }, i): TokenSpan | null => {
    const { from, to } = bounds[passageOf[i]!]!;
    const first = firstBeyond(tokens.ends, position, from, to);
    const behind = firstBeyond(tokens.starts, position + exact.length - 1, first, to);
    return first < behind ? { from: first, to: behind } : null;
  });
  return { tokens, passages: passageOfToken, own };
}
