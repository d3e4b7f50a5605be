/**
 * What each kind of record says, field by field. This is the one place where a record's form stands: what a file may
 * hold, and what the code may ask of a record, both follow from it.
 */
import * as v from 'valibot';
import type { IsoInstant, Sha256, Uid } from '../contract/ids';
import { LIMITS } from '../contract/limits';
import { PERSON_KINDS } from '../contract/people';
import { QUOTE_KINDS } from '../contract/quotes';
import { THEME_LOOKS } from '../contract/themes';
import type { Kind } from './keys';

export const branded = <Brand extends string>(form: RegExp): v.GenericSchema<string, Brand> =>
  v.pipe(v.string(), v.regex(form)) as unknown as v.GenericSchema<string, Brand>;

export const UID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
export const HASH = '[0-9a-f]{64}';
export const uid = branded<Uid>(new RegExp(`^${UID}$`));
export const hash = branded<Sha256>(new RegExp(`^${HASH}$`));
export const instant = branded<IsoInstant>(
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/,
);
export const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
export const name = (longest: number) =>
  v.pipe(v.string(), v.minLength(1), v.maxLength(longest), v.regex(/^[^\r\n]*$/u), v.regex(/\S/u));
export const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000));

const words = { exact: text(LIMITS.passage.words), prefix: text(64), suffix: text(64) };

export const VALUES = {
  analyst: { name: name(LIMITS.analyst.name) },
  theme: {
    name: name(LIMITS.theme.name),
    definition: text(LIMITS.theme.definition),
    useFor: text(LIMITS.theme.useFor),
    notFor: text(LIMITS.theme.notFor),
    look: v.picklist(THEME_LOOKS),
    keywords: v.pipe(v.array(text(LIMITS.theme.keyword)), v.maxLength(LIMITS.theme.keywords)),
    status: v.picklist(['active', 'retired']),
    parent: v.nullable(uid),
  },
  alias: { into: uid },
  codebook: { order: v.pipe(v.array(uid), v.maxLength(20_000)) },
  annotation: {
    analyst: uid,
    created: instant,
    place: v.strictObject({ text: hash, start: whole, end: whole, ...words }),
    note: text(LIMITS.passage.note),
  },
  quote: {
    kind: v.picklist(QUOTE_KINDS),
    ...words,
    speaker: v.nullable(v.strictObject({ name: name(500), kind: v.picklist(PERSON_KINDS) })),
    role: v.nullable(text(1_000)),
  },
  tag: { example: v.boolean() },
  done: { done: v.boolean() },
} as const satisfies Readonly<Record<Kind, v.ObjectEntries>>;

type Read<Value> = Value extends readonly (infer Item)[] ? readonly Item[] : Value;

type ValuesByKind = {
  readonly [K in Kind]: {
    readonly [F in keyof (typeof VALUES)[K]]: (typeof VALUES)[K][F] extends v.GenericSchema
      ? Read<v.InferOutput<(typeof VALUES)[K][F]>>
      : never;
  };
};

/** What a record says, without who and when. */
export type Values<K extends Kind = Kind> = ValuesByKind[K];

/** Where a passage stands: words of a text that is known by its hash. Offsets count UTF-16 units. */
export type Place = Readonly<Values<'annotation'>['place']>;

type EachValue<V> = V extends unknown ? V[keyof V] : never;

/** Anything that a field may say. */
export type Value = EachValue<Values>;
