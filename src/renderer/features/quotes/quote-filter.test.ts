import { expect, test } from 'vitest';
import type { IsoDate, ThemeId } from '../../../main/core/contract/ids';
import type { QuoteFilter } from '../../../main/core/contract/quote-pages';
import { countFacets, passes } from '../../../main/core/testing/test-quote-pages';
import { quote } from '../../testing/test-quotes';
import { NO_FILTER } from './quote-filter';

const QUOTES = [
  quote(1, {
    text: 'Spare parts first',
    speaker: 'Ilse Varnholt',
    status: 'accepted',
    themes: [1],
    date: '2026-01-10',
  }),
  quote(2, {
    text: 'Nobody sails',
    status: 'suggested',
    themes: [1, 2],
    date: '2026-02-10',
    outlet: 'Compact Review',
  }),
  quote(3, { text: 'We decline', status: 'rejected', date: null, outlet: null }),
];
const shown = (change: Partial<QuoteFilter>): readonly number[] =>
  QUOTES.filter((one) => passes(one, { ...NO_FILTER, ...change })).map(({ id }) => id);

test.each<[string, Partial<QuoteFilter>, readonly number[]]>([
  ['nothing chosen hides rejected quotes only', {}, [1, 2]],
  ['states', { statuses: ['rejected'] }, [3]],
  ['any of several themes', { themes: [1 as ThemeId, 2 as ThemeId] }, [1, 2]],
  ['no theme yet', { themes: [null], statuses: ['suggested', 'rejected'] }, [3]],
  ['from a day, that day included', { from: '2026-02-10' as IsoDate }, [2]],
  ['to a day, that day included', { to: '2026-01-10' as IsoDate }, [1]],
  ['undated quotes are in no period', { from: '1900-01-01' as IsoDate, statuses: ['rejected'] }, []],
  ['outlet', { outlet: 'Compact Review' }, [2]],
  ['words of the quote', { words: 'PARTS spare' }, [1]],
  ['words of the speaker’s name', { words: 'varnholt' }, [1]],
])('%s', (_what, change, expected) => {
  expect(shown(change)).toEqual(expected);
});

test('a facet counts what the other facets let through, so its own choice never empties it', () => {
  const counts = countFacets(QUOTES, { ...NO_FILTER, themes: [2 as ThemeId] });
  expect(counts).toEqual({
    statuses: [{ status: 'suggested', count: 1 }],
    themes: [
      { theme: 1, count: 2 },
      { theme: 2, count: 1 },
    ],
    outlets: [{ outlet: 'Compact Review', count: 1 }],
  });
});

test('two analysts who give one tag do not make two quotes', () => {
  const counts = countFacets([quote(1, { themes: [1, 1] })], NO_FILTER);
  expect(counts.themes).toEqual([{ theme: 1, count: 1 }]);
});
