import type { Database } from 'better-sqlite3';
import type { BriefId, IsoInstant, Sha256, Uid } from '../contract/ids';
import type { BriefEvent } from '../contract/brief-history';
import type { ReleasedSource } from '../contract/markings';

interface EventRow {
  readonly uid: Uid;
  readonly what: BriefEvent['what'];
  readonly at: IsoInstant;
  readonly analystUid: Uid;
  readonly analystName: string;
  readonly reason: string;
  readonly sources: string;
  readonly before: string;
}

/** What was done to a brief, by whom and when; it travels with the brief. */
export function createBriefEventStore(db: Database) {
  const list = db.prepare<[BriefId], EventRow>(
    `SELECT uid, what, at, analyst_uid AS analystUid, analyst_name AS analystName, reason, sources, before
     FROM brief_events WHERE brief_id = ? ORDER BY at, uid`,
  );
  const insert = db.prepare<[EventRow & { briefId: BriefId }]>(
    `INSERT INTO brief_events (uid, brief_id, what, at, analyst_uid, analyst_name, reason, sources, before)
     VALUES (@uid, @briefId, @what, @at, @analystUid, @analystName, @reason, @sources, @before)
     ON CONFLICT (uid) DO UPDATE SET at = excluded.at, before = excluded.before WHERE excluded.at > at`,
  );
  const extend = db.prepare<[IsoInstant, string, Uid]>(
    'UPDATE brief_events SET at = ?, before = ? WHERE uid = ?',
  );
  const removeByBrief = db.prepare<[BriefId]>('DELETE FROM brief_events WHERE brief_id = ?');
  return {
    /** Oldest first. */
    list: (id: BriefId): BriefEvent[] => list.all(id).map(toEvent),
    /** An event that is there already stays, but for an edit that went on since. */
    insert: (briefId: BriefId, event: BriefEvent): void => void insert.run({ briefId, ...toRow(event) }),
    /** An edit goes on. */
    extend: (uid: Uid, at: IsoInstant, before: readonly Sha256[]): void =>
      void extend.run(at, JSON.stringify(before), uid),
    removeByBrief: (id: BriefId): void => void removeByBrief.run(id),
  };
}

function toEvent({ uid, what, at, analystUid, analystName, reason, sources, before }: EventRow): BriefEvent {
  return {
    uid,
    what,
    at,
    by: { uid: analystUid, name: analystName },
    reason,
    sources: JSON.parse(sources) as ReleasedSource[],
    before: JSON.parse(before) as Sha256[],
  };
}

function toRow({ uid, what, at, by, reason, sources, before }: BriefEvent): EventRow {
  return {
    uid,
    what,
    at,
    analystUid: by.uid,
    analystName: by.name,
    reason,
    sources: JSON.stringify(sources),
    before: JSON.stringify(before),
  };
}
