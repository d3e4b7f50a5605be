/** Letters that run from right to left: Hebrew, Arabic and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/**
 * Words from elsewhere that are set among our own: between a first strong isolate and its end (Unicode Standard
 * Annex 9, 2.4.2) they keep their direction to themselves, or a date behind an Arabic name would be torn apart.
 */
export const isolated = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text);
