import { existsSync } from 'node:fs';
import { sqlite } from '../../folder/sqlite/openDatabase';
import type { OpenDatabase } from '../../folder/sqlite/database';
import type { WasmSqlite } from '../../folder/sqlite/wasmSqlite';

/** SQLite in WebAssembly is a program of its own below the bundle, and a package where the sources run. */
async function loadWasm(program: URL): Promise<WasmSqlite> {
  const { href } = new URL('sqlite/sqlite.cjs', program);
  const isBundled = existsSync(new URL(href));
  const loaded = (await import(isBundled ? href : 'node-sqlite3-wasm')) as WasmSqlite | { readonly default: WasmSqlite };
  return 'default' in loaded ? loaded.default : loaded;
}

/** How the command line at `program` opens databases. ON_THE_RECORD_SQLITE=wasm has it do without the SQLite of the runtime, for tests. */
export const sqliteHere = (program: URL): Promise<OpenDatabase> => sqlite(() => loadWasm(program), { onlyWasm: process.env['ON_THE_RECORD_SQLITE'] === 'wasm' });
