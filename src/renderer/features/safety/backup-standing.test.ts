import { expect, test } from 'vitest';
import type { BackupState } from '../../../main/core/contract/backups';
import type { IsoInstant } from '../../../main/core/contract/ids';
import { messages } from '../../../main/core/contract/messages/catalogue';
import { failingDays, standingOf } from './backup-standing';
import { backup, backupState, NOON } from '../../testing/test-backups';

const words = messages.safetyView.standing;
const at = (iso: string): IsoInstant => iso as IsoInstant;
const minutes = messages.safetyView.ago.minutes(40);
const days = messages.safetyView.ago.days(8);
const old = { backups: [backup({ at: at('2026-11-22T11:00:00Z') })] };

test.each<[why: string, state: Partial<BackupState>, tone: string, text: string]>([
  ['nothing to lose yet', { backups: [], changedSince: false }, 'plain', words.none],
  ['something to lose', { backups: [] }, 'warn', words.noneUnsaved],
  ['read back', {}, 'ok', words.verified(minutes)],
  ['not read back', { backups: [backup({ state: 'unverified' })] }, 'warn', words.unverified(minutes)],
  ['not whole', { backups: [backup({ state: 'damaged' })] }, 'bad', words.damaged(minutes)],
  ['older than a week', old, 'warn', words.old(days)],
  ['older, but of all that is', { ...old, changedSince: false }, 'ok', words.verifiedUnchanged(days)],
])('backups stand in one sentence: %s', (_why, state, tone, text) => {
  expect(standingOf(backupState(state), NOON)).toEqual({ tone, text });
});

test('only a last backup that failed is told in red, and after three days over every view', () => {
  const failing = (since: string) => backupState({ failing: { since: at(since), why: 'The disk is full.' } });
  expect(standingOf(failing('2026-11-28T12:00:00Z'), NOON).tone).toBe('bad');
  expect(failingDays(failing('2026-11-27T12:00:01Z'), NOON)).toBeNull();
  expect(failingDays(failing('2026-11-27T12:00:00Z'), NOON)).toBe(3);
  expect(failingDays(backupState(), NOON)).toBeNull();
});
