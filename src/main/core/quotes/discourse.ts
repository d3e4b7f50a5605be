import type { PersonKind } from '../contract/people';
import type { Language } from './language';
import { Memory } from './memory';
import type { Gender, Mention } from './mention';
import { titleOf } from './name-words';
import type { Person, People } from './people';
import { COMPANIES, OFFICES } from './words/people-words';

/** A phrase that fits nobody's stated role still points back over so many sentences. */
const NEAR = 2;

/** Somebody known to be a woman is *she* rather than somebody of whom that is not known. */
const KNOWN_GENDER = 0.3;

/** How a mention was understood. */
export type Via =
  'full-name' | 'surname' | 'role-only' | 'pronoun' | 'anonymous' | 'organisation' | 'document';

export interface Resolved {
  readonly person: Person;
  readonly via: Via;
  /** Others who fitted nearly as well. */
  readonly rivals: readonly Person[];
}

/** A mention and the sentence in which it stood. */
interface Heard {
  readonly mention: Mention;
  readonly sentence: number;
}

/** A sentence's opening, `At the ministry, …`, is no longer, in tokens. */
const LONGEST_OPENING = 3;

/**
 * What a reader keeps in mind: who was mentioned how long ago, as the subject or in passing, and who spoke.
 * Mentions must be met in reading order.
 */
export class Discourse {
  readonly #memory = new Memory();
  /** The last name that nothing tells a person's or a company's, and where it stood. */
  #stranger: Heard | null = null;
  /** Where the last sentence was that began with a place or body: `At the ministry, …`. */
  #scene: Heard | null = null;

  constructor(
    readonly people: People,
    readonly language: Language,
  ) {}

  /** Understands a mention and remembers it. */
  meet(mention: Mention, sentence: number, paragraph: number, subject: boolean): Resolved | null {
    if (setsScene(mention)) this.#scene = { mention, sentence };
    const resolved = this.#resolve(mention, sentence, paragraph);
    if (resolved === null && mention.form === 'name' && mention.kind !== 'place') {
      this.#stranger = { mention, sentence };
    }
    if (resolved !== null) {
      // Somebody introduced in full is whom the next sentences are about.
      const introduced = mention.role !== null && mention.text.includes(' ');
      const leads = (introduced || (subject && !mention.object)) && !mention.possessive;
      this.#memory.add({ person: resolved.person, sentence, subject: leads, spoke: false });
    }
    return resolved;
  }

  /** Remembers that somebody was quoted. */
  spoke(person: Person, sentence: number): void {
    this.#memory.add({ person, sentence, subject: true, spoke: true });
  }

  #resolve(mention: Mention, sentence: number, paragraph: number): Resolved | null {
    if (mention.gender === 'people') return this.#people(sentence, paragraph);
    if (mention.form === 'pronoun') return this.#pronoun(mention, sentence);
    return this.#nameOrPhrase(mention, sentence, paragraph);
  }

  #nameOrPhrase(mention: Mention, sentence: number, paragraph: number): Resolved | null {
    return mention.form === 'name' ? this.#name(mention) : this.#phrase(mention, sentence, paragraph);
  }

  #name(mention: Mention): Resolved | null {
    const fitting = this.people
      .named(mention)
      .filter(({ gender }) => gender === null || mention.gender === null || gender === mention.gender);
    const named = sharingRole(fitting, mention);
    const person = this.#memory.lastMet(named.length > 0 ? named : fitting);
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
    if (kind === 'human') {
      return mention.definite
        ? this.#role(mention, sentence, paragraph)
        : this.#introduce(mention, paragraph);
    }
    const via = kind === 'document' ? 'document' : 'organisation';
    const known = mention.definite ? this.people.withHead(head).filter((person) => person.kind === kind) : [];
    const same = known.find(({ name }) => name.toLowerCase() === mention.text.toLowerCase());
    const person =
      same ??
      (plain(mention)
        ? (this.#memory.lastMet(known) ?? this.#company(mention, kind, sentence))
        : undefined) ??
      this.people.add(mention, kind, paragraph);
    return { person, via, rivals: [] };
  }

  /** `the company`: the body named last, or a name just met of which nothing else is known. */
  #company({ head }: Mention, kind: PersonKind, sentence: number): Person | undefined {
    if (kind !== 'organisation' || !COMPANIES.has(head ?? '')) return undefined;
    const known = this.#memory
      .latest()
      .find(({ person }) => person.kind === 'organisation' && /^\p{Lu}/u.test(person.name));
    const stranger = this.#stranger;
    if (stranger !== null && stranger.sentence > (known?.sentence ?? sentence - NEAR - 1)) {
      return this.people.add(stranger.mention, 'organisation', sentence);
    }
    return known !== undefined && sentence - known.sentence <= NEAR ? known.person : undefined;
  }

  #introduce(mention: Mention, paragraph: number): Resolved {
    return { person: this.people.add(mention, 'anonymous', paragraph), via: 'anonymous', rivals: [] };
  }

  #role(mention: Mention, sentence: number, paragraph: number): Resolved {
    const plural = isPlural(mention.head ?? '');
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
    const recent = plural || OFFICES.has(mention.head ?? '') ? null : this.#justMentioned(mention, sentence);
    const known = this.#memory.lastMet(
      this.people
        .withHead(mention.head ?? '')
        .filter(({ kind, head }) => kind === 'anonymous' && isPlural(head ?? '') === plural),
    );
    const same = known?.name.toLowerCase() === mention.text.toLowerCase();
    if (known !== undefined && (same || plain(mention))) {
      return { person: known, via: 'anonymous', rivals: [] };
    }
    return recent ?? this.#introduce(mention, paragraph);
  }

  /** `the Kentucky lawmaker`, `the 43-year-old author`: whoever the last sentences were about. */
  #justMentioned(mention: Mention, sentence: number): Resolved | null {
    const last = this.#memory
      .latest()
      .find(
        ({ person, subject }) => subject && person.kind === 'human' && this.#agrees(person, mention.gender),
      );
    if (last === undefined || sentence - last.sentence > NEAR) return null;
    if (!last.person.evident && last.person.words.length < 2) return null;
    // `the leader of the union` is somebody just named whose role the text has not told.
    if (!isBare(mention) && (last.sentence !== sentence - 1 || last.person.roles.length > 0)) return null;
    return { person: last.person, via: 'role-only', rivals: [] };
  }

  /** « A Matignon, on temporise. »: whoever is there. */
  #people(sentence: number, paragraph: number): Resolved | null {
    const scene = this.#scene;
    if (scene === null || sentence - scene.sentence > NEAR) return null;
    // A scene is a name or a phrase, so this leads to no pronoun and never back to here.
    const known = this.#nameOrPhrase(scene.mention, sentence, paragraph);
    return (
      known ?? {
        person: this.people.add(scene.mention, 'organisation', paragraph),
        via: 'organisation',
        rivals: [],
      }
    );
  }

  #pronoun({ gender, object }: Mention, sentence: number): Resolved | null {
    // The author, whom the text does not name.
    if (gender === 'first') return null;
    const human = gender === 'm' || gender === 'f' || gender === null;
    const scores = new Map<Person, number>();
    for (const occasion of this.#memory.latest()) {
      if (!this.#agrees(occasion.person, gender)) continue;
      // Roe agrees with her: with somebody else.
      if (object && occasion.subject && occasion.sentence === sentence) continue;
      const score =
        (occasion.subject ? 3 : 0) +
        (occasion.spoke ? 0.3 : 0) +
        (human && (occasion.person.evident || isKnownAs(occasion.person, gender)) ? 1.5 : 0) +
        (human && isKnownAs(occasion.person, gender) ? KNOWN_GENDER : 0) -
        (gender === 'n' && occasion.person.kind === 'anonymous' ? 1 : 0) -
        Math.min(8, (sentence - occasion.sentence) * 0.8);
      scores.set(occasion.person, Math.max(score, scores.get(occasion.person) ?? -Infinity));
    }
    const ranked = [...scores].sort((a, b) => b[1] - a[1]);
    const [best] = ranked;
    if (best === undefined) return null;
    const [person, top] = best;
    // What the pronoun says of an unknown gender is learnt.
    if (person.kind === 'human' && (gender === 'm' || gender === 'f')) person.gender ??= gender;
    const rivals = ranked
      .slice(1, 3)
      .filter(([, score]) => top - score < 0.6)
      .map(([rival]) => rival);
    return { person, via: 'pronoun', rivals };
  }

  #agrees(person: Person, gender: Gender): boolean {
    // A spokeswoman's reply reads: `it read`.
    if (gender === 'n') return person.kind !== 'human';
    const group = isPlural(person.head ?? '');
    if (gender === 'plural') return person.kind === 'organisation' || group;
    if (person.kind === 'organisation' || person.kind === 'document') {
      return this.language === 'fr' && person.gender === gender;
    }
    if (group) return false;
    return person.gender === null || gender === null || person.gender === gender;
  }

  /** Up to 1 for somebody of this sentence, less for each sentence since. */
  #recency(person: Person, sentence: number): number {
    const last = this.#memory.latest().find((occasion) => occasion.person === person);
    return last === undefined ? 0 : Math.max(0, 1 - (sentence - last.sentence) * 0.08);
  }
}

/** Is this somebody of whom the gender is known, and this one? */
function isKnownAs({ kind, gender: known }: Person, gender: Gender): boolean {
  return kind === 'human' && gender !== null && known === gender;
}

/** `At the ministry, …`: a place or body that a sentence opens with. Not `At one point, …`: a pronoun is nowhere. */
function setsScene({ form, object, first, kind }: Mention): boolean {
  return (
    form !== 'pronoun' && object && first <= LONGEST_OPENING && /^(?:organisation|place|unknown)$/.test(kind)
  );
}

/** Of two Prentisses the one whose stated role has the title's last word: Vice Minister Kim is the vice defense minister. */
function sharingRole(people: readonly Person[], { role }: Mention): readonly Person[] {
  const title = role === null ? undefined : titleOf(role);
  return title === undefined
    ? []
    : people.filter(({ roles }) => roles.some((other) => titleOf(other) === title));
}

/** `the Kentucky lawmaker`, « la juriste »: nobody's in particular, so somebody just mentioned. */
function isBare({ text }: Mention): boolean {
  return (
    /^(?:ce|cet|cette|this|that)\s/i.test(text) ||
    !/['’]s\s|\s(?:of|for|from|at|in|with|de|du|des|à|au|chez)\s|\sd['’]/.test(text)
  );
}

function isPlural(noun: string): boolean {
  return /(?:[^s]s|police|people)$/.test(noun);
}

/** `the office`, `the association`: nothing but article and noun, so it points back. */
function plain({ text }: Mention): boolean {
  return /^(?:(?:the|this|that|le|la|les|ce|cet|cette)\s|l['’])\S+$/i.test(text);
}
