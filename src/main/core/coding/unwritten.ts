import type { IsoInstant } from '../contract/ids';
import type { Key } from './keys';
import { sameValue, type Register } from './record';
import type { Values } from './values';

/**
 * When what nobody set was set, and what was set before anything was written down: any change counts for more. It only
 * orders, and is told to nobody.
 */
export const EVER = '1970-01-01T00:00:00.000Z' as IsoInstant;
const REMEMBERED = '1971-01-01T00:00:00.000Z';

/** The time that is told of a change; null where no archive remembers it. */
export const toldTime = (at: IsoInstant): IsoInstant | null => (at < REMEMBERED ? null : at);

/** What the themes that a new archive has say, before anybody changes them. */
export type Starters = ReadonlyMap<Key, Values<'theme'>>;

/** Whether a field says what the program brought. */
export function isUnwritten(starters: Starters, key: Key, field: string, value: unknown): boolean {
  const starter: Readonly<Record<string, unknown>> | undefined = starters.get(key);
  return starter !== undefined && field in starter && sameValue(starter[field], value);
}

/** Whether nobody has set this field of a starter theme. */
export const isUntouched = (
  starters: Starters,
  key: Key,
  field: string,
  { at, value }: Register<unknown>,
): boolean =>
  at < REMEMBERED && starters.has(key) && (field === 'present' || isUnwritten(starters, key, field, value));
