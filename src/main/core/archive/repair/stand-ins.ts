import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Environment } from '../../contract/environment';
import { english, messages } from '../../contract/messages/catalogue';
import { foldName, foldTheme } from '../../contract/rules/fold-name';
import type { Stored } from '../pages/record';
import { knownOf } from './complete';
import type { Row } from './layout';
import { createInsert, type Salvaged, type SalvagedTable } from './salvage';

/** What stands for a character of a text that is lost. */
const LOST_CHARACTER = '\u{FFFD}';
/** UTF-16 units of a text that stand for its title. */
const TITLE = 80;

interface Held {
  readonly start: number;
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
}

/** Puts something in the place of a lost row that others hang on; false where nothing true could be said there. */
export type StandIn = (id: number) => boolean;

/** For each table whose rows can be stood in for, how. Texts come before articles, which take their title from them. */
export function createStandIns(
  db: Database,
  { tables }: Salvaged,
  environment: Environment,
): ReadonlyMap<string, StandIn> {
  const put =
    (table: SalvagedTable, make: (id: number, known: Row) => Row | null): StandIn =>
    (id) => {
      const row = make(id, knownOf(table, id));
      return row !== null && createInsert(db, table.layout)(id, row);
    };
  const first = (sql: string) => {
    const statement = db.prepare<[number], string>(sql).pluck();
    return (id: number): string | null => statement.get(id) ?? null;
  };
  const textOf = first('SELECT text FROM revisions WHERE article_id = ? ORDER BY number DESC LIMIT 1');
  const headOf = db
    .prepare<[number], number>('SELECT max(number) FROM revisions WHERE article_id = ?')
    .pluck();
  const variantOf = first('SELECT name FROM person_variants WHERE person_id = ? ORDER BY id LIMIT 1');
  const articleOf = first('SELECT article_id FROM quotes WHERE revision_id = ? LIMIT 1');
  const held = prepareHeld(db);

  const makers: Readonly<Record<string, (id: number, known: Row, table: SalvagedTable) => Row | null>> = {
    analysts: (_id, known) => ({ uid: uid(known), name: known.name ?? english.archive.unnamedAnalyst }),
    people(id, known) {
      const name = text(known.name) ?? variantOf(id) ?? text(known.folded) ?? messages.repair.lostPerson(id);
      return { uid: uid(known), name, folded: known.folded ?? foldName(name), kind: known.kind ?? 'human' };
    },
    themes(id, known) {
      const name = text(known.name) ?? text(known.folded) ?? messages.repair.lostTheme(id);
      return {
        uid: uid(known),
        parent_id: null,
        position: id,
        name,
        folded: foldTheme(name),
        definition: '',
        use_for: '',
        not_for: '',
        look: 'bar',
      };
    },
    revisions(id, known, table) {
      const article = known.article_id ?? articleOf(id);
      if (article === null) return null;
      const words = textOfHeld(held(id), text(table.lost.get(id)?.['text…']) ?? '');
      return {
        article_id: article,
        number: known.number ?? 1,
        text: words,
        text_hash: createHash('sha256').update(words).digest('hex'),
        headings: '[]',
      };
    },
    articles(id, known) {
      const words = (textOf(id) ?? '').replaceAll(LOST_CHARACTER, ' ').replace(/\s+/gu, ' ').trim();
      const beginning = words.slice(0, TITLE).toWellFormed().trim();
      const named = beginning === '' ? messages.repair.lostArticle(id) : messages.repair.lostTitle(beginning);
      return {
        uid: uid(known),
        head: headOf.get(id) ?? 1,
        added_at: known.added_at ?? environment.now(),
        words: known.words ?? words.split(' ').length,
        title: known.title ?? named,
        published_on: known.published_on ?? null,
        // How strictly it was marked nobody knows any more.
        marking: known.marking ?? 'TLP:RED',
        url: known.url ?? null,
        language: known.language ?? null,
      };
    },
  };
  const uid = (known: Row): Stored => known.uid ?? environment.newUid();
  return new Map(
    Object.entries(makers).flatMap(([name, make]) => {
      const table = tables.get(name);
      return table === undefined ? [] : [[name, put(table, (id, known) => make(id, known, table))]];
    }),
  );
}

const text = (value: Stored | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** The passages of a text that something else holds, which prove themselves by their words. */
function prepareHeld(db: Database): (revision: number) => Held[] {
  const held = db.prepare<[{ id: number }], Held>(
    `SELECT start_offset AS start, prefix, exact, suffix FROM quotes WHERE revision_id = @id
     UNION ALL SELECT start_offset, prefix, exact, suffix FROM annotations WHERE revision_id = @id
     UNION ALL SELECT start_offset, prefix, exact, suffix FROM settled_tags WHERE revision_id = @id`,
  );
  return (id) => held.all({ id });
}

/**
 * A text in which every held passage stands where it stood, after the readable beginning; for each UTF-16 unit between
 * them that is lost stands U+FFFD, so that every anchor goes on holding.
 */
function textOfHeld(held: readonly Held[], beginning: string): string {
  const length = Math.max(
    1,
    beginning.length,
    ...held.map(({ start, exact, suffix }) => start + exact.length + suffix.length),
  );
  const units = new Uint16Array(length).fill(LOST_CHARACTER.charCodeAt(0));
  const put = (words: string, at: number): void => {
    for (let index = 0; index < words.length; index++) units[at + index] = words.charCodeAt(index);
  };
  put(beginning, 0);
  for (const { start, prefix, exact, suffix } of held) put(prefix + exact + suffix, start - prefix.length);
  return Buffer.from(units.buffer).toString('utf16le').toWellFormed();
}
