import { byteSize } from './byte-size';

/** What is missing, as far as it is known. */
function room(needed: number | null, free: number | null): string {
  const there = free === null ? '' : `${byteSize(free)} ${free === 1 ? 'is' : 'are'} free there`;
  if (needed === null) return there === '' ? '' : ` ${there[0]?.toUpperCase()}${there.slice(1)}.`;
  return ` It needs ${byteSize(needed)}${there === '' ? '' : `, and ${there}`}.`;
}

/** English words of `files`: why a file could not be written, and what to do. Nothing ever stands half-written under its name. */
export const files = {
  exists: (path: string): string => `${path} exists already and was left as it is. Choose another name.`,
  /** @param needed @param free bytes; null where not known */
  diskFull: (path: string, needed: number | null, free: number | null): string =>
    `The disk is full, so ${path} was not written.${room(needed, free)} Make room there, or choose a folder on another disk.`,
  noMoreFiles: (path: string): string =>
    `The disk is full, so ${path} was not written: it has room for bytes, but takes no more files. Remove some there, or choose a folder on another disk.`,
  quotaFull: (path: string, needed: number | null): string =>
    `Your share of the disk is full, so ${path} was not written.${room(needed, null)} Remove something of yours there, ask for a larger quota, or choose a folder on another disk.`,
  tooBig: (path: string): string =>
    `${path} is larger than its disk lets a file be, and was not written. Choose a folder on another disk.`,
  readOnlyDisk: (path: string): string =>
    `${path} lies on a disk that can only be read, so it was not written. Choose a folder on another disk.`,
  mayNotWrite: (path: string): string =>
    `You may not write ${path}, so nothing was written. Choose a folder of your own, or ask whoever manages this one.`,
  nameTooLong: (path: string): string =>
    `The name of ${path} is too long for this disk, so it was not written. Choose a shorter one.`,
  badName: (path: string): string =>
    `The disk takes no file of the name ${path}, so it was not written. Leave signs like : * ? " < > | out of the name.`,
  missingFolder: (folder: string): string =>
    `The folder ${folder} does not exist. Choose another one, or make it first.`,
  notAFolder: (folder: string): string =>
    `${folder} is not a folder, so nothing can be put into it. Choose another one.`,
  aFolder: (path: string): string => `${path} is a folder, so no file was written. Choose another name.`,
  diskFails: (path: string): string =>
    `The disk reported an error, so ${path} was not written. Check the disk or the network drive, or choose a folder on another one.`,
} as const;
