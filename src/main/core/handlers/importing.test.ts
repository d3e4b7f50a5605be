import { describe, expect, test, vi } from 'vitest';
import type { ArticleId } from '../contract/ids';
import { messages } from '../contract/messages/catalogue';
import { DAY, FERRIES, importText, openTestCore, STRAITS, toBase64, BACKGROUND } from '../testing/test-core';

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
    const article = await core.handlers.readArticle({ articleId: 1 as ArticleId }, BACKGROUND);
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
    expect(await core.handlers.archiveInfo({}, BACKGROUND)).toMatchObject({ counts: { articles: 1 } });
  });

  test('a further copy that is marked more strictly marks the article so, and none that is marked less does', async () => {
    const core = await openTestCore();
    const markingOf = async (): Promise<string> =>
      (await core.handlers.readArticle({ articleId: 1 as ArticleId }, BACKGROUND)).marking;
    await importText(core, STRAITS);
    const stricter = await importText(core, STRAITS, { marking: 'TLP:RED' });
    expect([stricter.outcome, await markingOf()]).toEqual(['duplicate', 'TLP:RED']);
    expect(stricter.why).toContain('This copy is marked TLP:RED, and so is the article now.');
    const looser = await importText(core, STRAITS, { marking: 'TLP:GREEN' });
    expect([looser.why, await markingOf()]).toEqual([
      messages.archive.duplicate('Straits talks stall', null),
      'TLP:RED',
    ]);
  });

  test('a bug that one file brings out is reported, stores nothing of it and harms no other', async () => {
    const { handlers, environment } = await openTestCore();
    const bug = new RangeError('Maximum call stack size exceeded');
    const reported: unknown[] = [];
    vi.spyOn(environment, 'report').mockImplementation((error) => void reported.push(error));
    vi.spyOn(environment, 'newUid').mockImplementationOnce(() => {
      throw bug;
    });
    const inputs = [FERRIES, STRAITS].map((text, index) => ({
      fileName: `${index}.txt`,
      base64: toBase64(text),
    }));
    const reports = await handlers.importArticles({ inputs }, BACKGROUND);
    expect(reports.map(({ fileName, outcome, why }) => [fileName, outcome, why])).toEqual([
      ['0.txt', 'failed', messages.ingest.failures.fault],
      ['1.txt', 'added', null],
    ]);
    expect(reported).toEqual([bug]);
    expect(await handlers.archiveInfo({}, BACKGROUND)).toMatchObject({ counts: { articles: 1 } });
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
      { ...BACKGROUND, progress: (count) => done.push(count) },
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
    expect(await handlers.archiveInfo({}, BACKGROUND)).toMatchObject({ counts: { articles: 1 } });
  });

  test('is one step: undo takes the whole article back, and an import after it drops what was undone', async () => {
    const core = await openTestCore();
    await importText(core, STRAITS);
    expect(await core.handlers.undo({}, BACKGROUND)).toMatchObject({
      kind: 'import-article',
      subject: 'Straits talks stall',
    });
    expect(await core.handlers.archiveInfo({}, BACKGROUND)).toMatchObject({
      counts: { articles: 0, quotes: 0, people: 0 },
      undo: null,
    });
    expect(await importText(core, FERRIES)).toMatchObject({ outcome: 'added', articleId: 2 });
    expect(await core.handlers.redo({}, BACKGROUND)).toBeNull();
  });
});
