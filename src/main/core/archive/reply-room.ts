/** How much a reply still holds. */
export interface Room {
  /** UTF-8 bytes of JSON, about. */
  left: number;
}

/** @returns the first of these for which there is room, and at least the very first, so that whoever asks gets on */
export function fitting<Item>(items: readonly Item[], room: Room): Item[] {
  const fit: Item[] = [];
  for (const item of items) {
    const bytes = bytesOf(item);
    if (fit.length > 0 && bytes > room.left) break;
    room.left -= bytes;
    fit.push(item);
  }
  return fit;
}

export const bytesOf = (item: unknown): number => Buffer.byteLength(JSON.stringify(item));
