/** Stands for a glyph without a character of its own; readers drop it. */
const ZERO_WIDTH_SPACE = 0x200b;

/**
 * Gives every glyph characters to be read back as. Where a font draws one character with several glyphs
 * (base and accent), its canonical parts are shared out when they fit, else the first glyph has them all.
 * `texts` is in visual order.
 */
export function clusterText(
  texts: readonly (readonly number[])[],
  direction: 'ltr' | 'rtl',
): readonly (readonly number[])[] {
  if (texts.every((text) => text.length > 0)) return texts;
  const logical: (readonly number[])[] = direction === 'rtl' ? texts.toReversed() : [...texts];
  for (let start = 0; start < logical.length;) {
    let end = start + 1;
    while (end < logical.length && logical[end]?.length === 0) end++;
    shareOut(logical, start, end);
    start = end;
  }
  return direction === 'rtl' ? logical.reverse() : logical;
}

function shareOut(texts: (readonly number[])[], start: number, end: number): void {
  const whole = texts[start] ?? [];
  const parts = Array.from(
    String.fromCodePoint(...whole).normalize('NFD'),
    (part) => part.codePointAt(0) ?? 0,
  );
  const fits = parts.length === end - start && parts.length > 1;
  for (let index = start; index < end; index++) {
    const own = fits ? parts.slice(index - start, index - start + 1) : index === start ? whole : [];
    texts[index] = own.length > 0 ? own : [ZERO_WIDTH_SPACE];
  }
}
