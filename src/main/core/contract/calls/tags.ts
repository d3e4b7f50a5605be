import * as v from 'valibot';
import { call } from '../call';
import { id, target } from '../shapes';
import type { Tag } from '../tags';

/** Tags on quotes and annotations. */
export const tagCalls = {
  addTag: call({
    lane: 'quick',
    writes: true,
    signed: true,
    request: v.strictObject({ target, themeId: id<'theme'>() }),
  }).answers<Tag>(),
  /** Takes off one's own tag; `left` are those of others, who alone can take them off. Fails where there is none of one's own. */
  removeTag: call({
    lane: 'quick',
    writes: true,
    request: v.strictObject({ target, themeId: id<'theme'>() }),
  }).answers<{ left: readonly Tag[] }>(),
};
