import { describe, expect, test } from 'vitest';
import type { ArticleId, PersonId, Uid } from '../contract/ids';
import type { Person, PersonKind } from '../contract/people';
import { findLookAlikes } from './look-alikes';
import { toCompared } from './judging';

const ids = new Map<string, PersonId>();
const idOf = (name: string): PersonId => {
  const id = ids.get(name) ?? ((ids.size + 1) as PersonId);
  ids.set(name, id);
  return id;
};

/** `"Ilse Varnholt: senior fellow, Kestrel Institute"`, with the roles after the colon. */
const person = (words: string, kind: PersonKind = 'human', quotes = 1): Person => {
  const [name = '', ...roles] = words.split(': ');
  return {
    id: idOf(`${name} ${kind}`),
    uid: `person-${name}` as Uid,
    name,
    kind,
    variants: [],
    roles: roles.map((role) => ({ role, articleId: 1 as ArticleId, statedOn: null })),
    quotes,
    quotesToReview: 0,
    articles: 1,
  };
};

const alike = (people: readonly Person[], apart: readonly (readonly [PersonId, PersonId])[] = []) =>
  findLookAlikes(people.map(toCompared), apart);

const proposed = (people: readonly Person[]): readonly string[] =>
  alike(people)
    .all()
    .map(
      ({ names, similarity, sharedRole }) =>
        `${names.join(' < ')}: ${similarity}${sharedRole === null ? '' : `, ${sharedRole}`}`,
    );

describe('who may be one person', () => {
  test('the surest first, whoever is named in full and quoted more is kept', () => {
    expect(
      proposed([
        person('Zelenskiy'),
        person('I. Varnholt'),
        person('Volodymyr Zelenskyy', 'human', 2),
        person('Vladimir Zelensky', 'human', 5),
        person('Ilse Varnholt'),
        person('Gerhard Schröder', 'human', 9),
        person('Schroeder'),
        person('Tidal Institute', 'organisation'),
        person('Tidal Institute', 'human'),
        person('NATO', 'organisation', 30),
        person('North Atlantic Treaty Organisation', 'organisation'),
      ]),
    ).toEqual([
      'Tidal Institute < Tidal Institute: same-name',
      'Vladimir Zelensky < Volodymyr Zelenskyy: spelling',
      'North Atlantic Treaty Organisation < NATO: acronym',
      'Ilse Varnholt < I. Varnholt: initial',
      'Gerhard Schröder < Schroeder: surname',
    ]);
  });

  test.each<[string, readonly Person[]]>([
    ['a surname that two people bear', [person('John Smith'), person('Ada Smith'), person('Smith')]],
    ['an initial that fits two people', [person('John Smith'), person('Jane Smith'), person('J. Smith')]],
    [
      'one letter, without a role in common',
      [person('Ilse Varnholt: senior fellow'), person('Ilse Vernholt: mayor')],
    ],
    [
      'one letter, with a role of one word',
      [person('Ilse Varnholt: minister'), person('Ilse Vernholt: minister')],
    ],
    ['anonymous sources', [person('a senior official', 'anonymous'), person('senior official', 'anonymous')]],
    ['documents', [person('the report', 'document'), person('The Report', 'document')]],
    ['an organisation and a person', [person('Peter Harbour'), person('Harbour', 'organisation')]],
    ['somebody whom nothing quotes any more', [person('Ilse Varnholt'), person('Ilse Warnholt', 'human', 0)]],
    ['people of one family', [person('Maria Petrova'), person('Mario Petrov'), person('Marina Petrova')]],
  ])('%s is no reason', (_what, people) => {
    expect(proposed(people)).toEqual([]);
  });

  test('a role in common tells which of two bearers of a surname is meant', () => {
    expect(
      proposed([
        person('John Smith: director of the Tidal Institute'),
        person('Ada Smith: mayor'),
        person('Smith: the Tidal Institute’s director'),
        person('Ilse Varnholt: senior fellow, Kestrel Institute'),
        person('Ilse Vernholt: fellow of the Kestrel Institute'),
      ]),
    ).toEqual([
      'John Smith < Smith: surname, director of the Tidal Institute',
      'Ilse Varnholt < Ilse Vernholt: one-letter, senior fellow, Kestrel Institute',
    ]);
  });

  test('another spelling under which somebody was met counts, a surname beside a full name does not', () => {
    const known = { ...person('Ana Hölt-Vik'), variants: ['Ana Holt', 'Holt'] };
    expect(proposed([known, person('Ana Hoelt'), person('Peter Holt')])).toEqual([]);
    expect(
      proposed([{ ...known, variants: ['Ana Hölt', 'Holt'] }, person('Ana Hoelt'), person('Peter Holt')]),
    ).toEqual(['Ana Hölt < Ana Hoelt: spelling']);
  });

  test('who was told apart is not proposed again', () => {
    const people = [person('Ilse Varnholt'), person('Ilse Warnholt')];
    const [one, other] = people.map(({ id }) => id);
    if (one === undefined || other === undefined) throw new Error('two people');
    expect(alike(people).all()).toHaveLength(1);
    expect(alike(people, [[other, one]]).all()).toEqual([]);
  });
});
