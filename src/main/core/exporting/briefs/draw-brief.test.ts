import { describe, expect, test } from 'vitest';
import { readPageTexts } from '../../pdf/read/page-texts';
import { ReadPdf } from '../../pdf/read/read-pdf';
import { aFailure, BACKGROUND } from '../../testing/test-core';
import { ask, exportPdf, openWithBrief, payloadOf } from '../../testing/test-brief';

const textsOf = (bytes: Uint8Array) => readPageTexts(new ReadPdf(bytes));

describe('a brief that is drawn while it is written', () => {
  test('has the pages that its export will have, and carries no data', async () => {
    const core = await openWithBrief();
    const draft = { ...core.draft, bottomLine: 'Ships are dear; being without them is dearer.' };
    const drawn = await ask(core, 'drawBrief', { briefId: core.brief.id, draft });
    await ask(core, 'saveBrief', { briefId: core.brief.id, draft });
    const exported = await exportPdf(core, core.brief.id);
    expect(textsOf(drawn.bytes)).toEqual(textsOf(exported.bytes));
    expect([drawn.pages, payloadOf(drawn.bytes)]).toEqual([exported.pages, null]);
  });

  test('is on the paper that was asked for', async () => {
    const core = await openWithBrief();
    const request = { briefId: core.brief.id, draft: core.draft };
    const boxes = await Promise.all(
      ([undefined, 'a4', 'letter'] as const).map(async (paper) => {
        const { bytes } = await ask(core, 'drawBrief', { ...request, paper });
        return /\/MediaBox \[([^\]]*)\]/u.exec(Buffer.from(bytes).toString('latin1'))?.[1];
      }),
    );
    expect(boxes).toEqual(['0 0 595.275591 841.889764', '0 0 595.275591 841.889764', '0 0 612 792']);
  });

  test('has the pages around the one that is read, where it is long', async () => {
    const core = await openWithBrief();
    const text = Array.from({ length: 400 }, (_, at) => `Ships of the year ${at} are dear. `.repeat(20)).join(
      '\n\n',
    );
    const draft = { ...core.draft, sections: [{ heading: 'Ships', text, evidence: [] }] };
    const request = { briefId: core.brief.id, draft };
    const whole = await ask(core, 'drawBrief', request);
    const pages = textsOf(whole.bytes);
    expect([whole.first, whole.pages]).toEqual([0, pages.length]);
    for (const [around, first] of [
      [0, 0],
      [12, 9],
      [pages.length + 3, pages.length - 6],
    ] as const) {
      const part = await ask(core, 'drawBrief', { ...request, around });
      expect([part.first, part.pages, part.warnings]).toEqual([first, pages.length, []]);
      const shown = textsOf(part.bytes);
      expect(shown.map((text) => pages.indexOf(text) - first)).toEqual([0, 1, 2, 3, 4, 5]);
    }
    const short = await ask(core, 'drawBrief', { briefId: core.brief.id, draft: core.draft, around: 1 });
    expect([short.first, textsOf(short.bytes).length]).toEqual([0, short.pages]);
  });

  test('is saved by nobody', async () => {
    const core = await openWithBrief();
    const draft = { ...core.draft, title: 'Another title' };
    await ask(core, 'drawBrief', { briefId: core.brief.id, draft });
    expect((await ask(core, 'readBrief', { briefId: core.brief.id })).brief).toEqual(core.brief);
  });

  test('may rest on sources that it could not leave with', async () => {
    const core = await openWithBrief({ marking: 'TLP:CLEAR' });
    await ask(core, 'editArticle', {
      articleId: core.straits.articleId,
      details: { marking: 'TLP:RED' },
    });
    await expect(exportPdf(core, core.brief.id)).rejects.toThrow(aFailure('conflict'));
    expect(await ask(core, 'drawBrief', { briefId: core.brief.id, draft: core.draft })).toMatchObject({
      pages: 2,
    });
  });

  test('is given up when it is cancelled', async () => {
    const core = await openWithBrief();
    const stop = new AbortController();
    const context = { ...BACKGROUND, signal: stop.signal };
    const drawing = core.handlers.drawBrief({ briefId: core.brief.id, draft: core.draft }, context);
    stop.abort();
    await expect(drawing).rejects.toThrow(aFailure('cancelled'));
  });
});
