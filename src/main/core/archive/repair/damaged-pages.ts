import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { closingOnFailure, connect } from '../connect';
import { saltOf, type ArchiveKey } from '../key';
import { pagesOf, withPages, type Pages } from '../pages/pages';

/**
 * What `use` makes of the pages of a damaged archive, which is only read. An encrypted one is taken to `room`, a folder of
 * the caller's own, because only its engine can read it, and that writes beside the file; what stands there stays encrypted.
 */
export function withDamagedPages<Result>(
  path: string,
  { key, room }: { key: ArchiveKey | null; room: string },
  use: (pages: Pages) => Result,
): Result {
  if (key === null && saltOf(path) === null) return withPages(path, use);
  const copy = join(room, 'damaged');
  copyFileSync(path, copy);
  if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
  const db = connect(copy, { key });
  const image = closingOnFailure(db, () => db.serialize());
  db.close();
  return use(pagesOf(image));
}
