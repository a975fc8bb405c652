import type { Mark } from '../article/mark';
import type { Span } from '../span';
import { SpanIndex } from '../spanIndex';
import type { Exported } from './exported';
import { escapeMarkup } from './markup';

/** The text of a stretch as pieces that lie within the same marks. */
function* pieces(text: string, { start, end }: Span, marks: readonly Mark[]): Generator<{ readonly words: string; readonly within: readonly Mark[] }> {
  const edges = new Set([start, end]);
  for (const mark of marks) for (const span of mark.spans) for (const edge of [span.start, span.end]) if (edge > start && edge < end) edges.add(edge);
  const ordered = [...edges].sort((a, b) => a - b);
  for (let i = 0; i + 1 < ordered.length; i++) {
    const [from, to] = [ordered[i]!, ordered[i + 1]!];
    yield { words: text.slice(from, to), within: marks.filter(({ spans }) => spans.some((span) => span.start <= from && span.end >= to)) };
  }
}

const byLength = (a: Mark, b: Mark): number => a.end - a.start - (b.end - b.start);

/**
 * The article as paragraphs of HTML, a line each. `link` makes HTML of words that lie within marks, of which the first is the shortest; it
 * is given them as the text has them. What a person rejected is no mark.
 */
export function markedParagraphs({ article, text }: Pick<Exported, 'article' | 'text'>, link: (words: string, within: readonly [Mark, ...Mark[]]) => string): string {
  const byPlace = new SpanIndex(article.marks.filter(({ state }) => state !== 'rejected'));
  const html = (words: string, [inner, ...others]: readonly Mark[]): string => (inner ? link(words, [inner, ...others]) : escapeMarkup(words));
  return [...text.matchAll(/[^\r\n]+/g)].filter(([line]) => line.trim()).map(({ 0: line, index }) => {
    const span = { start: index, end: index + line.length };
    return `<p dir="auto">${[...pieces(text, span, [...byPlace.overlapping(span)])].map(({ words, within }) => html(words, [...within].sort(byLength))).join('')}</p>`;
  }).join('\n');
}
