import { describe, expect, test } from 'vitest';
import {
  guid,
  projectOf,
  selectionsOf,
  projectAround,
  textSource,
  REPORT,
  WORDS,
  type Marked,
} from '../../testing/test-project';
import { packed } from '../../interchange/refi/foreign-projects';
import { readQdpx } from '../../interchange/refi/read-qdpx';
import { writeQdpx } from '../../interchange/refi/write-qdpx';
import { openTestCore, toBase64, BACKGROUND, type TestCore } from '../../testing/test-core';
import { contents, exported, NONE, openDesk, importProject } from '../../testing/test-interchange';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
/** One project as exported on a day: every GUID of another day is another. */
const onDay = (day: number, marked: readonly Marked[]): string => base64(projectOf(marked, { export: day }));

const CODED: readonly Marked[] = WORDS.map((words, nth) => ({
  words,
  coder: 1 + (nth % 2),
  code: 1 + (nth % 2),
  note: nth % 3 === 0 ? '' : `note ${nth}`,
}));

async function people({ handlers }: TestCore): Promise<string[]> {
  return (await handlers.listAnalysts({}, BACKGROUND)).map(({ name }) => name);
}

describe('a second export of a project, with new GUIDs', () => {
  test('brings nothing twice, and nobody', async () => {
    const core = await openTestCore();
    await importProject(core, onDay(1, CODED));
    const before = await contents(core);
    const report = await importProject(core, onDay(2, CODED));
    expect(report).toMatchObject({
      added: NONE,
      known: { analysts: 2, articles: 1, annotations: WORDS.length, tags: WORDS.length },
      unplaced: [],
    });
    expect(report.notices.map(({ notice, count }) => [notice, count])).toEqual([
      ['matched-themes', 2],
      ['known-by-place', WORDS.length],
    ]);
    expect(await contents(core)).toEqual(before);
    expect(await people(core)).toEqual(['Unnamed analyst', 'Ada', 'Bo']);
  });

  test('brings what is new in it, for the people who are here', async () => {
    const core = await openTestCore();
    const others = CODED.slice(1);
    await importProject(core, onDay(1, others));
    const added: readonly Marked[] = [
      ...others,
      { words: 'Lock gates', coder: 2 },
      { ...(others[0] ?? { words: '' }), note: 'another note' },
      { ...(others[1] ?? { words: '' }), coder: 2 },
    ];
    expect(await importProject(core, onDay(2, added))).toMatchObject({
      added: { ...NONE, annotations: 3, tags: 3 },
      known: { annotations: others.length },
    });
    expect(await people(core)).toEqual(['Unnamed analyst', 'Ada', 'Bo']);
    // By the second Monday all of it is known.
    expect(await importProject(core, onDay(3, added))).toMatchObject({ added: NONE });
  });

  test('finds a passage that is written once for each of its codes', async () => {
    const core = await openTestCore();
    const both = selectionsOf([{ words: 'Eva Lund', note: 'her' }]).replace(
      '</PlainTextSelection>',
      `<Coding guid="${guid(1, 700)}" creatingUser="${guid(1, 1)}"><CodeRef targetGUID="${guid(1, 12)}"/></Coding></PlainTextSelection>`,
    );
    await importProject(
      core,
      base64(packed({ 'project.qde': projectAround(textSource(both)), 'sources/t.txt': REPORT })),
    );
    const apart = [1, 2].map((code): Marked => ({ words: 'Eva Lund', note: 'her', code }));
    expect(await importProject(core, onDay(2, apart))).toMatchObject({
      added: NONE,
      known: { annotations: 2, tags: 2 },
    });
  });

  test('of an archive of ours finds its quotes and its passages again', async () => {
    const desk = await openDesk();
    const before = await contents(desk);
    const project = readQdpx(Buffer.from(await exported(desk, 'qdpx'), 'base64'));
    const renamed = JSON.parse(
      JSON.stringify(project).replace(/"([0-9a-f]{8})(-[0-9a-f]{4}-7)/gu, '"ffffffff$2'),
    ) as typeof project;
    expect(await importProject(desk, base64(writeQdpx(renamed)))).toMatchObject({
      added: NONE,
      known: { annotations: 3, tags: 3 },
      unplaced: [],
    });
    expect(await contents(desk)).toEqual(before);
  });
});

describe('somebody of the same name', () => {
  test('who marked other passages of the same article is another', async () => {
    const core = await openTestCore();
    await importProject(
      core,
      onDay(1, [{ words: 'Lock gates' }, { words: 'Eva Lund' }, { words: 'We open' }]),
    );
    await importProject(
      core,
      onDay(2, [{ words: 'Eva Lund' }, { words: 'Nils Brandt' }, { words: 'Nobody came' }]),
    );
    expect(await people(core)).toEqual(['Unnamed analyst', 'Ada', 'Bo', 'Ada']);
    expect(await core.handlers.listAllAnnotations({}, BACKGROUND)).toHaveLength(6);
  });

  test('is known by what they marked, where two are here', async () => {
    const core = await openTestCore();
    const [one, other] = [
      [{ words: 'Lock gates' }, { words: 'Eva Lund' }, { words: 'We open' }],
      [{ words: 'Friday' }, { words: 'Nils Brandt' }, { words: 'Nobody came' }],
    ];
    for (const [day, marked] of [one, other].entries()) await importProject(core, onDay(day + 1, marked));
    for (const [day, marked] of [other, one].entries()) {
      expect(await importProject(core, onDay(day + 3, marked))).toMatchObject({ added: NONE });
    }
    expect((await people(core)).filter((name) => name === 'Ada')).toHaveLength(2);
  });
});

describe('subcodes of one name', () => {
  const codebook = (day: number): string =>
    toBase64(`<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>
<Code guid="${guid(day, 1)}" name="North" isCodable="true"><Code guid="${guid(day, 2)}" name="Ports" isCodable="true"><Code guid="${guid(day, 3)}" name="Open" isCodable="true"/></Code></Code>
<Code guid="${guid(day, 4)}" name="South" isCodable="true"><Code guid="${guid(day, 5)}" name="Ports" isCodable="true"><Code guid="${guid(day, 6)}" name="Open" isCodable="true"/></Code></Code>
<Code guid="${guid(day, 7)}" name="Ports" isCodable="true"/></Codes></CodeBook>`);

  test('differ in nothing when they come again', async () => {
    const core = await openTestCore();
    await importProject(core, codebook(1));
    const names = (await core.handlers.listThemes({}, BACKGROUND)).slice(-7).map(({ name }) => name);
    expect(names).toEqual([
      'North',
      'Ports',
      'Open',
      'South',
      'South › Ports',
      'South › Ports › Open',
      'Ports (2)',
    ]);
    expect(await importProject(core, codebook(1))).toMatchObject({ added: NONE, notices: [] });
  });

  test('are each known in its branch under new GUIDs', async () => {
    const core = await openTestCore();
    await importProject(core, codebook(1));
    const { added, known } = await importProject(core, codebook(2));
    expect([added.themes, known.themes]).toEqual([0, 7]);
  });

  test('are no subcodes whose name only ends alike', async () => {
    const core = await openTestCore();
    const book = (day: number, name: string): string =>
      toBase64(
        `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="${guid(day, 1)}" name="North" isCodable="true"><Code guid="${guid(day, 2)}" name="${name}" isCodable="true"/></Code></Codes></CodeBook>`,
      );
    await importProject(core, book(1, 'Airports'));
    expect(await importProject(core, book(2, 'Ports'))).toMatchObject({
      added: { themes: 1 },
      known: { themes: 1 },
    });
  });

  test('that an analyst has named otherwise do differ', async () => {
    const core = await openTestCore();
    await importProject(core, codebook(1));
    const theme = (await core.handlers.listThemes({}, BACKGROUND)).find(
      ({ name }) => name === 'South › Ports',
    );
    if (theme === undefined) throw new Error('no theme');
    const { definition, useFor, notFor, look, keywords } = theme;
    await core.handlers.editTheme(
      { themeId: theme.id, details: { name: 'Harbours', definition, useFor, notFor, look, keywords } },
      BACKGROUND,
    );
    expect((await importProject(core, codebook(1))).notices).toEqual([
      { notice: 'differing-themes', count: 1, examples: ['Harbours'] },
    ]);
  });
});
