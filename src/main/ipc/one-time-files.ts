import { HANDED } from '../core/contract/shell';

/** Most files that wait to be fetched; a window that asks again no longer wants the one before. */
const MOST = 2;

/**
 * Files that a call leaves for the page to fetch. As part of an answer, 5 MB there and back took 1.8 s through the
 * Chromium window's binding; by address the same bytes come at once.
 */
export interface OneTimeFiles {
  /** @returns the address below the window's own */
  hand(bytes: Uint8Array): string;
  /** The bytes at this address, for the first who asks. */
  take(address: string): Uint8Array | null;
}

export function oneTimeFiles(): OneTimeFiles {
  const waiting = new Map<string, Uint8Array>();
  let last = 0;
  return {
    hand(bytes) {
      last += 1;
      const address = `${HANDED}${last}.pdf`;
      waiting.set(address, bytes);
      for (const oldest of waiting.keys()) {
        if (waiting.size <= MOST) break;
        waiting.delete(oldest);
      }
      return address;
    },
    take(address) {
      const bytes = waiting.get(address) ?? null;
      waiting.delete(address);
      return bytes;
    },
  };
}
