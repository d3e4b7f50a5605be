/** Bytes turned into text at a time: `String.fromCharCode` takes its arguments on the stack. */
const CHUNK_BYTES = 0x8000;

/** Bytes as base64 (RFC 4648), the one form that passes every shell's channel. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK_BYTES));
  }
  return btoa(binary);
}
