import type { FolderIndex } from './folderIndex';

/** A table of figures over a folder. */
interface Figures {
  readonly title: string;
  readonly columns: readonly string[];
  /** Gives the columns; `counted` stands for the condition by which articles are counted. */
  readonly sql: (counted: string) => string;
}

const quotesOf = (counted: string): string => `quote JOIN article ON article.id = quote.article AND ${counted} LEFT JOIN entity ON entity.id = quote.entity LEFT JOIN profile ON profile.id = entity.profile`;
/** The articles too that quote nobody. */
const articlesWithQuotes = 'article LEFT JOIN quote ON quote.article = article.id LEFT JOIN entity ON entity.id = quote.entity LEFT JOIN profile ON profile.id = entity.profile';
/** As the article tells it, else as the others do. */
const gender = 'coalesce(entity.gender, profile.gender)';
/** Of persons alone: a company has none. */
const isWoman = `entity.kind = 'person' AND ${gender} = 'female'`;
const isMan = `entity.kind = 'person' AND ${gender} = 'male'`;
const sumOf = (condition: string, what = '1'): string => `sum(CASE WHEN ${condition} THEN ${what} ELSE 0 END)`;
const shares = `count(quote.id), coalesce(sum(quote.words), 0), ${sumOf(isWoman)}, ${sumOf(isMan)}, ${sumOf(isWoman, 'quote.words')}, ${sumOf(isMan, 'quote.words')}`;
const shareColumns = ['quotes', 'words', 'quotes of women', 'quotes of men', 'words of women', 'words of men'] as const;

/** Every table of figures, by its name on the command line. */
export const figures = {
  speakers: {
    title: 'Who is quoted',
    columns: ['name', 'kind', 'gender', 'articles', 'quotes', 'words', 'first', 'last'],
    sql: (counted) => `SELECT coalesce(profile.name, quote.speaker), coalesce(profile.kind, entity.kind), CASE WHEN entity.kind = 'person' THEN coalesce(profile.gender, entity.gender) END, count(DISTINCT article.id), count(*), sum(quote.words), min(article.date), max(article.date)
      FROM ${quotesOf(counted)} WHERE profile.id IS NOT NULL OR quote.speaker <> '' GROUP BY coalesce(profile.id, lower(quote.speaker)) ORDER BY 5 DESC, 6 DESC, 1`,
  },
  years: {
    title: 'By year',
    columns: ['year', 'articles', ...shareColumns],
    sql: (counted) => `SELECT substr(article.date, 1, 4), count(DISTINCT article.id), ${shares} FROM ${articlesWithQuotes} WHERE ${counted} GROUP BY 1 ORDER BY 1`,
  },
  genders: {
    title: 'Women and men',
    columns: ['gender', 'people', 'quotes', 'words'],
    sql: (counted) => `SELECT ${gender}, count(DISTINCT coalesce(profile.id, -entity.id)), count(*), sum(quote.words) FROM ${quotesOf(counted)} WHERE entity.kind = 'person' GROUP BY 1 ORDER BY 3 DESC`,
  },
  kinds: {
    title: 'Kinds of source',
    columns: ['kind of source', 'quotes', 'words'],
    sql: (counted) => `SELECT entity.sourceKind, count(*), sum(quote.words) FROM ${quotesOf(counted)} GROUP BY 1 ORDER BY 2 DESC`,
  },
  places: {
    title: 'Places',
    columns: ['place', 'country', 'latitude', 'longitude', 'articles', 'mentions'],
    sql: (counted) => `SELECT min(place.name), place.country, place.lat, place.lon, count(DISTINCT article.id), count(*) FROM place JOIN article ON article.id = place.article AND ${counted}
      GROUP BY coalesce(place.geonameId, place.name), place.country ORDER BY 5 DESC, 6 DESC, 1`,
  },
  claims: {
    title: 'Claims',
    columns: ['source given', 'claims', 'in articles'],
    sql: (counted) => `SELECT claim.evidence, count(*), count(DISTINCT article.id) FROM claim JOIN article ON article.id = claim.article AND ${counted} GROUP BY 1 ORDER BY 2 DESC`,
  },
  publishers: {
    title: 'Publishers',
    columns: ['publisher', 'articles', ...shareColumns],
    sql: (counted) => `SELECT article.publisher, count(DISTINCT article.id), ${shares} FROM ${articlesWithQuotes} WHERE ${counted} GROUP BY 1 ORDER BY 2 DESC, 1`,
  },
} as const satisfies Readonly<Record<string, Figures>>;

export type FiguresName = keyof typeof figures;
export const figuresNames = Object.keys(figures) as FiguresName[];

export type FigureCell = string | number | null;

/**
 * The rows of a table of figures; copies of one story are counted once, unless all of them are asked for. They are kept in the index
 * until it changes, because to count them is to read every quote.
 */
export function figuresOf({ database }: FolderIndex, name: FiguresName, { copies = false, limit = Infinity } = {}): FigureCell[][] {
  const key = copies ? `${name} of all copies` : name;
  const kept = database.all('SELECT rows FROM figures WHERE name = ?', [key])[0]?.['rows'] as string | undefined;
  if (kept !== undefined) return (JSON.parse(kept) as FigureCell[][]).slice(0, limit);
  const rows = database.all(figures[name].sql(copies ? 'true' : 'article.story = article.id')).map((row) => Object.values(row) as FigureCell[]);
  database.run('INSERT INTO figures VALUES (?, ?)', [key, JSON.stringify(rows)]);
  return rows.slice(0, limit);
}

/** Counts all figures where they have not been since the index changed. */
export const keepFigures = (index: FolderIndex): void => figuresNames.forEach((name) => void figuresOf(index, name));

/** What there is in an index. */
export interface Totals {
  readonly articles: number;
  /** Articles that are near copies of another, which is counted. */
  readonly copies: number;
  readonly quotes: number;
  readonly claims: number;
  readonly places: number;
  readonly failures: number;
}

export function totalsOf({ database }: FolderIndex): Totals {
  const count = (from: string): number => Number(Object.values(database.all(`SELECT count(*) FROM ${from}`)[0]!)[0]);
  return { articles: count('article'), copies: count('article WHERE story <> id'), quotes: count('quote'), claims: count('claim'), places: count('place'), failures: count('failure') };
}
