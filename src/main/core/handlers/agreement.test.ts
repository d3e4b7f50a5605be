import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openArchive } from '../archive/open';
import type { Disagreement } from '../contract/agreement';
import type { AnalystId, ArticleId, ThemeId } from '../contract/ids';
import { messages } from '../contract/messages/catalogue';
import { agreementHandlers } from './agreement';
import { createSession } from '../session/session';
import {
  aFailure,
  addArticle,
  createTestEnvironment,
  FERRIES,
  makeFolder,
  openTestCore,
  RESOURCES,
  STRAITS,
  toBase64,
  BACKGROUND,
  type TestCore,
} from '../testing/test-core';

const DETERRENCE = 3 as ThemeId;
const ME = 1 as AnalystId;
const SENTENCES = { unit: 'sentences' } as const;

/** Passages of a colleague's, as another program would write them. */
const annotationsOf = (name: string, url: string, text: string, passages: readonly string[]) =>
  JSON.stringify(
    passages.map((exact, nth) => {
      const at = text.indexOf(exact);
      const prefix = text.slice(Math.max(0, at - 20), at);
      const suffix = text.slice(at + exact.length, at + exact.length + 20);
      return {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: `urn:uuid:0190aaaa-0000-7000-8000-${String(nth).padStart(12, '0')}`,
        type: 'Annotation',
        creator: { id: 'urn:uuid:0190bbbb-0000-7000-8000-000000000001', type: 'Person', name },
        body: [{ type: 'TextualBody', purpose: 'tagging', value: 'Deterrence' }],
        target: { source: url, selector: { type: 'TextQuoteSelector', exact, prefix, suffix } },
      };
    }),
  );

const URL = 'https://www.example.org/straits/';

/** Two analysts over one article: both tag its first quote; the second is tagged by the colleague alone, the third by me. */
async function openDesk(path?: string): Promise<TestCore & { colleague: AnalystId }> {
  const core = await openTestCore(path);
  const { handlers } = core;
  const { articleId } = await addArticle(core, `${STRAITS}\n\nShips are 😀 dear. Nobody sails for nothing.`, {
    url: URL,
  });
  await addArticle(core, FERRIES);
  const { revision } = await handlers.readArticle({ articleId }, BACKGROUND);
  const annotate = (words: string) => {
    const start = revision.text.indexOf(words);
    return handlers.addAnnotation(
      { articleId, span: { start, end: start + words.length }, note: '', themeIds: [DETERRENCE] },
      BACKGROUND,
    );
  };
  await annotate('Deterrence begins with ships');
  await annotate('Nobody sails');
  const base64 = toBase64(
    annotationsOf('Ole', URL, revision.text, ['ships that are really there', 'Ships are 😀 dear.']),
  );
  const report = await handlers.importProject({ fileName: 'ole.jsonld', base64, dryRun: false }, BACKGROUND);
  expect(report.added).toMatchObject({ analysts: 1, annotations: 2, tags: 2 });
  return { ...core, colleague: 2 as AnalystId };
}

const list = ({ handlers }: TestCore): Promise<readonly Disagreement[]> =>
  Promise.resolve(handlers.listDisagreements(SENTENCES, BACKGROUND));

const wordsOf = ({ text, textStart, span }: Disagreement): string =>
  text.slice(span.start - textStart, span.end - textStart);

async function settle(
  { handlers }: TestCore,
  one: Disagreement | undefined,
  keep: readonly AnalystId[],
  reason = 'It says what deters.',
): Promise<Disagreement> {
  if (one === undefined) throw new Error('nothing to settle');
  const { articleId, themeId, span } = one;
  return handlers.settleDisagreement({ ...SENTENCES, articleId, themeId, span, keep, reason }, BACKGROUND);
}

const tagsIn = async ({ handlers }: TestCore): Promise<number> =>
  (await handlers.listAllAnnotations({}, BACKGROUND)).flatMap(({ tags }) => tags).length;

describe('comparing the coding of an archive', () => {
  test('counts only where both worked, and says who did', async () => {
    const core = await openDesk();
    const { coders, units, overall, themes, articles, leftOut } = await core.handlers.compareCoding(
      SENTENCES,
      BACKGROUND,
    );
    expect(coders.map(({ analyst, articles: worked, compared }) => [analyst.name, worked, compared])).toEqual(
      [
        [expect.any(String), 1, true],
        ['Ole', 1, true],
      ],
    );
    expect([units, overall.units, overall.percent.value, leftOut]).toEqual([
      4,
      4,
      1 / 2,
      { articles: 0, excerpts: 0, tags: 0 },
    ]);
    expect(themes).toEqual([{ themeId: DETERRENCE, figures: overall }]);
    expect(articles.map(({ analystIds, figures }) => [analystIds, figures])).toEqual([
      [[ME, core.colleague], overall],
    ]);
  });

  test('of one analyst there is no figure, and it says why', async () => {
    const core = await openDesk();
    const { overall, leftOut } = await core.handlers.compareCoding(
      { ...SENTENCES, analystIds: [ME] },
      BACKGROUND,
    );
    expect([overall.alpha, leftOut.articles]).toEqual([{ value: null, why: 'no-pairs' }, 1]);
  });

  test('in an empty archive there is nobody to compare', async () => {
    const core = await openTestCore();
    const { coders, units } = await core.handlers.compareCoding(SENTENCES, BACKGROUND);
    expect([coders, units]).toEqual([[], 0]);
  });
});

describe('settling a disagreement', () => {
  test('lists what differs with its words, and who tagged them', async () => {
    const core = await openDesk();
    const found = await list(core);
    expect(
      found.map((one) => [wordsOf(one), one.codings.map(({ spans }) => spans.length), one.settlement]),
    ).toEqual([
      ['Ships are 😀 dear.', [0, 1], null],
      ['Nobody sails', [1, 0], null],
    ]);
    expect(found[0]?.text).toBe('Ships are 😀 dear. Nobody sails for nothing.');
  });

  test('keeps a tag or takes it off, remembers who, when and why, and leaves the figures as they were', async () => {
    const core = await openDesk();
    const before = await core.handlers.compareCoding(SENTENCES, BACKGROUND);
    const [first, second] = await list(core);
    const kept = await settle(core, first, [core.colleague]);
    expect(kept.settlement).toMatchObject({ reason: 'It says what deters.', kept: [core.colleague] });
    expect(await tagsIn(core)).toBe(4);
    const removed = await settle(core, second, [], '  A platitude.  ');
    expect(removed.settlement).toMatchObject({ reason: 'A platitude.', kept: [] });
    expect(await tagsIn(core)).toBe(3);
    expect(await list(core)).toEqual([kept, removed]);
    expect(await core.handlers.compareCoding(SENTENCES, BACKGROUND)).toEqual(before);
  });

  test('is undone by one step, to the last byte', async () => {
    const path = join(makeFolder(onTestFinished), 'desk.attache');
    const core = await openDesk(path);
    const dump = (): string => {
      const reader = openArchive(path, { mode: 'read-only', environment: createTestEnvironment() });
      const contents = new TextDecoder().decode(reader.dump());
      reader.close();
      return contents;
    };
    const before = dump();
    await settle(core, (await list(core))[1], []);
    expect(dump()).not.toBe(before);
    expect(await core.handlers.undo({}, BACKGROUND)).toMatchObject({ kind: 'settle-disagreement' });
    expect(dump()).toBe(before);
    await core.handlers.redo({}, BACKGROUND);
    expect((await list(core))[1]?.settlement?.kept).toEqual([]);
    expect(await core.handlers.checkArchive({}, BACKGROUND)).toEqual([]);
  });

  test('can be decided anew: a tag that was off comes back, and the last word counts', async () => {
    const core = await openDesk();
    const [first] = await list(core);
    await settle(core, first, [], 'No.');
    expect(await tagsIn(core)).toBe(3);
    const settled = await settle(core, first, [core.colleague], 'Yes, after all.');
    expect(settled.settlement).toMatchObject({ reason: 'Yes, after all.', kept: [core.colleague] });
    expect(await tagsIn(core)).toBe(4);
    expect((await list(core))[0]).toEqual(settled);
    await core.handlers.undo({}, BACKGROUND);
    expect((await list(core))[0]?.settlement).toMatchObject({ reason: 'No.', kept: [] });
  });

  test('opens again when somebody tags the passage anew', async () => {
    const core = await openDesk();
    const [, second] = await list(core);
    const { articleId, span } = await settle(core, second, []);
    await core.handlers.addAnnotation({ articleId, span, note: '', themeIds: [DETERRENCE] }, BACKGROUND);
    expect((await list(core))[1]?.settlement).toBeNull();
  });

  test('goes with its article, and with its theme when that is merged', async () => {
    const core = await openDesk();
    const [first] = await list(core);
    const { articleId } = await settle(core, first, []);
    await core.handlers.mergeThemes({ keptId: 1 as ThemeId, mergedId: DETERRENCE }, BACKGROUND);
    expect((await list(core))[0]).toMatchObject({ themeId: 1, settlement: { kept: [] } });
    await core.handlers.removeArticle({ articleId }, BACKGROUND);
    expect([await list(core), await core.handlers.checkArchive({}, BACKGROUND)]).toEqual([[], []]);
  });

  test('is refused without a reason, for a stranger’s tag, and for what has changed', async () => {
    const core = await openDesk();
    const [first, second] = await list(core);
    await expect(settle(core, first, [], '  ')).rejects.toThrow(aFailure('bad-request'));
    await expect(settle(core, first, [ME])).rejects.toThrow(aFailure('bad-request'));
    const moved = second && { ...second, span: { ...second.span, start: second.span.start + 1 } };
    await expect(settle(core, moved, [])).rejects.toThrow(aFailure('conflict'));
  });
});

test('while the others’ coding is hidden, nothing of it is told or settled', () => {
  const session = createSession({ environment: createTestEnvironment(), resources: RESOURCES, lock: true });
  session.open(':memory:', 'create');
  const handlers = agreementHandlers(session, { hidesOthers: () => true });
  const span = { start: 0, end: 1 };
  const settling = {
    ...SENTENCES,
    articleId: 1 as ArticleId,
    themeId: DETERRENCE,
    span,
    keep: [],
    reason: 'x',
  };
  for (const call of [
    () => handlers.compareCoding(SENTENCES),
    () => handlers.listDisagreements(SENTENCES),
    () => handlers.settleDisagreement(settling),
  ]) {
    expect(call).toThrow(aFailure('conflict'));
    expect(call).toThrow(messages.agreement.failures.hidden);
  }
});
