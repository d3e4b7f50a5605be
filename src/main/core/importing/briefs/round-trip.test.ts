import { expect, test } from 'vitest';
import { openTestCore } from '../../testing/test-core';
import { buildBrief, plan, type Plan } from '../../testing/arbitrary-brief';
import { ask, base64Of, exportPdf, payloadOf } from '../../testing/test-brief';
import fc, { seedOr } from '../../../../seeded';

/** More of them with `npm run test:hostile`. */
const RUNS = Math.min(300, Number(process.env.ATTACHE_RUNS ?? 12));
const SEED = seedOr(20261126);
const MANY_QUOTES = 500;

/** Exports, takes in on an empty archive, exports there; gives both files. */
async function roundTrip(planned: Plan) {
  const { core, briefId } = await buildBrief(planned);
  const { fullTexts } = planned;
  const sent = await exportPdf(core, briefId, { fullTexts });
  const colleague = await openTestCore(':memory:', 1);
  const choice = { keys: null, theirs: [], acceptKey: false };
  const taken = await ask(colleague, 'importBrief', { base64: base64Of(sent.bytes), choice });
  const back = await exportPdf(colleague, taken.briefId ?? briefId, { fullTexts });
  expect(await ask(colleague, 'checkArchive', {})).toEqual([]);
  return { sent, back };
}

test(
  'a brief that went to an empty archive and comes out again is the same file',
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (planned) => {
        const { sent, back } = await roundTrip(planned);
        expect(payloadOf(back.bytes)).toEqual(payloadOf(sent.bytes));
        expect(back.sha256).toBe(sent.sha256);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  },
);

test('so is one with five hundred quotations', { timeout: 600_000 }, async () => {
  const quotes = Array.from({ length: MANY_QUOTES }, (_, index): [number, number] => [
    index / MANY_QUOTES,
    20,
  ]);
  const text = Array.from({ length: 4_000 }, (_, index) => `word${index}`).join(' ');
  const cited = Array.from({ length: MANY_QUOTES }, (_, index) => index);
  const { sent, back } = await roundTrip({
    articles: [
      {
        text,
        title: 'Many',
        quotes,
        notes: [],
        outlet: null,
        author: null,
        place: null,
        publishedOn: null,
        url: null,
        language: null,
      },
    ],
    speakers: ['Ada Brandt'],
    themes: [],
    title: 'Many',
    subtitle: '',
    audience: '',
    authors: [],
    marking: 'none',
    bottomLine: '',
    judgements: [],
    sections: [{ heading: 'All', text: '', cited }],
    fullTexts: false,
  });
  expect(sent.carries?.quotes).toBe(MANY_QUOTES);
  expect(back.sha256).toBe(sent.sha256);
});
