/**
 * The file with which analysts give each other their coding, version 1. This schema is what reads; `docs/coding.md`
 * explains it.
 */
import * as v from 'valibot';
import type { IsoDate, IsoInstant, Sha256, Uid } from '../contract/ids';
import { forTravellingFields, type TravellingDetails } from '../contract/article-fields';
import { LIMITS } from '../contract/limits';
import { MARKINGS, type Marking } from '../contract/markings';
import type { Kind } from './keys';
import type { Fields, Seen } from './record';
import { branded, HASH, hash, instant, name, text, uid, UID, VALUES, whole } from './values';

export const CODING_FORMAT = 'attache-coding';
export const CODING_VERSION = 1;
/** Ending of a file with coding. */
export const CODING_ENDING = '.coding.json';

const day = branded<IsoDate>(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);

/** A value, with who set it when; see `Register`. */
const set = <Value extends v.GenericSchema>(value: Value) =>
  v.strictObject({ value, at: instant, by: uid, origin: uid, count: whole });

/** Many records of one kind, by what their key says after the kind. */
const records = (kind: Kind, key: string) =>
  v.record(
    v.pipe(v.string(), v.regex(new RegExp(`^${key}$`))),
    v.strictObject({
      present: set(v.boolean()),
      ...Object.fromEntries(Object.entries(VALUES[kind]).map(([field, value]) => [field, set(value)])),
    }),
  );

const QUOTE = `${HASH}/\\d{1,9}-\\d{1,9}`;
const KEYS: Readonly<Record<Kind, string>> = {
  analyst: UID,
  theme: UID,
  alias: UID,
  codebook: 'order',
  annotation: UID,
  quote: QUOTE,
  tag: `${UID}/${UID}/(?:annotation/${UID}|quote/${QUOTE})`,
  done: `${UID}/${HASH}`,
};
const CODING = v.strictObject({
  analyst: records('analyst', KEYS.analyst),
  theme: records('theme', KEYS.theme),
  alias: records('alias', KEYS.alias),
  codebook: records('codebook', KEYS.codebook),
  annotation: records('annotation', KEYS.annotation),
  quote: records('quote', KEYS.quote),
  tag: records('tag', KEYS.tag),
  done: records('done', KEYS.done),
});

const statedText = ({ longestInCoding }: { readonly longestInCoding: number }) =>
  v.nullable(text(longestInCoding));
const details = v.strictObject(
  forTravellingFields(
    {
      title: ({ longestInCoding }) => name(longestInCoding),
      line: statedText,
      text: statedText,
      address: statedText,
      day: () => v.nullable(day),
      language: ({ longestInCoding }) =>
        v.nullable(
          v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u), v.maxLength(longestInCoding)),
        ),
      marking: () => v.picklist(MARKINGS),
    },
    (schema) => v.exactOptional(schema),
  ),
);

const FILE = v.strictObject({
  format: v.literal(CODING_FORMAT),
  version: v.literal(CODING_VERSION),
  givenAt: instant,
  giver: v.strictObject({ uid, name: name(LIMITS.analyst.name) }),
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
        title: details.entries.title,
        outlet: details.entries.outlet,
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
  readonly coding: { readonly [K in Kind]: Readonly<Record<string, Fields<K>>> };
  readonly articles: readonly {
    readonly title: string;
    readonly outlet: string | null;
    readonly publishedOn: IsoDate | null;
    readonly texts: readonly Sha256[];
  }[];
  readonly sources: readonly {
    readonly details: TravellingDetails;
    readonly text: string;
    readonly hash: Sha256;
    readonly headings: readonly number[];
  }[];
}

export const CODING_FILE = FILE as unknown as v.GenericSchema<unknown, CodingFile>;
