import type { Claim } from '../analysis/analysis';
import type { Article } from '../article/article';
import { wordsAt } from '../language/markdown/wordsAt';
import { onOneLine } from '../language/plainWords';

/** The words of a claim on one line. */
export const claimWords = (claim: Claim, text: string): string => onOneLine(wordsAt(text, claim));

/** Who makes the claim: the entity's name, else the speaker as the article mentions them; undefined for the article itself. */
export function claimantName(article: Article, claim: Claim, text: string): string | undefined {
  const entity = claim.claimant === null ? undefined : article.entities.get(claim.claimant);
  if (entity) return entity.name;
  const speaker = claim.quote === null ? undefined : article.quotes.get(claim.quote)?.speaker;
  return speaker ? onOneLine(wordsAt(text, speaker)) : undefined;
}
