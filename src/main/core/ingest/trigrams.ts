import { data } from 'franc-min/data.js';
import { expressions } from 'franc-min/expressions.js';

/** What a trigram costs that a language's own three hundred do not hold. */
const STRANGE = 300;
/** UTF-16 units that are looked at. */
const LONGEST = 2048;

/** The trigrams of the languages of one script. */
interface Model {
  readonly languages: readonly string[];
  /** By UTF-16 unit, the number of a letter that stands in any trigram, from 1 on. */
  readonly letters: Uint8Array;
  /** How many numbers of letters there are, 0 of all other letters among them. */
  readonly base: number;
  /** By the numbers of three letters as one number in this base, the number of their trigram, from 1 on. */
  readonly trigrams: Uint16Array;
  /** Of each trigram, by its number: a language's index, its rank there, the next language's index … */
  readonly ranks: readonly (readonly number[])[];
}

/**
 * Tells languages apart by their trigrams (Cavnar and Trenkle 1994), with franc's models and with its answers. `franc` weighs
 * every trigram of a text for every language, and took a quarter of an import; here what no language knows is passed over,
 * and the languages that know a trigram are found at once.
 * @param only ISO 639-3 codes of the languages to choose from
 * @returns a code of these; null where the text is in a script that none of them is written in
 */
export function createLanguageFinder(only: readonly string[]): (text: string) => string | null {
  const models = new Map<string, Model>();
  return (text) => {
    const sample = text.slice(0, LONGEST);
    const script = scriptOf(sample);
    if (script === null) return null;
    const texts = data[script];
    if (texts === undefined) return only.includes(script) ? script : null; // a script of one language has its name
    const model = models.get(script) ?? createModel(texts, only);
    models.set(script, model);
    return closest(model, sample);
  };
}

function createModel(texts: Readonly<Record<string, string>>, only: readonly string[]): Model {
  const languages = Object.keys(texts).filter((language) => only.includes(language));
  const lists = languages.map((language) => texts[language]?.split('|') ?? []);
  const alphabet = new Set(lists.flat().join(''));
  const base = alphabet.size + 1;
  const letters = new Uint8Array(0x10000);
  for (const [index, letter] of [...alphabet].entries()) letters[letter.charCodeAt(0)] = index + 1;
  const trigrams = new Uint16Array(base ** 3);
  const ranks: number[][] = [[]];
  for (const [index, list] of lists.entries()) {
    for (const [rank, trigram] of list.entries()) {
      const key = [0, 1, 2].reduce((sum, at) => sum * base + (letters[trigram.charCodeAt(at)] ?? 0), 0);
      trigrams[key] ||= ranks.push([]) - 1;
      ranks[trigrams[key]]?.push(index, rank);
    }
  }
  return { languages, letters, base, trigrams, ranks };
}

/** The language whose trigrams are least out of place. */
function closest(model: Model, sample: string): string | null {
  const { languages, ranks } = model;
  const distances = new Int32Array(languages.length);
  const counts = countsOf(sample, model);
  for (let trigram = 1; trigram < counts.length; trigram += 1) {
    const count = counts[trigram] ?? 0;
    if (count === 0) continue;
    const places = ranks[trigram] ?? [];
    for (let at = 0; at < places.length; at += 2) {
      const language = places[at] ?? 0;
      const rank = places[at + 1] ?? 0;
      distances[language] = (distances[language] ?? 0) + Math.abs(count - rank - 1) - STRANGE;
    }
  }
  return languages[distances.indexOf(Math.min(...distances))] ?? null;
}

/** How often each known trigram stands in a text, by its number; at 0 those that no language has. */
function countsOf(sample: string, { letters, base, trigrams, ranks }: Model): Uint16Array {
  const words = sample
    .replace(/[!-@]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
  const padded = ` ${words} `;
  const counts = new Uint16Array(ranks.length);
  let [first, second] = [0, 0];
  for (let at = 0; at < padded.length; at += 1) {
    const third = letters[padded.charCodeAt(at)] ?? 0;
    if (first !== 0 && second !== 0 && third !== 0) {
      const trigram = trigrams[(first * base + second) * base + third] ?? 0;
      counts[trigram] = (counts[trigram] ?? 0) + 1;
    }
    [first, second] = [second, third];
  }
  return counts;
}

/** The script that most of a text is written in: a name of `expressions`. */
function scriptOf(sample: string): string | null {
  // No letter is of two scripts: more than half is most.
  if (countOfAscii(sample) * 2 > sample.length) return 'Latin';
  let [most, name]: [number, string | null] = [0, null];
  for (const [script, letter] of Object.entries(expressions)) {
    const count = sample.match(letter)?.length ?? 0;
    if (count > most) [most, name] = [count, script];
  }
  return name;
}

function countOfAscii(sample: string): number {
  let count = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const small = sample.charCodeAt(at) | 0x20;
    if (small >= 0x61 && small <= 0x7a) count += 1;
  }
  return count;
}
