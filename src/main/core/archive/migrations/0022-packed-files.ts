import { crc32, deflateRawSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';

/** The files that articles came from, packed as `archive/packing.ts` says. The first text of an article never goes before its file. */
export function up(db: Database): void {
  db.exec(`
    -- Null where the bytes are the file itself.
    ALTER TABLE originals ADD COLUMN packing TEXT CHECK (packing IN ('deflate', 'text'));
    DROP TRIGGER originals_are_frozen;`);
  const ids = db.prepare<[], number>('SELECT id FROM originals ORDER BY id').pluck().all();
  const read = db.prepare<[number], { bytes: Buffer; text: string | null }>(
    `SELECT bytes, (SELECT text FROM revisions WHERE article_id = originals.article_id AND number = 1) AS text
     FROM originals WHERE id = ?`,
  );
  const write = db.prepare<[Buffer, string, number]>(
    'UPDATE originals SET bytes = ?, packing = ? WHERE id = ?',
  );
  for (const id of ids) {
    const { bytes, text } = read.get(id) ?? { bytes: Buffer.alloc(0), text: null };
    const deflated = packed(bytes, deflateRawSync(bytes, { level: 9 }));
    const dictionary = Buffer.from((text ?? '').slice(0, 32_768)).subarray(0, 32_768);
    const byText = packed(bytes, deflateRawSync(bytes, { level: 9, dictionary }));
    const isByText = text !== null && byText.length < 0.8 * Math.min(deflated.length, bytes.length);
    if (isByText) write.run(byText, 'text', id);
    else if (deflated.length < 0.8 * bytes.length) write.run(deflated, 'deflate', id);
  }
  db.exec(`
    CREATE TRIGGER originals_are_frozen BEFORE UPDATE ON originals
      BEGIN SELECT RAISE(ABORT, 'an original never changes'); END;`);
}

function packed(file: Buffer, stream: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt32LE(file.length, 0);
  header.writeUInt32LE(crc32(stream), 4);
  return Buffer.concat([header, stream]);
}
