import { runToEnd } from '../../core/analysis/steps';
import { readMarkdown } from '../../core/language/markdown/readMarkdown';
import { constructions } from '../../core/quotes/constructions';
import { overlaps, type Span } from '../../core/span';
import type { GoldArticle, GoldQuote } from './goldQuotes';

/** The examples of every construction as annotated articles: a construction is known to what was learned from its first day on. */
export const exampleArticles = (): GoldArticle[] =>
  constructions.flatMap(({ name, examples }) => examples.map(([file, ...quotes], i) => {
    const { text } = runToEnd(readMarkdown(file));
    return { id: `${name} ${i + 1}`, text, quotes: quotes.map((told) => quoteOf(text, told)) };
  }));

const form = /^(.*) \[(.*); (.*)\]$/s;

/** The quote that "what is said | goes on [cue; speaker]" tells of, where it stands in the text. */
function quoteOf(text: string, told: string): GoldQuote {
  const [, said = '', cue = '', speaker = ''] = form.exec(told) ?? [];
  const spans: Span[] = [];
  for (const piece of said.split(' | ')) spans.push(find(text, piece, spans, spans.at(-1)?.end ?? 0));
  const at = (words: string): Span | null => (words === '-' ? null : find(text, words, spans, 0));
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0, spans, cue: at(cue), speaker: at(speaker) };
}

/** Where the words stand from `from` on, outside of `taken` if they do so at all. */
function find(text: string, words: string, taken: readonly Span[], from: number): Span {
  const spanAt = (start: number): Span => ({ start, end: start + words.length });
  for (let start = text.indexOf(words, from); start >= 0; start = text.indexOf(words, start + 1)) if (!taken.some((t) => overlaps(t, spanAt(start)))) return spanAt(start);
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in “${text}”`);
  return spanAt(start);
}
