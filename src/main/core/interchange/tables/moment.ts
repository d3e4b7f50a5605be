import type { IsoInstant } from '../../contract/ids';
import { instantOf } from '../tidy';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A moment as tables write it: ISO 8601 with a `T` or a blank, with or without seconds and zone, or with the month in
 * English letters. One that gives no zone is taken for UTC, and a day for its first moment. Null for days whose order of
 * day and month nobody can know.
 */
export function momentOf(cell: string): IsoInstant | null {
  const written = cell.trim();
  const iso =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/u.exec(
      written,
    );
  if (iso !== null) {
    return instantOf(`${iso[1] ?? ''}T${iso[2] ?? '00:00'}${iso[3] ?? ':00'}${zoneOf(iso[4])}`);
  }
  const named =
    /^(?:\w{3,9},\s*)?(?:(\d{1,2})\.?\s+([a-z]{3,9})\.?|([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?),?\s+(\d{4})(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?)?$/iu.exec(
      written,
    );
  if (named === null) return null;
  const [, dayFirst, monthAfter, monthFirst, dayAfter, year, hour, minute, second, half] = named;
  const month = MONTHS.indexOf((monthAfter ?? monthFirst ?? '').slice(0, 3).toLowerCase()) + 1;
  const hours =
    (Number(hour ?? 0) % (half === undefined ? 24 : 12)) + (half?.toLowerCase() === 'pm' ? 12 : 0);
  const two = (number: number | string | undefined): string => String(number ?? 0).padStart(2, '0');
  return instantOf(
    `${year ?? ''}-${two(month)}-${two(dayFirst ?? dayAfter)}T${two(hours)}:${two(minute)}:${two(second)}Z`,
  );
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined || /^(?:Z|UTC|GMT)$/u.test(zone)) return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}
