import { messages } from '../../../main/core/contract/messages/catalogue';
import type { Quote } from '../../../main/core/contract/quotes';

/** The sentences that say why a speaker is proposed, each once. */
export function reasonsOf(quote: Quote): readonly string[] {
  return [...new Set(quote.reasons.map((reason) => messages.quotes.reason(reason)))];
}
