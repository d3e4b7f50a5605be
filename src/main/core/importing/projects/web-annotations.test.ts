import { describe, expect, test } from 'vitest';
import {
  aFailure,
  addArticle,
  FERRIES,
  openTestCore,
  STRAITS,
  toBase64,
  BACKGROUND,
} from '../../testing/test-core';
import { contents, exported, NONE, openDesk, openOther, importProject } from '../../testing/test-interchange';

describe('Web Annotations', () => {
  test('come back onto the same articles in another archive, by their positions', async () => {
    const desk = await openDesk();
    const other = await openOther();
    await addArticle(other, `${STRAITS}\n\nA 😀 café closed; the 👩‍💻 stayed.`);
    const report = await importProject(other, await exported(desk, 'web-annotation'));
    expect(report).toMatchObject({
      format: 'web-annotation',
      added: { articles: 0, themes: 2, annotations: 3, tags: 3 },
      unplaced: [],
    });
    const here = (await contents(desk)).annotations;
    const uids = new Set(here.map(({ uid }) => uid));
    expect((await contents(other)).annotations.filter(({ uid }) => uids.has(uid))).toEqual(here);
    expect(await importProject(other, await exported(desk, 'web-annotation'))).toMatchObject({ added: NONE });
  });

  test('hold a passage by its words and by code points', async () => {
    const desk = await openDesk();
    const page = JSON.parse(Buffer.from(await exported(desk, 'web-annotation'), 'base64').toString()) as {
      items: {
        target: { source: { id: string }; selector: { exact: string; start: number; end: number }[] };
      }[];
    };
    const item = page.items.find(({ target }) => target.selector[0]?.exact === '😀 café');
    expect(item?.target.source.id).toBe('https://www.example.org/straits/?utm_source=mail');
    const [{ exact } = { exact: '' }, { start, end } = { start: 0, end: 0 }] = item?.target.selector ?? [];
    expect(end - start).toBe(Array.from(exact).length);
  });

  /** What the Hypothesis API gives. */
  const row = (id: string, exact: string, rest: object = {}) => ({
    id,
    created: '2026-10-14T09:00:00.000000+00:00',
    updated: '2026-10-14T10:00:00.000000+00:00',
    user: 'acct:ada@hypothes.is',
    uri: 'http://example.org/straits#top',
    text: 'A note',
    tags: ['Deterrence', 'sea power'],
    document: { title: ['Straits talks stall'] },
    target: [
      {
        source: 'http://example.org/straits',
        selector: [
          { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 0 },
          { type: 'TextPositionSelector', start: 4_000, end: 4_010 },
          { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
        ],
      },
    ],
    ...rest,
  });
  const hypothesis = (rows: readonly object[]) => toBase64(JSON.stringify({ total: rows.length, rows }));

  test('of Hypothesis find their article by its address and their words by what is certain', async () => {
    const desk = await openDesk();
    const quoted = (id: string, exact: string, prefix: string, suffix: string) =>
      row(id, exact, { target: [{ selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }] }] });
    const report = await importProject(
      desk,
      hypothesis([
        row('a', 'Deterrence begins   with ships that are really there'),
        quoted('b', 'The rest', 'tute. “', ' is theatre'),
        quoted('c', 'The rest', 'the book. ', ' of the story'),
        quoted('d', 'the', 'x', 'y'),
        quoted('e', 'never said', '', ''),
        row('f', 'elsewhere', { uri: 'https://elsewhere.example/' }),
        row('g', 'reply', { references: ['a'] }),
        row('h', '', { target: [{ source: 'http://example.org/straits' }] }),
      ]),
    );
    expect(report).toMatchObject({
      origin: 'Hypothesis',
      added: { analysts: 1, themes: 1, articles: 0, annotations: 2, tags: 4 },
      notices: [
        { notice: 'replies', count: 1 },
        { notice: 'page-notes', count: 1 },
        { notice: 'matched-themes', examples: ['Deterrence'] },
      ],
    });
    expect(report.unplaced.map(({ words, why }) => [words, why])).toEqual([
      ['The rest', 'unsure-context'],
      ['the', 'ambiguous'],
      ['never said', 'not-found'],
      ['elsewhere', 'no-article'],
    ]);
    const all = await desk.handlers.listAllAnnotations({}, BACKGROUND);
    expect(all.slice(-4).map(({ anchor, createdAt }) => [anchor.exact, createdAt])).toContainEqual([
      'The rest',
      '2026-10-14T09:00:00.000Z',
    ]);
  });

  test('of a page that is here twice go nowhere', async () => {
    const core = await openTestCore();
    for (const text of [STRAITS, FERRIES]) {
      await addArticle(core, text, { url: 'https://example.org/straits' });
    }
    const report = await importProject(
      core,
      hypothesis([row('a', 'Deterrence begins with ships that are really there')]),
    );
    expect(report).toMatchObject({
      added: { annotations: 0, tags: 0 },
      unplaced: [{ why: 'several-articles' }],
    });
  });

  test('are refused when they are none', async () => {
    const core = await openTestCore();
    await expect(importProject(core, toBase64('{"a": 1}'))).rejects.toThrow(aFailure('bad-file'));
    await expect(importProject(core, toBase64('{"a": '))).rejects.toThrow(aFailure('bad-file'));
    await expect(importProject(core, toBase64('a,b,c'))).rejects.toThrow(aFailure('bad-file'));
    for (const deep of ['[', '{"items":', '[{"type":"Annotation","body":']) {
      await expect(importProject(core, toBase64(deep.repeat(50_000)))).rejects.toThrow(aFailure('bad-file'));
    }
    const closed = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    await expect(importProject(core, toBase64(closed))).rejects.toThrow(aFailure('bad-file'));
    expect(await importProject(core, toBase64('[{"type": "Note"}, 7, null]'))).toMatchObject({
      notices: [{ notice: 'unreadable-annotations', count: 3 }],
    });
  });
});
