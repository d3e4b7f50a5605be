import { expect, test } from 'vitest';
import { SHORTEST_PASSPHRASE } from '../../../main/core/contract/encryption';
import { messages } from '../../../main/core/contract/messages/catalogue';
import { CallFailure, type Client } from '../../client';
import { PassphraseForm } from './passphrase-form.svelte';

const words = messages.safetyView.passphrase;
type ChangePassphrase = Client['changePassphrase'];

test('a passphrase is set only once it is long enough, typed twice and said to be kept', async () => {
  const asked: unknown[] = [];
  const changePassphrase: ChangePassphrase = (request) => {
    asked.push(request);
    return Promise.resolve(null);
  };
  const form = new PassphraseForm({ changePassphrase }, 'set');
  expect(form.missing).toBe(words.empty);
  form.next = 'short';
  expect(form.missing).toBe(words.short(SHORTEST_PASSPHRASE));
  form.next = ' nine small boats ';
  expect(form.missing).toBe(words.differs);
  form.repeated = ' nine small boats ';
  expect(form.missing).toBe(words.needsAgreement);
  expect(await form.send()).toBe(false);
  form.agreed = true;
  expect(await form.send()).toBe(true);
  expect(asked).toEqual([{ current: null, next: ' nine small boats ' }]);
  expect([form.next, form.repeated]).toEqual(['', '']);
});

test('a wrong present passphrase is said, and nothing that was typed is lost', async () => {
  const changePassphrase: ChangePassphrase = () =>
    Promise.reject(new CallFailure('locked', 'This is not its passphrase.'));
  const form = new PassphraseForm({ changePassphrase }, 'take-off');
  expect(form.missing).toBe(words.needsCurrent);
  form.current = 'eight';
  expect(await form.send()).toBe(false);
  expect([form.problem, form.current]).toEqual(['This is not its passphrase.', 'eight']);
});
