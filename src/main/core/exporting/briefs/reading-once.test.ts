import { expect, test } from 'vitest';
import type { Archive } from '../../archive/archive';
import type { PersonId } from '../../contract/ids';
import { readingOnce } from './reading-once';

test('while a brief is collected each row is read once, and one that is not there is asked for again', () => {
  const asked: PersonId[] = [];
  const read = (id: PersonId): string | undefined => {
    asked.push(id);
    return id === 3 ? undefined : `person ${id}`;
  };
  const { people } = readingOnce({ people: { read } } as unknown as Archive);
  const ids = [1, 2, 1, 3, 3, 2].map((id) => id as PersonId);
  expect(ids.map((id) => people.read(id))).toEqual(ids.map((id) => (id === 3 ? undefined : `person ${id}`)));
  expect(asked).toEqual([1, 2, 3, 3]);
});
