/**
 * The canonical form of a page's visible text, which its digest is taken of: the characters of every glyph shown on the
 * page, running matter included, in the order in which they are drawn; without white space (Unicode's White_Space),
 * because other programs write it anew; in Unicode NFC.
 */
export function shownText(characters: string): string {
  return characters.replace(/\p{White_Space}+/gu, '').normalize('NFC');
}
