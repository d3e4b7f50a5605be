import { fold } from '../contract/rules/fold';
import { NAME_FAMILIES } from './name-families';

/**
 * Under which spellings a name may be met that was romanised, or whose accents a newsroom lacks. Phonetic keys
 * (Double Metaphone, tried) drop the vowels and with them the difference between Maria Petrova and Mario Petrov;
 * these rules know only what systems of romanisation do. Each `[from, to]` is applied in order.
 */
type Rules = readonly (readonly [from: RegExp, to: string])[];

/** Letters that are also written out: ICAO Doc 9303, part 3, section 6 (ä → ae, ø → oe, å → aa), and English usage. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  š: 'sh',
  ş: 'sh',
  ș: 'sh',
  č: 'ch',
  ć: 'ch',
  ç: 'ch',
  ž: 'zh',
};

/**
 * French writes the sounds of Russian and Arabic with its own letters: Poutine, Timochenko, Khrouchtchev, Guerassimov.
 * Capitals keep a sound that is settled from the rules that follow.
 */
const FROM_FRENCH: Rules = [
  [/chtch/gu, 'SHCH'],
  [/tch/gu, 'CH'],
  [/(?<!s)ch/gu, 'sh'],
  [/SHCH/gu, 'shch'],
  [/CH/gu, 'ch'],
  [/ou/gu, 'u'],
  [/gu(?=[ei])/gu, 'g'],
  [/dj/gu, 'j'],
];

/** Cyrillic (BGN/PCGN, ISO 9, ICAO, German) and Arabic (ALA-LC, BGN/PCGN) letter by letter. */
const FROM_SYSTEMS: Rules = [
  [/schtsch/gu, 'shch'],
  [/t(?:sch|ch)/gu, 'ch'],
  [/sch/gu, 'sh'],
  [/kh/gu, 'h'],
  [/dh/gu, 'd'],
  [/q/gu, 'k'],
  [/w/gu, 'v'],
  [/(?<!c)ks/gu, 'x'],
  [/^(?:iu|ju|yu)/u, 'Yu'],
  [/^(?:ia|ja|ya)/u, 'Ya'],
  [/^ye/u, 'e'],
  [/(?<=[bdfghklmnprstvz])ye/gu, 'e'],
  [/(?:iy|ij|ii|yi|yj|yy|y|j)$/u, 'i'],
];
/** Ukrainian и and Russian ы within a word; in a short one it is English: Smyth is not Smith. */
const FROM_VOWELS: Rules = [[/y/gu, 'i']];
const UNDOUBLED: Rules = [[/(.)\1+/gu, '$1']];

/** Endings of Slavic surnames: -off and -eff of émigrés, -ine of the French, -yov for the letter ё. */
const FROM_SURNAMES: Rules = [
  [/off$/u, 'ov'],
  [/eff$/u, 'ev'],
  [/yov$/u, 'ev'],
];
const FRENCH_SURNAME: Rules = [[/(?<=[gklnrst])ine$/u, 'in']];

/** Short names differ by a letter and are different names (Jan, Ian; Lin, Lyn): no rule is applied to fewer letters. */
const LEAST_LETTERS = 5;
/** French letters are also English ones (Chen, Louis): only a longer name is read both ways. */
const LEAST_READ_TWICE = 6;

/**
 * The forms under which a word of a name is the same as another's: two words are one name if they have one in common.
 * @param word lower case, with its accents, without spaces
 * @param isSurname the last word of a name
 */
export function readingsOf(word: string, isSurname: boolean): readonly string[] {
  const spellings = new Set([fold(word), fold(writtenOut(word))]);
  return [...new Set([...spellings].flatMap((spelling) => readingsOfPlain(spelling, isSurname)))];
}

function readingsOfPlain(word: string, isSurname: boolean): readonly string[] {
  const family = NAME_FAMILIES.get(word);
  if (family !== undefined) return [family];
  if (word.length < LEAST_LETTERS) return [word];
  const surname = isSurname ? FROM_SURNAMES : [];
  if (word.length < LEAST_READ_TWICE) return [apply([...surname, ...FROM_SYSTEMS, ...UNDOUBLED], word)];
  const french = [...FROM_FRENCH, ...(isSurname ? FRENCH_SURNAME : [])];
  const systems = [...FROM_SYSTEMS, ...FROM_VOWELS, ...UNDOUBLED];
  return [apply([...surname, ...systems], word), apply([...surname, ...french, ...systems], word)];
}

const apply = (rules: Rules, word: string): string =>
  rules.reduce((text, [from, to]) => text.replace(from, to), word);

const writtenOut = (word: string): string =>
  word.normalize('NFC').replace(/./gu, (letter) => WRITTEN_OUT[letter] ?? letter);
