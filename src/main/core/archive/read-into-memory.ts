import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withScratchFolder } from '../files/scratch';
import { connect } from './connect';
import { makeOneFile } from './copy';
import { hasJournal } from './hot-journal';
import type { ArchiveKey } from './key';
import { imageOf, withPages } from './pages/pages';

/**
 * The bytes of an archive and of its log, plain, as one file that needs no others beside it: write-ahead log mode, which a memory has not,
 * is taken out of the header (sqlite.org/fileformat2.html#file_format_version_numbers). Nothing is written beside the archive.
 */
export function readIntoMemory(path: string, key: ArchiveKey | null): Buffer {
  if (key !== null || hasJournal(path)) return readFromCopy(path, key);
  const bytes = withPages(path, imageOf);
  bytes.fill(1, 18, 20);
  return bytes;
}

/** Only its engine reads an encrypted one or plays a journal back, and only in a file: for that moment a copy, encrypted as it is, lies elsewhere. */
function readFromCopy(path: string, key: ArchiveKey | null): Buffer {
  return withScratchFolder((folder) => {
    const copy = join(folder, 'copy');
    copyWithLog(path, copy);
    makeOneFile(copy, { key });
    const db = connect(copy, { key });
    try {
      return db.serialize();
    } finally {
      db.close();
    }
  });
}

/** Copies a file that nobody writes to, and the log or the journal beside it. Both can be read by their owner alone. */
export function copyWithLog(path: string, copy: string): void {
  for (const end of ['', '-wal', '-journal']) {
    if (existsSync(path + end)) writeFileSync(copy + end, readFileSync(path + end), { mode: 0o600 });
  }
}
