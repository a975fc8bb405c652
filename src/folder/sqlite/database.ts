/** What a column of SQLite holds. */
export type SqlValue = string | number | bigint | Uint8Array | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** A database of SQLite with FTS5, whichever library reads it. Statements are kept prepared. All calls are synchronous and throw what SQLite says. */
export interface Database {
  /** Runs statements that give nothing. */
  exec(sql: string): void;
  /** Runs a statement; gives the id of the row that was inserted last. */
  run(sql: string, values?: readonly SqlValue[]): number;
  all(sql: string, values?: readonly SqlValue[]): SqlRow[];
  iterate(sql: string, values?: readonly SqlValue[]): Iterable<SqlRow>;
  close(): void;
}

/** Opens or makes a database. Throws where the file is none, and a {@link Busy} where another process has it. */
export type OpenDatabase = (path: string) => Database;

/** Another process has the database. */
export class Busy extends Error {}

/** Runs `work` as one transaction: all of it is kept, or nothing. */
export function inTransaction<T>(database: Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    try {
      database.exec('ROLLBACK');
    } catch {
      // SQLite has rolled back already (a full disk, say), and what went wrong first is what counts
    }
    throw error;
  }
}
