import type { ArticleId, IsoDate, PersonId, Uid } from './ids';

export const PERSON_KINDS = ['human', 'organisation', 'anonymous', 'document'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

export interface PersonRole {
  readonly role: string;
  readonly articleId: ArticleId;
  readonly statedOn: IsoDate | null;
}

export interface Person {
  readonly id: PersonId;
  readonly uid: Uid;
  readonly name: string;
  readonly kind: PersonKind;
  /** Other spellings under which the person was met. */
  readonly variants: readonly string[];
  /** Most recent first. */
  readonly roles: readonly PersonRole[];
  readonly quotes: number;
  readonly quotesToReview: number;
  readonly articles: number;
}

/** What is compared of a person. */
export interface Compared {
  readonly id: PersonId;
  readonly kind: PersonKind;
  /** The name, then the other spellings. */
  readonly names: readonly string[];
  /** The latest first, each once. */
  readonly roles: readonly string[];
  readonly quotes: number;
}

/** What makes two names look like one person's, surest first. The catalogue says it in words. */
export const SIMILARITIES = [
  'same-name',
  'spelling',
  'word-order',
  'longer-name',
  'acronym',
  'initial',
  'surname',
  'one-letter',
] as const;
export type Similarity = (typeof SIMILARITIES)[number];

/** Two people of the directory who may be one; only an analyst decides. */
export interface SimilarPeople {
  /** The one to keep first: whose name says more, then who is quoted more. */
  readonly people: readonly [PersonId, PersonId];
  /** The names that look alike, in the same order. */
  readonly names: readonly [string, string];
  readonly similarity: Similarity;
  /** A role that articles give to both, as the first of them states it. */
  readonly sharedRole: string | null;
}
