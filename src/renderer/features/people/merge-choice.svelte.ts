/** Choosing whom a person is merged with, and whose name is kept. */
import type { PersonId } from '../../../main/core/contract/ids';
import type { Person } from '../../../main/core/contract/model';
import { holdsWords } from '../quotes/fold-text';
import { foldedNames } from './speakers';

/** As many as are listed without scrolling. */
const MOST_OPTIONS = 7;

export class MergeChoice {
  #typed = $state('');
  #current = $state(0);
  /** Keep the name of the person that is chosen here rather than of the one whose page is open. */
  keepOther = $state(false);

  readonly #others: readonly { person: Person; folded: string }[];
  readonly options: readonly Person[] = $derived.by(() =>
    this.#others
      .filter(({ folded }) => holdsWords(folded, this.#typed))
      .slice(0, MOST_OPTIONS)
      .map(({ person }) => person),
  );
  readonly other: Person | null = $derived(this.options[this.#current] ?? null);
  /** Who stays and who goes; null while nobody is chosen. */
  readonly pair: { readonly kept: Person; readonly merged: Person } | null = $derived.by(() => {
    if (this.other === null) return null;
    return this.keepOther
      ? { kept: this.other, merged: this.person }
      : { kept: this.person, merged: this.other };
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
    ];
    this.#others = ordered.map((other) => ({
      person: other,
      folded: foldedNames({ kind: 'person', person: other }),
    }));
  }

  get typed(): string {
    return this.#typed;
  }

  get current(): number {
    return this.#current;
  }

  type(words: string): void {
    this.#typed = words;
    this.#current = 0;
  }

  /** Goes through the options, round and round. */
  move(by: number): void {
    const count = this.options.length;
    if (count > 0) this.#current = (this.#current + by + count) % count;
  }

  choose(index: number): void {
    this.#current = index;
  }
}
