import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { restoreArchive } from '../archive/backup';
import { LANES } from '../contract/calls';
import type { ArticleId, BriefId, IsoDate, PersonId, QuoteId, ThemeId } from '../contract/ids';
import { createHandlers } from '../handlers';
import {
  addArticle,
  createTestEnvironment,
  importText,
  makeFolder,
  openTestCore,
  RESOURCES,
  toBase64,
  UNWATCHED,
} from './test-core';

const STRAITS = `Straits talks stall

“Deterrence begins with ships that are really there,” said Ana Sørlund, director of the Tidal Institute. “The rest is theatre.”`;
const BODY = STRAITS.slice(STRAITS.indexOf('“'));
const FERRIES = `Ferries and budgets

“A budget is a promise that somebody else keeps,” said Ana Sørlund, minister of finance.`;
const DAY = '2026-10-14' as IsoDate;
const failing = (code: string) => expect.objectContaining({ name: 'Failure', code }) as unknown;
const nameIt = (name: string) => ({ kind: 'new', name, personKind: 'human' }) as const;

describe('importing', () => {
  test('reports what was added, with the analyst’s details before the document’s', async () => {
    const core = await openTestCore();
    const report = await importText(core, STRAITS, { outlet: 'Le Fanal', publishedOn: DAY });
    expect(report).toMatchObject({
      fileName: 'article.txt',
      outcome: 'added',
      articleId: 1,
      title: 'Straits talks stall',
      outlet: 'Le Fanal',
      date: DAY,
      quotes: 2,
      why: null,
    });
    const article = await core.handlers.readArticle({ articleId: 1 as ArticleId }, UNWATCHED);
    expect(article).toMatchObject({
      format: 'text',
      fileName: 'article.txt',
      originalBytes: Buffer.byteLength(STRAITS),
      outlet: 'Le Fanal',
    });
    expect(article.revision.text).toContain('ships that are really there');
  });

  test('knows the same text again, whatever the file is called or how its lines end', async () => {
    const core = await openTestCore();
    await importText(core, STRAITS);
    const again = await importText(core, STRAITS.replaceAll('\n', '\r\n'));
    expect(again).toMatchObject({
      outcome: 'duplicate',
      articleId: 1,
      quotes: 0,
      why: expect.stringContaining('Straits talks stall') as string,
    });
    expect(await core.handlers.archiveInfo({}, UNWATCHED)).toMatchObject({ counts: { articles: 1 } });
  });

  test('names the file that failed and imports the others', async () => {
    const { handlers } = await openTestCore();
    const inputs = [
      { fileName: 'empty.txt', base64: '' },
      { fileName: 'good.txt', base64: toBase64(STRAITS) },
    ];
    const done: number[] = [];
    const reports = await handlers.importArticles(
      { inputs },
      { ...UNWATCHED, progress: (count) => done.push(count) },
    );
    expect(reports.map(({ fileName, outcome }) => [fileName, outcome])).toEqual([
      ['empty.txt', 'failed'],
      ['good.txt', 'added'],
    ]);
    expect(reports[0]?.why).toBeTruthy();
    expect(done).toEqual([1, 2]);
  });

  test('stops when cancelled, keeps what was added and says so', async () => {
    const { handlers } = await openTestCore();
    const stop = new AbortController();
    const inputs = [STRAITS, FERRIES].map((text, index) => ({
      fileName: `${index}.txt`,
      base64: toBase64(text),
    }));
    const context = { signal: stop.signal, progress: () => stop.abort() };
    await expect(handlers.importArticles({ inputs }, context)).rejects.toMatchObject({
      code: 'cancelled',
      message: expect.stringContaining('1 of 2') as string,
    });
    expect(await handlers.archiveInfo({}, UNWATCHED)).toMatchObject({ counts: { articles: 1 } });
  });

  test('is one step: undo takes the whole article back, and an import after it drops what was undone', async () => {
    const core = await openTestCore();
    await importText(core, STRAITS);
    expect(await core.handlers.undo({}, UNWATCHED)).toMatchObject({
      kind: 'import-article',
      subject: 'Straits talks stall',
    });
    expect(await core.handlers.archiveInfo({}, UNWATCHED)).toMatchObject({
      counts: { articles: 0, quotes: 0, people: 0 },
      undo: null,
    });
    expect(await importText(core, FERRIES)).toMatchObject({ outcome: 'added', articleId: 2 });
    expect(await core.handlers.redo({}, UNWATCHED)).toBeNull();
  });
});

describe('people', () => {
  test('one full name, however spelt, is one person with the roles of each article, the latest first', async () => {
    const core = await openTestCore();
    const first = await addArticle(core, STRAITS, { publishedOn: '2026-01-01' as IsoDate });
    const second = await addArticle(core, FERRIES, { publishedOn: '2026-02-01' as IsoDate });
    for (const [{ quotes }, name, role] of [
      [first, 'Ana Sørlund', 'director'],
      [second, 'Dr Ana SØRLUND', 'minister'],
    ] as const) {
      for (const { id, anchor } of quotes) {
        await core.handlers.correctQuote(
          { quoteId: id, speaker: nameIt(name), role, span: anchor },
          UNWATCHED,
        );
      }
    }
    expect(await core.handlers.listPeople({}, UNWATCHED)).toMatchObject([
      {
        name: 'Ana Sørlund',
        roles: [
          { role: 'minister', articleId: second.articleId, statedOn: '2026-02-01' },
          { role: 'director', articleId: first.articleId, statedOn: '2026-01-01' },
        ],
        quotes: 3,
        articles: 2,
      },
    ]);
  });

  test.each([
    ['a surname alone', 'Sørlund', 'human'],
    ['an anonymous source', 'a senior official', 'anonymous'],
    ['a document', 'the report', 'document'],
  ] as const)('%s is never taken for somebody of another article', async (_what, name, personKind) => {
    const core = await openTestCore();
    for (const { quotes } of [await addArticle(core, STRAITS), await addArticle(core, FERRIES)]) {
      for (const { id, anchor } of quotes.slice(0, 1)) {
        await core.handlers.correctQuote(
          { quoteId: id, speaker: { kind: 'new', name, personKind }, role: null, span: anchor },
          UNWATCHED,
        );
      }
    }
    expect((await core.handlers.listPeople({}, UNWATCHED)).map((person) => person.name)).toEqual([
      name,
      name,
    ]);
  });

  test('a renamed person keeps the old name as a variant, and is found by it', async () => {
    const core = await openTestCore();
    const { quotes } = await addArticle(core, STRAITS);
    const [quote] = quotes;
    if (quote === undefined) throw new Error('no quote');
    const corrected = await core.handlers.correctQuote(
      { quoteId: quote.id, speaker: nameIt('Ana Sorlund'), role: null, span: quote.anchor },
      UNWATCHED,
    );
    const personId = corrected.speaker?.id ?? (0 as PersonId);
    const person = await core.handlers.editPerson(
      { personId, name: 'Anna Sørlund-Vik', personKind: 'human' },
      UNWATCHED,
    );
    expect(person).toMatchObject({ name: 'Anna Sørlund-Vik', variants: ['Ana Sørlund'] });
    const again = await addArticle(core, FERRIES);
    const met = await core.handlers.correctQuote(
      {
        quoteId: again.quotes[0]?.id ?? (0 as QuoteId),
        speaker: nameIt('ana sorlund'),
        role: null,
        span: again.quotes[0]?.anchor ?? { start: 0, end: 1 },
      },
      UNWATCHED,
    );
    expect(met.speaker?.id).toBe(personId);
  });

  test('goes when nothing quotes them any more', async () => {
    const core = await openTestCore();
    const { articleId, quotes } = await addArticle(core, STRAITS);
    for (const { id, anchor } of quotes) {
      await core.handlers.correctQuote(
        { quoteId: id, speaker: { kind: 'unclear' }, role: 'director', span: anchor },
        UNWATCHED,
      );
    }
    expect(await core.handlers.listPeople({}, UNWATCHED)).toEqual([]);
    expect(
      (await core.handlers.listQuotes({ articleId }, UNWATCHED)).map(({ speaker, role }) => [speaker, role]),
    ).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});

describe('quotes', () => {
  test('a correction is verbatim, certain, and holds for the whole utterance', async () => {
    const core = await openTestCore();
    const { articleId, quotes } = await addArticle(core, STRAITS);
    const [first, second] = quotes;
    if (first === undefined || second === undefined) throw new Error('two quotes expected');
    const { start, end } = first.anchor;
    const corrected = await core.handlers.correctQuote(
      { quoteId: first.id, speaker: nameIt('Jean Fabre'), role: 'captain', span: { start, end: end - 1 } },
      UNWATCHED,
    );
    expect(corrected).toMatchObject({
      anchor: { start, end: end - 1, exact: 'Deterrence begins with ships that are really there' },
      status: 'corrected',
      speaker: { name: 'Jean Fabre', kind: 'human' },
      role: 'captain',
      confidence: 1,
      reasons: [],
    });
    const after = await core.handlers.listQuotes({ articleId }, UNWATCHED);
    const sameUtterance = first.utterance === second.utterance;
    expect(after[1]?.speaker?.name === 'Jean Fabre').toBe(sameUtterance);
  });

  test.each([
    ['empty', { start: 5, end: 5 }],
    ['blank', { start: BODY.indexOf(' '), end: BODY.indexOf(' ') + 1 }],
    ['beyond the text', { start: 5, end: 5_000 }],
  ])('a span that is %s is refused', async (_what, span) => {
    const core = await openTestCore();
    const { articleId, quotes } = await addArticle(core, STRAITS);
    const request = { speaker: { kind: 'unclear' } as const, role: null, span };
    expect(() => core.handlers.addQuote({ articleId, ...request }, UNWATCHED)).toThrow(
      failing('bad-request'),
    );
    expect(() =>
      core.handlers.correctQuote({ quoteId: quotes[0]?.id ?? (0 as QuoteId), ...request }, UNWATCHED),
    ).toThrow(failing('bad-request'));
  });

  test('a missed quote is added as accepted, once', async () => {
    const core = await openTestCore();
    const { articleId } = await addArticle(core, STRAITS);
    const text = (await core.handlers.readArticle({ articleId }, UNWATCHED)).revision.text;
    const start = text.indexOf('director');
    const request = {
      articleId,
      span: { start, end: start + 9 },
      speaker: nameIt('Jean Fabre'),
      role: 'captain',
    };
    expect(await core.handlers.addQuote(request, UNWATCHED)).toMatchObject({
      anchor: { exact: 'director' },
      status: 'accepted',
      utterance: expect.any(Number) as number,
    });
    expect(() => core.handlers.addQuote(request, UNWATCHED)).toThrow(failing('conflict'));
  });
});

describe('themes and annotations', () => {
  const details = {
    name: 'Fishing',
    definition: '',
    useFor: '',
    notFor: '',
    look: 'bar',
    keywords: [' nets ', 'nets', ''],
  } as const;

  test('a new theme goes to the end, tidied, and its name is taken then', async () => {
    const { handlers } = await openTestCore();
    expect(await handlers.addTheme({ details, parentId: null }, UNWATCHED)).toMatchObject({
      name: 'Fishing',
      keywords: ['nets'],
      position: 3,
    });
    expect(() =>
      handlers.addTheme({ details: { ...details, name: 'FISHING' }, parentId: null }, UNWATCHED),
    ).toThrow(failing('conflict'));
  });

  test('moving and removing keep the codebook in order', async () => {
    const { handlers } = await openTestCore();
    const order = async () =>
      (await handlers.listThemes({}, UNWATCHED)).map(({ id, position }) => [id, position]);
    await handlers.moveTheme({ themeId: 3 as ThemeId, position: 0 }, UNWATCHED);
    expect(await order()).toEqual([
      [3, 0],
      [1, 1],
      [2, 2],
    ]);
    await handlers.removeTheme({ themeId: 1 as ThemeId }, UNWATCHED);
    expect(await order()).toEqual([
      [3, 0],
      [2, 1],
    ]);
    await handlers.undo({}, UNWATCHED);
    await handlers.undo({}, UNWATCHED);
    expect(await order()).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ]);
  });

  test('suggestions come from the words, and stop once tagged', async () => {
    const core = await openTestCore();
    const { articleId, quotes } = await addArticle(core, STRAITS);
    const deterrence = (await core.handlers.listThemes({}, UNWATCHED)).find(
      ({ name }) => name === 'Deterrence',
    );
    const quoteId = quotes[0]?.id ?? (0 as QuoteId);
    const themeId = deterrence?.id ?? (0 as ThemeId);
    expect(await core.handlers.suggestThemes({ articleId }, UNWATCHED)).toEqual([
      { quoteId, suggestions: [{ themeId, terms: ['Deterrence'] }] },
    ]);
    const target = { kind: 'quote', id: quoteId } as const;
    const tag = await core.handlers.addTag({ target, themeId }, UNWATCHED);
    expect(await core.handlers.addTag({ target, themeId }, UNWATCHED)).toEqual(tag);
    expect(await core.handlers.suggestThemes({ articleId }, UNWATCHED)).toEqual([]);
    await core.handlers.removeTag({ target, themeId }, UNWATCHED);
    expect((await core.handlers.listQuotes({ articleId }, UNWATCHED))[0]?.tags).toEqual([]);
  });

  test('an annotation holds its passage without the blanks around it, and its tags', async () => {
    const core = await openTestCore();
    const { articleId } = await addArticle(core, STRAITS);
    const { text } = (await core.handlers.readArticle({ articleId }, UNWATCHED)).revision;
    const start = text.indexOf(' director');
    const added = await core.handlers.addAnnotation(
      { articleId, span: { start, end: start + 10 }, note: 'Since when?', themeIds: [1 as ThemeId] },
      UNWATCHED,
    );
    expect(added).toMatchObject({
      anchor: { exact: 'director' },
      note: 'Since when?',
      tags: [{ themeId: 1 }],
    });
    expect(
      await core.handlers.editAnnotation({ annotationId: added.id, note: 'Since May.' }, UNWATCHED),
    ).toMatchObject({ note: 'Since May.', createdAt: added.createdAt });
    await core.handlers.removeAnnotation({ annotationId: added.id }, UNWATCHED);
    expect(await core.handlers.listAllAnnotations({}, UNWATCHED)).toEqual([]);
  });
});

describe('briefs', () => {
  async function withBrief() {
    const core = await openTestCore();
    const { articleId, quotes } = await addArticle(core, STRAITS, { title: 'Straits: who guards what?' });
    const target = { kind: 'quote', id: quotes[0]?.id ?? (0 as QuoteId) } as const;
    await core.handlers.addTag({ target, themeId: 3 as ThemeId }, UNWATCHED);
    const brief = await core.handlers.composeBrief(
      { themeIds: [3 as ThemeId], title: 'Ships: now or never?', date: DAY },
      UNWATCHED,
    );
    return { ...core, articleId, target, brief };
  }

  test('carry their evidence word for word', async () => {
    const { handlers, brief, target } = await withBrief();
    const read = await handlers.readBrief({ briefId: brief.id }, UNWATCHED);
    expect(read).toMatchObject({
      brief: { title: 'Ships: now or never?', date: DAY, authors: ['Analyst'] },
      evidence: [
        {
          ref: target,
          text: 'Deterrence begins with ships that are really there,',
          source: { title: 'Straits: who guards what?' },
        },
      ],
    });
    expect(await handlers.listBriefs({}, UNWATCHED)).toMatchObject([
      { title: 'Ships: now or never?', evidence: 1, judgements: 0 },
    ]);
  });

  test('protect what they rest on', async () => {
    const { handlers, articleId, brief } = await withBrief();
    expect(() => handlers.removeArticle({ articleId }, UNWATCHED)).toThrow(failing('conflict'));
    await handlers.removeBrief({ briefId: brief.id }, UNWATCHED);
    expect(await handlers.removeArticle({ articleId }, UNWATCHED)).toBeNull();
  });

  test('are exported as PDF under a name that every system takes', async () => {
    const { handlers, brief } = await withBrief();
    const pdf = await handlers.exportBrief({ briefId: brief.id }, UNWATCHED);
    expect(pdf).toMatchObject({
      fileName: '2026-10-14 Ships now or never.pdf',
      pages: expect.any(Number) as number,
    });
    expect(Buffer.from(pdf.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });

  test('cannot be saved with evidence that is not there, or without a title', async () => {
    const { handlers, brief } = await withBrief();
    const cited = { heading: '', text: '', evidence: [{ kind: 'quote', id: 99 as QuoteId } as const] };
    expect(() =>
      handlers.saveBrief({ briefId: brief.id, draft: { ...brief, sections: [cited] } }, UNWATCHED),
    ).toThrow(failing('not-found'));
    expect(() =>
      handlers.saveBrief({ briefId: brief.id, draft: { ...brief, title: ' ' } }, UNWATCHED),
    ).toThrow(failing('bad-request'));
  });

  test('saving what is saved already is no step', async () => {
    const { handlers, brief } = await withBrief();
    const before = await handlers.archiveInfo({}, UNWATCHED);
    await handlers.saveBrief({ briefId: brief.id, draft: brief }, UNWATCHED);
    expect(await handlers.archiveInfo({}, UNWATCHED)).toEqual(before);
  });
});

describe('the archive as a whole', () => {
  test('nothing is open until it is opened, nor after it is closed', async () => {
    const handlers = createHandlers({
      environment: createTestEnvironment(),
      resources: RESOURCES,
      lock: true,
    });
    expect(() => handlers.listArticles({}, UNWATCHED)).toThrow(failing('no-archive'));
    expect(await handlers.archiveInfo({}, UNWATCHED)).toBeNull();
  });

  test('every call is answered', () => {
    const handlers = createHandlers({
      environment: createTestEnvironment(),
      resources: RESOURCES,
      lock: true,
    });
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(LANES).sort());
  });

  test('read-only, everything may be read and nothing written', async () => {
    const core = await openTestCore(join(makeFolder(), 'test.attache'));
    const { articleId } = await addArticle(core, STRAITS);
    const reader = createHandlers({ environment: createTestEnvironment(), resources: RESOURCES, lock: true });
    await reader.openArchive({ path: core.path, mode: 'read-only' }, UNWATCHED);
    expect(await reader.listArticles({}, UNWATCHED)).toHaveLength(1);
    expect(await reader.checkArchive({}, UNWATCHED)).toEqual([]);
    expect(() => reader.removeArticle({ articleId }, UNWATCHED)).toThrow(failing('read-only'));
    expect(() => reader.undo({}, UNWATCHED)).toThrow(failing('read-only'));
    await reader.closeArchive({}, UNWATCHED);
  });

  test('what is not there is named', async () => {
    const { handlers } = await openTestCore();
    expect(() => handlers.readArticle({ articleId: 9 as ArticleId }, UNWATCHED)).toThrow(
      failing('not-found'),
    );
    expect(() => handlers.readPerson({ personId: 9 as PersonId }, UNWATCHED)).toThrow(failing('not-found'));
    expect(() => handlers.readBrief({ briefId: 9 as BriefId }, UNWATCHED)).toThrow(failing('not-found'));
  });

  test('a backup is checked, complete, never overwrites, and comes back', async () => {
    const core = await openTestCore();
    await importText(core, STRAITS);
    const folder = makeFolder();
    const copy = join(folder, 'copy.attache');
    expect(await core.handlers.backupArchive({ path: copy }, UNWATCHED)).toMatchObject({ path: copy });
    expect(() => core.handlers.backupArchive({ path: copy }, UNWATCHED)).toThrow(failing('conflict'));
    const restored = join(folder, 'restored.attache');
    restoreArchive(copy, restored, core.environment);
    expect(() => restoreArchive(copy, restored, core.environment)).toThrow(failing('conflict'));
    await core.handlers.openArchive({ path: restored, mode: 'open' }, UNWATCHED);
    expect((await core.handlers.listArticles({}, UNWATCHED)).map(({ title }) => title)).toEqual([
      'Straits talks stall',
    ]);
  });

  test('a damaged backup is not restored', async () => {
    const core = await openTestCore();
    await importText(core, STRAITS);
    const copy = join(makeFolder(), 'copy.attache');
    await core.handlers.backupArchive({ path: copy }, UNWATCHED);
    const bytes = readFileSync(copy);
    const at = bytes.indexOf('Deterrence begins with ships');
    bytes.write('Deterrence ended with ships.', at);
    writeFileSync(copy, bytes);
    expect(() => restoreArchive(copy, `${copy}-2`, core.environment)).toThrow(failing('damaged'));
    expect(existsSync(`${copy}-2`)).toBe(false);
  });

  test('check names what was tampered with', async () => {
    const core = await openTestCore(join(makeFolder(), 'test.attache'));
    await importText(core, STRAITS);
    await core.handlers.closeArchive({}, UNWATCHED);
    const db = new Database(core.path);
    db.exec(`
      DROP TRIGGER revisions_are_frozen; DROP TRIGGER revisions_journal_update; DROP TRIGGER originals_are_frozen;
      DROP TRIGGER originals_journal_update; DROP TRIGGER article_index_after_edit; DROP TRIGGER articles_journal_update;
      UPDATE revisions SET text = replace(text, 'ships', 'boats'); UPDATE originals SET bytes = x'00';
      UPDATE articles SET title = 'Other';`);
    db.close();
    await core.handlers.openArchive({ path: core.path, mode: 'open' }, UNWATCHED);
    const findings = await core.handlers.checkArchive({}, UNWATCHED);
    expect(new Set(findings.map(({ what }) => what))).toEqual(
      new Set(['hash', 'anchor', 'search-index', 'journal']),
    );
  });
});
