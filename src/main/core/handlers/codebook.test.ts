import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openArchive } from '../archive/open';
import type { ThemeId } from '../contract/ids';
import type { TagTarget } from '../contract/tags';
import type { ThemeDetails } from '../contract/themes';
import {
  addArticle,
  aFailure,
  createTestEnvironment,
  FERRIES,
  makeFolder,
  openTestCore,
  STRAITS,
  BACKGROUND,
  type TestCore,
} from '../testing/test-core';

const AUTONOMY = 1 as ThemeId;
const BURDEN = 2 as ThemeId;
const DETERRENCE = 3 as ThemeId;
const named = (name: string, ...keywords: string[]): ThemeDetails => ({
  name,
  definition: '',
  useFor: '',
  notFor: '',
  look: 'bar',
  keywords,
});

/** A core with three quotes: two of the strait, one of the ferries. */
async function openWithQuotes(): Promise<{ core: TestCore; targets: readonly TagTarget[] }> {
  const core = await openTestCore(join(makeFolder(onTestFinished), 'codebook.attache'));
  const quotes = [...(await addArticle(core, STRAITS)).quotes, ...(await addArticle(core, FERRIES)).quotes];
  return { core, targets: quotes.map(({ id }) => ({ kind: 'quote', id }) as const) };
}

async function tag({ handlers }: TestCore, themeId: ThemeId, ...targets: readonly (TagTarget | undefined)[]) {
  for (const target of targets) {
    if (target !== undefined) await handlers.addTag({ target, themeId }, BACKGROUND);
  }
}

/** Which themes each quote carries, by name. */
async function worn({ handlers }: TestCore): Promise<readonly (readonly string[])[]> {
  const names = new Map((await handlers.listThemes({}, BACKGROUND)).map(({ id, name }) => [id, name]));
  const quotes = (await handlers.listAllQuotes({}, BACKGROUND)).toSorted((left, right) => left.id - right.id);
  return quotes.map(({ tags }) => tags.map(({ themeId }) => names.get(themeId) ?? 'gone'));
}

/** Everything in the archive, as a second reader sees it. */
function dumpOf({ path }: TestCore): string {
  const reader = openArchive(path, { mode: 'read-only', environment: createTestEnvironment() });
  try {
    return new TextDecoder().decode(reader.dump());
  } finally {
    reader.close();
  }
}

/** The tree as indented names. */
async function tree({ handlers }: TestCore): Promise<readonly string[]> {
  const themes = await handlers.listThemes({}, BACKGROUND);
  const depth = (id: ThemeId | null): number =>
    id === null ? 0 : 1 + depth(themes.find((theme) => theme.id === id)?.parentId ?? null);
  return themes.map(({ name, parentId }) => `${'  '.repeat(depth(parentId))}${name}`);
}

describe('merging themes', () => {
  test('takes tags, keywords, examples and themes below along, and one undo parts them again', async () => {
    const { core, targets } = await openWithQuotes();
    const { handlers } = core;
    const [first, second, third] = targets;
    await tag(core, DETERRENCE, first, second);
    await tag(core, BURDEN, second, third);
    await handlers.pickExample({ themeId: BURDEN, target: second ?? never(), picked: true }, BACKGROUND);
    const below = await handlers.addTheme({ details: named('Formulas'), parentId: BURDEN }, BACKGROUND);
    const before = dumpOf(core);

    const kept = await handlers.mergeThemes({ keptId: DETERRENCE, mergedId: BURDEN }, BACKGROUND);

    expect(await worn(core)).toEqual([['Deterrence'], ['Deterrence'], ['Deterrence']]);
    expect(await tree(core)).toEqual(['Autonomy', 'Deterrence', '  Formulas']);
    expect(kept).toMatchObject({ quotes: 3, examples: [second], position: 1 });
    expect(kept.keywords).toEqual(expect.arrayContaining(['deterrence', 'burden-sharing']));
    expect(below.parentId).toBe(BURDEN);

    expect(await handlers.undo({}, BACKGROUND)).toMatchObject({ kind: 'merge-themes' });
    expect(dumpOf(core)).toBe(before);
  });

  test('lets a theme take the place of the one above it', async () => {
    const { core } = await openWithQuotes();
    const { handlers } = core;
    const child = await handlers.addTheme({ details: named('Funds'), parentId: BURDEN }, BACKGROUND);
    const grandchild = await handlers.addTheme({ details: named('Pools'), parentId: child.id }, BACKGROUND);
    await handlers.mergeThemes({ keptId: grandchild.id, mergedId: BURDEN }, BACKGROUND);
    expect(await tree(core)).toEqual(['Autonomy', 'Pools', '  Funds', 'Deterrence']);
  });

  test('refuses to merge a theme with itself', async () => {
    const { handlers } = await openTestCore();
    expect(() => handlers.mergeThemes({ keptId: BURDEN, mergedId: BURDEN }, BACKGROUND)).toThrow(
      aFailure('bad-request'),
    );
  });
});

describe('splitting a theme', () => {
  test('gives the chosen passages to a new theme beside it, and one undo brings them back', async () => {
    const { core, targets } = await openWithQuotes();
    const { handlers } = core;
    await tag(core, BURDEN, ...targets);
    const before = dumpOf(core);

    const added = await handlers.splitTheme(
      { themeId: BURDEN, details: named('Budgets', 'budget'), targets: targets.slice(2) },
      BACKGROUND,
    );

    expect(await worn(core)).toEqual([['Burden-sharing'], ['Burden-sharing'], ['Budgets']]);
    expect(await tree(core)).toEqual(['Autonomy', 'Burden-sharing', 'Budgets', 'Deterrence']);
    expect(added).toMatchObject({ quotes: 1, keywords: ['budget'] });
    await handlers.undo({}, BACKGROUND);
    expect(dumpOf(core)).toBe(before);
  });

  test('refuses passages that do not carry the theme, and none', async () => {
    const { core, targets } = await openWithQuotes();
    const split = (chosen: readonly TagTarget[]) => () =>
      core.handlers.splitTheme({ themeId: BURDEN, details: named('Budgets'), targets: chosen }, BACKGROUND);
    expect(split(targets)).toThrow(aFailure('bad-request'));
    expect(split([])).toThrow(aFailure('bad-request'));
  });
});

describe('moving a theme', () => {
  test('takes those below it along, and never below itself', async () => {
    const { core } = await openWithQuotes();
    const { handlers } = core;
    const move = (themeId: ThemeId, parentId: ThemeId | null, position: number) =>
      handlers.moveTheme({ themeId, parentId, position }, BACKGROUND);
    await move(DETERRENCE, AUTONOMY, 0);
    expect(await tree(core)).toEqual(['Autonomy', '  Deterrence', 'Burden-sharing']);
    await move(AUTONOMY, null, 1);
    expect(await tree(core)).toEqual(['Burden-sharing', 'Autonomy', '  Deterrence']);
    expect(() => move(AUTONOMY, DETERRENCE, 0)).toThrow(aFailure('bad-request'));
    await move(DETERRENCE, null, 0);
    expect(await tree(core)).toEqual(['Deterrence', 'Burden-sharing', 'Autonomy']);
  });
});

test('a retired theme keeps its tags, takes no new ones, and is not suggested', async () => {
  const { core, targets } = await openWithQuotes();
  const { handlers } = core;
  const [first, second] = targets;
  const { articleId } = (await handlers.listAllQuotes({}, BACKGROUND)).at(-1) ?? never();
  await tag(core, DETERRENCE, second);
  await handlers.setThemeStatus({ themeId: DETERRENCE, status: 'retired' }, BACKGROUND);

  expect(await worn(core)).toEqual([[], ['Deterrence'], []]);
  expect(await handlers.suggestThemes({ articleId }, BACKGROUND)).toEqual([]);
  expect(() => handlers.addTag({ target: first ?? never(), themeId: DETERRENCE }, BACKGROUND)).toThrow(
    aFailure('conflict'),
  );
  expect(() =>
    handlers.addAnnotation(
      { articleId, span: { start: 0, end: 7 }, note: '', themeIds: [DETERRENCE] },
      BACKGROUND,
    ),
  ).toThrow(aFailure('conflict'));

  await handlers.setThemeStatus({ themeId: DETERRENCE, status: 'active' }, BACKGROUND);
  await tag(core, DETERRENCE, first);
  expect(await worn(core)).toEqual([['Deterrence'], ['Deterrence'], []]);
});

test('an example is a tagged passage, and stops being one with its tag', async () => {
  const { core, targets } = await openWithQuotes();
  const { handlers } = core;
  const target = targets[0] ?? never();
  const examples = async () => (await handlers.listThemes({}, BACKGROUND))[2]?.examples;
  expect(() => handlers.pickExample({ themeId: DETERRENCE, target, picked: true }, BACKGROUND)).toThrow(
    aFailure('bad-request'),
  );
  await tag(core, DETERRENCE, target);
  await handlers.pickExample({ themeId: DETERRENCE, target, picked: true }, BACKGROUND);
  expect(await examples()).toEqual([target]);
  await handlers.removeTag({ target, themeId: DETERRENCE }, BACKGROUND);
  expect(await examples()).toEqual([]);
});

test('the history of the codebook says who changed what, and undo takes its line back', async () => {
  const { core, targets } = await openWithQuotes();
  const { handlers } = core;
  await handlers.renameAnalyst({ name: 'Ines' }, BACKGROUND);
  const { id } = await handlers.addTheme({ details: named('Ferries', 'ferry'), parentId: null }, BACKGROUND);
  await handlers.editTheme({ themeId: id, details: named('Ferries', 'ferry', 'quay') }, BACKGROUND);
  await handlers.editTheme({ themeId: id, details: named('Ferries', 'ferry', 'quay') }, BACKGROUND);
  await handlers.moveTheme({ themeId: id, parentId: BURDEN, position: 0 }, BACKGROUND);
  await tag(core, id, targets[2]);
  await handlers.pickExample({ themeId: id, target: targets[2] ?? never(), picked: true }, BACKGROUND);
  await handlers.setThemeStatus({ themeId: id, status: 'retired' }, BACKGROUND);
  await handlers.mergeThemes({ keptId: DETERRENCE, mergedId: id }, BACKGROUND);
  await handlers.removeTheme({ themeId: AUTONOMY }, BACKGROUND);
  await handlers.undo({}, BACKGROUND);

  const history = await handlers.readCodebookHistory({}, BACKGROUND);
  expect(new Set(history.map(({ analyst }) => analyst))).toEqual(new Set(['Ines']));
  expect(history.map(({ kind, theme, other, edits }) => [kind, theme, other, edits])).toEqual([
    ['merge-themes', 'Deterrence', 'Ferries', []],
    ['retire-theme', 'Ferries', null, []],
    ['pick-example', 'Ferries', 'A budget is a promise that somebody else…', []],
    ['move-theme', 'Ferries', 'Burden-sharing', []],
    ['edit-theme', 'Ferries', null, [{ field: 'keywords', before: 'ferry', after: 'ferry, quay' }]],
    ['add-theme', 'Ferries', null, []],
  ]);
});

function never(): never {
  throw new Error('the test has nothing to work on');
}
