import { closing, excerptAround, opening, unmarked, type Excerpt } from '../core/folder/excerpt';
import { fullTextQuery, termsOf } from '../core/folder/searchWords';
import type { SourceKind } from '../core/analysis/analysis';
import { plainWords } from '../core/language/plainWords';
import type { Span } from '../core/span';
import type { SqlRow, SqlValue } from './sqlite/database';
import type { FolderIndex } from './folderIndex';

/** What becomes of a claim, or how the article stands to it. */
export const claimStatuses = ['attributed', 'unattributed', 'disputed', 'toCheck', 'confirmed', 'wrong', 'misleading', 'uncheckable'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];
export const sourceKinds: readonly SourceKind[] = ['named person', 'unnamed person', 'organisation', 'document', 'group'];

/** What is searched for; everything that is given has to hold. */
export interface Query {
  /** Words, "phrases", begin*: in quotes where somebody's are searched for, in claims where claims are, else in articles. */
  readonly words?: string | undefined;
  /** Somebody's name, or a part of it: their quotes, or the claims they make. */
  readonly speaker?: string | undefined;
  /** Only those of this person or organisation, by its number. */
  readonly profile?: number | undefined;
  readonly kind?: SourceKind | undefined;
  readonly claimStatus?: ClaimStatus | undefined;
  /** A place's name, or the code of its country. */
  readonly place?: string | undefined;
  readonly publisher?: string | undefined;
  /** Days or beginnings of days ("2024", "2024-05"), both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Whether copies of one story are all there, and not the first alone. */
  readonly copies?: boolean | undefined;
  readonly limit?: number | undefined;
}

export interface FoundArticle {
  readonly path: string;
  readonly headline: string | null;
  readonly date: string | null;
  readonly publisher: string | null;
  /** How many articles of the folder are near copies of it, itself not counted. */
  readonly copies: number;
}

/** Something that was found, and where it stands in the article, in UTF-16 code units. */
export interface Found extends Span, Excerpt {
  readonly article: FoundArticle;
  readonly what: 'text' | 'quote' | 'claim' | 'place';
  /** Who says or claims it; empty where nobody is named. */
  readonly by: string;
  readonly status: string | null;
}

const usualLimit = 100;
const marked = (table: string, column: number): string => `highlight(${table}, ${column}, '${opening}', '${closing}')`;

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** The day after which nothing of "2024" or "2024-05" is. */
const endOf = (day: string): string => `${day}\uffff`;

function articleConditions({ place, publisher, from, to, copies }: Query): Condition[] {
  return [
    ...(copies ? [] : [{ sql: 'article.story = article.id', values: [] }]),
    ...(from === undefined ? [] : [{ sql: 'article.date >= ?', values: [from] }]),
    ...(to === undefined ? [] : [{ sql: 'article.date <= ?', values: [endOf(to)] }]),
    ...(publisher === undefined ? [] : [{ sql: 'article.publisher LIKE ? ESCAPE \'\\\'', values: [containing(publisher)] }]),
    ...(place === undefined ? [] : [{ sql: 'article.id IN (SELECT article FROM place WHERE name = ? COLLATE NOCASE OR country = ?)', values: [place, place.toUpperCase()] }]),
  ];
}

const containing = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

/** The people and organisations that a name can mean: those who are called so, else those in one of whose names its words stand. */
export function profilesNamed({ database }: FolderIndex, name: string): number[] {
  const wanted = plainWords(name).split(' ');
  const exact: number[] = [];
  const partly: number[] = [];
  for (const { id, names } of database.iterate('SELECT id, names FROM profile')) {
    for (const each of (names as string).split('\n')) {
      const words = plainWords(each).split(' ');
      if (words.length === wanted.length && words.every((word, i) => word === wanted[i])) {
        exact.push(id as number);
        break;
      }
      if (wanted.every((word) => words.includes(word))) {
        partly.push(id as number);
        break;
      }
    }
  }
  return exact.length ? exact : partly;
}

function speakerCondition(index: FolderIndex, { speaker, profile }: Query, spoken: string): Condition[] {
  if (profile !== undefined) return [{ sql: 'entity.profile = ?', values: [profile] }];
  if (speaker === undefined) return [];
  const profiles = profilesNamed(index, speaker);
  if (profiles.length) return [{ sql: `entity.profile IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(profiles)] }];
  return [{ sql: `${spoken} LIKE ? ESCAPE '\\'`, values: [containing(speaker)] }]; // somebody whom no article names ("a Taliban official")
}

const articleColumns = 'article.path, article.headline, article.date, article.publisher, (SELECT count(*) - 1 FROM article AS copy WHERE copy.story = article.story) AS copies';

const where = (conditions: readonly Condition[]): string => (conditions.length ? `WHERE ${conditions.map(({ sql }) => `(${sql})`).join(' AND ')}` : '');
const articleOf = (row: SqlRow): FoundArticle => ({ path: row['path'] as string, headline: row['headline'] as string | null, date: row['date'] as string | null, publisher: row['publisher'] as string | null, copies: row['copies'] as number });

/** What is found in a folder: the best first where words are searched for, else by date, the newest first, and path. */
export function search(index: FolderIndex, query: Query): Found[] {
  if (query.claimStatus !== undefined) return searchMarks(index, query, 'claim');
  if (query.speaker !== undefined || query.profile !== undefined || query.kind !== undefined) return searchMarks(index, query, 'quote');
  const match = fullTextQuery(termsOf(query.words ?? ''));
  return match !== undefined ? searchTexts(index, query, match) : query.place !== undefined ? searchPlaces(index, query) : searchArticles(index, query);
}

function searchMarks(index: FolderIndex, query: Query, what: 'quote' | 'claim'): Found[] {
  const match = fullTextQuery(termsOf(query.words ?? ''));
  const [table, text, spoken] = what === 'quote' ? ['quoteText', 'said', 'speaker'] : ['claimText', 'claimed', 'claimant'];
  const conditions: Condition[] = [
    ...(match === undefined ? [] : [{ sql: `${table} MATCH ?`, values: [match] }]),
    ...speakerCondition(index, query, `${what}.${spoken}`),
    ...(query.kind === undefined ? [] : [{ sql: 'entity.sourceKind = ?', values: [query.kind] }]),
    ...(query.claimStatus === undefined ? [] : [{ sql: 'coalesce(claim.status = ?, 0) OR coalesce(claim.evidence = ?, 0)', values: [query.claimStatus, query.claimStatus] }]),
    ...articleConditions(query),
  ];
  const from = match === undefined ? what : `${table} CROSS JOIN ${what} ON ${what}.id = ${table}.rowid`;
  const rows = index.database.all(
    `SELECT ${articleColumns}, ${match === undefined ? `${what}.${text}` : marked(table, 0)} AS words, ${what}.start, ${what}."end", coalesce(profile.name, ${what}.${spoken}) AS by, ${what === 'claim' ? 'coalesce(claim.status, claim.evidence)' : 'NULL'} AS status
     FROM ${from} JOIN article ON article.id = ${what}.article LEFT JOIN entity ON entity.id = ${what}.entity LEFT JOIN profile ON profile.id = entity.profile
     ${where(conditions)} ORDER BY ${match === undefined ? '' : `${table}.rank, `}article.date DESC, article.path, ${what}.start LIMIT ?`,
    [...conditions.flatMap(({ values }) => values), query.limit ?? usualLimit],
  );
  return rows.map((row) => {
    const found = unmarked(row['words'] as string);
    return { article: articleOf(row), what, start: row['start'] as number, end: row['end'] as number, ...(found.hits.length ? excerptAround(found.text, found.hits) : { words: found.text, hits: [] }), by: row['by'] as string, status: row['status'] as string | null };
  });
}

function searchTexts(index: FolderIndex, query: Query, match: string): Found[] {
  const conditions: Condition[] = [{ sql: 'articleText MATCH ?', values: [match] }, ...articleConditions(query)];
  // ranked first, and marked then: to mark is to read the text again
  const rows = index.database.all(
    `SELECT ${articleColumns}, ${marked('articleText', 1)} AS words FROM articleText CROSS JOIN article ON article.id = articleText.rowid
     ${where(conditions)} ORDER BY articleText.rank, article.path LIMIT ?`,
    [...conditions.flatMap(({ values }) => values), query.limit ?? usualLimit],
  );
  return rows.map((row) => {
    const { text, hits } = unmarked(row['words'] as string);
    const { start, end } = hits[0] ?? { start: 0, end: 0 };
    return { article: articleOf(row), what: 'text', start, end, ...excerptAround(text, hits), by: '', status: null };
  });
}

function searchPlaces(index: FolderIndex, query: Query): Found[] {
  const { place = '' } = query;
  const conditions: Condition[] = [{ sql: 'place.name = ? COLLATE NOCASE OR place.country = ?', values: [place, place.toUpperCase()] }, ...articleConditions({ ...query, place: undefined })];
  const rows = index.database.all(
    `SELECT ${articleColumns}, articleText.text AS words, place.start, place."end" FROM place JOIN article ON article.id = place.article JOIN articleText ON articleText.rowid = article.id
     ${where(conditions)} ORDER BY article.date DESC, article.path, place.start LIMIT ?`,
    [...conditions.flatMap(({ values }) => values), query.limit ?? usualLimit],
  );
  return rows.map((row) => {
    const span = { start: row['start'] as number, end: row['end'] as number };
    return { article: articleOf(row), what: 'place', ...span, ...excerptAround(row['words'] as string, [span]), by: '', status: null };
  });
}

function searchArticles(index: FolderIndex, query: Query): Found[] {
  const conditions = articleConditions(query);
  const rows = index.database.all(
    `SELECT ${articleColumns}, articleText.text AS words FROM article JOIN articleText ON articleText.rowid = article.id ${where(conditions)} ORDER BY article.date DESC, article.path LIMIT ?`,
    [...conditions.flatMap(({ values }) => values), query.limit ?? usualLimit],
  );
  return rows.map((row) => ({ article: articleOf(row), what: 'text', start: 0, end: 0, ...excerptAround(row['words'] as string, []), by: '', status: null }));
}
