import { expect, test } from 'vitest';
import { box, type Box } from './boxes';
import { paginate, type PageFrame } from './paginate';

const frame: PageFrame = { firstTop: 20, top: 0, bottom: 100, notesHead: 5, noteHeight: () => 10 };
const strip = (height: number, parts: Partial<Box> = {}): Box =>
  box({ height, draw: () => undefined, ...parts });

/** Tops of what stands on each page, and the notes at its foot. */
const plan = (boxes: readonly Box[]): { tops: number[]; notes: readonly number[] }[] =>
  paginate(boxes, frame).map(({ placed, notes }) => ({ tops: placed.map(({ top }) => top), notes }));

test('fills pages and drops the space above what begins one', () => {
  expect(plan([strip(40), strip(40, { gap: 10 }), strip(10, { gap: 10 })])).toEqual([
    { tops: [20], notes: [] },
    { tops: [0, 50], notes: [] },
  ]);
});

test('moves what is kept together to the next page together', () => {
  expect(plan([strip(50), strip(20, { keepWithNext: true }), strip(20)])).toEqual([
    { tops: [20], notes: [] },
    { tops: [0, 20], notes: [] },
  ]);
});

test('puts notes on the page of their reference and keeps room for them', () => {
  expect(plan([strip(30), strip(30, { notes: [1] }), strip(30, { notes: [2, 3] })])).toEqual([
    { tops: [20, 50], notes: [1] },
    { tops: [0], notes: [2, 3] },
  ]);
});

test('breaks inside only what no page can hold', () => {
  const tall = Array.from({ length: 6 }, (_, index) => strip(30, { keepWithNext: index < 5 }));
  expect(plan(tall)).toEqual([
    { tops: [20, 50], notes: [] },
    { tops: [0, 30, 60], notes: [] },
    { tops: [0], notes: [] },
  ]);
});

test('starts a page where a heading would have too little below it', () => {
  expect(plan([strip(50), strip(10, { roomNeeded: 40 })])).toEqual([
    { tops: [20], notes: [] },
    { tops: [0], notes: [] },
  ]);
});
