/**
 * The file with which analysts give each other their coding, version 1. This schema is what reads; `docs/coding.md`
 * explains it.
 */
import * as v from 'valibot';
import type { IsoDate, IsoInstant, Sha256, Uid } from '../contract/ids';
import type { ArticleDetails } from '../contract/articles';
import { MARKINGS, type Marking } from '../contract/markings';
import { PERSON_KINDS } from '../contract/people';
import { QUOTE_KINDS } from '../contract/quotes';
import { THEME_LOOKS } from '../contract/themes';
import type { Kind } from './keys';
import type { Fields, Seen } from './record';

export const CODING_FORMAT = 'attache-coding';
export const CODING_VERSION = 1;
/** Ending of a file with coding. */
export const CODING_ENDING = '.coding.json';

const branded = <Brand extends string>(form: RegExp): v.GenericSchema<string, Brand> =>
  v.pipe(v.string(), v.regex(form)) as unknown as v.GenericSchema<string, Brand>;
const UID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const HASH = '[0-9a-f]{64}';
const uid = branded<Uid>(new RegExp(`^${UID}$`));
const day = branded<IsoDate>(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);
const instant = branded<IsoInstant>(
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/,
);
const hash = branded<Sha256>(new RegExp(`^${HASH}$`));
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const name = (longest: number) =>
  v.pipe(v.string(), v.minLength(1), v.maxLength(longest), v.regex(/^[^\r\n]*$/u), v.regex(/\S/u));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000));
const texts = (most: number) => v.pipe(v.array(text(500)), v.maxLength(most));

/** A value, with who set it when; see `Register`. */
const set = <Value extends v.GenericSchema>(value: Value) =>
  v.strictObject({ value, at: instant, by: uid, origin: uid, count: whole });
const present = set(v.boolean());
/** Many records of one kind, by what their key says after the kind. */
const records = <Entries extends v.ObjectEntries>(key: string, entries: Entries) =>
  v.record(v.pipe(v.string(), v.regex(new RegExp(`^${key}$`))), v.strictObject({ present, ...entries }));

const passage = { exact: text(100_000), prefix: text(64), suffix: text(64) };
const place = v.strictObject({ text: hash, start: whole, end: whole, ...passage });
const QUOTE = `${HASH}/\\d{1,9}-\\d{1,9}`;

const CODING = v.strictObject({
  analyst: records(UID, { name: set(name(200)) }),
  theme: records(UID, {
    name: set(name(200)),
    definition: set(text(20_000)),
    useFor: set(text(20_000)),
    notFor: set(text(20_000)),
    look: set(v.picklist(THEME_LOOKS)),
    keywords: set(texts(1_000)),
    status: set(v.picklist(['active', 'retired'])),
    parent: set(v.nullable(uid)),
  }),
  alias: records(UID, { into: set(uid) }),
  codebook: records('order', { order: set(v.pipe(v.array(uid), v.maxLength(20_000))) }),
  annotation: records(UID, {
    analyst: set(uid),
    created: set(instant),
    place: set(place),
    note: set(text(100_000)),
  }),
  quote: records(QUOTE, {
    kind: set(v.picklist(QUOTE_KINDS)),
    exact: set(passage.exact),
    prefix: set(passage.prefix),
    suffix: set(passage.suffix),
    speaker: set(v.nullable(v.strictObject({ name: name(500), kind: v.picklist(PERSON_KINDS) }))),
    role: set(v.nullable(text(1_000))),
  }),
  tag: records(`${UID}/${UID}/(?:annotation/${UID}|quote/${QUOTE})`, { example: set(v.boolean()) }),
  done: records(`${UID}/${HASH}`, { done: set(v.boolean()) }),
});

const optional = (longest: number) => v.nullable(text(longest));
const details = v.strictObject({
  title: name(1_000),
  standfirst: optional(5_000),
  outlet: optional(500),
  author: optional(1_000),
  publishedOn: v.nullable(day),
  place: optional(500),
  language: v.nullable(
    v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u), v.maxLength(50)),
  ),
  marking: v.picklist(MARKINGS),
  licence: optional(1_000),
  url: optional(4_000),
});

const FILE = v.strictObject({
  format: v.literal(CODING_FORMAT),
  version: v.literal(CODING_VERSION),
  givenAt: instant,
  giver: v.strictObject({ uid, name: name(200) }),
  /** The archive that it comes from, and how much of every archive's coding that one knows. */
  origin: uid,
  seen: v.record(v.pipe(v.string(), v.regex(new RegExp(`^${UID}$`))), whole),
  /** The strictest of the articles whose words are in the file. */
  marking: v.picklist(MARKINGS),
  coding: CODING,
  /** The articles that the coding is of. `texts`: hashes of their revisions, the first one first. */
  articles: v.pipe(
    v.array(
      v.strictObject({
        title: name(1_000),
        outlet: optional(500),
        publishedOn: v.nullable(day),
        texts: v.pipe(v.array(hash), v.minLength(1), v.maxLength(1_000)),
      }),
    ),
    v.maxLength(100_000),
  ),
  /** Whole articles, for those who do not have them. */
  sources: v.pipe(
    v.array(
      v.strictObject({ details, text: v.pipe(v.string(), v.minLength(1)), hash, headings: v.array(whole) }),
    ),
    v.maxLength(100_000),
  ),
});
/** What a file says; the schema holds each record to the fields of its kind. */
export interface CodingFile {
  readonly format: typeof CODING_FORMAT;
  readonly version: typeof CODING_VERSION;
  readonly givenAt: IsoInstant;
  readonly giver: { readonly uid: Uid; readonly name: string };
  readonly origin: Uid;
  readonly seen: Seen;
  readonly marking: Marking;
  /** By kind, and in it by the rest of their key. */
  readonly coding: Readonly<Record<Kind, Readonly<Record<string, Fields>>>>;
  readonly articles: readonly {
    readonly title: string;
    readonly outlet: string | null;
    readonly publishedOn: IsoDate | null;
    readonly texts: readonly Sha256[];
  }[];
  readonly sources: readonly {
    readonly details: ArticleDetails;
    readonly text: string;
    readonly hash: Sha256;
    readonly headings: readonly number[];
  }[];
}

export const CODING_FILE = FILE as unknown as v.GenericSchema<unknown, CodingFile>;
