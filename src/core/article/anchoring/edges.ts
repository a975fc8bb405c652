import type { Span } from '../../span';
import { Fate } from './compareTokens';
import type { Kept } from './kept';
import type { TokenSpan } from './oldText';
import type { Situation } from './situation';

/** Letters of the words that may be lost at an edge beyond which nothing is known; and tokens among which those that were lost are looked for. */
const mostLost = 16;
/** Tokens at an edge, at most, that may have come from another line. */
const mostApart = 4;

/** From the first to the last of the tokens that are left, and what stands in place of those beside them; null where an edge may be anywhere. */
export function edgesOf(own: TokenSpan, kept: readonly Kept[], situation: Situation): TokenSpan | null {
  const left = kept.filter(({ likely }) => likely > 0);
  const sure = withoutOtherLines(own, left.length ? left : kept, situation);
  let from = Math.min(...sure.map((token) => token.now));
  let to = Math.max(...sure.map((token) => token.now)) + 1;
  const replacing = new Set(kept.map((token) => token.now));
  while (replacing.has(from - 1) && !situation.now.opensLine[from]) from--;
  while (replacing.has(to) && !situation.now.opensLine[to]) to++;
  const before = lostAtEdge(own, sure, -1, from, situation);
  const after = lostAtEdge(own, sure, 1, to - 1, situation);
  return before === undefined || after === undefined ? null : { from: before, to: after + 1 };
}

/** The tokens without a few at an edge that stand in another line, apart from the rest, though the words were in one. */
function withoutOtherLines(own: TokenSpan, kept: readonly Kept[], { now, old: { tokens } }: Situation): readonly Kept[] {
  for (let i = own.from + 1; i < own.to; i++) if (tokens.opensLine[i]) return kept;
  const isApart = (k: number): boolean => {
    const [one, other] = [kept[k]!, kept[k + 1]!];
    if (other.now - one.now === other.old - one.old) return false;
    for (let j = one.now + 1; j <= other.now; j++) if (now.opensLine[j]) return true;
    return false;
  };
  let [first, last] = [0, kept.length];
  for (let k = 0; k < Math.min(mostApart, kept.length - mostApart - 1); k++) if (isApart(k)) first = k + 1;
  for (let k = kept.length - 2; k >= Math.max(first + mostApart, kept.length - 1 - mostApart); k--) if (isApart(k)) last = k + 1;
  return kept.slice(first, last);
}

/** The outermost token of `place` with words that seemed lost at an edge, but stand between it and what stood beyond; undefined where much is lost and nothing beyond is known. */
function lostAtEdge(own: TokenSpan, sure: readonly Kept[], direction: 1 | -1, place: number, { old: { tokens, passages }, now, alignment, vocabulary }: Situation): number | undefined {
  const edge = direction < 0 ? own.from : own.to - 1;
  const known = direction < 0 ? sure[0]!.old : sure.at(-1)!.old;
  const lost = new Set<number>();
  let letters = 0;
  for (let i = known + direction; direction * (edge - i) >= 0; i += direction) {
    lost.add(tokens.ids[i]!);
    letters += tokens.ends[i]! - tokens.starts[i]!;
  }
  if (!lost.size) return place;
  let beyond = edge + direction;
  while (passages[beyond] === passages[edge] && (alignment.stretches[beyond] !== alignment.stretches[known] || alignment.fates[beyond] === Fate.replaced)) beyond += direction;
  const isKnown = passages[beyond] === passages[edge];
  if (!isKnown && letters > mostLost) return undefined;
  const border = isKnown ? alignment.now[beyond]! : place + direction * mostLost;
  let outermost = place;
  for (let j = place + direction; direction * (border - j) > 0 && Math.abs(j - place) <= mostLost && j >= 0 && j < now.length; j += direction) {
    if (now.opensLine[direction < 0 ? j + 1 : j]) break;
    const id = now.ids[j]!;
    if (lost.has(id) && (vocabulary.isWord(id) || j === outermost + direction)) outermost = j;
  }
  return outermost;
}

/** The span of `place` in the new text, for words that stood at `span` in the old one; null where they begin or end within a word that is another now. */
export function spanOf(own: TokenSpan, place: TokenSpan, span: Span, exact: string, { text, old: { tokens }, now }: Situation): Span | null {
  const first = { start: now.starts[place.from]!, end: now.ends[place.from]! };
  const last = { start: now.starts[place.to - 1]!, end: now.ends[place.to - 1]! };
  const before = tokens.starts[own.from]! - span.start;
  const after = span.end - tokens.ends[own.to - 1]!;
  const isOneWord = (token: number, at: number, { start, end }: Span): boolean => tokens.ids[token] === now.ids[at] && tokens.ends[token]! - tokens.starts[token]! === end - start;
  if ((before < 0 && !isOneWord(own.from, place.from, first)) || (after < 0 && !isOneWord(own.to - 1, place.to - 1, last))) return null;
  const firstWord = exact.slice(before, tokens.ends[own.from]! - span.start);
  const lastWord = exact.slice(tokens.starts[own.to - 1]! - span.start, exact.length - after);
  // letters typed at an edge don't belong to the words, as in live edits; space and signs that can't be seen, none of a token, do where they did
  const start = before >= 0 && text.slice(first.start, first.end).endsWith(firstWord) ? first.end - firstWord.length : first.start;
  const end = after >= 0 && text.startsWith(lastWord, last.start) ? last.start + lastWord.length : last.end;
  const hasBefore = before <= 0 || text.slice(Math.max(0, start - before), start) === exact.slice(0, before);
  const hasAfter = after <= 0 || text.startsWith(exact.slice(-after), end);
  const found = { start: hasBefore ? start - before : start, end: hasAfter ? end + after : end };
  // words run together with the next one are none any more, but stand there letter for letter
  if (text.startsWith(exact, found.start)) return { start: found.start, end: found.start + exact.length };
  if (text.endsWith(exact, found.end)) return { start: found.end - exact.length, end: found.end };
  return found;
}
