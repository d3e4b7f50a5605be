import { expect, test } from 'vitest';
import fc from '../../../seeded';
import type { Archive } from '../archive/archive';
import { createQuotePages } from '../archive/quote-pages';
import type { IsoDate, ThemeId } from '../contract/ids';
import { GROUPINGS, type QuoteFilter, type QuotePage } from '../contract/quote-pages';
import { QUOTE_STATUSES } from '../contract/quotes';
import { pagesOf } from '../testing/test-quote-pages';
import { drawnArchive, makeDrawnArchive, typed } from '../testing/arbitrary-passages';

const drawnFilter: fc.Arbitrary<QuoteFilter> = fc.record({
  statuses: fc.uniqueArray(fc.constantFrom(...QUOTE_STATUSES)),
  themes: fc.uniqueArray(fc.constantFrom(null, 1 as ThemeId, 2 as ThemeId, 3 as ThemeId, 9 as ThemeId)),
  from: fc.constantFrom(null, null, '2026-01-31' as IsoDate, '2026-02-01' as IsoDate),
  to: fc.constantFrom(null, null, '2026-01-31' as IsoDate, '2025-12-31' as IsoDate),
  outlet: fc.constantFrom(null, null, 'Le Soir', 'Nowhere'),
  words: typed,
});
const ALL: QuoteFilter = {
  statuses: QUOTE_STATUSES,
  themes: [],
  from: null,
  to: null,
  outlet: null,
  words: '',
};

/** What one by one says of the same archive. */
const oracleOf = (archive: Archive) => pagesOf(archive.quotes.listAll(), archive.themes.list());

/** Facets in one order. */
const inOrder = (page: QuotePage): QuotePage => ({
  ...page,
  counts: page.counts && {
    ...page.counts,
    statuses: page.counts.statuses.toSorted((one, other) => one.status.localeCompare(other.status)),
    themes: page.counts.themes.toSorted((one, other) => (one.theme ?? 0) - (other.theme ?? 0)),
  },
});

test('a page is what filtering, counting, grouping and sorting all quotes one by one comes to', () => {
  fc.assert(
    fc.property(
      drawnArchive,
      drawnFilter,
      fc.constantFrom(...GROUPINGS),
      fc.record({
        offset: fc.nat(4),
        limit: fc.integer({ min: 1, max: 6 }),
        rows: fc.integer({ min: 1, max: 5 }),
      }),
      fc.constantFrom(0, Infinity),
      (drawn, filter, grouping, part, walked) => {
        const { archive, db } = makeDrawnArchive(drawn);
        const pages = createQuotePages(db, walked);
        const oracle = oracleOf(archive);
        for (const asked of [filter, ALL]) {
          const request = { filter: asked, grouping, ...part };
          const page = pages.page(request);
          expect(inOrder(page)).toEqual(inOrder(oracle.pageQuotes(request)));
          for (const { subject } of page.groups) {
            const group = subject.kind === 'speaker' ? { kind: subject.kind, id: subject.id } : subject;
            const more = { filter: asked, group, offset: part.offset, limit: part.limit };
            expect(pages.more(more)).toEqual(oracle.moreQuotes(more));
          }
        }
        archive.close();
      },
    ),
    { numRuns: 80 },
  );
});
