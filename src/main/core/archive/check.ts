import { createHash } from 'node:crypto';
import { verifyAnchor } from '../anchors/anchor';
import type { RevisionId, Sha256 } from '../contract/ids';
import { messages } from '../contract/messages/catalogue';
import type { CheckFinding } from '../contract/archive';
import { checkDamage } from './check-damage';
import { isSearchIndexSound } from './check-search';
import { lost, rebuildable } from './finding';
import type { Prepares } from './preparing-once';
import { unpack, type Packing } from './packing';
import { falseTallies } from './quote-tallies';
import { SEARCH_INDEXES } from './search-indexes';
import { isCorrupt } from './sqlite-failure';
import { DOMAIN_TABLES } from './tables';

/**
 * Everything an archive promises, looked at: an empty list is a sound archive. Changes nothing, and works on what is
 * read-only. What damage keeps from being read is named by the damage, and the rest is looked at all the same.
 */
export function checkArchive(db: Prepares): CheckFinding[] {
  const looks = [
    checkForeignKeys,
    checkTextsAndAnchors,
    checkOriginals,
    checkSearchIndexes,
    checkTallies,
    checkJournal,
  ];
  const looked = looks.map((look) => asFarAsItReads(() => look(db)));
  // What SQLite's own check passes over may still stop a look: an index over which a page of a table was written.
  const damage = checkDamage(
    db,
    looked.flatMap(({ stopped }) => stopped),
  );
  const named = new Set(damage.map(({ table }) => table));
  const rest = looked.flatMap(({ findings }) => findings);
  return [...damage, ...rest.filter(({ what, table }) => what !== 'search-index' || !named.has(table))];
}

function asFarAsItReads(look: () => CheckFinding[]): { findings: CheckFinding[]; stopped: string[] } {
  try {
    return { findings: look(), stopped: [] };
  } catch (error) {
    if (isCorrupt(error)) return { findings: [], stopped: [error.message] };
    throw error;
  }
}

function checkForeignKeys(db: Prepares): CheckFinding[] {
  const rows = db.prepare<[], { table: string; rowid: number }>('PRAGMA foreign_key_check').all();
  return rows.map(({ table, rowid }) =>
    lost('foreign-key', messages.archive.findingForeignKey(table, rowid), table, rowid),
  );
}

function checkTextsAndAnchors(db: Prepares): CheckFinding[] {
  const revisions = db.prepare<[], { id: RevisionId; text: unknown; textHash: Sha256 }>(
    'SELECT id, text, text_hash AS textHash FROM revisions ORDER BY id',
  );
  const anchors = db.prepare<
    [RevisionId, RevisionId, RevisionId],
    { table: string; what: string; id: number; start: number; end: number; exact: string }
  >(
    `SELECT 'quotes' AS "table", 'quote' AS what, id, start_offset AS start, end_offset AS "end", exact FROM quotes WHERE revision_id = ?
     UNION ALL SELECT 'annotations', 'annotation', id, start_offset, end_offset, exact FROM annotations WHERE revision_id = ?
     UNION ALL SELECT 'settled_tags', 'settled tag', id, start_offset, end_offset, exact FROM settled_tags WHERE revision_id = ?`,
  );
  const findings: CheckFinding[] = [];
  for (const { id, text, textHash } of revisions.iterate()) {
    if (typeof text !== 'string') continue; // only on a damaged page, which is named already
    if (createHash('sha256').update(text).digest('hex') !== textHash) {
      findings.push(lost('hash', messages.archive.findingTextHash(id), 'revisions', id));
    }
    for (const anchor of anchors.all(id, id, id)) {
      if (verifyAnchor(anchor, text)) continue;
      findings.push(
        lost('anchor', messages.archive.findingAnchor(anchor.what, anchor.id), anchor.table, anchor.id),
      );
    }
  }
  return findings;
}

interface KeptFile {
  readonly table: string;
  readonly id: number;
  readonly hash: Sha256;
  readonly bytes: unknown;
  readonly packing: Packing;
  /** What it may be packed with; on a damaged page, anything. */
  readonly text: unknown;
}

function checkOriginals(db: Prepares): CheckFinding[] {
  const originals = db.prepare<[], KeptFile>(
    `SELECT 'originals' AS "table", id, hash, bytes, packing,
       (SELECT text FROM revisions WHERE article_id = originals.article_id AND number = 1) AS text FROM originals
     UNION ALL SELECT 'corrections', id, hash, bytes, NULL, NULL FROM corrections WHERE bytes IS NOT NULL ORDER BY id`,
  );
  const findings: CheckFinding[] = [];
  for (const { table, id, hash, bytes, packing, text } of originals.iterate()) {
    if (!Buffer.isBuffer(bytes)) continue; // only on a damaged page, which is named already
    const file = unpack({ packing, bytes }, typeof text === 'string' ? text : null);
    if (file !== null && createHash('sha256').update(file).digest('hex') === hash) continue;
    findings.push(lost('hash', messages.archive.findingOriginalHash(id), table, id));
  }
  return findings;
}

function checkSearchIndexes(db: Prepares): CheckFinding[] {
  // A row here outside a transaction hides articles and quotes from the indexes' own views, by which they would seem sound.
  const hides = db.prepare('SELECT 1 FROM unindexed').get() !== undefined;
  return SEARCH_INDEXES.filter(
    (index) => (hides && index.content.endsWith('_words')) || !isSearchIndexSound(db, index),
  ).map(({ index }) => rebuildable('search-index', messages.archive.findingSearchIndex(index), index));
}

function checkTallies(db: Prepares): CheckFinding[] {
  return falseTallies(db).map((table) => rebuildable('index', messages.archive.findingTallies(table), table));
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
  const step = (say: (id: number) => string) => (id: number) => lost('journal', say(id), 'journal_steps', id);
  return [
    ...open.map(step(messages.archive.findingOpenStep)),
    ...disordered.map(step(messages.archive.findingHistoryOrder)),
    ...empty.map(step(messages.archive.findingEmptyStep)),
    ...unguarded.map((table) => rebuildable('journal', messages.archive.findingNoTriggers(table), table)),
  ];
}
