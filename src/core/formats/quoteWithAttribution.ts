import type { Article } from '../article/article';
import type { Quote } from '../analysis/analysis';
import { wordsAt } from '../language/markdown/wordsAt';
import { onOneLine } from '../language/plainWords';
import { quoteSourceName } from './quoteSource';

const quotationMarks = /^["“”„«»‘’']+|["“”„«»‘’']+$/gu;

/**
 * A quote as a line to paste: its words, and who says them. The words stay as the article has them, quotation marks
 * included; pieces of an interrupted quote are joined by an ellipsis; a direct quote without marks is given a pair.
 */
export function quoteWithAttribution(article: Article, quote: Quote, text: string): string {
  const pieces = (quote.spans ?? [quote]).map((piece) => onOneLine(wordsAt(text, piece)));
  const said =
    quote.type === 'direct'
      ? `“${pieces.map((piece) => piece.replace(quotationMarks, '')).join(' … ').replace(/,$/, '')}”`
      : pieces.join(' … ');
  const speaker = speakerName(article, quote, text);
  return speaker ? `${said} — ${speaker}` : said;
}

function speakerName(article: Article, quote: Quote, text: string): string | undefined {
  const entity = quote.entity === null ? undefined : article.entities.get(quote.entity);
  return entity?.named && entity.description ? `${entity.name}, ${entity.description}` : quoteSourceName(article, quote, text);
}
