import type { Database } from 'better-sqlite3';
import type { AnalystId, IsoInstant } from '../contract/ids';

export interface OwnKey {
  /** Hexadecimal. */
  readonly publicKey: string;
  /** The private key, locked with a passphrase. */
  readonly locked: string;
  readonly createdAt: IsoInstant;
}

export interface PinnedKey {
  readonly name: string;
  readonly publicKey: string;
  readonly pinnedAt: IsoInstant;
}

/** One of an analyst's keys that was replaced by another: see `core/exchange/key-statement.ts`. */
export interface OwnLink {
  readonly name: string;
  readonly old: string;
  readonly new: string;
  readonly at: IsoInstant;
  readonly byOld: string;
  readonly byNew: string;
}

export interface RetiredKey {
  readonly publicKey: string;
  readonly replacedAt: IsoInstant;
}

/** The analysts' own keys, and those of colleagues as they were first met. */
export function createKeyStore(db: Database) {
  const own = db.prepare<[AnalystId], OwnKey>(
    'SELECT public_key AS publicKey, locked, created_at AS createdAt FROM signing_keys WHERE analyst_id = ?',
  );
  const insertOwn = db.prepare<[OwnKey & { analystId: AnalystId }]>(
    `INSERT INTO signing_keys (analyst_id, public_key, locked, created_at)
     VALUES (@analystId, @publicKey, @locked, @createdAt)`,
  );
  const updateOwn = db.prepare<[OwnKey & { analystId: AnalystId }]>(
    `UPDATE signing_keys SET public_key = @publicKey, locked = @locked, created_at = @createdAt
     WHERE analyst_id = @analystId`,
  );
  const insertLink = db.prepare<[OwnLink & { analystId: AnalystId }]>(
    `INSERT INTO key_links (analyst_id, name, old_key, new_key, at, by_old, by_new)
     VALUES (@analystId, @name, @old, @new, @at, @byOld, @byNew)`,
  );
  const links = db.prepare<[AnalystId], OwnLink>(
    `SELECT name, old_key AS old, new_key AS new, at, by_old AS byOld, by_new AS byNew
     FROM key_links WHERE analyst_id = ? ORDER BY id`,
  );
  const retired = db.prepare<[string], RetiredKey>(
    'SELECT public_key AS publicKey, replaced_at AS replacedAt FROM retired_keys WHERE skeleton = ? ORDER BY id',
  );
  const retire = db.prepare<[RetiredKey & { skeleton: string }]>(
    `INSERT INTO retired_keys (skeleton, public_key, replaced_at) VALUES (@skeleton, @publicKey, @replacedAt)
     ON CONFLICT (skeleton, public_key) DO NOTHING`,
  );
  const forgetRetired = db.prepare<[string]>('DELETE FROM retired_keys WHERE skeleton = ?');
  const pinned = db.prepare<[string], PinnedKey>(
    'SELECT name, public_key AS publicKey, pinned_at AS pinnedAt FROM pinned_keys WHERE skeleton = ?',
  );
  const pinnedNames = db.prepare<[], { name: string }>('SELECT name FROM pinned_keys ORDER BY id');
  const pin = db.prepare<[PinnedKey & { skeleton: string }]>(
    `INSERT INTO pinned_keys (name, skeleton, public_key, pinned_at) VALUES (@name, @skeleton, @publicKey, @pinnedAt)
     ON CONFLICT (skeleton) DO UPDATE SET name = excluded.name, public_key = excluded.public_key,
       pinned_at = excluded.pinned_at`,
  );
  return {
    own: (analystId: AnalystId): OwnKey | null => own.get(analystId) ?? null,
    insertOwn: (analystId: AnalystId, key: OwnKey): void => void insertOwn.run({ analystId, ...key }),
    /** Call it inside a step: key and link change together. */
    replaceOwn(analystId: AnalystId, key: OwnKey, link: OwnLink): void {
      updateOwn.run({ analystId, ...key });
      insertLink.run({ analystId, ...link });
    },
    /** Oldest first. */
    linksOf: (analystId: AnalystId): OwnLink[] => links.all(analystId),
    /** @param skeleton what names that look alike have in common */
    pinned: (skeleton: string): PinnedKey | null => pinned.get(skeleton) ?? null,
    /** Keys that the pinned one has replaced, oldest first. */
    retired: (skeleton: string): RetiredKey[] => retired.all(skeleton),
    retire: (skeleton: string, key: RetiredKey): void => void retire.run({ skeleton, ...key }),
    /** A key that none of them vouched for has taken their place. */
    forgetRetired: (skeleton: string): void => void forgetRetired.run(skeleton),
    pinnedNames: (): string[] => pinnedNames.all().map(({ name }) => name),
    pin: (skeleton: string, key: PinnedKey): void => void pin.run({ skeleton, ...key }),
  };
}
