/**
 * The exchange payload, version 1: a brief with all that it rests on, as it stands inside its PDF. This schema is what
 * reads; `docs/brief.attache.schema.json` is the same as JSON Schema, made from it, and `docs/exchange.md` explains it.
 */
import * as v from 'valibot';
import { THEME_STATUSES } from '../contract/codebook';
import type { IsoDate, IsoInstant, Sha256, Uid } from '../contract/ids';
import { CONFIDENCES, LIKELIHOODS, type Likelihood } from '../contract/briefs';
import { ARTICLE_FIELDS, forTravellingFields } from '../contract/article-fields';
import { LIMITS } from '../contract/limits';
import { MARKINGS } from '../contract/markings';
import { PERSON_KINDS } from '../contract/people';
import { QUOTE_KINDS, QUOTE_STATUSES } from '../contract/quotes';
import { THEME_LOOKS } from '../contract/themes';

/** Name of the file inside the PDF. */
export const PAYLOAD_FILE = 'brief.attache.json';
export const PAYLOAD_FORMAT = 'attache-brief';
export const PAYLOAD_VERSION = 1;
/** UTF-16 units of the source's text carried on each side of a piece of evidence. */
export const CONTEXT_UNITS = 160;

type Many<Item extends v.GenericSchema> = v.GenericSchema<v.InferInput<Item>[], v.InferOutput<Item>[]>;
const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const name = (longest: number) =>
  v.pipe(v.string(), v.minLength(1), v.maxLength(longest), v.regex(/^[^\r\n]*$/));
const many = <Item extends v.GenericSchema>(item: Item, most: number): Many<Item> =>
  v.pipe(v.array(item), v.maxLength(most));
/** A string of this form; what it stands for is for the compiler to know. */
const branded = <Brand extends string>(form: RegExp): v.GenericSchema<string, Brand> =>
  v.pipe(v.string(), v.regex(form)) as unknown as v.GenericSchema<string, Brand>;

const uid = branded<Uid>(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
const day = branded<IsoDate>(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);
const instant = branded<IsoInstant>(
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/,
);
const sha256 = branded<Sha256>(/^[0-9a-f]{64}$/);
const language = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/),
  v.maxLength(ARTICLE_FIELDS.language.longest),
);
const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const units = whole(100_000_000);
const marking = v.picklist(MARKINGS);
const uids = many(uid, LIMITS.brief.evidence);

const analyst = v.strictObject({ uid, name: name(LIMITS.analyst.name) });

const brief = v.strictObject({
  uid,
  /** Made from the sample archive, whose articles are invented. */
  sample: v.boolean(),
  title: name(LIMITS.brief.title),
  subtitle: text(LIMITS.brief.subtitle),
  marking,
  date: day,
  authors: many(text(LIMITS.brief.author), LIMITS.brief.authors),
  audience: text(LIMITS.brief.audience),
  bottomLine: text(LIMITS.brief.bottomLine),
  judgements: many(
    v.strictObject({
      statement: text(LIMITS.brief.statement),
      likelihood: v.nullable(v.picklist(Object.keys(LIKELIHOODS) as Likelihood[])),
      confidence: v.nullable(v.picklist(CONFIDENCES)),
      confidenceReason: text(LIMITS.brief.confidenceReason),
      evidence: uids,
    }),
    LIMITS.brief.judgements,
  ),
  sections: many(
    v.strictObject({ heading: text(LIMITS.brief.heading), text: text(LIMITS.brief.text), evidence: uids }),
    LIMITS.brief.sections,
  ),
  updatedAt: instant,
});

/** Where the words stand in the source's canonical text, and what stands around them there. */
const anchor = v.strictObject({
  /** SHA-256 of that text: mostly the source's own, or that of an earlier revision. */
  textHash: sha256,
  start: units,
  end: units,
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(200_000)),
  prefix: text(CONTEXT_UNITS),
  suffix: text(CONTEXT_UNITS),
});
const tags = many(
  v.strictObject({
    theme: uid,
    by: uid,
    /** Whether the passage was picked to show what the theme means. */
    example: v.boolean(),
  }),
  500,
);

const quote = v.strictObject({
  kind: v.literal('quote'),
  uid,
  source: uid,
  anchor,
  form: v.picklist(QUOTE_KINDS),
  status: v.picklist(QUOTE_STATUSES),
  /** Quotes of one source with the same number are parts of one utterance. Counted anew in each payload. */
  utterance: whole(100_000),
  speaker: v.nullable(uid),
  role: v.nullable(text(LIMITS.person.role)),
  cue: v.nullable(text(500)),
  /** How likely the speaker is right, in thousandths. */
  confidence: whole(1_000),
  tags,
});
const passage = v.strictObject({
  kind: v.literal('annotation'),
  uid,
  source: uid,
  anchor,
  note: text(LIMITS.passage.note),
  by: uid,
  createdAt: instant,
  updatedAt: instant,
  tags,
});

const statedText = ({ longest }: { readonly longest: number }) => v.nullable(text(longest));

const source = v.strictObject({
  uid,
  ...forTravellingFields(
    {
      title: ({ longest }) => name(longest),
      line: statedText,
      text: statedText,
      address: statedText,
      day: () => v.nullable(day),
      language: () => v.nullable(language),
      marking: () => marking,
    },
    (schema) => v.exactOptional(schema),
  ),
  /** SHA-256 of the canonical text in UTF-8. */
  textHash: sha256,
  /** Its length in UTF-16 units. */
  textUnits: units,
  words: units,
  /** The whole canonical text, where its licence allows. */
  text: v.exactOptional(text(10_000_000)),
});

const person = v.strictObject({
  uid,
  name: name(LIMITS.person.name),
  kind: v.picklist(PERSON_KINDS),
  variants: many(name(LIMITS.person.name), 500),
});

const theme = v.strictObject({
  uid,
  parent: v.nullable(uid),
  name: name(LIMITS.theme.name),
  definition: text(LIMITS.theme.definition),
  useFor: text(LIMITS.theme.useFor),
  notFor: text(LIMITS.theme.notFor),
  look: v.picklist(THEME_LOOKS),
  keywords: many(name(LIMITS.theme.keyword), LIMITS.theme.keywords),
  /** A retired theme keeps its tags and is not used for new ones. */
  status: v.picklist(THEME_STATUSES),
});

const HISTORY_KINDS = ['composed', 'edited', 'released'] as const;

const history = v.strictObject({
  uid,
  what: v.picklist(HISTORY_KINDS),
  at: instant,
  by: analyst,
  /** Why sources stricter than the brief's marking may be cited in it; empty but for a release. */
  reason: text(LIMITS.reason),
  /** The sources that a release is about, as they and the brief were marked then: it is for nothing beyond that. */
  sources: many(v.strictObject({ source: uid, marking, brief: marking }), 2_000),
  /** For an edit, digests of the parts of the brief as they were before it. */
  before: many(sha256, 500),
});

const parts = v.strictObject({
  brief: sha256,
  evidence: sha256,
  sources: sha256,
  people: sha256,
  themes: sha256,
  analysts: sha256,
  history: sha256,
});

export const PAYLOAD = v.strictObject({
  format: v.literal(PAYLOAD_FORMAT),
  version: v.literal(PAYLOAD_VERSION),
  /** How offsets count, and how many units of context evidence has on each side. */
  context: v.strictObject({ unit: v.literal('utf-16'), each: v.literal(CONTEXT_UNITS) }),
  brief,
  evidence: many(v.variant('kind', [quote, passage]), LIMITS.brief.allEvidence),
  sources: many(source, 5_000),
  people: many(person, 5_000),
  themes: many(theme, 5_000),
  analysts: many(analyst, 500),
  history: many(history, 1_000),
  integrity: v.strictObject({
    parts,
    /** SHA-256 of the visible text of each page. */
    pages: many(sha256, 20_000),
  }),
});

export type Payload = v.InferOutput<typeof PAYLOAD>;
export type PayloadBrief = Payload['brief'];
export type PayloadEvidence = Payload['evidence'][number];
export type PayloadSource = Payload['sources'][number];
export type PayloadPerson = Payload['people'][number];
export type PayloadTheme = Payload['themes'][number];
export type PayloadAnalyst = Payload['analysts'][number];
export type PayloadEvent = Payload['history'][number];
/** What a payload holds before it is known what its pages say. */
export type PayloadContents = Omit<Payload, 'format' | 'version' | 'context' | 'integrity'>;

export const PARTS = ['brief', 'evidence', 'sources', 'people', 'themes', 'analysts', 'history'] as const;
export type PayloadPart = (typeof PARTS)[number];
