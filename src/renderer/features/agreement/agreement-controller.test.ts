import { expect, test } from 'vitest';
import type { CodingComparison, Disagreement } from '../../../main/core/contract/agreement';
import type { AnalystId, ArticleId, IsoInstant, ThemeId, Uid } from '../../../main/core/contract/ids';
import { CallFailure } from '../../client';
import { AgreementController } from './agreement-controller.svelte';
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
  const controller = new AgreementController({
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
  return { controller, asked };
}

test('one is settled after the other, with a reason, and goes to the settled ones', async () => {
  const { controller, asked } = comparing([
    differing(0, [ADA]),
    differing(10, [ADA, OLE]),
    differing(20, [OLE]),
  ]);
  await controller.load();
  controller.step(1);
  expect(await controller.settle()).toBe(false);
  controller.decision?.toggle(OLE);
  expect(await controller.settle()).toBe(false);
  if (controller.decision) controller.decision.reason = 'Only the first is about it.';
  expect(await controller.settle()).toBe(true);
  expect([controller.current?.span.start, controller.open.length, controller.settled.length]).toEqual([
    20, 2, 1,
  ]);
  expect([controller.decision?.keep, controller.decision?.reason]).toEqual([null, '']);
  controller.decision?.removeAll();
  if (controller.decision) controller.decision.reason = 'No.';
  await controller.settle();
  expect(controller.current?.span.start).toBe(0);
  controller.show('settled');
  expect([controller.list.map(({ span }) => span.start), controller.decision]).toEqual([[10, 20], null]);
  controller.step(1);
  controller.decideAgain();
  expect(controller.decision?.keep).toEqual([]);
  controller.decision?.keepAll();
  if (controller.decision) controller.decision.reason = 'Yes.';
  await controller.settle();
  expect([
    controller.current?.span.start,
    controller.current?.settlement?.reason,
    controller.decision,
  ]).toEqual([20, 'Yes.', null]);
  expect(asked.slice(1)).toEqual([
    ['settle', 10, [ADA], 'Only the first is about it.'],
    ['settle', 20, [], 'No.'],
    ['settle', 20, [OLE], 'Yes.'],
  ]);
});

test('reading again keeps what is being decided', async () => {
  const { controller } = comparing([differing(0, [ADA])]);
  await controller.load();
  controller.decision?.keepAll();
  await controller.load();
  expect(controller.decision?.keep).toEqual([ADA]);
});

test('analysts are chosen, but never fewer than two', async () => {
  const { controller, asked } = comparing([]);
  await controller.load();
  for (const id of [ZOE, OLE, ZOE]) await controller.toggle(id);
  await controller.compareOn('characters');
  expect(asked).toEqual([
    ['sentences', [ADA, OLE, ZOE]],
    ['sentences', [ADA, OLE]],
    ['sentences', [ADA, OLE, ZOE]],
    ['characters', [ADA, OLE, ZOE]],
  ]);
});

test('says why, while the coding of the others is hidden', async () => {
  const refuse = () => Promise.reject(new CallFailure('conflict', 'Hidden.'));
  const controller = new AgreementController({
    compareCoding: refuse,
    listDisagreements: refuse,
    settleDisagreement: refuse,
  });
  await controller.load();
  expect([controller.refused, controller.current]).toEqual(['Hidden.', null]);
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
