/** What a shell answers with: archives it knows, files it saved or handed to the page. */
import type { GivenCoding } from './coding';
import type { CarriedCounts } from './exchange';
import type { ExportLoss } from './interchange';
import type { MarkingsPassed } from './leaving';

export interface RecentArchive {
  readonly name: string;
  readonly path: string;
}

export interface SavedFile {
  readonly path: string;
  readonly bytes: number;
  readonly pages: number;
  readonly sha256: string;
  readonly warnings: readonly string[];
  /** How much data it carries; null for a reader copy. */
  readonly carries: CarriedCounts | null;
  /** Fingerprint of the key that signed it; null when nobody did. */
  readonly signedWith: string | null;
}

/** Where the page fetches files that a call made for it; the one place that its policy lets it fetch from. */
export const HANDED = '/handed/';

export interface Preview {
  /** Path below the window's own address. */
  readonly address: string;
  readonly pages: number;
  /** Which page of the brief the file begins with, counted from 0. */
  readonly first: number;
  readonly warnings: readonly string[];
}

export interface SavedExport extends Pick<SavedFile, 'path' | 'bytes' | 'sha256'> {
  readonly losses: readonly ExportLoss[];
  readonly passed: MarkingsPassed;
}

export interface SavedCoding extends Omit<GivenCoding, 'fileName' | 'bytes'> {
  readonly path: string;
}

/** Longest text of an error that the page caught, in UTF-16 units. */
export const LONGEST_ERROR = 20_000;
