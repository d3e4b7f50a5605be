/** "A. Berg, C. Diaz" as names; empty ones fall away. */
export function splitAuthors(text: string): readonly string[] {
  return text
    .split(/[,;]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

export function joinAuthors(authors: readonly string[]): string {
  return authors.join(', ');
}
