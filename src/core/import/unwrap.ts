import { runToEnd } from '../analysis/steps';
import { readArticleHead } from '../formats/articleHead';
import { splitParagraphs } from '../language/paragraphs';
import type { Block } from './block';

const lineBreak = /[ \t]*(?:\r\n?|\n|\u0085|\u2028)[ \t]*/gu;

/** The paragraphs of a text, each on one line whatever lines it was broken into. */
export const paragraphsOf = (text: string): string[] =>
  runToEnd(splitParagraphs(text)).map(({ start, end }) => joinLines(text.slice(start, end)));

/** The paragraphs of a text as blocks. */
export const blocksOfText = (text: string): Block[] => paragraphsOf(text).map((paragraph) => ({ kind: 'paragraph', text: paragraph, linked: 0, stressed: 0 }));

/** Lines as one. A line that ends in a hyphen was broken behind it: a text that was never printed has no other. */
const joinLines = (text: string): string => text.replace(/(?<=\p{L}[-‐])[ \t]*(?:\r\n?|\n)[ \t]*(?=\p{L})/gu, '').replace(lineBreak, ' ');

/** Fewer lines that were broken are no reason to ask. */
const fewestBreaks = 6;

/** Whether a text is broken into lines of one width, as mails and wire copy are. */
export function isHardWrapped(text: string): boolean {
  const head = readArticleHead(text);
  const story = head ? text.slice(head.end) : text;
  const paragraphs = runToEnd(splitParagraphs(story));
  const breaks = paragraphs.reduce((sum, { start, end }) => sum + (story.slice(start, end).match(lineBreak)?.length ?? 0), 0);
  return breaks >= fewestBreaks;
}

/** A text with each of its paragraphs on one line and a blank line between them; the head of an article's file stays as it is. */
export function unwrapped(text: string): string {
  const head = readArticleHead(text);
  const story = paragraphsOf(head ? text.slice(head.end) : text).join('\n\n');
  return `${head ? `${text.slice(head.start, head.end)}\n\n` : ''}${story}\n`;
}
