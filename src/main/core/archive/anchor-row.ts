import type { Anchor } from '../contract/anchors';
import type { RevisionId } from '../contract/ids';

/** The columns that an anchor takes in a table. */
export interface AnchorRow {
  readonly revision_id: RevisionId;
  readonly start_offset: number;
  readonly end_offset: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export function toAnchor(row: AnchorRow): Anchor {
  return {
    revisionId: row.revision_id,
    start: row.start_offset,
    end: row.end_offset,
    exact: row.exact,
    prefix: row.prefix,
    suffix: row.suffix,
  };
}

export function toAnchorRow({ revisionId, start, end, exact, prefix, suffix }: Anchor): AnchorRow {
  return { revision_id: revisionId, start_offset: start, end_offset: end, exact, prefix, suffix };
}
