import { describe, expect, test } from 'vitest';
import fc from '../../../seeded';
import { BACKUP_REASONS } from '../contract/backups';
import type { IsoInstant } from '../contract/ids';
import { backupFileName, readBackupFileName } from './file-name';
import { isDue, KEPT, newestVerified, thinnedOut, type KnownBackup } from './schedule';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 9, 14, 9);
const instant = (ms: number): IsoInstant => new Date(ms).toISOString() as IsoInstant;
const UNBOUNDED = Number.MAX_SAFE_INTEGER;

const backup = (number: number, hours: number, over: Partial<KnownBackup> = {}): KnownBackup => ({
  number,
  at: instant(START + hours * HOUR),
  reason: 'by-itself',
  bytes: 10,
  state: 'verified',
  ...over,
});
/** A backup an hour, oldest first. */
const hourly = (count: number): KnownBackup[] =>
  Array.from({ length: count }, (_, hour) => backup(hour + 1, hour));
const numbers = (backups: readonly KnownBackup[]): number[] => backups.map(({ number }) => number);

/** Backups in the order of their making, by a clock that mostly goes on, now and then stands, leaps or is set back. */
const drawn = fc
  .array(
    fc.record({
      hours: fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: 0, max: 30 }) },
        { weight: 1, arbitrary: fc.integer({ min: -2_000, max: 2_000 }) },
      ),
      reason: fc.constantFrom(...BACKUP_REASONS),
      bytes: fc.integer({ min: 1, max: 100 }),
      state: fc.constantFrom('verified', 'verified', 'unverified', 'damaged'),
    }),
    { maxLength: 80 },
  )
  .map((steps) => {
    let hours = 0;
    return steps.map(({ hours: passed, ...rest }, index): KnownBackup => {
      hours += passed;
      return backup(index + 1, hours, rest);
    });
  });
const nows = fc.integer({ min: -3_000, max: 3_000 }).map((hours) => instant(START + hours * HOUR));
const limits = fc.integer({ min: 0, max: 3_000 });
const isPromised = ({ reason, at }: KnownBackup, now: IsoInstant): boolean =>
  !['by-itself', 'on-closing'].includes(reason) && Date.parse(now) - Date.parse(at) < 30 * 24 * HOUR;

describe('thinning', () => {
  test('keeps 24 hours, 14 days and 12 weeks of backups made every hour for half a year', () => {
    const backups = hourly(24 * 180);
    const now = backups.at(-1)?.at ?? instant(0);
    const gone = new Set(thinnedOut(backups, { now, limit: UNBOUNDED }));
    const kept = backups.filter((one) => !gone.has(one));
    const last = backups.length - 1;
    const endOf = (hours: number, offset: number) => (index: number) =>
      (index + offset) % hours === hours - 1 || index === last;
    const indexes = [...backups.keys()].reverse();
    const expected = new Set([
      ...indexes.slice(0, KEPT.hours),
      ...indexes.filter(endOf(24, 9)).slice(0, KEPT.days),
      // 2026-10-14 is a Wednesday.
      ...indexes.filter(endOf(168, 2 * 24 + 9)).slice(0, KEPT.weeks),
    ]);
    expect(numbers(kept)).toEqual([...expected].sort((a, b) => a - b).map((index) => index + 1));
  });

  test('a limit thins the oldest first, and stops at what may not go', () => {
    const backups = [
      backup(1, 0, { reason: 'by-hand' }),
      ...hourly(5).map((one) => ({ ...one, number: one.number + 1 })),
    ];
    const now = instant(START + 5 * HOUR);
    expect(numbers(thinnedOut(backups, { now, limit: 35 }))).toEqual([2, 3, 4]);
    expect(numbers(thinnedOut(backups, { now, limit: 0 }))).toEqual([2, 3, 4, 5]);
    expect(numbers(thinnedOut(backups, { now: instant(START + 31 * 24 * HOUR), limit: 0 }))).toEqual([
      1, 2, 3, 4, 5,
    ]);
  });

  test('never the newest verified, nor what was promised; never more than the limit asks; the same twice over', () => {
    fc.assert(
      fc.property(drawn, nows, limits, (backups, now, limit) => {
        const gone = thinnedOut(backups, { now, limit });
        const kept = backups.filter((one) => !gone.includes(one));
        expect(gone.filter((one) => isPromised(one, now) || one === newestVerified(backups))).toEqual([]);
        const bytes = kept.reduce((sum, one) => sum + one.bytes, 0);
        if (bytes > limit) {
          expect(kept.filter((one) => !isPromised(one, now))).toEqual(
            kept.filter((one) => one === newestVerified(backups) && !isPromised(one, now)),
          );
        }
        expect(thinnedOut(kept, { now, limit })).toEqual([]);
      }),
    );
  });

  test('a clock that was set back deletes nothing that would have stayed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 5_000 }), (count, hours) => {
        const backups = hourly(count);
        const now = instant(START - hours * HOUR);
        const again = [...backups, backup(count + 1, -hours)];
        expect(thinnedOut(backups, { now, limit: UNBOUNDED })).toEqual([]);
        const gone = thinnedOut(again, { now, limit: UNBOUNDED });
        expect(numbers(gone).every((number) => number === 1 && count === 24)).toBe(true);
      }),
    );
  });

  test('one that was not verified takes no verified one’s place', () => {
    const backups = [
      backup(1, 0),
      backup(2, 0.5, { state: 'unverified' }),
      backup(3, 0.7, { state: 'damaged' }),
    ];
    expect(numbers(thinnedOut(backups, { now: instant(START + HOUR), limit: UNBOUNDED }))).toEqual([2]);
  });
});

describe('when one is due', () => {
  test('once an hour, by the one that was made last and verified', () => {
    expect(isDue([], instant(START))).toBe(true);
    expect(isDue([backup(1, 0)], instant(START + HOUR - 1))).toBe(false);
    expect(isDue([backup(1, 0)], instant(START + HOUR))).toBe(true);
    expect(isDue([backup(1, 0, { state: 'unverified' })], instant(START))).toBe(true);
    expect(isDue([backup(1, 0), backup(2, 0.1, { state: 'damaged' })], instant(START + 1))).toBe(false);
  });

  test('wherever the clock goes, what was made just now is not due again in its hour', () => {
    fc.assert(
      fc.property(drawn, nows, (backups, now) => {
        const made = { ...backup(backups.length + 1, 0), at: now };
        expect(isDue([...backups, made], now)).toBe(false);
      }),
    );
  });
});

describe('the name of a backup', () => {
  test('says all of it again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.constantFrom(...BACKUP_REASONS),
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        (archive, number, reason, at) => {
          const name = backupFileName(archive, { number, at: instant(at), reason });
          expect(readBackupFileName(name)).toEqual({ number, at: instant(at), reason });
          expect(Buffer.byteLength(name)).toBeLessThan(256);
        },
      ),
    );
  });

  test.each([
    'Baltic.attache',
    'Baltic.0001.2026-11-30T06-37-42.123Z.because.attache',
    'Baltic.0001.2026-13-30T06-37-42.123Z.by-hand.attache',
    'Baltic.0001.2026-11-30T06-37-42.123Z.by-hand.attache-wal',
    'catalogue.json',
  ])('%s is none', (name) => {
    expect(readBackupFileName(name)).toBeNull();
  });
});
