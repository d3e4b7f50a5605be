/** Themes and tags to test with, each with what a test cares about set by hand. */
import type { AnalystId, TagId, ThemeId, Uid } from '../../main/core/contract/ids';
import type { Tag } from '../../main/core/contract/tags';
import type { Theme } from '../../main/core/contract/themes';

export function themeId(id: number): ThemeId {
  return id as ThemeId;
}

export function theme(id: number, over: Partial<Theme> = {}): Theme {
  return {
    id: themeId(id),
    uid: `theme-${id}` as Uid,
    name: `Theme ${id}`,
    definition: '',
    useFor: '',
    notFor: '',
    look: 'circle',
    keywords: [],
    parentId: null,
    status: 'active',
    examples: [],
    position: id - 1,
    quotes: 0,
    annotations: 0,
    articles: 0,
    ...over,
  };
}

export function tag(id: number): Tag {
  return { id: id as TagId, uid: `tag-${id}` as Uid, themeId: themeId(id), analystId: 1 as AnalystId };
}
