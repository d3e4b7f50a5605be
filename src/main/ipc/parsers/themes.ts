import * as v from 'valibot';
import type { Parsers } from '../../core/contract/calls';
import type { ThemeCalls } from '../../core/contract/calls/themes';
import { THEME_STATUSES } from '../../core/contract/codebook';
import { id, NOTHING, span, target, themeDetails } from '../shapes';
import { parser } from '../parser';

const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const themeParsers: Pick<Parsers, keyof ThemeCalls> = {
  listThemes: parser('listThemes', NOTHING),
  addTheme: parser(
    'addTheme',
    v.strictObject({ details: themeDetails, parentId: v.nullable(id<'theme'>()) }),
  ),
  editTheme: parser('editTheme', v.strictObject({ themeId: id<'theme'>(), details: themeDetails })),
  moveTheme: parser(
    'moveTheme',
    v.strictObject({ themeId: id<'theme'>(), parentId: v.nullable(id<'theme'>()), position: place }),
  ),
  mergeThemes: parser('mergeThemes', v.strictObject({ keptId: id<'theme'>(), mergedId: id<'theme'>() })),
  splitTheme: parser(
    'splitTheme',
    v.strictObject({ themeId: id<'theme'>(), details: themeDetails, targets: v.array(target) }),
  ),
  setThemeStatus: parser(
    'setThemeStatus',
    v.strictObject({ themeId: id<'theme'>(), status: v.picklist(THEME_STATUSES) }),
  ),
  pickExample: parser('pickExample', v.strictObject({ themeId: id<'theme'>(), target, picked: v.boolean() })),
  readCodebookHistory: parser('readCodebookHistory', NOTHING),
  removeTheme: parser('removeTheme', v.strictObject({ themeId: id<'theme'>() })),
  suggestThemes: parser('suggestThemes', v.strictObject({ articleId: id<'article'>() })),
  suggestPassages: parser(
    'suggestPassages',
    v.strictObject({
      themeId: id<'theme'>(),
      limit: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000)),
    }),
  ),
  rejectSuggestion: parser(
    'rejectSuggestion',
    v.strictObject({ articleId: id<'article'>(), span, themeId: id<'theme'>() }),
  ),
};
