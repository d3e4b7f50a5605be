import { expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../../contract/interchange';
import type { ArticleId } from '../../contract/ids';
import { toBase64, BACKGROUND, type TestCore } from '../../testing/test-core';
import { openDesk } from '../../testing/test-interchange';

/** A colleague's lone tag on the article, settled. */
async function settleOne({ handlers }: TestCore, articleId: ArticleId): Promise<void> {
  const { revision, url } = await handlers.readArticle({ articleId }, BACKGROUND);
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
  await handlers.importProject({ fileName: null, base64, dryRun: false }, BACKGROUND);
  const [lone] = (await handlers.listDisagreements({ unit: 'sentences' }, BACKGROUND)).filter(
    ({ settlement, codings }) => settlement === null && codings[0]?.spans.length === 0,
  );
  if (lone === undefined) throw new Error('nobody disagrees');
  const { span, themeId } = lone;
  await handlers.settleDisagreement(
    { unit: 'sentences', articleId, themeId, span, keep: [], reason: 'Not about that.' },
    BACKGROUND,
  );
  // Taken in again, it stays off.
  const { notices } = await handlers.importProject({ fileName: null, base64, dryRun: false }, BACKGROUND);
  expect(notices).toContainEqual({ notice: 'settled-tags', count: 1, examples: [] });
}

test.each([
  ['qdc', ['articles 2', 'passages 3', 'untagged-quotes 2', 'theme-marks 5', 'codebook-history 2']],
  ['qdpx', ['original-files 2', 'untagged-quotes 2', 'theme-marks 5', 'codebook-history 2']],
  [
    'web-annotation',
    ['article-texts 2', 'untagged-quotes 2', 'speakers 1', 'codebook 5', 'codebook-history 2'],
  ],
  ['csv', ['article-texts 2', 'untagged-quotes 2', 'codebook 5', 'codebook-history 2']],
  ['xlsx', ['article-texts 2', 'untagged-quotes 2', 'codebook 5', 'codebook-history 2']],
] as const)('%s says first what it cannot carry', async (format, expected) => {
  const desk = await openDesk();
  const losses = await desk.handlers.exportLosses({ format }, BACKGROUND);
  expect(losses.map(({ loss, count }) => `${loss} ${count}`)).toEqual(expected);
});

test('examples, settlements and the history of the codebook are lost in every format', async () => {
  const desk = await openDesk();
  const tagged = (await desk.handlers.listAllQuotes({}, BACKGROUND)).find(({ tags }) => tags.length > 0);
  const [tag] = tagged?.tags ?? [];
  if (tagged === undefined || tag === undefined) throw new Error('nothing is tagged');
  const target = { kind: 'quote', id: tagged.id } as const;
  await desk.handlers.pickExample({ themeId: tag.themeId, target, picked: true }, BACKGROUND);
  await settleOne(desk, tagged.articleId);
  for (const format of EXPORT_FORMATS) {
    expect(await desk.handlers.exportLosses({ format }, BACKGROUND)).toEqual(
      expect.arrayContaining([
        { loss: 'examples', count: 1 },
        { loss: 'settlements', count: 1 },
        { loss: 'codebook-history', count: 3 },
      ]),
    );
  }
});
