import { l10n, type TextDocument } from 'vscode';
import type { Mark } from '../../core/article/mark';
import { wordChange, type Stretch } from '../../core/article/wordChange';
import { escapeMarkdown } from '../../core/formats/markdown';
import { textIn } from '../ranges';
import type { CardPart } from './card';

/** Code units of words that are on both sides, kept on each side of what differs: a card is small. */
const around = 60;

const start = (words: string): string => words.slice(0, around).replace(/\S*$/, '');
const end = (words: string): string => words.slice(-around).replace(/^\S*/, '');

/** Unchanged words, with those left out that are far from any change. */
function shortened(words: string, isFirst: boolean, isLast: boolean): string {
  if (words.length <= 2.5 * around) return words;
  return `${isFirst ? '' : start(words)} … ${isLast ? '' : end(words)}`;
}

/** Words of one side in Markdown: what the other side does not have, stands out, and not by colour. */
const sideOf = (stretches: readonly Stretch[], tag: 'del' | 'ins'): string =>
  stretches.map(({ words, isChanged }, i) => {
    const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(isChanged ? words : shortened(words, i === 0, i === stretches.length - 1)) ?? [];
    const escaped = escapeMarkdown(inner);
    return `${before && ' '}${isChanged && inner ? `<${tag}><strong>${escaped}</strong></${tag}>` : escaped}${after && ' '}`;
  }).join('');

/** What a mark said when a person stood for it, and what it says now, side by side; undefined where it says the same. */
export function changedWords(document: TextDocument, { wordsThen, spans }: Pick<Mark, 'wordsThen' | 'spans'>): CardPart | undefined {
  if (!wordsThen) return undefined;
  const { then, now } = wordChange(wordsThen.join(' … '), spans.map((span) => textIn(document, span)).join(' … '));
  return `| ${l10n.t('Then')} | ${l10n.t('Now')} |\n|---|---|\n| ${sideOf(then, 'del')} | ${sideOf(now, 'ins')} |`;
}
