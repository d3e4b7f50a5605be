import type { Workspace } from './workspace.svelte';

/**
 * Where somebody was in a view, kept while the window is elsewhere: reading one quote in its article
 * must not cost the place in a list of hundreds. Another archive starts at its beginning.
 */
export class ViewPositions<Place> {
  readonly #kept = new WeakMap<Workspace, { readonly archive: string; readonly place: Place }>();

  /** The place in the archive at this path, if the last one kept was there. */
  recall(workspace: Workspace, archive: string): Place | null {
    const kept = this.#kept.get(workspace);
    return kept?.archive === archive ? kept.place : null;
  }

  keep(workspace: Workspace, archive: string, place: Place): void {
    this.#kept.set(workspace, { archive, place });
  }
}
