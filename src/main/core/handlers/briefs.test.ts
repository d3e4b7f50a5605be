import { describe, expect, test } from 'vitest';
import type { BriefDraft } from '../contract/briefs';
import type { QuoteId, ThemeId } from '../contract/ids';
import { addArticle, aFailure, DAY, openTestCore, STRAITS, BACKGROUND } from '../testing/test-core';

describe('briefs', () => {
  async function withBrief() {
    const core = await openTestCore();
    const { articleId, quotes } = await addArticle(core, STRAITS, { title: 'Straits: who guards what?' });
    const target = { kind: 'quote', id: quotes[0]?.id ?? (0 as QuoteId) } as const;
    await core.handlers.addTag({ target, themeId: 3 as ThemeId }, BACKGROUND);
    const brief = await core.handlers.composeBrief(
      { themeIds: [3 as ThemeId], title: 'Ships: now or never?', date: DAY },
      BACKGROUND,
    );
    return { ...core, articleId, target, brief };
  }

  test('carry their evidence word for word', async () => {
    const { handlers, brief, target } = await withBrief();
    const read = await handlers.readBrief({ briefId: brief.id }, BACKGROUND);
    expect(read).toMatchObject({
      brief: { title: 'Ships: now or never?', date: DAY, authors: [] },
      evidence: [
        {
          ref: target,
          text: 'Deterrence begins with ships that are really there,',
          source: { title: 'Straits: who guards what?' },
        },
      ],
    });
    expect(await handlers.listBriefs({}, BACKGROUND)).toMatchObject([
      { title: 'Ships: now or never?', evidence: 1, judgements: 0 },
    ]);
  });

  test('protect what they rest on', async () => {
    const { handlers, articleId, brief } = await withBrief();
    expect(() => handlers.removeArticle({ articleId }, BACKGROUND)).toThrow(aFailure('conflict'));
    await handlers.removeBrief({ briefId: brief.id }, BACKGROUND);
    expect(await handlers.removeArticle({ articleId }, BACKGROUND)).toBeNull();
  });

  test('are exported as PDF under a name that every system takes', async () => {
    const { handlers, brief } = await withBrief();
    const pdf = await handlers.exportBrief({ briefId: brief.id }, BACKGROUND);
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
      handlers.saveBrief({ briefId: brief.id, draft: { ...brief, sections: [cited] } }, BACKGROUND),
    ).toThrow(aFailure('not-found'));
    expect(() =>
      handlers.saveBrief({ briefId: brief.id, draft: { ...brief, title: ' ' } }, BACKGROUND),
    ).toThrow(aFailure('bad-request'));
  });

  test('saving what is saved already is no step', async () => {
    const { handlers, brief } = await withBrief();
    const before = await handlers.archiveInfo({}, BACKGROUND);
    await handlers.saveBrief({ briefId: brief.id, draft: brief }, BACKGROUND);
    expect(await handlers.archiveInfo({}, BACKGROUND)).toEqual(before);
  });

  test('asked for what is new alone, tell no evidence when words are saved, and only the new when a piece is cited', async () => {
    const { handlers, brief, target } = await withBrief();
    const [, second] = await handlers.listEvidence({}, BACKGROUND);
    if (second === undefined) throw new Error('two quotes expected');
    const saveNew = (change: Partial<BriefDraft>) =>
      handlers.saveBrief({ briefId: brief.id, draft: { ...brief, ...change }, evidence: 'new' }, BACKGROUND);
    const typed = await saveNew({ bottomLine: 'A rune: ᚠ' });
    expect(typed).toEqual({
      brief: { ...typed.brief, bottomLine: 'A rune: ᚠ', sections: [{ ...brief.sections[0], evidence: [] }] },
      evidence: [],
      hidden: [],
      undrawn: [{ place: { kind: 'bottom-line' }, characters: ['ᚠ'] }],
      sameEvidence: true,
    });
    const sections = [{ heading: '', text: '', evidence: [target, second.ref] }];
    const cited = await saveNew({ sections });
    expect(cited).toEqual({ brief: cited.brief, evidence: [second], hidden: [], undrawn: [] });
    expect(await handlers.briefState({ briefId: brief.id }, BACKGROUND)).toBe(cited.brief.updatedAt);
    const whole = await handlers.readBrief({ briefId: brief.id }, BACKGROUND);
    expect(await handlers.readBrief({ briefId: brief.id, evidence: 'page' }, BACKGROUND)).toEqual(whole);
    const missing = { kind: 'quote', id: 99 as QuoteId } as const;
    expect(() => saveNew({ sections: [{ heading: '', text: '', evidence: [missing] }] })).toThrow(
      aFailure('not-found'),
    );
    expect(await handlers.readEvidence({ refs: [missing, second.ref] }, BACKGROUND)).toEqual({
      evidence: [second],
      hidden: [],
      answered: 2,
    });
  });
});
