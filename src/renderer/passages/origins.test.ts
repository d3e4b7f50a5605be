import { expect, test } from 'vitest';
import type { Provenance } from '../../main/core/contract/exchange';
import type { IsoInstant, QuoteId, Uid } from '../../main/core/contract/ids';
import { sayOrigin } from './origin-words';
import { Origins } from './origins.svelte';

const origin = (brief: string, day: string, over: Partial<Provenance> = {}): Provenance => ({
  briefTitle: brief,
  briefUid: brief as Uid,
  authors: ['Ada Quill', 'Ben Otter'],
  marking: 'none',
  mergedAt: `${day}T09:00:00.000Z` as IsoInstant,
  signer: null,
  fingerprint: null,
  ...over,
});
const OF = { kind: 'quote', id: 1 as QuoteId } as const;

test('each brief counts once, the latest first', async () => {
  const all = [origin('A', '2026-10-01'), origin('B', '2026-10-02'), origin('A', '2026-10-03')];
  const origins = new Origins({ provenance: () => Promise.resolve(all) });
  await origins.load(OF);
  expect(origins.all.map(({ briefTitle, mergedAt }) => `${briefTitle} ${mergedAt.slice(0, 10)}`)).toEqual([
    'A 2026-10-03',
    'B 2026-10-02',
  ]);
});

test('an answer that comes late says nothing', async () => {
  const answers: ((origins: readonly Provenance[]) => void)[] = [];
  const origins = new Origins({ provenance: () => new Promise((resolve) => answers.push(resolve)) });
  const first = origins.load(OF);
  const second = origins.load(OF);
  answers[1]?.([]);
  answers[0]?.([origin('A', '2026-10-01')]);
  await Promise.all([first, second]);
  expect(origins.latest).toBeNull();
});

test('says from whom, of what, when, and whether anybody signed', () => {
  expect(sayOrigin(origin('Who pays?', '2026-10-01'))).toBe(
    'From Ada Quill and Ben Otter’s brief “Who pays?”, 1\u00a0Oct\u00a02026, not signed',
  );
  expect(sayOrigin(origin('Who pays?', '2026-10-01', { authors: [], signer: 'Ada Quill' }))).toBe(
    'From the brief “Who pays?”, 1\u00a0Oct\u00a02026, signed by Ada Quill',
  );
});
