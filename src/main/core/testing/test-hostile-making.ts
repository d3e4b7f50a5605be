/** For tests: how a sound archive is changed by somebody who means harm, or wants to see whether they can do it. */
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { APPLICATION_ID } from '../archive/inspect';

/** Changes the sound archive at `path` for the worse. */
export type Make = (path: string) => void;

export interface Hostile {
  readonly what: string;
  readonly make: Make;
  /** What the refusal says of it. */
  readonly says: RegExp;
}

/** A query that does not end. */
export const ENDLESS =
  'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n';
export const DAMAGED = /is damaged/u;

/** SQL that anybody can run, in the end without a log beside the file. */
export const sql =
  (statements: string): Make =>
  (path) => {
    const db = new Database(path);
    try {
      db.pragma('journal_mode = DELETE');
      db.exec(statements);
    } finally {
      db.close();
    }
  };

/** SQL that writes the table of the schema itself, as SQLite lets nobody who has not turned its guards off. */
export const forged =
  (statements: string): Make =>
  (path) => {
    const db = new Database(path);
    try {
      db.pragma('journal_mode = DELETE');
      db.unsafeMode(true);
      db.pragma('writable_schema = ON');
      db.exec(statements);
    } finally {
      db.close();
    }
  };

/** Bytes written over the file. */
export const bytes =
  (change: (bytes: Buffer, view: Pages) => void): Make =>
  (path) => {
    const db = new Database(path);
    db.pragma('journal_mode = DELETE');
    const root = db.prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck();
    const roots = (name: string): number => root.get(name) ?? 0;
    const size = Number(db.pragma('page_size', { simple: true }));
    const rootOf = Object.fromEntries(TABLES.map((table) => [table, roots(table)]));
    db.close();
    const content = readFileSync(path);
    change(content, { size, rootOf: (name) => rootOf[name] ?? 0 });
    writeFileSync(path, content);
  };

interface Pages {
  readonly size: number;
  readonly rootOf: (name: string) => number;
}

const TABLES = ['quotes', 'articles', 'revisions', 'settings', 'article_index_data', 'quotes_by_article'];

/** A new database that claims to be an archive. */
export const fresh =
  (statements: string, version = 17): Make =>
  (path) => {
    truncateSync(path);
    sql(`${statements}; PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version}`)(path);
  };
