import type { PrintedLine, PrintedPage } from './printed';

/** So many lines at the top and at the bottom of a page can be running heads. */
const linesAtEdge = 2;
/** What is the same on this share of the pages runs along. */
const runsOn = 0.4;

const pageNumber = /^\W*(?:\p{L}{1,6}\W*)?\d{1,4}(?:\s*(?:\/|\p{L}{2,3})\s*\d{1,4})?\W*$/u;
const address = /\p{L}{3,5}:\/\/\S/u;

/** The lines without the heads and feet that run along the pages: numbers, addresses, and what is the same on many of them. */
export function withoutRunningHeads(lines: readonly PrintedLine[], pages: readonly PrintedPage[]): PrintedLine[] {
  const edges = new Map<PrintedLine, string>();
  const counts = new Map<string, Set<number>>();
  pages.forEach(({ height }, page) => {
    const sorted = lines.filter((line) => line.page === page).sort((a, b) => b.y - a.y);
    const rows = [...new Set(sorted.map(({ y }) => Math.round(y)))];
    const top = rows.slice(0, linesAtEdge);
    const bottom = rows.slice(-linesAtEdge);
    for (const line of sorted) {
      const y = Math.round(line.y);
      const isTop = top.includes(y) && y > 0.85 * height;
      const isBottom = bottom.includes(y) && y < 0.15 * height;
      if (!isTop && !isBottom) continue;
      const key = `${isTop ? 'top' : 'bottom'} ${line.text.replace(/\d+/g, '0')}`;
      edges.set(line, key);
      counts.set(key, (counts.get(key) ?? new Set()).add(page));
    }
  });
  const runs = (line: PrintedLine): boolean => {
    const key = edges.get(line);
    if (key === undefined) return false;
    if (pageNumber.test(line.text) || address.test(line.text)) return true;
    const count = counts.get(key)?.size ?? 0;
    return pages.length > 1 && count >= 2 && count >= runsOn * pages.length;
  };
  // what stands on one line with the number of the page is the rest of a running head
  const rows = new Set(lines.filter((line) => runs(line)).map(({ page, y }) => `${page} ${Math.round(y)}`));
  return lines.filter((line) => !(edges.has(line) && rows.has(`${line.page} ${Math.round(line.y)}`)));
}
