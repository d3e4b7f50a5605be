import type { Provenance } from '../../main/core/contract/exchange';
import { messages } from '../../main/core/contract/messages/catalogue';
import { formatDate } from '../ui/dates';

/** Where a thing came from, in a line. */
export function sayOrigin({ authors, briefTitle, mergedAt, signer }: Provenance): string {
  const words = messages.exchangeView;
  const from = words.origin(authors, briefTitle, formatDate(mergedAt));
  return `${from}, ${signer === null ? words.originUnsigned : words.originSigned(signer)}`;
}
