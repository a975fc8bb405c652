/** Numbers from 0 that are united into sets, each known by its least member (Tarjan 1975). */
export class DisjointSets {
  private readonly parents: Int32Array;

  constructor(size: number) {
    this.parents = Int32Array.from({ length: size }, (_, i) => i);
  }

  /** The least member of the set. */
  first(member: number): number {
    let root = member;
    while (this.parents[root] !== root) root = this.parents[root]!;
    for (let at = member; at !== root; ) {
      const next = this.parents[at]!;
      this.parents[at] = root;
      at = next;
    }
    return root;
  }

  unite(a: number, b: number): void {
    const [one, other] = [this.first(a), this.first(b)];
    this.parents[Math.max(one, other)] = Math.min(one, other);
  }

  /** The sets, by their least members in ascending order, the members of each too. */
  sets(): Map<number, number[]> {
    const sets = new Map<number, number[]>();
    for (let member = 0; member < this.parents.length; member++) {
      const first = this.first(member);
      const set = sets.get(first);
      if (set) set.push(member);
      else sets.set(first, [member]);
    }
    return sets;
  }
}
