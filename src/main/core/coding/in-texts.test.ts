import { expect, test } from 'vitest';
import type { IsoInstant, Sha256, Uid } from '../contract/ids';
import { seenWith } from './in-texts';
import { keyOf } from './keys';
import { draftLedger, type Ledger, type Register } from './record';

const uid = (number: number): Uid => `0190000${number}-0000-7000-8000-000000000001` as Uid;
const [KNOWN, UNKNOWN] = [uid(1), uid(2)];
const register = (origin: Uid, count: number): Register<boolean> => ({
  value: true,
  at: '2026-10-14T10:00:00.000Z' as IsoInstant,
  by: uid(9),
  origin,
  count,
});

/** Texts that are coded, each as an archive wrote it down. */
const ledgerOf = (...changes: readonly (readonly [text: string, origin: Uid, count: number])[]): Ledger =>
  draftLedger(
    changes.map(([text, origin, count]) => [
      keyOf.done(uid(9), text.repeat(32) as Sha256),
      { present: register(origin, count), done: register(origin, count) },
    ]),
  );

test('who got a part knows nothing from the first change on that they did not get, also of an archive never met', () => {
  const whole = ledgerOf(['aa', KNOWN, 2], ['bb', KNOWN, 7], ['cc', KNOWN, 9], ['dd', UNKNOWN, 5]);
  const part = ledgerOf(['aa', KNOWN, 2]);
  expect(seenWith(part, whole, { [KNOWN]: 9 })).toEqual({ [KNOWN]: 6, [UNKNOWN]: 0 });
  expect(seenWith(whole, whole, { [KNOWN]: 9 })).toEqual({ [KNOWN]: 9 });
});
