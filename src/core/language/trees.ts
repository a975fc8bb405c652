import type { Parse } from './annotators';
import type { Sentence } from './doc';

const none: readonly number[] = [];

/** The trees of an article's sentences, by the indices that its tokens have in the article. Until a sentence has one, each of its tokens is a root. */
export class Trees {
  private readonly heads: Int32Array;
  private readonly deprels: string[];
  private readonly dependents: (readonly number[])[];

  /** @param length how many tokens the article has */
  constructor(private readonly length: number) {
    this.heads = new Int32Array(length).fill(-1);
    this.deprels = new Array<string>(length).fill('dep');
    this.dependents = new Array<readonly number[]>(length).fill(none);
  }

  /** Takes in the tree of a sentence; nothing where there is none. */
  add({ firstToken, endToken }: Sentence, tree: Parse | undefined): void {
    if (!tree) return;
    const length = endToken - firstToken;
    const dependents: (number[] | undefined)[] = new Array<undefined>(length).fill(undefined);
    for (let i = 0; i < length; i++) {
      const head = tree.heads[i] ?? -1;
      this.heads[firstToken + i] = head < 0 ? -1 : firstToken + head;
      this.deprels[firstToken + i] = tree.deprels[i] ?? 'dep';
      if (head >= 0) (dependents[head] ??= []).push(firstToken + i);
    }
    for (let i = 0; i < length; i++) this.dependents[firstToken + i] = dependents[i] ?? none; // most words have none
  }

  /** Gives the arc above a token another relation. */
  relabel(token: number, deprel: string): void { this.deprels[token] = deprel; }

  // asked for no token, they say so themselves: an array takes much longer to say that it has nothing there
  head(token: number): number { return this.has(token) ? this.heads[token]! : -1; }
  deprel(token: number): string { return this.has(token) ? this.deprels[token]! : 'dep'; }
  children(token: number): readonly number[] { return this.has(token) ? this.dependents[token]! : none; }

  private has(token: number): boolean { return token >= 0 && token < this.length; }
}
