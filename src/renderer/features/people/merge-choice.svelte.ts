/** Choosing whom a person is merged with, and whose name is kept. */
import type { PersonId } from '../../../main/core/contract/ids';
import type { Person } from '../../../main/core/contract/people';
import { TypeAhead } from '../../ui/type-ahead.svelte';
import { holdsWords } from '../../lib/holds-words';
import { foldedNames } from './speakers';

/** As many as are listed without scrolling. */
const MOST_OPTIONS = 7;

export class MergeChoice {
  /** Keep the name of the person that is chosen here rather than of the one whose page is open. */
  keepOther = $state(false);
  readonly other: TypeAhead<Person>;
  /** Who stays and who goes; null while nobody is chosen. */
  readonly pair: { readonly kept: Person; readonly merged: Person } | null = $derived.by(() => {
    const other = this.other.chosen;
    if (other === null) return null;
    return this.keepOther ? { kept: other, merged: this.person } : { kept: this.person, merged: other };
  });

  /** @param alike who looks like the same person comes first; `people` come in their order */
  constructor(
    readonly person: Person,
    people: readonly Person[],
    alike: readonly PersonId[],
  ) {
    const others = people.filter(({ id }) => id !== person.id);
    const ordered = [
      ...others.filter(({ id }) => alike.includes(id)),
      ...others.filter(({ id }) => !alike.includes(id)),
    ].map((other) => ({ person: other, folded: foldedNames({ kind: 'person', person: other }) }));
    this.other = new TypeAhead((typed) =>
      ordered
        .filter(({ folded }) => holdsWords(folded, typed))
        .slice(0, MOST_OPTIONS)
        .map((found) => found.person),
    );
  }
}
