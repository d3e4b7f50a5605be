import { expect, test } from 'vitest';
import type { ForgettingPreview } from '../../../main/core/contract/forgetting';
import type { ArticleId, BriefId, PersonId } from '../../../main/core/contract/ids';
import { messages } from '../../../main/core/contract/messages/catalogue';
import { CallFailure, type Client } from '../../client';
import { Forgetting } from './forgetting.svelte';

const words = messages.safetyView.forgetting;
const PREVIEW: ForgettingPreview = {
  articles: ['The line'],
  people: [],
  briefs: [],
  quotes: 3,
  unattributed: 0,
  annotations: 0,
  steps: 4,
  backups: ['/backups/1.attache'],
  hindrances: [],
};

function forgettingOf(calls: Partial<Client>): Forgetting {
  const client: Partial<Client> = {
    // What is found by which words is the core's.
    findForgettables: ({ name }) =>
      Promise.resolve({
        articles: name === 'lea' ? [] : [{ id: 1 as ArticleId, name: 'Qui paie la ligne ?' }],
        people: [{ id: 1 as PersonId, name: 'Léa Lignon' }],
        briefs: [],
      }),
    ...calls,
  };
  return new Forgetting(client as Client, null, (run) => run());
}

test('things of several kinds are found by part of their name, whatever its accents, and each once', async () => {
  const forgetting = forgettingOf({});
  forgetting.choice.type('LIGN');
  await forgetting.choice.load();
  expect(forgetting.choice.options.map(({ thing }) => thing.name)).toEqual([
    'Qui paie la ligne ?',
    'Léa Lignon',
  ]);
  forgetting.add({ kind: 'people', id: 1 as PersonId, name: 'Léa Lignon' });
  forgetting.choice.type('lea');
  await forgetting.choice.load();
  expect(forgetting.choice.options).toEqual([]);
});

test('nothing goes before it was shown and agreed to', async () => {
  const asked: unknown[] = [];
  const forgetting = forgettingOf({
    previewForgetting: (request) => {
      asked.push(request);
      return Promise.resolve(PREVIEW);
    },
    forget: () => Promise.resolve({ ...PREVIEW, lookedFor: 12, foundIn: [] }),
  });
  expect(forgetting.missing).toBe(words.nothing);
  forgetting.add({ kind: 'briefs', id: 7 as BriefId, name: 'A brief' });
  expect(forgetting.missing).toBeNull();
  await forgetting.look();
  expect(asked).toEqual([{ articles: [], people: [], briefs: [7], removed: false, backups: true }]);
  expect(forgetting.missing).toBe(words.needsAgreement);
  forgetting.agreed = true;
  expect(forgetting.missing).toBeNull();
  await forgetting.forget();
  expect(forgetting.done?.lookedFor).toBe(12);
});

test('what stands in the way is shown, and why it failed is said', async () => {
  const forgetting = forgettingOf({
    previewForgetting: () => Promise.resolve({ ...PREVIEW, hindrances: ['A brief cites it.'] }),
  });
  forgetting.removed = true;
  await forgetting.look();
  expect(forgetting.missing).toBe(words.hindered);

  const failing = forgettingOf({
    previewForgetting: () => Promise.reject(new CallFailure('disk-full', 'The disk is full.')),
  });
  failing.removed = true;
  await failing.look();
  expect([failing.preview, failing.problem]).toEqual([null, 'The disk is full.']);
});
