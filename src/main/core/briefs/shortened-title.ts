/**
 * A title as it may be shortened to fit the head of a page, the longest first: whole, then with fewer words, then with
 * fewer characters of its first word. Who draws takes the first that fits; who reads a page knows it by being among them.
 */
export function* shortenedTitles(title: string): Generator<string> {
  yield title;
  const words = title.split(' ');
  for (let count = words.length; count > 0; count -= 1) yield shortened(words.slice(0, count).join(' '));
  const characters = words[0]?.match(CHARACTER) ?? [];
  for (let count = characters.length - 1; count > 0; count -= 1) {
    yield shortened(characters.slice(0, count).join(''));
  }
}

/** A character with its marks: nothing is cut inside one. */
const CHARACTER = /\P{M}\p{M}*/gu;

const shortened = (text: string): string => `${text.replace(/[,;:.–-]+$/u, '')}…`;
