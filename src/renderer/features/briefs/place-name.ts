import { messages } from '../../../main/core/contract/messages/catalogue';
import type { Place } from './evidence-refs';

/** "J1" or "section 2", as the evidence pane and announcements call a place. */
export function placeName({ kind, index }: Place): string {
  return kind === 'judgement'
    ? messages.briefsView.judgementShort(index + 1)
    : messages.briefsView.placeSection(index + 1);
}
