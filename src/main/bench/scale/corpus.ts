/**
 * Articles by the hundred thousand with a vocabulary of real size: `corpus.ts` beside this folder repeats a dozen texts, which
 * makes every index look smaller and every word more common than they are.
 */
import { seededRandom } from '../corpus';

/** Different words, beside names and titles. */
const WORDS = 60_000;
/** UTF-16 units of an article's body. */
const SHORTEST = 5_000;
const LONGEST = 8_000;
/** Every so many sentences one is a quote: some ten an article. */
const QUOTE_EVERY = 5;
const FIRST_DAY = Date.UTC(2006, 0, 1);
const DAYS = 7_500;

const ONSETS = [
  'b',
  'br',
  'c',
  'ch',
  'cl',
  'd',
  'dr',
  'f',
  'fl',
  'g',
  'gr',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'pr',
  'qu',
  'r',
  's',
  'sc',
  'sh',
  'sp',
  'st',
  'str',
  't',
  'th',
  'tr',
  'v',
  'w',
  '',
];
const NUCLEI = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ee', 'io', 'ou'];
const CODAS = [
  '',
  '',
  'b',
  'ck',
  'd',
  'l',
  'll',
  'm',
  'n',
  'nd',
  'ng',
  'nt',
  'r',
  'rd',
  's',
  'ss',
  'st',
  't',
  'x',
  'y',
];
/** The words that hold sentences together are the commonest of any text. */
const GRAMMAR =
  'the of and to in a that is for on with as by at from it be this are was an not which or its have has'.split(
    ' ',
  );
const ROLES = [
  'minister of defence',
  'director of the institute',
  'a senior fellow',
  'the committee’s chair',
  'ambassador',
  'a spokeswoman',
];
const OUTLETS = [
  'Northern Quarterly',
  'Valdria Wire',
  'Compact Review',
  'The Tidal Post',
  'Harbour Gazette',
  'Kestrel Papers',
];

export interface Corpus {
  /** Words from the commonest to the rarest, as queries need them. */
  readonly words: readonly string[];
  /** Text of one article, always the same for a number: a title, a date, an outlet, paragraphs. */
  article(number: number): string;
}

/** A language that nobody speaks, whose words are as common as those of a real one. */
export function createCorpus(seed: number): Corpus {
  const random = seededRandom(seed);
  const words = vocabulary(random);
  const pickWord = createZipf(words);
  const people = Array.from(
    { length: 20_000 },
    () => `${capital(coin(random, 2))} ${capital(coin(random, 2))}`,
  );

  function article(number: number): string {
    const draw = seededRandom(seed * 1_000_003 + number);
    const one = <Thing>(things: readonly Thing[]): Thing =>
      things[Math.floor(draw() * things.length)] as Thing;
    const phrase = (least: number, most: number): string =>
      Array.from({ length: least + Math.floor(draw() * (most - least + 1)) }, () => pickWord(draw)).join(' ');
    // Some people are in the news again and again.
    const speaker = (): string => people[Math.floor(people.length * draw() ** 4)] ?? '';
    const length = SHORTEST + draw() * (LONGEST - SHORTEST);
    const paragraphs: string[] = [];
    for (let written = 0, sentence = 1; written < length;) {
      const sentences: string[] = [];
      for (let count = 0; count < 3; count += 1, sentence += 1) {
        sentences.push(
          sentence % QUOTE_EVERY === 0
            ? `“${capital(phrase(8, 18))},” said ${speaker()}, ${one(ROLES)}.`
            : `${capital(phrase(10, 26))}.`,
        );
      }
      const paragraph = sentences.join(' ');
      paragraphs.push(paragraph);
      written += paragraph.length;
    }
    const day = new Date(FIRST_DAY + Math.floor(draw() * DAYS) * 86_400_000);
    const date = `${day.getUTCDate()} ${day.toLocaleString('en', { month: 'long', timeZone: 'UTC' })} ${day.getUTCFullYear()}`;
    return `${capital(phrase(4, 8))} ${number}\n\n${one(OUTLETS)}\n\n${date}\n\n${paragraphs.join('\n\n')}\n`;
  }
  return { words, article };
}

function vocabulary(random: () => number): readonly string[] {
  const words = new Set(GRAMMAR);
  while (words.size < WORDS) {
    // The commoner, the shorter.
    const syllables = 1 + Math.floor(random() * (1 + Math.log10(words.size)));
    words.add(coin(random, Math.min(syllables, 4)));
  }
  return [...words];
}

function coin(random: () => number, syllables: number): string {
  const one = (parts: readonly string[]): string => parts[Math.floor(random() * parts.length)] ?? '';
  return Array.from({ length: syllables }, () => one(ONSETS) + one(NUCLEI) + one(CODAS)).join('');
}

/** Draws by the law of Zipf and Mandelbrot: the n-th word has a share of 1 / (n + 2.7)^1.05 (Mandelbrot 1953). */
function createZipf(words: readonly string[]): (random: () => number) => string {
  const shares = new Float64Array(words.length);
  let sum = 0;
  for (let rank = 0; rank < words.length; rank += 1) {
    sum += 1 / (rank + 2.7) ** 1.05;
    shares[rank] = sum;
  }
  return (random) => {
    const wanted = random() * sum;
    let low = 0;
    let high = shares.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((shares[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
