import type { Claim, Entity, Location, Quote } from '../analysis/analysis';
import { wordsAt } from '../language/markdown/wordsAt';
import type { Span } from '../span';
import type { Article } from './article';
import type { Conflict } from './conflicts';
import type { Mark } from './mark';
import { countOf, type Narrowing } from './narrowing';
import type { MarkDecision } from './review/decision';
import { alsoSaidBy, bySaying } from './saidAgain';
import type { OtherVersion } from './sidecar/sidecar';
import { onOneLine } from '../language/plainWords';

/** How rows are grouped: by what they are (speakers, locations, claims), every mark by itself as it is read, or the claims alone, best worth checking first. */
export const groupings = ['kind', 'text', 'worth'] as const;
export type Grouping = (typeof groupings)[number];

/** How people, places and claimants are sorted below their group: by how often they come, as they first come in the text, or by name. */
export const rowOrders = ['count', 'text', 'name'] as const;
export type RowOrder = (typeof rowOrders)[number];

/** How the rows below a group are laid out. */
export interface Layout {
  readonly order?: RowOrder;
  /** Of more rows than this, a group shows so many, and one that has the others below it. */
  readonly most?: number;
}

interface BaseRow {
  /** Names the row in its tree; the same for the same thing after the article has been read again, so that open rows stay open. */
  readonly key: string;
  /** The {@link Mark.key} that choosing the row goes to. */
  readonly mark?: string;
  /** The marks that it stands for: its own, or all of those below it. */
  readonly marks: readonly Mark[];
  readonly children: readonly Row[];
}

/** changed: the marks whose words were changed since a person decided about them, which stand at their own places too. */
type RowGroup = 'conflicts' | 'orphans' | 'changed' | SortedGroup;
type SortedGroup = 'speakers' | 'locations' | 'claims';

/** `by` is who says it, in a list that isn't grouped by that. */
export type Row =
  | (BaseRow & { readonly type: 'group'; readonly group: RowGroup })
  /** The rows of a long group that are not shown at once. */
  | (BaseRow & { readonly type: 'more'; readonly group: SortedGroup })
  /** A decision that was made differently elsewhere; below it its versions, `version` null for the one that holds. */
  | (BaseRow & { readonly type: 'conflict'; readonly conflict: Conflict; readonly words: string })
  | (BaseRow & { readonly type: 'version'; readonly conflict: Conflict; readonly version: OtherVersion | null; readonly words: string })
  /** A decision whose words are not in the text any more. */
  | (BaseRow & { readonly type: 'orphan'; readonly decision: MarkDecision; readonly words: string })
  /** `merged`: the names of those whom a person made one. */
  | (BaseRow & { readonly type: 'speaker'; readonly entity: Entity | null; readonly merged: readonly string[] })
  | (BaseRow & { readonly type: 'claimant'; readonly entity: Entity | null })
  | (BaseRow & { readonly type: 'mention'; readonly entity: Entity | null; readonly words: string })
  | (BaseRow & { readonly type: 'quote'; readonly quote: Quote; readonly words: string; readonly by: Entity | null })
  | (BaseRow & { readonly type: 'place'; readonly location: Location; readonly mentions: number })
  | (BaseRow & { readonly type: 'location'; readonly location: Location; readonly words: string })
  /** Of a claim that is made again, the places are below it, each `isPlace`. `alsoBy`: who else says the same, null for the article itself. */
  | (BaseRow & { readonly type: 'claim'; readonly claim: Claim; readonly words: string; readonly by: Entity | null; readonly alsoBy: readonly (Entity | null)[]; readonly isPlace?: true });

/** Gives keys that are the same on each reading and different within one. */
function keys(): (name: string) => string {
  const used = new Map<string, number>();
  return (name) => {
    const times = used.get(name) ?? 0;
    used.set(name, times + 1);
    return times ? `${name} ${times}` : name;
  };
}

/** Puts items into groups in the order in which each group first comes up. */
function grouped<T>(items: readonly T[], groupOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(groupOf(item));
    if (group) group.push(item);
    else groups.set(groupOf(item), [item]);
  }
  return [...groups.values()];
}

const noRows: readonly Row[] = [];

const unevenSpace = /[^\S ]|  /;

/** The words of a stretch of the text on one line. */
function wordsOnLine(text: string, span: Span): string {
  const words = wordsAt(text, span);
  return (unevenSpace.test(words) ? words.replace(/\s+/g, ' ') : words).trim();
}

/** A row's key tells so many code units of its words. */
const longestKey = 80;

/** A row that stands for others of the article: a person, a place, who claims something. */
type Named = Extract<Row, { readonly type: 'speaker' | 'claimant' | 'place' }>;

/** How often it comes: in quotes, mentions or claims. */
const timesOf = (row: Named): number => (row.type === 'place' ? row.mentions : row.type === 'speaker' ? row.children.filter(({ type }) => type === 'quote').length : row.children.length);
const nameOf = (row: Named): string => (row.type === 'place' ? row.location.name : (row.entity?.name ?? ''));
/** Whom the article does not tell comes last. */
const isTold = (row: Named): boolean => row.type === 'place' || row.entity !== null;

/** Sorts rows that come in the order of the text. */
function sortNamed(rows: readonly Named[], order: RowOrder): Named[] {
  if (order === 'text') return [...rows];
  const compareNames = new Intl.Collator().compare;
  return [...rows].sort((a, b) => Number(isTold(b)) - Number(isTold(a)) || (order === 'count' ? timesOf(b) - timesOf(a) : compareNames(nameOf(a), nameOf(b)))); // sort is stable
}

/** The rows of the sidebar for an article; groups without rows are left out. `text` is the article's. */
export function treeOf(article: Article, text: string, grouping: Grouping, { order = 'text', most = Infinity }: Layout = {}): Row[] {
  const key = keys();
  const words = (span: Span): string => wordsOnLine(text, span);
  const rowIn = (mark: Mark, group?: 'changed'): Row => {
    const entity = mark.entity === null ? null : (article.entities.get(mark.entity) ?? null);
    const quote = mark.kind === 'quote' ? article.quotes.get(mark.id) : undefined;
    const claim = mark.kind === 'claim' ? article.claims.get(mark.id) : undefined;
    const location = mark.kind === 'location' ? article.locations.get(mark.id) : undefined;
    const own = words(mark);
    // written out, and not spread from what they have in common: there are tens of thousands of rows
    const named = key(`${group ? `${group} ` : ''}${mark.kind} ${own.slice(0, longestKey)}`);
    const marks = [mark];
    const by = grouping === 'kind' && !group ? null : entity;
    if (quote) return { key: named, mark: mark.key, marks, children: noRows, type: 'quote', quote, words: mark.spans.length > 1 ? mark.spans.map(words).join(' … ') : own, by };
    if (claim) return { key: named, mark: mark.key, marks, children: noRows, type: 'claim', claim, words: own, by, alsoBy: alsoSaidBy(article, claim) };
    if (location) return { key: named, mark: mark.key, marks, children: noRows, type: 'location', location, words: own };
    return { key: named, mark: mark.key, marks, children: noRows, type: 'mention', entity, words: own };
  };
  const rowOf = (mark: Mark): Row => rowIn(mark);
  /** A claim that is made again is one row, with its places below. */
  const claimRows = (marks: readonly Mark[]): Row[] =>
    bySaying(article, marks).map((same): Row => {
      const [first] = same;
      const row = rowOf(first!);
      if (same.length < 2 || row.type !== 'claim') return row;
      const children = [row, ...same.slice(1).map(rowOf)].map((place): Row => (place.type === 'claim' ? { ...place, isPlace: true } : place));
      return { ...row, key: key(`claims ${row.words.slice(0, longestKey)}`), marks: below(children), children };
    });
  const ofKind = (kind: Mark['kind']): Mark[] => article.marks.filter((mark) => mark.kind === kind);
  const scoreOf = (mark: Mark): number => article.claims.get(mark.id)?.score ?? 0;
  const below = (rows: readonly Row[]): Mark[] => rows.flatMap(({ marks }) => marks);
  const group = (name: RowGroup, children: Row[]): Row[] =>
    children.length ? [{ type: 'group', group: name, key: key(name), marks: below(children), children }] : [];
  /** A group in which the first rows are at hand, so that the next group is in sight. */
  const sortedGroup = (name: SortedGroup, rows: readonly Named[]): Row[] => {
    const all = sortNamed(rows, order);
    if (all.length <= most + 1 /* a row for one alone saves nothing */) return group(name, all);
    const others = all.slice(most);
    return group(name, [...all.slice(0, most), { type: 'more', group: name, key: key(`more ${name}`), marks: below(others), children: others }]);
  };
  const orphans = group('orphans', article.orphans.map((decision): Row => ({ type: 'orphan', decision, words: onOneLine(decision.anchor.selector.exact), key: decision.id, marks: [], children: [] })));
  const first = [...orphans, ...group('changed', article.marks.filter(({ wordsThen }) => wordsThen).map((mark) => rowIn(mark, 'changed')))];
  if (grouping === 'text') return [...first, ...article.marks.map(rowOf)];
  if (grouping === 'worth') return [...first, ...claimRows(ofKind('claim').sort((a, b) => scoreOf(b) - scoreOf(a)))];

  const firstMark = (rows: readonly Row[]): { mark: string } | object => (rows[0]?.mark ? { mark: rows[0].mark } : {});
  const entityOf = (marks: readonly Mark[]): Entity | null => article.entities.get(marks[0]?.entity ?? '') ?? null;

  // a mention that somebody decided about has a row of its own, because it need not speak any quote
  const mentionOf = new Map<string | null, Mark>();
  for (const mark of article.marks) if (mark.kind === 'speaker' && !mentionOf.has(mark.entity)) mentionOf.set(mark.entity, mark);
  const speaking = article.marks.filter(({ kind, decision }) => kind === 'quote' || (kind === 'speaker' && decision !== null));
  const speakers = grouped(speaking, (mark) => mark.entity ?? '').map((marks): Named => {
    const entity = entityOf(marks);
    const children = marks.map(rowOf);
    const mention = entity ? mentionOf.get(entity.id) : undefined;
    const decision = article.decisions.get(entity?.id ?? '');
    const names = decision?.about === 'entity' ? decision.machineNames : [];
    return { type: 'speaker', entity, merged: names.length > 1 ? names : [], key: key(`speaker ${entity?.name ?? ''}`), ...(mention ? { mark: mention.key } : firstMark(children)), marks: below(children), children };
  });
  const places = grouped(ofKind('location'), (mark) => mark.entity ?? words(mark)).flatMap((marks): Named[] => {
    const location = article.locations.get(marks[0]?.id ?? '');
    if (!location) return [];
    const children = marks.map(rowOf);
    return [{ type: 'place', location, mentions: marks.length, key: key(`place ${location.name}`), ...firstMark(children), marks: below(children), children: children.length > 1 ? children : [] }];
  });
  const claimants = grouped(ofKind('claim'), (mark) => mark.entity ?? '').map((marks): Named => {
    const entity = entityOf(marks);
    const children = claimRows(marks);
    return { type: 'claimant', entity, key: key(`claimant ${entity?.name ?? ''}`), ...firstMark(children), marks: below(children), children };
  });
  return [...first, ...sortedGroup('speakers', speakers), ...sortedGroup('locations', places), ...sortedGroup('claims', claimants)];
}

/** Text of a row that a filter looks in. */
export function textOf(row: Row): string {
  switch (row.type) {
    case 'group': case 'more': return '';
    case 'conflict': case 'version': return row.words;
    case 'speaker': case 'claimant': return row.entity ? [row.entity.name, ...(row.entity.aliases ?? []), row.entity.description ?? ''].join(' ') : '';
    case 'place': return [row.location.name, row.location.admin1 ?? ''].join(' ');
    case 'location': return `${row.words} ${row.location.name}`;
    case 'mention': return `${row.words} ${row.entity?.name ?? ''}`;
    case 'orphan': return `${row.words} ${row.decision.note}`;
    case 'quote': case 'claim': return `${row.words} ${row.by?.name ?? ''} ${row.marks.map(({ check }) => check?.note ?? '').join(' ')}`;
  }
}

/** The marks that rows stand for, as they are in the article now, each once. */
export function marksOfRows(article: Article, rows: readonly Row[]): Mark[] {
  const keys = new Set(rows.flatMap(({ marks }) => marks.map((mark) => mark.key)));
  return article.marks.filter((mark) => keys.has(mark.key));
}

const wordsOfFilter = (filter: string): string[] => filter.toLowerCase().split(/\s+/).filter(Boolean);

function holdsWords(row: Row, wanted: readonly string[]): boolean {
  const text = textOf(row).toLowerCase();
  return wanted.every((word) => text.includes(word));
}

/** The rows that hold all words of `filter` in any case, with what is above and below them. */
export function filterRows(rows: readonly Row[], filter: string): Row[] {
  const wanted = wordsOfFilter(filter);
  if (!wanted.length) return [...rows];
  return rows.flatMap((row): Row[] => {
    if (holdsWords(row, wanted)) return [row];
    const children = filterRows(row.children, filter);
    return children.length ? [{ ...row, children }] : [];
  });
}

/** The rows that a list can be narrowed to. */
const narrowedTypes: Readonly<Record<Narrowing, readonly Row['type'][]>> = {
  toCheck: ['claim'],
  unattributed: ['quote'],
  unsure: ['quote', 'location', 'place'],
};

/** The rows of what the list is narrowed to, with what is above them. */
export function narrowedRows(rows: readonly Row[], to: Narrowing): Row[] {
  return rows.flatMap((row): Row[] => {
    if (!row.children.length) return narrowedTypes[to].includes(row.type) && countOf(row, to) > 0 ? [row] : [];
    const children = narrowedRows(row.children, to);
    return children.length ? [{ ...row, marks: children.flatMap(({ marks }) => marks), children }] : [];
  });
}

/** How many rows have all words of a filter; of those one below another, the highest. */
export const countFound = (rows: readonly Row[], filter: string): number =>
  rows.reduce((sum, row) => sum + (holdsWords(row, wordsOfFilter(filter)) ? 1 : countFound(row.children, filter)), 0);

/** The group that the row of a mark stands in, where rows are grouped by kind. */
const groupOfMark = ({ kind }: Mark): SortedGroup => (kind === 'claim' ? 'claims' : kind === 'location' ? 'locations' : 'speakers');

/** The same of a row; undefined for one that is in none of these. */
function groupOfRow(row: Row): RowGroup | undefined {
  switch (row.type) {
    case 'group': case 'more': return row.group;
    case 'speaker': case 'quote': case 'mention': return 'speakers';
    case 'place': case 'location': return 'locations';
    case 'claimant': case 'claim': return 'claims';
    default: return undefined;
  }
}

/** Marks at one place in the order in which a list shows the row of the first: those of the group in which `chosen` stands, then what is said rather than claimed, since a quote is often a claim, too; else as they came. */
export function byNearestRow(marks: readonly Mark[], chosen: Row | undefined): Mark[] {
  const group = chosen && groupOfRow(chosen);
  const farness = (mark: Mark): number => (groupOfMark(mark) === group ? 0 : mark.kind === 'claim' ? 2 : 1);
  return [...marks].sort((a, b) => farness(a) - farness(b)); // sort is stable
}

/** The row that goes to the mark: the deepest one, because what is above it goes to its first mark; for a speaker mentioned again, the speaker's. */
export function rowOfMark(rows: readonly Row[], mark: Mark): Row | undefined {
  return rowWith(rows, (row) => row.mark === mark.key) ?? (mark.kind === 'speaker' && mark.entity !== null ? rowWith(rows, (row) => row.type === 'speaker' && row.entity?.id === mark.entity) : undefined);
}

function rowWith(rows: readonly Row[], isIt: (row: Row) => boolean): Row | undefined {
  for (const row of rows) {
    const found = rowWith(row.children, isIt) ?? (isIt(row) ? row : undefined);
    if (found) return found;
  }
  return undefined;
}
