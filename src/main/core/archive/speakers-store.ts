import type { Database } from 'better-sqlite3';
import type { PersonId } from '../contract/ids';
import type { PersonKind } from '../contract/people';
import type {
  ListedPerson,
  ListedSpeaker,
  SpeakerKey,
  SpeakerOrder,
  SpeakerShow,
  SpeakerSort,
} from '../contract/speakers';
import { KEPT } from './quote-tallies';
import { addTextFunctions } from './text-functions';

interface SpeakerRow {
  readonly id: PersonId | null;
  readonly name: string | null;
  readonly kind: PersonKind | null;
  readonly quotes: number;
  readonly quotesToReview: number;
}

interface Narrowing {
  readonly words: string;
  readonly kind: PersonKind | null;
  /** A JSON array of ids, or null for everybody. */
  readonly among: string | null;
}

/** All that is quoted of each speaker; those whom nobody could name are one, whose id is null. */
const SPOKEN = `SELECT nullif(speaker_id, 0) AS id, ${KEPT} AS quotes, suggested AS quotesToReview
  FROM speaker_tallies WHERE ${KEPT} > 0`;
const NAMES = `concat_ws(' ', people.name,
  (SELECT group_concat(name, ' ') FROM person_variants WHERE person_id = people.id),
  (SELECT group_concat(role, ' ') FROM (SELECT DISTINCT role FROM person_roles WHERE person_id = people.id)))`;
const NARROWED = `(${SPOKEN}) AS spoken LEFT JOIN people ON people.id = spoken.id
  WHERE (@kind IS NULL OR kind = @kind)
    AND (@among IS NULL OR spoken.id IN (SELECT value FROM json_each(@among)))
    AND (@words = '' OR holds_words(${NAMES}, @words))`;
const BY_NAME = 'spoken.id IS NULL, folded(name), people.id';
const ORDERS: Readonly<Record<SpeakerSort, string>> = {
  quoted: `quotes DESC, ${BY_NAME}`,
  review: `quotesToReview DESC, ${BY_NAME}`,
  name: BY_NAME,
};

/** Up to so many roles are looked up and sorted; of somebody with more the articles are walked, newest first, to the first with one. */
const FEW_ROLES = 300;
const latestRole = (
  joined: string,
): string => `SELECT role FROM ${joined} ON articles.id = article_id WHERE person_id = ?
  ORDER BY published_on DESC, person_roles.id DESC LIMIT 1`;

/** The list of speakers, narrowed and in order, a page at a time. */
export function createSpeakerStore(db: Database, few = FEW_ROLES) {
  addTextFunctions(db);
  const bySort = <Statement>(
    prepare: (order: string) => Statement,
  ): Readonly<Record<SpeakerSort, Statement>> => ({
    quoted: prepare(ORDERS.quoted),
    review: prepare(ORDERS.review),
    name: prepare(ORDERS.name),
  });
  const lists = bySort((order) =>
    db.prepare<[Narrowing], { id: PersonId | null }>(`SELECT spoken.id FROM ${NARROWED} ORDER BY ${order}`),
  );
  const total = db.prepare<[], { count: number }>(
    `SELECT count(*) AS count FROM speaker_tallies WHERE ${KEPT} > 0`,
  );
  const one = db.prepare<{ id: PersonId | null }, SpeakerRow>(
    `SELECT @id AS id, (SELECT name FROM people WHERE id = @id) AS name, (SELECT kind FROM people WHERE id = @id) AS kind,
       ${KEPT} AS quotes, suggested AS quotesToReview
     FROM speaker_tallies WHERE speaker_id = coalesce(@id, 0)`,
  );
  const found = db.prepare<{ words: string; first: string; without: string; limit: number }, SpeakerRow>(
    `SELECT people.id, name, kind, coalesce(quotes, 0) AS quotes, coalesce(quotesToReview, 0) AS quotesToReview
     FROM people LEFT JOIN (${SPOKEN}) AS spoken ON spoken.id = people.id
       LEFT JOIN json_each(@first) AS preferred ON preferred.value = people.id
     WHERE people.id NOT IN (SELECT value FROM json_each(@without)) AND (@words = '' OR holds_words(${NAMES}, @words))
     ORDER BY preferred.key IS NULL, preferred.key, spoken.quotes DESC, people.folded, people.id LIMIT @limit`,
  );
  const called = db.prepare<{ wanted: string; here: string; isHere: 0 | 1; limit: number }, SpeakerRow>(
    `SELECT people.id, name, kind, coalesce(quotes, 0) AS quotes, coalesce(quotesToReview, 0) AS quotesToReview
     FROM people LEFT JOIN (${SPOKEN}) AS spoken ON spoken.id = people.id
       LEFT JOIN json_each(@here) AS quoted ON quoted.value = people.id
     WHERE (quoted.key IS NOT NULL) = @isHere AND (instr(folded(name), @wanted) > 0 OR EXISTS (
       SELECT 1 FROM person_variants WHERE person_id = people.id AND instr(folded(person_variants.name), @wanted) > 0))
     ORDER BY quoted.key, spoken.quotes DESC, people.id LIMIT @limit`,
  );
  const isCalled = db.prepare<[string], { id: PersonId }>(
    'SELECT id FROM people WHERE folded(name) = ? LIMIT 1',
  );
  const named = db.prepare<{ wanted: string; here: string }, SpeakerRow>(
    `SELECT people.id, name, kind, coalesce(quotes, 0) AS quotes, coalesce(quotesToReview, 0) AS quotesToReview
     FROM people LEFT JOIN (${SPOKEN}) AS spoken ON spoken.id = people.id
       LEFT JOIN json_each(@here) AS quoted ON quoted.value = people.id
     WHERE folded(name) = @wanted OR EXISTS (
       SELECT 1 FROM person_variants WHERE person_id = people.id AND folded(person_variants.name) = @wanted)
     ORDER BY quoted.key IS NULL, quoted.key, spoken.quotes DESC, people.id LIMIT 1`,
  );
  const partly = db.prepare<{ wanted: string; here: string }, { id: PersonId }>(
    `SELECT people.id FROM people WHERE people.id IN (SELECT value FROM json_each(@here))
       AND (instr(' ' || folded(name) || ' ', ' ' || @wanted || ' ') > 0 OR EXISTS (SELECT 1 FROM person_variants
         WHERE person_id = people.id
           AND instr(' ' || folded(person_variants.name) || ' ', ' ' || @wanted || ' ') > 0)) LIMIT 2`,
  );
  const byName = db.prepare<{ sought: string; limit: number }, { id: PersonId; name: string }>(
    `SELECT people.id, name FROM people LEFT JOIN (${SPOKEN}) AS spoken ON spoken.id = people.id
     WHERE instr(folded(name), @sought) > 0 ORDER BY spoken.quotes DESC, people.folded, people.id LIMIT @limit`,
  );
  const byId = db.prepare<[PersonId], SpeakerRow>(
    `SELECT people.id, name, people.kind, coalesce(${KEPT}, 0) AS quotes, coalesce(suggested, 0) AS quotesToReview
     FROM people LEFT JOIN speaker_tallies ON speaker_id = people.id WHERE people.id = ?`,
  );
  const articles = db.prepare<[PersonId], { count: number }>(
    `SELECT count(DISTINCT article_id) AS count FROM quotes WHERE speaker_id = ? AND status <> 'rejected'`,
  );
  const hasMany = db
    .prepare<[PersonId], 0 | 1>(
      `SELECT count(*) > ${few} FROM (SELECT 1 FROM person_roles WHERE person_id = ? LIMIT ${few + 1})`,
    )
    .pluck();
  const fewRoles = db.prepare<[PersonId], { role: string }>(latestRole('person_roles JOIN articles'));
  const manyRoles = db.prepare<[PersonId], { role: string }>(
    latestRole('articles INDEXED BY articles_by_date CROSS JOIN person_roles'),
  );

  const toPerson = ({ id, name, kind, quotes, quotesToReview }: SpeakerRow): ListedPerson[] =>
    id === null || name === null || kind === null
      ? []
      : [
          {
            id,
            name,
            kind,
            role: (hasMany.get(id) === 1 ? manyRoles : fewRoles).get(id)?.role ?? null,
            quotes,
            quotesToReview,
            articles: articles.get(id)?.count ?? 0,
          },
        ];
  const toSpeaker = (row: SpeakerRow): ListedSpeaker[] =>
    row.id === null
      ? [{ kind: 'unclear', quotes: row.quotes, quotesToReview: row.quotesToReview }]
      : toPerson(row).map((person) => ({ kind: 'person', person }));

  return {
    /**
     * Everybody who passes, in order.
     * @param alike whom `show: 'similar'` is narrowed to
     */
    list: ({ sort, ...narrowed }: SpeakerOrder, alike: readonly PersonId[]): SpeakerKey[] =>
      lists[sort].all(narrowing(narrowed, alike)).map(({ id }) => id ?? 'unclear'),
    /** How many there are that anything is quoted of. */
    count: (): number => total.get()?.count ?? 0,
    /** Null where nothing is quoted of them. */
    read(key: SpeakerKey): ListedSpeaker | null {
      const row = one.get({ id: idOf(key) });
      return row === undefined || row.quotes === 0 ? null : (toSpeaker(row)[0] ?? null);
    },
    /**
     * People with these letters, folded, in a name or a spelling: of those quoted here in their order, of others the most
     * quoted.
     */
    findCalled(wanted: string, here: readonly PersonId[], isHere: boolean, limit: number): ListedPerson[] {
      const asked = { wanted, here: JSON.stringify(here), isHere: isHere ? 1 : 0, limit } as const;
      return called.all(asked).flatMap(toPerson);
    },
    /** Those with these letters, folded, in their name: the most quoted first. */
    findByName: (sought: string, limit: number): { id: PersonId; name: string }[] =>
      byName.all({ sought, limit }),
    /** Whether somebody has just this name, folded. */
    isCalled: (wanted: string): boolean => isCalled.get(wanted) !== undefined,
    /** Somebody of just this name or spelling, folded; else the one person quoted here of whose name it is a part. */
    findNamed(wanted: string, here: readonly PersonId[]): ListedPerson | null {
      const asked = { wanted, here: JSON.stringify(here) };
      const exact = named.get(asked);
      if (exact !== undefined) return toPerson(exact)[0] ?? null;
      const [one, ...others] = partly.all(asked);
      const row = one === undefined || others.length > 0 ? undefined : byId.get(one.id);
      return row === undefined ? null : (toPerson(row)[0] ?? null);
    },
    /** People with every word in a name, a spelling or a role: these first, then the most quoted, also where nothing is quoted now. */
    find(
      words: string,
      { first, without, limit }: { first: readonly PersonId[]; without: readonly PersonId[]; limit: number },
    ): ListedPerson[] {
      const given = { first: JSON.stringify(first), without: JSON.stringify(without) };
      return found.all({ words: words.trim(), ...given, limit }).flatMap(toPerson);
    },
  };
}

const idOf = (key: SpeakerKey): PersonId | null => (key === 'unclear' ? null : key);

function narrowing(
  { words, show }: { words: string; show: SpeakerShow },
  alike: readonly PersonId[],
): Narrowing {
  const isKind = show !== 'everybody' && show !== 'similar';
  return {
    words: words.trim(),
    kind: isKind ? show : null,
    among: show === 'similar' ? JSON.stringify(alike) : null,
  };
}
