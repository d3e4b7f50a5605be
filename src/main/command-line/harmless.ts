/**
 * What a terminal obeys instead of showing: controls but tab and line end (C0, DEL, C1: ECMA-48), marks that turn the
 * direction of a text (UAX 9), their deprecated kin, and the line ends that only Unicode knows.
 */
const OBEYED = /(?![\t\n])[\p{Cc}\p{Bidi_Control}\u2028\u2029\u206A-\u206F]/gu;

/** A name fit for a line with others: one that a file or folder brought along may hold line ends, and would begin a line that says anything. */
export function onOneLine(name: string): string {
  return name.replace(/[\t\n\r]/gu, (unit) => JSON.stringify(unit).slice(1, -1));
}

/**
 * A text fit for a terminal, whoever wrote the names in it: what it would obey is written as JSON escapes it
 * (RFC 8259, 7), so that a line of JSON stays the same JSON.
 */
export function harmless(text: string): string {
  return text.replace(OBEYED, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
