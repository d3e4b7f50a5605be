import type { IsoInstant } from './ids';

/** Steps of the change journal by what the analyst did; the catalogue names them. */
export type StepKind =
  | 'import-article'
  | 'edit-article'
  | 'remove-article'
  | 'revise-article'
  | 'reattach'
  | 'decide-quote'
  | 'correct-quote'
  | 'add-quote'
  | 'reread'
  | 'rename-person'
  | 'merge-people'
  | 'split-person'
  | 'distinguish-people'
  | 'tag'
  | 'untag'
  | 'add-annotation'
  | 'edit-annotation'
  | 'remove-annotation'
  | 'resize-annotation'
  | 'split-annotation'
  | 'merge-annotations'
  | 'add-theme'
  | 'edit-theme'
  | 'remove-theme'
  | 'move-theme'
  | 'merge-themes'
  | 'split-theme'
  | 'retire-theme'
  | 'revive-theme'
  | 'pick-example'
  | 'drop-example'
  | 'reject-suggestion'
  | 'add-brief'
  | 'edit-brief'
  | 'remove-brief'
  | 'name-version'
  | 'release-brief'
  | 'merge-brief'
  | 'make-key'
  | 'replace-key'
  | 'accept-key'
  | 'edit-analyst'
  | 'take-in'
  | 'settle-disagreement'
  | 'blind-mode'
  | 'set-locking'
  | 'mark-coded'
  | 'keep-history'
  | 'set-up';

export interface HistoryStep {
  readonly kind: StepKind;
  /** What it was done to, e.g. a title or a theme's name. */
  readonly subject: string;
  readonly at: IsoInstant;
}
