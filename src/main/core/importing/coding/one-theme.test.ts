import { describe, expect, test } from 'vitest';
import type { CodingConflict } from '../../contract/coding';
import type { Theme, ThemeDetails } from '../../contract/themes';
import { BACKGROUND, type TestCore } from '../../testing/test-core';
import { AS_IS, codingIn, details, give, importArticles, openDesk, take } from '../../testing/test-coding';

async function themeOf({ handlers }: TestCore, name: string): Promise<Theme> {
  const found = (await handlers.listThemes({}, BACKGROUND)).find((theme) => theme.name === name);
  if (found === undefined) throw new Error(`no theme ${name}`);
  return found;
}

async function edit(core: TestCore, name: string, change: Partial<ThemeDetails>): Promise<void> {
  const theme = await themeOf(core, name);
  await core.handlers.editTheme({ themeId: theme.id, details: { ...theme, ...change } }, BACKGROUND);
}

const add = async ({ handlers }: TestCore, name: string, more: Partial<ThemeDetails> = {}): Promise<Theme> =>
  handlers.addTheme({ details: details(name, more), parentId: null }, BACKGROUND);

const told = (conflicts: readonly CodingConflict[]): unknown[] =>
  conflicts.map(({ field, mine, theirs, kept }) => [field, mine.value, theirs.value, kept]);

async function desks(): Promise<readonly [TestCore, TestCore]> {
  return [await openDesk('Ana', 1), await openDesk('Ben', 2)];
}

async function exchange(one: TestCore, other: TestCore): Promise<void> {
  await take(other, await give(one));
  await take(one, await give(other));
}

describe('a theme that two analysts have', () => {
  test('both changed the same field of a starter theme: both texts are shown, and the later counts', async () => {
    const [ana, ben] = await desks();
    await edit(ana, 'Deterrence', { definition: 'Ana: keep them from trying.' });
    await edit(ben, 'Deterrence', { notFor: 'Trade.' });
    await edit(ben, 'Deterrence', { definition: 'Ben: punish them if they try.' });
    const taken = await take(ben, await give(ana));
    expect(told(taken.conflicts)).toEqual([
      ['definition', 'Ben: punish them if they try.', 'Ana: keep them from trying.', 'mine'],
    ]);
    expect(taken.items.map(({ kind, change }) => [kind, change])).toEqual([['analyst', 'new']]);
    expect(await themeOf(ben, 'Deterrence')).toMatchObject({ definition: 'Ben: punish them if they try.' });
  });

  test('each changed another field of a starter theme: both count, and nothing is in conflict', async () => {
    const [ana, ben] = await desks();
    await edit(ana, 'Deterrence', { definition: 'Ana’s words' });
    await edit(ben, 'Deterrence', { keywords: ['tripwire'] });
    expect((await take(ben, await give(ana))).conflicts).toEqual([]);
    await take(ana, await give(ben));
    for (const core of [ana, ben]) {
      expect(await themeOf(core, 'Deterrence')).toMatchObject({
        definition: 'Ana’s words',
        keywords: ['tripwire'],
      });
    }
  });

  test('both added one of the same name: every field that differs is in conflict, and can be chosen', async () => {
    const [ana, ben] = await desks();
    await add(ana, 'Ports', { definition: 'Where ships lie.', keywords: ['quay'] });
    await add(ben, 'ports', { definition: 'Ways in.', keywords: ['quay'] });
    const file = await give(ana);
    const { conflicts } = await ben.handlers.previewCoding({ base64: file }, BACKGROUND);
    expect(told(conflicts)).toEqual([
      ['name', 'ports', 'Ports', 'mine'],
      ['definition', 'Ways in.', 'Where ships lie.', 'mine'],
    ]);
    const choice = conflicts.map(({ key, field }) => ({ key, field, keep: 'theirs' as const }));
    await take(ben, file, { ...AS_IS, decide: choice });
    expect(await themeOf(ben, 'Ports')).toMatchObject({ definition: 'Where ships lie.' });
    expect((await take(ana, await give(ben))).conflicts).toEqual([]);
    expect(await codingIn(ana)).toEqual(await codingIn(ben));
  });

  test('one merged it away while the other changed it: what was changed is shown, on either side', async () => {
    const [ana, ben] = await desks();
    await add(ana, 'Ports', { definition: 'Where ships lie.' });
    await add(ana, 'Quays', { definition: 'Stone.' });
    await exchange(ana, ben);
    await ana.handlers.mergeThemes(
      { keptId: (await themeOf(ana, 'Ports')).id, mergedId: (await themeOf(ana, 'Quays')).id },
      BACKGROUND,
    );
    await edit(ben, 'Quays', { definition: 'Stone or wood.' });
    const [anas, bens] = [await give(ana), await give(ben)];
    expect(told((await take(ben, anas)).conflicts)).toContainEqual([
      'definition',
      'Stone or wood.',
      'Where ships lie.',
      'theirs',
    ]);
    expect(told((await take(ana, bens)).conflicts)).toContainEqual([
      'definition',
      'Where ships lie.',
      'Stone or wood.',
      'mine',
    ]);
    expect(await codingIn(ana)).toEqual(await codingIn(ben));
  });

  test('one removed it while the other used it: that is a conflict, and what it says is shown', async () => {
    const [ana, ben] = await desks();
    for (const core of [ana, ben]) await importArticles(core, 1);
    await add(ana, 'Ports', { definition: 'Where ships lie.' });
    await exchange(ana, ben);
    const [quote] = await ben.handlers.listAllQuotes({}, BACKGROUND);
    if (quote === undefined) throw new Error('no quote');
    const target = { kind: 'quote' as const, id: quote.id };
    await ben.handlers.addTag({ target, themeId: (await themeOf(ben, 'Ports')).id }, BACKGROUND);
    for (let looks = 0; looks < 500; looks++) ana.environment.now(); // Ana’s clock is ahead, so that she is later
    await ana.handlers.removeTheme({ themeId: (await themeOf(ana, 'Ports')).id }, BACKGROUND);
    const file = await give(ana);
    const { conflicts } = await ben.handlers.previewCoding({ base64: file }, BACKGROUND);
    expect(told(conflicts)).toEqual([['present', 'kept: Ports / Where ships lie.', 'removed', 'theirs']]);
    const decide = conflicts.map(({ key, field }) => ({ key, field, keep: 'mine' as const }));
    await take(ben, file, { ...AS_IS, decide });
    await take(ana, await give(ben));
    expect((await themeOf(ana, 'Ports')).quotes).toBe(1);
  });

  test('each put one below the other: the place that does not count is shown, and can be chosen', async () => {
    const [ana, ben] = await desks();
    await add(ana, 'Ports');
    await add(ana, 'Quays');
    await exchange(ana, ben);
    const put = async (core: TestCore, child: string, parent: string): Promise<void> => {
      const [{ id: themeId }, { id: parentId }] = [await themeOf(core, child), await themeOf(core, parent)];
      await core.handlers.moveTheme({ themeId, parentId, position: 0 }, BACKGROUND);
    };
    await put(ana, 'Ports', 'Quays');
    await put(ben, 'Quays', 'Ports');
    const file = await give(ana);
    const { conflicts } = await ben.handlers.previewCoding({ base64: file }, BACKGROUND);
    expect(conflicts.map(({ field, label }) => [field, label])).toContainEqual([
      'parent',
      expect.any(String),
    ]);
    const [lost] = conflicts;
    if (lost === undefined) throw new Error('no conflict');
    const keep = lost.kept === 'mine' ? 'theirs' : 'mine';
    await take(ben, file, { ...AS_IS, decide: [{ key: lost.key, field: lost.field, keep }] });
    await take(ana, await give(ben));
    const lower = await themeOf(ana, lost.label);
    expect(lower.parentId).not.toBeNull();
    expect(await codingIn(ana)).toEqual(await codingIn(ben));
  });

  test('the history of the codebook knows no time before the archives', async () => {
    const [ana, ben] = await desks();
    await add(ana, 'Ports');
    await add(ben, 'Ports');
    await ana.handlers.removeTheme({ themeId: (await themeOf(ana, 'Autonomy')).id }, BACKGROUND);
    await exchange(ben, ana);
    for (const { handlers } of [ana, ben]) {
      const history = await handlers.readCodebookHistory({}, BACKGROUND);
      expect(history.length).toBeGreaterThan(0);
      expect(history.filter(({ at }) => at < '2026')).toEqual([]);
    }
  });

  test('one name under two parents, taken in twice, is in conflict with nothing', async () => {
    const [ana, ben] = await desks();
    const [north, south] = [await add(ana, 'North'), await add(ana, 'South')];
    const under = async (parent: Theme, name: string): Promise<unknown> =>
      ana.handlers.addTheme({ details: details(name), parentId: parent.id }, BACKGROUND);
    await under(north, 'Ports (north)');
    await under(south, 'Ports (south)');
    const file = await give(ana);
    await take(ben, file);
    expect(await take(ben, file)).toMatchObject({ items: [], conflicts: [], news: false });
  });
});
