import type { Language } from './language';
import type { Gender, Mention } from './mention';
import type { Person, People } from './people';

/** How a mention was understood. */
export type Via =
  'full-name' | 'surname' | 'role-only' | 'pronoun' | 'anonymous' | 'organisation' | 'document';

export interface Resolved {
  readonly person: Person;
  readonly via: Via;
  /** Others who fitted nearly as well. */
  readonly rivals: readonly Person[];
}

interface Event {
  readonly person: Person;
  readonly sentence: number;
  readonly subject: boolean;
  readonly spoke: boolean;
}

/** A pronoun reaches no further back than this many mentions. */
const MEMORY = 40;

/**
 * What a reader keeps in mind: who was mentioned how long ago, as the subject or in passing, and who spoke.
 * Mentions must be met in reading order.
 */
export class Discourse {
  #events: Event[] = [];

  constructor(
    readonly people: People,
    readonly language: Language,
  ) {}

  /** Understands a mention and remembers it. */
  meet(mention: Mention, sentence: number, paragraph: number, subject: boolean): Resolved | null {
    const resolved = this.#resolve(mention, sentence, paragraph);
    if (resolved !== null)
      this.#remember(resolved.person, sentence, subject && !mention.object && !mention.possessive, false);
    return resolved;
  }

  /** Remembers that somebody was quoted. */
  spoke(person: Person, sentence: number): void {
    this.#remember(person, sentence, true, true);
  }

  #remember(person: Person, sentence: number, subject: boolean, spoke: boolean): void {
    this.#events.push({ person, sentence, subject, spoke });
    if (this.#events.length > MEMORY * 4) this.#events = this.#events.slice(-MEMORY);
  }

  #resolve(mention: Mention, sentence: number, paragraph: number): Resolved | null {
    if (mention.form === 'pronoun') return this.#pronoun(mention.gender, sentence);
    return mention.form === 'name' ? this.#name(mention) : this.#phrase(mention, sentence, paragraph);
  }

  #name(mention: Mention): Resolved | null {
    const fitting = this.people
      .named(mention)
      .filter(({ gender }) => gender === null || mention.gender === null || gender === mention.gender);
    const person = this.#latest(fitting);
    if (person === undefined) return null;
    if (person.kind === 'organisation') return { person, via: 'organisation', rivals: [] };
    if (person.kind === 'document') return { person, via: 'document', rivals: [] };
    const whole = mention.text.split(' ').length >= Math.min(2, person.words.length);
    return {
      person,
      via: whole ? 'full-name' : 'surname',
      rivals: fitting.filter((other) => other !== person),
    };
  }

  #phrase(mention: Mention, sentence: number, paragraph: number): Resolved | null {
    const { kind, head } = mention;
    if (head === null || kind === 'saying' || kind === 'unknown' || kind === 'place') return null;
    if (kind === 'human')
      return mention.definite
        ? this.#role(mention, sentence, paragraph)
        : this.#introduce(mention, paragraph);
    const via = kind === 'document' ? 'document' : 'organisation';
    const known = mention.definite ? this.people.withHead(head).filter((person) => person.kind === kind) : [];
    const same = known.find(({ name }) => name.toLowerCase() === mention.text.toLowerCase());
    const person =
      same ?? (plain(mention) ? this.#latest(known) : undefined) ?? this.people.add(mention, kind, paragraph);
    return { person, via, rivals: [] };
  }

  #introduce(mention: Mention, paragraph: number): Resolved {
    return { person: this.people.add(mention, 'anonymous', paragraph), via: 'anonymous', rivals: [] };
  }

  #role(mention: Mention, sentence: number, paragraph: number): Resolved {
    const plural = /(?:[^s]s|police|people)$/.test(mention.head ?? '');
    if (!plural) {
      const scored = this.people
        .fitting(mention)
        .map(({ person, score }) => ({ person, score: score + this.#recency(person, sentence) }))
        .sort((a, b) => b.score - a.score);
      const [best, second] = scored;
      if (best !== undefined) {
        return {
          person: best.person,
          via: 'role-only',
          rivals: second !== undefined && best.score - second.score < 0.3 ? [second.person] : [],
        };
      }
    }
    const known = this.#latest(
      this.people.withHead(mention.head ?? '').filter(({ kind }) => kind === 'anonymous'),
    );
    if (known !== undefined && (plain(mention) || known.name.toLowerCase() === mention.text.toLowerCase()))
      return { person: known, via: 'anonymous', rivals: [] };
    return this.#introduce(mention, paragraph);
  }

  #pronoun(gender: Gender, sentence: number): Resolved | null {
    const human = gender === 'm' || gender === 'f';
    const scores = new Map<Person, number>();
    for (
      let index = this.#events.length - 1;
      index >= Math.max(0, this.#events.length - MEMORY);
      index -= 1
    ) {
      const event = this.#events[index] as Event;
      if (!this.#agrees(event.person, gender)) continue;
      const score =
        (event.subject ? 3 : 0) +
        (event.spoke ? 0.3 : 0) +
        (human && event.person.evident ? 1.5 : 0) -
        Math.min(8, (sentence - event.sentence) * 0.8);
      if (score > (scores.get(event.person) ?? -Infinity)) scores.set(event.person, score);
    }
    const ranked = [...scores].sort((a, b) => b[1] - a[1]);
    const [best] = ranked;
    if (best === undefined) return null;
    const [person, top] = best;
    if (person.gender === null && (gender === 'm' || gender === 'f') && person.kind === 'human')
      person.gender = gender;
    const rivals = ranked
      .slice(1, 3)
      .filter(([, score]) => top - score < 0.6)
      .map(([rival]) => rival);
    return { person, via: 'pronoun', rivals };
  }

  #agrees(person: Person, gender: Gender): boolean {
    if (gender === 'n') return person.kind === 'organisation' || person.kind === 'document';
    if (gender === 'plural')
      return person.kind === 'organisation' || person.gender === 'plural' || /s$/.test(person.head ?? '');
    if (person.kind === 'organisation' || person.kind === 'document')
      return this.language === 'fr' && person.gender === gender;
    if (/[^s]s$/.test(person.head ?? '')) return false;
    return person.gender === null || person.gender === gender;
  }

  #recency(person: Person, sentence: number): number {
    for (
      let index = this.#events.length - 1;
      index >= Math.max(0, this.#events.length - MEMORY);
      index -= 1
    ) {
      const event = this.#events[index] as Event;
      if (event.person === person) return Math.max(0, 1 - (sentence - event.sentence) * 0.08);
    }
    return 0;
  }

  #latest(people: readonly Person[]): Person | undefined {
    if (people.length < 2) return people[0];
    for (let index = this.#events.length - 1; index >= 0; index -= 1) {
      const { person } = this.#events[index] as Event;
      if (people.includes(person)) return person;
    }
    return people[0];
  }
}

/** `the office`, `the association`: nothing but article and noun, so it points back. */
function plain(mention: Mention): boolean {
  return mention.text.split(/[\s]/).length <= 2;
}
