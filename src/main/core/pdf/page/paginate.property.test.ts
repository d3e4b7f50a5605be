import { expect, test } from 'vitest';
import { box } from './boxes';
import { paginate, type PageFrame } from './paginate';
import fc from '../../../../seeded';

const frame: PageFrame = { firstTop: 30, top: 0, bottom: 100, notesHead: 5, noteHeight: () => 8 };

const strips = fc.array(
  fc.record({
    height: fc.integer({ min: 1, max: 55 }),
    gap: fc.integer({ min: 0, max: 20 }),
    keepWithNext: fc.boolean(),
    roomNeeded: fc.integer({ min: 0, max: 60 }),
    hasNote: fc.boolean(),
  }),
  { maxLength: 40 },
);

test('places every strip once, in order, above the notes of its page', () => {
  fc.assert(
    fc.property(strips, (given) => {
      const drawn: { index: number; bottom: number; notes: number }[] = [];
      let notes = 0;
      const boxes = given.map(({ hasNote, ...parts }, index) =>
        box({
          ...parts,
          notes: hasNote ? [index] : [],
          draw: (_canvas, top) => drawn.push({ index, bottom: top + parts.height, notes }),
        }),
      );
      const plan = paginate(boxes, frame);
      for (const page of plan) {
        notes = page.notes.length === 0 ? 0 : frame.notesHead + 8 * page.notes.length;
        for (const placed of page.placed) placed.draw(undefined as never, placed.top);
      }

      expect(drawn.map(({ index }) => index)).toEqual(given.map((_, index) => index));
      expect(plan.flatMap((page) => page.notes)).toEqual(
        given.flatMap(({ hasNote }, index) => (hasNote ? [index] : [])),
      );
      expect(drawn.filter(({ bottom, notes: below }) => bottom > frame.bottom - below)).toEqual([]);
    }),
  );
});

test('repeats the head of a table on each of its pages, and leaves no row alone', () => {
  const rowHeights = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(rowHeights, fc.integer({ min: 1, max: 60 }), (heights, above) => {
      const drawn: (number | 'head' | 'again')[][] = [];
      const note = (what: number | 'head' | 'again'): void => {
        drawn.at(-1)?.push(what);
      };
      const rows = heights.map((height, index) => ({
        height,
        draw: (_: unknown, top: number) => {
          note(index);
          expect(top + height).toBeLessThanOrEqual(frame.bottom);
        },
      }));
      const head = {
        height: 6,
        draw: (_: unknown, __: number, isContinued: boolean) => {
          note(isContinued ? 'again' : 'head');
        },
      };
      const first = box({ height: above, draw: () => undefined });
      for (const { placed } of paginate([first, { kind: 'table', gap: 4, head, rows }], frame)) {
        drawn.push([]);
        for (const { draw, top } of placed) draw(undefined as never, top);
      }
      const pages = drawn.filter((page) => page.length > 0);
      expect(pages.map(([top]) => top)).toEqual(pages.map((_, index) => (index === 0 ? 'head' : 'again')));
      expect(pages.flatMap((page) => page.slice(1))).toEqual(heights.map((_, index) => index));
      expect(pages.filter((page) => page.length === 1)).toEqual([]);
      if (pages.length > 1) expect(pages.at(-1)?.length).toBeGreaterThan(2);
    }),
  );
});
