import { expect, test } from 'vitest';
import { aFailure } from '../../testing/test-core';
import { ask, exportPdf, openWithBrief, payloadOf } from '../../testing/test-brief';

async function withStricterSource() {
  const core = await openWithBrief({ marking: 'TLP:GREEN' });
  const { articleId } = core.straits;
  const article = await ask(core, 'readArticle', { articleId });
  await ask(core, 'editArticle', { articleId, details: { ...article, marking: 'TLP:AMBER' } });
  return core;
}

test('a source above the brief’s marking keeps the brief here, by name, also as a reader copy', async () => {
  const core = await withStricterSource();
  for (const readerCopy of [false, true]) {
    await expect(exportPdf(core, core.brief.id, { readerCopy })).rejects.toThrow(
      'This brief (TLP:GREEN) cites “Straits talks stall” (TLP:AMBER), marked more strictly.',
    );
  }
});

test('a release lets it go, with a reason that travels, and is one step', async () => {
  const core = await withStricterSource();
  const briefId = core.brief.id;
  await expect(ask(core, 'releaseBrief', { briefId, reason: ' ' })).rejects.toThrow(aFailure('bad-request'));
  await ask(core, 'releaseBrief', { briefId, reason: 'The source agreed by telephone.' });
  const { bytes } = await exportPdf(core, briefId);
  expect(payloadOf(bytes)?.history.at(-1)).toMatchObject({
    what: 'released',
    by: { name: 'Ada Quill' },
    reason: 'The source agreed by telephone.',
    sources: [{ source: payloadOf(bytes)?.sources[0]?.uid, marking: 'TLP:AMBER', brief: 'TLP:GREEN' }],
  });
  await ask(core, 'undo', {});
  await expect(exportPdf(core, briefId)).rejects.toThrow(aFailure('conflict'));
});

test('a release is only of what stood in the way', async () => {
  const core = await withStricterSource();
  const briefId = core.brief.id;
  await ask(core, 'releaseBrief', { briefId, reason: 'Agreed.' });
  const { articleId } = core.ferries;
  const article = await ask(core, 'readArticle', { articleId });
  await ask(core, 'editArticle', { articleId, details: { ...article, marking: 'TLP:RED' } });
  await expect(exportPdf(core, briefId)).rejects.toThrow('“Ferries and budgets” (TLP:RED)');
});

test('a release is for the markings of its day: none stricter of the source, none looser of the brief', async () => {
  const core = await withStricterSource();
  const briefId = core.brief.id;
  await ask(core, 'releaseBrief', { briefId, reason: 'Agreed.' });
  const mark = async (marking: 'TLP:CLEAR' | 'TLP:GREEN'): Promise<void> => {
    const { brief } = await ask(core, 'readBrief', { briefId });
    await ask(core, 'saveBrief', { briefId, draft: { ...brief, marking } });
  };
  await mark('TLP:CLEAR');
  await expect(exportPdf(core, briefId)).rejects.toThrow('“Straits talks stall” (TLP:AMBER)');
  await mark('TLP:GREEN');
  await expect(exportPdf(core, briefId)).resolves.toMatchObject({ carries: { sources: 2 } });
  const { articleId } = core.straits;
  const article = await ask(core, 'readArticle', { articleId });
  await ask(core, 'editArticle', { articleId, details: { ...article, marking: 'TLP:RED' } });
  await expect(exportPdf(core, briefId)).rejects.toThrow('“Straits talks stall” (TLP:RED)');
});

test('there is nothing to release in a brief that may go', async () => {
  const core = await openWithBrief({ marking: 'TLP:GREEN' });
  await expect(ask(core, 'releaseBrief', { briefId: core.brief.id, reason: 'Why not.' })).rejects.toThrow(
    aFailure('conflict'),
  );
});

test('what may go anywhere goes with a brief that is unmarked', async () => {
  const core = await openWithBrief();
  const { articleId } = core.straits;
  const article = await ask(core, 'readArticle', { articleId });
  await ask(core, 'editArticle', { articleId, details: { ...article, marking: 'TLP:CLEAR' } });
  await expect(exportPdf(core, core.brief.id)).resolves.toMatchObject({ signedWith: null });
});

test.each([
  ['file:///home/ada/desk/straits.html', null],
  ['http://ada:secret@lantern.example/straits', null],
  ['http://workstation/straits', null],
  ['https://lantern.example/straits', 'https://lantern.example/straits'],
])('of the address %s there travels %s', async (url, travels) => {
  const core = await openWithBrief();
  const { articleId } = core.straits;
  const article = await ask(core, 'readArticle', { articleId });
  await ask(core, 'editArticle', { articleId, details: { ...article, url } });
  const { bytes } = await exportPdf(core, core.brief.id);
  expect(payloadOf(bytes)?.sources[0]?.url).toBe(travels);
  expect(Buffer.from(bytes).includes('secret')).toBe(false);
});
