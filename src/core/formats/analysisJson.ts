import type { Exported } from './exported';

/**
 * The analysis as the command line prints it, with what a person decided: rejected marks are out, added and changed ones in. `source`, where
 * anything is known of the article, says what (`articleSource`).
 */
export const analysisJson = ({ article: { analysis }, name, source }: Pick<Exported, 'article' | 'name' | 'source'>): string =>
  `${JSON.stringify({ id: name, ...knownSource(source), ...analysis }, null, 2)}\n`;

/** What is known of an article as a field of what is written about it; none where nothing is. */
export const knownSource = (source: Exported['source']): { readonly source?: Exported['source'] } => (Object.keys(source).length ? { source } : {});
