/**
 * Who is named in the properties of a brief's file, where that is asked for: the authors as they were typed, or who works
 * here where nobody typed one. An account's name is never among them, for the core knows none.
 */
export function namedAuthors(authors: readonly string[], analyst: string): readonly string[] {
  const typed = authors.filter((author) => author.trim() !== '');
  return typed.length > 0 || analyst === '' ? typed : [analyst];
}
