/** How two readers sorted the same items into yes and no, as counts. */
export interface Contingency {
  readonly both: number;
  readonly onlyMine: number;
  readonly onlyTheirs: number;
  readonly neither: number;
}

/**
 * Cohen's kappa (J. Cohen, "A coefficient of agreement for nominal scales", 1960): how far two readers agree beyond what chance would bring
 * with as many yeses each. From -1 to 1; null where chance alone makes them agree on everything, as where neither says yes to anything.
 */
export function cohensKappa({ both, onlyMine, onlyTheirs, neither }: Contingency): number | null {
  const all = both + onlyMine + onlyTheirs + neither;
  const byChance = (both + onlyMine) * (both + onlyTheirs) + (neither + onlyTheirs) * (neither + onlyMine);
  return all * all === byChance ? null : (all * (both + neither) - byChance) / (all * all - byChance);
}
