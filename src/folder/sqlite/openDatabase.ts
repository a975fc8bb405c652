import type { Database, OpenDatabase } from './database';
import { takeLease } from './lease';
import { nodeSqlite } from './nodeSqlite';
import { wasmSqlite, type WasmSqlite } from './wasmSqlite';

/** How a program comes by SQLite in WebAssembly: a file of its own that only who needs it loads. */
export type LoadWasmSqlite = () => Promise<WasmSqlite>;

/**
 * How databases are opened here: with the runtime's own SQLite where it has one, else with SQLite in WebAssembly. One process at a
 * time has a database. What is committed survives a killed process, and a transaction that it did not commit leaves no trace.
 */
export async function sqlite(loadWasm: LoadWasmSqlite, { onlyWasm = false } = {}): Promise<OpenDatabase> {
  const open = (onlyWasm ? undefined : nodeSqlite()) ?? wasmSqlite(await loadWasm());
  return (path) => {
    const giveBack = takeLease(path);
    let database: Database | undefined;
    try {
      database = open(path);
      // a commit is safe from a killed process, though not each from a power cut: the log is written to disk at checkpoints
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768');
      const opened = database;
      return {
        ...opened,
        close: () => {
          opened.close();
          giveBack();
        },
      };
    } catch (error) {
      database?.close();
      giveBack();
      throw error;
    }
  };
}
