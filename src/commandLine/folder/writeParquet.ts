import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parquetWriteRows, type BasicType } from 'hyparquet-writer';
import { fileWriter } from 'hyparquet-writer';
import type { FolderIndex } from '../../folder/folderIndex';

/** Each table of an index as another program reads it, with the types of its columns. */
const tables: Readonly<Record<string, { readonly columns: Readonly<Record<string, BasicType>>; readonly sql: string }>> = {
  articles: {
    columns: { article: 'INT32', path: 'STRING', headline: 'STRING', author: 'STRING', date: 'STRING', publisher: 'STRING', url: 'STRING', words: 'INT32', story: 'INT32' },
    sql: 'SELECT id AS article, path, headline, author, date, publisher, url, words, story FROM article ORDER BY path',
  },
  entities: {
    columns: { entity: 'INT32', article: 'INT32', kind: 'STRING', name: 'STRING', named: 'BOOLEAN', description: 'STRING', gender: 'STRING', source_kind: 'STRING', mentions: 'INT32', person: 'INT32' },
    sql: 'SELECT id AS entity, article, kind, name, named, description, gender, sourceKind AS source_kind, mentions, profile AS person FROM entity ORDER BY id',
  },
  people: {
    columns: { person: 'INT32', name: 'STRING', kind: 'STRING', gender: 'STRING', names: 'STRING' },
    sql: 'SELECT id AS person, name, kind, gender, names FROM profile ORDER BY id',
  },
  quotes: {
    columns: { quote: 'INT32', article: 'INT32', entity: 'INT32', speaker: 'STRING', type: 'STRING', words: 'INT32', said: 'STRING', start: 'INT32', end: 'INT32', state: 'STRING' },
    sql: 'SELECT id AS quote, article, entity, speaker, type, words, said, start, "end", state FROM quote ORDER BY id',
  },
  places: {
    columns: { article: 'INT32', name: 'STRING', sense: 'STRING', country: 'STRING', admin1: 'STRING', lat: 'DOUBLE', lon: 'DOUBLE', geoname: 'INT32', start: 'INT32', end: 'INT32', state: 'STRING' },
    sql: 'SELECT article, name, sense, country, admin1, lat, lon, geonameId AS geoname, start, "end", state FROM place ORDER BY id',
  },
  claims: {
    columns: { article: 'INT32', entity: 'INT32', claimant: 'STRING', claimed: 'STRING', kind: 'STRING', source_given: 'STRING', score: 'DOUBLE', status: 'STRING', start: 'INT32', end: 'INT32', state: 'STRING' },
    sql: 'SELECT article, entity, claimant, claimed, kind, evidence AS source_given, score, status, start, "end", state FROM claim ORDER BY id',
  },
};

/** Rows that are in memory at a time. */
const rowGroupSize = 20_000;

/** Writes an index as Parquet files, a table each, into a folder, over those that are there. */
export async function writeParquet(index: FolderIndex, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, { columns, sql }] of Object.entries(tables)) {
    const path = join(folder, `${name}.parquet`);
    const half = `${path}.part`;
    const truths = Object.keys(columns).filter((column) => columns[column] === 'BOOLEAN');
    const rows = function* (): Generator<Record<string, unknown>> {
      for (const row of index.database.iterate(sql)) yield truths.length ? { ...row, ...Object.fromEntries(truths.map((column) => [column, Boolean(row[column])])) } : { ...row };
    };
    try {
      await parquetWriteRows({ writer: fileWriter(half), rows: rows(), columns: Object.entries(columns).map(([column, type]) => ({ name: column, type, nullable: true })), rowGroupSize });
      await rename(half, path);
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    }
  }
}
