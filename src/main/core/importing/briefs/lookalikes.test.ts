/** Names of an incoming brief that are written with letters of another alphabet. */
import { expect, test } from 'vitest';
import type { Payload } from '../../exchange/payload';
import { openTestCore } from '../../testing/test-core';
import { remade } from '../../testing/remade';
import { ask, base64Of, exportPdf, openWithBrief } from '../../testing/test-brief';

const ALL = { keys: null, theirs: [], acceptKey: false };
const warning = (name: string, other: string): string =>
  `“${name}” looks like “${other}” of this archive, but is written with letters of another alphabet.`;

/** A colleague who took a brief in, and what a second file, changed like this, warns of. */
async function warned(change: (payload: Payload) => void): Promise<readonly string[]> {
  const mine = await openWithBrief();
  const { bytes } = await exportPdf(mine, mine.brief.id);
  const colleague = await openTestCore(':memory:', 1);
  await ask(colleague, 'importBrief', { base64: base64Of(bytes), choice: ALL });
  const second = await remade(bytes, change);
  return (await ask(colleague, 'previewBriefImport', { base64: base64Of(second) })).warnings;
}

// The first letter of each is Cyrillic.
test.each<[string, (payload: Payload) => void, string, string]>([
  [
    'a person',
    ({ people: [one] }) => Object.assign(one ?? {}, { name: 'Аna Sørlund' }),
    'Аna Sørlund',
    'Ana Sørlund',
  ],
  ['a theme', ({ themes: [one] }) => Object.assign(one ?? {}, { name: 'Ѕea' }), 'Ѕea', 'Sea'],
  [
    'an outlet',
    ({ sources: [one] }) => Object.assign(one ?? {}, { outlet: 'Тhe Lantern' }),
    'Тhe Lantern',
    'The Lantern',
  ],
  [
    'an analyst',
    ({ analysts: [one] }) => Object.assign(one ?? {}, { name: 'Аda Quill' }),
    'Аda Quill',
    'Ada Quill',
  ],
  ['an author', ({ brief }) => Object.assign(brief, { authors: ['Аda Quill'] }), 'Аda Quill', 'Ada Quill'],
  [
    'who wrote its history',
    ({ history }) => history.forEach(({ by }) => (by.name = 'Аda Quill')),
    'Аda Quill',
    'Ada Quill',
  ],
])('%s that looks like one of the archive is told', async (_what, change, name, other) => {
  expect(await warned(change)).toEqual([warning(name, other)]);
});

test('what is known by its very name is no lookalike, whatever else looks like it', async () => {
  const mine = await openWithBrief();
  const { bytes } = await exportPdf(mine, mine.brief.id);
  const colleague = await openTestCore(':memory:', 1);
  for (const name of ['Sea', 'Ѕea']) {
    const details = { name, definition: '', useFor: '', notFor: '', look: 'bar', keywords: [] } as const;
    await ask(colleague, 'addTheme', { details, parentId: null });
  }
  expect((await ask(colleague, 'previewBriefImport', { base64: base64Of(bytes) })).warnings).toEqual([]);
});

test.each([
  ['PauI Holm', 'Paul Holm'],
  ['Tornas Lind', 'Tomas Lind'],
  ['lngrid 0lsen', 'Ingrid Olsen'],
])('who signs as %s is held against %s, whose key is known', async (name, other) => {
  const PASSPHRASE = 'nine small boats';
  const colleague = await openTestCore(':memory:', 1);
  const signedAs = async (signer: string): Promise<string> => {
    const core = await openWithBrief();
    await ask(core, 'renameAnalyst', { name: signer });
    await ask(core, 'makeSigningKey', { passphrase: PASSPHRASE });
    return base64Of((await exportPdf(core, core.brief.id, { passphrase: PASSPHRASE })).bytes);
  };
  const honest = await signedAs(other);
  expect((await ask(colleague, 'previewBriefImport', { base64: honest })).warnings).toEqual([]);
  await ask(colleague, 'importBrief', { base64: honest, choice: ALL });
  const { trust, warnings } = await ask(colleague, 'previewBriefImport', { base64: await signedAs(name) });
  expect(trust).toBe('first');
  expect(warnings).toContain(
    `“${name}” can be read as “${other}”, who is known here, and is another name. Ask ${other} by telephone.`,
  );
});
