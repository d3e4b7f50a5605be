import { expect, test } from 'vitest';
import type { RestorePreview } from '../../../main/core/contract/backups';
import { CallFailure } from '../../client';
import { backup } from '../../testing/test-backups';
import { RestoreChoice } from './restore-choice.svelte';

const PREVIEW: RestorePreview = {
  backup: { path: '/backups/1.attache', bytes: 1, lastStepAt: null },
  counts: [{ what: 'articles', here: 5, there: 3, differing: 0 }],
  lost: [
    { what: 'articles', names: ['One', 'Two'], total: 2 },
    { what: 'tags', names: [], total: 7 },
  ],
  regained: [],
};

test('a backup under another passphrase is compared once that is given; a wrong one is said', async () => {
  const asked: unknown[] = [];
  const choice = new RestoreChoice(
    {
      previewRestore: (request) => {
        asked.push(request);
        return request.passphrase === 'nine small boats'
          ? Promise.resolve(PREVIEW)
          : Promise.reject(new CallFailure('locked', 'Give its passphrase.'));
      },
    },
    backup(),
  );
  await choice.look();
  expect([choice.locked, choice.problem]).toEqual([true, null]);
  choice.passphrase = 'eight';
  await choice.look();
  expect([choice.locked, choice.problem]).toEqual([true, 'Give its passphrase.']);
  choice.passphrase = 'nine small boats';
  await choice.look();
  expect([choice.locked, choice.preview, choice.lost, choice.differs]).toEqual([false, PREVIEW, 9, true]);
  expect(asked).toEqual([
    { path: '/backups/1.attache' },
    { path: '/backups/1.attache', passphrase: 'eight' },
    { path: '/backups/1.attache', passphrase: 'nine small boats' },
  ]);
});

test('a backup that is not whole is never compared', async () => {
  const choice = new RestoreChoice(
    { previewRestore: () => Promise.reject(new Error('asked')) },
    backup({ state: 'damaged' }),
  );
  await choice.look();
  expect(choice.preview).toBeNull();
});
