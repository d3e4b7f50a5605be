import type { Span } from '../anchors';
import type { CodebookChange, ThemeStatus } from '../codebook';
import type { ArticleId, ThemeId } from '../ids';
import type { PassageSuggestions, SuggestedPassage } from '../suggestions';
import type { TagTarget } from '../tags';
import type { Theme, ThemeDetails } from '../themes';

/** The codebook, and what it is likely to apply to. */
export interface ThemeCalls {
  listThemes: { request: Record<string, never>; response: readonly Theme[] };
  addTheme: { request: { details: ThemeDetails; parentId: ThemeId | null }; response: Theme };
  editTheme: { request: { themeId: ThemeId; details: ThemeDetails }; response: Theme };
  /** Puts a theme below a parent (null: below none), at this place among those that stand there, from 0. */
  moveTheme: {
    request: { themeId: ThemeId; parentId: ThemeId | null; position: number };
    response: readonly Theme[];
  };
  /** Tags, keywords and themes below the merged theme go to the kept one. */
  mergeThemes: { request: { keptId: ThemeId; mergedId: ThemeId }; response: Theme };
  /** Some of a theme's passages go to a new theme beside it, whoever tagged them. */
  splitTheme: {
    request: { themeId: ThemeId; details: ThemeDetails; targets: readonly TagTarget[] };
    response: Theme;
  };
  setThemeStatus: { request: { themeId: ThemeId; status: ThemeStatus }; response: Theme };
  /** Whether a passage tagged with the theme shows what it means. */
  pickExample: { request: { themeId: ThemeId; target: TagTarget; picked: boolean }; response: Theme };
  /** Who changed what in the codebook, newest first. */
  readCodebookHistory: { request: Record<string, never>; response: readonly CodebookChange[] };
  removeTheme: { request: { themeId: ThemeId }; response: null };
  /** What the quotes and paragraphs of an article are likely to carry, the most probable first. */
  suggestThemes: { request: { articleId: ArticleId }; response: readonly PassageSuggestions[] };
  /** The passages of the whole archive that are most likely to carry a theme. */
  suggestPassages: {
    request: { themeId: ThemeId; limit: number };
    response: readonly SuggestedPassage[];
  };
  /** The passage is not suggested to this analyst for this theme again, and the theme learns from it. */
  rejectSuggestion: { request: { articleId: ArticleId; span: Span; themeId: ThemeId }; response: null };
}
