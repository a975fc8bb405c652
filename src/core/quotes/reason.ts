import type { Doc } from '../language/doc';
import type { Span } from '../span';
import type { Candidate } from './candidate';

const nobody = 'nobody is named as the speaker';

/** Why the machine takes the candidate for a quote, in words for a reader. */
export function reasonFor(doc: Doc, candidate: Candidate): string {
  const { cue, speaker, construction } = candidate;
  const words = attribution(doc, cue, speaker);
  const told = words ? construction.says.replace('…', `“${words}”`) : construction.says.replace(/: …$/, '');
  const open = speaker ? `${told}${howFound(candidate)}` : `${told}; ${nobody}`;
  return doc.parsed ? open : `${open} (without a look at the structure of the sentence)`;
}

/** From here on, in UTF-16 code units between speaker and cue, a speaker who was found by looking to the left may be another. */
const farOff = 60;

/** What a reader may doubt in how the speaker was found; nothing where it stands beside the cue. */
function howFound({ path, cue, speaker }: Candidate): string {
  if (path === 'beside' && cue && speaker && cue.start - speaker.end > farOff) return '; the speaker is the nearest name before it, which may be wrong';
  if (path === 'shared' || path === 'participle') return '; the speaker is the one whom the sentence began with';
  return path === 'noun' ? '; the speaker is what the words describe' : '';
}

/** Cue and speaker as they stand in the article: as one where they touch, else one after the other. */
function attribution(doc: Doc, cue: Span | null, speaker: Span | null): string {
  const clean = (s: Span): string => shorten(doc.text.slice(s.start, s.end).replace(/\s+/g, ' ').replace(/\s*:$/, ''));
  if (!cue) return speaker ? clean(speaker) : '';
  if (!speaker) return clean(cue);
  const [first, second] = speaker.start <= cue.start ? [speaker, cue] : [cue, speaker];
  if (second.start >= first.end && second.start - first.end <= 2) return clean({ start: first.start, end: second.end });
  return `${clean(first)} … ${clean(second)}`;
}

const shorten = (words: string): string => words.length <= 70 ? words : `${words.slice(0, words.lastIndexOf(' ', 68) + 1 || 68).trimEnd()}…`;
