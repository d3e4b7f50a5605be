import type { FileChange, ForeignKind } from '../../contract/exchange';

export type { ForeignKind };

/** Something in a file that we never write. */
export type ForeignPart = Omit<Extract<FileChange, { kind: 'foreign' }>, 'kind'>;

/** A name of the file's own as it may be shown. */
export const shownName = (name: string | null): string | null =>
  name !== null && /^[A-Za-z0-9]{1,40}$/u.test(name) ? name : null;
