import type { PersonKind } from '../contract/people';
import { initialsOf, isInitials } from './interview';
import type { Gender, Mention } from './mention';
import {
  inFull,
  lettersOf,
  masculine,
  organisationHead,
  proper,
  singular,
  titleOf,
  wordsOf,
} from './name-words';
import { FEMALE_NAMES, MALE_NAMES } from './words/first-names';
import {
  HONORIFICS,
  NOBLE_TITLES,
  ORGANISATION_HEADS,
  ROLE_FAMILIES,
  SPOKES_HEADS,
} from './words/people-words';

/** Somebody who can speak in this article. */
export interface Person {
  readonly name: string;
  readonly kind: PersonKind;
  readonly words: readonly string[];
  readonly roles: string[];
  /** Noun of an anonymous source, an organisation or a paper: `the official` finds `a senior official` by it. */
  readonly head: string | null;
  gender: Gender;
  /** Paragraph of first mention, from 1. */
  readonly paragraph: number;
  evident: boolean;
}

/** A mention and the paragraph in which it stands, from 1. */
export interface Placed {
  readonly mention: Mention;
  readonly paragraph: number;
}

/** One may be a baroness here and a lady there. */
const NOBLE = new RegExp(`^(?:${[...NOBLE_TITLES].join('|')}) `);

/** The people of one article by name, surname and role, collected before anybody is resolved. */
export class People {
  readonly #bySuffix = new Map<string, Person[]>();
  readonly #byFirst = new Map<string, Person[]>();
  readonly #all: Person[] = [];
  readonly #keys = new Map<string, string>();
  readonly #byHead = new Map<string, Person[]>();
  /** Organisations by the first letters of their names. */
  readonly #byLetters = new Map<string, Person[]>();
  /** By a role's words (=), their beginnings (~), and their families (#). */
  readonly #byRole = new Map<string, Person[]>();

  constructor(placed: readonly Placed[]) {
    const named = placed.filter(({ mention }) => mention.form === 'name');
    const letters = new Set(named.map(({ mention }) => mention.text).filter((text) => LETTERS.test(text)));
    const names = withFamilyNames(named.map((item) => asSpeltOut(item, letters)))
      .map((item) => ({ ...item, words: this.#keyOf(item.mention.text).split(' ') }))
      .filter(({ mention, words }) => words.length > 1 || mention.evident || isDescribedBody(mention));
    // The longest form first, and of these whoever is surely somebody, so that shorter ones are found to be variants of it.
    const rank = ({ words, mention }: (typeof names)[number]): number =>
      words.length + (mention.evident ? 0.5 : 0);
    for (const item of names.sort((a, b) => rank(b) - rank(a))) this.#meet(item);
  }

  /** Everybody with this full name or surname, latest registered last. */
  named(mention: Mention): readonly Person[] {
    const key = this.#keyOf(mention.text);
    const found =
      this.#byLetters.get(mention.text) ??
      this.#bySuffix.get(key) ??
      this.#bySuffix.get(key.replace(NOBLE, '')) ??
      [];
    return found.length > 0 || key.includes(' ') ? found : (this.#byFirst.get(key) ?? []);
  }

  /** Whom an interview's label means: a name, a surname, or initials. */
  labelled(label: string): Person | null {
    const words = wordsOf(label);
    const key = words.join(' ');
    const titled = HONORIFICS.has(words[0] ?? '') ? this.#bySuffix.get(words.slice(1).join(' ')) : undefined;
    const named = this.#bySuffix.get(key) ?? titled ?? this.#byFirst.get(key);
    if (named?.[0] !== undefined) return named[0];
    if (!isInitials(label)) return null;
    const letters = label.replace(/[^\p{Lu}]/gu, '');
    return this.#all.find(({ name, kind }) => kind === 'human' && initialsOf(name) === letters) ?? null;
  }

  /** A person, organisation or paper that a phrase introduces, or that a lone name turns out to be. */
  add(mention: Mention, kind: PersonKind, paragraph: number): Person {
    const person: Person = {
      name: mention.text,
      kind,
      words: wordsOf(mention.text),
      roles: [],
      head: mention.head,
      gender: mention.gender,
      paragraph,
      evident: true,
    };
    this.#register(person);
    return person;
  }

  /** Who was introduced by a phrase with this noun: the latest first. */
  withHead(head: string): readonly Person[] {
    return this.#byHead.get(head) ?? this.#byHead.get(singular(head)) ?? [];
  }

  /** Who could be meant by a phrase such as `the union leader`, by their stated roles, and how well it fits them. */
  fitting(phrase: Mention): readonly { readonly person: Person; readonly score: number }[] {
    const head = phrase.head ?? '';
    const keys = [head, masculine(head)].map((word) => `=${word}`);
    if (!SPOKES_HEADS.has(head)) {
      if (head.length >= STEM) keys.push(`~${head.slice(0, STEM)}`);
      for (const [index, family] of ROLE_FAMILIES.entries()) if (family.has(head)) keys.push(`#${index}`);
    }
    const modifiers = wordsOf(phrase.text).filter((word) => word !== head && word.length > 3);
    const scores = new Map<Person, number>();
    for (const key of keys) {
      const base = key.startsWith('=') ? 3 : key.startsWith('~') ? 2 : 1.5;
      for (const person of this.#byRole.get(key) ?? []) {
        scores.set(person, Math.max(base, scores.get(person) ?? 0));
      }
    }
    const foreign = (person: Person): boolean =>
      proper(phrase.text).some((word) => this.#byRole.get(`=${word}`)?.includes(person) !== true);
    return Array.from(scores)
      .filter(([{ gender }]) => gender === null || phrase.gender === null || gender === phrase.gender)
      .filter(([person]) => !foreign(person))
      .map(([person, score]) => ({
        person,
        score:
          score + modifiers.filter((word) => this.#byRole.get(`=${word}`)?.includes(person) === true).length,
      }));
  }

  get all(): readonly Person[] {
    return this.#all;
  }

  #meet({ mention, paragraph, words }: Placed & { readonly words: readonly string[] }): void {
    const known = this.#known(words, mention);
    if (known === undefined) {
      this.#register({
        name: mention.text,
        kind:
          mention.kind === 'organisation' || mention.kind === 'place'
            ? 'organisation'
            : mention.kind === 'document'
              ? 'document'
              : 'human',
        words,
        roles: mention.role === null ? [] : [mention.role],
        head:
          mention.kind === 'organisation' || mention.kind === 'document'
            ? (organisationHead(words) ?? null)
            : null,
        gender: mention.gender,
        paragraph,
        evident: mention.evident,
      });
      return;
    }
    if (mention.role !== null && !known.roles.includes(mention.role) && known.roles.length < 20) {
      known.roles.push(mention.role);
      this.#indexRole(known, mention.role);
    }
    known.evident ||= mention.evident;
    known.gender ??= mention.gender;
    if (paragraph < known.paragraph) Object.assign(known, { paragraph });
  }

  #known(words: readonly string[], mention: Mention): Person | undefined {
    const key = words.join(' ');
    const spelt = this.#byLetters.get(mention.text)?.[0];
    if (spelt !== undefined) return spelt;
    const found = this.#bySuffix.get(key) ?? this.#bySuffix.get(key.replace(NOBLE, ''));
    if (found !== undefined && (words.length > 1 || found.length === 1)) return found[0];
    const bearers = words.length === 1 && found === undefined ? (this.#byFirst.get(key) ?? []) : [];
    const title = mention.role === null ? undefined : titleOf(mention.role);
    if (bearers.length > 0) return bearers.find(({ roles }) => roles.some((role) => titleOf(role) === title));
    // Middle names and initials come and go: Jennifer M Ramos, Jennifer Ramos.
    const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
    if (words.length < 2 || mention.kind === 'organisation') return undefined;
    return (this.#bySuffix.get(last) ?? []).find(
      (person) => person.kind === 'human' && person.words[0] === first,
    );
  }

  /** The comparable form of a name, worked out once. */
  #keyOf(name: string): string {
    const key = this.#keys.get(name) ?? wordsOf(name).join(' ');
    this.#keys.set(name, key);
    return key;
  }

  #register(person: Person): void {
    this.#all.push(person);
    for (let from = 0; from < Math.min(person.words.length, 8); from += 1) {
      push(this.#bySuffix, person.words.slice(from).join(' '), person);
    }
    const [first] = person.words;
    if (
      first !== undefined &&
      person.kind === 'human' &&
      person.words.length > 1 &&
      (FEMALE_NAMES.has(first) || MALE_NAMES.has(first) || person.evident)
    ) {
      push(this.#byFirst, first, person);
    }
    for (const role of person.roles) this.#indexRole(person, role);
    if (person.head !== null) push(this.#byHead, singular(person.head), person);
    if (person.kind !== 'organisation') return;
    const letters = lettersOf(person.name);
    if (letters !== null) push(this.#byLetters, letters, person);
    const nouns = person.roles.map((role) => wordsOf(role).find((word) => ORGANISATION_HEADS.has(word)));
    for (const noun of nouns) if (noun !== undefined) push(this.#byHead, singular(noun), person);
  }

  #indexRole(person: Person, role: string): void {
    if (person.kind !== 'human') return;
    // `who was appointed by the president` does not make a president.
    const clause = /^(?:who|qui)\s/.test(role);
    for (const word of wordsOf(inFull(role)).flatMap((whole) =>
      whole.includes('-') ? [whole, ...whole.split('-')] : [whole],
    )) {
      if (!clause) push(this.#byRole, `=${word}`, person);
      if (word.length >= STEM) push(this.#byRole, `~${word.slice(0, STEM)}`, person);
      for (const [index, family] of ROLE_FAMILIES.entries()) {
        if (family.has(word)) push(this.#byRole, `#${index}`, person);
      }
    }
  }
}

/** `Orr, a maker of kettles, …`: one word, but said to be a company. */
function isDescribedBody({ kind, role }: Mention): boolean {
  return kind === 'organisation' && role !== null;
}

/** So many first letters tell that two roles are one: economist, economics. */
const STEM = 6;

const KIN =
  /\b(?:wife|husband|son|daughter|brother|sister|mother|father|widow|widower|épouse|époux|mari|femme|fils|fille|frère|sœur|mère|père)$/i;

/** `Paul Orr and his wife, Mara, …`: she is Mara Orr until the text says otherwise. */
function withFamilyNames(names: readonly Placed[]): Placed[] {
  let family = '';
  return names.map((item) => {
    const { mention } = item;
    const last = wordsOf(mention.text).length > 1 ? (mention.text.split(' ').at(-1) ?? '') : '';
    if (last === '' && family !== '' && mention.evident && KIN.test(mention.role ?? '')) {
      return { ...item, mention: { ...mention, text: `${mention.text} ${family}` } };
    }
    if (last !== '' && mention.kind === 'human') family = last;
    return item;
  });
}

const LETTERS = /^\p{Lu}{3,}$/u;

/** Whoever the text also calls by first letters is a body: `World Food Programme` beside `WFP`. */
function asSpeltOut({ mention, paragraph }: Placed, letters: ReadonlySet<string>): Placed {
  const body = !mention.evident && mention.kind === 'unknown' && letters.has(lettersOf(mention.text) ?? '');
  return body ? { mention: { ...mention, kind: 'organisation' }, paragraph } : { mention, paragraph };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value) && list.length < 50) list.push(value);
}
