import { messages } from '../contract/messages/catalogue';
import type { CodedAnalyst } from './coded-project';
import { derivedUid } from './guid';

/** Whose is what nobody is named for: one and the same for all files, and never the archive's own analyst. */
export const NOBODY = {
  uid: derivedUid('unknown-analyst'),
  name: messages.interchange.unknownAnalyst,
} satisfies CodedAnalyst;
