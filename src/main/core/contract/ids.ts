/** Row ids, branded so that one kind cannot pass for another. They are never reused within an archive. */
declare const brand: unique symbol;
/** What tells one kind from another, for the compiler alone. A name of its own, so that inferred types can say it. */
export interface Branded<Kind extends string> {
  readonly [brand]: Kind;
}
type Id<Kind extends string> = number & Branded<Kind>;

export type ArticleId = Id<'article'>;
export type RevisionId = Id<'revision'>;
export type PersonId = Id<'person'>;
export type QuoteId = Id<'quote'>;
export type ThemeId = Id<'theme'>;
export type AnnotationId = Id<'annotation'>;
export type TagId = Id<'tag'>;
export type AnalystId = Id<'analyst'>;
export type BriefId = Id<'brief'>;

/** A UUIDv7 (RFC 9562): what names a thing across machines. */
export type Uid = string & Branded<'uid'>;
/** A calendar day, `YYYY-MM-DD` (ISO 8601). */
export type IsoDate = string & Branded<'date'>;
/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ` (ISO 8601). */
export type IsoInstant = string & Branded<'instant'>;
/** Lower-case hexadecimal SHA-256. */
export type Sha256 = string & Branded<'sha256'>;
