import { expect, test } from 'vitest';
import fc from '../../../seeded';
import { createPersonPageStore } from '../archive/person-page-store';
import { falseTallies, rebuildTallies } from '../archive/quote-tallies';
import { createSpeakerStore } from '../archive/speakers-store';
import type { SpeakerKey } from '../contract/speakers';
import { hasRepeats, pageStatements } from '../speakers/statements';
import { drawnArchive, makeDrawnArchive } from '../testing/arbitrary-passages';

test('tallies that are not those of the quotes are found, and made anew', () => {
  fc.assert(
    fc.property(drawnArchive, (drawn) => {
      const { archive, db } = makeDrawnArchive(drawn);
      expect(falseTallies(db)).toEqual([]);
      const rows = (): unknown => [
        db.prepare('SELECT * FROM speaker_tallies').all(),
        db.prepare('SELECT * FROM source_tallies').all(),
      ];
      const before = rows();
      db.exec(
        `INSERT INTO speaker_tallies (speaker_id, rejected) VALUES (99, 1); DELETE FROM source_tallies`,
      );
      expect(falseTallies(db)).toEqual(
        archive.quotes.listAll().length === 0 ? ['speaker_tallies'] : ['speaker_tallies', 'source_tallies'],
      );
      rebuildTallies(db);
      expect(rows()).toEqual(before);
      expect(archive.check().filter(({ what }) => what === 'index')).toEqual([]);
      archive.close();
    }),
    { numRuns: 30 },
  );
});

test('a speaker of many quotes is read by walking the articles, to the same pages', () => {
  fc.assert(
    fc.property(drawnArchive, fc.integer({ min: 1, max: 4 }), fc.nat(3), (drawn, limit, offset) => {
      const { archive, db } = makeDrawnArchive(drawn);
      const keys: readonly SpeakerKey[] = ['unclear', ...archive.people.list().map(({ id }) => id)];
      const read = (few: number): unknown =>
        keys.map((key) => [
          createPersonPageStore(db, few).page(key, { themeId: null, limit, offset }),
          createSpeakerStore(db, few).read(key),
        ]);
      expect(read(0)).toEqual(read(1_000));
      archive.close();
    }),
    { numRuns: 30 },
  );
});

test('of somebody with more quotes than are folded each is shown by itself', () => {
  fc.assert(
    fc.property(drawnArchive, (drawn) => {
      const { archive } = makeDrawnArchive(drawn);
      for (const { id: speaker } of archive.people.list()) {
        const request = { speaker, themeId: null, offset: 0, limit: 50 };
        expect(hasRepeats(archive, speaker, -1)).toBe(false);
        expect(pageStatements(archive, { ...request, folds: true }, -1)).toEqual(
          pageStatements(archive, { ...request, folds: false }),
        );
      }
      archive.close();
    }),
    { numRuns: 20 },
  );
});
