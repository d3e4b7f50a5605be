import { zipSync } from 'fflate';

/** The earliest day that a ZIP file knows: the same files make the same bytes, whenever they are packed. */
const NO_DATE = new Date(1980, 0, 1);

export function pack(files: ReadonlyMap<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  const entries = Array.from(files, ([name, text]) => [name, encoder.encode(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: NO_DATE, level: 6 });
}
