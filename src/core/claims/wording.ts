import type { Stretch } from './lexicon';
import type { Reading } from './reading';

const longestShown = 40;

/** The words of a stretch, as they stand in the text, shortened; empty for none. */
export function shown({ doc }: Reading, stretch: Stretch | undefined): string {
  const first = stretch && doc.tokens[stretch.first];
  const last = stretch && doc.tokens[stretch.end - 1];
  if (!first || !last) return '';
  const words = doc.text.slice(first.start, last.end).replace(/\s+/g, ' ');
  return words.length > longestShown ? `${words.slice(0, longestShown)}…` : words;
}

/** What opens a sum. */
const currencySign = /^[$£€]$/;

/** What belongs to a number where no space parts them: "$150K", "7.45pm", "5-10kg", "£1.2bn", "2.5%". */
const partOfNumber = /^(?:[\p{L}\p{N}\p{Sc}%.,:/]+|[-–])$/u;
const hasDigit = /\d/;

/** The stretch with what is written in one with its number. */
function glued({ doc, candidate }: Reading, stretch: Stretch): Stretch {
  let { first, end } = stretch;
  const touches = (t: number): boolean => doc.tokens[t]?.end === doc.tokens[t + 1]?.start;
  const belongs = (t: number): boolean => partOfNumber.test(doc.tokens[t]?.form ?? '');
  while (first > candidate.firstToken && touches(first - 1) && belongs(first - 1)) first--;
  while (end < candidate.endToken && touches(end - 1) && belongs(end)) end++;
  while (end > stretch.end && /^[-–.,:/]$/.test(doc.tokens[end - 1]?.form ?? '')) end--; // a mark that ends the phrase
  while (first < stretch.first && !hasDigit.test(doc.tokens[first]?.form ?? '') && /^[-–.,:/]$/.test(doc.tokens[first]?.form ?? '')) first++;
  return { first, end };
}

/** A number with the words around it that belong to it: "more than 6,000", "about 20 percent". */
export function numberShown(reading: Reading, stretch: Stretch | undefined): string {
  if (!stretch) return '';
  const { doc, candidate } = reading;
  const { boundsBefore, boundsAfter, comparative } = doc.lexicon.claims;
  let { first, end } = stretch;
  const word = (t: number): string => doc.tokens[t]?.lower ?? '';
  ({ first, end } = glued(reading, { first, end }));
  while (first > candidate.firstToken && (boundsBefore.has(word(first - 1)) || currencySign.test(word(first - 1)))) first--;
  if (comparative.has(word(first - 1)) && first - 2 >= candidate.firstToken) first -= 2;
  while (end < candidate.endToken && (boundsAfter.has(word(end)) || word(end) === '%')) end++;
  return shown(reading, { first, end });
}
