import { expect, test } from 'vitest';
import type { CodingComparison, Disagreement } from '../../../main/core/contract/agreement';
import type { AnalystId, ArticleId, IsoInstant, ThemeId, Uid } from '../../../main/core/contract/ids';
import { CallFailure } from '../../client';
import { AgreementDesk } from './agreement-desk.svelte';
import { markedPieces } from './marked-text';

const [ADA, OLE, ZOE] = [1, 2, 3] as AnalystId[] as [AnalystId, AnalystId, AnalystId];
const NONE = { value: null, why: 'no-pairs' } as const;
const FIGURES = { units: 0, pairs: 0, percent: NONE, kappa: NONE, alpha: NONE, brennanPrediger: NONE };

const differing = (start: number, taggers: readonly AnalystId[]): Disagreement => ({
  themeId: 1 as ThemeId,
  articleId: 1 as ArticleId,
  articleTitle: 'An article',
  outlet: null,
  publishedOn: null,
  span: { start, end: start + 5 },
  text: 'Some words here',
  textStart: start,
  codings: [ADA, OLE, ZOE].map((analystId) => ({
    analystId,
    spans: taggers.includes(analystId) ? [{ start, end: start + 5 }] : [],
  })),
  settlement: null,
});

function comparing(all: readonly Disagreement[]) {
  const asked: unknown[] = [];
  let list = all;
  const desk = new AgreementDesk({
    compareCoding: ({ unit, analystIds = [ADA, OLE, ZOE] }): Promise<CodingComparison> => {
      asked.push([unit, analystIds]);
      return Promise.resolve({
        unit,
        coders: [ADA, OLE, ZOE].map((id) => ({
          analyst: { id, uid: `${id}` as Uid, name: `Analyst ${id}` },
          articles: 1,
          compared: analystIds.includes(id),
        })),
        units: 0,
        overall: FIGURES,
        themes: [],
        articles: [],
        leftOut: { articles: 0, excerpts: 0, tags: 0 },
      });
    },
    listDisagreements: () => Promise.resolve(list),
    settleDisagreement: ({ span, keep, reason }) => {
      asked.push(['settle', span.start, keep, reason]);
      const found = list.find((one) => one.span.start === span.start);
      if (found === undefined) throw new Error('unknown');
      const settlement = {
        uid: 'u' as Uid,
        at: '2026-10-14T07:00:00Z' as IsoInstant,
        by: 'Ada',
        reason,
        kept: keep,
      };
      const settled = { ...found, settlement };
      list = list.map((one) => (one === found ? settled : one));
      return Promise.resolve(settled);
    },
  });
  return { desk, asked };
}

test('one is settled after the other, with a reason, and goes to the settled ones', async () => {
  const { desk, asked } = comparing([differing(0, [ADA]), differing(10, [ADA, OLE]), differing(20, [OLE])]);
  await desk.load();
  desk.step(1);
  expect(await desk.settle()).toBe(false);
  desk.decision?.toggle(OLE);
  expect(await desk.settle()).toBe(false);
  if (desk.decision) desk.decision.reason = 'Only the first is about it.';
  expect(await desk.settle()).toBe(true);
  expect([desk.current?.span.start, desk.open.length, desk.settled.length]).toEqual([20, 2, 1]);
  expect([desk.decision?.keep, desk.decision?.reason]).toEqual([null, '']);
  desk.decision?.removeAll();
  if (desk.decision) desk.decision.reason = 'No.';
  await desk.settle();
  expect(desk.current?.span.start).toBe(0);
  desk.show('settled');
  expect([desk.list.map(({ span }) => span.start), desk.decision]).toEqual([[10, 20], null]);
  desk.step(1);
  desk.decideAgain();
  expect(desk.decision?.keep).toEqual([]);
  desk.decision?.keepAll();
  if (desk.decision) desk.decision.reason = 'Yes.';
  await desk.settle();
  expect([desk.current?.span.start, desk.current?.settlement?.reason, desk.decision]).toEqual([
    20,
    'Yes.',
    null,
  ]);
  expect(asked.slice(1)).toEqual([
    ['settle', 10, [ADA], 'Only the first is about it.'],
    ['settle', 20, [], 'No.'],
    ['settle', 20, [OLE], 'Yes.'],
  ]);
});

test('reading again keeps what is being decided', async () => {
  const { desk } = comparing([differing(0, [ADA])]);
  await desk.load();
  desk.decision?.keepAll();
  await desk.load();
  expect(desk.decision?.keep).toEqual([ADA]);
});

test('analysts are chosen, but never fewer than two', async () => {
  const { desk, asked } = comparing([]);
  await desk.load();
  for (const id of [ZOE, OLE, ZOE]) await desk.toggle(id);
  await desk.compareOn('characters');
  expect(asked).toEqual([
    ['sentences', [ADA, OLE, ZOE]],
    ['sentences', [ADA, OLE]],
    ['sentences', [ADA, OLE, ZOE]],
    ['characters', [ADA, OLE, ZOE]],
  ]);
});

test('says why, while the coding of the others is hidden', async () => {
  const refuse = () => Promise.reject(new CallFailure('conflict', 'Hidden.'));
  const desk = new AgreementDesk({
    compareCoding: refuse,
    listDisagreements: refuse,
    settleDisagreement: refuse,
  });
  await desk.load();
  expect([desk.refused, desk.current]).toEqual(['Hidden.', null]);
});

test('a passage is cut at the edges of what was tagged', () => {
  const shown = { text: 'Some words here', textStart: 100 };
  const spans = [
    { start: 108, end: 110 },
    { start: 105, end: 109 },
  ];
  expect(markedPieces(shown, spans)).toEqual([
    { text: 'Some ', marked: false },
    { text: 'words', marked: true },
    { text: ' here', marked: false },
  ]);
  expect(markedPieces(shown, [])).toEqual([{ text: 'Some words here', marked: false }]);
});
