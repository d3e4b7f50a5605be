import { describe, expect, test } from 'vitest';
import type { EvidenceRef } from '../../contract/evidence';
import type { Marking } from '../../contract/markings';
import { base64Of, exportPdf } from '../../testing/test-brief';
import { aFailure, DAY, toBase64, BACKGROUND, type TestCore } from '../../testing/test-core';
import { AS_IS, codingIn, give, importArticles, openDesk, take } from '../../testing/test-coding';

async function desks(benHas: number): Promise<{ ana: TestCore; ben: TestCore }> {
  const ana = await openDesk('Ana', 1);
  const ben = await openDesk('Ben', 2);
  await importArticles(ana, 1);
  await importArticles(ben, benHas);
  const [article] = await ana.handlers.listArticles({}, BACKGROUND);
  if (article === undefined) throw new Error('no article');
  const span = { start: 0, end: 7 };
  await ana.handlers.addAnnotation({ articleId: article.id, span, note: 'first', themeIds: [] }, BACKGROUND);
  return { ana, ben };
}

async function note({ handlers }: TestCore, text: string): Promise<void> {
  const [one] = await handlers.listAllAnnotations({}, BACKGROUND);
  if (one !== undefined) await handlers.editAnnotation({ annotationId: one.id, note: text }, BACKGROUND);
}
const notes = async ({ handlers }: TestCore): Promise<string[]> =>
  (await handlers.listAllAnnotations({}, BACKGROUND)).map((one) => one.note);

describe('taking coding in', () => {
  test('one undo takes it back, and it can be taken again', async () => {
    const { ana, ben } = await desks(1);
    const before = await codingIn(ben);
    const file = await give(ana);
    const taken = await take(ben, file);
    expect(taken.items.filter(({ kind }) => kind === 'annotation')).toMatchObject([
      { change: 'new', label: '“Number', analyst: 'Ana', article: 'Harbour report 1' },
    ]);
    expect(await notes(ben)).toEqual(['first']);
    expect(await ben.handlers.undo({}, BACKGROUND)).toMatchObject({ kind: 'take-in' });
    expect(await codingIn(ben)).toEqual(before);
    await take(ben, file);
    expect(await notes(ben)).toEqual(['first']);
    // What was undone here is not removed there.
    await ben.handlers.undo({}, BACKGROUND);
    await take(ana, await give(ben));
    expect(await notes(ana)).toEqual(['first']);
  });

  test('a note changed on both sides is a conflict; the later counts unless the user says otherwise', async () => {
    const { ana, ben } = await desks(1);
    await take(ben, await give(ana));
    await take(ana, await give(ben));
    await note(ana, 'by Ana');
    await note(ben, 'by Ben');
    const file = await give(ana);
    const { conflicts } = await ben.handlers.previewCoding({ base64: file }, BACKGROUND);
    expect(conflicts).toMatchObject([
      { field: 'note', label: '“Number', mine: { value: 'by Ben' }, theirs: { value: 'by Ana', by: 'Ana' } },
    ]);
    const [conflict] = conflicts;
    if (conflict === undefined) throw new Error('no conflict');
    const keep = conflict.kept === 'mine' ? 'theirs' : 'mine';
    const chosen = keep === 'mine' ? 'by Ben' : 'by Ana';
    await take(ben, file, { ...AS_IS, decide: [{ key: conflict.key, field: 'note', keep }] });
    expect(await notes(ben)).toEqual([chosen]);
    await take(ana, await give(ben));
    expect([await notes(ana), await codingIn(ana)]).toEqual([[chosen], await codingIn(ben)]);
    const [exchange] = await ben.handlers.codingExchanges({}, BACKGROUND);
    expect(exchange?.conflicts).toMatchObject([{ mine: { value: 'by Ben' }, theirs: { value: 'by Ana' } }]);
  });

  test('a removal travels', async () => {
    const { ana, ben } = await desks(1);
    await take(ben, await give(ana));
    const [one] = await ana.handlers.listAllAnnotations({}, BACKGROUND);
    if (one !== undefined) await ana.handlers.removeAnnotation({ annotationId: one.id }, BACKGROUND);
    expect((await take(ben, await give(ana))).items).toMatchObject([
      { change: 'removed', kind: 'annotation' },
    ]);
    expect(await notes(ben)).toEqual([]);
  });

  test('what a brief rests on stays, and comes back to who removed it', async () => {
    const { ana, ben } = await desks(1);
    await take(ben, await give(ana));
    const [cited] = await ben.handlers.listAllAnnotations({}, BACKGROUND);
    if (cited === undefined) throw new Error('no annotation');
    const brief = await ben.handlers.composeBrief({ themeIds: [], title: 'One', date: DAY }, BACKGROUND);
    const evidence = [{ kind: 'annotation', id: cited.id } as const];
    const sections = [{ heading: 'One', text: '', evidence }];
    await ben.handlers.saveBrief({ briefId: brief.id, draft: { ...brief, sections } }, BACKGROUND);
    const [one] = await ana.handlers.listAllAnnotations({}, BACKGROUND);
    if (one !== undefined) await ana.handlers.removeAnnotation({ annotationId: one.id }, BACKGROUND);
    await take(ben, await give(ana));
    expect([await notes(ana), await notes(ben)]).toEqual([[], ['first']]);
    await take(ana, await give(ben));
    expect(await notes(ana)).toEqual(['first']);
  });

  test('what came with a brief as an excerpt stays as it came, whatever becomes of it in the coding', async () => {
    const { ana, ben } = await desks(0);
    const [one] = await ana.handlers.listAllAnnotations({}, BACKGROUND);
    if (one === undefined) throw new Error('no annotation');
    const brief = await ana.handlers.composeBrief({ themeIds: [], title: 'One', date: DAY }, BACKGROUND);
    const cites = (evidence: readonly EvidenceRef[]) =>
      ana.handlers.saveBrief(
        { briefId: brief.id, draft: { ...brief, sections: [{ heading: 'One', text: '', evidence }] } },
        BACKGROUND,
      );
    await cites([{ kind: 'annotation', id: one.id }]);
    const { bytes } = await exportPdf(ana, brief.id);
    await ben.handlers.importBrief(
      { base64: base64Of(bytes), choice: { keys: null, theirs: [], acceptKey: false } },
      BACKGROUND,
    );
    await take(ben, await give(ana));
    await cites([]);
    await ana.handlers.removeAnnotation({ annotationId: one.id }, BACKGROUND);
    await take(ben, await give(ana));
    expect([await notes(ana), await notes(ben)]).toEqual([[], ['first']]);
    expect(await ben.handlers.checkArchive({}, BACKGROUND)).toEqual([]);
  });

  test('coding of an article that is not here is listed and kept, and shows once it is imported', async () => {
    const { ana, ben } = await desks(0);
    expect((await take(ben, await give(ana))).missing).toEqual([
      { title: 'Harbour report 1', annotations: 1, tags: 0, source: false },
    ]);
    expect(await notes(ben)).toEqual([]);
    await importArticles(ben, 1);
    await take(ben, await give(ana));
    expect(await notes(ben)).toEqual(['first']);
  });

  test('articles come along where they are given, save those that are marked more strictly than the file', async () => {
    const { ana, ben } = await desks(0);
    expect(await take(ben, await give(ana, true))).toMatchObject({ articles: 1 });
    expect(await codingIn(ben)).toEqual({ ...((await codingIn(ana)) as object), done: ['Ana ', 'Ben '] });
    const [article] = await ana.handlers.listArticles({}, BACKGROUND);
    if (article === undefined) throw new Error('no article');
    await ana.handlers.editArticle({ articleId: article.id, details: { marking: 'TLP:RED' } }, BACKGROUND);
    expect(await ana.handlers.giveCoding({ sources: true }, BACKGROUND)).toMatchObject({
      annotations: 0,
      sources: 0,
      passed: {
        marking: 'none',
        leftOut: [{ uid: article.uid, title: 'Harbour report 1', marking: 'TLP:RED' }],
      },
    });
  });

  test('an article that comes again under a stricter marking is marked so here, told, once, and never more loosely', async () => {
    const { ana, ben } = await desks(1);
    const marked = async (desk: TestCore, marking: Marking): Promise<void> => {
      const [article] = await desk.handlers.listArticles({}, BACKGROUND);
      if (article === undefined) throw new Error('no article');
      await desk.handlers.editArticle({ articleId: article.id, details: { marking } }, BACKGROUND);
    };
    const markings = async (): Promise<Marking[]> =>
      (await ben.handlers.listArticles({}, BACKGROUND)).map(({ marking }) => marking);
    await marked(ana, 'TLP:AMBER');
    const { bytes } = await ana.handlers.giveCoding({ sources: true, marking: 'TLP:AMBER' }, BACKGROUND);
    const file = Buffer.from(bytes).toString('base64');
    expect((await take(ben, file)).raised).toEqual([{ title: 'Harbour report 1', marking: 'TLP:AMBER' }]);
    expect(await markings()).toEqual(['TLP:AMBER']);
    expect(await take(ben, file)).toMatchObject({ raised: [], news: false });
    await marked(ben, 'TLP:RED');
    expect((await take(ben, file)).raised).toEqual([]);
    expect(await markings()).toEqual(['TLP:RED']);
  });

  test.each([
    ['no JSON', () => 'coding'],
    ['another spelling', (text: string) => text.replace('{"articles"', '{ "articles"')],
    ['a field that is unknown', (text: string) => text.replace('"format"', '"aside":1,"format"')],
    [
      'words that are not as long as their span',
      (text: string) => text.replace('"exact":"“Number"', '"exact":"“Numbers"'),
    ],
    ['a newer version', (text: string) => text.replace('"version":1', '"version":2')],
  ])('%s is refused whole', async (_what, change) => {
    const { ana, ben } = await desks(1);
    const file = toBase64(change(Buffer.from(await give(ana), 'base64').toString('utf8')));
    await expect(take(ben, file)).rejects.toThrow(aFailure('bad-file'));
    expect(await notes(ben)).toEqual([]);
  });
});
