import type { MergeItem } from '../../../main/core/contract/exchange';
import type { ImportState } from '../../../main/core/contract/importing';

/** Items of one state, in the order in which a brief has them. */
export interface ItemGroup {
  readonly state: ImportState;
  readonly items: readonly MergeItem[];
}

/** What wants a decision stands first; what stays as it is stands last. */
const ORDER: readonly ImportState[] = ['conflict', 'different', 'removed', 'new', 'mine', 'known'];

export function groupItems(items: readonly MergeItem[]): readonly ItemGroup[] {
  return ORDER.map((state) => ({ state, items: items.filter((item) => item.state === state) })).filter(
    (group) => group.items.length > 0,
  );
}

/** Whether a state leaves everything as it is, so that its items are folded away. */
export function isQuiet(state: ImportState): boolean {
  return state === 'mine' || state === 'known';
}
