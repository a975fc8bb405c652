import { markKinds, type MarkKind } from '../article/markKind';
import { tokensOf } from '../formats/tokenRanges';
import type { Token } from '../language/doc';
import type { Contingency } from './contingency';
import { pairMarks, sameWords } from './pairMarks';
import type { Reading } from './reading';
import { sameSpeaker } from './sameSpeaker';

/** How far two readers agree on marks of one kind, as counts. */
export interface KindAgreement {
  /** How many marks each has. */
  readonly mine: number;
  readonly theirs: number;
  /** How many both have at the very same words. */
  readonly exact: number;
  /** How many both have, forgiving at the edges. */
  readonly forgiving: number;
  /** The words of the text, by whether they are in a mark of the kind. */
  readonly words: Contingency;
}

/** How far two readers agree. */
export interface Agreement {
  readonly kinds: Readonly<Record<MarkKind, KindAgreement>>;
  /** Of the quotes that both have, forgiving at the edges, how many are of the same speaker. Both are 0 where one of the readings names no speaker at all. */
  readonly speakers: { readonly quotes: number; readonly same: number };
}

/** F1: the harmonic mean of the shares of each reader's marks that the other has too, from 0 to 1; null where neither has any. */
export const f1 = ({ mine, theirs }: Pick<KindAgreement, 'mine' | 'theirs'>, matched: number): number | null => (mine + theirs ? (2 * matched) / (mine + theirs) : null);

/** The words of which a reader's marks of a kind hold a part, by their position among all of them. */
function wordsIn(reading: Reading, kind: MarkKind, tokens: readonly Token[]): Set<number> {
  const held = new Set<number>();
  for (const { spans } of reading.marks.filter((mark) => mark.kind === kind)) {
    for (const span of spans) {
      const range = tokensOf(tokens, span);
      if (range) for (let i = range.first; i <= range.last; i++) held.add(i);
    }
  }
  return held;
}

function compareWords(mine: Set<number>, theirs: Set<number>, all: number): Contingency {
  let both = 0;
  for (const word of mine) if (theirs.has(word)) both++;
  return { both, onlyMine: mine.size - both, onlyTheirs: theirs.size - both, neither: all - mine.size - theirs.size + both };
}

const ofKinds = <T>(of: (kind: MarkKind) => T): Record<MarkKind, T> => Object.fromEntries(markKinds.map((kind) => [kind, of(kind)])) as Record<MarkKind, T>;

/** How far two readings of an article agree whose words, in order, are `tokens`. */
export function agreementOf(mine: Reading, theirs: Reading, tokens: readonly Token[]): Agreement {
  const together = pairMarks(mine, theirs).flatMap(({ mine: a, theirs: b }) => (a && b ? [{ a, b }] : []));
  const count = (reading: Reading, kind: MarkKind): number => reading.marks.filter((mark) => mark.kind === kind).length;
  const kinds = ofKinds((kind): KindAgreement => {
    const ofKind = together.filter(({ a }) => a.kind === kind);
    return {
      mine: count(mine, kind), theirs: count(theirs, kind), exact: ofKind.filter(({ a, b }) => sameWords(a, b)).length, forgiving: ofKind.length,
      words: compareWords(wordsIn(mine, kind, tokens), wordsIn(theirs, kind, tokens), tokens.length),
    };
  });
  const quotes = mine.tellsSpeakers && theirs.tellsSpeakers ? together.filter(({ a }) => a.kind === 'quote') : [];
  const isSame = quotes.filter(({ a: { decision: a }, b: { decision: b } }) => a?.value.kind === 'quote' && b?.value.kind === 'quote' && sameSpeaker(a.value, b.value));
  return { kinds, speakers: { quotes: quotes.length, same: isSame.length } };
}

/** The agreement on several articles together: counts are summed, so that every mark and every word weighs the same. */
export function pooled(agreements: readonly Agreement[]): Agreement {
  const sum = (of: (agreement: Agreement) => number): number => agreements.reduce((total, agreement) => total + of(agreement), 0);
  const kinds = ofKinds((kind): KindAgreement => {
    const over = (of: (agreement: KindAgreement) => number): number => sum((agreement) => of(agreement.kinds[kind]));
    return {
      mine: over((each) => each.mine), theirs: over((each) => each.theirs), exact: over((each) => each.exact), forgiving: over((each) => each.forgiving),
      words: { both: over(({ words }) => words.both), onlyMine: over(({ words }) => words.onlyMine), onlyTheirs: over(({ words }) => words.onlyTheirs), neither: over(({ words }) => words.neither) },
    };
  });
  return { kinds, speakers: { quotes: sum(({ speakers }) => speakers.quotes), same: sum(({ speakers }) => speakers.same) } };
}
