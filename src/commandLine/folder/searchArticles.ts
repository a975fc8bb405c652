import type { Found } from '../../folder/search';
import { csv } from '../../core/formats/csv';

export type OutputForm = 'text' | 'json' | 'csv';

/** The words with what was found in them between asterisks, or in bold on a terminal. */
function highlighted({ words, hits }: Found, isTerminal: boolean): string {
  const [open, close] = isTerminal ? ['\u001b[1m', '\u001b[0m'] : ['*', '*'];
  let shown = '';
  let at = 0;
  for (const { start, end } of hits) {
    shown += `${words.slice(at, start)}${open}${words.slice(start, end)}${close}`;
    at = end;
  }
  return shown + words.slice(at);
}

const titleOf = ({ article: { path, headline, date, publisher, copies } }: Found): string =>
  [path, headline, publisher, date, copies > 0 ? `${copies} more ${copies === 1 ? 'copy' : 'copies'}` : null].filter(Boolean).join(' · ');

function asText(found: readonly Found[], isTerminal: boolean): string {
  const byArticle = new Map<string, Found[]>();
  for (const each of found) byArticle.set(each.article.path, [...(byArticle.get(each.article.path) ?? []), each]);
  return [...byArticle.values()]
    .map((list) => [titleOf(list[0]!), ...list.map((each) => `  ${each.by ? `${each.by}: ` : ''}${highlighted(each, isTerminal)}${each.status ? ` [${each.status}]` : ''}`)].join('\n'))
    .join('\n\n');
}

const columns = ['article', 'headline', 'date', 'publisher', 'copies', 'what', 'words', 'by', 'status', 'start', 'end'] as const;

/** What was found, as a person or a program reads it; ends with a line feed where there is anything. */
export function foundAs(form: OutputForm, found: readonly Found[], isTerminal: boolean): string {
  switch (form) {
    case 'json': return found.map((each) => `${JSON.stringify(each)}\n`).join('');
    case 'csv': return csv(columns, found.map(({ article, what, words, by, status, start, end }) => [article.path, article.headline, article.date, article.publisher, article.copies, what, words, by, status, start, end]));
    case 'text': return found.length ? `${asText(found, isTerminal)}\n` : '';
  }
}
