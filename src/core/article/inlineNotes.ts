import { wordsAt } from '../language/markdown/wordsAt';
import { plainWords } from '../language/plainWords';
import type { Span } from '../span';
import type { Article } from './article';
import type { Mark } from './mark';
import type { MarkKind } from './markKind';

/** A stretch at whose end something is said in the line, and the marks that end there: one note for all of them. */
export interface InlineNote {
  readonly span: Span;
  /** In reading order. */
  readonly marks: readonly Mark[];
}

/** Whether the words of a mention tell who it is: they hold the last part of the name, or the name holds them. */
function tellsName(words: string, name: string): boolean {
  const [said, full] = [plainWords(words).split(' '), plainWords(name).split(' ')];
  return said.includes(full.at(-1) ?? '') || said.every((word) => full.includes(word));
}

/** Whether there is something to say behind the mark that its words do not say. */
function hasNote({ entities, locations }: Article, text: string, mark: Mark): boolean {
  if (mark.state === 'rejected') return false;
  if (mark.kind === 'speaker') {
    const entity = mark.entity === null ? undefined : entities.get(mark.entity);
    return entity !== undefined && !tellsName(wordsAt(text, mark), entity.name);
  }
  return mark.kind !== 'location' || locations.get(mark.id)?.country !== undefined;
}

/** Where something is said in the line behind marks of these kinds, each place once, in reading order of the places. `text` is the article's. */
export function inlineNotes(article: Article, text: string, kinds: ReadonlySet<MarkKind>): InlineNote[] {
  const byEnd = new Map<number, { readonly span: Span; readonly marks: Mark[] }>();
  if (kinds.size) {
    for (const mark of article.marks) {
      if (!kinds.has(mark.kind) || !hasNote(article, text, mark)) continue;
      const { start, end } = mark.spans.at(-1) ?? mark;
      const there = byEnd.get(end);
      if (!there) byEnd.set(end, { span: { start, end }, marks: [mark] });
      else there.marks.push(mark);
    }
  }
  return [...byEnd.values()].sort((a, b) => a.span.end - b.span.end);
}
