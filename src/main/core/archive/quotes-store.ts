import type { Database } from 'better-sqlite3';
import type { ArticleId, IsoDate, PersonId, QuoteId, RevisionId, Uid } from '../contract/ids';
import type { Anchor, Span } from '../contract/anchors';
import type { PersonKind } from '../contract/people';
import type { Quote, QuoteInContext, QuoteKind, QuoteStatus, Reason } from '../contract/quotes';
import type { Tag } from '../contract/tags';
import { toAnchor, toAnchorRow, type AnchorRow } from './anchor-row';
import { IN_SUPERSEDED_REVISION, IN_LATEST_REVISION } from './superseded-revisions';
import { inserted } from './inserted';
import { preparingOnce } from './preparing-once';
import { KEPT } from './quote-tallies';
import { createTagStore } from './tags-store';

export interface NewQuote {
  readonly uid: Uid;
  readonly articleId: ArticleId;
  readonly anchor: Anchor;
  readonly kind: QuoteKind;
  readonly status: QuoteStatus;
  readonly utterance: number;
  readonly speakerId: PersonId | null;
  readonly role: string | null;
  readonly mention: Span | null;
  readonly cue: string | null;
  /** 0 to 1; kept to three decimals. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** All of a quote that a correction or another reading may decide anew. */
export type QuoteState = Omit<NewQuote, 'uid' | 'articleId'>;

interface QuoteRow extends AnchorRow {
  readonly id: QuoteId;
  readonly uid: Uid;
  readonly article_id: ArticleId;
  readonly kind: QuoteKind;
  readonly status: QuoteStatus;
  readonly utterance: number;
  readonly speaker_id: PersonId | null;
  readonly speaker_name: string | null;
  readonly speaker_kind: PersonKind | null;
  readonly role: string | null;
  readonly mention_start: number | null;
  readonly mention_end: number | null;
  readonly cue: string | null;
  readonly confidence: number;
  readonly reasons: string;
}

interface ContextRow extends QuoteRow {
  readonly title: string;
  readonly outlet: string | null;
  readonly published_on: IsoDate | null;
  readonly briefs: number;
}

/** Which quote, and where to open it. */
export interface QuotePlace {
  readonly quoteId: QuoteId;
  readonly articleId: ArticleId;
}

type WrittenRow = Omit<QuoteRow, 'id' | 'speaker_name' | 'speaker_kind'>;

const WRITTEN = [
  'uid',
  'article_id',
  'revision_id',
  'start_offset',
  'end_offset',
  'exact',
  'prefix',
  'suffix',
  'kind',
  'status',
  'utterance',
  'speaker_id',
  'role',
  'mention_start',
  'mention_end',
  'cue',
  'confidence',
  'reasons',
] as const satisfies readonly (keyof WrittenRow)[];
/** Rows of one statement: each number of rows has a statement of its own, which is kept. */
const MOST_AT_ONCE = 32;
const COLUMNS = `quotes.id, quotes.uid, quotes.article_id, revision_id, start_offset, end_offset, exact, prefix, suffix,
  quotes.kind, quotes.status, utterance, speaker_id, people.name AS speaker_name, people.kind AS speaker_kind,
  quotes.role, mention_start, mention_end, cue, confidence, reasons`;
const SPOKEN = 'quotes LEFT JOIN people ON people.id = quotes.speaker_id';
const CONTEXT = `${COLUMNS}, articles.title, articles.outlet, articles.published_on,
  (SELECT count(DISTINCT brief_id) FROM brief_evidence WHERE quote_id = quotes.id) AS briefs
  FROM ${SPOKEN} JOIN articles ON articles.id = quotes.article_id`;
const BY_DOUBT = 'ORDER BY confidence, article_id, start_offset, id';
const IN_TEXT = 'ORDER BY start_offset, end_offset, quotes.id';
const NEWEST_ARTICLE_FIRST = `ORDER BY coalesce(published_on, added_at) DESC, articles.id DESC, start_offset, quotes.id`;

export function createQuoteStore(db: Database) {
  const tags = createTagStore(db);
  const byId = db.prepare<[QuoteId], QuoteRow>(`SELECT ${COLUMNS} FROM ${SPOKEN} WHERE quotes.id = ?`);
  const byArticle = db.prepare<[ArticleId], QuoteRow>(
    `SELECT ${COLUMNS} FROM ${SPOKEN} WHERE quotes.article_id = ? ${IN_TEXT}`,
  );
  const behind = db.prepare<[], QuoteRow>(
    `SELECT ${COLUMNS} FROM ${SPOKEN} WHERE ${IN_SUPERSEDED_REVISION} ORDER BY quotes.article_id, start_offset, quotes.id`,
  );
  const countBehind = db.prepare<[], { count: number }>(
    `SELECT count(*) AS count FROM quotes WHERE status <> 'rejected' AND ${IN_SUPERSEDED_REVISION}`,
  );
  const all = db.prepare<[], ContextRow>(`SELECT ${CONTEXT} ${NEWEST_ARTICLE_FIRST}`);
  const bySpeaker = db.prepare<[PersonId], ContextRow>(
    `SELECT ${CONTEXT} WHERE speaker_id = ? ${NEWEST_ARTICLE_FIRST}`,
  );
  const insert = db.prepare<[WrittenRow], { id: QuoteId }>(
    `INSERT INTO quotes (${WRITTEN.join(', ')}) VALUES (${WRITTEN.map((column) => `@${column}`).join(', ')}) RETURNING id`,
  );
  const many = preparingOnce(db);
  const setStatus = db.prepare<[QuoteStatus, QuoteId]>('UPDATE quotes SET status = ? WHERE id = ?');
  const update = db.prepare<[Omit<WrittenRow, 'uid' | 'article_id'> & { id: QuoteId }]>(
    `UPDATE quotes SET kind = @kind, utterance = @utterance, revision_id = @revision_id, start_offset = @start_offset, end_offset = @end_offset,
       exact = @exact, prefix = @prefix, suffix = @suffix, status = @status, speaker_id = @speaker_id, role = @role,
       mention_start = @mention_start, mention_end = @mention_end, cue = @cue, confidence = @confidence,
       reasons = @reasons WHERE id = @id`,
  );
  const nextUtterance = db.prepare<[ArticleId], { next: number }>(
    'SELECT coalesce(max(utterance) + 1, 0) AS next FROM quotes WHERE article_id = ?',
  );
  const byUid = db.prepare<[Uid], { id: QuoteId }>('SELECT id FROM quotes WHERE uid = ?');
  const setRevision = db.prepare<[RevisionId, RevisionId]>(
    'UPDATE quotes SET revision_id = ? WHERE revision_id = ?',
  );
  const remove = db.prepare<[QuoteId]>('DELETE FROM quotes WHERE id = ?');
  const inUse = db.prepare<{ articleId: ArticleId }, { id: QuoteId }>(
    `SELECT id FROM quotes WHERE article_id = @articleId
       AND (id IN (SELECT quote_id FROM brief_evidence) OR id IN (SELECT quote_id FROM tags)) ORDER BY id`,
  );
  // A quote that a corrected text left behind is put in its place before it is decided on.
  const mostDoubtful = db.prepare<[], QuotePlace>(
    `SELECT id AS quoteId, article_id AS articleId FROM quotes WHERE status = 'suggested' AND ${IN_LATEST_REVISION}
     ${BY_DOUBT} LIMIT 1`,
  );
  const nextDoubtful = db.prepare<[QuoteId], QuotePlace>(
    `SELECT id AS quoteId, article_id AS articleId FROM quotes
     WHERE status = 'suggested' AND ${IN_LATEST_REVISION} AND (confidence, article_id, start_offset, id) >
       (SELECT confidence, article_id, start_offset, id FROM quotes WHERE id = ?) ${BY_DOUBT} LIMIT 1`,
  );
  const removeByArticle = db.prepare<[ArticleId]>('DELETE FROM quotes WHERE article_id = ?');
  const counts = db.prepare<[], { quotes: number; toReview: number }>(
    `SELECT coalesce(sum(${KEPT}), 0) AS quotes, coalesce(sum(suggested), 0) AS toReview FROM source_tallies`,
  );

  return {
    read(id: QuoteId): Quote | null {
      const row = byId.get(id);
      return row === undefined ? null : toQuote(row, tags.ofQuote(id).of(id));
    },
    /** In the order of the text, rejected ones among them. */
    listByArticle(articleId: ArticleId): Quote[] {
      const tagged = tags.ofQuotes(articleId);
      return byArticle.all(articleId).map((row) => toQuote(row, tagged.of(row.id)));
    },
    /** As many as `listBehind` has that were not rejected. */
    countBehind: (): number => countBehind.get()?.count ?? 0,
    /** Those that are anchored in another revision than their article's newest. */
    listBehind(): Quote[] {
      const rows = behind.all();
      const tagged = tags.ofQuotes(null);
      return rows.map((row) => toQuote(row, tagged.of(row.id)));
    },
    listAll(): QuoteInContext[] {
      const tagged = tags.ofQuotes(null);
      return all.all().map((row) => toQuoteInContext(row, tagged.of(row.id)));
    },
    listBySpeaker: (personId: PersonId): QuoteInContext[] =>
      bySpeaker.all(personId).map((row) => toQuoteInContext(row, tags.ofQuote(row.id).of(row.id))),
    insert: (quote: NewQuote): QuoteId => inserted(insert.get(toRow(quote))),
    /** As `insert`, in few statements: the search index is written out once a statement. */
    insertAll(quotes: readonly NewQuote[]): void {
      for (let from = 0; from < quotes.length; from += MOST_AT_ONCE) {
        const rows = quotes.slice(from, from + MOST_AT_ONCE).map(toRow);
        const places = rows.map(() => `(${WRITTEN.map(() => '?').join(', ')})`);
        many
          .prepare(`INSERT INTO quotes (${WRITTEN.join(', ')}) VALUES ${places.join(', ')}`)
          .run(...rows.flatMap((row) => WRITTEN.map((column) => row[column])));
      }
    },
    setStatus: (id: QuoteId, status: QuoteStatus): void => void setStatus.run(status, id),
    update: (id: QuoteId, state: QuoteState): void => void update.run({ id, ...toStateRow(state) }),
    remove: (id: QuoteId): void => void remove.run(id),
    /** Quotes of the article that a brief cites or anybody tagged, whatever blind mode hides. */
    listInUse: (articleId: ArticleId): QuoteId[] => inUse.all({ articleId }).map(({ id }) => id),
    /** The undecided quote of the whole archive that follows in order of doubt, from the last to the first again. */
    nextToReview: (after: QuoteId | null): QuotePlace | null =>
      (after === null ? undefined : nextDoubtful.get(after)) ?? mostDoubtful.get() ?? null,
    /** A number that no quote of the article has. */
    nextUtterance: (articleId: ArticleId): number => nextUtterance.get(articleId)?.next ?? 0,
    findByUid: (uid: Uid): QuoteId | null => byUid.get(uid)?.id ?? null,
    /** Anchors on one revision are as good on another that begins with the same text. */
    moveToRevision: (from: RevisionId, to: RevisionId): void => void setRevision.run(to, from),
    removeByArticle: (articleId: ArticleId): void => void removeByArticle.run(articleId),
    /** Those not rejected, and of them those still to be decided on. */
    count: (): { quotes: number; toReview: number } => counts.get() ?? { quotes: 0, toReview: 0 },
  };
}

function toQuote(row: QuoteRow, tags: readonly Tag[]): Quote {
  const {
    speaker_id: id,
    speaker_name: name,
    speaker_kind: kind,
    mention_start: start,
    mention_end: end,
  } = row;
  return {
    id: row.id,
    uid: row.uid,
    articleId: row.article_id,
    anchor: toAnchor(row),
    kind: row.kind,
    status: row.status,
    utterance: row.utterance,
    speaker: id === null || name === null || kind === null ? null : { id, name, kind },
    role: row.role,
    mention: start === null || end === null ? null : { start, end },
    cue: row.cue,
    confidence: row.confidence / 1000,
    reasons: JSON.parse(row.reasons) as Reason[],
    tags,
  };
}

function toQuoteInContext(row: ContextRow, tags: readonly Tag[]): QuoteInContext {
  const { title: articleTitle, outlet, published_on: publishedOn, briefs } = row;
  return { ...toQuote(row, tags), articleTitle, outlet, publishedOn, briefs };
}

function toRow(quote: NewQuote): WrittenRow {
  return { uid: quote.uid, article_id: quote.articleId, ...toStateRow(quote) };
}

function toStateRow(quote: QuoteState): Omit<WrittenRow, 'uid' | 'article_id'> {
  return {
    kind: quote.kind,
    utterance: quote.utterance,
    ...toAnchorRow(quote.anchor),
    status: quote.status,
    speaker_id: quote.speakerId,
    role: quote.role,
    mention_start: quote.mention?.start ?? null,
    mention_end: quote.mention?.end ?? null,
    cue: quote.cue,
    confidence: Math.round(quote.confidence * 1000),
    reasons: JSON.stringify(quote.reasons),
  };
}
