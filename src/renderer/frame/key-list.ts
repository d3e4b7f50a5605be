import type { KeyGroup } from '../ui/keys.svelte';

export interface KeyList {
  readonly name: string;
  readonly entries: readonly { readonly label: string; readonly keys: readonly string[] }[];
}

/** Every key that works now, gathered by heading; what one label does with several keys stands in one line. */
export function gatherGroups(groups: readonly KeyGroup[]): readonly KeyList[] {
  const lists = new Map<string, Map<string, string[]>>();
  for (const { group, bindings } of groups) {
    const entries = lists.get(group) ?? new Map<string, string[]>();
    for (const { keys, label, hidden } of bindings) {
      if (hidden !== true) entries.set(label, [...new Set([...(entries.get(label) ?? []), keys])]);
    }
    lists.set(group, entries);
  }
  return [...lists]
    .map(([name, entries]) => ({ name, entries: [...entries].map(([label, keys]) => ({ label, keys })) }))
    .filter(({ entries }) => entries.length > 0);
}
