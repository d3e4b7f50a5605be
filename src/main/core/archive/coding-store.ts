import type { Database } from 'better-sqlite3';
import type { AnalystId, ArticleId, IsoInstant, Sha256, ThemeId, Uid } from '../contract/ids';
import type { Marking } from '../contract/markings';
import type { PersonKind } from '../contract/people';
import type { QuoteKind } from '../contract/quotes';

export interface CodingExchange {
  readonly id: number;
  readonly uid: Uid;
  readonly at: IsoInstant;
  readonly givenAt: IsoInstant;
  readonly giver: string;
  readonly origin: Uid;
  readonly fileHash: Sha256;
  /** Of the file: of what it holds nothing is marked more strictly. */
  readonly marking: Marking;
  /** JSON: how many changes of each archive were known after it. */
  readonly seen: string;
  /** JSON: what was in conflict, with what was kept and what was not. */
  readonly conflicts: string;
}

/** What is written down of a record. */
export interface LedgerRow {
  /** See `coding/keys.ts`. */
  readonly key: string;
  /** JSON. */
  readonly fields: string;
  /** Where it stood in its table; null where the archive did not hold it. */
  readonly rowId: number | null;
  readonly articleId: ArticleId | null;
}

/** A passage as it stands, whoever made it and whatever blind mode hides. */
export interface CodedAnnotation {
  readonly id: number;
  readonly uid: Uid;
  readonly articleId: ArticleId;
  readonly text: Sha256;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly note: string;
  readonly analyst: Uid;
  readonly created: IsoInstant;
  readonly updated: IsoInstant;
}

export interface CodedQuote extends Omit<
  CodedAnnotation,
  'uid' | 'note' | 'analyst' | 'created' | 'updated'
> {
  readonly kind: QuoteKind;
  readonly speaker: string | null;
  readonly speakerKind: PersonKind | null;
  readonly role: string | null;
  readonly tagged: 0 | 1;
}

export interface CodedTag {
  readonly id: number;
  readonly analyst: Uid;
  readonly theme: Uid;
  readonly example: 0 | 1;
  readonly quoteId: number | null;
  readonly annotationId: number | null;
}

const WHOLE = 'article_id NOT IN (SELECT article_id FROM excerpt_sources)';
const PASSAGE = `start_offset AS start, end_offset AS "end", exact, prefix, suffix`;

/** All coding of the archive, and what it knows of its past: for giving and taking it. Blind mode hides nothing from it. */
export function createCodingStore(db: Database) {
  const annotations = db.prepare<[], CodedAnnotation>(
    `SELECT annotations.id, annotations.uid, annotations.article_id AS articleId, text_hash AS text, ${PASSAGE}, note,
       analysts.uid AS analyst, created_at AS created, updated_at AS updated
     FROM annotations JOIN revisions ON revisions.id = revision_id JOIN analysts ON analysts.id = analyst_id
     WHERE annotations.${WHOLE} ORDER BY annotations.id`,
  );
  const quotes = db.prepare<[], CodedQuote>(
    `SELECT quotes.id, quotes.article_id AS articleId, text_hash AS text, ${PASSAGE}, quotes.kind, people.name AS speaker,
       people.kind AS speakerKind, role, EXISTS (SELECT 1 FROM tags WHERE quote_id = quotes.id) AS tagged
     FROM quotes JOIN revisions ON revisions.id = revision_id LEFT JOIN people ON people.id = speaker_id
     WHERE quotes.${WHOLE} ORDER BY quotes.status = 'rejected', quotes.id`,
  );
  const tags = db.prepare<[], CodedTag>(
    `SELECT tags.id, analysts.uid AS analyst, themes.uid AS theme, example, quote_id AS quoteId,
       annotation_id AS annotationId
     FROM tags JOIN analysts ON analysts.id = analyst_id JOIN themes ON themes.id = theme_id ORDER BY tags.id`,
  );
  const aliases = db.prepare<[], { id: number; uid: Uid; into: Uid }>(
    `SELECT theme_aliases.id, theme_aliases.uid, themes.uid AS "into"
     FROM theme_aliases JOIN themes ON themes.id = theme_id ORDER BY theme_aliases.id`,
  );
  const done = db.prepare<[], { id: number; articleId: ArticleId; analyst: Uid; text: Sha256; done: 0 | 1 }>(
    `SELECT coding_done.id, coding_done.article_id AS articleId, analysts.uid AS analyst, text_hash AS text, done
     FROM coding_done JOIN analysts ON analysts.id = analyst_id
       JOIN revisions ON revisions.article_id = coding_done.article_id AND number = 1 ORDER BY coding_done.id`,
  );
  const changes = db.prepare<[], { place: string; at: IsoInstant }>(
    `SELECT table_name || ' ' || row_id AS place, max(at) AS at
     FROM journal_changes JOIN journal_steps ON journal_steps.id = step_id WHERE state = 'done'
     GROUP BY table_name, row_id`,
  );
  const firstTexts = db.prepare<[], { articleId: ArticleId; text: Sha256 }>(
    `SELECT article_id AS articleId, text_hash AS text FROM revisions WHERE number = 1 AND ${WHOLE} ORDER BY id`,
  );
  const texts = db.prepare<[], { articleId: ArticleId; text: Sha256 }>(
    `SELECT article_id AS articleId, text_hash AS text FROM revisions WHERE ${WHOLE} ORDER BY article_id, number`,
  );
  return {
    annotations: () => annotations.all(),
    /** By what an article is known elsewhere: the hash of its first text. */
    firstTexts: (): ReadonlyMap<ArticleId, Sha256> =>
      new Map(firstTexts.all().map(({ articleId, text }) => [articleId, text])),
    /** Every revision of every article whose whole text is here, the first one first. */
    texts: () => texts.all(),
    /** Those whose whole text is here; where two stand in one place, the one to use comes first. */
    quotes: () => quotes.all(),
    tags: () => tags.all(),
    aliases: () => aliases.all(),
    done: () => done.all(),
    /** When rows were changed last, by `table id`, as far back as the change journal goes. */
    changeTimes: (): ReadonlyMap<string, IsoInstant> =>
      new Map(changes.all().map(({ place, at }) => [place, at])),
    ...prepareLedger(db),
    ...prepareWrites(db),
    ...prepareDone(db),
  };
}

function prepareLedger(db: Database) {
  const ledger = db.prepare<[], LedgerRow>(
    `SELECT key, fields, row_id AS rowId, article_id AS articleId FROM coding_ledger WHERE id IN (
       SELECT max(id) FROM coding_ledger
       WHERE exchange_id IS NULL OR exchange_id IN (SELECT id FROM coding_exchanges) GROUP BY key)
     ORDER BY key`,
  );
  const write = db.prepare<[LedgerRow]>(
    `INSERT INTO coding_ledger (exchange_id, key, fields, row_id, article_id)
     VALUES ((SELECT max(id) FROM coding_exchanges), @key, @fields, @rowId, @articleId)`,
  );
  const writeAll = db.transaction((rows: readonly LedgerRow[]): void => {
    for (const row of rows) write.run(row);
  });
  const origin = db.prepare<[], { uid: Uid; count: number }>('SELECT uid, count FROM coding_origin');
  const setOrigin = db.prepare<[Uid, number]>(
    'INSERT INTO coding_origin (id, uid, count) VALUES (1, ?, ?) ON CONFLICT (id) DO UPDATE SET count = excluded.count',
  );
  const exchanges = db.prepare<[], CodingExchange>(
    `SELECT id, uid, at, given_at AS givenAt, giver, origin, file_hash AS fileHash, marking, seen, conflicts
     FROM coding_exchanges ORDER BY id DESC`,
  );
  const insert = db.prepare<[Omit<CodingExchange, 'id'>]>(
    `INSERT INTO coding_exchanges (uid, at, given_at, giver, origin, file_hash, marking, seen, conflicts)
     VALUES (@uid, @at, @givenAt, @giver, @origin, @fileHash, @marking, @seen, @conflicts)`,
  );
  return {
    ledger: () => ledger.all(),
    /** Adds states of records; they count as long as the latest exchange is not undone. */
    writeLedger: (rows: readonly LedgerRow[]): void => writeAll(rows),
    /** How this archive is called, and how many changes it has written down; null before the first. */
    origin: () => origin.get() ?? null,
    setOrigin: (uid: Uid, count: number): void => void setOrigin.run(uid, count),
    /** Newest first. */
    exchanges: () => exchanges.all(),
    insertExchange: (exchange: Omit<CodingExchange, 'id'>): void => void insert.run(exchange),
  };
}

/** Writes that only taking coding in makes: what the analyst's own calls never do. */
function prepareWrites(db: Database) {
  const place = db.prepare<[ThemeId | null, number, ThemeId]>(
    'UPDATE themes SET parent_id = ?, position = ? WHERE id = ?',
  );
  const setAlias = db.prepare<[Uid, ThemeId]>(
    `INSERT INTO theme_aliases (uid, theme_id) VALUES (?, ?)
     ON CONFLICT (uid) DO UPDATE SET theme_id = excluded.theme_id`,
  );
  const removeAlias = db.prepare<[Uid]>('DELETE FROM theme_aliases WHERE uid = ?');
  const setExample = db.prepare<[0 | 1, number]>('UPDATE tags SET example = ? WHERE id = ?');
  const setAnnotation = db.prepare<
    [{ id: number; note: string; at: IsoInstant; text: Sha256; start: number; end: number } & Passage]
  >(
    `UPDATE annotations SET note = @note, updated_at = @at, start_offset = @start, end_offset = @end, exact = @exact,
       prefix = @prefix, suffix = @suffix, revision_id = (SELECT id FROM revisions
         WHERE revisions.article_id = annotations.article_id AND text_hash = @text ORDER BY number LIMIT 1)
     WHERE id = @id`,
  );
  return {
    placeTheme: (id: ThemeId, parentId: ThemeId | null, position: number): void =>
      void place.run(parentId, position, id),
    setAlias: (uid: Uid, themeId: ThemeId): void => void setAlias.run(uid, themeId),
    removeAlias: (uid: Uid): void => void removeAlias.run(uid),
    setExample: (tagId: number, example: boolean): void => void setExample.run(example ? 1 : 0, tagId),
    setAnnotation: (row: Parameters<typeof setAnnotation.run>[0]): void => void setAnnotation.run(row),
  };
}
type Passage = Pick<CodedAnnotation, 'exact' | 'prefix' | 'suffix'>;

function prepareDone(db: Database) {
  const set = db.prepare<[ArticleId, AnalystId, 0 | 1]>(
    `INSERT INTO coding_done (article_id, analyst_id, done) VALUES (?, ?, ?)
     ON CONFLICT (article_id, analyst_id) DO UPDATE SET done = excluded.done WHERE done <> excluded.done`,
  );
  const remove = db.prepare<[ArticleId]>('DELETE FROM coding_done WHERE article_id = ?');
  const list = db.prepare<[], { articleId: ArticleId; analystId: AnalystId }>(
    'SELECT article_id AS articleId, analyst_id AS analystId FROM coding_done WHERE done = 1 ORDER BY id',
  );
  return {
    setDone: (articleId: ArticleId, analystId: AnalystId, isDone: boolean): void =>
      void set.run(articleId, analystId, isDone ? 1 : 0),
    forgetDone: (articleId: ArticleId): void => void remove.run(articleId),
    /** Who is done with which article. */
    listDone: () => list.all(),
  };
}
