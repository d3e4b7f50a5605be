import type { Person } from '../people';
import { wordsOf } from '../name-words';
import { FEMALE_NAMES, MALE_NAMES } from '../words/first-names';
import { isTitle, type Label } from './label';
import { keyOf, type TranscriptTurn } from './turns';

const NOTE_OF_DELIVERY =
  /^(?:spoke|speaking|interpretation|interrupting|via|by video|off|inaudible|continuing|resum|en anglais|parle|through)/i;
/** `LUND, called as a witness`: whose answers follow. */
const SWORN =
  /^[ \t]*(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?[ \t]+)?(\p{Lu}[\p{L}.'’-]+(?:[ \t]+\p{Lu}[\p{L}.'’-]+){1,3}),[^\n]{0,80}?\b(?:sworn|called|witness|affirmed|recalled|testified)/gmu;
const EXAMINED = /^[ \t]*(?:EXAMINATION )?BY (?:MR|MRS|MS|DR)\.? ([\p{Lu}'’-]+):?[ \t]*$/gmu;
/** Who holds the office, where the head of the record says so: `President: Mr. Aberra`, `Ines Carrow, Chairman`. */
const NAMES = "((?:\\p{Lu}[\\p{L}.'’-]*[ \\t]+){0,3}\\p{Lu}[\\p{L}'’-]+)";

/** Who each label of a transcript is: the fullest form of a name, with office, country or constituency. */
export class Speakers {
  readonly #people = new Map<string, Person>();
  readonly #fullest = new Map<string, string | null>();
  readonly #roles = new Map<string, string>();
  readonly #offices = new Map<string, string>();
  readonly #sworn: readonly RegExpExecArray[];
  readonly #examined: readonly RegExpExecArray[];

  constructor(
    readonly text: string,
    turns: readonly TranscriptTurn[],
  ) {
    this.#sworn = [...text.matchAll(SWORN)];
    this.#examined = [...text.matchAll(EXAMINED)];
    for (const { label } of turns) this.#learn(label);
    const wanted = new Set(turns.map(({ label }) => keyOf(label)));
    // A single surname is told in full by the record's head or by another speaker.
    for (const [run] of text.matchAll(/\p{Lu}[\p{L}.'’-]*(?:[ \t]+\p{Lu}[\p{L}'’-]*\.?){1,3}/gu)) {
      const words = run.split(/[ \t]+/).map((word) => word.replace(/[.,]$/, ''));
      const last = (words.at(-1) ?? '').toLowerCase();
      // A title or a known first name shows where the name begins.
      const titled = words.findLastIndex((word) => isTitle(word)) + 1;
      const first =
        titled > 0
          ? titled
          : words.findIndex(
              (word) => FEMALE_NAMES.has(word.toLowerCase()) || MALE_NAMES.has(word.toLowerCase()),
            );
      if (wanted.has(last) && !isTitle(last) && first !== -1 && first < words.length - 1) {
        this.#full(last, words.slice(first).join(' '));
      }
    }
  }

  /** Whom a turn belongs to; null for who asks without a name. */
  of({ label }: TranscriptTurn): Person | null {
    if (label.side !== null) return this.#side(label);
    const key = keyOf(label);
    if (label.name !== '') return this.#person(key, this.#fullest.get(key) ?? printed(label.name));
    if (/^(?:moderator|mod[ée]rat(?:eur|rice))$/i.test(label.title)) return null;
    const holder = this.#offices.get(key) ?? this.#holder(label.title);
    const office = printedOffice(label.title);
    if (holder === null) return this.#person(key, office, 'anonymous');
    const bearer = wordsOf(holder).at(-1) ?? '';
    if (!this.#roles.has(bearer)) this.#roles.set(bearer, office.replace(/^The /, ''));
    return this.#person(bearer, this.#fullest.get(bearer) ?? printed(holder));
  }

  #learn(label: Label): void {
    const key = keyOf(label);
    const notes = label.notes.filter((note) => note !== '' && !NOTE_OF_DELIVERY.test(note));
    if (label.name === '') {
      const named = notes.find((note) =>
        /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|M|Mme|Senator)\.?\s+|\p{Lu}\p{Ll}+ )\p{Lu}/u.test(note),
      );
      if (named === undefined) return;
      const holder = untitled(named);
      this.#offices.set(key, holder);
      const bearer = wordsOf(holder).at(-1) ?? '';
      this.#roles.set(bearer, printedOffice(label.title).replace(/^The /, ''));
      if (holder.includes(' ')) this.#full(bearer, printed(holder));
      return;
    }
    if (label.name.includes(' ')) this.#full(key, printed(label.name));
    const title = printed(label.title).replace(
      /^(?:(?:Mrs|Mr|Ms|Miss|Mme|Mlle|Me|M|L['’]hon|Hon)\b\.?\s*)+/i,
      '',
    );
    const role = [title, ...notes].filter((part) => part !== '').join(', ');
    // By surname, and by the whole name for those who share one.
    for (const bearer of [key, printed(label.name).toLowerCase()]) {
      if (role.length > (this.#roles.get(bearer)?.length ?? 0)) this.#roles.set(bearer, role);
    }
  }

  /** Two people of one surname are never made one. */
  #full(key: string, name: string): void {
    const known = this.#fullest.get(key);
    if (known === undefined) this.#fullest.set(key, name);
    else if (known !== null && known.split(' ')[0]?.toLowerCase() !== name.split(' ')[0]?.toLowerCase()) {
      this.#fullest.set(key, null);
    }
  }

  #side(label: Label): Person | null {
    const named = label.side === 'a' ? this.#sworn : this.#examined;
    const found = named.findLast(({ index }) => index < label.start)?.[1];
    if (found === undefined) return null;
    const key = wordsOf(found).at(-1) ?? '';
    return this.#person(key, this.#fullest.get(key) ?? printed(found));
  }

  #holder(title: string): string | null {
    const office = title.replace(/^(?:the|le|la|m\.?|mme)\s+(?:le |la )?/i, '').replace(/[^\p{L} -]/gu, '');
    if (/^witness$/i.test(office)) return this.#sworn[0]?.[1] ?? null;
    const head = this.text.slice(0, 3_000);
    const before = new RegExp(
      `^[ \\t*_]*${anyCase(office)}[ \\t]*:[ \\t]*(?:(?:Mr|Mrs|Ms|M|Mme|Dr|Sir|Dame)\\.?[ \\t]+)?${NAMES}`,
      'mu',
    ).exec(head)?.[1];
    const after = new RegExp(
      `(?:(?:Mr|Mrs|Ms|M|Mme|Dr|Sir|Dame)\\.?[ \\t]+)?${NAMES},[ \\t]+(?:the )?${anyCase(office)}\\b`,
      'u',
    ).exec(head)?.[1];
    return before ?? (after === undefined ? null : untitled(after));
  }

  #person(key: string, name: string, kind: 'human' | 'anonymous' = 'human'): Person {
    const id = this.#fullest.get(key) === null ? `${key} ${name}` : key;
    const known = this.#people.get(id);
    if (known !== undefined) return known;
    const shared = this.#fullest.get(key) === null;
    const role = kind === 'human' ? this.#roles.get(shared ? name.toLowerCase() : key) : undefined;
    const person: Person = {
      name,
      kind,
      words: wordsOf(name),
      roles: role === undefined ? [] : [role],
      head: null,
      gender: null,
      paragraph: 1,
      evident: true,
    };
    this.#people.set(id, person);
    return person;
  }
}

function anyCase(word: string): string {
  return Array.from(word, (sign) =>
    /\p{L}/u.test(sign) ? `[${sign.toLowerCase()}${sign.toUpperCase()}]` : sign,
  ).join('');
}

function untitled(name: string): string {
  const words = name.split(/\s+/);
  return words
    .slice(
      Math.max(
        0,
        words.findIndex((word) => !isTitle(word)),
      ),
    )
    .join(' ')
    .trim();
}

/** Capitals of a record as a name is written: `LUND`, `O'BRIEN`, `McGREGOR`. */
function printed(name: string): string {
  return name.replace(/[\p{L}\p{M}]+/gu, (word) => {
    if (word.length < 2 || !/\p{Lu}{2,}$/u.test(word)) return word;
    if (/^Ma?c\p{Lu}/u.test(word)) {
      return word.replace(/^(Ma?c\p{Lu})(.*)$/u, (_, a: string, b: string) => a + b.toLowerCase());
    }
    return word.charAt(0) + word.slice(1).toLowerCase();
  });
}

/** `The CHAIRMAN`, `Mr Speaker`, `Mme la présidente` as an office stands in a sentence. */
function printedOffice(title: string): string {
  const office = printed(title).replace(/(?<=\s)(?:Of|For|And|The|To|De|Du|Des|La)(?=\s)/g, (word) =>
    word.toLowerCase(),
  );
  const bare = office.replace(/^(?:Mrs|Mr|Ms|Madame|Madam|Mme|Monsieur|M)\b\.? +/, '');
  if (bare === office) return office;
  return /^l[ae] /.test(bare) ? bare.charAt(0).toUpperCase() + bare.slice(1) : `The ${bare}`;
}
