import { expect, test } from 'vitest';
import fc from '../../../seeded';
import type { ArticleId, PersonId, Uid } from '../contract/ids';
import type { Person, PersonKind } from '../contract/people';
import { toCompared } from './judging';
import { findLookAlikes } from './look-alikes';
import { compareAllPairs } from '../testing/test-all-pairs';

const GIVEN = [
  'Ilse',
  'Else',
  'Ilsa',
  'I.',
  'Volodymyr',
  'Vladimir',
  'Ana',
  'Ana Maria',
  'J.',
  'John',
  'Joan',
  'Dü',
];
const SURNAMES = [
  'Varnholt',
  'Vernholt',
  'Warnholt',
  'Varnhold',
  'von Varnholt',
  'van der Leyen',
  'Leyen',
  'Zelensky',
  'Zelenskyy',
  'O’Neill',
  'O Neill',
  'al-Assad',
  'Al Assad',
  'Ana',
  'Holt-Vik',
  'Garcia Lopez',
  'Lopez',
  'Volkov',
  'Wolkoff',
  'Due',
];
const ORGANISATIONS = [
  'NATO',
  'Nato',
  'the NATO',
  'North Atlantic Treaty Organisation',
  'The North Atlantic Treaty Organisation',
  'New Arctic Trade Office',
  'Tidal Institute',
  'Institute',
  'TI',
  'Varnholt',
  'Leyen',
];
const ROLES = [
  'senior fellow at the Kestrel Institute',
  'fellow, Kestrel Institute',
  'senior fellow',
  'minister',
  'defence minister of Valdria',
  'minister of Valdria',
  'mayor',
];

const human = fc.oneof(
  fc.tuple(fc.constantFrom(...GIVEN), fc.constantFrom(...SURNAMES)).map((words) => words.join(' ')),
  fc.constantFrom(...SURNAMES),
  fc.tuple(fc.constantFrom(...SURNAMES), fc.constantFrom(...GIVEN)).map((words) => words.join(' ')),
  fc.constantFrom('Dr Varnholt', 'Dr', 'de Ana'),
);
const nameOf = (kind: PersonKind) =>
  kind === 'organisation'
    ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ORGANISATIONS) }, human)
    : human;

const drawnPerson = fc
  .constantFrom<PersonKind>('human', 'human', 'human', 'organisation', 'anonymous')
  .chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      name: nameOf(kind),
      variants: fc.array(nameOf(kind), { maxLength: 2 }),
      isNamed: fc.constantFrom(true, true, true, true, true, true, true, true, true, false),
      roles: fc.array(fc.constantFrom(...ROLES), { maxLength: 2 }),
      quotes: fc.nat({ max: 3 }),
    }),
  );

const directory = fc.array(drawnPerson, { maxLength: 14 }).map((drawn): readonly Person[] =>
  drawn.map(({ roles, isNamed, ...person }, index) => ({
    ...person,
    // Without a letter nobody is like anybody. (Beside a name it is left out, which the plain rule does not do.)
    ...(isNamed ? {} : { name: '“”', variants: [] }),
    id: (index + 1) as PersonId,
    uid: `person-${index}` as Uid,
    roles: roles.map((role) => ({ role, articleId: 1 as ArticleId, statedOn: null })),
    quotesToReview: 0,
    articles: 1,
  })),
);
const told = fc.array(fc.tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 14 })), {
  maxLength: 4,
});

test('what is found by keys is what comparing all with all finds, for each person and in all', () => {
  fc.assert(
    fc.property(directory, told, (people, pairs) => {
      const apart = pairs.filter(([one, other]) => one < other) as unknown as [PersonId, PersonId][];
      const expected = compareAllPairs(people, apart);
      const found = findLookAlikes(people.map(toCompared), apart);
      const concerns = (id: PersonId) => expected.filter(({ people: pair }) => pair.includes(id));
      expect({
        all: found.all(),
        total: found.total,
        of: people.map(({ id }) => found.of(id)),
        people: [...found.people].sort((one, other) => one - other),
      }).toEqual({
        all: expected,
        total: expected.length,
        of: people.map(({ id }) => concerns(id)),
        people: people.map(({ id }) => id).filter((id) => concerns(id).length > 0),
      });
    }),
    { numRuns: 3_000 },
  );
});

test('thousands who bear one surname, or one role besides, are no more than their number to go through', () => {
  const namesakes = (count: number, role: string | null): readonly Person[] =>
    Array.from({ length: count }, (_, index) => ({
      id: (index + 1) as PersonId,
      uid: `person-${index}` as Uid,
      name: 'Varnholt',
      kind: 'human',
      variants: [],
      roles: role === null ? [] : [{ role, articleId: 1 as ArticleId, statedOn: null }],
      quotes: 1,
      quotesToReview: 0,
      articles: 1,
    }));
  const total = (count: number, role: string | null) =>
    findLookAlikes(namesakes(count, role).map(toCompared), []).total;
  // The second is merged into the first, for whom nobody else is meant; all others may be either.
  expect([total(20_000, null), total(20_000, 'senior fellow')]).toEqual([1, (20_000 * 19_999) / 2]);
});
