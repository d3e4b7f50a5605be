/** Choosing whom a person is merged with, and whose name is kept. */
import type { PersonId } from '../../../main/core/contract/ids';
import { LONGEST_WORDS } from '../../../main/core/contract/pages';
import type { ListedPerson } from '../../../main/core/contract/speakers';
import type { Client } from '../../client';
import { AskedTypeAhead } from '../../ui/asked-type-ahead.svelte';
import type { Workspace } from '../../workspace/workspace.svelte';

/** As many as are listed without scrolling. */
const MOST_OPTIONS = 7;

type Mergeable = Pick<ListedPerson, 'id' | 'name' | 'quotes'>;

export class MergeChoice {
  /** Keep the name of the person that is chosen here rather than of the one whose page is open. */
  keepOther = $state(false);
  readonly other: AskedTypeAhead<ListedPerson>;
  /** Who stays and who goes; null while nobody is chosen. */
  readonly pair: { readonly kept: Mergeable; readonly merged: Mergeable } | null = $derived.by(() => {
    const other = this.other.chosen;
    if (other === null) return null;
    return this.keepOther ? { kept: other, merged: this.person } : { kept: this.person, merged: other };
  });

  /** @param alike who looks like the same person comes first */
  constructor(
    workspace: Pick<Workspace, 'act'> & { readonly client: Pick<Client, 'findPeople'> },
    readonly person: Mergeable,
    alike: readonly PersonId[],
  ) {
    this.other = new AskedTypeAhead(
      (typed) =>
        workspace.client.findPeople({
          words: typed.slice(0, LONGEST_WORDS),
          first: alike,
          without: [person.id],
          limit: MOST_OPTIONS,
        }),
      (run) => workspace.act(run),
    );
  }
}
