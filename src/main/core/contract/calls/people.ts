import type { PersonId, QuoteId } from '../ids';
import type { Person, PersonKind, SimilarPeople } from '../people';
import type { PersonWithQuotes } from '../sayings';

/** Who is quoted, and who is whom. */
export interface PersonCalls {
  listPeople: { request: Record<string, never>; response: readonly Person[] };
  readPerson: { request: { personId: PersonId }; response: PersonWithQuotes };
  editPerson: { request: { personId: PersonId; name: string; personKind: PersonKind }; response: Person };
  /** Who may be one person under two names, and why; what was told apart is left out. */
  listSimilarPeople: { request: Record<string, never>; response: readonly SimilarPeople[] };
  /** Everything of the merged person goes to the kept one. */
  mergePeople: { request: { keptId: PersonId; mergedId: PersonId }; response: Person };
  /** Some of a person's quotes go to somebody new. */
  splitPerson: {
    request: { personId: PersonId; name: string; personKind: PersonKind; quoteIds: readonly QuoteId[] };
    response: Person;
  };
  /** They are two people, and are not proposed as one again. */
  distinguishPeople: { request: { people: readonly [PersonId, PersonId] }; response: null };
}
