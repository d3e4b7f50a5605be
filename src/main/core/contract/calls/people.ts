import * as v from 'valibot';
import { call } from '../call';
import { LIMITS } from '../limits';
import { PERSON_KINDS, type Person, type SimilarPeople } from '../people';
import type { PersonWithQuotes } from '../sayings';
import { NOTHING, id, phrase } from '../shapes';

/** Who is quoted, and who is whom. */
export const personCalls = {
  /** Everybody at once, which may be a hundred thousand: for commands and tests. */
  listPeople: call({ lane: 'quick', writes: false, coreOnly: true, request: NOTHING }).answers<
    readonly Person[]
  >(),
  /** With all that a person said, for tests and as the plain form of the page: `readSpeaker` has it in pages. */
  readPerson: call({
    lane: 'quick',
    writes: false,
    coreOnly: true,
    request: v.strictObject({ personId: id<'person'>() }),
  }).answers<PersonWithQuotes>(),
  editPerson: call({
    lane: 'quick',
    writes: true,
    request: v.strictObject({
      personId: id<'person'>(),
      name: phrase(LIMITS.person.name),
      personKind: v.picklist(PERSON_KINDS),
    }),
  }).answers<Person>(),
  /** Who may be one person under two names, and why, all at once; what was told apart is left out. */
  listSimilarPeople: call({ lane: 'quick', writes: false, coreOnly: true, request: NOTHING }).answers<
    readonly SimilarPeople[]
  >(),
  /** Everything of the merged person goes to the kept one. */
  mergePeople: call({
    lane: 'quick',
    writes: true,
    request: v.strictObject({ keptId: id<'person'>(), mergedId: id<'person'>() }),
  }).answers<Person>(),
  /** Some of a person's quotes go to somebody new. */
  splitPerson: call({
    lane: 'quick',
    writes: true,
    request: v.strictObject({
      personId: id<'person'>(),
      name: phrase(LIMITS.person.name),
      personKind: v.picklist(PERSON_KINDS),
      quoteIds: v.pipe(v.array(id<'quote'>()), v.minLength(1), v.maxLength(100_000), v.readonly()),
    }),
  }).answers<Person>(),
  /** They are two people, and are not proposed as one again. */
  distinguishPeople: call({
    lane: 'quick',
    writes: true,
    request: v.strictObject({
      people: v.pipe(v.strictTuple([id<'person'>(), id<'person'>()]), v.readonly()),
    }),
  }).answers<null>(),
};
