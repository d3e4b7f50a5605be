import { derivedUid } from '../guid';
import { tidyLine } from '../tidy';
import type { ForeignPerson } from './foreign-annotation';
import { fieldOf, idOf, listOf, stringOf, type Json } from './json';
import { uidIn } from './terms';

/** An agent as an IRI or an object (Web Annotation Data Model, 3.3.1); of several, the first. Null when none is named. */
export function personOf(creator: Json): ForeignPerson | null {
  const [first] = listOf(creator);
  const id = idOf(first);
  const [given] = listOf(fieldOf(first, 'name') ?? fieldOf(first, 'nickname'));
  const name = tidyLine(stringOf(given), 200) || null;
  const meant = tidyLine(id, 200) || null;
  if (name === null && meant === null) return null;
  return { uid: uidIn(id) ?? derivedUid('person', id ?? name ?? ''), name: name ?? meant };
}
