import type { Workspace } from '../frame/workspace.svelte';

/**
 * Where somebody was in a view, kept while the window is elsewhere: reading one quote in its article
 * must not cost the place in a list of hundreds. Another archive starts at its beginning.
 */
export class Places<Place> {
  readonly #kept = new WeakMap<Workspace, { readonly archive: string; readonly place: Place }>();

  keep(workspace: Workspace, place: Place): void {
    if (workspace.archive) this.#kept.set(workspace, { archive: workspace.archive.path, place });
  }

  recall(workspace: Workspace): Place | null {
    const kept = this.#kept.get(workspace);
    return kept !== undefined && kept.archive === workspace.archive?.path ? kept.place : null;
  }
}
