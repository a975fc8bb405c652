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

const fenced = /^(?:---|\+\+\+)[ \t]*(?:\r\n?|\n)/;
/** What a line of front matter may be: a key and its value, more of a value, a remark. */
const ofFrontMatter = /^(?:[\p{L}_][\p{L}\p{Nd}_. -]{0,60}[ \t]*[:=](?:[ \t].*)?|[ \t]+.*|[ \t]*-[ \t].*|\[.*\]|#.*|)$/u;

/** Where the front matter of a text stands, between two lines of dashes or of plus signs, and the words inside; undefined where it begins with none. */
function frontMatterIn(text: string): { readonly span: Span; readonly inside: string } | undefined {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const opening = fenced.exec(text.slice(start, start + 16));
  if (!opening) return undefined;
  const from = start + opening[0].length;
  const inside = text.slice(from, from + longest);
  const closing = (opening[0].startsWith(fence) ? /(?:^|\r\n?|\n)---[ \t]*(?=\r|\n|$)/ : /(?:^|\r\n?|\n)\+\+\+[ \t]*(?=\r|\n|$)/).exec(inside);
  return closing ? { span: { start, end: from + closing.index + closing[0].length }, inside: inside.slice(0, closing.index) } : undefined;
}

/** The front matter with which a text begins, whatever it tells; undefined where what stands between its first lines of dashes is something else. */
export function readFrontMatter(text: string): Span | undefined {
  const { span, inside = '' } = frontMatterIn(text) ?? {};
  const lines = inside.split(/\r\n?|\n/);
  return lines.every((line) => ofFrontMatter.test(line)) && /[:=]/.test(inside) ? span : undefined;
}

/** The head of an article's text; undefined where it has none. A text that begins with a line of dashes and tells nothing known has none. */
export function readArticleHead(text: string): ArticleHead | undefined {
  const front = text.startsWith('+') ? undefined : frontMatterIn(text);
  if (!front) return undefined;
  const source: { -readonly [field in keyof ArticleSource]: string } = {};
  for (const line of front.inside.split(/\r\n?|\n/)) {
    const [, key = '', value = ''] = /^([\p{L}_-]+)[ \t]*:[ \t]*(.*)$/u.exec(line) ?? [];
    const field = fields.get(key.toLowerCase());
    const told = unquoted(value.trim());
    if (field && told) source[field] ??= told;
  }
  return Object.keys(source).length ? { ...front.span, source } : undefined;
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
