import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

/** Hebrew, Arabic and their presentation forms: without them there is nothing to reorder. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

export interface Direction {
  /** Whether the paragraph as a whole runs from right to left. */
  readonly rightToLeft: boolean;
  /** By UTF-16 unit; null when all text runs from left to right. */
  readonly levels: Uint8Array | null;
}

/** Levels by the Unicode Bidirectional Algorithm; the first strong letter decides the paragraph. */
export function directionOf(text: string): Direction {
  if (!RIGHT_TO_LEFT.test(text)) return { rightToLeft: false, levels: null };
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, 'auto');
  return { rightToLeft: paragraphs[0]?.level === 1, levels };
}

/** Brackets face the other way in text that runs from right to left (rule L4). */
export function mirrored(text: string): string {
  return Array.from(text, (character) => bidi.getMirroredCharacter(character) ?? character).join('');
}

/** The order in which a line's items stand from left to right (rule L2). */
export function visualOrder<Item extends { readonly level: number }>(items: readonly Item[]): Item[] {
  const order = [...items];
  const highest = Math.max(0, ...items.map((item) => item.level));
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      if ((order[start]?.level ?? 0) < level) continue;
      let end = start + 1;
      while (end < order.length && (order[end]?.level ?? 0) >= level) end++;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  }
  return order;
}

/** BCP 47 of the script's most likely language, for readers that speak. */
export function languageOfScript(text: string): string {
  return /[\u0590-\u05ff\ufb1d-\ufb4f]/u.test(text) ? 'he' : 'ar';
}
