import type { Candidate } from './candidate';
import fitted from './data/confidence.json';
import { quotedWords, type Reading } from './reading';
import { tokensIn } from '../syntax/tokenRange';
import { isNone } from '../syntax/syntax';

/**
 * What speaks for or against a candidate, by name: its construction, the kind of its cue, how it comes by its speaker, what is said and where.
 * The weights of these names are counts over annotated articles (logistic regression); none is a word.
 */
export function featuresOf(reading: Reading, candidate: Candidate): string[] {
  const { doc } = reading;
  const { construction, pieces, cue, cueToken, speaker, type } = candidate;
  const features: string[] = [apart.has(construction) ? 'before' : construction, ...candidate.features];
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!speaker) features.push('no speaker');
  if (type === 'mixed') features.push('partly quoted');
  const { inside, outside } = quotedWords(reading, pieces);
  if (type === 'direct' && !isMarked(candidate)) features.push('wholly quoted');
  if (inside + outside < 3) features.push('under 3 words');
  else if (inside + outside < 6) features.push('under 6 words');
  if (pieces.length > 1 && !isMarked(candidate)) features.push('in pieces');
  if (first && last && cue && cueToken >= 0 && !isMarked(candidate)) {
    const between = cue.end <= first.start ? tokensIn(doc, { start: cue.end, end: first.start }) : undefined;
    if (between && between.to - between.from > 3) features.push('cue far off');
    const end = tokensIn(doc, last).to;
    const next = doc.at(end);
    const sentence = doc.sentences[doc.at(cueToken).sentence ?? 0];
    if (isNone(next) || !sentence || end >= sentence.endToken - 1) features.push('ends the sentence');
    else if (next.upos !== 'PUNCT' && next.upos !== 'CCONJ' && next.upos !== 'SCONJ') features.push('breaks off');
    if (doc.paragraphs[sentence?.paragraph ?? 0]?.kind === 'headline') features.push('headline');
  }
  if (speaker && cueToken >= 0 && /^(?:I|we|you)$/i.test(doc.text.slice(speaker.start, speaker.end))) features.push('speaker I, we, you');
  return features.filter((f) => f in weights);
}

/** Set apart by the layout: as sure as a quotation with its attribution before it. */
const apart: ReadonlySet<string> = new Set(['transcript', 'interview', 'block']);

const isMarked = ({ construction }: Candidate): boolean => construction === 'after' || construction === 'before' || construction === 'follow-on' || apart.has(construction);

const weights: Readonly<Record<string, number>> = fitted.weights;

/** How likely the candidate is a quote by this speaker, 0..1. */
export const confidenceOf = (reading: Reading, candidate: Candidate): number => {
  let sum = fitted.bias;
  for (const feature of featuresOf(reading, candidate)) sum += weights[feature] ?? 0;
  return 1 / (1 + Math.exp(-sum));
};
