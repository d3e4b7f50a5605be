import { messages } from '../../main/core/contract/messages/catalogue';
import { toast } from '../ui/notify';
import type { Workspace } from '../workspace/workspace.svelte';
import { keepReviewOrder } from './review-order';

/** Opens the most doubtful undecided quote of the archive; the review goes on from there over all articles. */
export function beginReview(workspace: Workspace): Promise<void> {
  return workspace.act(async () => {
    if (workspace.archive === null) return;
    const next = await workspace.client.nextToReview({ after: null });
    if (next === null) {
      toast(messages.read.nothingToSettle);
      return;
    }
    keepReviewOrder('archive');
    workspace.go({ name: 'read', ...next });
  });
}
