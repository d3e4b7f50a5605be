import { expect, test } from 'vitest';
import { createEvidencePages } from '../archive/evidence-pages';
import fc from '../../../seeded';
import type { AnnotationId, QuoteId, ThemeId } from '../contract/ids';
import type { Evidence, EvidenceRef } from '../contract/evidence';
import type { EvidenceFilter } from '../contract/evidence-pages';
import { fold } from '../contract/rules/fold';
import { drawnArchive, makeDrawnArchive, typed } from './drawn-passages';

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

const keyOf = ({ kind, id }: EvidenceRef): string => `${kind} ${id}`;

/** The rule, piece by piece. */
function passes(piece: Evidence, { words, themeId, speaker, without }: EvidenceFilter): boolean {
  const { text, note, role, source } = piece;
  const parts = [text, note, piece.speaker, role, source.title, source.outlet];
  const folded = fold(parts.filter(Boolean).join(' '));
  return (
    (themeId === null || piece.themes.includes(themeId)) &&
    (speaker === null || piece.speaker === speaker) &&
    !without.map(keyOf).includes(keyOf(piece.ref)) &&
    fold(words)
      .split(/\s+/u)
      .every((word) => folded.includes(word))
  );
}

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
        const all = archive.evidence.list();
        for (const asked of [filter, ALL]) {
          const matching = all.filter((piece) => passes(piece, asked));
          expect(pages.page({ filter: asked, offset, limit })).toEqual({
            total: all.length,
            matching: matching.length,
            pieces: matching.slice(offset, offset + limit),
          });
          const place = matching.findIndex((piece) => keyOf(piece.ref) === keyOf(sought));
          expect(pages.placeOf(asked, sought)).toBe(place === -1 ? null : place);
        }
        const speakers = all.flatMap(({ speaker }) => speaker ?? []);
        const counted = [...Map.groupBy(speakers, (name) => name)].map(([name, { length: count }]) => ({
          name,
          count,
        }));
        const inOrder = counted.sort(
          (one, other) => other.count - one.count || (one.name < other.name ? -1 : 1),
        );
        const held = fold(filter.words).split(/\s+/u);
        const named = inOrder.filter(({ name }) => held.every((word) => fold(name).includes(word)));
        expect(pages.speakers(filter.words)).toEqual({ speakers: named, inAll: named.length });
        archive.close();
      },
    ),
    { numRuns: 150 },
  );
});
