import type { Archive } from '../archive/archive';

/**
 * Works something out of an archive once, and again only when something was written since.
 * @param keyOf what it depends on besides; only the last is kept
 */
export function remembered<Asked, Value>(
  work: (archive: Archive, asked: Asked) => Value,
  keyOf: (asked: Asked) => string | number,
): (archive: Archive, asked: Asked) => Value {
  const kept = new WeakMap<Archive, { readonly key: string; readonly value: Value }>();
  return (archive, asked) => {
    const key = `${archive.state()} ${keyOf(asked)}`;
    const known = kept.get(archive);
    if (known?.key === key) return known.value;
    const value = work(archive, asked);
    kept.set(archive, { key, value });
    return value;
  };
}
