import type { Token } from '../language/doc';
import { firstEndingAfter, type Span } from '../span';

/** Words of an article from `first` up to and with `last`, by their position among all of them. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** The words that a span touches, for forms in which a span is made of whole words; undefined where it touches none. */
export function tokensOf(tokens: readonly Token[], { start, end }: Span): TokenRange | undefined {
  const first = firstEndingAfter(tokens, start);
  let last = first - 1;
  while (last + 1 < tokens.length && tokens[last + 1]!.start < end) last++;
  return last < first ? undefined : { first, last };
}
