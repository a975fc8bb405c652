import type { Span } from '../span';
import keys from './data/articleHead.json';

/** What is known about an article besides its story; every field may be missing. */
export interface ArticleSource {
  readonly headline?: string;
  /** Who wrote it, as people are listed: "Ada Voss, Ben Okri". */
  readonly author?: string;
  /** Day on which the article was published, as ISO 8601 has it ("2031-05-04"), with the time where it is known. */
  readonly date?: string;
  /** Where the article was published. */
  readonly url?: string;
  readonly publisher?: string;
}

/** What stands before an article's text and is no part of it. */
export interface ArticleHead extends Span {
  readonly source: ArticleSource;
}

/** The line before and after the head, as front matter has it in Markdown. */
const fence = '---';
/** A longer text between two such lines is no head, in code units. */
const longest = 8_000;

/** The head's keys in the order in which they are written, and what each tells. */
const written = Object.entries(keys.written) as [string, keyof ArticleSource][];
const fields = new Map([...(Object.entries(keys.read) as [string, keyof ArticleSource][]), ...written]);

/**
 * What is known of an article as the head of its file: five lines at most, `title`, `author`, `date`, `source` (its address) and
 * `publisher`, between two lines of dashes; nothing where nothing is known. It is front matter, which other programs read too.
 */
export function writeArticleHead(source: ArticleSource): string {
  const lines = written.flatMap(([key, field]) => {
    const value = source[field]?.replace(/[\s\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();
    return value ? [`${key}: ${isPlain(value) ? value : JSON.stringify(value)}`] : [];
  });
  return lines.length ? `${fence}\n${lines.join('\n')}\n${fence}\n` : '';
}

/** Whether YAML reads a value as the text that it is: it takes short words for truth values, and lines with a colon for more. */
const isPlain = (value: string): boolean => /^[\p{L}\p{N}“‘«(]/u.test(value) && !/:(?:\s|$)|\s#|["\\]$/.test(value) && !/^\p{L}{1,5}$/u.test(value);

/** The head of an article's text; undefined where it has none. A text that begins with a line of dashes and tells nothing known has none. */
export function readArticleHead(text: string): ArticleHead | undefined {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const opening = /^---[ \t]*(?:\r\n?|\n)/.exec(text.slice(start, start + 16));
  if (!opening) return undefined;
  const from = start + opening[0].length;
  const inside = text.slice(from, from + longest);
  const closing = /(?:^|\r\n?|\n)---[ \t]*(?=\r|\n|$)/.exec(inside);
  if (!closing) return undefined;
  const source: { -readonly [field in keyof ArticleSource]: string } = {};
  for (const line of inside.slice(0, closing.index).split(/\r\n?|\n/)) {
    const [, key = '', value = ''] = /^([\p{L}_-]+)[ \t]*:[ \t]*(.*)$/u.exec(line) ?? [];
    const field = fields.get(key.toLowerCase());
    const told = unquoted(value.trim());
    if (field && told) source[field] ??= told;
  }
  return Object.keys(source).length ? { start, end: from + closing.index + closing[0].length, source } : undefined;
}

/** A value as YAML has it: plain, or in quotation marks. */
function unquoted(value: string): string {
  if (/^'.*'$/.test(value) && value.length > 1) return value.slice(1, -1).replaceAll("''", "'").trim();
  if (!/^".*"$/.test(value) || value.length < 2) return value;
  try {
    const told: unknown = JSON.parse(value);
    return typeof told === 'string' ? told.trim() : value;
  } catch {
    return value.slice(1, -1).trim();
  }
}
