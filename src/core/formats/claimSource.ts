import type { Claim } from '../analysis/analysis';
import type { Article } from '../article/article';

/** The words of a claim on one line. */
export const claimWords = ({ start, end }: Claim, text: string): string => text.slice(start, end).replace(/\s+/g, ' ').trim();

/** Who makes the claim: the entity's name, else the speaker as the article mentions them; undefined for the article itself. */
export function claimantName(article: Article, claim: Claim, text: string): string | undefined {
  const entity = claim.claimant === null ? undefined : article.entities.get(claim.claimant);
  if (entity) return entity.name;
  const speaker = claim.quote === null ? undefined : article.quotes.get(claim.quote)?.speaker;
  return speaker ? text.slice(speaker.start, speaker.end).replace(/\s+/g, ' ') : undefined;
}

/** The line on which the claim begins, counted from 1; lines end with LF, CRLF or CR, as in the editor. */
export const lineOf = ({ start }: Claim, text: string): number => text.slice(0, start).split(/\r\n|\r|\n/).length;

const sentenceEnd = /[.!?…]["'”’»)\]]*(?=\s|$)/g;
/** A sentence is looked for this far on each side, in UTF-16 code units. */
const farthest = 600;

/** The sentence (or, where none is closed, the paragraph) that holds the claim, on one line. */
export function sentenceAround({ start, end }: Claim, text: string): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - farthest);
  let begin = from;
  for (const match of text.slice(from, start).matchAll(sentenceEnd)) begin = from + match.index + match[0].length;
  const lineEnd = text.indexOf('\n', end);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + farthest);
  sentenceEnd.lastIndex = 0;
  const close = sentenceEnd.exec(text.slice(end, to));
  return text.slice(begin, close ? end + close.index + close[0].length : to).replace(/\s+/g, ' ').trim();
}
