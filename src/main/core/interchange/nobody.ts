import { english } from '../contract/messages/catalogue';
import type { CodedAnalyst } from './coded-project';
import { derivedUid } from './guid';

/** Whose is what nobody is named for: one and the same for all files, in every language, and never the archive's own analyst. */
export const NOBODY = {
  uid: derivedUid('unknown-analyst'),
  name: english.interchange.unknownAnalyst,
} satisfies CodedAnalyst;
