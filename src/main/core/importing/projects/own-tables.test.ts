import { expect, test } from 'vitest';
import type { ExportFormat } from '../../contract/interchange';
import { addArticle, FERRIES, STRAITS, BACKGROUND } from '../../testing/test-core';
import { contents, exported, NONE, openDesk, openOther, importProject } from '../../testing/test-interchange';

const TABLES: readonly ExportFormat[] = ['csv', 'xlsx'];
const TEXT = `${STRAITS}\n\nA 😀 café closed; the 👩‍💻 stayed.`;

test.each(TABLES)('a table of %s that comes back into its archive changes nothing', async (format) => {
  const desk = await openDesk();
  const before = await contents(desk);
  expect(await importProject(desk, await exported(desk, format))).toMatchObject({
    format,
    origin: 'Attaché',
    added: NONE,
    known: { analysts: 1, themes: 2, articles: 1, annotations: 3, tags: 3 },
    notices: [],
    unplaced: [],
  });
  expect(await contents(desk)).toEqual(before);
});

test.each(TABLES)(
  'a table of %s brings everything of a passage to the same article elsewhere, once',
  async (format) => {
    const desk = await openDesk();
    const other = await openOther();
    await addArticle(other, TEXT);
    await addArticle(other, FERRIES);
    const file = await exported(desk, format);
    expect(await importProject(other, file)).toMatchObject({
      added: { articles: 0, themes: 2, annotations: 3, tags: 3 },
      unplaced: [],
    });
    const here = await contents(desk);
    const there = await contents(other);
    const uids = new Set(here.annotations.map(({ uid }) => uid));
    expect(there.annotations.filter(({ uid }) => uids.has(uid))).toEqual(here.annotations);
    const rail = there.themes.find(({ name }) => name === 'Rail');
    expect(there.themes.find(({ uid }) => uid === rail?.parent)?.name).toBe('Freight');
    expect(await importProject(other, file)).toMatchObject({ added: NONE, unplaced: [] });
  },
);

test.each(TABLES)(
  'a table of %s gives back what begins as a formula, and every cut of it',
  async (format) => {
    const desk = await openDesk();
    const [annotation] = await desk.handlers.listAllAnnotations({}, BACKGROUND);
    if (annotation === undefined) throw new Error('nothing is annotated');
    for (const note of [
      '=1+1',
      "'=1+1",
      "''@x",
      '-',
      "'a",
      '\t',
      'a_x000D_b',
      '_x005F_',
      'line\nline',
      '"',
      'x,"y";z',
    ]) {
      await desk.handlers.editAnnotation({ annotationId: annotation.id, note }, BACKGROUND);
      const { notices } = await importProject(desk, await exported(desk, format));
      expect([note, notices]).toEqual([note, []]);
    }
  },
);

test('a table says who speaks, as what, whether that was reviewed, and how to cite it', async () => {
  const desk = await openDesk();
  const { bytes } = await desk.handlers.exportCoded({ format: 'csv' }, BACKGROUND);
  const text = new TextDecoder().decode(bytes);
  expect(text).toContain(
    ',Ana Sørlund,director of the Tidal Institute,suggested,,"Ana Sørlund, director of the Tidal Institute, in: “Straits talks stall.” Le Soir, 14 Oct 2026. Marked TLP:CLEAR. https://www.example.org/straits/?utm_source=mail",',
  );
  expect(text).toContain(',,,the 👩‍💻 stayed,,,,,"“Straits talks stall.” Le Soir');
});
