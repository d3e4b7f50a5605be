import type { Database } from 'better-sqlite3';
import type {
  AnnotationId,
  ArticleId,
  BriefId,
  IsoDate,
  IsoInstant,
  PersonId,
  QuoteId,
  Uid,
} from '../contract/ids';
import type { Brief, BriefDraft, BriefSummary } from '../contract/briefs';
import type { EvidenceRef } from '../contract/evidence';
import type { TagTarget } from '../contract/tags';
import { inserted } from './inserted';
import { columnsOf } from './tags-store';

interface BriefRow {
  readonly id: BriefId;
  readonly uid: Uid;
  readonly title: string;
  readonly date: IsoDate;
  readonly document: string;
  readonly words: string;
  readonly updated_at: IsoInstant;
}

interface EvidenceRow {
  readonly briefId: BriefId;
  readonly position: number;
  readonly quote: QuoteId | null;
  readonly annotation: AnnotationId | null;
}

export function createBriefStore(db: Database) {
  const COLUMNS = 'id, uid, title, date, document, words, updated_at';
  const all = db.prepare<[], BriefRow>(`SELECT ${COLUMNS} FROM briefs ORDER BY date DESC, id DESC`);
  const byId = db.prepare<[BriefId], BriefRow>(`SELECT ${COLUMNS} FROM briefs WHERE id = ?`);
  const insert = db.prepare<[Omit<BriefRow, 'id'>], { id: BriefId }>(
    `INSERT INTO briefs (uid, title, date, document, words, updated_at)
     VALUES (@uid, @title, @date, @document, @words, @updated_at) RETURNING id`,
  );
  const update = db.prepare<[Omit<BriefRow, 'uid'>]>(
    `UPDATE briefs SET title = @title, date = @date, document = @document, words = @words, updated_at = @updated_at
     WHERE id = @id`,
  );
  const remove = db.prepare<[BriefId]>('DELETE FROM briefs WHERE id = ?');
  const cite = db.prepare<[EvidenceRow]>(
    `INSERT INTO brief_evidence (brief_id, position, quote_id, annotation_id)
     VALUES (@briefId, @position, @quote, @annotation)`,
  );
  const uncite = db.prepare<[BriefId]>('DELETE FROM brief_evidence WHERE brief_id = ?');
  const citingArticle = db.prepare<{ id: ArticleId }, { title: string }>(
    `SELECT title FROM brief_evidence JOIN briefs ON briefs.id = brief_id
     WHERE quote_id IN (SELECT id FROM quotes WHERE article_id = @id)
       OR annotation_id IN (SELECT id FROM annotations WHERE article_id = @id) ORDER BY briefs.id LIMIT 1`,
  );
  const citing = db.prepare<{ quote: number | null; annotation: number | null }, { title: string }>(
    `SELECT title FROM briefs WHERE id IN (
       SELECT brief_id FROM brief_evidence WHERE quote_id = @quote OR annotation_id = @annotation
     ) ORDER BY date DESC, id DESC`,
  );
  const citingPerson = db.prepare<[PersonId], { id: BriefId; title: string }>(
    `SELECT id, title FROM briefs WHERE id IN (
       SELECT brief_id FROM brief_evidence JOIN quotes ON quotes.id = quote_id WHERE speaker_id = ?
     ) ORDER BY date DESC, id DESC`,
  );
  const citingAnnotation = db.prepare<[AnnotationId], { title: string }>(
    `SELECT title FROM brief_evidence JOIN briefs ON briefs.id = brief_id
     WHERE annotation_id = ? ORDER BY briefs.id LIMIT 1`,
  );
  const count = db.prepare<[], { count: number }>('SELECT count(*) AS count FROM briefs');

  const citeAll = (briefId: BriefId, draft: BriefDraft): void => {
    for (const [position, ref] of citedBy(draft).entries()) {
      cite.run({ briefId, position, ...columnsOf(ref) });
    }
  };

  const byUid = db.prepare<[Uid], { id: BriefId }>('SELECT id FROM briefs WHERE uid = ?');
  return {
    findByUid: (uid: Uid): BriefId | null => byUid.get(uid)?.id ?? null,
    /** Newest first. */
    list: (): BriefSummary[] => all.all().map((row) => toSummary(toBrief(row))),
    read(id: BriefId): Brief | null {
      const row = byId.get(id);
      return row === undefined ? null : toBrief(row);
    },
    insert(uid: Uid, draft: BriefDraft, at: IsoInstant): BriefId {
      const id = inserted(insert.get({ uid, ...toRow(draft, at) }));
      citeAll(id, draft);
      return id;
    },
    /** Whether this is another document than the one that is saved. */
    wouldChange: (id: BriefId, draft: BriefDraft): boolean =>
      byId.get(id)?.document !== JSON.stringify(toDocument(draft)),
    /** What it cites is written anew only where that changed: most savings are of words. */
    update(id: BriefId, draft: BriefDraft, at: IsoInstant): void {
      const before = byId.get(id);
      update.run({ id, ...toRow(draft, at) });
      const cited = JSON.stringify(citedBy(draft));
      if (before !== undefined && JSON.stringify(citedBy(toBrief(before))) === cited) return;
      uncite.run(id);
      citeAll(id, draft);
    },
    remove(id: BriefId): void {
      uncite.run(id);
      remove.run(id);
    },
    /** The title of a brief that rests on this article, if there is one. */
    findCitingArticle: (id: ArticleId): string | null => citingArticle.get({ id })?.title ?? null,
    findCitingAnnotation: (id: AnnotationId): string | null => citingAnnotation.get(id)?.title ?? null,
    /** Those that cite what the person said, newest first. */
    listCitingPerson: (id: PersonId): { id: BriefId; title: string }[] => citingPerson.all(id),
    /** Titles of those that cite this, newest first. */
    listCiting: (target: TagTarget): string[] => citing.all(columnsOf(target)).map(({ title }) => title),
    count: (): number => count.get()?.count ?? 0,
  };
}

/** Everything a brief cites, each once, in order of first use. */
export function citedBy(draft: BriefDraft): EvidenceRef[] {
  const refs = [...draft.judgements, ...draft.sections].flatMap(({ evidence }) => evidence);
  return [...new Map(refs.map((ref) => [`${ref.kind} ${ref.id}`, ref])).values()];
}

function toBrief({ id, uid, document, updated_at }: BriefRow): Brief {
  return { ...(JSON.parse(document) as BriefDraft), id, uid, updatedAt: updated_at };
}

function toSummary(brief: Brief): BriefSummary {
  const { id, uid, title, marking, date, updatedAt } = brief;
  return {
    id,
    uid,
    title,
    marking,
    date,
    updatedAt,
    evidence: citedBy(brief).length,
    judgements: brief.judgements.length,
  };
}

/** What a brief says, without what the archive knows of it. */
export function toDocument(draft: BriefDraft): BriefDraft {
  return {
    title: draft.title,
    subtitle: draft.subtitle,
    marking: draft.marking,
    date: draft.date,
    authors: draft.authors,
    audience: draft.audience,
    bottomLine: draft.bottomLine,
    judgements: draft.judgements,
    sections: draft.sections,
  };
}

function toRow(draft: BriefDraft, at: IsoInstant): Omit<BriefRow, 'id' | 'uid'> {
  const words = [
    draft.subtitle,
    draft.bottomLine,
    ...draft.judgements.flatMap(({ statement, confidenceReason }) => [statement, confidenceReason]),
    ...draft.sections.flatMap(({ heading, text }) => [heading, text]),
  ];
  return {
    title: draft.title,
    date: draft.date,
    document: JSON.stringify(toDocument(draft)),
    words: words.filter((part) => part !== '').join('\n'),
    updated_at: at,
  };
}
