import type { Tag } from '../../core/language/annotators';
import type { Upos } from '../../core/language/doc';

/** A sentence of a treebank. */
export interface TreebankSentence {
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly tags: readonly Tag[];
  /** Position of each word's head, -1 for the root. */
  readonly heads: readonly number[];
  readonly deprels: readonly string[];
}

/** The sentences of a CoNLL-U file; multiword tokens are left out for the words they are split into. */
export function readConllu(text: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  for (const block of text.split(/\n\s*\n/)) {
    const rows = block.split('\n').map((line) => line.split('\t')).filter((cells) => /^\d+$/.test(cells[0]!));
    if (!rows.length) continue;
    const column = (index: number): string[] => rows.map((cells) => cells[index]!);
    sentences.push({
      forms: column(1), lemmas: column(2),
      tags: rows.map((cells) => ({ upos: cells[3] as Upos, xpos: cells[4]! })),
      heads: rows.map((cells) => Number(cells[6]) - 1), deprels: column(7),
    });
  }
  return sentences;
}
