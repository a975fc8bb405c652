import type { Span } from '../span';
import type { Candidate, Construction } from './candidate';
import type { Syntax } from '../syntax/syntax';

/** What each construction looks like to a reader; `…` is where the words of the article stand. */
const seen: Readonly<Record<Construction, string>> = {
  after: 'In quotation marks, with the attribution after it: …',
  before: 'In quotation marks, with the attribution before it: …',
  'follow-on': 'In quotation marks and goes on from the quote before it: …',
  transcript: 'A paragraph that begins with the speaker and a colon: …',
  interview: 'An answer in an interview, by the person introduced before it: …',
  block: 'Words of their own paragraph, introduced in the paragraph before: …',
  clause: 'Reported in other words: …',
  words: 'Reported in other words: …',
  parenthetical: 'Reported in other words, with the attribution set in between: …',
  according: 'Reported with a source: …',
  infinitive: 'What the speaker says will be done: …',
  request: 'What the speaker asks of others: …',
  label: 'What the speaker calls somebody or something: …',
  charge: 'What the speaker praises or blames: …',
  object: 'What the speaker talks about: …',
  preposition: 'What the speaker talks about or asks for: …',
  gerund: 'What the speaker admits, denies or suggests: …',
  noun: 'Reported with a noun: …',
  headline: 'A headline that names its source: …',
  fragment: 'Words in quotation marks within reported speech: …',
};

const nobody = 'nobody is named as the speaker';

/** Why the machine takes the candidate for a quote, in words for a reader. */
export function reasonFor(doc: Syntax, candidate: Candidate): string {
  const { cue, speaker, construction } = candidate;
  const words = attribution(doc, cue, speaker);
  const told = words ? seen[construction].replace('…', `“${words}”`) : construction === 'follow-on' ? 'In quotation marks, as a sentence of its own' : seen[construction].replace(/: …$/, '');
  const open = speaker ? `${told}${howFound(candidate)}` : `${told}; ${nobody}`;
  return doc.parsed ? open : `${open} (without a look at the structure of the sentence)`;
}

/** From here on, in UTF-16 code units between speaker and cue, a speaker who was found by looking to the left may be another. */
const farOff = 60;

/** What a reader may doubt in how the speaker was found; nothing where it stands beside the cue. */
const howFound = ({ features, cue, speaker }: Candidate): string => {
  if (features.includes('path:beside') && cue && speaker && cue.start - speaker.end > farOff) return '; the speaker is the nearest name before it, which may be wrong';
  if (features.includes('path:shared') || features.includes('path:participle')) return '; the speaker is the one whom the sentence began with';
  if (features.includes('path:noun')) return '; the speaker is what the words describe';
  return '';
};

/** Cue and speaker as they stand in the article: as one where they touch, else one after the other. */
function attribution(doc: Syntax, cue: Span | null, speaker: Span | null): string {
  const clean = (s: Span): string => shorten(doc.text.slice(s.start, s.end).replace(/\s+/g, ' ').replace(/\s*:$/, ''));
  if (!cue) return speaker ? clean(speaker) : '';
  if (!speaker) return clean(cue);
  const [first, second] = speaker.start <= cue.start ? [speaker, cue] : [cue, speaker];
  if (second.start >= first.end && second.start - first.end <= 2) return clean({ start: first.start, end: second.end });
  return `${clean(first)} … ${clean(second)}`;
}

const shorten = (words: string): string => words.length <= 70 ? words : `${words.slice(0, words.lastIndexOf(' ', 68) + 1 || 68).trimEnd()}…`;
