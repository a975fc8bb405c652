import { csv } from '../../core/formats/csv';
import type { FolderIndex } from '../../folder/folderIndex';
import { figures, figuresNames, figuresOf, totalsOf, type FigureCell, type FiguresName } from '../../folder/statistics';
import type { OutputForm } from './searchArticles';

/** So many rows of each table a person is shown. */
const shown = 15;

function lines(columns: readonly string[], rows: readonly (readonly FigureCell[])[]): string[] {
  const cells = [columns, ...rows].map((row) => row.map((cell) => String(cell ?? '-')));
  const widths = columns.map((_, column) => Math.min(48, Math.max(...cells.map((row) => row[column]!.length))));
  const isNumber = columns.map((_, column) => rows.every((row) => typeof row[column] === 'number' || row[column] === null));
  return cells.map((row) => row.map((cell, column) => {
    const cut = cell.length > 48 ? `${cell.slice(0, 47)}…` : cell;
    return isNumber[column] ? cut.padStart(widths[column]!) : cut.padEnd(widths[column]!);
  }).join('  ').trimEnd());
}

/** The figures of a folder, as a person or a program reads them; one table where `name` is given, and as CSV. */
export function figuresAs(form: OutputForm, index: FolderIndex, name: FiguresName | undefined, copies: boolean): string {
  const names = name ? [name] : figuresNames;
  switch (form) {
    case 'csv': return csv(figures[name ?? 'speakers'].columns, figuresOf(index, name ?? 'speakers', { copies }));
    case 'json': {
      const table = (each: FiguresName): object[] => figuresOf(index, each, { copies }).map((row) => Object.fromEntries(figures[each].columns.map((column, i) => [column, row[i]])));
      return `${JSON.stringify({ totals: totalsOf(index), ...Object.fromEntries(names.map((each) => [each, table(each)])) })}\n`;
    }
    case 'text': {
      const totals = totalsOf(index);
      const head = `${totals.articles} articles (${totals.copies} of them copies of others${copies ? '' : ', not counted below'}), ${totals.quotes} quotes, ${totals.claims} claims, ${totals.places} places named`;
      const tables = names.flatMap((each) => ['', figures[each].title, ...lines(figures[each].columns, figuresOf(index, each, { copies, limit: name ? Infinity : shown }))]);
      return `${[head, ...tables].join('\n')}\n`;
    }
  }
}
