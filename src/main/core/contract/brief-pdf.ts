/** A brief on paper, and what it is printed with. */
import type { CarriedCounts } from './exchange';
import type { Sha256 } from './ids';
import type { LeavingBytes } from './leaving';

/** What a brief is printed on. */
export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** A brief on its pages. */
export interface DrawnPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters that no font could draw, and the like; empty is good. */
  readonly warnings: readonly string[];
}

/** Pages of a brief for the eyes of its author: all of them, or those around the one that is read. */
export interface DrawnPages extends DrawnPdf {
  /** Which page of the brief the file begins with, counted from 0; `pages` counts the brief's. */
  readonly first: number;
}

export interface ExportedPdf extends DrawnPdf {
  readonly bytes: LeavingBytes;
  readonly fileName: string;
  readonly sha256: Sha256;
  /** How much data it carries; null for a reader copy. */
  readonly carries: CarriedCounts | null;
  /** Fingerprint of the key that it is signed with; null when unsigned. */
  readonly signedWith: string | null;
}
