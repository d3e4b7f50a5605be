import { ReadPdf } from '../read/read-pdf';
import { checkContent } from './check-content';
import { checkFile } from './check-file';
import { checkStructure } from './check-structure';

/**
 * For tests: what in a file of ours is against PDF/A-3a (ISO 19005-3) or PDF/UA-1 (ISO 14289-1), as far as it can be
 * seen without their whole text: a net against mistakes of the writer, not a validator. Each fault is named once.
 */
export function findFaults(bytes: Uint8Array): string[] {
  const pdf = new ReadPdf(bytes);
  return [...new Set([...checkFile(pdf), ...checkStructure(pdf), ...checkContent(pdf)])];
}
