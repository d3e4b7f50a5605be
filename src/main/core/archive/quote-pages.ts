import type { Database } from 'better-sqlite3';
import type { ArticleId, IsoDate, PersonId, QuoteId, ThemeId } from '../contract/ids';
import type { PersonKind } from '../contract/people';
import {
  PAGE_BYTES,
  type Grouping,
  type QuoteFilter,
  type QuoteGroup,
  type QuoteGroupName,
  type QuoteGroupSubject,
  type QuoteLine,
  type QuotePage,
} from '../contract/quote-pages';
import type { QuoteStatus } from '../contract/quotes';
import { openingOf } from './opening';
import { preparingOnce, type Prepares } from './preparing-once';
import { createConditions, passing, TAGGED, type Conditions, type FilterRow } from './quote-conditions';
import { countQuotes } from './quote-counts';
import { readGroups, type GroupKey } from './quote-groups';
import { bytesOf, fitting, type Room } from './reply-room';

/** Part of a list. */
export interface Part {
  readonly offset: number;
  readonly limit: number;
}

/** What of which groups; `rows` of each. */
export interface QuotesAsked extends Part {
  readonly filter: QuoteFilter;
  readonly grouping: Grouping;
  readonly rows: number;
}

interface LineRow {
  readonly id: QuoteId;
  readonly articleId: ArticleId;
  readonly exact: string;
  readonly status: QuoteStatus;
  readonly confidence: number;
  readonly speakerId: PersonId | null;
  readonly speakerName: string | null;
  readonly speakerKind: PersonKind | null;
  readonly role: string | null;
  readonly themes: string;
  readonly articleTitle: string;
  readonly outlet: string | null;
  readonly publishedOn: IsoDate | null;
  readonly briefs: number;
}

const NEWEST_FIRST = 'articles.published_on DESC, articles.id DESC, quotes.start_offset, quotes.id';
/**
 * Article by article, newest first: stops as soon as there are enough, which is soon in a large group. Left to itself SQLite goes
 * through all that a speaker said for each article.
 */
const WALKING = `articles INDEXED BY articles_by_date CROSS JOIN quotes INDEXED BY quotes_by_article ON quotes.article_id = articles.id`;
/** Looks the quotes of the group up, and sorts them. */
const LOOKING_UP = 'quotes JOIN articles ON articles.id = quotes.article_id';
/** Above how many quotes a group is walked. */
const LARGE = 500;

/** Groups that are nearly all there is, or lie together in time. */
const LISTED_WHOLE: ReadonlySet<QuoteGroupName['kind']> = new Set(['all', 'no-theme', 'month', 'no-date']);

/** Which quotes are of a group, told by its @key. */
const IN_GROUP: Readonly<Record<QuoteGroupName['kind'], string>> = {
  speaker: 'quotes.speaker_id = @key',
  unclear: 'quotes.speaker_id IS NULL',
  theme: `EXISTS (SELECT 1 FROM visible_tags AS tags WHERE tags.quote_id = quotes.id AND tags.theme_id = @key)`,
  'no-theme': `NOT ${TAGGED}`,
  month: `articles.published_on BETWEEN @key || '-00' AND @key || '-99'`,
  'no-date': 'articles.published_on IS NULL',
  all: 'TRUE',
};

/** The quotes of the archive for a list outside their articles; every page is cut to what one reply may hold. */
export function createQuotePages(db: Database, large = LARGE) {
  const conditionsOf = createConditions(db);
  const rarely = preparingOnce(db);
  const lines = db.prepare<[string], LineRow>(
    `SELECT quotes.id AS id, quotes.article_id AS articleId, exact, status, confidence, speaker_id AS speakerId,
       people.name AS speakerName, people.kind AS speakerKind, quotes.role AS role, title AS articleTitle, outlet,
       published_on AS publishedOn,
       (SELECT json_group_array(theme_id ORDER BY first) FROM (SELECT theme_id, min(id) AS first
         FROM visible_tags AS tags WHERE tags.quote_id = quotes.id GROUP BY theme_id)) AS themes,
       (SELECT count(DISTINCT brief_id) FROM brief_evidence WHERE quote_id = quotes.id) AS briefs
     FROM json_each(?) AS wanted JOIN quotes ON quotes.id = wanted.value JOIN articles ON articles.id = quotes.article_id
       LEFT JOIN people ON people.id = quotes.speaker_id ORDER BY wanted.key`,
  );
  const speaker = db.prepare<[PersonId], { name: string }>('SELECT name FROM people WHERE id = ?');

  function linesOf(
    asked: Conditions,
    group: QuoteGroupName,
    part: Part,
    large: boolean,
    room: Room,
  ): QuoteLine[] {
    const ids = firstOf(rarely, asked, group, { ...part, large });
    return fitting(lines.all(JSON.stringify(ids)).map(toLine), room);
  }

  /** A role that the newest quotes do not state is looked for in the others. */
  function subjectOf(asked: Conditions, name: QuoteGroupName, rows: readonly QuoteLine[]): QuoteGroupSubject {
    if (name.kind !== 'speaker') return name;
    const stated = rows.find(({ role }) => role !== null)?.role ?? latestRole(rarely, asked, name.id);
    return { ...name, name: speaker.get(name.id)?.name ?? '', role: stated };
  }

  return {
    /**
     * Some of the groups, each with its first `rows` quotes, or one more where a single one would be left.
     * @returns as many groups as there is room for; the last may have fewer rows than were asked for
     */
    page({ filter, grouping, rows, ...part }: QuotesAsked): QuotePage {
      const asked = conditionsOf(filter);
      const counts = part.offset === 0 ? countQuotes(rarely, filter, asked) : null;
      const room = { left: PAGE_BYTES - bytesOf(counts) };
      const { groups, inAll } = readGroups(rarely, grouping, asked, part);
      const shown: QuoteGroup[] = [];
      for (const { key, count, toReview } of groups) {
        if (shown.length > 0 && room.left <= 0) break;
        const name = nameOf(grouping, key);
        const limit = count <= rows + 1 ? count : rows;
        const own = linesOf(asked, name, { offset: 0, limit }, count > large, room);
        const group = { subject: subjectOf(asked, name, own), count, toReview };
        room.left -= bytesOf(group);
        shown.push({ ...group, rows: own });
      }
      return { counts, groups: shown, groupsLeft: Math.max(0, inAll - part.offset - shown.length) };
    },
    /** These quotes in this order, as many as there is room for. */
    read: (ids: readonly QuoteId[]): QuoteLine[] =>
      fitting(lines.all(JSON.stringify(ids)).map(toLine), { left: PAGE_BYTES }),
    /** @returns quotes of one group, as many of those asked for as there is room for */
    more: ({ filter, group, ...part }: { filter: QuoteFilter; group: QuoteGroupName } & Part): QuoteLine[] =>
      linesOf(conditionsOf(filter), group, part, LISTED_WHOLE.has(group.kind), { left: PAGE_BYTES }),
  };
}

/** Ids of quotes of a group, newest article first. */
function firstOf(
  db: Prepares,
  asked: Conditions,
  group: QuoteGroupName,
  { large, ...part }: Part & { readonly large: boolean },
): readonly QuoteId[] {
  return db
    .prepare<[FilterRow & Part & { key: GroupKey }], { id: QuoteId }>(
      `SELECT quotes.id AS id FROM ${large ? WALKING : LOOKING_UP} WHERE ${IN_GROUP[group.kind]} AND ${passing(asked)}
       ORDER BY ${NEWEST_FIRST} LIMIT @limit OFFSET @offset`,
    )
    .all({ ...asked.row, ...part, key: keyOf(group) })
    .map(({ id }) => id);
}

function latestRole(db: Prepares, asked: Conditions, key: PersonId): string | null {
  const found = db
    .prepare<[FilterRow & { key: PersonId }], { role: string }>(
      `SELECT quotes.role AS role FROM ${LOOKING_UP} WHERE quotes.speaker_id = @key AND quotes.role IS NOT NULL
         AND ${passing(asked)} ORDER BY ${NEWEST_FIRST} LIMIT 1`,
    )
    .get({ ...asked.row, key });
  return found?.role ?? null;
}

function nameOf(grouping: Grouping, key: GroupKey): QuoteGroupName {
  switch (grouping) {
    case 'speaker':
      return key === null ? { kind: 'unclear' } : { kind: 'speaker', id: key as PersonId };
    case 'theme':
      return key === null ? { kind: 'no-theme' } : { kind: 'theme', id: key as ThemeId };
    case 'date': {
      if (key === null) return { kind: 'no-date' };
      const [year, month] = String(key).split('-').map(Number);
      return { kind: 'month', year: year ?? 0, month: month ?? 0 };
    }
    case 'none':
      return { kind: 'all' };
  }
}

/** What `IN_GROUP` looks for. */
function keyOf(group: QuoteGroupName): GroupKey {
  if (group.kind === 'speaker' || group.kind === 'theme') return group.id;
  if (group.kind !== 'month') return null;
  return `${String(group.year).padStart(4, '0')}-${String(group.month).padStart(2, '0')}`;
}

function toLine({
  exact,
  confidence,
  speakerId,
  speakerName,
  speakerKind,
  themes,
  ...row
}: LineRow): QuoteLine {
  const known = speakerId !== null && speakerName !== null && speakerKind !== null;
  return {
    ...row,
    text: openingOf(exact),
    confidence: confidence / 1000,
    speaker: known ? { id: speakerId, name: speakerName, kind: speakerKind } : null,
    themes: JSON.parse(themes) as ThemeId[],
  };
}
