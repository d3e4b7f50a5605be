import type { BriefId } from '../../../main/core/contract/ids';
import type { Client } from '../../client';
import type { BriefEditor } from './brief-editor.svelte';

/** Editors whose last words the archive refused. They outlive their view, so that leaving loses nothing. */
export class UnsavedBriefs {
  readonly #editors = new Map<string, BriefEditor>();

  keep(archivePath: string, editor: BriefEditor): void {
    this.#editors.set(nameOf(archivePath, editor.id), editor);
  }

  /** Hands the editor back to a view, if there is one for this brief. */
  take(archivePath: string, briefId: BriefId): BriefEditor | null {
    const name = nameOf(archivePath, briefId);
    const editor = this.#editors.get(name) ?? null;
    this.#editors.delete(name);
    return editor;
  }
}

const kept = new WeakMap<object, UnsavedBriefs>();

/** The unsaved briefs of a window; a window has one client. */
export function unsavedBriefsOf(client: Pick<Client, 'saveBrief'>): UnsavedBriefs {
  const known = kept.get(client);
  if (known !== undefined) return known;
  const fresh = new UnsavedBriefs();
  kept.set(client, fresh);
  return fresh;
}

function nameOf(archivePath: string, briefId: BriefId): string {
  return `${String(briefId)} ${archivePath}`;
}
