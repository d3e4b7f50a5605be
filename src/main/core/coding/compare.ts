import type { Json } from '../exchange/canonical-json';
import { hasSeen, sameValue, laterOf, type Ledger, type Register, type Seen, type View } from './record';

/** A field that two analysts set without knowing of each other. */
export interface Conflict {
  readonly key: string;
  readonly field: string;
  readonly mine: Register;
  readonly theirs: Register;
  /** Who set it later. */
  readonly kept: 'mine' | 'theirs';
}

/**
 * @param seen what each side knew of the other when it wrote its state: what was known was changed on purpose
 */
export function conflictsBetween(
  mine: Ledger,
  theirs: Ledger,
  seen: { readonly byMe: Seen; readonly byThem: Seen },
): Conflict[] {
  const conflicts: Conflict[] = [];
  for (const [key, fields] of theirs) {
    for (const [field, register] of Object.entries(fields)) {
      const own = mine.get(key)?.[field];
      if (own === undefined || sameValue(own.value, register.value)) continue;
      if (hasSeen(seen.byThem, own) || hasSeen(seen.byMe, register)) continue;
      const kept = laterOf(own, register) === own ? 'mine' : 'theirs';
      conflicts.push({ key, field, mine: own, theirs: register, kept });
    }
  }
  return conflicts;
}

export interface Change {
  readonly key: string;
  readonly change: 'new' | 'changed' | 'removed';
  readonly fields: readonly { readonly field: string; readonly before: Json; readonly after: Json }[];
}

/** What has to be done to an archive that shows `before` for it to show `after`. */
export function changesBetween(before: View, after: View): Change[] {
  const changes: Change[] = [];
  for (const [key, values] of after) {
    const old = before.get(key);
    if (old === undefined) {
      changes.push({ key, change: 'new', fields: [] });
      continue;
    }
    const fields = Object.entries(values)
      .filter(([field, value]) => !sameValue(old[field], value))
      .map(([field, value]) => ({ field, before: old[field] ?? null, after: value }));
    if (fields.length > 0) changes.push({ key, change: 'changed', fields });
  }
  for (const key of before.keys()) if (!after.has(key)) changes.push({ key, change: 'removed', fields: [] });
  return changes;
}
