import { en } from '../../../main/core/contract/messages/catalogue';
import type { Theme } from '../../../main/core/contract/themes';
import type { MenuItem } from '../../ui/menu-item';
import type { DateReach } from './article-filter';
import type { ArticleList } from './article-list.svelte';

const REACHES: readonly DateReach[] = ['all', 'week', 'month', 'quarter', 'year'];

/** One line of a filter's menu: choosing it filters, and the list starts from its top. */
function item<Value>(
  list: ArticleList,
  label: string,
  value: Value,
  now: Value,
  set: (value: Value) => void,
): MenuItem {
  return {
    label,
    checked: value === now,
    run: () => {
      set(value);
      list.rewind();
    },
  };
}

export function themeItems(list: ArticleList, themes: readonly Theme[]): readonly MenuItem[] {
  const set = (id: Theme['id'] | null): void => {
    list.themeId = id;
  };
  return [
    item(list, en.read.anyTheme, null, list.themeId, set),
    ...themes.map((theme) => item(list, theme.name, theme.id, list.themeId, set)),
  ];
}

export function outletItems(list: ArticleList): readonly MenuItem[] {
  const set = (outlet: string | null): void => {
    list.outlet = outlet;
  };
  return [
    item(list, en.read.anyOutlet, null, list.outlet, set),
    ...list.outlets.map((outlet) => item(list, outlet, outlet, list.outlet, set)),
  ];
}

export function dateItems(list: ArticleList): readonly MenuItem[] {
  return REACHES.map((reach) =>
    item(list, en.read.reaches[reach], reach, list.reach, (value) => {
      list.reach = value;
    }),
  );
}
