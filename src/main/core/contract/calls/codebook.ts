import * as v from 'valibot';
import { call } from '../call';
import { type CodebookChange, THEME_STATUSES } from '../codebook';
import { id, list, NOTHING, target, themeDetails } from '../shapes';
import type { Theme } from '../themes';

/** What is done to the codebook as a whole. */
export const codebookCalls = {
  /** Tags, keywords and themes below the merged theme go to the kept one. */
  mergeThemes: call({
    lane: 'quick',
    writes: true,
    signed: true,
    request: v.strictObject({ keptId: id<'theme'>(), mergedId: id<'theme'>() }),
  }).answers<Theme>(),
  /** Some of a theme's passages go to a new theme beside it, whoever tagged them. */
  splitTheme: call({
    lane: 'quick',
    writes: true,
    signed: true,
    request: v.strictObject({
      themeId: id<'theme'>(),
      details: themeDetails,
      targets: list(target, 100_000),
    }),
  }).answers<Theme>(),
  setThemeStatus: call({
    lane: 'quick',
    writes: true,
    signed: true,
    request: v.strictObject({ themeId: id<'theme'>(), status: v.picklist(THEME_STATUSES) }),
  }).answers<Theme>(),
  /** Whether a passage tagged with the theme shows what it means. */
  pickExample: call({
    lane: 'quick',
    writes: true,
    signed: true,
    request: v.strictObject({ themeId: id<'theme'>(), target, picked: v.boolean() }),
  }).answers<Theme>(),
  /** Who changed what in the codebook, newest first. */
  readCodebookHistory: call({ lane: 'quick', writes: false, request: NOTHING }).answers<
    readonly CodebookChange[]
  >(),
};
