import type { Database } from 'better-sqlite3';
import type { PersonId, QuoteId, Uid } from '../contract/ids';
import { foldName } from '../contract/rules/fold-name';

interface Merge {
  readonly kept: PersonId;
  readonly merged: PersonId;
}

interface Pair {
  readonly lower: PersonId;
  readonly higher: PersonId;
}

/** What analysts decide about who is who: people who are one, people who are two, and uids that go on naming somebody. */
export function createIdentityStore(db: Database) {
  const merging = prepareMerge(db);
  const moveQuotes = db.prepare<[PersonId, string]>(
    'UPDATE quotes SET speaker_id = ? WHERE id IN (SELECT value FROM json_each(?))',
  );
  const giveUpName = db.prepare<[PersonId, string]>(
    'DELETE FROM person_variants WHERE person_id = ? AND folded = ?',
  );
  const distinguish = db.prepare<[Pair]>(
    `INSERT INTO person_distinctions (lower_id, higher_id) VALUES (@lower, @higher) ON CONFLICT DO NOTHING`,
  );
  const distinctions = db.prepare<[], Pair>(
    'SELECT lower_id AS lower, higher_id AS higher FROM person_distinctions ORDER BY id',
  );
  const byUid = db.prepare<{ uid: Uid }, { id: PersonId }>(
    `SELECT id FROM people WHERE uid = @uid UNION SELECT person_id FROM person_aliases WHERE uid = @uid`,
  );

  return {
    /** Gives everything of the merged person to the kept one, whose name stays; names and uid of the merged one lead there. */
    merge(kept: PersonId, merged: PersonId): void {
      for (const step of merging) step.run({ kept, merged });
    },
    /** Gives quotes to another speaker. Roles follow by `people.addRole` and `people.tidy`. */
    moveQuotes: (quoteIds: readonly QuoteId[], to: PersonId): void =>
      void moveQuotes.run(to, JSON.stringify(quoteIds)),
    /** The person is no longer found under this name, however spelt, where it is not their own. */
    giveUpName: (personId: PersonId, name: string): void => void giveUpName.run(personId, foldName(name)),
    /** Remembers that they are two. */
    distinguish: (one: PersonId, other: PersonId): void => void distinguish.run(pairOf(one, other)),
    /** Everybody who was told apart. */
    listDistinctions: (): [PersonId, PersonId][] =>
      distinctions.all().map(({ lower, higher }) => [lower, higher]),
    /** Whom a uid names, also when its bearer was merged into somebody else since. */
    findByUid: (uid: Uid): PersonId | null => byUid.get({ uid })?.id ?? null,
  };
}

/** The statements of a merge, in their order: nothing may refer to the merged person when it goes. */
function prepareMerge(db: Database) {
  return [
    'UPDATE quotes SET speaker_id = @kept WHERE speaker_id = @merged',
    `INSERT INTO person_roles (person_id, article_id, role)
       SELECT @kept, article_id, role FROM person_roles WHERE person_id = @merged ORDER BY id ON CONFLICT DO NOTHING`,
    'DELETE FROM person_roles WHERE person_id = @merged',
    `INSERT INTO person_variants (person_id, name, folded)
       SELECT @kept, name, folded FROM people WHERE id = @merged
         AND name NOT IN (SELECT name FROM people WHERE id = @kept) ON CONFLICT DO NOTHING`,
    `INSERT INTO person_variants (person_id, name, folded)
       SELECT @kept, name, folded FROM person_variants WHERE person_id = @merged
         AND name NOT IN (SELECT name FROM people WHERE id = @kept) ORDER BY id ON CONFLICT DO NOTHING`,
    'DELETE FROM person_variants WHERE person_id = @merged',
    'UPDATE person_aliases SET person_id = @kept WHERE person_id = @merged',
    'INSERT INTO person_aliases (uid, person_id) SELECT uid, @kept FROM people WHERE id = @merged',
    `INSERT INTO person_distinctions (lower_id, higher_id)
       SELECT min(@kept, other), max(@kept, other) FROM (
         SELECT lower_id + higher_id - @merged AS other FROM person_distinctions WHERE @merged IN (lower_id, higher_id)
       ) WHERE other <> @kept ORDER BY other ON CONFLICT DO NOTHING`,
    'DELETE FROM person_distinctions WHERE @merged IN (lower_id, higher_id)',
    'DELETE FROM people WHERE id = @merged',
  ].map((sql) => db.prepare<[Merge]>(sql));
}

const pairOf = (one: PersonId, other: PersonId): Pair =>
  one < other ? { lower: one, higher: other } : { lower: other, higher: one };
