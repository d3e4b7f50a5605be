import type { Language } from './language';
import type { Sentence } from './sentences';
import type { Token } from './tokens';
import { is, Word } from './word-classes';
import { FEMALE_NAMES, MALE_NAMES } from './words/first-names';
import { HONORIFICS } from './words/people-words';
import { PLACES } from './words/places';

export type Gender = 'm' | 'f' | 'n' | 'plural' | null;
export type MentionKind = 'human' | 'organisation' | 'document' | 'saying' | 'place' | 'unknown';

/** Words that mean somebody: a name, a pronoun, or a phrase such as `a senior official`. */
export interface Mention {
  readonly form: 'name' | 'phrase' | 'pronoun';
  /** Token indexes in its sentence, both inclusive, without role or honorific before a name. */
  readonly first: number;
  readonly last: number;
  /** Token index where the role before it begins. */
  readonly from: number;
  readonly text: string;
  readonly kind: MentionKind;
  /** Role words before a name, or after it between commas. */
  readonly role: string | null;
  /** Lower-case noun that a phrase turns on. */
  readonly head: string | null;
  readonly definite: boolean;
  readonly gender: Gender;
  readonly possessive: boolean;
  /** Stands after a preposition: rarely a subject. */
  readonly object: boolean;
  /** Role, honorific or known first name: surely human. */
  readonly evident: boolean;
}

const PRONOUNS: Readonly<Record<string, Gender>> = {
  he: 'm',
  she: 'f',
  they: 'plural',
  it: 'n',
  il: 'm',
  elle: 'f',
  ils: 'plural',
  elles: 'plural',
  his: 'm',
  her: 'f',
  'celui-ci': 'm',
  'celle-ci': 'f',
};
/** Offices whose second word is an adjective: secretary general. */
const COMPOUND =
  /^(?:secretary|attorney|director|surgeon|solicitor|governor|inspector|consul|auditor|prosecutor)$/;
const POSSESSIVE_PRONOUNS = /^(?:his|her)$/;
/** Endings of professions, for nouns before a name that no list holds: `trucker`, `toxicologist`. */
const PROFESSION =
  /(?:ist|ologue|iste|ician|icien|icienne|keeper|maker|monger|woman|man|person|eur|euse|trice|[^aeiou]er|tor|ogist)$/;

/** Everybody that a sentence mentions, from left to right. */
export function mentionsOf(text: string, { tokens }: Sentence, language: Language): Mention[] {
  const reader = new MentionReader(text, tokens, language);
  return reader.read();
}

class MentionReader {
  readonly #found: Mention[] = [];

  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    readonly language: Language,
  ) {}

  read(): Mention[] {
    let index = 0;
    while (index < this.tokens.length) {
      const mention = this.#at(index);
      if (mention === null) index += 1;
      else {
        this.#found.push(mention);
        index = mention.last + 1;
      }
    }
    return this.#found;
  }

  #at(index: number): Mention | null {
    const token = this.tokens[index] as Token;
    if (token.kind !== 'word') return null;
    if (POSSESSIVE_PRONOUNS.test(token.lower)) return this.#relative(index) ?? this.#pronoun(index);
    return this.#pronoun(index) ?? this.#name(index) ?? this.#phrase(index);
  }

  /** `her husband`, `his lawyer`: the phrase, not its pronoun. */
  #relative(index: number): Mention | null {
    const phrase = this.#phrase(index);
    return phrase?.kind === 'human' ? phrase : null;
  }

  #pronoun(index: number): Mention | null {
    const { lower, text } = this.tokens[index] as Token;
    const hyphenated = this.language === 'fr' ? /-(il|elle|ils|elles)$/.exec(lower)?.[1] : undefined;
    const key = hyphenated ?? lower;
    const gender = Object.hasOwn(PRONOUNS, key) ? PRONOUNS[key] : undefined;
    if (gender === undefined || (this.language === 'fr') !== /^(?:il|elle|celle?)|^celui/.test(key))
      return null;
    const possessive = POSSESSIVE_PRONOUNS.test(lower);
    return {
      ...BLANK,
      form: 'pronoun',
      first: index,
      last: index,
      from: index,
      text,
      gender,
      possessive,
      definite: true,
      object: this.#afterPreposition(index) && !possessive,
    };
  }

  #name(index: number): Mention | null {
    let stop = this.#runEnd(index);
    if (stop === index) return null;
    let first = index;
    const roleEnd = this.#leadingRole(first, stop);
    const roleFrom = first;
    first = roleEnd;
    if (first >= stop) return this.#capitalRole(index, stop);
    if (this.#qualifies(stop)) return null;
    const heads = this.#organisationRun(first, stop);
    if (heads !== null) stop = heads;
    const words = this.tokens.slice(first, stop);
    const text = this.#slice(first, stop - 1);
    const lowerText = text.toLowerCase();
    const given = (words[0] as Token).lower.replace(/-.*$/, '');
    const female = is(words[0] as Token, Word.female) || FEMALE_NAMES.has(given);
    const male = is(words[0] as Token, Word.male) || MALE_NAMES.has(given);
    const kind = this.#nameKind(words, lowerText, heads !== null, female || male);
    const before = kind === 'human' || kind === 'unknown' ? this.#roleBefore(roleFrom) : roleFrom;
    const roleWords = before < first ? this.#slice(before, first - 1) : null;
    const role = roleWords === null ? null : withoutHonorifics(roleWords);
    const feminineTitle = /^(?:mrs|ms|miss|mme|mlle|dame|lady|madame|baroness|queen|princess)\b/i.test(
      roleWords ?? '',
    );
    const masculineTitle = /^(?:mr|m|sir|lord|monsieur|king|prince|baron)\b/i.test(roleWords ?? '');
    const plausible = words.length > 1 || roleWords !== null;
    return {
      ...BLANK,
      form: 'name',
      first,
      last: stop - 1,
      from: before,
      text,
      kind: kind === 'unknown' && roleWords !== null ? 'human' : kind,
      role,
      definite: true,
      gender: feminineTitle
        ? 'f'
        : masculineTitle
          ? 'm'
          : words.length > 1 && kind !== 'organisation'
            ? nameGender(given, female, male)
            : this.#articleGender(before, kind),
      possessive: this.#isPossessive(stop),
      object: this.#afterPreposition(before),
      evident:
        kind !== 'organisation' && kind !== 'place' && plausible && (roleWords !== null || female || male),
    };
  }

  /** French organisations have the gender of their article. */
  #articleGender(index: number, kind: MentionKind): Gender {
    const article = this.tokens[index - 1]?.lower ?? '';
    if (this.language !== 'fr' || kind !== 'organisation') return null;
    return article === 'la' ? 'f' : /^(?:le|du|au)$/.test(article) ? 'm' : null;
  }

  /** A capital that only qualifies a plural: `Canadian officials`. */
  #qualifies(stop: number): boolean {
    const noun = this.tokens[stop];
    return (
      noun?.capital === false &&
      is(noun, Word.human | Word.organisation) &&
      /(?:[^s]s|police|people)$/.test(noun.lower) &&
      this.tokens[stop + 1]?.capital !== true
    );
  }

  /** Past the last token of the capitalised run that starts here; the start itself if none does. */
  #runEnd(index: number): number {
    const head = this.tokens[index] as Token;
    if (
      !head.capital &&
      !(is(head, Word.particle) && this.#particleRun(index) > index && !is(head, Word.determiner))
    )
      return index;
    if (/^\p{N}/u.test(head.text)) return index;
    if (is(head, Word.starter) && !this.#givenName(index)) return index;
    if (is(head, Word.determiner) && !this.#particleName(index)) return index;
    let stop = head.capital ? index + 1 : index;
    for (;;) {
      const token = this.tokens[stop];
      if (token === undefined) return stop;
      if (token.kind === 'word' && token.capital && !this.#breaksRun(token)) stop += 1;
      else if (token.text === '.' && this.#initialBefore(stop)) stop += 1;
      else if (
        is(token, Word.particle) &&
        this.#particleRun(stop) > stop &&
        !(this.language === 'fr' && /^(?:de|du|des|la|le|d')$/.test(token.lower) && !this.#givenName(index))
      )
        stop = this.#particleRun(stop);
      else return stop;
    }
  }

  #breaksRun(token: Token): boolean {
    return /^(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      token.lower,
    );
  }

  #givenName(index: number): boolean {
    const token = this.tokens[index] as Token;
    const next = this.tokens[index + 1];
    return (is(token, Word.female) || is(token, Word.male)) && next?.capital === true;
  }

  #particleName(index: number): boolean {
    const token = this.tokens[index] as Token;
    return (
      this.language === 'en' &&
      is(token, Word.particle) &&
      token.capital &&
      this.tokens[index + 1]?.capital === true
    );
  }

  /** Past the particles from here on, if a capital follows them at once. */
  #particleRun(index: number): number {
    let stop = index;
    while (stop - index < 3 && is(this.tokens[stop], Word.particle) && this.tokens[stop]?.capital === false)
      stop += 1;
    const after = this.tokens[stop];
    return after?.kind === 'word' && after.capital ? stop : index;
  }

  #initialBefore(index: number): boolean {
    const token = this.tokens[index - 1];
    const after = this.tokens[index + 1];
    if (token === undefined || after?.kind !== 'word' || !after.capital) return false;
    return (
      token.text.length === 1 ||
      is(token, Word.honorific) ||
      /^(?:sen|rep|gov|gen|col|capt|lt|sgt|adm|maj|cmdr|pres|amb|brig|hon)$/.test(token.lower)
    );
  }

  /** Past the honorifics and capitalised titles at the head of a run: `US Defence Secretary | Pete Hegseth`. */
  #leadingRole(first: number, stop: number): number {
    const head = this.tokens[first] as Token;
    if ((is(head, Word.female) || is(head, Word.male)) && !is(head, Word.human)) return first;
    let name = first;
    for (let index = first; index < stop; index += 1) {
      const token = this.tokens[index] as Token;
      if (token.text === '.' && name === index) name = index + 1;
      else if (is(token, Word.noble) && stop - index === 2) return index;
      else if (
        is(token, Word.honorific | Word.human) ||
        /^(?:sen|rep|gov|gen|col|capt|lt|sgt|adm|maj|cmdr|pres|amb|brig)$/.test(token.lower)
      )
        name = index + 1;
    }
    return name;
  }

  /** A capitalised title that nobody's name follows: `Defence Secretary`, `the President`. */
  #capitalRole(first: number, stop: number): Mention | null {
    const noun = this.tokens[stop - 1] as Token;
    if (!is(noun, Word.human)) return null;
    const head = noun.lower;
    const { last, definite, text } = this.#withDeterminer(first, stop);
    return {
      ...BLANK,
      form: 'phrase',
      first: last.first,
      last: this.#complement(stop - 1),
      from: last.first,
      text: this.#slice(last.first, this.#complement(stop - 1)),
      kind: 'human',
      head,
      definite,
      gender: phraseGender(text, this.language),
      possessive: this.#isPossessive(stop),
      object: this.#afterPreposition(last.first),
    };
  }

  #withDeterminer(first: number, stop: number): { last: { first: number }; definite: boolean; text: string } {
    const before = this.tokens[first - 1];
    const from = before !== undefined && is(before, Word.determiner) ? first - 1 : first;
    return {
      last: { first: from },
      definite: from === first || is(before, Word.definite),
      text: this.#slice(from, stop - 1),
    };
  }

  /** An organisation's name goes on past `of`, `for`, `de`…: where it ends, or null when this is none. */
  #organisationRun(first: number, stop: number): number | null {
    const head = this.tokens[first];
    const known = is(head, Word.female | Word.male);
    const long = stop - first > 2;
    const next = this.tokens[stop]?.lower ?? '';
    if (is(head, Word.document) && /^\d/.test(next)) return stop + 1;
    const heading =
      is(this.tokens[stop - 1], Word.organisation) ||
      is(head, Word.organisation) ||
      (long && this.tokens.slice(first, stop).some((token) => is(token, Word.organisation)));
    if (!heading || (known && !long)) return null;
    if (!/^(?:of|for|on|de|des|du|d'|pour|and)$/.test(next)) return stop;
    let end = stop;
    let index = stop;
    while (index < this.tokens.length && index - stop < 7) {
      const token = this.tokens[index] as Token;
      if (token.kind !== 'word' || is(token, Word.speech) || is(token, Word.plainVerb)) break;
      const joint = /^(?:of|for|on|de|des|du|d'|la|le|l'|les|the|et|and|pour)$/.test(token.lower);
      if (!joint && !token.capital && (this.language === 'en' || is(token, Word.preposition))) break;
      if (!joint) end = index + 1;
      index += 1;
    }
    return end;
  }

  #nameKind(words: readonly Token[], lowerText: string, organisation: boolean, given: boolean): MentionKind {
    if (organisation)
      return is(words[0] as Token, Word.document) && /\d$/.test(lowerText) ? 'document' : 'organisation';
    if (PLACES.has(lowerText)) return 'place';
    if (
      /^[\p{Lu}\p{N}&.-]{2,}$/u.test(lowerText.toUpperCase()) &&
      words.length === 1 &&
      (words[0] as Token).text === (words[0] as Token).text.toUpperCase() &&
      (words[0] as Token).text.length <= 6
    )
      return 'organisation';
    if (words.length >= 2 && words.some((word) => is(word, Word.place)) && !given) return 'unknown';
    return given && words.length > 1 ? 'human' : 'unknown';
  }

  /** Where lower-case role words before a name begin: `port commissioner |Althea Brandvold`. */
  #roleBefore(first: number): number {
    const noun = this.tokens[first - 1];
    if (noun?.kind !== 'word' || noun.end + 3 < (this.tokens[first] as Token).start) return first;
    if (!this.#isRoleNoun(noun)) return first;
    let from = first - 1;
    while (
      from > 0 &&
      first - from < 8 &&
      this.#isModifier(this.tokens[from - 1] as Token, this.tokens[from] as Token)
    )
      from -= 1;
    if (is(this.tokens[from] as Token, Word.conjunction)) from += 1;
    return from;
  }

  #isRoleNoun(token: Token): boolean {
    if (is(token, Word.human) || is(token, Word.spokes)) return true;
    return (
      token.lower.length > 5 &&
      !token.capital &&
      PROFESSION.test(token.lower) &&
      !is(token, Word.speech) &&
      !is(token, Word.starter) &&
      !is(token, Word.preposition)
    );
  }

  #isModifier(token: Token, next: Token): boolean {
    if (token.kind !== 'word' || next.start - token.end > 2) return false;
    if (/^(?:and|et|&)$/.test(token.lower)) return this.#isRoleNoun(next) || !next.capital;
    return !(
      is(token, Word.determiner) ||
      is(token, Word.preposition) ||
      is(token, Word.conjunction) ||
      is(token, Word.relative) ||
      is(token, Word.plainVerb) ||
      is(token, Word.starter) ||
      (is(token, Word.speech) && !is(token, Word.human | Word.organisation | Word.document)) ||
      token.lower === "'s"
    );
  }

  /** `a senior official`, `the office`, `Canadian officials`, `un projet de rapport`. */
  #phrase(index: number): Mention | null {
    const start = this.tokens[index] as Token;
    const possessed = this.tokens[index - 1]?.lower === "'s";
    const determined = is(start, Word.determiner) || possessed;
    let cursor = determined && !possessed ? index + 1 : index;
    let head = -1;
    let lower: string | null = null;
    while (cursor < this.tokens.length && cursor - index < 9) {
      const token = this.tokens[cursor] as Token;
      if (token.lower === "'s" && cursor > index + 1) {
        head = -1;
        lower = null;
        cursor += 1;
        continue;
      }
      if (token.kind !== 'word' || this.#endsCore(token, cursor)) break;
      if (headKind(token) !== 'unknown' && (this.language === 'en' || head === -1)) {
        head = cursor;
        lower = token.lower;
      }
      cursor += 1;
    }
    if (head === -1 || lower === null) return null;
    const noun = this.tokens[head] as Token;
    // A proper name with its article is a name: the White House, La Fédération.
    if (noun.capital && !is(noun, Word.human) && determined && this.tokens[index + 1]?.capital === true)
      return null;
    if (!determined && !this.#bareHead(lower, headKind(noun), index)) return null;
    const end = this.language === 'fr' ? this.#frenchCore(head, cursor) : head;
    const last = this.#complement(end);
    const owner = possessed ? this.#found.at(-1) : undefined;
    const text = this.#slice(owner?.last === index - 2 ? owner.first : index, last);
    return {
      ...BLANK,
      form: 'phrase',
      first: index,
      last,
      from: index,
      text,
      kind: headKind(noun),
      head: this.#compoundHead(head),
      definite: is(start, Word.definite) || !determined || possessed,
      gender: phraseGender(text, this.language),
      possessive: this.#isPossessive(last + 1),
      object: this.#afterPreposition(index),
    };
  }

  /** `secretary general`, `attorney general`: the noun comes first. */
  #compoundHead(head: number): string {
    const { lower } = this.tokens[head] as Token;
    const before = this.tokens[head - 1]?.lower ?? '';
    return lower === 'general' && COMPOUND.test(before) ? before : lower;
  }

  #endsCore(token: Token, index: number): boolean {
    const noun = is(token, Word.human | Word.document | Word.organisation | Word.saying);
    return (
      is(token, Word.preposition) ||
      is(token, Word.plainVerb) ||
      is(token, Word.relative) ||
      is(token, Word.conjunction) ||
      (is(token, Word.speech) && !(noun && this.#isNounAt(index))) ||
      (Object.hasOwn(PRONOUNS, token.lower) && index > 0)
    );
  }

  /** A word that could be a verb is a noun after an article or adjective, and before a finite verb. */
  #isNounAt(index: number): boolean {
    const after = this.tokens[index + 1];
    return this.#determinedAt(index) || (is(after, Word.speech | Word.plainVerb) && after?.capital === false);
  }

  #determinedAt(index: number): boolean {
    const before = this.tokens[index - 1];
    return (
      before !== undefined &&
      (is(before, Word.determiner) ||
        before.lower === "'s" ||
        /(?:al|ed|ing|ly|ive|ous|ic)$/.test(before.lower))
    );
  }

  /** Without an article only plurals and papers can be a subject: `experts say`, `officials said`. */
  #bareHead(lower: string, kind: MentionKind, index: number): boolean {
    const before = this.tokens[index - 1];
    const clauseStart =
      before === undefined ||
      before.kind !== 'word' ||
      /^(?:that|and|but|as|to|per|que|qu'|selon|d'après)$/.test(before.lower);
    if (!clauseStart && index > 0 && !is(before, Word.speech)) return false;
    return /(?:[^s]s|police|people)$/.test(lower) && kind !== 'saying';
  }

  /** French adjectives follow: `un haut responsable américain`. */
  #frenchCore(head: number, stop: number): number {
    let end = head;
    while (end + 1 < stop && end - head < 2 && this.tokens[end + 1]?.capital === false) end += 1;
    return end;
  }

  /** `… for the health department`, `… familiar with the talks`, `… du gouvernement`. */
  #complement(end: number): number {
    const joint = this.tokens[end + 1]?.lower ?? '';
    if (
      !/^(?:of|for|from|at|with|to|in|familiar|close|briefed|involved|de|du|des|d'|à|au|aux|chez)$/.test(
        joint,
      )
    )
      return end;
    let last = end;
    for (let index = end + 1; index < this.tokens.length && index - end < 13; index += 1) {
      const token = this.tokens[index] as Token;
      if (token.kind !== 'word' || is(token, Word.relative) || is(token, Word.plainVerb)) break;
      if (is(token, Word.speech) && !this.#determinedAt(index)) break;
      if (is(token, Word.conjunction) || Object.hasOwn(PRONOUNS, token.lower)) break;
      if (index > end + 1 && this.#givenName(index)) break;
      if (this.#breaksRun(token)) break;
      if (!is(token, Word.preposition) && !is(token, Word.determiner)) last = index;
    }
    return last;
  }

  #isPossessive(stop: number): boolean {
    const after = this.tokens[stop];
    return (
      after !== undefined &&
      (after.lower === "'s" || (/^['’]$/.test(after.text) && after.start === this.tokens[stop - 1]?.end))
    );
  }

  #afterPreposition(index: number): boolean {
    const before = this.tokens[index - 1];
    if (before === undefined) return false;
    if (is(before, Word.preposition)) return true;
    const earlier = this.tokens[index - 2];
    return is(before, Word.determiner) && earlier !== undefined && is(earlier, Word.preposition);
  }

  #slice(first: number, last: number): string {
    return this.text.slice(this.tokens[first]?.start, this.tokens[last]?.end).replace(/\s+/g, ' ');
  }
}

const BLANK = {
  role: null,
  head: null,
  definite: false,
  gender: null,
  possessive: false,
  object: false,
  evident: false,
  kind: 'unknown',
} as const satisfies Partial<Mention>;

/** What a noun can mean as a speaker. */
function headKind(token: Token): MentionKind {
  if (is(token, Word.human)) return 'human';
  if (is(token, Word.organisation)) return 'organisation';
  if (is(token, Word.document)) return 'document';
  return is(token, Word.saying) ? 'saying' : 'unknown';
}

function nameGender(given: string, female: boolean, male: boolean): Gender {
  if (female !== male) return female ? 'f' : 'm';
  return !male && /(?:a|ia|ette|ine|elle)$/.test(given) ? 'f' : null;
}

function phraseGender(text: string, language: Language): Gender {
  if (language === 'fr') {
    if (/^(?:la|une|sa|cette)\s/i.test(text)) return 'f';
    return /^(?:le|un|ce|cet|du|au)\s/i.test(text) ? 'm' : null;
  }
  if (/(?:woman|mother|daughter|wife|widow|actress|queen|sister)\b/i.test(text)) return 'f';
  return /(?:spokesman|\bman|father|\bson|husband|king|brother|businessman|congressman|chairman)\b/i.test(
    text,
  )
    ? 'm'
    : null;
}

function withoutHonorifics(role: string): string | null {
  const words = role
    .split(' ')
    .filter((word) => !HONORIFICS.has(word.toLowerCase().replace(/\.$/, '')) && word !== '.');
  return words.length === 0 ? null : words.join(' ');
}
