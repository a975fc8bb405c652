import type * as library from 'node-sqlite3-wasm';
import type { SQLiteValue, Statement } from 'node-sqlite3-wasm';
import type { Database, SqlRow, SqlValue } from './database';

export type WasmSqlite = Pick<typeof library, 'Database'>;

/**
 * Opens databases with SQLite in WebAssembly. Its own rollback journals are never played back after a crash (it takes its own lock
 * for another's when it looks for one), which leaves half a transaction in the file; a write-ahead log is, and without shared memory
 * that needs the file for one process alone.
 */
export const wasmSqlite = ({ Database: WasmDatabase }: WasmSqlite): ((path: string) => Database) => (path) => {
  const database = new WasmDatabase(path);
  const prepared = new Map<string, Statement>();
  const statement = (sql: string): Statement => {
    let found = prepared.get(sql);
    if (!found) prepared.set(sql, (found = database.prepare(sql)));
    return found;
  };
  const bound = (values: readonly SqlValue[]): SQLiteValue[] => [...values];
  const opened: Database = {
    exec: (sql) => database.exec(sql),
    run: (sql, values = []) => Number(statement(sql).run(bound(values)).lastInsertRowid),
    all: (sql, values = []) => statement(sql).all(bound(values)) as SqlRow[],
    iterate: (sql, values = []) => statement(sql).iterate(bound(values)) as Iterable<SqlRow>,
    close: () => {
      for (const each of prepared.values()) each.finalize();
      database.close();
    },
  };
  try {
    opened.exec('PRAGMA locking_mode = EXCLUSIVE');
  } catch (error) {
    opened.close();
    throw error;
  }
  return opened;
};
