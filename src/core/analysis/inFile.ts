import { spanInFile, type ArticleText } from '../language/markdown/articleText';
import type { Span } from '../span';
import type { Analysis } from './analysis';

/** What was found in the words of an article, with the offsets that its file has. */
export function inFile(analysis: Analysis, { pieces }: ArticleText): Analysis {
  if (!pieces.length) return analysis;
  const at = spanInFile(pieces);
  const moved = <T extends Span>(found: T): T => ({ ...found, ...at(found) });
  const movedOrNull = (found: Span | null): Span | null => found && at(found);
  return {
    ...analysis,
    quotes: analysis.quotes.map((quote) => ({ ...moved(quote), ...(quote.spans ? { spans: quote.spans.map(at) } : {}), cue: movedOrNull(quote.cue), speaker: movedOrNull(quote.speaker) })),
    entities: analysis.entities.map((entity) => ({ ...entity, mentions: entity.mentions.map(moved) })),
    locations: analysis.locations.map(moved),
    claims: analysis.claims.map(moved),
  };
}
