import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { english } from '../../src/core/english/english';
import { fingerprint } from '../../src/core/folder/fingerprint';
import type { ArticleRows } from '../../src/core/folder/rows';
import { FolderIndex } from '../../src/folder/folderIndex';
import { indexFolder, type ArticleFile, type Indexed, type Indexing } from '../../src/folder/indexFolder';
import type { OpenDatabase } from '../../src/folder/sqlite/database';
import { sqlite } from '../../src/folder/sqlite/openDatabase';
import type { WasmSqlite } from '../../src/folder/sqlite/wasmSqlite';

/** Opens databases with SQLite in WebAssembly, which every runtime has. */
export const openWasm = (): Promise<OpenDatabase> => sqlite(() => Promise.resolve(createRequire(import.meta.url)('node-sqlite3-wasm') as WasmSqlite), { onlyWasm: true });

/** A new folder for each test of a suite. */
export function newFolder(): { path: string } {
  const place = { path: '' };
  setup(() => { place.path = mkdtempSync(join(tmpdir(), 'on-the-record-folder-')); });
  teardown(() => rmSync(place.path, { recursive: true, force: true }));
  return place;
}

/** Reads an article without an analysis: lines "Name: what is said", "@place", "!claim", and "date 2031-05-04". A text that says so cannot be read. */
export function plainRows({ text, kept }: ArticleFile): ArticleRows {
  if (text.includes('UNREADABLE')) throw new Error('it says that it cannot be read');
  const lines = [...text.matchAll(/^.*$/gm)].map(({ 0: line, index }) => ({ line, at: { start: index, end: index + line.length, state: kept === undefined ? 'suggested' as const : 'accepted' as const } }));
  const spoken = lines.flatMap(({ line, at }) => (/^[A-Z][\w. ]+: /.test(line) ? [{ name: line.slice(0, line.indexOf(':')), said: line.slice(line.indexOf(':') + 2), at }] : []));
  const names = [...new Set(spoken.map(({ name }) => name))];
  const date = /^date (\S+)/m.exec(text)?.[1];
  return {
    source: { headline: lines[0]?.line ?? '', ...(date ? { date } : {}) }, text, words: text.split(/\s+/).length, fingerprint: fingerprint(text),
    entities: names.map((name) => ({ kind: 'person', name, named: true, aliases: [], description: 'harbour master of Tarnow', gender: null, sourceKind: 'named person', mentions: 1 })),
    quotes: spoken.map(({ name, said, at }) => ({ ...at, type: 'direct', said, words: said.split(' ').length, entity: names.indexOf(name), speaker: name })),
    places: lines.flatMap(({ line, at }) => (line.startsWith('@') ? [{ ...at, name: line.slice(1), sense: 'place' as const, country: 'PL', admin1: null, lat: 50, lon: 21, geonameId: null }] : [])),
    claims: lines.flatMap(({ line, at }) => (line.startsWith('!') ? [{ ...at, claimed: line.slice(1), entity: null, claimant: '', kind: null, evidence: 'unattributed' as const, score: 0.5, status: null }] : [])),
  };
}

export const sidecarOf = (file: string): string => `${file}.annotations.json`;

/** Brings the index at `path` up to date with a folder, by {@link plainRows} where nothing else is asked for. */
export async function indexed(folder: string, path: string, more: Partial<Indexing> = {}): Promise<Indexed & { readonly failures: readonly string[] }> {
  const failures: string[] = [];
  const index = FolderIndex.openOrMake(path, await openWasm(), (reason) => failures.push(`made anew: ${reason}`));
  try {
    return { ...(await indexFolder(index, folder, { readRows: plainRows, lexicon: english.lexicon, sidecarOf, onFailure: (name, reason) => failures.push(`${name}: ${reason}`), ...more })), failures };
  } finally {
    index.close();
  }
}

/** Everything that an index says, without the numbers that it gives to rows. */
export async function contentOf(path: string): Promise<unknown> {
  const index = FolderIndex.open(path, await openWasm());
  try {
    const all = (sql: string) => index.database.all(sql).map((row) => ({ ...row }));
    const profile = '(SELECT min(path || \' \' || other.name) FROM entity AS other JOIN article AS place ON place.id = other.article WHERE other.profile = entity.profile)';
    return {
      articles: all('SELECT article.path, article.hash, article.headline, article.date, first.path AS story, articleText.text FROM article LEFT JOIN article AS first ON first.id = article.story JOIN articleText ON articleText.rowid = article.id ORDER BY article.path'),
      entities: all(`SELECT path, name, ${profile} AS person FROM entity JOIN article ON article.id = entity.article ORDER BY path, name`),
      quotes: all('SELECT path, quote.said, speaker, start, "end", entity.name FROM quote JOIN article ON article.id = quote.article LEFT JOIN entity ON entity.id = quote.entity ORDER BY path, start'),
      found: all('SELECT path, quote.said FROM quoteText JOIN quote ON quote.id = quoteText.rowid JOIN article ON article.id = quote.article WHERE quoteText MATCH \'"the"\' ORDER BY path, start'),
      places: all('SELECT path, name, start FROM place JOIN article ON article.id = place.article ORDER BY path, start'),
      claims: all('SELECT path, claimed, start FROM claim JOIN article ON article.id = claim.article ORDER BY path, start'),
      profiles: all('SELECT name, names FROM profile ORDER BY name, names'),
      suggestions: all('SELECT a.name AS one, b.name AS other, doubt, shared FROM suggestion JOIN profile AS a ON a.id = one JOIN profile AS b ON b.id = other ORDER BY 1, 2, 3, 4').length,
      failures: index.failures(),
      whole: all('PRAGMA integrity_check'),
    };
  } finally {
    index.close();
  }
}
