import { existsSync, openSync, readSync, closeSync, rmSync } from 'node:fs';
import { bandsOf } from '../core/folder/fingerprint';
import { unitePeople, type Appearance, type SameNames } from '../core/folder/people';
import type { ArticleRows } from '../core/folder/rows';
import { storiesOf } from '../core/folder/stories';
import type { EntityKind, Gender } from '../core/analysis/analysis';
import type { Lexicon } from '../core/language/language';
import { nameKey } from '../core/teamList/teamList';
import { isIndex, makeTables, NoIndex } from './schema';
import { Busy, inTransaction, type Database, type OpenDatabase, type SqlValue } from './sqlite/database';

/** How the file of every database of SQLite begins. */
const magic = 'SQLite format 3\0';
const files = ['', '-wal', '-shm', '-journal'] as const;

/** Whether there is a file, and it is no database: it is left alone. */
function isOther(path: string): boolean {
  if (!existsSync(path)) return false;
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(magic.length);
    const read = readSync(file, start, 0, magic.length, 0);
    return read > 0 && start.toString('latin1') !== magic;
  } finally {
    closeSync(file);
  }
}

/** The index of a folder of articles: what is quoted, by whom, where, and what is claimed, in one file that can be made anew at any time. */
export class FolderIndex {
  private constructor(readonly database: Database, readonly path: string) {}

  /** Opens an index that is there. Throws {@link NoIndex} where there is none. */
  static open(path: string, open: OpenDatabase): FolderIndex {
    if (!existsSync(path)) throw new NoIndex(`${path}: there is no index: make it first (on-the-record index FOLDER)`);
    if (isOther(path)) throw new NoIndex(`${path} is no index of a folder`);
    let database: Database | undefined;
    try {
      database = open(path);
      if (isIndex(database)) return new FolderIndex(database, path);
    } catch (error) {
      database?.close();
      if (error instanceof Busy) throw error;
      throw new NoIndex(`${path} cannot be read as an index (${error instanceof Error ? error.message : String(error)}): index the folder anew`, { cause: error });
    }
    database.close();
    throw new NoIndex(`${path} was made by another version: index the folder anew`);
  }

  /** Opens an index, or makes one; one that is broken or of another version is made anew, which `onAnew` is told. Throws {@link NoIndex} where the file is something else. */
  static openOrMake(path: string, open: OpenDatabase, onAnew: (reason: string) => void): FolderIndex {
    if (isOther(path)) throw new NoIndex(`${path} is there already and no index of a folder: it was left as it is; name another file`);
    const isNew = !existsSync(path);
    let database: Database | undefined;
    try {
      database = open(path);
      if (!isIndex(database)) {
        if (!isNew && database.all('SELECT 1 FROM sqlite_master LIMIT 1').length) throw new Error('it was made by another version');
        makeTables(database);
      } else if (Object.values(database.all('PRAGMA quick_check(1)')[0]!)[0] !== 'ok') throw new Error('it is damaged');
      return new FolderIndex(database, path);
    } catch (error) {
      try {
        database?.close();
      } catch {
        // a broken file is not to be written to, and is on its way out
      }
      if (isNew || error instanceof Busy || error instanceof NoIndex) throw error;
      onAnew(error instanceof Error ? error.message : String(error));
    }
    for (const end of files) rmSync(`${path}${end}`, { force: true });
    database = open(path);
    makeTables(database);
    return new FolderIndex(database, path);
  }

  close(): void {
    this.database.close();
  }

  get(key: string): string | undefined {
    return this.database.all('SELECT value FROM state WHERE key = ?', [key])[0]?.['value'] as string | undefined;
  }

  set(key: string, value: string): void {
    this.database.run('INSERT INTO state VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', [key, value]);
  }

  /** Runs `work` as one transaction. */
  batch<T>(work: () => T): T {
    return inTransaction(this.database, work);
  }

  /** The hash of each file as it was indexed, or could not be, by its path below the folder. */
  hashes(): Map<string, string | null> {
    const hashes = new Map<string, string | null>();
    for (const { path, hash } of this.database.iterate('SELECT path, hash FROM article UNION ALL SELECT path, hash FROM failure')) hashes.set(path as string, hash as string | null);
    return hashes;
  }

  /** The files that could not be indexed, each with the reason. */
  failures(): { path: string; reason: string }[] {
    return this.database.all('SELECT path, reason FROM failure ORDER BY path') as unknown as { path: string; reason: string }[];
  }

  get isUnited(): boolean {
    return this.get('united') === 'true';
  }

  /** Puts an article into the index in the place of what was there of it. Within {@link batch}. */
  put(path: string, hash: string, { source, text, words, fingerprint, entities, quotes, places, claims }: ArticleRows): void {
    this.remove(path);
    const { database } = this;
    const insert = (table: string, row: Readonly<Record<string, SqlValue>>): number => {
      const columns = Object.keys(row);
      return database.run(`INSERT INTO ${table}(${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`, Object.values(row));
    };
    const { headline = null, author = null, date = null, publisher = null, url = null } = source;
    const bytes = fingerprint && new Uint8Array(fingerprint.buffer, fingerprint.byteOffset, fingerprint.byteLength);
    const article = insert('article', { path, hash, headline, author, date, publisher, url, words, fingerprint: bytes });
    insert('articleText', { rowid: article, headline: headline ?? '', text });
    for (const band of fingerprint ? bandsOf(fingerprint) : []) database.run('INSERT OR IGNORE INTO band VALUES (?, ?)', [band, article]);
    const ids = entities.map(({ named, aliases, ...entity }) => insert('entity', { article, ...entity, named: Number(named), aliases: JSON.stringify(aliases) }));
    const idOf = (entity: number | null): number | null => (entity === null ? null : (ids[entity] ?? null));
    for (const quote of quotes) insert('quote', { article, ...quote, entity: idOf(quote.entity) });
    for (const place of places) insert('place', { article, ...place });
    for (const claim of claims) insert('claim', { article, ...claim, entity: idOf(claim.entity) });
  }

  /** Notes that a file could not be indexed, in the place of what was there of it. Within {@link batch}. */
  putFailure(path: string, hash: string | null, reason: string): void {
    this.remove(path);
    this.database.run('INSERT INTO failure VALUES (?, ?, ?)', [path, hash, reason]);
  }

  /** Takes what came of a file out of the index. Within {@link batch}. */
  remove(path: string): void {
    const { database } = this;
    this.set('united', 'false');
    database.run('DELETE FROM figures');
    database.run('DELETE FROM failure WHERE path = ?', [path]);
    const id = database.all('SELECT id FROM article WHERE path = ?', [path])[0]?.['id'];
    if (id === undefined) return;
    database.run('DELETE FROM articleText WHERE rowid = ?', [id]);
    for (const table of ['band', 'entity', 'quote', 'place', 'claim'] as const) database.run(`DELETE FROM ${table} WHERE article = ?`, [id]);
    database.run('DELETE FROM article WHERE id = ?', [id]);
  }

  /** Names that a team's list says are one person's, from now on. */
  setSameNames(same: SameNames): void {
    const kept = JSON.stringify([...same].sort(([a], [b]) => (a < b ? -1 : 1)));
    if (kept === (this.get('sameNames') ?? '[]')) return;
    this.batch(() => {
      this.set('sameNames', kept);
      this.set('united', 'false');
      this.database.run('DELETE FROM figures');
    });
  }

  /** Says which articles are copies of one another, and who is who over all of them; the same whatever the order in which the articles came. */
  unite(lexicon: Lexicon): void {
    if (this.isUnited) return;
    this.batch(() => {
      this.database.run('DELETE FROM figures');
      this.uniteStories();
      this.unitePeople(lexicon);
      this.set('united', 'true');
    });
  }

  private uniteStories(): void {
    const { database } = this;
    const ids: number[] = [];
    const stories: (number | null)[] = [];
    const prints: (Int32Array | null)[] = [];
    for (const { id, fingerprint, story } of database.iterate('SELECT id, fingerprint, story FROM article ORDER BY path')) {
      ids.push(id as number);
      stories.push(story as number | null);
      prints.push(fingerprint instanceof Uint8Array ? new Int32Array(fingerprint.slice().buffer) : null);
    }
    const numbers = new Map(ids.map((id, number) => [id, number]));
    const first = storiesOf(prints, this.sharingBands(numbers));
    ids.forEach((id, number) => {
      const story = ids[first[number]!]!;
      if (story !== stories[number]) database.run('UPDATE article SET story = ? WHERE id = ?', [story, id]);
    });
  }

  private *sharingBands(numbers: ReadonlyMap<number, number>): Generator<number[]> {
    let band: SqlValue = null;
    let articles: number[] = [];
    for (const row of this.database.iterate('SELECT band, article FROM band ORDER BY band')) {
      if (row['band'] !== band) {
        if (articles.length > 1) yield articles.sort((a, b) => a - b);
        band = row['band']!;
        articles = [];
      }
      articles.push(numbers.get(row['article'] as number)!);
    }
    if (articles.length > 1) yield articles.sort((a, b) => a - b);
  }

  private unitePeople(lexicon: Lexicon): void {
    const { database } = this;
    const ids: number[] = [];
    const kinds: EntityKind[] = [];
    const profiles: (number | null)[] = [];
    const appearances: Appearance[] = [];
    const named = `SELECT entity.id, article, kind, name, aliases, gender, description, profile FROM entity JOIN article ON article.id = entity.article
      WHERE named AND kind IN ('person', 'organisation', 'group') ORDER BY path, entity.id`;
    for (const row of database.iterate(named)) {
      ids.push(row['id'] as number);
      kinds.push(row['kind'] as EntityKind);
      profiles.push(row['profile'] as number | null);
      appearances.push({ article: row['article'] as number, isPerson: row['kind'] === 'person', name: row['name'] as string, aliases: JSON.parse(row['aliases'] as string) as string[], gender: row['gender'] as Gender | null, description: row['description'] as string | null });
    }
    const same = new Map(JSON.parse(this.get('sameNames') ?? '[]') as [string, string][]);
    const { first, suggestions } = unitePeople(appearances, lexicon, same);
    const members = new Map<number, number[]>();
    first.forEach((leader, i) => {
      const list = members.get(leader);
      if (list) list.push(i);
      else members.set(leader, [i]);
      if (profiles[i] !== ids[leader]) database.run('UPDATE entity SET profile = ? WHERE id = ?', [ids[leader]!, ids[i]!]);
    });
    database.exec('DELETE FROM profile; DELETE FROM suggestion');
    for (const [leader, list] of members) {
      const names = list.map((i) => same.get(nameKey(appearances[i]!.name)) ?? appearances[i]!.name);
      const genders = list.flatMap((i) => appearances[i]!.gender ?? []);
      const everyName = new Set(list.flatMap((i) => [appearances[i]!.name, ...appearances[i]!.aliases]));
      database.run('INSERT INTO profile VALUES (?, ?, ?, ?, ?)', [ids[leader]!, mostFrequent(names)!, kinds[leader]!, mostFrequent(genders) ?? null, [...everyName].sort().join('\n')]);
    }
    for (const { one, other, doubt, shared } of suggestions) database.run('INSERT INTO suggestion VALUES (?, ?, ?, ?)', [ids[one]!, ids[other]!, doubt, JSON.stringify(shared)]);
  }
}

/** What stands most often in a list; of several the longest, then the first by code units. */
function mostFrequent<T extends string>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1))[0]?.[0];
}
