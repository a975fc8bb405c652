import type { PrintedLine, PrintedPage, PrintedRun, PrintedText } from './printed';
import { onOneLine } from '../../language/plainWords';

/** Words of one column stand closer than this, in sizes of their font; columns farther apart. */
const widestBlank = 1.1;
/** A gap between columns is at least so wide, in sizes of their font. */
const narrowestGutter = 0.7;
/** What is narrower than this share of the page is no column of text but numbers or bullets before one. */
const narrowestColumn = 0.12;
/** A column has so many lines at least. */
const fewestLines = 3;

/**
 * The lines of a page in reading order: columns from left to right below what spans them, by cutting the page at its widest empty bands
 * (recursive XY cut, Nagy and Seth 1984), across before along.
 */
export function linesOf(page: PrintedPage, index: number, firstColumn: number): { readonly lines: PrintedLine[]; readonly columns: number } {
  const lines: PrintedLine[] = [];
  let column = firstColumn;
  const cut = (runs: readonly PrintedRun[], depth: number): void => {
    const gutter = depth < deepest ? gutterOf(runs, page.width) : undefined;
    if (gutter !== undefined) {
      cut(runs.filter(({ left }) => left < gutter), depth + 1);
      cut(runs.filter(({ left }) => left >= gutter), depth + 1);
      return;
    }
    const band = depth < deepest ? bandOf(runs) : undefined;
    if (band !== undefined && hasGutterOnOneSide(runs, band, page.width)) {
      cut(runs.filter(({ y }) => y > band), depth + 1);
      cut(runs.filter(({ y }) => y <= band), depth + 1);
      return;
    }
    for (const line of merged(runs)) lines.push({ ...line, page: index, column });
    column++;
  };
  cut(runsOf(page.texts), 0);
  return { lines, columns: column - firstColumn };
}

/** A page that needs more cuts than this is no page of text. */
const deepest = 24;

/** Joins what stands on one baseline without a gap. */
function runsOf(texts: readonly PrintedText[]): PrintedRun[] {
  const sorted = texts.filter(({ text }) => text.trim()).sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: PrintedText[][] = [];
  for (const text of sorted) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0]!.y - text.y) <= 0.3 * Math.min(row[0]!.size, text.size)) row.push(text);
    else rows.push([text]);
  }
  return rows.flatMap((row) => {
    const runs: PrintedRun[] = [];
    for (const { text, x, y, width, size, font } of row.sort((a, b) => a.x - b.x)) {
      const last = runs.at(-1);
      const gap = last ? x - last.right : 0;
      if (last && gap < widestBlank * Math.max(last.size, size)) {
        const blank = gap > 0.12 * size && !/\s$/.test(last.text) && !/^\s/.test(text) ? ' ' : '';
        const isLonger = text.length > last.text.length;
        runs[runs.length - 1] = { text: `${last.text}${blank}${text}`, left: last.left, right: Math.max(last.right, x + width), y: last.y, size: isLonger ? size : last.size, font: isLonger ? font : last.font };
      } else runs.push({ text, left: x, right: x + width, y, size, font });
    }
    return runs;
  });
}

/** Where an empty band goes from the top to the bottom of the runs, between two columns of text; undefined where none does. */
function gutterOf(runs: readonly PrintedRun[], pageWidth: number): number | undefined {
  const spans = [...runs].sort((a, b) => a.left - b.left);
  let right = -Infinity;
  let best: { readonly at: number; readonly width: number } | undefined;
  for (const run of spans) {
    const width = run.left - right;
    if (right > -Infinity && width >= narrowestGutter * run.size && width > (best?.width ?? 0) && isColumns(runs, run.left, pageWidth)) best = { at: run.left, width };
    right = Math.max(right, run.right);
  }
  return best?.at;
}

/** Whether what stands on both sides of a gutter are columns of text. */
function isColumns(runs: readonly PrintedRun[], at: number, pageWidth: number): boolean {
  return [runs.filter(({ left }) => left < at), runs.filter(({ left }) => left >= at)].every((side) => {
    const width = Math.max(...side.map(({ right }) => right)) - Math.min(...side.map(({ left }) => left));
    return side.length >= fewestLines && width >= narrowestColumn * pageWidth;
  });
}

/** Where the widest empty band goes from the left to the right of the runs: just below it; undefined where there is one line. */
function bandOf(runs: readonly PrintedRun[]): number | undefined {
  const sorted = [...runs].sort((a, b) => b.y - a.y);
  let bottom = Infinity;
  let best: { readonly at: number; readonly height: number } | undefined;
  for (const { y, size } of sorted) {
    const height = bottom - (y + size);
    if (bottom < Infinity && height > (best?.height ?? 0)) best = { at: y, height };
    bottom = Math.min(bottom, y);
  }
  return best?.at;
}

/** Whether a cut along a band would let columns show on one side of it, at once or after further cuts. */
function hasGutterOnOneSide(runs: readonly PrintedRun[], band: number, pageWidth: number): boolean {
  const beside = runs.some((run) => runs.some((other) => other !== run && Math.abs(other.y - run.y) < 0.3 * run.size && other.left > run.right));
  return beside && runs.some(({ y }) => y > band) && runs.length > fewestLines && pageWidth > 0;
}

/** Runs of one column as its lines. */
function merged(runs: readonly PrintedRun[]): PrintedRun[] {
  const lines: PrintedRun[] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.left - b.left)) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - run.y) <= 0.3 * Math.min(last.size, run.size)) lines[lines.length - 1] = { ...(run.text.length > last.text.length ? run : last), left: last.left, y: last.y, text: `${last.text} ${run.text}`, right: Math.max(last.right, run.right) };
    else lines.push(run);
  }
  return lines.map((line) => ({ ...line, text: onOneLine(line.text) }));
}
