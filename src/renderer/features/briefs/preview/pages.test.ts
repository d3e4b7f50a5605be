import { describe, expect, test } from 'vitest';
import { GAP, pageInView, placeAt, scaleFor, scrollTopAt, ZOOMS } from './pages';

const A4 = { width: 595, height: 842 };

describe('the size of a page', () => {
  test('fits the room it is in, or is what the analyst chose', () => {
    const room = { width: 595 + 2 * GAP, height: 421 + 2 * GAP };
    const scales = ZOOMS.map((zoom) => [zoom, scaleFor(zoom, A4, room)]);
    expect(Object.fromEntries(scales)).toEqual({
      width: 1,
      page: 0.5,
      actual: 96 / 72,
      large: 2,
      double: 192 / 72,
    });
  });

  test('stays one in a pane that is hardly there', () => {
    expect(scaleFor('page', A4, { width: 0, height: 0 })).toBeGreaterThan(0);
  });
});

describe('the place in a document', () => {
  test('is the same at every zoom', () => {
    const place = placeAt(1234, 842);
    expect(placeAt(scrollTopAt(place, 421), 421)).toBeCloseTo(place, 2);
  });

  test.each([
    [0, 0],
    [0.49, 0],
    [0.5, 1],
    [2.2, 2],
    [9, 2],
  ])('at %f of three pages it is page %i from 0 that is read', (place, page) => {
    expect(pageInView(place, 3)).toBe(page);
  });
});
