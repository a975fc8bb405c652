import type { Claim } from '../analysis/analysis';
import { checkOn, wordsThenOf, type Article } from '../article/article';
import { wordsAt } from '../language/markdown/wordsAt';
import { onOneLine } from '../language/plainWords';
import { claimantName, claimWords } from './claimSource';

/** Where a claim stands: the article's file name, and the line as people count, from 1. */
export interface Source {
  readonly name: string;
  readonly line: number;
}

const checkWords = { confirmed: 'confirmed', wrong: 'wrong', misleading: 'misleading', uncheckable: 'cannot be checked' } as const;

/**
 * A claim as a request to check it, in Markdown: what is claimed, by whom, in which words of the article, where, and why it
 * was marked; what came of checking it before; and what it said when a person accepted or checked it, where it says something else now. The article's words stay as they are,
 * so that they can be found again.
 */
export function checkRequest(article: Article, claim: Claim, text: string, { name, line }: Source): string {
  const description = claim.claimant === null ? undefined : article.entities.get(claim.claimant)?.description;
  const claimant = claimantName(article, claim, text);
  const quote = claim.quote === null ? undefined : article.quotes.get(claim.quote);
  const cue = quote?.cue && onOneLine(wordsAt(text, quote.cue));
  const who = claimant !== undefined ? [claimant, description].filter(Boolean).join(', ') : quote ? 'somebody the article quotes' : 'the article itself';
  const then = wordsThenOf(article, claim.id);
  const check = checkOn(article, claim.id);
  const decision = article.decisions.get(claim.id);
  const isOnlyChecked = decision?.about === 'mark' && decision.state === 'suggested';
  return [
    `**To check:** ${claimWords(claim, text)}`,
    '',
    `- Claimed by: ${who}${quote && cue ? ` (${quote.type} quote, “${cue}”)` : ''}`,
    `- In: ${name}, line ${line}`,
    ...(then ? [`- Changed since it was ${isOnlyChecked ? 'checked' : 'accepted'}, when it said: “${onOneLine(then.join(' '))}”`] : []),
    ...(check && check.status !== 'toCheck' ? [`- Checked already: ${checkWords[check.status]}${check.by ? `, by ${check.by}` : ''}`] : []),
    ...(check?.note ? [`- Found: ${onOneLine(check.note)}`] : []),
    ...(check?.source ? [`- Source: ${check.source}`] : []),
    ...(claim.reasons.length ? [`- Marked because: ${claim.reasons.slice(0, 5).join('; ')}`] : []),
    '',
    `> ${onOneLine(paragraphAround(text, claim.start, claim.end))}`,
    '',
  ].join('\n');
}

/** The line, or the lines, of text that hold a span. */
function paragraphAround(text: string, start: number, end: number): string {
  const next = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, next < 0 ? text.length : next);
}
