import type { IsoInstant } from '../contract/ids';
import type { NamedBackup } from './file-name';

/** As much of a backup as deciding needs; in the order in which they were made, oldest first. */
export interface KnownBackup extends NamedBackup {
  readonly bytes: number;
  readonly state: 'verified' | 'unverified' | 'damaged';
}

/** How many hours, days and weeks that have a backup keep one: the grandfather-father-son scheme. */
export const KEPT = { hours: 24, days: 14, weeks: 12 } as const;

const HOUR = 3_600_000; // ms
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;
/** The first instant of a week (ISO 8601 has it begin on Monday): 1970-01-05. */
const FIRST_MONDAY = 4 * DAY;

/** Periods are those of UTC: the same for everybody who shares a folder, and an hour is never there twice. */
const PERIODS: readonly { readonly kept: number; readonly of: (at: number) => number }[] = [
  { kept: KEPT.hours, of: hourOf },
  { kept: KEPT.days, of: (at) => Math.floor(at / DAY) },
  { kept: KEPT.weeks, of: (at) => Math.floor((at - FIRST_MONDAY) / (7 * DAY)) },
];

/** The hour that a moment falls into, counted from 1970 in UTC. `at` in ms. */
export function hourOf(at: number): number {
  return Math.floor(at / HOUR);
}

/**
 * Whether the first change of this hour is still without a backup; the first of a day and of a week are one as well. Only
 * what was verified counts, and the one that was made last: after the clock was set back the hour is another, once.
 * @param backups in the order in which they were made
 */
export function isDue(backups: readonly Pick<KnownBackup, 'at' | 'state'>[], now: IsoInstant): boolean {
  const newest = newestVerified(backups);
  return newest === null || hourOf(Date.parse(newest.at)) !== hourOf(Date.parse(now));
}

/** The verified backup that was made last. */
export function newestVerified<Known extends Pick<KnownBackup, 'state'>>(
  backups: readonly Known[],
): Known | null {
  return backups.findLast(({ state }) => state === 'verified') ?? null;
}

/**
 * Which backups go: those that no hour, day or week keeps, then the oldest until all take no more than `limit`. Whatever the
 * limit, never the newest verified one, and nothing made by hand or before something dangerous until it is a month old.
 * @param backups in the order in which they were made
 * @param limit bytes that all together may take
 */
export function thinnedOut<Known extends KnownBackup>(
  backups: readonly Known[],
  { now, limit }: { now: IsoInstant; limit: number },
): readonly Known[] {
  const newest = newestVerified(backups);
  const safe = (backup: Known): boolean => backup === newest || isPromised(backup, now);
  // What was not verified keeps no verified backup's place, and the other way round.
  const kept = new Set([
    ...keptByPeriods(backups.filter(({ state }) => state === 'verified')),
    ...keptByPeriods(backups.filter(({ state }) => state !== 'verified')),
  ]);
  const gone = new Set(backups.filter((backup) => !kept.has(backup) && !safe(backup)));
  let bytes = backups.reduce((sum, backup) => (gone.has(backup) ? sum : sum + backup.bytes), 0);
  for (const backup of backups) {
    if (bytes <= limit) break;
    if (gone.has(backup) || safe(backup)) continue;
    gone.add(backup);
    bytes -= backup.bytes;
  }
  return backups.filter((backup) => gone.has(backup));
}

/** Made on purpose, and not a month ago. One from the future, by a clock that was set back since, is not old. */
function isPromised({ reason, at }: KnownBackup, now: IsoInstant): boolean {
  return reason !== 'by-itself' && reason !== 'on-closing' && Date.parse(now) - Date.parse(at) < MONTH;
}

/**
 * The last backup of each of the newest periods that have one. Periods are counted, not measured from now, so that a month
 * away from the desk costs nothing. Where the clock was set back, what follows is another run of time: its hours are not
 * taken for the same hours of the run before.
 */
function keptByPeriods<Known extends KnownBackup>(backups: readonly Known[]): ReadonlySet<Known> {
  const kept = new Set<Known>();
  for (const { kept: most, of } of PERIODS) {
    const seen = new Set<string>();
    let run = 0;
    let later = Infinity;
    for (const backup of backups.toReversed()) {
      const at = Date.parse(backup.at);
      if (at > later) run += 1;
      later = at;
      const period = `${run}/${of(at)}`;
      if (seen.has(period)) continue;
      seen.add(period);
      if (seen.size > most) break;
      kept.add(backup);
    }
  }
  return kept;
}
