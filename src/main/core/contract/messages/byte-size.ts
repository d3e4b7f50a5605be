import { counted, grouped } from './counted';

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;
const GIGABYTE = 1024 * MEGABYTE;

/** A number of bytes as people read it: `812 bytes`, `64 KB`, `2.3 MB`, `1.4 GB`; KB are of 1,024 bytes. */
export function byteSize(bytes: number): string {
  if (bytes < KILOBYTE) return counted(bytes, 'byte', 'bytes');
  if (bytes < MEGABYTE) return `${grouped(Math.round(bytes / KILOBYTE))} KB`;
  return bytes < GIGABYTE ? `${(bytes / MEGABYTE).toFixed(1)} MB` : `${(bytes / GIGABYTE).toFixed(1)} GB`;
}
