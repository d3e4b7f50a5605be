import { messages } from '../../../main/core/contract/messages/catalogue';
import { announce, toast } from '../../ui/notify';
import type { Workspace } from '../../workspace/workspace.svelte';
import type { IncomingBrief } from './incoming-brief.svelte';

/** Writes what is chosen, says so with a way back, and goes on: to the next file that waits, else to the brief. */
export async function takeIn(workspace: Workspace, incoming: IncomingBrief): Promise<void> {
  const words = messages.exchangeView;
  const { taken, kept, briefId, preview } = await incoming.take();
  const title = preview.inspection.title ?? words.untitled;
  const text = taken === 0 && kept > 0 ? words.keptMine(kept, title) : words.taken(taken, title);
  toast(text, { action: { label: words.undo, run: () => void workspace.undo() } });
  announce(text);
  if (incoming.waiting.length > 0) await incoming.next();
  else workspace.go(briefId === null ? { name: 'briefs' } : { name: 'briefs', briefId });
}
