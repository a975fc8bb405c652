/** How many lines a diff of two texts shows as added and as removed, where none has moved. */
export function linesChanged(before: string, after: string): { readonly added: number; readonly removed: number } {
  const counts = new Map<string, number>();
  for (const line of after.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
  let removed = 0;
  for (const line of before.split('\n')) {
    const count = counts.get(line) ?? 0;
    if (count) counts.set(line, count - 1);
    else removed++;
  }
  return { added: [...counts.values()].reduce((sum, count) => sum + count, 0), removed };
}
