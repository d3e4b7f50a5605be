/** Briefs that rest on a colleague's coding, where blind mode hides it. */
import { describe, expect, test } from 'vitest';
import type { BriefDraft } from '../../contract/briefs';
import { inspectPdf } from '../../exchange/inspect';
import { readPageTexts } from '../../pdf/read/page-texts';
import { ReadPdf } from '../../pdf/read/read-pdf';
import { give, openDesk, take } from '../../testing/test-coding';
import { addArticle, aFailure, FERRIES, STRAITS, type TestCore } from '../../testing/test-core';
import { remade } from '../../testing/remade';
import { ask, base64Of, exportPdf, openWithBrief, payloadOf } from '../../testing/test-brief';

const TAKE_ALL = { keys: null, theirs: [], acceptKey: false };
const NOTE = 'Stalled since spring.';
const LEFT_OUT = 'One cited passage is left out: blind mode hides the coding of others.';

/** Ada's brief, with her note and tags, at Ben's, who has the articles himself and whose blind mode is on. */
async function blindBen() {
  const ada = await openWithBrief();
  const { bytes } = await exportPdf(ada, ada.brief.id);
  const ben = await openDesk('Ben', 1);
  const straits = await addArticle(ben, STRAITS);
  const ferries = await addArticle(ben, FERRIES);
  const { briefId } = await ask(ben, 'importBrief', { base64: base64Of(bytes), choice: TAKE_ALL });
  if (briefId === null) throw new Error('no brief was taken');
  const before = await ask(ben, 'readBrief', { briefId });
  await ask(ben, 'setBlindMode', { on: true });
  return { ada, bytes, ben, briefId, before, articles: [straits.articleId, ferries.articleId] };
}
type Blind = Awaited<ReturnType<typeof blindBen>>;

const draftOf = ({ before: { brief } }: Blind, changes: Partial<BriefDraft>): BriefDraft => ({
  ...brief,
  ...changes,
});
const printed = (bytes: Uint8Array): string => readPageTexts(new ReadPdf(bytes)).join(' ');
const shown = (text: string): string => text.replaceAll(' ', '');

/** Both say that they are done with both articles. */
async function bothDone({ ada, ben, articles }: Blind): Promise<void> {
  for (const articleId of articles) await ask(ben, 'markCoded', { articleId, done: true });
  for (const { articleId } of [ada.straits, ada.ferries]) {
    await ask(ada, 'markCoded', { articleId, done: true });
  }
  await take(ben, await give(ada));
}

describe('in blind mode a brief', () => {
  test('is read without what is hidden, and names it', async () => {
    const { ben, briefId, before } = await blindBen();
    const { evidence, hidden } = await ask(ben, 'readBrief', { briefId });
    expect(before.hidden).toEqual([]);
    expect(hidden).toEqual(before.evidence.flatMap(({ ref }) => (ref.kind === 'annotation' ? [ref] : [])));
    expect(evidence).toEqual(
      before.evidence.flatMap((piece) => (piece.ref.kind === 'quote' ? [{ ...piece, themes: [] }] : [])),
    );
  });

  test('is written on, and loses nothing that it cites', async () => {
    const blind = await blindBen();
    const { ben, briefId, before } = blind;
    const saved = await ask(ben, 'saveBrief', { briefId, draft: draftOf(blind, { bottomLine: 'Shorter.' }) });
    expect(saved.hidden.length).toBe(1);
    await ask(ben, 'setBlindMode', { on: false });
    const after = await ask(ben, 'readBrief', { briefId });
    expect(after.evidence).toEqual(before.evidence);
    expect(after.brief).toEqual({
      ...before.brief,
      bottomLine: 'Shorter.',
      updatedAt: after.brief.updatedAt,
    });
  });

  test('is drawn without it, and says so', async () => {
    const blind = await blindBen();
    const { ben, briefId } = blind;
    const drawn = await ask(ben, 'drawBrief', { briefId, draft: draftOf(blind, {}) });
    expect(drawn.warnings).toEqual([LEFT_OUT]);
    expect(printed(drawn.bytes)).not.toContain(shown(NOTE));
    await ask(ben, 'setBlindMode', { on: false });
    const seen = await ask(ben, 'drawBrief', { briefId, draft: draftOf(blind, {}) });
    expect([seen.warnings, printed(seen.bytes).includes(shown(NOTE))]).toEqual([[], true]);
  });

  test('stays here with its data, which would look like all coding that others did removed', async () => {
    const { ben, briefId } = await blindBen();
    await expect(exportPdf(ben, briefId)).rejects.toThrow(aFailure('conflict'));
    await expect(exportPdf(ben, briefId)).rejects.toThrow(/^Blind mode is on, .* Export a reader copy/u);
  });

  test('may be released for what is seen of it', async () => {
    const { ben, briefId, articles } = await blindBen();
    const [articleId] = articles;
    if (articleId === undefined) throw new Error('no article');
    await ask(ben, 'editArticle', { articleId, details: { marking: 'TLP:RED' } });
    const history = await ask(ben, 'releaseBrief', { briefId, reason: 'Agreed.' });
    expect(history.map(({ what }) => what)).toContain('released');
  });

  test('goes out for readers without it, and says so', async () => {
    const { ben, briefId } = await blindBen();
    const { bytes, warnings } = await exportPdf(ben, briefId, { readerCopy: true });
    expect([warnings, payloadOf(bytes)]).toEqual([[LEFT_OUT], null]);
    expect(printed(bytes)).not.toContain(shown(NOTE));
    expect(inspectPdf(bytes).inspection.verdict).toBe('as-sealed');
  });

  test('is whole again once both are done with its articles', async () => {
    const blind = await blindBen();
    await bothDone(blind);
    const { evidence, hidden } = await ask(blind.ben, 'readBrief', { briefId: blind.briefId });
    expect({ evidence, hidden }).toEqual({ evidence: blind.before.evidence, hidden: [] });
    const { bytes, warnings } = await exportPdf(blind.ben, blind.briefId);
    expect([warnings, JSON.stringify(payloadOf(bytes)).includes(NOTE)]).toEqual([[], true]);
  });
});

const looked = (core: TestCore, bytes: Uint8Array) =>
  ask(core, 'previewBriefImport', { base64: base64Of(bytes) });

describe('in blind mode a colleague’s brief', () => {
  test('is inspected, and not looked into or taken in while it holds hidden coding', async () => {
    const { ben, bytes } = await blindBen();
    const inspection = await ask(ben, 'inspectPdf', { base64: base64Of(bytes) });
    expect(inspection.carries?.passages).toBe(1);
    expect(JSON.stringify(inspection)).not.toMatch(/Stalled|Presence/u);
    const refusal = /^Blind mode is on, and this brief holds coding of others/u;
    await expect(looked(ben, bytes)).rejects.toThrow(refusal);
    await expect(ask(ben, 'importBrief', { base64: base64Of(bytes), choice: TAKE_ALL })).rejects.toThrow(
      refusal,
    );
  });

  test('is looked into once both are done with its articles', async () => {
    const blind = await blindBen();
    await bothDone(blind);
    expect((await looked(blind.ben, blind.bytes)).counts.new).toBe(0);
  });

  test('that cites no more what is hidden here says so without its words', async () => {
    const { ben, bytes } = await blindBen();
    const other = await remade(bytes, (payload) => {
      const passages = payload.evidence.flatMap(({ kind, uid }) => (kind === 'annotation' ? [uid] : []));
      payload.evidence = payload.evidence.filter(({ kind }) => kind === 'quote');
      for (const piece of payload.evidence) piece.tags = [];
      for (const part of [...payload.brief.judgements, ...payload.brief.sections]) {
        part.evidence = part.evidence.filter((uid) => !passages.includes(uid));
      }
    });
    const { items } = await looked(ben, other);
    const told = items.flatMap(({ differences }) => differences.map(({ mine }) => mine));
    expect(told.filter((words) => words.includes('a passage that blind mode hides')).length).toBe(1);
  });

  test('is looked into where all coding in it is one’s own', async () => {
    const { ada, bytes } = await blindBen();
    await ask(ada, 'setBlindMode', { on: true });
    expect((await looked(ada, bytes)).counts.known).toBeGreaterThan(0);
  });
});
