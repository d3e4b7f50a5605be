import type { GoldSpeaker } from './gold';
import { endsIn, nameWords, plainName, withoutArticle } from './name-words';

/** How a found speaker names the right one: in full, or by less (a surname, an alias); null for somebody else. */
export type SpeakerMatch = 'full' | 'short' | null;

/** Words before a surname that say nothing about who it is. */
const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss dr sir lord lady dame prof professor m mme mlle docteur monsieur madame ' +
    'colonel general gen major captain commander commodore admiral brigadier retired ' +
    'ambassador senator sen representative rep republican democrat deputy minister prime foreign interior finance ' +
    'defence defense president chairman chairwoman secretary commissioner negotiator chief executive officer ' +
    'pm ceo chancellor trucker us u.s uk polish la le the l un une'
  ).split(' '),
);
const NOBODY = /^(?:unknown|unattributed|none|null|n\/a|\?)$/i;
const WITH_ARTICLE = /^(?:the|la|le|les|our|un|une)\s|^l['’]/i;
/** A phrase may say so many words more than the name of an organisation, and still mean it. */
const MOST_EXTRA = 4;
/** The describing phrases of one anonymous source share at least so many words, and this part of all their words. */
const FEWEST_SHARED = 2;
const LEAST_SHARED = 0.5;

/** Is the speaker that was found the one in the gold, among all speakers of the article? */
export function matchSpeaker(
  gold: string | null,
  found: string | null,
  speakers: readonly GoldSpeaker[],
): SpeakerMatch {
  const given = found?.trim() ?? '';
  const nobody = given === '' || NOBODY.test(given);
  if (gold === null) return nobody ? 'full' : null;
  if (nobody) return null;
  const speaker: GoldSpeaker = speakers.find(({ name }) => name === gold) ?? {
    name: gold,
    type: 'person',
    aliases: [],
    role: null,
  };
  return speaker.type === 'person' ? matchPerson(speaker, given, speakers) : matchOther(speaker, given);
}

/** `Jane Roe, the minister` names Jane Roe. */
function head(given: string): string {
  return given.split(/[,(;]/)[0] ?? '';
}

function matchPerson(speaker: GoldSpeaker, given: string, speakers: readonly GoldSpeaker[]): SpeakerMatch {
  const words = nameWords(head(given));
  const full = nameWords(speaker.name);
  const untitled = full.length > 1 ? full.filter((word) => !TITLES.has(word)) : full;
  if (endsIn(words, full) || endsIn(words, untitled)) return 'full';
  const others = speakers.filter((other) => other !== speaker && other.type === 'person');
  const isAnother = others.some(({ name }) => name.includes(' ') && endsIn(words, nameWords(name)));
  if (isAnother) return null;
  const shorter = [...speaker.aliases.filter((alias) => !WITH_ARTICLE.test(alias)), surname(speaker.name)];
  return shorter.some((name) => isShortFor(name, speaker, words, others)) ? 'short' : null;
}

function surname(name: string): string {
  return name.split(' ').at(-1) ?? name;
}

/** Do these words end in a shorter name that is this person's alone, with nothing strange before it? */
function isShortFor(
  name: string,
  { name: fullName, role }: GoldSpeaker,
  words: readonly string[],
  others: readonly GoldSpeaker[],
): boolean {
  const ending = nameWords(name);
  if (!endsIn(words, ending)) return false;
  // A surname that two people share names neither.
  if (isShared(plainName(name), others)) return false;
  const own = new Set(nameWords(fullName));
  const ofRole = new Set(nameWords(role ?? ''));
  const initials = new Set([...own].map((word) => word.charAt(0)));
  return words
    .slice(0, words.length - ending.length)
    .every((word) => TITLES.has(word) || own.has(word) || ofRole.has(word) || initials.has(word));
}

function isShared(plain: string, others: readonly GoldSpeaker[]): boolean {
  return others.some(({ name, aliases }) =>
    [surname(name), ...aliases].some((other) => plainName(other) === plain),
  );
}

function matchOther({ name, aliases, type }: GoldSpeaker, given: string): SpeakerMatch {
  const forms = [withoutArticle(given), withoutArticle(head(given))];
  const full = withoutArticle(name);
  if (full !== '' && forms.includes(full)) return 'full';
  const known = aliases.map(withoutArticle).filter((alias) => alias !== '');
  if (known.some((alias) => forms.includes(alias))) return 'short';
  const words = new Set(forms[0]?.split(' '));
  const wanted = full.split(' ');
  const shared = wanted.filter((word) => words.has(word)).length;
  if (shared === wanted.length && words.size - wanted.length <= MOST_EXTRA) return 'full';
  const all = new Set([...wanted, ...words]).size;
  const describes = type === 'anonymous' && shared >= FEWEST_SHARED && shared / all >= LEAST_SHARED;
  return describes ? 'short' : null;
}
