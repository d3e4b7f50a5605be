import Database from 'better-sqlite3';
import { createJournalTriggers, olderJournalTriggers } from './journal-triggers';
import { MIGRATIONS } from './migrations/index';
import { readObjects, type SchemaObject } from './schema-objects';

/** What the migrations make up to one version. */
export interface ExpectedSchema {
  readonly objects: ReadonlyMap<string, SchemaObject>;
  /** The journal's triggers as earlier releases wrote them, by name. A migration takes them away before it does anything. */
  readonly olderTriggers: ReadonlyMap<string, string>;
}

const known = new Map<number, ExpectedSchema>();

/** The schema of a sound archive of this version, made by the migrations themselves. Costs some ms once a version. */
export function expectedSchema(version: number): ExpectedSchema {
  const expected = known.get(version) ?? makeExpected(version);
  known.set(version, expected);
  return expected;
}

function makeExpected(version: number): ExpectedSchema {
  const db = new Database(':memory:');
  try {
    for (const migration of MIGRATIONS) if (migration.version <= version) migration.up(db);
    const olderTriggers = olderJournalTriggers(db);
    createJournalTriggers(db);
    return { objects: new Map(readObjects(db).map((object) => [object.name, object])), olderTriggers };
  } finally {
    db.close();
  }
}
