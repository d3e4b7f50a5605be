const PLACE_WORD = "\\p{Lu}[\\p{L}\\p{M}.'’‑-]*";
const PLACE = `(?<place>${PLACE_WORD}(?:[ -](?:(?:de|du|des|la|le|les|sur|sous|en|on|upon|of|the|am|an|der) ){0,2}${PLACE_WORD}){0,3}(?:, (?!\\p{Lu}\\p{Ll}{2,8}\\.? \\d)${PLACE_WORD}(?: ${PLACE_WORD})?)?)`;
const AGENCY = '(?: \\((?<agency>\\p{Lu}[^()]{1,40})\\))?';
const DAY =
  '(?:,? (?:le |on )?(?:\\p{L}{3,9}\\.? )?\\d{1,2}(?:er|st|nd|rd|th)?(?: \\p{L}{3,9}\\.?)?(?:,? \\d{4})?|, \\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}(?:, \\d{4})?)?';
const DATELINE = new RegExp(
  `^\\(?${PLACE}\\)?${AGENCY}${DAY}${AGENCY.replace('agency', 'later')} ?(?:—|–|--?)\\s+(?=["“«‘']?[\\p{Lu}\\p{N}])`,
  'u',
);

/** What stands before a dash at the start of an article without being a place. */
const NOT_PLACES = new Set([
  'NATO',
  'OTAN',
  'EU',
  'UE',
  'UN',
  'ONU',
  'US',
  'USA',
  'UK',
  'ANALYSIS',
  'OPINION',
  'UPDATE',
  'EXCLUSIVE',
  'INTERVIEW',
  'WATCH',
  'LIVE',
]);
/** Small words inside a name of a place. */
const SMALL = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'les',
  'sur',
  'sous',
  'en',
  'on',
  'upon',
  'of',
  'the',
  'am',
  'an',
  'der',
]);

export interface Dateline {
  readonly place: string;
  /** The agency in brackets, e.g. of wire copy. */
  readonly agency: string | null;
  /** The whole dateline, for a date in it. */
  readonly text: string;
}

/**
 * Where an article says that it was written: `Washington, DC — Over …`, `BRUSSELS (Agency) — The …`, `PARIS, 3 mars — Le …`.
 * After the dash a sentence must begin; a place of one mixed-case word must come with an agency or a date or a region,
 * because `Money — The oldest quarrel — …` looks the same.
 */
export function datelineOf(paragraph: string): Dateline | null {
  const match = DATELINE.exec(paragraph.slice(0, 200));
  const place = match?.groups?.place;
  if (match === null || place === undefined || NOT_PLACES.has(place)) return null;
  const agency = match.groups?.agency ?? match.groups?.later ?? null;
  const text = match[0].trim();
  const bare = text.replace(/\s*(?:—|–|--?)$/, '') === place;
  if (bare && place !== place.toUpperCase() && !place.includes(', ')) return null;
  return { place: placeName(place), agency, text };
}

/** Capitals are the dateline's, not the place's: `SAINT-DENIS` → `Saint-Denis`; `Washington, DC` stays. */
function placeName(place: string): string {
  const [city = '', ...region] = place.split(', ');
  if (city !== city.toUpperCase()) return place;
  const name = city
    .toLowerCase()
    .split(/(?<=[ -])/)
    .map((word, index) => (index > 0 && SMALL.has(word.trim().replace(/-$/, '')) ? word : capital(word)))
    .join('');
  return [name, ...region].join(', ');
}

function capital(word: string): string {
  return word.replace(/^(?:[dl]['’])?\p{L}/u, (start) => start.toUpperCase());
}
