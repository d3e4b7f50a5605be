import type { Database } from 'better-sqlite3';
import { verifyAnchor } from '../../anchors/anchor';
import type { Salvaged } from './salvage';

/** Tables of which every row is held by a passage of a text. */
const ANCHORED = ['quotes', 'annotations', 'settled_tags'] as const;

/** A passage that its own text does not have is damaged, whatever else it says: such a row is lost. */
export function dropFalseAnchors(db: Database, { tables }: Salvaged): void {
  const texts = db.prepare<[], { id: number; text: string }>('SELECT id, text FROM revisions ORDER BY id');
  const anchors = ANCHORED.map((name) => ({
    table: tables.get(name),
    of: db.prepare<[number], { id: number; start: number; end: number; exact: string }>(
      `SELECT id, start_offset AS start, end_offset AS "end", exact FROM ${name} WHERE revision_id = ?`,
    ),
    remove: db.prepare<[number]>(`DELETE FROM ${name} WHERE id = ?`),
  }));
  for (const { id, text } of texts.all()) {
    for (const { table, of, remove } of anchors) {
      for (const anchor of of.all(id)) {
        if (verifyAnchor(anchor, text)) continue;
        remove.run(anchor.id);
        table?.found.delete(anchor.id);
        table?.lost.set(anchor.id, {});
      }
    }
  }
}
