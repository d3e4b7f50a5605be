import type { Person } from './people';

/** Somebody was mentioned or quoted. */
export interface Occasion {
  readonly person: Person;
  readonly sentence: number;
  readonly subject: boolean;
  readonly spoke: boolean;
}

/** Nothing reaches further back than this many occasions. */
const REACH = 40;

/** Who was mentioned and who spoke, the latest first. */
export class Memory {
  #occasions: Occasion[] = [];

  add(occasion: Occasion): void {
    this.#occasions.push(occasion);
    if (this.#occasions.length > REACH * 4) this.#occasions = this.#occasions.slice(-REACH);
  }

  /** The last occasions, latest first. */
  latest(): readonly Occasion[] {
    return this.#occasions.slice(-REACH).reverse();
  }

  /** Whoever of these was met last; the first of them if none was. */
  lastMet(people: readonly Person[]): Person | undefined {
    if (people.length < 2) return people[0];
    return this.#occasions.findLast(({ person }) => people.includes(person))?.person ?? people[0];
  }
}
