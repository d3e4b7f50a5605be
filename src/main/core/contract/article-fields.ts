/**
 * What is known of an article, each field once. Rows, schemas, files that travel, comparisons and forms are mapped over
 * these, in this order; its words stand in `messages/article-fields.ts`. A new field wants a migration besides.
 */
import type { IsoDate } from './ids';
import type { Marking } from './markings';

/** What a field holds, by its kind; null: not stated. */
interface Values {
  readonly title: string;
  /** On one line. */
  readonly line: string | null;
  readonly text: string | null;
  readonly address: string | null;
  readonly day: IsoDate | null;
  /** BCP 47, e.g. `en`, `fr`. */
  readonly language: string | null;
  readonly marking: Marking;
}
type Kind = keyof Values;

interface ArticleField {
  readonly kind: Kind;
  /** In the table of articles. */
  readonly column: string;
  /** In UTF-16 units. */
  readonly longest: number;
  /** In files of coding, where older releases let more into an article than it holds now; what is taken is shortened. */
  readonly longestInCoding: number;
  /** What projects of other programs call it, as a variable: part of their form, so never translated. Null: they have a place for it. */
  readonly variable: string | null;
  /** Whether the first files had no such field. They are read without it, and a file that says nothing of it leaves it out. */
  readonly later?: true;
}

export const ARTICLE_FIELDS = {
  title: { kind: 'title', column: 'title', longest: 1_000, longestInCoding: 1_000, variable: null },
  standfirst: {
    kind: 'text',
    column: 'standfirst',
    longest: 5_000,
    longestInCoding: 5_000,
    variable: 'Standfirst',
  },
  outlet: { kind: 'line', column: 'outlet', longest: 300, longestInCoding: 500, variable: 'Outlet' },
  author: { kind: 'line', column: 'author', longest: 500, longestInCoding: 1_000, variable: 'Author' },
  publishedOn: {
    kind: 'day',
    column: 'published_on',
    longest: 10,
    longestInCoding: 10,
    variable: 'Published on',
  },
  place: { kind: 'line', column: 'place', longest: 300, longestInCoding: 500, variable: 'Place' },
  language: { kind: 'language', column: 'language', longest: 50, longestInCoding: 50, variable: 'Language' },
  marking: { kind: 'marking', column: 'marking', longest: 20, longestInCoding: 20, variable: 'Marking' },
  licence: { kind: 'text', column: 'licence', longest: 1_000, longestInCoding: 1_000, variable: 'Licence' },
  url: { kind: 'address', column: 'url', longest: 2_000, longestInCoding: 4_000, variable: 'URL' },
} as const satisfies Readonly<Record<string, ArticleField>>;

type Fields = typeof ARTICLE_FIELDS;
export type ArticleFieldName = keyof Fields;
export const ARTICLE_FIELD_NAMES = Object.keys(ARTICLE_FIELDS) as ArticleFieldName[];

/** What a document says about itself. `null`: not stated. Editable by the analyst. */
export type ArticleDetails = { readonly [Name in ArticleFieldName]: Values[Fields[Name]['kind']] };

type LaterName = {
  [Name in ArticleFieldName]: Fields[Name] extends { readonly later: true } ? Name : never;
}[ArticleFieldName];

/** The same in a file: read it with `statedDetails`. */
export type TravellingDetails = {
  readonly [Name in Exclude<ArticleFieldName, LaterName>]: ArticleDetails[Name];
} & { readonly [Name in LaterName]?: ArticleDetails[Name] };

/** The same as columns of a row. */
export type ArticleDetailsRow = {
  readonly [Name in ArticleFieldName as Fields[Name]['column']]: ArticleDetails[Name];
};

/** One thing for each field, made by what makes those of its kind: a schema, a part of a form. */
export function forArticleFields<Makers extends Readonly<Record<Kind, (field: ArticleField) => unknown>>>(
  makers: Makers,
): { readonly [Name in ArticleFieldName]: ReturnType<Makers[Fields[Name]['kind']]> } {
  // The compiler cannot follow names through `Object.fromEntries`; kinds and makers are held together by the types above.
  return fromNames((name) => makers[ARTICLE_FIELDS[name].kind](ARTICLE_FIELDS[name])) as never;
}

/**
 * The same for fields in a file.
 * @param later what becomes of one that the first files had not
 */
export function forTravellingFields<
  Makers extends Readonly<Record<Kind, (field: ArticleField) => unknown>>,
  Later,
>(
  makers: Makers,
  later: (made: ReturnType<Makers[Kind]>) => Later,
): {
  readonly [Name in ArticleFieldName]: Name extends LaterName
    ? Later
    : ReturnType<Makers[Fields[Name]['kind']]>;
} {
  return fromNames((name) => {
    const field: ArticleField = ARTICLE_FIELDS[name];
    const made = makers[field.kind](field) as ReturnType<Makers[Kind]>;
    return field.later === true ? later(made) : made;
  }) as never;
}

/** The details of whatever has them, and nothing else of it. */
export const articleDetailsOf = (thing: ArticleDetails): ArticleDetails =>
  fromNames((name) => thing[name]) as unknown as ArticleDetails;

/** The details of whatever has them, as they travel: files stay what they were before a field came. */
export const travellingDetailsOf = (thing: ArticleDetails): TravellingDetails =>
  Object.fromEntries(
    ARTICLE_FIELD_NAMES.flatMap((name) => {
      const { later }: ArticleField = ARTICLE_FIELDS[name];
      return later === true && thing[name] === null ? [] : [[name, thing[name]]];
    }),
  ) as unknown as TravellingDetails;

/** Details of which some are given; the others are not stated. */
export function statedDetails(
  given: { readonly [Name in ArticleFieldName]?: ArticleDetails[Name] | null } & Pick<
    ArticleDetails,
    'title'
  >,
): ArticleDetails {
  return fromNames(
    (name) => given[name] ?? (name === 'marking' ? 'none' : null),
  ) as unknown as ArticleDetails;
}

/** The details with each value changed by what changes those of its kind; the other kinds stay. */
export function mapArticleDetails(
  details: ArticleDetails,
  changes: { readonly [K in Kind]?: (value: Values[K], field: ArticleField) => Values[K] },
): ArticleDetails {
  return fromNames((name) => {
    const field = ARTICLE_FIELDS[name];
    const change = changes[field.kind] as ((value: unknown, field: ArticleField) => unknown) | undefined;
    return change === undefined ? details[name] : change(details[name], field);
  }) as unknown as ArticleDetails;
}

export const toArticleRow = (details: ArticleDetails): ArticleDetailsRow =>
  Object.fromEntries(
    ARTICLE_FIELD_NAMES.map((name) => [ARTICLE_FIELDS[name].column, details[name]]),
  ) as unknown as ArticleDetailsRow;

export const fromArticleRow = (row: ArticleDetailsRow): ArticleDetails =>
  fromNames((name) => row[ARTICLE_FIELDS[name].column]) as unknown as ArticleDetails;

const fromNames = (make: (name: ArticleFieldName) => unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(ARTICLE_FIELD_NAMES.map((name) => [name, make(name)]));
