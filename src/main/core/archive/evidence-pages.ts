import type { Database } from 'better-sqlite3';
import type { Evidence, EvidenceRef } from '../contract/evidence';
import type {
  EvidenceFilter,
  EvidencePage,
  EvidenceSpeakers,
  ReadEvidence,
  SpeakerCount,
} from '../contract/evidence-pages';
import type { ThemeId } from '../contract/ids';
import { PAGE_BYTES } from '../contract/quote-pages';
import type { EvidenceStore } from './evidence-store';
import { openingOf } from './opening';
import { preparingOnce } from './preparing-once';
import { ALL, both } from './quote-conditions';
import type { Part } from './quote-pages';
import { fitting } from './reply-room';
import { createWordFinder, wordsToFind } from './word-finder';

type Kind = EvidenceRef['kind'];

/** What the conditions are given; lists are JSON arrays. */
interface FilterRow {
  readonly themeId: ThemeId | null;
  readonly speaker: string | null;
  /** Ids of those that are left out. */
  readonly without: string;
}

interface Asked {
  readonly row: FilterRow;
  readonly where: string;
}

const ALL_EVIDENCE: EvidenceFilter = { words: '', themeId: null, speaker: null, without: [] };
/** UTF-8 bytes of speakers in a reply, about. */
const SPEAKER_BYTES = 12_000;
/** Above how many pieces a list is walked article by article, newest first, which stops as soon as a page is full. */
const LARGE = 2_000;

interface KindSql {
  readonly table: string;
  readonly citable: string;
  readonly spokenBy: string;
  readonly ofTheme: string;
  readonly order: string;
}

const ofKind = (table: string, kind: Kind, citable: string, spokenBy: string): KindSql => ({
  table,
  citable,
  spokenBy,
  ofTheme: `${kind}s.id IN (SELECT ${kind}_id FROM visible_tags AS tags
    WHERE tags.theme_id = @themeId AND tags.${kind}_id IS NOT NULL)`,
  order: `coalesce(articles.published_on, articles.added_at) DESC, articles.id DESC, ${kind}s.revision_id,
    ${kind}s.start_offset, ${kind}s.id`,
});

const SQL: Readonly<Record<Kind, KindSql>> = {
  quote: ofKind(
    'quotes',
    'quote',
    `quotes.status <> 'rejected'`,
    'quotes.speaker_id IN (SELECT id FROM people WHERE name = @speaker)',
  ),
  // Nobody speaks in a note.
  annotation: ofKind('visible_annotations AS annotations', 'annotation', ALL, 'FALSE'),
};
const KINDS = ['quote', 'annotation'] as const;

/** What a brief may cite, for a list beside it; every page is cut to what one reply may hold. */
export function createEvidencePages(db: Database, evidence: EvidenceStore, large = LARGE) {
  const rarely = preparingOnce(db);
  const find = {
    quote: createWordFinder(db, 'found_evidence', {
      from: `quotes JOIN articles ON articles.id = quotes.article_id LEFT JOIN people ON people.id = speaker_id`,
      where: SQL.quote.citable,
      id: 'quotes.id',
      text: `concat_ws(' ', exact, people.name, quotes.role, title, outlet)`,
    }),
    annotation: createWordFinder(db, 'found_notes', {
      from: `${SQL.annotation.table} JOIN articles ON articles.id = annotations.article_id`,
      id: 'annotations.id',
      text: `concat_ws(' ', exact, note, title, outlet)`,
    }),
  };

  /** All that ever were found to be no longer verbatim; looked for once, for only damage or a foreign hand makes them. */
  let suspects: readonly EvidenceRef[] | null = null;

  function alteredNow(): readonly EvidenceRef[] {
    suspects ??= evidence.findAltered();
    const pieces = evidence.readAll(suspects);
    return suspects.filter((_, index) => pieces[index] === 'altered');
  }

  function askedOf(kind: Kind, filter: EvidenceFilter, altered: readonly EvidenceRef[]): Asked {
    const { words, themeId, speaker } = filter;
    const { citable, spokenBy, ofTheme } = SQL[kind];
    const own = (refs: readonly EvidenceRef[]): string =>
      JSON.stringify(refs.filter((ref) => ref.kind === kind).map(({ id }) => id));
    const without = own([...filter.without, ...altered]);
    return {
      row: { themeId, speaker, without },
      where: both(
        find[kind](words, `${kind}s.id`) ?? ALL,
        citable,
        speaker === null ? ALL : spokenBy,
        themeId === null ? ALL : ofTheme,
        without === '[]' ? ALL : `${kind}s.id NOT IN (SELECT value FROM json_each(@without))`,
      ),
    };
  }

  const count = (kind: Kind, { row, where }: Asked): number =>
    rarely
      .prepare<[FilterRow], number>(`SELECT count(*) FROM ${SQL[kind].table} WHERE ${where}`)
      .pluck()
      .get(row) ?? 0;

  /** Those of a kind that pass, in the order of the list. */
  function refsOf(kind: Kind, asked: Asked, matching: number, part: Part): readonly EvidenceRef[] {
    if (part.limit <= 0 || part.offset >= matching) return [];
    const { table, order } = SQL[kind];
    const from =
      matching > large
        ? `articles INDEXED BY articles_by_newest CROSS JOIN ${table} ON ${kind}s.article_id = articles.id`
        : `${table} JOIN articles ON articles.id = ${kind}s.article_id`;
    return rarely
      .prepare<[FilterRow & Part], number>(
        `SELECT ${kind}s.id FROM ${from} WHERE ${asked.where} ORDER BY ${order} LIMIT @limit OFFSET @offset`,
      )
      .pluck()
      .all({ ...asked.row, ...part })
      .map((id) => ({ kind, id }) as EvidenceRef);
  }

  return {
    page({ filter, offset, limit }: { readonly filter: EvidenceFilter } & Part): EvidencePage {
      const altered = alteredNow();
      const [quotes, notes] = KINDS.map((kind) => askedOf(kind, filter, altered)) as [Asked, Asked];
      const [said, noted] = [count('quote', quotes), count('annotation', notes)];
      const refs = [...refsOf('quote', quotes, said, { offset, limit })];
      refs.push(
        ...refsOf('annotation', notes, noted, {
          offset: Math.max(0, offset - said),
          limit: limit - refs.length,
        }),
      );
      const pieces = evidence.readAll(refs).filter((piece) => typeof piece !== 'string');
      const all = KINDS.map((kind) => count(kind, askedOf(kind, ALL_EVIDENCE, altered)));
      return {
        total: all.reduce((sum, one) => sum + one, 0),
        matching: said + noted,
        pieces: fitting(pieces.map(toShelf), { left: PAGE_BYTES }),
      };
    },
    /** What these name, whole. */
    read(refs: readonly EvidenceRef[]): ReadEvidence {
      const answered = fitting(evidence.readAll(refs), { left: PAGE_BYTES });
      return {
        evidence: answered.filter((piece) => typeof piece !== 'string'),
        hidden: refs.filter((_, index) => answered[index] === 'hidden'),
        answered: answered.length,
      };
    },
    /** @returns how many come before it; null where it does not pass */
    placeOf(filter: EvidenceFilter, ref: EvidenceRef): number | null {
      const altered = alteredNow();
      const asked = askedOf(ref.kind, filter, altered);
      const { table, order } = SQL[ref.kind];
      const place = rarely
        .prepare<[FilterRow & { id: number }], number>(
          `SELECT place FROM (SELECT ${ref.kind}s.id AS id, row_number() OVER (ORDER BY ${order}) - 1 AS place
             FROM ${table} JOIN articles ON articles.id = ${ref.kind}s.article_id WHERE ${asked.where}) WHERE id = @id`,
        )
        .pluck()
        .get({ ...asked.row, id: ref.id });
      if (place === undefined) return null;
      return ref.kind === 'quote' ? place : place + count('quote', askedOf('quote', filter, altered));
    },
    /** @param words where there are any, only those whose name holds each of them */
    speakers(words: string): EvidenceSpeakers {
      const asked = askedOf('quote', ALL_EVIDENCE, alteredNow());
      const held = wordsToFind(words);
      const counted = rarely
        .prepare<[FilterRow & { words: string | null }], SpeakerCount>(
          `SELECT name, sum(count) AS count
           FROM (SELECT speaker_id, count(*) AS count FROM quotes WHERE ${asked.where} GROUP BY speaker_id)
             JOIN people ON people.id = speaker_id
           WHERE ${held === null ? ALL : 'holds_words(name, @words)'} GROUP BY name ORDER BY count DESC, name`,
        )
        .all({ ...asked.row, words: held });
      return { speakers: fitting(counted, { left: SPEAKER_BYTES }), inAll: counted.length };
    },
  };
}

const toShelf = (piece: Evidence): Evidence => ({
  ...piece,
  text: openingOf(piece.text),
  note: openingOf(piece.note),
});
