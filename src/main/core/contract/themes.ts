import type { ThemeStatus } from './codebook';
import type { ThemeId, Uid } from './ids';
import type { TagTarget } from './tags';

/** Look of a theme: colour and shape go together, so that colour never carries meaning alone (look.md). */
export const THEME_LOOKS = ['circle', 'square', 'triangle', 'diamond', 'hexagon', 'cross', 'bar'] as const;
export type ThemeLook = (typeof THEME_LOOKS)[number];

export interface ThemeDetails {
  readonly name: string;
  readonly definition: string;
  readonly useFor: string;
  readonly notFor: string;
  readonly look: ThemeLook;
  readonly keywords: readonly string[];
}

export interface Theme extends ThemeDetails {
  readonly id: ThemeId;
  readonly uid: Uid;
  readonly parentId: ThemeId | null;
  /** Order in the codebook, from 0. The first nine themes are worked by the keys 1 to 9. */
  readonly position: number;
  readonly status: ThemeStatus;
  readonly quotes: number;
  readonly annotations: number;
  readonly articles: number;
  /** Tagged passages that were picked to show what it means, oldest tag first. */
  readonly examples: readonly TagTarget[];
}
