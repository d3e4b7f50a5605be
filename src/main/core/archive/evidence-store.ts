import type { Database } from 'better-sqlite3';
import { verifyAnchor } from '../anchors/anchor';
import type {
  AnnotationId,
  ArticleId,
  IsoDate,
  QuoteId,
  RevisionId,
  Sha256,
  ThemeId,
  Uid,
} from '../contract/ids';
import type { Evidence, EvidenceRef } from '../contract/evidence';
import type { Marking } from '../contract/markings';
import type { PersonKind } from '../contract/people';
import type { QuoteStatus } from '../contract/quotes';

/** Why a piece is not to be had: hidden by blind mode, gone, or no longer word for word what its article has. */
export type NoEvidence = 'hidden' | 'missing' | 'altered';

interface EvidenceRow {
  readonly id: number;
  readonly uid: Uid;
  readonly start_offset: number;
  readonly end_offset: number;
  readonly exact: string;
  readonly note: string;
  readonly speaker: string | null;
  readonly speaker_kind: PersonKind | null;
  readonly role: string | null;
  readonly themes: string;
  readonly status: QuoteStatus | null;
  readonly confidence: number | null;
  readonly revision_id: RevisionId;
  readonly article_id: ArticleId;
  readonly article_uid: Uid;
  readonly title: string;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published_on: IsoDate | null;
  readonly place: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly marking: Marking;
  readonly text_hash: Sha256;
  readonly excerpt: 0 | 1;
  readonly corrected: 0 | 1;
}

type AnchoredRow = Pick<EvidenceRow, 'revision_id' | 'start_offset' | 'end_offset' | 'exact'>;

const SOURCE = `articles.id AS article_id, articles.uid AS article_uid, title, outlet, author, published_on, place,
  language, url, marking, revisions.id AS revision_id, coalesce(excerpt_sources.text_hash, revisions.text_hash) AS text_hash,
  excerpt_sources.id IS NOT NULL AS excerpt, revisions.number <> articles.head AS corrected`;
const QUOTES = `SELECT quotes.id, quotes.uid, start_offset, end_offset, exact, '' AS note, people.name AS speaker,
    people.kind AS speaker_kind, quotes.role, quotes.status, quotes.confidence, ${SOURCE},
    (SELECT json_group_array(DISTINCT theme_id ORDER BY theme_id) FROM visible_tags AS tags WHERE quote_id = quotes.id) AS themes
  FROM quotes LEFT JOIN people ON people.id = speaker_id
    JOIN revisions ON revisions.id = revision_id JOIN articles ON articles.id = quotes.article_id
    LEFT JOIN excerpt_sources ON excerpt_sources.article_id = articles.id`;
const ANNOTATIONS = `SELECT annotations.id, annotations.uid, start_offset, end_offset, exact, note, NULL AS speaker,
    NULL AS speaker_kind, NULL AS role, NULL AS status, NULL AS confidence, ${SOURCE},
    (SELECT json_group_array(DISTINCT theme_id ORDER BY theme_id) FROM visible_tags AS tags WHERE annotation_id = annotations.id) AS themes
  FROM visible_annotations AS annotations JOIN revisions ON revisions.id = revision_id JOIN articles ON articles.id = annotations.article_id
    LEFT JOIN excerpt_sources ON excerpt_sources.article_id = articles.id`;
/** Article by article, newest first, so that each text is read once. */
const ORDER = 'ORDER BY coalesce(published_on, added_at) DESC, articles.id DESC, revision_id, start_offset';

export type EvidenceStore = ReturnType<typeof createEvidenceStore>;

/** What a brief may cite. The words are read from the article's text, and given only if they are the anchor's. */
export function createEvidenceStore(db: Database) {
  const allQuotes = db.prepare<[], EvidenceRow>(
    `${QUOTES} WHERE quotes.status <> 'rejected' ${ORDER}, quotes.id`,
  );
  const allAnnotations = db.prepare<[], EvidenceRow>(`${ANNOTATIONS} ${ORDER}, annotations.id`);
  // One statement for many rows: asked one by one, those of a long brief took thirty times as long.
  const quotes = db.prepare<[string], EvidenceRow>(
    `${QUOTES} WHERE quotes.id IN (SELECT value FROM json_each(?)) ORDER BY revision_id`,
  );
  const annotations = db.prepare<[string], EvidenceRow>(
    `${ANNOTATIONS} WHERE annotations.id IN (SELECT value FROM json_each(?)) ORDER BY revision_id`,
  );
  const anyAnnotation = db.prepare<[AnnotationId], { id: number }>('SELECT id FROM annotations WHERE id = ?');
  const visibleAnnotation = db.prepare<[AnnotationId], { id: number }>(
    'SELECT id FROM visible_annotations WHERE id = ?',
  );
  const text = db.prepare<[RevisionId], { text: string }>('SELECT text FROM revisions WHERE id = ?');

  /** Reads a text once for all rows of one revision that follow each other. */
  function createVerifier(): (row: AnchoredRow) => boolean {
    let last: { id: RevisionId; text: string } | null = null;
    return (row) => {
      if (last?.id !== row.revision_id) {
        last = { id: row.revision_id, text: text.get(row.revision_id)?.text ?? '' };
      }
      return verifyAnchor({ start: row.start_offset, end: row.end_offset, exact: row.exact }, last.text);
    };
  }

  const anchors = [
    ['quote', 'SELECT id, revision_id, start_offset, end_offset, exact FROM quotes ORDER BY revision_id'],
    [
      'annotation',
      'SELECT id, revision_id, start_offset, end_offset, exact FROM annotations ORDER BY revision_id',
    ],
  ] as const;

  /** Whether blind mode hides it. */
  const isHidden = (ref: EvidenceRef): boolean =>
    ref.kind === 'annotation' &&
    visibleAnnotation.get(ref.id) === undefined &&
    anyAnnotation.get(ref.id) !== undefined;

  return {
    /** Quotes not rejected, then annotations; what is not verbatim is left out, and `check` finds it. */
    list(): Evidence[] {
      const isVerbatim = createVerifier();
      return [
        ...allQuotes
          .all()
          .filter(isVerbatim)
          .map((row) => toEvidence('quote', row)),
        ...allAnnotations
          .all()
          .filter(isVerbatim)
          .map((row) => toEvidence('annotation', row)),
      ];
    },
    /** All passages, whatever is decided of them and whoever may see them, whose words are not those of their text. */
    findAltered(): EvidenceRef[] {
      const altered: EvidenceRef[] = [];
      const isVerbatim = createVerifier();
      for (const [kind, sql] of anchors) {
        for (const row of db.prepare<[], AnchoredRow & { readonly id: number }>(sql).iterate()) {
          if (!isVerbatim(row)) altered.push({ kind, id: row.id } as EvidenceRef);
        }
      }
      return altered;
    },
    /** What these name, in their order: each a piece, or why there is none. */
    readAll(refs: readonly EvidenceRef[]): (Evidence | NoEvidence)[] {
      const isVerbatim = createVerifier();
      const read = (kind: EvidenceRef['kind'], rows: typeof quotes): Map<number, Evidence | 'altered'> => {
        const ids = refs.filter((ref) => ref.kind === kind).map(({ id }) => id);
        return new Map(
          rows
            .all(JSON.stringify(ids))
            .map((row) => [row.id, isVerbatim(row) ? toEvidence(kind, row) : 'altered']),
        );
      };
      const pieces = { quote: read('quote', quotes), annotation: read('annotation', annotations) };
      return refs.map((ref) => pieces[ref.kind].get(ref.id) ?? (isHidden(ref) ? 'hidden' : 'missing'));
    },
    isHidden,
  };
}

function toEvidence(kind: EvidenceRef['kind'], row: EvidenceRow): Evidence {
  return {
    ref: kind === 'quote' ? { kind, id: row.id as QuoteId } : { kind, id: row.id as AnnotationId },
    uid: row.uid,
    text: row.exact,
    note: row.note,
    speaker: row.speaker,
    speakerKind: row.speaker_kind,
    role: row.role,
    themes: JSON.parse(row.themes) as ThemeId[],
    status: row.status,
    confidence: row.confidence,
    language: row.language,
    source: {
      articleId: row.article_id,
      uid: row.article_uid,
      title: row.title,
      outlet: row.outlet,
      author: row.author,
      publishedOn: row.published_on,
      place: row.place,
      url: row.url,
      marking: row.marking,
      textHash: row.text_hash,
      excerpt: row.excerpt === 1,
      corrected: row.corrected === 1,
    },
  };
}
