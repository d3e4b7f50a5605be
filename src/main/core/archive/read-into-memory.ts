import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from './connect';
import type { ArchiveKey } from './key';
import { imageOf, withPages } from './pages/pages';

/**
 * The bytes of an archive and of its log, plain, as one file that needs no others beside it: write-ahead log mode, which a memory has not,
 * is taken out of the header (sqlite.org/fileformat2.html#file_format_version_numbers). Nothing is written beside the archive.
 */
export function readIntoMemory(path: string, key: ArchiveKey | null): Buffer {
  if (key !== null) return decrypted(path, key);
  const bytes = withPages(path, imageOf);
  bytes.fill(1, 18, 20);
  return bytes;
}

/** Only its engine reads an encrypted one, and only from a file: for that moment a copy, encrypted as it is, lies elsewhere. */
function decrypted(path: string, key: ArchiveKey): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'attache-read-'));
  try {
    const copy = join(folder, 'copy');
    for (const end of ['', '-wal']) {
      if (existsSync(path + end)) writeFileSync(copy + end, readFileSync(path + end), { mode: 0o600 });
    }
    const db = connect(copy, { key });
    try {
      db.pragma('journal_mode = DELETE');
      return db.serialize();
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
