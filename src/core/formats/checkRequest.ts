import type { Claim, ClaimEvidence } from '../analysis/analysis';
import type { Article } from '../article/article';
import { claimantName, claimWords, lineOf, sentenceAround } from './claimSource';
import { escapeMarkdown } from './markdown';

const standing: Record<ClaimEvidence, string> = {
  attributed: 'the article names a source',
  unattributed: 'the article gives no source',
  disputed: 'the article itself doubts or contradicts it',
};

/**
 * A claim as a request to a fact-checking desk, in Markdown: what is claimed, by whom, the sentence it stands in, and where.
 * `file` is how a person would find the article again (a name or a path).
 */
export function checkRequest(article: Article, claim: Claim, text: string, file: string): string {
  const why = claim.reasons.slice(0, 3).map(escapeMarkdown).join('; ');
  const others = (claim.contradicts ?? []).flatMap((id) => article.claims.get(id) ?? []);
  return [
    `### To check: ${escapeMarkdown(claimWords(claim, text))}`,
    '',
    `- **Claimed by:** ${escapeMarkdown(claimantName(article, claim, text) ?? 'the article itself')}`,
    `- **Sentence:** ${escapeMarkdown(sentenceAround(claim, text))}`,
    `- **Where:** ${escapeMarkdown(file)}, line ${lineOf(claim, text)}`,
    ...(why ? [`- **Why check it:** ${why}`] : []),
    ...(claim.evidence ? [`- **In the article:** ${standing[claim.evidence]}`] : []),
    ...others.map((other) => `- **Contradicted by:** ${escapeMarkdown(claimantName(article, other, text) ?? 'the article itself')}: ${escapeMarkdown(claimWords(other, text))}`),
    '',
  ].join('\n');
}
