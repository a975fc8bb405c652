import type { Database, SqlRow, SqlValue } from './database';

/** What is used of `node:sqlite` (Node 22.13 and later; its types are not those of the oldest Node that is supported). */
interface NodeSqlite {
  readonly DatabaseSync: new (path: string) => {
    exec(sql: string): void;
    prepare(sql: string): { run(...values: readonly SqlValue[]): { readonly lastInsertRowid: number | bigint }; all(...values: readonly SqlValue[]): SqlRow[]; iterate(...values: readonly SqlValue[]): Iterable<SqlRow> };
    close(): void;
  };
}

/** The SQLite that the runtime has; undefined where it has none, or one without full-text search. */
function builtIn(): NodeSqlite | undefined {
  const library = (process as { getBuiltinModule?: (id: string) => unknown }).getBuiltinModule?.('node:sqlite') as NodeSqlite | undefined;
  if (!library) return undefined;
  const trial = new library.DatabaseSync(':memory:');
  try {
    trial.exec('CREATE VIRTUAL TABLE trial USING fts5(words)');
    return library;
  } catch {
    return undefined;
  } finally {
    trial.close();
  }
}

/** Opens databases with the runtime's own SQLite; undefined where it cannot. */
export function nodeSqlite(): ((path: string) => Database) | undefined {
  const library = builtIn();
  return library && ((path) => {
    const database = new library.DatabaseSync(path);
    const prepared = new Map<string, ReturnType<typeof database.prepare>>();
    const statement = (sql: string): ReturnType<typeof database.prepare> => {
      let found = prepared.get(sql);
      if (!found) prepared.set(sql, (found = database.prepare(sql)));
      return found;
    };
    return {
      exec: (sql) => database.exec(sql),
      run: (sql, values = []) => Number(statement(sql).run(...values).lastInsertRowid),
      all: (sql, values = []) => statement(sql).all(...values),
      iterate: (sql, values = []) => statement(sql).iterate(...values),
      close: () => database.close(),
    };
  });
}
