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

/** A number with the words around it that belong to it: "more than 6,000", "about 20 percent". */
export function numberShown(reading: Reading, stretch: Stretch | undefined): string {
  if (!stretch) return '';
  const { doc, candidate } = reading;
  const { boundsBefore, boundsAfter, comparative } = doc.lexicon.claims;
  let { first, end } = stretch;
  const word = (t: number): string => doc.tokens[t]?.lower ?? '';
  while (first > candidate.firstToken && (boundsBefore.has(word(first - 1)) || currencySign.test(word(first - 1)))) first--;
  if (comparative.has(word(first - 1)) && first - 2 >= candidate.firstToken) first -= 2;
  while (end < candidate.endToken && (boundsAfter.has(word(end)) || word(end) === '%')) end++;
  return shown(reading, { first, end });
}
