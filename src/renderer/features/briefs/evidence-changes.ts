import type { ArchiveInfo } from '../../../main/core/contract/archive';
import type { StepKind } from '../../../main/core/contract/history';

const BRIEF_STEPS: ReadonlySet<StepKind> = new Set(['add-brief', 'edit-brief', 'remove-brief']);

/**
 * Whether the archive's evidence may have changed between two states of it. Saving a brief is a write
 * like any other, but reading thousands of pieces again after each pause in typing would be felt.
 */
export function evidenceMayDiffer(before: ArchiveInfo | null, now: ArchiveInfo | null): boolean {
  if (now === null || before?.path !== now.path) return true;
  // A step that can be redone was undone just now, and may have been one of any kind.
  if (now.redo !== null || now.undo === null || !BRIEF_STEPS.has(now.undo.kind)) return true;
  const { articles, quotes, quotesToReview, annotations } = now.counts;
  return (
    articles !== before.counts.articles ||
    quotes !== before.counts.quotes ||
    quotesToReview !== before.counts.quotesToReview ||
    annotations !== before.counts.annotations
  );
}
