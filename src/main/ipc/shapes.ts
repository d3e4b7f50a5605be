/** The shapes that requests are made of, each with a limit to its size. Texts come out well-formed and without U+0000. */
import * as v from 'valibot';
import type {
  AnalystId,
  AnnotationId,
  ArticleId,
  BriefId,
  IsoDate,
  PersonId,
  QuoteId,
  ThemeId,
} from '../core/contract/ids';
import { en } from '../core/contract/messages/catalogue';
import { CONFIDENCES, LIKELIHOODS, type BriefDraft, type Likelihood } from '../core/contract/briefs';
import { EXPORT_FORMATS } from '../core/contract/interchange';
import { MARKINGS } from '../core/contract/markings';
import { PAPERS } from '../core/contract/brief-pdf';
import { THEME_LOOKS } from '../core/contract/themes';

interface Ids {
  analyst: AnalystId;
  article: ArticleId;
  person: PersonId;
  quote: QuoteId;
  theme: ThemeId;
  annotation: AnnotationId;
  brief: BriefId;
}

/** A row id; which kind is for the compiler alone to know. */
export const id = <Kind extends keyof Ids>() =>
  v.pipe(
    v.number(),
    v.safeInteger(),
    v.minValue(1),
    v.transform((value) => value as Ids[Kind]),
  );

/** Any text of so many UTF-16 units. Half a surrogate pair cannot be stored as UTF-8; U+0000 ends a text for SQLite's JSON. */
export const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.transform((value) => value.replaceAll('\0', '').toWellFormed().normalize('NFC')),
  );

/** Something to see: neither blank nor made of characters that no font draws. */
const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** A text on one line that is not blank; blanks around it are dropped. */
export const phrase = (longest: number) =>
  v.pipe(
    text(longest),
    v.trim(),
    v.regex(VISIBLE, en.archive.blank),
    v.regex(/^[^\r\n]*$/u, en.archive.severalLines),
  );

/** A path names a file by its very characters: spaces at its ends and letters written as two characters are its own. */
export const path = v.pipe(
  v.string(),
  v.maxLength(4_096),
  v.check((given) => given.trim() !== '' && !given.includes('\0'), 'is no path'),
);

export const themeIds = v.pipe(v.array(id<'theme'>()), v.maxLength(200));

/** Not trimmed and not made one form: it is what was typed. */
export const passphrase = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));

/** No list: valibot takes an empty one for an object of which nothing has to be given. */
export const aThing = v.pipe(
  v.unknown(),
  v.check((input) => !Array.isArray(input), 'is a list'),
);

export const NOTHING = v.pipe(
  aThing,
  v.strictObject({}),
  v.transform((): Record<string, never> => ({})),
);

/** A day that the calendar has. */
export const isoDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/u),
  v.check((day) => isCalendarDay(day), 'is not a day'),
  v.transform((day) => day as IsoDate),
);

function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const span = v.pipe(
  v.strictObject({ start: offset, end: offset }),
  v.check(({ start, end }) => start < end, 'is empty'),
);

const LARGEST_FILE = 64 * 1024 * 1024;

/** A file of at most 64 MiB. (valibot's own base64 action overflows the stack on files of a few MiB.) */
export const base64 = v.pipe(
  v.string(),
  v.maxLength(4 * Math.ceil(LARGEST_FILE / 3)),
  v.check((text) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/u.test(text), 'is not base64'),
);

export const target = v.variant('kind', [
  v.strictObject({ kind: v.literal('quote'), id: id<'quote'>() }),
  v.strictObject({ kind: v.literal('annotation'), id: id<'annotation'>() }),
]);

/** A field of an article: blank means not stated. */
const stated = (longest: number) =>
  v.nullable(
    v.pipe(
      text(longest),
      v.transform((value) => (value.trim() === '' ? null : value.trim())),
    ),
  );

export const marking = v.picklist(MARKINGS);
export const format = v.picklist(EXPORT_FORMATS);

/** What is said of the marking of a file that is to leave; spread into a request. */
export const leavingTerms = { marking: v.optional(marking), release: v.optional(text(5_000)) };

/** Those details that are given; the others stay as they are. */
export const articleDetails = v.strictObject({
  title: v.exactOptional(phrase(1_000)),
  standfirst: v.exactOptional(stated(5_000)),
  outlet: v.exactOptional(stated(300)),
  author: v.exactOptional(stated(500)),
  publishedOn: v.exactOptional(v.nullable(isoDate)),
  place: v.exactOptional(stated(300)),
  language: v.exactOptional(
    v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u))),
  ),
  marking: v.exactOptional(marking),
  licence: v.exactOptional(stated(1_000)),
  url: v.exactOptional(stated(2_000)),
});

export const themeDetails = v.strictObject({
  name: phrase(200),
  definition: text(5_000),
  useFor: text(5_000),
  notFor: text(5_000),
  look: v.picklist(THEME_LOOKS),
  keywords: v.pipe(v.array(text(200)), v.maxLength(500)),
});

const evidence = v.pipe(v.array(target), v.maxLength(2_000));
const likelihoods = Object.keys(LIKELIHOODS) as Likelihood[];

/** What a brief is drawn on, where that is said. */
export const paper = v.optional(v.picklist(PAPERS));

export const briefDraft: v.GenericSchema<unknown, BriefDraft> = v.strictObject({
  title: phrase(500),
  subtitle: text(1_000),
  marking,
  date: isoDate,
  authors: v.pipe(v.array(text(300)), v.maxLength(50)),
  audience: text(1_000),
  bottomLine: text(20_000),
  judgements: v.pipe(
    v.array(
      v.strictObject({
        statement: text(5_000),
        likelihood: v.nullable(v.picklist(likelihoods)),
        confidence: v.nullable(v.picklist(CONFIDENCES)),
        confidenceReason: text(5_000),
        evidence,
      }),
    ),
    v.maxLength(100),
  ),
  sections: v.pipe(
    v.array(v.strictObject({ heading: text(500), text: text(200_000), evidence })),
    v.maxLength(200),
  ),
});
