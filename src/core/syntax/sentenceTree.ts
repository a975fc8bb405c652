import type { Parse } from '../language/annotators';
import type { Doc, Sentence } from '../language/doc';

const none: readonly number[] = [];

/** The tree of one sentence that was mended, by the indices that its tokens have in the article. */
export class SentenceTree {
  private readonly from: number;
  private readonly heads: Int32Array;
  private readonly deprels: string[];
  private readonly dependents: (readonly number[] | undefined)[];

  constructor({ firstToken }: Sentence, { heads, deprels }: Parse) {
    this.from = firstToken;
    this.heads = heads;
    this.deprels = [...deprels];
    const dependents: (number[] | undefined)[] = new Array<undefined>(heads.length).fill(undefined);
    heads.forEach((head, i) => { if (head >= 0) (dependents[head] ??= []).push(firstToken + i); });
    this.dependents = dependents;
  }

  /** The tree that a document has for the sentence, to be mended. */
  static of(doc: Doc, sentence: Sentence): SentenceTree {
    const { firstToken, endToken } = sentence;
    const heads = new Int32Array(endToken - firstToken);
    for (let i = 0; i < heads.length; i++) heads[i] = doc.head(firstToken + i) < 0 ? -1 : doc.head(firstToken + i) - firstToken;
    return new SentenceTree(sentence, { heads, deprels: Array.from(heads, (_, i) => doc.deprel(firstToken + i)) });
  }

  head(token: number): number {
    const head = this.heads[token - this.from] ?? -1;
    return head < 0 ? -1 : this.from + head;
  }

  deprel(token: number): string { return this.deprels[token - this.from] ?? 'dep'; }
  children(token: number): readonly number[] { return this.dependents[token - this.from] ?? none; }

  /** Gives the arc above a token another relation. */
  relabel(token: number, deprel: string): void { this.deprels[token - this.from] = deprel; }
}
