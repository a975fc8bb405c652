/**
 * The time at which a decision is changed: `now`, unless one of the versions that were seen bears a later time, as where the clock
 * of another machine is ahead; then the millisecond after that. So a version always bears a later time than those it was made from
 * (the rule of Lamport's logical clocks, 1978). All are ISO 8601, UTC.
 */
export function laterThan(now: string, versions: readonly ({ readonly modified: string } | null)[]): string {
  const seen = Math.max(...versions.map((version) => (version ? Date.parse(version.modified) || 0 : 0)));
  return seen < Date.parse(now) ? now : new Date(seen + 1).toISOString();
}
