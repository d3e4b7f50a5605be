/** How fontsource describes the face with the letters that every text has. */
const LATIN = /^U\+0+-FF\b/iu;

/**
 * Begins to read the Latin faces at once. A face is otherwise read when it is first seen, and then the page lays out
 * all its text anew: in a long article, in the middle of what somebody does there.
 */
export function loadLatinFonts(fonts: FontFaceSet): void {
  for (const face of fonts) if (LATIN.test(face.unicodeRange)) void face.load();
}
