import type { KeyGroup } from '../ui/keys.svelte';

/** One entry of the status bar. */
export interface StatusEntry {
  readonly label: string;
  readonly keys: readonly string[];
}

/** The keys to print: bindings with one label stand together (J and K), and a key shown once is not repeated. */
export function joinPairs(groups: readonly KeyGroup[]): readonly StatusEntry[] {
  const entries = new Map<string, string[]>();
  const taken = new Set<string>();
  for (const { status, bindings } of groups.toReversed()) {
    if (status !== true) continue;
    for (const { keys, label, hidden } of bindings) {
      if (hidden === true || taken.has(keys)) continue;
      taken.add(keys);
      entries.set(label, [...(entries.get(label) ?? []), keys]);
    }
  }
  return [...entries].map(([label, keys]) => ({ label, keys }));
}
