import type * as vscode from 'vscode';
import type { Entity, Location } from '../../core/analysis/analysis';
import { marksAt, type Article } from '../../core/article/article';
import type { Mark } from '../../core/article/mark';
import { onOneLine } from '../../core/language/plainWords';
import { overlaps, sameSpan, type Span } from '../../core/span';
import { nameKey } from '../../core/teamList/teamList';
import { selectedWords } from '../review/subject';
import { wordsIn } from '../wordsIn';

/** A name or words of an article of which something is to be said once and for all. */
export interface AlwaysSubject {
  readonly document: vscode.TextDocument;
  readonly article: Article;
  /** As the list is to have it. */
  readonly name: string;
  readonly span: Span;
  readonly entity?: Entity;
  readonly location?: Location;
  /** Words that a person selected, and that are no mark. */
  readonly isSelection?: true;
}

/** The words as a list has them: those of the text, but for capitals where the name is known without. */
const listed = (words: string, name: string): string => (nameKey(words) === nameKey(name) ? name : words);

/** What the mark names; undefined for one behind which there is no name. */
export function subjectOfMark(document: vscode.TextDocument, article: Article, mark: Mark): AlwaysSubject | undefined {
  const location = mark.kind === 'location' ? article.locations.get(mark.id) : undefined;
  const words = onOneLine(wordsIn(document, mark));
  const span = { start: mark.start, end: mark.end };
  const entity = mark.entity === null ? undefined : article.entities.get(mark.entity);
  if (location) return { document, article, span, name: listed(words, location.name), location, ...(entity ? { entity } : {}) };
  return entity && subjectOfEntity(document, article, entity, mark.kind === 'speaker' ? mark : undefined);
}

/** What an entity is called at the mention, where that is a name, else by its full name; undefined for one that the article does not name. */
export function subjectOfEntity(document: vscode.TextDocument, article: Article, entity: Entity, at?: Span): AlwaysSubject | undefined {
  if (!entity.named) return undefined;
  const mention = at && entity.mentions.find((each) => each.form === 'name' && sameSpan(each, at));
  const first = mention ?? entity.mentions.find(({ form }) => form === 'name') ?? entity.mentions[0];
  if (!first) return undefined;
  const location = article.analysis.locations.find((each) => each.entity === entity.id);
  const name = mention && entity.kind !== 'person' ? listed(onOneLine(wordsIn(document, mention)), entity.name) : entity.name;
  return { document, article, span: first, name, entity, ...(location ? { location } : {}) };
}

/** What a person means at the cursor: the smallest mark with a name, or the selected words. */
export function subjectAtCursor(article: Article, editor: vscode.TextEditor): AlwaysSubject | undefined {
  const { document, selection } = editor;
  const selected = selectedWords(editor);
  const here = selected ? article.marks.filter((mark) => overlaps(mark, selected)) : marksAt(article, document.offsetAt(selection.active));
  const exact = selected ? here.filter((mark) => sameSpan(mark, selected)) : here;
  const named = exact.filter(({ kind }) => kind === 'location' || kind === 'speaker');
  for (const mark of [...named, ...exact]) {
    const subject = subjectOfMark(document, article, mark);
    if (subject) return subject;
  }
  return selected ? { document, article, span: selected, name: onOneLine(wordsIn(document, selected)), isSelection: true } : undefined;
}
