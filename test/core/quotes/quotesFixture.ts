import { runToEnd } from '../../../src/core/analysis/steps';
import type { Doc } from '../../../src/core/language/doc';
import { readMarkdown } from '../../../src/core/language/markdown/readMarkdown';
import { readDoc } from '../../../src/core/language/read';
import { findQuotes, type FoundQuote } from '../../../src/core/quotes/findQuotes';
import { loadMedia } from '../../loadMedia';

const resources = await loadMedia();

export const { models, reportScorer } = resources;
export const read = (text: string): Doc => readDoc(runToEnd(readMarkdown(text)), resources);
export const quotesOf = (text: string): readonly FoundQuote[] => findQuotes(read(text), reportScorer);

/** What was found: pieces, cue and speaker, as they stand in the text. */
export const found = (file: string): string[] => {
  const { text } = runToEnd(readMarkdown(file));
  const words = (s: { start: number; end: number } | null): string => (s ? text.slice(s.start, s.end) : '-');
  return quotesOf(file).map(({ start, end, spans, cue, speaker }) => `${(spans ?? [{ start, end }]).map(words).join(' | ')} [${words(cue)}; ${words(speaker)}]`);
};
