import type { Span } from '../span';
import type { Candidate, Construction } from './candidate';
import { cueSpan } from './cueSpan';
import { typeOf, withWholeQuotations, type Reading } from './reading';
import { speakerBeside } from './speakerBeside';
import { speakerOf, type Path, type SpeakerFound } from './speakerOf';
import { spanOf } from './tokenRange';

/** A candidate for what the verb at `verb` reports, with the speaker that the parse gives it, else the one that stands beside it. */
export function proposeFor(reading: Reading, construction: Construction, verb: number, pieces: readonly Span[], options: { features?: readonly string[]; speaker?: SpeakerFound; cue?: Span } = {}): Candidate | undefined {
  const { doc } = reading;
  const whole = withWholeQuotations(reading, pieces);
  if (!whole.length) return undefined;
  let found: SpeakerFound = options.speaker ?? speakerOf(doc, verb);
  let path: Path | 'beside' = found.path;
  if (!found.mention && !options.speaker && doc.tokens[verb]?.upos === 'VERB' && /^VB[DZP]$/.test(doc.tokens[verb]?.xpos ?? '')) {
    const sentence = doc.sentences[doc.tokens[verb]?.sentence ?? 0];
    const beside = sentence ? speakerBeside(doc, verb, { from: sentence.firstToken, to: verb + 1 }) : undefined;
    if (beside) {
      found = { mention: beside, path: 'subject' };
      path = 'beside';
    }
  }
  const speaker = found.mention ? spanOf(doc, found.mention) ?? null : null;
  if (speaker && whole.some((p) => p.start < speaker.end && speaker.start < p.end) && path !== 'possessor') {
    const clipped = whole.flatMap((p) => without(p, speaker));
    if (!clipped.length) return undefined;
  }
  return {
    construction, type: typeOf(reading, whole), pieces: whole, cue: options.cue ?? cueSpan(doc, verb), cueToken: verb, speaker,
    features: [...(options.features ?? []), `path:${path}`],
  };
}

const without = (span: Span, hole: Span): Span[] => {
  if (hole.end <= span.start || span.end <= hole.start) return [span];
  return [{ start: span.start, end: hole.start }, { start: hole.end, end: span.end }].filter((s) => s.end > s.start);
};
