import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openArchive } from '../../archive/open';
import { createTestEnvironment, makeFolder, openTestCore, BACKGROUND } from '../../testing/test-core';
import {
  contents,
  DETAILS,
  exported,
  NONE,
  openDesk,
  openOther,
  importProject,
} from '../../testing/test-interchange';

describe('a project', () => {
  test('goes into another archive and out of it without loss of what the format carries', async () => {
    const desk = await openDesk();
    const other = await openOther();
    const report = await importProject(other, await exported(desk, 'qdpx'));
    expect(report).toMatchObject({
      format: 'qdpx',
      origin: 'Attaché',
      dryRun: false,
      added: { themes: 2, articles: 2, annotations: 3, tags: 3 },
      unplaced: [],
    });
    const [here, there] = [await contents(desk), await contents(other)];
    expect(there.articles).toEqual(here.articles);
    expect(there.themes.slice(-2)).toEqual(here.themes.slice(-2));
    // What is a quote there is a passage here; the rest is the same.
    const uids = new Set(here.annotations.map(({ uid }) => uid));
    expect(there.annotations.filter(({ uid }) => uids.has(uid))).toEqual(here.annotations);
    expect(there.annotations.filter(({ uid }) => !uids.has(uid))).toMatchObject([
      {
        exact: 'Deterrence begins with ships that are really there,',
        tags: [[expect.anything(), expect.anything()]],
      },
    ]);
    expect(await other.handlers.checkArchive({}, BACKGROUND)).toEqual([]);
  });

  test('takes the order of its tree along, and which themes are retired', async () => {
    const desk = await openDesk();
    const { handlers } = desk;
    const [top, below] = (await handlers.listThemes({}, BACKGROUND)).slice(-2);
    if (top === undefined || below === undefined) throw new Error('no themes');
    const first = await handlers.addTheme(
      { details: { ...DETAILS, name: 'Air' }, parentId: top.id },
      BACKGROUND,
    );
    await handlers.moveTheme({ themeId: first.id, parentId: top.id, position: 0 }, BACKGROUND);
    await handlers.setThemeStatus({ themeId: below.id, status: 'retired' }, BACKGROUND);
    for (const format of ['qdc', 'qdpx'] as const) {
      const other = await openOther();
      await importProject(other, await exported(desk, format));
      const themes = await other.handlers.listThemes({}, BACKGROUND);
      expect(themes.slice(-3).map(({ name, status }) => `${name}, ${status}`)).toEqual([
        'Freight, active',
        'Air, active',
        'Rail, retired',
      ]);
      const changes = await other.handlers.readCodebookHistory({}, BACKGROUND);
      expect(changes.map(({ kind, theme }) => `${kind} ${theme}`)).toEqual([
        'retire-theme Rail',
        'add-theme Rail',
        'add-theme Air',
        'add-theme Freight',
      ]);
    }
  });

  test('finds the theme that one of its codes was merged into', async () => {
    const desk = await openDesk();
    const { handlers } = desk;
    const file = await exported(desk, 'qdpx');
    const [top, below] = (await handlers.listThemes({}, BACKGROUND)).slice(-2);
    if (top === undefined || below === undefined) throw new Error('no themes');
    await handlers.mergeThemes({ keptId: top.id, mergedId: below.id }, BACKGROUND);
    const before = await contents(desk);
    expect(await importProject(desk, file)).toMatchObject({
      added: NONE,
      notices: [{ notice: 'merged-themes', count: 1, examples: ['Rail'] }],
    });
    expect(await contents(desk)).toEqual(before);
  });

  test('changes nothing when it comes again, to where it came from or to where it went', async () => {
    const desk = await openDesk();
    const other = await openOther();
    const file = await exported(desk, 'qdpx');
    await importProject(other, file);
    for (const core of [desk, other]) {
      const before = await contents(core);
      const { undo } = (await core.handlers.archiveInfo({}, BACKGROUND)) ?? {};
      const again = await importProject(core, file);
      expect(again).toMatchObject({ added: NONE, unplaced: [], notices: [] });
      expect(await contents(core)).toEqual(before);
      expect((await core.handlers.archiveInfo({}, BACKGROUND))?.undo).toEqual(undo);
    }
  });

  test('is one step, and undo takes all of it back', async () => {
    const path = join(makeFolder(onTestFinished), 'other.attache');
    const environment = createTestEnvironment();
    const desk = await openDesk();
    const other = await openTestCore(path);
    const dump = () => {
      const archive = openArchive(path, { mode: 'read-only', environment, lock: false, themes: [] });
      try {
        return archive.dump();
      } finally {
        archive.close();
      }
    };
    const before = dump();
    await importProject(other, await exported(desk, 'qdpx'));
    const after = dump();
    expect(after).not.toEqual(before);
    expect(await other.handlers.undo({}, BACKGROUND)).toMatchObject({ kind: 'take-in' });
    expect(dump()).toEqual(before);
    await other.handlers.redo({}, BACKGROUND);
    expect(dump()).toEqual(after);
    await other.handlers.closeArchive({}, BACKGROUND);
  });

  test('tried dry says the same and writes nothing', async () => {
    const desk = await openDesk();
    const other = await openOther();
    const file = await exported(desk, 'qdpx');
    const before = await contents(other);
    const dry = await importProject(other, file, true);
    expect(await contents(other)).toEqual(before);
    expect(await importProject(other, file)).toEqual({ ...dry, dryRun: false });
  });

  test('keeps what is here where it differs, and tells', async () => {
    const desk = await openDesk();
    const file = await exported(desk, 'qdpx');
    const { handlers } = desk;
    const [annotation] = await handlers.listAllAnnotations({}, BACKGROUND);
    const theme = (await handlers.listThemes({}, BACKGROUND)).find(({ name }) => name === 'Freight');
    if (annotation === undefined || theme === undefined) throw new Error('nothing to change');
    await handlers.editAnnotation({ annotationId: annotation.id, note: 'mine' }, BACKGROUND);
    await handlers.editTheme({ themeId: theme.id, details: { ...DETAILS, definition: 'Mine.' } }, BACKGROUND);
    const before = await contents(desk);
    expect(await importProject(desk, file)).toMatchObject({
      added: NONE,
      notices: [
        { notice: 'differing-themes', count: 1, examples: ['Freight'] },
        { notice: 'differing-passages', count: 1 },
      ],
    });
    expect(await contents(desk)).toEqual(before);
  });

  test('tags a quote that is here as the quote that it is', async () => {
    const desk = await openDesk();
    const file = await exported(desk, 'qdpx');
    const quotes = await desk.handlers.listAllQuotes({}, BACKGROUND);
    const tagged = quotes.find(({ tags }) => tags.length > 0);
    const [tag] = tagged?.tags ?? [];
    if (tagged === undefined || tag === undefined) throw new Error('no tag');
    await desk.handlers.removeTag(
      { target: { kind: 'quote', id: tagged.id }, themeId: tag.themeId },
      BACKGROUND,
    );
    expect(await importProject(desk, file)).toMatchObject({ added: { ...NONE, tags: 1 } });
    const again = await desk.handlers.listAllQuotes({}, BACKGROUND);
    expect(again.find(({ id }) => id === tagged.id)?.tags).toMatchObject([
      { uid: tag.uid, themeId: tag.themeId },
    ]);
  });
});
