import type { Entity } from '../analysis/analysis';
import type { Article } from '../article/article';
import type { NameKind } from '../language/doc';
import type { Span } from '../span';
import type { Exported } from './exported';
import { tokensOf, type TokenRange } from './tokenRanges';

const kindOf: Readonly<Record<Entity['kind'], NameKind>> = { person: 'PER', organisation: 'ORG', group: 'ORG', place: 'LOC', other: 'MISC' };

interface Named extends Span {
  readonly kind: NameKind;
}

/** The names of the article: of people and organisations as it mentions them, and its places, whose people ("Afghan") are MISC as in the shared task. */
function namesIn({ analysis, marks, locations }: Article): Named[] {
  const places = marks.flatMap(({ kind, id, state }) => {
    const location = kind === 'location' && state !== 'rejected' ? locations.get(id) : undefined;
    return location ? [{ start: location.start, end: location.end, kind: location.sense === 'demonym' ? ('MISC' as const) : ('LOC' as const) }] : [];
  });
  const others = analysis.entities.flatMap(({ kind, mentions, named }) => (named && kind !== 'place' ? mentions.filter(({ form }) => form === 'name').map(({ start, end }) => ({ start, end, kind: kindOf[kind] })) : []));
  return [...places, ...others].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}

/**
 * The names as in the shared task of CoNLL 2003: a word a line with its part of speech (Penn Treebank), its chunk and its name, a blank
 * line after each sentence. Names begin with B- and go on with I- (BIO, as every reader takes it today). Chunks are not told: all are O.
 * Of names within names the longest counts.
 */
export function conll2003(exported: Exported): string {
  const { sentences, tokens } = exported.words();
  const tags = new Map<number, string>();
  for (const { start, end, kind } of namesIn(exported.article)) {
    const range: TokenRange | undefined = tokensOf(tokens, { start, end });
    if (!range || tokens[range.first]!.sentence !== tokens[range.last]!.sentence) continue;
    const { first, last } = range;
    if (Array.from({ length: last - first + 1 }, (_, i) => first + i).some((i) => tags.has(i))) continue;
    for (let i = first; i <= last; i++) tags.set(i, `${i === first ? 'B' : 'I'}-${kind}`);
  }
  const line = (i: number): string => {
    const { form, xpos } = tokens[i]!;
    return `${form.replace(/\s+/g, '') || '_'} ${xpos.replace(/\s+/g, '') || '_'} O ${tags.get(i) ?? 'O'}\n`;
  };
  return sentences.map(({ firstToken, endToken }) => Array.from({ length: endToken - firstToken }, (_, i) => line(firstToken + i)).join('')).join('\n') || '\n';
}
