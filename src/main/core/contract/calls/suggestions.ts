import * as v from 'valibot';
import { call } from '../call';
import { id, span, whole } from '../shapes';
import type { PassageSuggestions, SuggestedPassage } from '../suggestions';

/** What themes are likely to apply to. */
export const suggestionCalls = {
  /** What the quotes and paragraphs of an article are likely to carry, the most probable first. */
  suggestThemes: call({
    lane: 'long',
    writes: false,
    request: v.strictObject({ articleId: id<'article'>() }),
  }).answers<readonly PassageSuggestions[]>(),
  /** The passages of the whole archive that are most likely to carry a theme. */
  suggestPassages: call({
    lane: 'long',
    writes: false,
    request: v.strictObject({
      themeId: id<'theme'>(),
      limit: whole(1, 1_000),
    }),
  }).answers<readonly SuggestedPassage[]>(),
  /** The passage is not suggested to this analyst for this theme again, and the theme learns from it. */
  rejectSuggestion: call({
    lane: 'quick',
    writes: true,
    signed: true,
    request: v.strictObject({ articleId: id<'article'>(), span, themeId: id<'theme'>() }),
  }).answers<null>(),
};
