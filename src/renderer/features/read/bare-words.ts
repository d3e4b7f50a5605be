/** A quote's words without the quotation marks around them: for one-line previews. */
export function bareWords(text: string): string {
  return text.replace(/^[\s"'“”‘„«‹]+|[\s"'”“»›]+$/gu, '');
}
