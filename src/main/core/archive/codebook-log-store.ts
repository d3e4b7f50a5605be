import type { Database } from 'better-sqlite3';
import type { CodebookChange, CodebookStep, ThemeEdit } from '../contract/codebook';
import type { AnalystId, IsoInstant, Uid } from '../contract/ids';

export interface NewChange {
  readonly at: IsoInstant;
  readonly analystId: AnalystId;
  readonly kind: CodebookStep;
  readonly themeUid: Uid;
  readonly theme: string;
  readonly other: string | null;
  readonly edits: readonly ThemeEdit[];
}

type ChangeRow = Omit<CodebookChange, 'edits'> & { readonly edits: string };

/** Who changed what in the codebook. Written in the step that changes it, so that undo takes both back. */
export function createCodebookLogStore(db: Database) {
  const insert = db.prepare<[Omit<NewChange, 'edits'> & { edits: string }]>(
    `INSERT INTO codebook_changes (at, analyst_id, kind, theme_uid, name, other, edits)
     VALUES (@at, @analystId, @kind, @themeUid, @theme, @other, @edits)`,
  );
  const all = db.prepare<[], ChangeRow>(
    `SELECT codebook_changes.id, at, analysts.name AS analyst, kind, theme_uid AS themeUid,
       codebook_changes.name AS theme, other, edits
     FROM codebook_changes JOIN analysts ON analysts.id = analyst_id ORDER BY codebook_changes.id DESC`,
  );
  return {
    insert: ({ edits, ...change }: NewChange): void =>
      void insert.run({ ...change, edits: JSON.stringify(edits) }),
    /** What was said of a theme, the oldest first: what was done to it, when, and to which fields. */
    times: (): Map<Uid, readonly Pick<CodebookChange, 'kind' | 'at' | 'edits'>[]> =>
      Map.groupBy(all.all().map(toChange).reverse(), ({ themeUid }) => themeUid),
    /** Newest first. */
    list: (): CodebookChange[] => all.all().map(toChange),
  };
}

const toChange = (row: ChangeRow): CodebookChange => ({
  ...row,
  edits: JSON.parse(row.edits) as ThemeEdit[],
});
