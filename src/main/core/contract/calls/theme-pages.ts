import * as v from 'valibot';
import { call } from '../call';
import { MOST_ROWS, type Page } from '../pages';
import { id, whole } from '../shapes';
import type { ThemePageFacts, ThemePassage } from '../theme-page';

/** What the archive holds under a theme. */
export const themePageCalls = {
  readThemePage: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ themeId: id<'theme'>() }),
  }).answers<ThemePageFacts>(),
  /** Passages picked as examples first, then the others; each the newest first. */
  pageThemePassages: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ themeId: id<'theme'>(), offset: whole(0), limit: whole(1, MOST_ROWS) }),
  }).answers<Page<ThemePassage>>(),
};
