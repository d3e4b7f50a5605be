import type { Database } from 'better-sqlite3';
import { messages } from '../../contract/messages/catalogue';
import { Failure } from '../../failure';
import { connect, closingOnFailure } from '../connect';
import { APPLICATION_ID } from '../inspect';
import type { ArchiveKey } from '../key';
import { migrate, SCHEMA } from '../migrate';
import { MIGRATIONS } from '../migrations/index';
import type { Pages } from '../pages/pages';
import { readFileHeader } from './schema-rows';

/** An archive as our migrations make it, in which nothing stands yet: of the schema that the damaged one has. */
export function makeClean(path: string, schema: number, key: ArchiveKey | null): Database {
  const db = connect(path, { create: true, key });
  return closingOnFailure(db, () => {
    // Until it has its name it may be lost; who names it brings it to disk.
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(
      db,
      MIGRATIONS.filter(({ version }) => version <= schema),
    );
    return db;
  });
}

/**
 * The schema of a damaged archive; today's where its header is gone.
 * @throws Failure 'bad-file' where it is another program's file, 'newer-archive'
 */
export function schemaIn(pages: Pages, path: string): number {
  const header = readFileHeader(pages);
  if (header === null) return SCHEMA;
  if (header.application !== APPLICATION_ID) {
    throw new Failure('bad-file', messages.archive.notAnArchive(path));
  }
  if (header.version > SCHEMA) {
    throw new Failure('newer-archive', messages.archive.newer(header.version, SCHEMA));
  }
  return header.version < 1 ? SCHEMA : header.version;
}
