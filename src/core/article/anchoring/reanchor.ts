import type { Steps } from '../../analysis/steps';
import type { Span } from '../../span';
import { align } from './alignment';
import { spanOf } from './edges';
import { readOldText, type Sought } from './oldText';
import { placeOf } from './places';
import { findRenames } from './renames';
import { indexOf } from './runs';
import type { Situation } from './situation';
import { TokenReader, Vocabulary } from './tokens';

/** Code units of context that must stand around words for them not to have moved. */
const leastAround = 16;

/** Whether the words stand where they did, and so does all that stood around them. */
const isUnmoved = (text: string, { position, selector: { prefix, exact, suffix } }: Sought): boolean =>
  prefix.length + suffix.length >= leastAround && text.startsWith(prefix + exact + suffix, position - prefix.length);

/**
 * Finds the places of anchors in a text that may have changed since they were made, all of them together: what they tell of the old
 * text is aligned with the new one. Null where no place is good enough or two are equally good: better lost than wrong. Each step
 * takes a few milliseconds at most.
 */
export function* reanchorAll(text: string, anchors: readonly Sought[]): Steps<(Span | null)[]> {
  const vocabulary = new Vocabulary();
  const reader = new TokenReader(text.length, vocabulary);
  yield* reader.read(text);
  const now = reader.finish();
  const old = yield* readOldText(anchors, vocabulary);
  const index = yield* indexOf(now);
  const alignment = yield* align(old, now, index, vocabulary);
  const renames = yield* findRenames(old, now, alignment, vocabulary);
  const situation: Situation = { text, old, now, index, alignment, renames, vocabulary };
  const spans: (Span | null)[] = [];
  for (const [i, { position, selector: { exact } }] of anchors.entries()) {
    const span = { start: position, end: position + exact.length };
    const own = old.own[i];
    if (own && isUnmoved(text, anchors[i]!)) spans.push(span);
    else {
      const place = own && placeOf(own, situation);
      spans.push(own && place ? spanOf(own, place, span, exact, situation) : null);
    }
    if (i % 8 === 0) yield;
  }
  return spans;
}
