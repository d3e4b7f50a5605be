import type { BriefId } from '../../../main/core/contract/ids';
import type { Workspace } from '../../workspace/workspace.svelte';
import { BriefEditor } from './brief-editor.svelte';
import { unreadOf } from './evidence-refs';
import { unsavedBriefsOf } from './unsaved-briefs';

/** The editor of a brief: the one that still holds unsaved text, or a new one read from the archive. */
export async function openEditor(workspace: Workspace, briefId: BriefId): Promise<BriefEditor> {
  const { client } = workspace;
  const path = workspace.archive?.path ?? '';
  const unsaved = unsavedBriefsOf(client).find(path, briefId);
  if (unsaved !== null) return unsaved;
  const isOpen = (): boolean => (workspace.archive?.path ?? '') === path;
  const brief = await client.readBrief({ briefId, evidence: 'page' });
  const editor = new BriefEditor({ client, isOpen, readOnly: workspace.readOnly }, brief);
  await editor.read(unreadOf(brief.brief, brief));
  return editor;
}
