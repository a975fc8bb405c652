import type { Quote } from '../analysis/analysis';
import type { Article } from '../article/article';
import { wordsAt } from '../language/markdown/wordsAt';
import { onOneLine } from '../language/plainWords';

/** Who says the quote: the entity's name, else the speaker as the article mentions them; undefined where it is attributed to nobody. */
export function quoteSourceName(article: Pick<Article, 'entities'>, quote: Quote, text: string): string | undefined {
  const entity = quote.entity === null ? undefined : article.entities.get(quote.entity);
  return entity?.name ?? (quote.speaker ? onOneLine(wordsAt(text, quote.speaker)) : undefined);
}
