/** What is said of the codebook beside its themes: whether a theme is in use, and who changed what. */
import type { IsoInstant, Uid } from './ids';

export const THEME_STATUSES = ['active', 'retired'] as const;
/** A retired theme keeps its tags; it is not offered for new ones and not suggested. */
export type ThemeStatus = (typeof THEME_STATUSES)[number];

/** What can be done to the codebook, by the names of the journal's steps. */
export type CodebookStep =
  | 'add-theme'
  | 'edit-theme'
  | 'move-theme'
  | 'merge-themes'
  | 'split-theme'
  | 'retire-theme'
  | 'revive-theme'
  | 'pick-example'
  | 'drop-example'
  | 'remove-theme';

export type ThemeField = 'name' | 'definition' | 'useFor' | 'notFor' | 'look' | 'keywords';

/** One field of a theme before and after; keywords are joined by commas. */
export interface ThemeEdit {
  readonly field: ThemeField;
  readonly before: string;
  readonly after: string;
}

/** One change of the codebook. It stays when the history of steps ends; undoing the step takes it back too. */
export interface CodebookChange {
  readonly id: number;
  readonly at: IsoInstant;
  /** Name of the analyst. */
  readonly analyst: string;
  readonly kind: CodebookStep;
  readonly themeUid: Uid;
  /** The theme's name after the change. */
  readonly theme: string;
  /** The other theme of a merge or split, the new parent of a move (null: none), or the opening of an example. */
  readonly other: string | null;
  readonly edits: readonly ThemeEdit[];
}
