const MARKS: Readonly<Record<string, { open: string; close: string }>> = {
  de: { open: '„', close: '“' },
  en: { open: '“', close: '”' },
  // French sets its marks off by a space that does not break (Lexique de l'Imprimerie nationale).
  fr: { open: '«\u00a0', close: '\u00a0»' },
};
const NONE = { open: '', close: '' };

/** Opens with a mark of its own, as when an analyst drew the span around the marks. */
const HAS_MARKS = /^["“„«‘].*["”“»’]$/su;

/** The marks to print around a quote, after the custom of its own language (BCP 47). */
export function quotationMarks(text: string, language: string | null): { open: string; close: string } {
  if (HAS_MARKS.test(text)) return NONE;
  return MARKS[language?.slice(0, 2).toLowerCase() ?? 'en'] ?? { open: '“', close: '”' };
}
