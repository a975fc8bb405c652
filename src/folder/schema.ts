import { inTransaction, type Database } from './sqlite/database';

/** The form of the tables. An index of another form is made anew: it holds nothing that is not in the folder. */
const version = 1;
/** "OTRi": tells an index from other databases, so that none of these is ever written over. */
const applicationId = 0x4f545269;

const tables = `
CREATE TABLE state(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE article(
  id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, headline TEXT, author TEXT, date TEXT, publisher TEXT, url TEXT,
  words INTEGER NOT NULL, fingerprint BLOB, story INTEGER);
CREATE INDEX article_story ON article(story);
CREATE TABLE band(band INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY(band, article)) WITHOUT ROWID;
CREATE INDEX band_article ON band(article);
CREATE TABLE entity(
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, named INTEGER NOT NULL, aliases TEXT NOT NULL,
  description TEXT, gender TEXT, sourceKind TEXT, mentions INTEGER NOT NULL, profile INTEGER);
CREATE INDEX entity_article ON entity(article);
CREATE INDEX entity_profile ON entity(profile);
CREATE TABLE quote(
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL, entity INTEGER, speaker TEXT NOT NULL, type TEXT NOT NULL, said TEXT NOT NULL,
  words INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, state TEXT NOT NULL);
CREATE INDEX quote_article ON quote(article);
CREATE INDEX quote_entity ON quote(entity);
CREATE TABLE place(
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL, name TEXT NOT NULL, sense TEXT NOT NULL, country TEXT, admin1 TEXT, lat REAL, lon REAL,
  geonameId INTEGER, start INTEGER NOT NULL, "end" INTEGER NOT NULL, state TEXT NOT NULL);
CREATE INDEX place_article ON place(article);
CREATE INDEX place_name ON place(name COLLATE NOCASE);
CREATE TABLE claim(
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL, entity INTEGER, claimant TEXT NOT NULL, claimed TEXT NOT NULL, kind TEXT, evidence TEXT,
  score REAL NOT NULL, status TEXT, start INTEGER NOT NULL, "end" INTEGER NOT NULL, state TEXT NOT NULL);
CREATE INDEX claim_article ON claim(article);
CREATE TABLE profile(id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, gender TEXT, names TEXT NOT NULL);
CREATE TABLE suggestion(one INTEGER NOT NULL, other INTEGER NOT NULL, doubt TEXT NOT NULL, shared TEXT NOT NULL, PRIMARY KEY(one, other)) WITHOUT ROWID;
CREATE TABLE figures(name TEXT PRIMARY KEY, rows TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE failure(path TEXT PRIMARY KEY, hash TEXT, reason TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE articleText USING fts5(headline, text, tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE quoteText USING fts5(said, content = 'quote', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE claimText USING fts5(claimed, content = 'claim', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER quoteIn AFTER INSERT ON quote BEGIN INSERT INTO quoteText(rowid, said) VALUES (new.id, new.said); END;
CREATE TRIGGER quoteOut AFTER DELETE ON quote BEGIN INSERT INTO quoteText(quoteText, rowid, said) VALUES ('delete', old.id, old.said); END;
CREATE TRIGGER claimIn AFTER INSERT ON claim BEGIN INSERT INTO claimText(rowid, claimed) VALUES (new.id, new.claimed); END;
CREATE TRIGGER claimOut AFTER DELETE ON claim BEGIN INSERT INTO claimText(claimText, rowid, claimed) VALUES ('delete', old.id, old.claimed); END;
PRAGMA application_id = ${applicationId};
PRAGMA user_version = ${version};
`;

/** A file that is no index of a folder, or one of an index that can't be read. */
export class NoIndex extends Error {}

const pragma = (database: Database, name: string): number => Number(Object.values(database.all(`PRAGMA ${name}`)[0] ?? {})[0]);

/**
 * Whether the database is an index of this form. Throws {@link NoIndex} where it is something of somebody else's.
 */
export function isIndex(database: Database): boolean {
  const id = pragma(database, 'application_id');
  if (id === applicationId) return pragma(database, 'user_version') === version;
  const isEmpty = database.all('SELECT name FROM sqlite_master LIMIT 1').length === 0;
  if (id !== 0 || !isEmpty) throw new NoIndex('this is a database of another program');
  return false;
}

/** Makes the tables of an empty database. */
export const makeTables = (database: Database): void => inTransaction(database, () => database.exec(tables));
