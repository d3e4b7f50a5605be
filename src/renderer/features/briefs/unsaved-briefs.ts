import type { BriefId } from '../../../main/core/contract/ids';
import type { Client } from '../../client';
import type { BriefEditor } from './brief-editor.svelte';

/** Editors whose last words the archive may not have yet. They outlive their view, so that leaving loses nothing. */
export class UnsavedBriefs {
  readonly #editors = new Map<string, BriefEditor>();

  keep(archivePath: string, editor: BriefEditor): void {
    this.#editors.set(nameOf(archivePath, editor.id), editor);
  }

  /** The editor for this brief if it still holds unsaved text. It stays kept until released. */
  find(archivePath: string, briefId: BriefId): BriefEditor | null {
    return this.#editors.get(nameOf(archivePath, briefId)) ?? null;
  }

  release(archivePath: string, editor: BriefEditor): void {
    const name = nameOf(archivePath, editor.id);
    if (this.#editors.get(name) === editor) this.#editors.delete(name);
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
