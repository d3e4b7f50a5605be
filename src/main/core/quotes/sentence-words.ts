import type { Language } from './language';
import { END, type Token } from './tokens';
import { is, Word } from './word-classes';

const OPENS_CLAUSE =
  /(?:^(?:as|when|after|before|while|if|although|though|lorsque|quand|après|avant)|ing|ed)$/;

/** The tokens of one sentence; past either end stands a token that is nothing, so that rules may look around freely. */
export class SentenceWords {
  constructor(
    readonly text: string,
    readonly tokens: readonly Token[],
    readonly language: Language,
  ) {}

  get length(): number {
    return this.tokens.length;
  }

  at(index: number): Token {
    return index < 0 ? END : (this.tokens[index] ?? END);
  }

  /** Where its first word stands. */
  get firstWord(): number {
    return this.tokens.findIndex(({ kind }) => kind === 'word' || kind === 'quote');
  }

  /** Where the main clause begins, past an opening such as `Asked about it, …` or `As she left, …`. */
  get mainClause(): number {
    const { lower } = this.at(this.firstWord);
    if (!OPENS_CLAUSE.test(lower)) return 0;
    return this.tokens.findIndex(({ text }) => text === ',') + 1;
  }

  /** The text from one token to another, both inclusive, on one line. */
  slice(first: number, last: number): string {
    const raw = this.text.slice(this.at(first).start, this.at(last).end);
    return /\s{2}|[^\S ]/.test(raw) ? raw.replace(/\s+/g, ' ') : raw;
  }

  /** Is what ends before this token an owner: `Roe's`, `the dockers'`? */
  isPossessive(stop: number): boolean {
    const after = this.at(stop);
    return after.lower === "'s" || (after.lower === "'" && after.start === this.at(stop - 1).end);
  }

  /** Does a preposition stand before this token, or before its article? */
  followsPreposition(index: number): boolean {
    const before = this.at(index - 1);
    if (is(before, Word.preposition)) return true;
    return is(before, Word.determiner) && is(this.at(index - 2), Word.preposition);
  }

  /** Does a preposition or a form of *to be* stand before it, so that it is no subject? */
  isObject(index: number): boolean {
    const at = is(this.at(index - 1), Word.determiner) ? index - 2 : index - 1;
    // `As Roe put it`, `For Roe, …` begin with whose view it is.
    if (at === this.firstWord && /^(?:as|comme|for|pour)$/.test(this.at(at).lower)) return false;
    return is(this.at(at), Word.preposition | Word.copula);
  }

  /** The apostrophe in `Sheriffs' Association`, `People's Party`, whose owners are part of the name. */
  ownsOrganisation(index: number): boolean {
    const owner = this.at(index - 1);
    const { lower, start } = this.at(index);
    const plural = lower === "'" && owner.lower.endsWith('s') && owner.end === start;
    if (
      !owner.capital ||
      !(plural || (lower === "'s" && /^(?:people|women|men|children)$/.test(owner.lower)))
    ) {
      return false;
    }
    return [1, 2, 3].some(
      (step) => is(this.at(index + step), Word.organisation) && this.at(index + step).capital,
    );
  }

  /** A known first name with a capital after it. */
  isGivenName(index: number): boolean {
    return is(this.at(index), Word.female | Word.male) && this.at(index + 1).capital;
  }
}

/** Months and days are capitalised in English, and name nobody. */
const CALENDAR =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

export function isCalendar({ lower }: Token): boolean {
  return CALENDAR.test(lower);
}
