import type { Span } from '../span';
import type { Candidate, Construction } from './candidate';
import { cueSpan } from './cueSpan';
import type { Doc } from '../language/doc';
import { typeOf, withWholeQuotations, type Reading } from './reading';
import { plainSubject, speakerBeside, timeBefore } from './speakerBeside';
import { speakerOf, type Path, type SpeakerFound } from './speakerOf';
import { spanOf, type TokenRange } from './tokenRange';

/** A candidate for what the verb at `verb` reports, with the speaker that the parse gives it, else the one that stands beside it. */
export function proposeFor(reading: Reading, construction: Construction, verb: number, pieces: readonly Span[], options: { features?: readonly string[]; speaker?: SpeakerFound; cue?: Span } = {}): Candidate | undefined {
  const { doc } = reading;
  const whole = withWholeQuotations(reading, pieces);
  if (!whole.length) return undefined;
  const { found, path } = options.speaker ? { found: options.speaker, path: options.speaker.path } : speakerFor(reading, verb);
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

/** The speaker of `verb`: the plain subject before it, else as the parse has it, else the noun phrase beside it. */
function speakerFor({ doc }: Reading, verb: number): { found: SpeakerFound; path: Path | 'beside' } {
  const token = doc.tokens[verb];
  const sentence = token ? doc.sentences[token.sentence] : undefined;
  const finite = token?.upos === 'VERB' && (/^VB[DZP]$/.test(token.xpos) || token.xpos === 'VBN' && doc.tokens[verb - 1]?.lemma !== 'be' && doc.tokens[verb + 1]?.lower !== 'by');
  const plain = finite && sentence ? plainSubject(doc, verb, sentence.firstToken) : undefined;
  if (plain) return { found: { mention: plain, path: 'subject' }, path: 'subject' };
  const found = speakerOf(doc, verb);
  if (found.mention && !isTime(doc, found.mention)) return { found, path: found.path };
  const beside = finite && sentence ? speakerBeside(doc, verb, { from: sentence.firstToken, to: verb + 1 }) : undefined;
  return beside ? { found: { mention: beside, path: 'subject' }, path: 'beside' } : { found: { mention: undefined, path: 'none' }, path: 'none' };
}

const isTime = (doc: Doc, mention: TokenRange): boolean => timeBefore(doc, mention.to - 1) >= mention.to - mention.from;

const without = (span: Span, hole: Span): Span[] => {
  if (hole.end <= span.start || span.end <= hole.start) return [span];
  return [{ start: span.start, end: hole.start }, { start: hole.end, end: span.end }].filter((s) => s.end > s.start);
};
