import { createHash } from 'node:crypto';
import { verifyAnchor } from '../anchors/anchor';
import type { RevisionId, Sha256 } from '../contract/ids';
import { en } from '../contract/messages/catalogue';
import type { CheckFinding } from '../contract/archive';
import type { Prepares } from './preparing-once';
import { sqliteCode } from './sqlite-failure';
import { DOMAIN_TABLES } from './tables';

const SEARCH_INDEXES = ['article_index', 'quote_index', 'annotation_index', 'brief_index'] as const;

/** Everything an archive promises, looked at: an empty list is a sound archive. Changes nothing. */
export function checkArchive(db: Prepares): CheckFinding[] {
  const damage = checkDatabase(db);
  if (damage.length > 0) return damage; // on a damaged file the rest would only be noise
  return [
    ...checkForeignKeys(db),
    ...checkTextsAndAnchors(db),
    ...checkOriginals(db),
    ...checkSearchIndexes(db),
    ...checkJournal(db),
  ];
}

function checkDatabase(db: Prepares): CheckFinding[] {
  const rows = db.prepare<[], { integrity_check: string }>('PRAGMA integrity_check').all();
  return rows
    .map((row) => row.integrity_check)
    .filter((detail) => detail !== 'ok')
    .map((detail) => ({ what: 'database', detail }));
}

function checkForeignKeys(db: Prepares): CheckFinding[] {
  const rows = db.prepare<[], { table: string; rowid: number }>('PRAGMA foreign_key_check').all();
  return rows.map(({ table, rowid }) => ({
    what: 'foreign-key',
    detail: en.archive.findingForeignKey(table, rowid),
  }));
}

function checkTextsAndAnchors(db: Prepares): CheckFinding[] {
  const revisions = db.prepare<[], { id: RevisionId; text: string; textHash: Sha256 }>(
    'SELECT id, text, text_hash AS textHash FROM revisions ORDER BY id',
  );
  const anchors = db.prepare<
    [RevisionId, RevisionId, RevisionId],
    { what: string; id: number; start: number; end: number; exact: string }
  >(
    `SELECT 'quote' AS what, id, start_offset AS start, end_offset AS "end", exact FROM quotes WHERE revision_id = ?
     UNION ALL SELECT 'annotation', id, start_offset, end_offset, exact FROM annotations WHERE revision_id = ?
     UNION ALL SELECT 'settled tag', id, start_offset, end_offset, exact FROM settled_tags WHERE revision_id = ?`,
  );
  const findings: CheckFinding[] = [];
  for (const { id, text, textHash } of revisions.iterate()) {
    if (createHash('sha256').update(text).digest('hex') !== textHash) {
      findings.push({ what: 'hash', detail: en.archive.findingTextHash(id) });
    }
    for (const anchor of anchors.all(id, id, id)) {
      if (verifyAnchor(anchor, text)) continue;
      findings.push({ what: 'anchor', detail: en.archive.findingAnchor(anchor.what, anchor.id) });
    }
  }
  return findings;
}

function checkOriginals(db: Prepares): CheckFinding[] {
  const originals = db.prepare<[], { id: number; hash: Sha256; bytes: Buffer }>(
    `SELECT id, hash, bytes FROM originals
     UNION ALL SELECT id, hash, bytes FROM corrections WHERE bytes IS NOT NULL ORDER BY id`,
  );
  const findings: CheckFinding[] = [];
  for (const { id, hash, bytes } of originals.iterate()) {
    if (createHash('sha256').update(bytes).digest('hex') === hash) continue;
    findings.push({ what: 'hash', detail: en.archive.findingOriginalHash(id) });
  }
  return findings;
}

function checkSearchIndexes(db: Prepares): CheckFinding[] {
  if (db.readonly) return []; // FTS5 gives its check the form of a write
  return SEARCH_INDEXES.flatMap((index): CheckFinding[] => {
    try {
      db.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`).run();
      return [];
    } catch (error) {
      if (sqliteCode(error)?.startsWith('SQLITE_CORRUPT') !== true) throw error;
      return [{ what: 'search-index', detail: en.archive.findingSearchIndex(index) }];
    }
  });
}

/** Only whole steps, undone ones after done ones, and every table guarded. */
function checkJournal(db: Prepares): CheckFinding[] {
  const ids = (sql: string): number[] =>
    db
      .prepare<[], { id: number }>(sql)
      .all()
      .map(({ id }) => id);
  const triggers = db.prepare<[string], { count: number }>(
    `SELECT count(*) AS count FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? AND name LIKE '%\\_journal\\_%' ESCAPE '\\'`,
  );
  const open = ids(`SELECT id FROM journal_steps WHERE state = 'open' ORDER BY id`);
  const disordered = ids(
    `SELECT id FROM journal_steps AS step WHERE state = 'undone'
       AND EXISTS (SELECT 1 FROM journal_steps WHERE state = 'done' AND id > step.id) ORDER BY id`,
  );
  const empty = ids(
    `SELECT id FROM journal_steps WHERE NOT EXISTS (SELECT 1 FROM journal_changes WHERE step_id = journal_steps.id)
     ORDER BY id`,
  );
  const unguarded = DOMAIN_TABLES.filter((table) => triggers.get(table)?.count !== 3);
  return [
    ...open.map((id) => en.archive.findingOpenStep(id)),
    ...disordered.map((id) => en.archive.findingHistoryOrder(id)),
    ...empty.map((id) => en.archive.findingEmptyStep(id)),
    ...unguarded.map((table) => en.archive.findingNoTriggers(table)),
  ].map((detail) => ({ what: 'journal', detail }));
}
