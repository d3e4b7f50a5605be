import type { Marking } from '../contract/markings';

/** A file's name with its marking, which is all that some forms of file have a place for. A colon is no letter of a file's name. */
export const markedName = (name: string, marking: Marking): string =>
  marking === 'none' ? name : `${name} (${marking.replace(':', '-')})`;
