import * as v from 'valibot';
import type { Parsers } from '../../core/contract/calls';
import type { PersonCalls } from '../../core/contract/calls/people';
import { PERSON_KINDS } from '../../core/contract/people';
import { id, NOTHING, phrase } from '../shapes';
import { parser } from '../parser';

export const personParsers: Pick<Parsers, keyof PersonCalls> = {
  listPeople: parser('listPeople', NOTHING),
  readPerson: parser('readPerson', v.strictObject({ personId: id<'person'>() })),
  editPerson: parser(
    'editPerson',
    v.strictObject({ personId: id<'person'>(), name: phrase(300), personKind: v.picklist(PERSON_KINDS) }),
  ),
  listSimilarPeople: parser('listSimilarPeople', NOTHING),
  mergePeople: parser('mergePeople', v.strictObject({ keptId: id<'person'>(), mergedId: id<'person'>() })),
  splitPerson: parser(
    'splitPerson',
    v.strictObject({
      personId: id<'person'>(),
      name: phrase(300),
      personKind: v.picklist(PERSON_KINDS),
      quoteIds: v.pipe(v.array(id<'quote'>()), v.minLength(1), v.maxLength(100_000)),
    }),
  ),
  distinguishPeople: parser(
    'distinguishPeople',
    v.strictObject({ people: v.strictTuple([id<'person'>(), id<'person'>()]) }),
  ),
};
