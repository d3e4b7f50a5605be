import { messages } from '../../../main/core/contract/messages/catalogue';
import type { Theme } from '../../../main/core/contract/themes';
import type { MenuItem } from '../../ui/menu-item';
import type { DateReach } from './date-reach';
import type { ArticleList } from './article-list.svelte';

const REACHES: readonly DateReach[] = ['all', 'week', 'month', 'quarter', 'year'];

/** One line of a filter's menu: choosing it filters. */
function item<Value>(label: string, value: Value, now: Value, set: (value: Value) => void): MenuItem {
  return {
    label,
    checked: value === now,
    run: () => set(value),
  };
}

export function themeItems(list: ArticleList, themes: readonly Theme[]): readonly MenuItem[] {
  const set = (id: Theme['id'] | null): void => {
    list.themeId = id;
  };
  return [
    item(messages.read.anyTheme, null, list.themeId, set),
    ...themes.map((theme) => item(theme.name, theme.id, list.themeId, set)),
  ];
}

export function outletItems(list: ArticleList): readonly MenuItem[] {
  const set = (outlet: string | null): void => {
    list.outlet = outlet;
  };
  return [
    item(messages.read.anyOutlet, null, list.outlet, set),
    ...list.outlets.map((outlet) => item(outlet, outlet, list.outlet, set)),
  ];
}

export function dateItems(list: ArticleList): readonly MenuItem[] {
  return REACHES.map((reach) =>
    item(messages.read.reaches[reach], reach, list.reach, (value) => {
      list.reach = value;
    }),
  );
}
