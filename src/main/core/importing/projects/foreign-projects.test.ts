import { describe, expect, test } from 'vitest';
import type { CodedProject } from '../../interchange/coded-project';
import { drawnProject } from '../../testing/arbitrary-project';
import { NVIVO_LIKE, packed } from '../../interchange/refi/foreign-projects';
import { readQdpx } from '../../interchange/refi/read-qdpx';
import { writeQdpx } from '../../interchange/refi/write-qdpx';
import { openTestCore, BACKGROUND } from '../../testing/test-core';
import { exported, NONE, importProject } from '../../testing/test-interchange';
import fc, { seedOr } from '../../../../seeded';

describe('a project made elsewhere', () => {
  const given = Buffer.from(NVIVO_LIKE).toString('base64');

  test('comes in at the right places, with what could not come told one by one', async () => {
    const core = await openTestCore();
    const report = await importProject(core, given);
    expect(report).toMatchObject({
      origin: 'NVivo 12',
      added: { analysts: 2, themes: 1, articles: 2, annotations: 3, tags: 3 },
      known: { themes: 1 },
    });
    expect(report.unplaced).toEqual([
      { source: 'Straits talks', words: 'beyond', why: 'outside-text' },
      { source: 'Straits talks', words: '', why: 'empty' },
      { source: 'On the old disk', words: 'some words', why: 'no-text' },
    ]);
    const annotations = await core.handlers.listAllAnnotations({}, BACKGROUND);
    expect(annotations.map(({ anchor, articleTitle }) => [articleTitle, anchor.start, anchor.exact])).toEqual(
      [
        ['Inline', 15, 'here'],
        ['Straits talks', 16, 'Deterrence 😀 begins'],
        ['Straits talks', 72, 'café'],
      ],
    );
    expect(await core.handlers.checkArchive({}, BACKGROUND)).toEqual([]);
    expect(await importProject(core, given)).toMatchObject({ added: NONE });
  });

  test('makes one article of two sources with one text', async () => {
    const core = await openTestCore();
    const source = (number: number): string =>
      `<TextSource guid="44444444-0000-4000-8000-00000000000${number}" name="Twice" plainTextPath="internal://${number}.txt"><PlainTextSelection guid="44444444-0000-4000-8000-0000000000A${number}" startPosition="4" endPosition="8"/></TextSource>`;
    const file = packed({
      'project.qde': `<Project xmlns="urn:QDA-XML:project:1.0" name="P"><Sources>${source(1)}${source(2)}</Sources></Project>`,
      'sources/1.txt': 'The same text.',
      'sources/2.txt': '\uFEFFThe same text.\r\n',
    });
    expect(await importProject(core, Buffer.from(file).toString('base64'))).toMatchObject({
      added: { articles: 1, annotations: 2 },
      unplaced: [],
    });
  });

  test('follows its passages by their words into an article whose text was changed there', async () => {
    const core = await openTestCore();
    const project = (selection: string, text: string): string =>
      Buffer.from(
        packed({
          'project.qde': `<Project xmlns="urn:QDA-XML:project:1.0" name="P"><Sources><TextSource guid="44444444-0000-4000-8000-000000000001" name="T" plainTextPath="internal://t.txt">${selection}</TextSource></Sources></Project>`,
          'sources/t.txt': text,
        }),
      ).toString('base64');
    const selection = (number: number, start: number, end: number): string =>
      `<PlainTextSelection guid="44444444-0000-4000-8000-0000000000A${number}" startPosition="${start}" endPosition="${end}"/>`;
    await importProject(core, project('', 'The fleet sails. The fleet returns 😀 to port.'));
    const report = await importProject(
      core,
      project(
        selection(1, 25, 30) + selection(2, 31, 38) + selection(3, 0, 3),
        'News: the fleet sails. A fleet returns 😀 to port.',
      ),
    );
    expect(report).toMatchObject({
      added: { articles: 0, annotations: 2 },
      known: { articles: 1 },
      unplaced: [{ words: 'New', why: 'not-found' }],
    });
    const annotations = await core.handlers.listAllAnnotations({}, BACKGROUND);
    expect(annotations.map(({ anchor }) => [anchor.start, anchor.exact])).toEqual([
      [21, 'fleet'],
      [27, 'returns'],
    ]);
  });

  test('goes out again as it came, through any archive', async () => {
    await fc.assert(
      fc.asyncProperty(drawnProject, async (project) => {
        const core = await openTestCore();
        const themes = project.themes.map((theme) => ({ ...theme, colour: theme.colour ?? '#123456' }));
        const bytes = Buffer.from(writeQdpx({ ...project, themes })).toString('base64');
        await importProject(core, bytes);
        const out = readQdpx(Buffer.from(await exported(core, 'qdpx'), 'base64'));
        const uids = new Set(themes.map(({ uid }) => uid));
        expect(out.themes.filter(({ uid }) => uids.has(uid))).toEqual(themes);
        expect(out.analysts.slice(1)).toEqual(project.analysts);
        expect(placed(out)).toEqual(placed(project));
        expect(await importProject(core, bytes)).toMatchObject({ added: NONE, notices: [] });
      }),
      { seed: seedOr(20261126), numRuns: 25 },
    );
  });

  /** Every passage by its uid. Articles with one text are one. */
  const placed = ({ sources }: CodedProject) =>
    sources
      .flatMap(({ text, passages }) => passages.map((passage) => ({ text, ...passage })))
      .sort((one, other) => (one.uid < other.uid ? -1 : 1));
});
