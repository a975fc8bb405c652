import { writeArticleHead } from '../language/articleHead';
import type { PageLexicon } from '../language/language';
import type { Block } from './block';
import type { BroughtArticle, ReadDocument } from './document';
import { ImportProblem } from './problem';

/** A story has at least so many words in sentences; what has fewer is a list of links, a form, an index. */
const fewestWords = 25;

/** The text of an article's file: a head with what is known of it, headline, byline and date, and its paragraphs. Throws {@link ImportProblem} where there is no article. */
export function composeArticle({ blocks, source, notices }: ReadDocument, lexicon: PageLexicon): BroughtArticle {
  if (wordsInSentences(blocks) < fewestWords) throw new ImportProblem('noArticle');
  const head = writeArticleHead(source);
  const above = [source.headline, byline(source.author, lexicon), source.date && dayInWords(source.date, lexicon)].filter(Boolean).join('\n\n');
  return { text: `${[head, above, storyText(blocks)].filter(Boolean).map((part) => part.trimEnd()).join('\n\n')}\n`, headline: source.headline, notices };
}

/** How many words stand in blocks that end as sentences do. */
function wordsInSentences(blocks: readonly Block[]): number {
  let words = 0;
  for (const { kind, text } of blocks) if (kind !== 'heading' && /[.!?…]["'”’»)\]]*(?:\s|$)/u.test(text)) words += text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words;
}

/** The story as text: its blocks between blank lines, items of a list and rows of a table each on a line. */
export function storyText(blocks: readonly Block[]): string {
  let text = '';
  blocks.forEach((block, i) => {
    const before = blocks[i - 1];
    const joins = before !== undefined && before.kind === block.kind && (block.kind === 'item' || block.kind === 'row');
    text += `${before ? (joins ? '\n' : '\n\n') : ''}${block.kind === 'item' ? `• ${block.text}` : block.text}`;
  });
  return text;
}

/** "By Ada Voss and Ben Okri" */
function byline(author: string | undefined, { phrases }: PageLexicon): string | undefined {
  if (!author) return undefined;
  const names = author.split(/\s*,\s*/);
  const last = names.pop()!;
  return `${phrases.by} ${names.length ? `${names.join(', ')} ${phrases.and} ${last}` : last}`;
}

/** "4 May 2031" */
function dayInWords(date: string, { months }: PageLexicon): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date) ?? [];
  const name = [...months][Number(month) - 1];
  return name && `${Number(day)} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
}
