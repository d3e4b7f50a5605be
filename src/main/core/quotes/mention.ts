export type Gender = 'm' | 'f' | 'n' | 'plural' | 'first' | 'people' | null;
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
  /** Who speaks with them: `Roe |and Lund| wrote`. */
  readonly joint?: Mention;
  /** Role, honorific or known first name: surely human. */
  readonly evident: boolean;
}

/** What most mentions have not. */
export const PLAIN = {
  kind: 'unknown',
  role: null,
  head: null,
  definite: true,
  gender: null,
  possessive: false,
  object: false,
  evident: false,
} as const satisfies Partial<Mention>;
