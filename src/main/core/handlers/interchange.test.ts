import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openArchive } from '../archive/open';
import { EXPORT_FORMATS, type ExportFormat, type TakeInReport } from '../contract/interchange';
import type { ArticleId } from '../contract/ids';
import type { ThemeDetails } from '../contract/themes';
import type { CodedProject } from '../interchange/coded-project';
import { drawnProject } from '../interchange/drawn-project';
import { NVIVO_LIKE, packed } from '../interchange/refi/foreign-projects';
import { readQdpx } from '../interchange/refi/read-qdpx';
import { writeQdpx } from '../interchange/refi/write-qdpx';
import {
  aFailure,
  addArticle,
  createTestEnvironment,
  DAY,
  FERRIES,
  makeFolder,
  openTestCore,
  STRAITS,
  toBase64,
  UNWATCHED,
  type TestCore,
} from './test-core';

const DETAILS: ThemeDetails = {
  name: 'Freight',
  definition: 'Who carries what.',
  useFor: 'Ships & trains',
  notFor: 'Passengers',
  look: 'hexagon',
  keywords: ['cargo', 'wagon; load'],
};

/** An archive with two articles, nested themes, annotations with notes and tags, and a tagged quote. */
async function openDesk(): Promise<TestCore> {
  const core = await openTestCore();
  const { handlers } = core;
  const straits = await addArticle(core, `${STRAITS}\n\nA 😀 café closed; the 👩‍💻 stayed.`, {
    url: 'https://www.example.org/straits/?utm_source=mail',
    outlet: 'Le Soir',
    publishedOn: DAY,
    marking: 'TLP:GREEN',
  });
  await addArticle(core, FERRIES);
  const top = await handlers.addTheme({ details: DETAILS, parentId: null }, UNWATCHED);
  const below = await handlers.addTheme(
    { details: { ...DETAILS, name: 'Rail', keywords: [] }, parentId: top.id },
    UNWATCHED,
  );
  const { revision } = await handlers.readArticle({ articleId: straits.articleId }, UNWATCHED);
  const at = (words: string) => {
    const start = revision.text.indexOf(words);
    return { start, end: start + words.length };
  };
  const annotate = (words: string, note: string, themeIds: readonly (typeof top.id)[]) =>
    handlers.addAnnotation({ articleId: straits.articleId, span: at(words), note, themeIds }, UNWATCHED);
  await annotate('😀 café', '# Look\n\n- “here” & <there>', [top.id, below.id]);
  await annotate('the 👩‍💻 stayed', '', []);
  const [quote] = straits.quotes;
  if (quote === undefined) throw new Error('no quote');
  await handlers.addTag({ target: { kind: 'quote', id: quote.id }, themeId: below.id }, UNWATCHED);
  return core;
}

async function exported({ handlers }: TestCore, format: ExportFormat): Promise<string> {
  const { bytes } = await handlers.exportCoded({ format }, UNWATCHED);
  return Buffer.from(bytes).toString('base64');
}

const takeIn = ({ handlers }: TestCore, base64: string, dryRun = false): Promise<TakeInReport> =>
  Promise.resolve(handlers.takeIn({ fileName: 'given.file', base64, dryRun }, UNWATCHED));

/** All that a format may carry of an archive, without row ids. */
async function contents({ handlers }: TestCore) {
  const themes = await handlers.listThemes({}, UNWATCHED);
  const uidOf = new Map(themes.map(({ id, uid }) => [id, uid]));
  const articles = await handlers.listArticles({}, UNWATCHED);
  const texts = await Promise.all(
    articles.map(async ({ id, uid, title, outlet, url, publishedOn, marking }) => {
      const { revision } = await handlers.readArticle({ articleId: id }, UNWATCHED);
      return { uid, title, outlet, url, publishedOn, marking, text: revision.text };
    }),
  );
  const annotations = await handlers.listAllAnnotations({}, UNWATCHED);
  return {
    themes: themes.map(
      ({ id: _id, parentId, position: _position, quotes: _q, annotations: _a, articles: _n, ...theme }) => ({
        ...theme,
        parent: parentId === null ? null : uidOf.get(parentId),
      }),
    ),
    articles: texts.sort((one, other) => (one.uid < other.uid ? -1 : 1)),
    annotations: annotations
      .map(({ uid, anchor, note, createdAt, updatedAt, tags }) => ({
        uid,
        exact: anchor.exact,
        start: anchor.start,
        note,
        createdAt,
        updatedAt,
        tags: tags.map((tag) => [tag.uid, uidOf.get(tag.themeId)]),
      }))
      .sort((one, other) => (one.uid < other.uid ? -1 : 1)),
  };
}

/** An archive whose uids begin elsewhere, as a colleague's do. */
async function openOther(): Promise<TestCore> {
  const core = await openTestCore();
  for (let uids = 0; uids < 500; uids += 1) core.environment.newUid();
  return core;
}

const NONE = { analysts: 0, themes: 0, articles: 0, annotations: 0, tags: 0 };

describe('a project', () => {
  test('goes into another archive and out of it without loss of what the format carries', async () => {
    const desk = await openDesk();
    const other = await openOther();
    const report = await takeIn(other, await exported(desk, 'qdpx'));
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
    expect(await other.handlers.checkArchive({}, UNWATCHED)).toEqual([]);
  });

  test('takes the order of its tree along, and which themes are retired', async () => {
    const desk = await openDesk();
    const { handlers } = desk;
    const [top, below] = (await handlers.listThemes({}, UNWATCHED)).slice(-2);
    if (top === undefined || below === undefined) throw new Error('no themes');
    const first = await handlers.addTheme(
      { details: { ...DETAILS, name: 'Air' }, parentId: top.id },
      UNWATCHED,
    );
    await handlers.moveTheme({ themeId: first.id, parentId: top.id, position: 0 }, UNWATCHED);
    await handlers.setThemeStatus({ themeId: below.id, status: 'retired' }, UNWATCHED);
    for (const format of ['qdc', 'qdpx'] as const) {
      const other = await openOther();
      await takeIn(other, await exported(desk, format));
      const themes = await other.handlers.listThemes({}, UNWATCHED);
      expect(themes.slice(-3).map(({ name, status }) => `${name}, ${status}`)).toEqual([
        'Freight, active',
        'Air, active',
        'Rail, retired',
      ]);
      const changes = await other.handlers.readCodebookHistory({}, UNWATCHED);
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
    const [top, below] = (await handlers.listThemes({}, UNWATCHED)).slice(-2);
    if (top === undefined || below === undefined) throw new Error('no themes');
    await handlers.mergeThemes({ keptId: top.id, mergedId: below.id }, UNWATCHED);
    const before = await contents(desk);
    expect(await takeIn(desk, file)).toMatchObject({
      added: NONE,
      notices: [{ notice: 'merged-themes', count: 1, examples: ['Rail'] }],
    });
    expect(await contents(desk)).toEqual(before);
  });

  test('changes nothing when it comes again, to where it came from or to where it went', async () => {
    const desk = await openDesk();
    const other = await openOther();
    const file = await exported(desk, 'qdpx');
    await takeIn(other, file);
    for (const core of [desk, other]) {
      const before = await contents(core);
      const { undo } = (await core.handlers.archiveInfo({}, UNWATCHED)) ?? {};
      const again = await takeIn(core, file);
      expect(again).toMatchObject({ added: NONE, unplaced: [], notices: [] });
      expect(await contents(core)).toEqual(before);
      expect((await core.handlers.archiveInfo({}, UNWATCHED))?.undo).toEqual(undo);
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
    await takeIn(other, await exported(desk, 'qdpx'));
    const after = dump();
    expect(after).not.toEqual(before);
    expect(await other.handlers.undo({}, UNWATCHED)).toMatchObject({ kind: 'take-in' });
    expect(dump()).toEqual(before);
    await other.handlers.redo({}, UNWATCHED);
    expect(dump()).toEqual(after);
    await other.handlers.closeArchive({}, UNWATCHED);
  });

  test('tried dry says the same and writes nothing', async () => {
    const desk = await openDesk();
    const other = await openOther();
    const file = await exported(desk, 'qdpx');
    const before = await contents(other);
    const dry = await takeIn(other, file, true);
    expect(await contents(other)).toEqual(before);
    expect(await takeIn(other, file)).toEqual({ ...dry, dryRun: false });
  });

  test('keeps what is here where it differs, and tells', async () => {
    const desk = await openDesk();
    const file = await exported(desk, 'qdpx');
    const { handlers } = desk;
    const [annotation] = await handlers.listAllAnnotations({}, UNWATCHED);
    const theme = (await handlers.listThemes({}, UNWATCHED)).find(({ name }) => name === 'Freight');
    if (annotation === undefined || theme === undefined) throw new Error('nothing to change');
    await handlers.editAnnotation({ annotationId: annotation.id, note: 'mine' }, UNWATCHED);
    await handlers.editTheme({ themeId: theme.id, details: { ...DETAILS, definition: 'Mine.' } }, UNWATCHED);
    const before = await contents(desk);
    expect(await takeIn(desk, file)).toMatchObject({
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
    const quotes = await desk.handlers.listAllQuotes({}, UNWATCHED);
    const tagged = quotes.find(({ tags }) => tags.length > 0);
    const [tag] = tagged?.tags ?? [];
    if (tagged === undefined || tag === undefined) throw new Error('no tag');
    await desk.handlers.removeTag(
      { target: { kind: 'quote', id: tagged.id }, themeId: tag.themeId },
      UNWATCHED,
    );
    expect(await takeIn(desk, file)).toMatchObject({ added: { ...NONE, tags: 1 } });
    const again = await desk.handlers.listAllQuotes({}, UNWATCHED);
    expect(again.find(({ id }) => id === tagged.id)?.tags).toMatchObject([
      { uid: tag.uid, themeId: tag.themeId },
    ]);
  });
});

describe('a project made elsewhere', () => {
  const given = Buffer.from(NVIVO_LIKE).toString('base64');

  test('comes in at the right places, with what could not come told one by one', async () => {
    const core = await openTestCore();
    const report = await takeIn(core, given);
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
    const annotations = await core.handlers.listAllAnnotations({}, UNWATCHED);
    expect(annotations.map(({ anchor, articleTitle }) => [articleTitle, anchor.start, anchor.exact])).toEqual(
      [
        ['Inline', 15, 'here'],
        ['Straits talks', 16, 'Deterrence 😀 begins'],
        ['Straits talks', 72, 'café'],
      ],
    );
    expect(await core.handlers.checkArchive({}, UNWATCHED)).toEqual([]);
    expect(await takeIn(core, given)).toMatchObject({ added: NONE });
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
    expect(await takeIn(core, Buffer.from(file).toString('base64'))).toMatchObject({
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
    await takeIn(core, project('', 'The fleet sails. The fleet returns 😀 to port.'));
    const report = await takeIn(
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
    const annotations = await core.handlers.listAllAnnotations({}, UNWATCHED);
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
        await takeIn(core, bytes);
        const out = readQdpx(Buffer.from(await exported(core, 'qdpx'), 'base64'));
        const uids = new Set(themes.map(({ uid }) => uid));
        expect(out.themes.filter(({ uid }) => uids.has(uid))).toEqual(themes);
        expect(out.analysts.slice(1)).toEqual(project.analysts);
        expect(placed(out)).toEqual(placed(project));
        expect(await takeIn(core, bytes)).toMatchObject({ added: NONE, notices: [] });
      }),
      { seed: 20261126, numRuns: 25 },
    );
  });

  /** Every passage by its uid. Articles with one text are one. */
  const placed = ({ sources }: CodedProject) =>
    sources
      .flatMap(({ text, passages }) => passages.map((passage) => ({ text, ...passage })))
      .sort((one, other) => (one.uid < other.uid ? -1 : 1));
});

describe('a codebook', () => {
  const CODES = toBase64(`<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Other"><Codes>
<Code guid="22222222-0000-4000-8000-000000000001" name="DETERRENCE" isCodable="true"/>
<Code guid="22222222-0000-4000-8000-000000000002" name="Ports" isCodable="true" color="#00ff00"><Code guid="22222222-0000-4000-8000-000000000003" name="Positive" isCodable="true"/></Code>
<Code guid="22222222-0000-4000-8000-000000000004" name="Airports" isCodable="true" color="#a0421a"><Code guid="22222222-0000-4000-8000-000000000005" name="positive" isCodable="true"/></Code>
</Codes></CodeBook>`);

  test('joins themes by uid and by a clear name, and gives a free name to the others', async () => {
    const core = await openTestCore();
    const count = (await core.handlers.listThemes({}, UNWATCHED)).length;
    const report = await takeIn(core, CODES);
    expect(report).toMatchObject({
      format: 'qdc',
      added: { ...NONE, themes: 4 },
      known: { themes: 1 },
      notices: [
        { notice: 'matched-themes', examples: ['DETERRENCE'] },
        { notice: 'colours', examples: ['Ports'] },
        { notice: 'renamed-themes', examples: ['Airports › positive'] },
      ],
    });
    const themes = (await core.handlers.listThemes({}, UNWATCHED)).slice(count);
    expect(themes.map(({ name, look }) => [name, look])).toEqual([
      ['Ports', 'diamond'],
      ['Positive', 'diamond'],
      ['Airports', 'cross'],
      ['Airports › positive', 'cross'],
    ]);
    expect(themes[1]?.parentId).toBe(themes[0]?.id);
    expect(await takeIn(core, CODES)).toMatchObject({ added: NONE });
  });

  test('gives a theme to the code with its uid, not to another that has taken its name', async () => {
    const core = await openTestCore();
    const [autonomy] = await core.handlers.listThemes({}, UNWATCHED);
    if (autonomy === undefined) throw new Error('no theme');
    const report = await takeIn(
      core,
      toBase64(`<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>
<Code guid="22222222-0000-4000-8000-000000000001" name="${autonomy.name}" isCodable="true"/>
<Code guid="${autonomy.uid.toUpperCase()}" name="Independence" isCodable="true"/></Codes></CodeBook>`),
    );
    expect(report).toMatchObject({
      added: { themes: 1 },
      known: { themes: 1 },
      notices: [
        { notice: 'renamed-themes', examples: [`${autonomy.name} (2)`] },
        { notice: 'differing-themes', examples: [autonomy.name] },
      ],
    });
  });

  test('goes out and comes into another archive the same', async () => {
    const desk = await openDesk();
    const other = await openOther();
    await takeIn(other, await exported(desk, 'qdc'));
    expect((await contents(other)).themes.slice(-2)).toEqual((await contents(desk)).themes.slice(-2));
  });
});

describe('Web Annotations', () => {
  test('come back onto the same articles in another archive, by their positions', async () => {
    const desk = await openDesk();
    const other = await openOther();
    await addArticle(other, `${STRAITS}\n\nA 😀 café closed; the 👩‍💻 stayed.`);
    const report = await takeIn(other, await exported(desk, 'web-annotation'));
    expect(report).toMatchObject({
      format: 'web-annotation',
      added: { articles: 0, themes: 2, annotations: 3, tags: 3 },
      unplaced: [],
    });
    const here = (await contents(desk)).annotations;
    const uids = new Set(here.map(({ uid }) => uid));
    expect((await contents(other)).annotations.filter(({ uid }) => uids.has(uid))).toEqual(here);
    expect(await takeIn(other, await exported(desk, 'web-annotation'))).toMatchObject({ added: NONE });
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
    const report = await takeIn(
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
    const all = await desk.handlers.listAllAnnotations({}, UNWATCHED);
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
    const report = await takeIn(
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
    await expect(takeIn(core, toBase64('{"a": 1}'))).rejects.toThrow(aFailure('bad-file'));
    await expect(takeIn(core, toBase64('{"a": '))).rejects.toThrow(aFailure('bad-file'));
    await expect(takeIn(core, toBase64('a,b,c'))).rejects.toThrow(aFailure('bad-file'));
    expect(await takeIn(core, toBase64('[{"type": "Note"}, 7, null]'))).toMatchObject({
      notices: [{ notice: 'unreadable-annotations', count: 3 }],
    });
  });
});

describe('a table', () => {
  const FORMULA = '=HYPERLINK("http://evil.example";"click")';
  async function openWithFormula(): Promise<TestCore> {
    const core = await openDesk();
    const { handlers } = core;
    const { articleId } = await addArticle(core, `Title\n\n${FORMULA}\n\nMore “quoted, words” here.`);
    const [theme] = await handlers.listThemes({}, UNWATCHED);
    const { revision } = await handlers.readArticle({ articleId }, UNWATCHED);
    const start = revision.text.indexOf(FORMULA);
    const span = { start, end: start + FORMULA.length };
    await handlers.addAnnotation(
      { articleId, span, note: '@me\n+1', themeIds: theme ? [theme.id] : [] },
      UNWATCHED,
    );
    return core;
  }

  test('of CSV has a row a tag, and runs nothing that an article says', async () => {
    const core = await openWithFormula();
    const { bytes, fileName } = await core.handlers.exportCoded({ format: 'csv' }, UNWATCHED);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(fileName).toMatch(/\.csv$/u);
    expect(text).toMatch(/^\uFEFFtheme,parent themes,analyst,passage,/u);
    expect(text).toContain(`,"'=HYPERLINK(""http://evil.example"";""click"")"`);
    expect(text).toContain(`,"'@me\n+1",`);
    expect(text).toContain('Rail,Freight,Analyst,😀 café,,');
    expect(text.trimEnd().split('\r\n')).toHaveLength(1 + 4);
  });

  test('of Excel holds every text as text', async () => {
    const core = await openWithFormula();
    const { bytes } = await core.handlers.exportCoded({ format: 'xlsx' }, UNWATCHED);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml']);
    expect(sheet).toContain('<t xml:space="preserve">=HYPERLINK("http://evil.example";"click")</t>');
    expect(sheet).not.toContain('<f>');
    expect(sheet.match(/<row /gu)).toHaveLength(5);
  });
});

/** A colleague's lone tag on the article, settled. */
async function settleOne({ handlers }: TestCore, articleId: ArticleId): Promise<void> {
  const { revision, url } = await handlers.readArticle({ articleId }, UNWATCHED);
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:uuid:0190aaaa-0000-7000-8000-000000000001',
    type: 'Annotation',
    creator: { id: 'urn:uuid:0190bbbb-0000-7000-8000-000000000001', type: 'Person', name: 'Ole' },
    body: [{ type: 'TextualBody', purpose: 'tagging', value: 'Autonomy' }],
    target: {
      source: url,
      selector: { type: 'TextQuoteSelector', exact: revision.text.slice(0, 60), prefix: '', suffix: '' },
    },
  };
  const base64 = toBase64(JSON.stringify(annotation));
  await handlers.takeIn({ fileName: null, base64, dryRun: false }, UNWATCHED);
  const [lone] = (await handlers.listDisagreements({ unit: 'sentences' }, UNWATCHED)).filter(
    ({ settlement, codings }) => settlement === null && codings[0]?.spans.length === 0,
  );
  if (lone === undefined) throw new Error('nobody disagrees');
  const { span, themeId } = lone;
  await handlers.settleDisagreement(
    { unit: 'sentences', articleId, themeId, span, keep: [], reason: 'Not about that.' },
    UNWATCHED,
  );
  // Taken in again, it stays off.
  const { notices } = await handlers.takeIn({ fileName: null, base64, dryRun: false }, UNWATCHED);
  expect(notices).toContainEqual({ notice: 'settled-tags', count: 1, examples: [] });
}

test.each([
  ['qdc', ['articles 2', 'passages 3', 'untagged-quotes 2', 'theme-marks 5', 'codebook-history 2']],
  ['qdpx', ['original-files 2', 'untagged-quotes 2', 'speakers 1', 'theme-marks 5', 'codebook-history 2']],
  [
    'web-annotation',
    ['article-texts 2', 'untagged-quotes 2', 'speakers 1', 'codebook 5', 'codebook-history 2'],
  ],
  [
    'csv',
    [
      'one-way 3',
      'article-texts 2',
      'untagged-passages 1',
      'untagged-quotes 2',
      'codebook 5',
      'codebook-history 2',
    ],
  ],
  [
    'xlsx',
    [
      'one-way 3',
      'article-texts 2',
      'untagged-passages 1',
      'untagged-quotes 2',
      'codebook 5',
      'codebook-history 2',
    ],
  ],
] as const)('%s says first what it cannot carry', async (format, expected) => {
  const desk = await openDesk();
  const losses = await desk.handlers.exportLosses({ format }, UNWATCHED);
  expect(losses.map(({ loss, count }) => `${loss} ${count}`)).toEqual(expected);
});

test('examples, settlements and the history of the codebook are lost in every format', async () => {
  const desk = await openDesk();
  const tagged = (await desk.handlers.listAllQuotes({}, UNWATCHED)).find(({ tags }) => tags.length > 0);
  const [tag] = tagged?.tags ?? [];
  if (tagged === undefined || tag === undefined) throw new Error('nothing is tagged');
  const target = { kind: 'quote', id: tagged.id } as const;
  await desk.handlers.pickExample({ themeId: tag.themeId, target, picked: true }, UNWATCHED);
  await settleOne(desk, tagged.articleId);
  for (const format of EXPORT_FORMATS) {
    expect(await desk.handlers.exportLosses({ format }, UNWATCHED)).toEqual(
      expect.arrayContaining([
        { loss: 'examples', count: 1 },
        { loss: 'settlements', count: 1 },
        { loss: 'codebook-history', count: 3 },
      ]),
    );
  }
});
