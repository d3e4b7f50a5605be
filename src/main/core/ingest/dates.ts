import type { IsoDate } from '../contract/ids';

/**
 * Reads the date that a document states; nothing is guessed. A date without a year and one that two countries read
 * differently (03/04/2026) are no date. Time and zone are ignored: the day is the one that the outlet printed.
 */

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv'],
  ['february', 'feb', 'fevrier', 'fevr', 'fev'],
  ['march', 'mar', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juin'],
  ['july', 'jul', 'juillet', 'juil'],
  ['august', 'aug', 'aout'],
  ['september', 'sept', 'sep', 'septembre'],
  ['october', 'oct', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'decembre'],
];
const MONTH_NUMBERS = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const MONTH = `(?<month>${[...MONTH_NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|')})\\b\\.?`;
const DAY = '(?<day>[0-3]?\\d)(?:st|nd|rd|th|er)?';
const YEAR = '(?<year>(?:18|19|20|21)\\d\\d)';

const WRITTEN = [
  `(?<year>\\d{4})[-/.](?<number>[01]?\\d)[-/.](?<day>[0-3]?\\d)(?:t[\\d:.]+(?:z|[+-]\\d\\d:?\\d\\d)?)?`,
  `${DAY}(?: of)?[ -]${MONTH},?[ -]${YEAR}`,
  `${MONTH} ${DAY},? ${YEAR}`,
  `(?<day>[0-3]?\\d)\\.(?<number>[01]?\\d)\\.${YEAR}`,
  `(?<first>[0-3]?\\d)[/-](?<second>[0-3]?\\d)[/-]${YEAR}`,
] as const;

const WEEKDAY =
  '(?:(?:le )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? |(?:le )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) |le )?';
const CLOCK =
  '(?:,? ?(?:-|–|—|\\||at|a|@)? ?\\d{1,2}(?:[:.h]\\d{0,2}){1,2} ?(?:am|pm|a\\.m\\.|p\\.m\\.)?(?: ?\\(?(?:utc|gmt|[a-z]{2,4}t|edt)(?:[+-]\\d{1,4})?\\)?)?)?';
const PREFIX =
  '(?<prefix>(?:first )?(?:published|posted|issued|released|date|dated|updated|last updated|modified|publie|paru|mis en ligne|mis a jour|date de publication|le)(?: (?:on|le|at))?\\s?:? ?)?';

const ANYWHERE = WRITTEN.map((form) => new RegExp(`(?<![\\d/.-])${form}(?![\\d/]|[.-]\\d)`));
const WHOLE_LINE = WRITTEN.map((form) => new RegExp(`^${PREFIX}${WEEKDAY}${form}${CLOCK}\\.?$`));

/** The first full date in a text, e.g. of a metadata field; null when there is none that can be read one way only. */
export function dateIn(text: string): IsoDate | null {
  const folded = foldDate(text.slice(0, 400));
  for (const form of ANYWHERE) {
    const date = dateOf(form.exec(folded)?.groups);
    if (date !== null) return date;
  }
  return null;
}

/** The date of a line that holds nothing but a date with its prefix and time, and whether it is one of updating. */
export function dateLine(line: string): { readonly date: IsoDate; readonly updated: boolean } | null {
  if (line.length > 100) return null;
  const folded = foldDate(line);
  for (const form of WHOLE_LINE) {
    const groups = form.exec(folded)?.groups;
    const date = dateOf(groups);
    if (date !== null) {
      return { date, updated: /^(?:last )?(?:updated|modified|mis a jour)/.test(groups?.prefix ?? '') };
    }
  }
  return null;
}

function foldDate(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

function dateOf(groups: Record<string, string | undefined> | undefined): IsoDate | null {
  if (groups === undefined) return null;
  const year = Number(groups.year);
  const { first, second } = groups;
  if (first !== undefined && second !== undefined) return dayAndMonth(year, Number(first), Number(second));
  const month = groups.number === undefined ? MONTH_NUMBERS.get(groups.month ?? '') : Number(groups.number);
  return calendarDay(year, month ?? 0, Number(groups.day));
}

/** 14/10 and 10/14 can be read one way only; 03/04 cannot, unless both are the same. */
function dayAndMonth(year: number, first: number, second: number): IsoDate | null {
  if (first > 12 || first === second) return calendarDay(year, second, first);
  return second > 12 ? calendarDay(year, first, second) : null;
}

function calendarDay(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1800 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10) as IsoDate;
}
