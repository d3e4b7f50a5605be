import * as v from 'valibot';
import { call } from '../call';
import { id, NOTHING, themeDetails, whole } from '../shapes';
import type { Theme } from '../themes';

const place = whole(0);

/** The themes of the codebook. */
export const themeCalls = {
  listThemes: call({ lane: 'quick', writes: false, request: NOTHING }).answers<readonly Theme[]>(),
  addTheme: call({
    lane: 'quick',
    writes: true,
    signed: true,
    request: v.strictObject({ details: themeDetails, parentId: v.nullable(id<'theme'>()) }),
  }).answers<Theme>(),
  editTheme: call({
    lane: 'quick',
    writes: true,
    signed: true,
    request: v.strictObject({ themeId: id<'theme'>(), details: themeDetails }),
  }).answers<Theme>(),
  /** Puts a theme below a parent (null: below none), at this place among those that stand there, from 0. */
  moveTheme: call({
    lane: 'quick',
    writes: true,
    signed: true,
    request: v.strictObject({ themeId: id<'theme'>(), parentId: v.nullable(id<'theme'>()), position: place }),
  }).answers<readonly Theme[]>(),
  removeTheme: call({
    lane: 'quick',
    writes: true,
    signed: true,
    request: v.strictObject({ themeId: id<'theme'>() }),
  }).answers<null>(),
};
