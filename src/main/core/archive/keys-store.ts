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

/** The analysts' own keys, and those of colleagues as they were first met. */
export function createKeyStore(db: Database) {
  const own = db.prepare<[AnalystId], OwnKey>(
    'SELECT public_key AS publicKey, locked, created_at AS createdAt FROM signing_keys WHERE analyst_id = ?',
  );
  const insertOwn = db.prepare<[OwnKey & { analystId: AnalystId }]>(
    `INSERT INTO signing_keys (analyst_id, public_key, locked, created_at)
     VALUES (@analystId, @publicKey, @locked, @createdAt)`,
  );
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
    /** @param skeleton what names that look alike have in common */
    pinned: (skeleton: string): PinnedKey | null => pinned.get(skeleton) ?? null,
    pinnedNames: (): string[] => pinnedNames.all().map(({ name }) => name),
    pin: (skeleton: string, key: PinnedKey): void => void pin.run({ skeleton, ...key }),
  };
}
