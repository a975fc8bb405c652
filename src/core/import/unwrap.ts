import { runToEnd } from '../analysis/steps';
import { readArticleHead } from '../language/articleHead';
import { unmarked } from '../language/markdown/articleText';
import { splitParagraphs } from '../language/paragraphs';
import type { Block } from './block';

const lineBreak = /[ \t]*(?:\r\n?|\n|\u0085|\u2028)[ \t]*/gu;

/** The paragraphs of a text, each on one line whatever lines it was broken into. */
export const paragraphsOf = (text: string): string[] =>
  runToEnd(splitParagraphs(unmarked(text))).map(({ start, end }) => joinLines(text.slice(start, end)));

/** The paragraphs of a text as blocks. */
export const blocksOfText = (text: string): Block[] => paragraphsOf(text).map((paragraph) => ({ kind: 'paragraph', text: paragraph, linked: 0, stressed: 0 }));

/** A mail's line is no wider, and one that is narrower than this share of the widest was not broken because it was full. */
const widestOfMail = 100;
const fullShare = 0.75;

/** The paragraphs of a mail's text as blocks: mails break lines however few there are, so a full line goes on in the next one. */
export function blocksOfMail(text: string): Block[] {
  const widest = Math.max(0, ...text.split(/\r\n?|\n/).map(({ length }) => length));
  if (widest > widestOfMail) return blocksOfText(text);
  const paragraphs = text.split(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)\s*/).flatMap((paragraph) => {
    const joined: string[] = [];
    let full = false;
    for (const line of paragraph.split(/\r\n?|\n/)) {
      if (full && !/^\s*[-*•>]/.test(line)) joined[joined.length - 1] = joinLines(`${joined.at(-1)!}\n${line}`);
      else joined.push(line);
      full = line.length >= fullShare * widest;
    }
    return joined;
  });
  return paragraphs.map((each) => each.trim()).filter(Boolean).map((each) => ({ kind: 'paragraph', text: each, linked: 0, stressed: 0 }));
}

/** Lines as one. A line that ends in a hyphen was broken behind it: a text that was never printed has no other. */
const joinLines = (text: string): string => text.replace(/(?<=\p{L}[-‐])[ \t]*(?:\r\n?|\n)[ \t]*(?=\p{L})/gu, '').replace(lineBreak, ' ');

/** Fewer lines that were broken are no reason to ask. */
const fewestBreaks = 6;

/** Whether a text is broken into lines of one width, as mails and wire copy are. */
export function isHardWrapped(text: string): boolean {
  const head = readArticleHead(text);
  const story = head ? text.slice(head.end) : text;
  const paragraphs = runToEnd(splitParagraphs(unmarked(story)));
  const breaks = paragraphs.reduce((sum, { start, end }) => sum + (story.slice(start, end).match(lineBreak)?.length ?? 0), 0);
  return breaks >= fewestBreaks;
}

/** A text with each of its paragraphs on one line and a blank line between them; the head of an article's file stays as it is. */
export function unwrapped(text: string): string {
  const head = readArticleHead(text);
  const story = paragraphsOf(head ? text.slice(head.end) : text).join('\n\n');
  return `${head ? `${text.slice(head.start, head.end)}\n\n` : ''}${story}\n`;
}
