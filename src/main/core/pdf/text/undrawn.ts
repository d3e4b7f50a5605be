import { FALLBACKS, type TextFace } from '../fonts/faces';
import { clustersOf, type FontLibrary } from '../fonts/font-library';
import { directionOf } from './bidi';
import { cutIntoPieces } from './fragments';
import { STYLES } from './style';

const FACES = Object.keys(FALLBACKS) as readonly TextFace[];
/** What every face draws and reads back, so that most words need no closer look; a test holds it against the fonts. */
export const PLAIN =
  /^[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u017f\u0391-\u03a1\u03a3-\u03c9\u0410-\u044f\u2010-\u2015\u2018-\u201e\u2026\u20ac]*$/u;

/**
 * Finds what no font of a brief can print as it is written, wherever the text may stand: a heading, a quote, a name.
 * @returns what a reader takes for one character, each once, in order of first use; empty is good
 */
export function undrawnIn(text: string, fonts: FontLibrary): readonly string[] {
  if (PLAIN.test(text)) return [];
  const words = text.split(/\s+/u).filter((word) => !PLAIN.test(word));
  const undrawn = words.flatMap((word) => FACES.flatMap((face) => replacedIn(word, face, fonts)));
  return [...new Set(undrawn)];
}

function replacedIn(word: string, face: TextFace, fonts: FontLibrary): readonly string[] {
  const run = { text: word, style: { ...STYLES.text, face } };
  const stretch = { start: 0, end: word.length, run };
  return cutIntoPieces(stretch, 0, word.length, directionOf(word), fonts).flatMap(({ replaced }) =>
    replaced === null ? [] : clustersOf(replaced),
  );
}
