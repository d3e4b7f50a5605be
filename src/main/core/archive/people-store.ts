import type { Database } from 'better-sqlite3';
import type { ArticleId, IsoDate, PersonId, Uid } from '../contract/ids';
import type { Compared, Person, PersonKind, PersonRole } from '../contract/people';
import { foldName } from '../contract/rules/fold-name';
import { inserted } from './inserted';

interface PersonRow {
  readonly id: PersonId;
  readonly uid: Uid;
  readonly name: string;
  readonly kind: PersonKind;
  readonly quotes: number;
  readonly quotes_to_review: number;
  readonly articles: number;
}

interface RoleRow extends PersonRole {
  readonly personId: PersonId;
}

interface ComparedRow {
  readonly id: PersonId;
  readonly kind: PersonKind;
  readonly quotes: number;
  readonly name: string;
  readonly variants: string;
  readonly roles: string;
}

/** A role in one spelling, by all articles that give it. */
export interface StatedRole {
  readonly role: string;
  /** Dates of the first and the last of them; null when none has a date. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly articles: number;
  /** The latest. */
  readonly articleId: ArticleId;
}

interface VariantRow {
  readonly personId: PersonId;
  readonly name: string;
}

const COUNTS = `count(quotes.id) AS quotes, coalesce(sum(quotes.status = 'suggested'), 0) AS quotes_to_review,
  count(DISTINCT quotes.article_id) AS articles`;
const WITH_QUOTES = `people LEFT JOIN quotes ON quotes.speaker_id = people.id AND quotes.status <> 'rejected'`;
const ROLES = `SELECT person_id AS personId, role, article_id AS articleId, published_on AS statedOn
  FROM person_roles JOIN articles ON articles.id = person_roles.article_id`;
const RECENT_FIRST = 'ORDER BY published_on IS NULL, published_on DESC, person_roles.id DESC';

export function createPersonStore(db: Database) {
  const all = db.prepare<[], PersonRow>(
    `SELECT people.id, people.uid, name, people.kind, ${COUNTS} FROM ${WITH_QUOTES}
     GROUP BY people.id ORDER BY quotes DESC, folded, people.id`,
  );
  const byId = db.prepare<[PersonId], PersonRow>(
    `SELECT people.id, people.uid, name, people.kind, ${COUNTS} FROM ${WITH_QUOTES} WHERE people.id = ? GROUP BY people.id`,
  );
  const rolesOfAll = db.prepare<[], RoleRow>(`${ROLES} ${RECENT_FIRST}`);
  const compared = db.prepare<[], ComparedRow>(
    `SELECT people.id, people.kind, people.name, quotes,
       (SELECT json_group_array(name ORDER BY id) FROM person_variants WHERE person_id = people.id) AS variants,
       (SELECT json_group_array(role ORDER BY latest) FROM (
          SELECT role, min(row) AS latest FROM (
            SELECT role, row_number() OVER (${RECENT_FIRST}) AS row FROM person_roles
              JOIN articles ON articles.id = article_id WHERE person_id = people.id)
          GROUP BY role)) AS roles
     FROM (SELECT speaker_id, count(*) AS quotes FROM quotes WHERE status <> 'rejected' GROUP BY speaker_id) AS spoken
       JOIN people ON people.id = spoken.speaker_id
     WHERE people.kind IN ('human', 'organisation') ORDER BY people.id`,
  );
  const rolesOf = db.prepare<[PersonId], RoleRow>(`${ROLES} WHERE person_id = ? ${RECENT_FIRST}`);
  const head = db.prepare<[PersonId], Pick<PersonRow, 'id' | 'uid' | 'name' | 'kind'>>(
    'SELECT id, uid, name, kind FROM people WHERE id = ?',
  );
  // The latest is the last in the order of these words: a date, or nothing, and the id of the row in twenty digits.
  const statedRoles = db.prepare<[PersonId], StatedRole>(
    `SELECT stated.role, "from", "to", articles, article_id AS articleId FROM (
         SELECT role, min(published_on) AS "from", max(published_on) AS "to", count(*) AS articles,
           max(coalesce(published_on, '') || printf('%020d', person_roles.id)) AS latest
         FROM person_roles JOIN articles ON articles.id = article_id WHERE person_id = ? GROUP BY role) AS stated
       JOIN person_roles ON person_roles.id = CAST(substr(latest, -20) AS INTEGER) ORDER BY latest DESC`,
  );
  const stating = db
    .prepare<[PersonId, string], number>(
      `SELECT count(DISTINCT article_id) FROM person_roles
       WHERE person_id = ? AND role IN (SELECT value FROM json_each(?))`,
    )
    .pluck();
  const variantsOfAll = db.prepare<[], VariantRow>(
    'SELECT person_id AS personId, name FROM person_variants ORDER BY id',
  );
  const variantsOf = db.prepare<[PersonId], VariantRow>(
    'SELECT person_id AS personId, name FROM person_variants WHERE person_id = ? ORDER BY id',
  );
  // A variant leads to its person whatever the kind: an analyst may have merged what was taken for another kind.
  const byName = db.prepare<[string, PersonKind, string], { id: PersonId }>(
    `SELECT id FROM people WHERE folded = ? AND kind = ?
     UNION SELECT person_id FROM person_variants WHERE folded = ? ORDER BY id`,
  );
  const insert = db.prepare<[Uid, string, string, PersonKind], { id: PersonId }>(
    'INSERT INTO people (uid, name, folded, kind) VALUES (?, ?, ?, ?) RETURNING id',
  );
  const update = db.prepare<[string, string, PersonKind, PersonId]>(
    'UPDATE people SET name = ?, folded = ?, kind = ? WHERE id = ?',
  );
  const insertVariant = db.prepare<{ personId: PersonId; name: string; folded: string }>(
    `INSERT INTO person_variants (person_id, name, folded) SELECT @personId, @name, @folded
     WHERE NOT EXISTS (SELECT 1 FROM people WHERE id = @personId AND name = @name)
       AND NOT EXISTS (SELECT 1 FROM person_variants WHERE person_id = @personId AND name = @name)`,
  );
  const removeVariant = db.prepare<[PersonId, string]>(
    'DELETE FROM person_variants WHERE person_id = ? AND name = ?',
  );
  const insertRole = db.prepare<[PersonId, ArticleId, string]>(
    'INSERT INTO person_roles (person_id, article_id, role) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  // What an article no longer says of a person goes; so does a person of whom nothing is left.
  const removeUnstatedRoles = db.prepare<[ArticleId]>(
    `DELETE FROM person_roles WHERE article_id = ? AND NOT EXISTS (SELECT 1 FROM quotes
       WHERE speaker_id = person_roles.person_id AND quotes.article_id = person_roles.article_id
         AND quotes.role = person_roles.role)`,
  );
  const silent = `people.id IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM quotes WHERE speaker_id = people.id)`;
  const removeSilent = [
    `DELETE FROM person_variants WHERE person_id IN (SELECT people.id FROM people WHERE ${silent})`,
    `DELETE FROM person_aliases WHERE person_id IN (SELECT people.id FROM people WHERE ${silent})`,
    `DELETE FROM person_distinctions WHERE lower_id IN (SELECT people.id FROM people WHERE ${silent})`,
    `DELETE FROM person_distinctions WHERE higher_id IN (SELECT people.id FROM people WHERE ${silent})`,
    `DELETE FROM people WHERE ${silent}`,
  ].map((sql) => db.prepare<[string]>(sql));
  const speakersOf = db.prepare<[ArticleId], { id: PersonId }>(
    'SELECT DISTINCT speaker_id AS id FROM quotes WHERE article_id = ? AND speaker_id IS NOT NULL ORDER BY speaker_id',
  );
  const count = db.prepare<[], { count: number }>('SELECT count(*) AS count FROM people');

  return {
    /** Most quoted first. */
    list(): Person[] {
      const roles = Map.groupBy(rolesOfAll.all(), ({ personId }) => personId);
      const variants = Map.groupBy(variantsOfAll.all(), ({ personId }) => personId);
      return all.all().map((row) => toPerson(row, roles.get(row.id) ?? [], variants.get(row.id) ?? []));
    },
    /** What is compared of everybody who is quoted and may be proposed as somebody else. */
    listCompared: (): Compared[] =>
      compared.all().map(({ id, kind, quotes, name, variants, roles }) => ({
        id,
        kind,
        quotes,
        names: [name, ...(JSON.parse(variants) as string[])],
        roles: JSON.parse(roles) as string[],
      })),
    read(id: PersonId): Person | null {
      const row = byId.get(id);
      return row === undefined ? null : toPerson(row, rolesOf.all(id), variantsOf.all(id));
    },
    /** Without what is counted or looked up for each article. */
    readHead(id: PersonId): Pick<Person, 'id' | 'uid' | 'name' | 'kind' | 'variants'> | null {
      const row = head.get(id);
      return row === undefined ? null : { ...row, variants: variantsOf.all(id).map(({ name }) => name) };
    },
    /** The roles that articles give to a person in each spelling, the one stated latest first. */
    listStatedRoles: (id: PersonId): StatedRole[] => statedRoles.all(id),
    /** How many articles give a person one of these roles. */
    countStating: (id: PersonId, roles: readonly string[]): number =>
      stating.get(id, JSON.stringify(roles)) ?? 0,
    /** Everybody of this kind who has this name, and all who were met under it, spelling aside; oldest first. */
    findByName(name: string, kind: PersonKind): PersonId[] {
      const folded = foldName(name);
      return byName.all(folded, kind, folded).map(({ id }) => id);
    },
    /** The roles that articles give to a person, the latest first. */
    listRoles: (id: PersonId): string[] => rolesOf.all(id).map(({ role }) => role),
    /** Whom this article quotes. */
    listSpeakers: (articleId: ArticleId): PersonId[] => speakersOf.all(articleId).map(({ id }) => id),
    insert: ({ uid, name, kind }: { uid: Uid; name: string; kind: PersonKind }): PersonId =>
      inserted(insert.get(uid, name, foldName(name), kind)),
    /** The old name is kept as a variant, so that the next article that uses it is understood. */
    rename(id: PersonId, name: string, kind: PersonKind): void {
      const before = byId.get(id);
      update.run(name, foldName(name), kind, id);
      removeVariant.run(id, name);
      if (before !== undefined) {
        insertVariant.run({ personId: id, name: before.name, folded: foldName(before.name) });
      }
    },
    /** Remembers a spelling, unless it is known. */
    addVariant: (personId: PersonId, name: string): void =>
      void insertVariant.run({ personId, name, folded: foldName(name) }),
    addRole: (personId: PersonId, articleId: ArticleId, role: string): void =>
      void insertRole.run(personId, articleId, role),
    /** Drops roles that none of the article's quotes states, and those of these people whom nothing quotes any more. */
    tidy(articleId: ArticleId, people: readonly PersonId[]): void {
      removeUnstatedRoles.run(articleId);
      const ids = JSON.stringify(people);
      for (const step of removeSilent) step.run(ids);
    },
    count: (): number => count.get()?.count ?? 0,
  };
}

function toPerson(row: PersonRow, roles: readonly RoleRow[], variants: readonly VariantRow[]): Person {
  return {
    id: row.id,
    uid: row.uid,
    name: row.name,
    kind: row.kind,
    variants: variants.map(({ name }) => name),
    roles: roles.map(({ role, articleId, statedOn }) => ({ role, articleId, statedOn })),
    quotes: row.quotes,
    quotesToReview: row.quotes_to_review,
    articles: row.articles,
  };
}
