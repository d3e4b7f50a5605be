import { expect, test } from 'vitest';
import type { CheckedBrief } from '../../../main/core/contract/briefs';
import type { IsoInstant } from '../../../main/core/contract/ids';
import type { ReadEvidence } from '../../../main/core/contract/evidence-pages';
import { BriefEditor } from './brief-editor.svelte';
import { brief, BRIEF_ID } from '../../testing/test-briefs';
import { unsavedBriefsOf } from './unsaved-briefs';

const client = {
  readBrief: (): Promise<CheckedBrief> => Promise.reject(new Error('not asked')),
  saveBrief: (): Promise<CheckedBrief> => Promise.reject(new Error('not asked')),
  briefState: (): Promise<IsoInstant> => Promise.reject(new Error('not asked')),
  readEvidence: (): Promise<ReadEvidence> => Promise.reject(new Error('not asked')),
};
const editor = (): BriefEditor =>
  new BriefEditor(
    { client, isOpen: () => true, readOnly: false },
    { brief: brief(), evidence: [], hidden: [], undrawn: [] },
  );

test('unsaved text is found again by its archive and brief until it is released', () => {
  const mine = editor();
  unsavedBriefsOf(client).keep('/a.attache', mine);
  expect(unsavedBriefsOf(client).find('/a.attache', BRIEF_ID)).toBe(mine);
  expect(unsavedBriefsOf(client).find('/b.attache', BRIEF_ID)).toBeNull();
  unsavedBriefsOf(client).release('/a.attache', editor());
  expect(unsavedBriefsOf(client).find('/a.attache', BRIEF_ID)).toBe(mine);
  unsavedBriefsOf(client).release('/a.attache', mine);
  expect(unsavedBriefsOf(client).find('/a.attache', BRIEF_ID)).toBeNull();
});

test('every window has its own', () => {
  unsavedBriefsOf(client).keep('/a.attache', editor());
  expect(unsavedBriefsOf({ ...client }).find('/a.attache', BRIEF_ID)).toBeNull();
});
