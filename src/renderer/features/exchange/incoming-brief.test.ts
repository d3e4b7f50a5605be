import { expect, test } from 'vitest';
import type { Inspection, MergeChoice, MergePreview } from '../../../main/core/contract/exchange';
import { areBriefs } from './are-briefs';
import { inspection, item, preview } from '../../testing/test-merge';
import { IncomingBrief, type IncomingFile } from './incoming-brief.svelte';
import { explainNothingToImport } from './nothing-to-import';

const file = (name: string): IncomingFile => ({
  name,
  bytes: () => Promise.resolve(new TextEncoder().encode(name)),
});

interface Setting {
  readonly isOpen?: boolean;
  readonly inspected?: (base64: string) => Inspection | Promise<Inspection>;
  readonly previewed?: MergePreview;
}

function incomingOf({ isOpen = true, inspected = () => inspection(), previewed = preview() }: Setting = {}) {
  const taken: MergeChoice[] = [];
  const archive = { isOpen };
  const incoming = new IncomingBrief(
    {
      inspectPdf: async ({ base64 }) => inspected(atob(base64)),
      previewBriefImport: () => Promise.resolve(previewed),
      importBrief: ({ choice }) => {
        taken.push(choice);
        return Promise.resolve({ preview: previewed, briefId: null, taken: 1, kept: 0 });
      },
    },
    () => archive.isOpen,
  );
  return { incoming, taken, archive };
}

test('a file is looked at, held against the archive, and taken as it was chosen', async () => {
  const { incoming, taken } = incomingOf({ previewed: preview({ items: [item('a'), item('b')] }) });
  await incoming.open([file('brief.pdf')]);
  expect([incoming.stage, incoming.fileName, incoming.preview?.items.length]).toEqual([
    'shown',
    'brief.pdf',
    2,
  ]);
  incoming.choice.choose([item('a')], false);
  await incoming.take();
  expect(taken).toEqual([{ keys: ['b'], theirs: [], acceptKey: false }]);
});

test('without an archive a file is looked at all the same, and compared once there is one', async () => {
  const { incoming, archive } = incomingOf({ isOpen: false });
  await incoming.open([file('brief.pdf')]);
  expect([incoming.stage, incoming.carriesData, incoming.preview]).toEqual(['shown', true, null]);
  archive.isOpen = true;
  await incoming.compare();
  expect(incoming.preview).toEqual(preview());
});

test('a file without data is never held against the archive', async () => {
  const { incoming } = incomingOf({ inspected: () => inspection({ carries: null, verdict: 'no-data' }) });
  await incoming.open([file('letter.pdf')]);
  expect([incoming.stage, incoming.preview]).toEqual(['shown', null]);
});

test('a changed key stays open until it is settled', async () => {
  const { incoming } = incomingOf({ previewed: preview({ trust: 'changed' }) });
  await incoming.open([file('brief.pdf')]);
  expect(incoming.keyIsOpen).toBe(true);
  incoming.choice.acceptKey = true;
  expect(incoming.keyIsOpen).toBe(false);
});

test('files that come together are looked at one after the other', async () => {
  const { incoming } = incomingOf();
  await incoming.open([file('one.pdf'), file('two.pdf'), file('three.pdf')]);
  incoming.choice.acceptKey = true;
  await incoming.next();
  expect([incoming.fileName, incoming.waiting.map(({ name }) => name), incoming.choice.acceptKey]).toEqual([
    'two.pdf',
    ['three.pdf'],
    false,
  ]);
});

test('an answer about an earlier file is not shown for a later one', async () => {
  let answer: (found: Inspection) => void = () => undefined;
  const { incoming } = incomingOf({
    inspected: (name) =>
      name === 'slow.pdf'
        ? new Promise<Inspection>((resolve) => (answer = resolve))
        : inspection({ title: name }),
  });
  const slow = incoming.open([file('slow.pdf')]);
  await Promise.resolve();
  await incoming.open([file('quick.pdf')]);
  answer(inspection({ title: 'slow.pdf' }));
  await slow;
  expect([incoming.inspection?.title, incoming.stage]).toEqual(['quick.pdf', 'shown']);
});

test('a file that cannot be read is said, not thrown', async () => {
  const { incoming } = incomingOf();
  await incoming.open([{ name: 'gone.pdf', bytes: () => Promise.reject(new Error('It is gone.')) }]);
  expect([incoming.stage, incoming.problem]).toEqual(['failed', 'It is gone.']);
});

test.each([
  [{ verdict: 'no-data' }, 'This PDF carries nothing for Attaché', true],
  [{ verdict: 'printed' }, 'The data of this brief is gone', false],
  [{ verdict: 'as-sealed', readerCopy: true }, 'This is a reader copy', false],
  [{ verdict: 'refused', problem: 'its data is not JSON' }, 'Nothing is taken from this PDF', false],
  [{ verdict: 'changed', problem: 'its signature does not fit' }, 'Nothing is taken from this PDF', false],
  [{ verdict: 'changed' }, 'The data of this brief is gone', false],
  [{ verdict: 'unreadable', problem: 'it is encrypted' }, 'This file cannot be read as a PDF', false],
] as const)('of %j it is said why and what to do', (found, title, mayBePasted) => {
  expect(explainNothingToImport(inspection({ carries: null, ...found }))).toMatchObject({
    title,
    mayBePasted,
  });
});

test.each([
  [['a.pdf', 'B.PDF'], true],
  [['a.pdf', 'notes.txt'], false],
  [['pdf'], false],
  [[], false],
])('%j are briefs: %s', (names, expected) => {
  expect(areBriefs(names.map((name) => ({ name })))).toBe(expected);
});
