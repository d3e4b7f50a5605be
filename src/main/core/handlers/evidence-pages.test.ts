import { expect, test } from 'vitest';
import { createEvidencePages } from '../archive/evidence-pages';
import fc from '../../../seeded';
import type { AnnotationId, QuoteId, ThemeId } from '../contract/ids';
import type { EvidenceRef } from '../contract/evidence';
import type { EvidenceFilter } from '../contract/evidence-pages';
import { evidencePagesOf } from '../testing/test-evidence-pages';
import { drawnArchive, makeDrawnArchive, typed } from '../testing/arbitrary-passages';

const ref: fc.Arbitrary<EvidenceRef> = fc.oneof(
  fc.record({
    kind: fc.constant('quote' as const),
    id: fc.integer({ min: 1, max: 12 }).map((id) => id as QuoteId),
  }),
  fc.record({
    kind: fc.constant('annotation' as const),
    id: fc.integer({ min: 1, max: 6 }).map((id) => id as AnnotationId),
  }),
);
const drawnFilter: fc.Arbitrary<EvidenceFilter> = fc.record({
  words: typed,
  themeId: fc.constantFrom(null, null, 1 as ThemeId, 2 as ThemeId),
  speaker: fc.constantFrom(null, null, 'Ana Sørlund', 'Straße 7', 'Nobody'),
  without: fc.uniqueArray(ref, { maxLength: 6 }),
});
const ALL: EvidenceFilter = { words: '', themeId: null, speaker: null, without: [] };

const part = fc.record({ offset: fc.nat(12), limit: fc.integer({ min: 1, max: 12 }) });

test('a page is what narrowing all evidence piece by piece comes to', () => {
  fc.assert(
    fc.property(
      drawnArchive,
      drawnFilter,
      part,
      ref,
      fc.constantFrom(0, Infinity),
      (drawn, filter, { offset, limit }, sought, walked) => {
        const { archive, db } = makeDrawnArchive(drawn);
        const pages = createEvidencePages(db, archive.evidence, walked);
        const oracle = evidencePagesOf(archive.evidence.list());
        for (const asked of [filter, ALL]) {
          const request = { filter: asked, offset, limit };
          expect(pages.page(request)).toEqual(oracle.pageEvidence(request));
          expect(pages.placeOf(asked, sought)).toBe(oracle.placeEvidence({ filter: asked, ref: sought }));
        }
        expect(pages.speakers(filter.words)).toEqual(oracle.listEvidenceSpeakers(filter));
        archive.close();
      },
    ),
    { numRuns: 80 },
  );
});
