/** The shapes that requests are made of, each with a limit to its size. Texts come out well-formed and without U+0000. */
import * as v from 'valibot';
import type { AnalystId, AnnotationId, ArticleId, BriefId, IsoDate, PersonId, QuoteId, ThemeId } from './ids';
import { messages } from './messages/catalogue';
import { CONFIDENCES, LIKELIHOODS, type BriefDraft, type Likelihood } from './briefs';
import { EXPORT_FORMATS } from './interchange';
import { forArticleFields } from './article-fields';
import { LIMITS } from './limits';
import { MARKINGS } from './markings';
import { cleanText } from './rules/clean-text';
import { PAPERS } from './brief-pdf';
import { THEME_LOOKS } from './themes';

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
    whole(1),
    v.transform((value) => value as Ids[Kind]),
  );

/**
 * A text of at most so many UTF-16 units, also once it is in the form in which it is stored: Unicode NFC can lengthen it. Half a
 * surrogate pair cannot be stored as UTF-8, U+0000 ends a text for SQLite's JSON, and what cannot be seen may not travel.
 */
export const text = (longest: number) =>
  v.pipe(v.string(), v.maxLength(longest), v.transform(cleanText), v.maxLength(longest));

/** Something to see: neither blank nor made of characters that no font draws. */
const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
/** What ends a line, in any system (UAX #14, BK, CR, LF and NL). */
const LINE_END = /[\n\v\f\r\u0085\u2028\u2029]/u;

/** A text on one line that is not blank; blanks around it are dropped. */
export const phrase = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.trim(),
    v.check((line) => !LINE_END.test(line), messages.archive.severalLines),
    v.transform((line) => cleanText(line).trim()),
    v.regex(VISIBLE, messages.archive.blank),
    v.maxLength(longest),
  );

/** A text on one line that may be blank; line ends in it become spaces. */
const line = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.transform((given) => cleanText(given.trim().split(LINE_END).join(' ')).trim()),
    v.maxLength(longest),
  );

/** A list of at most so many. */
export const list = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item), v.maxLength(most), v.readonly());

/** A whole number. */
export const whole = (least: number, most: number = Number.MAX_SAFE_INTEGER) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most));

/** A path names a file by its very characters: spaces at its ends and letters written as two characters are its own. */
export const path = v.pipe(
  v.string(),
  v.maxLength(4_096),
  v.check((given) => given.trim() !== '' && !given.includes('\0'), 'is no path'),
);

export const themeIds = list(id<'theme'>(), 200);

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

/** UTF-16 units of a text, from `start` up to but not including `end`. */
export const span = v.pipe(
  v.strictObject({ start: whole(0), end: whole(0) }),
  v.check(({ start, end }) => start < end, 'is empty'),
  v.check(
    ({ start, end }) => end - start <= LIMITS.passage.words,
    () => messages.archive.passageTooLong(LIMITS.passage.words),
  ),
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

const orNull = (value: string): string | null => (value === '' ? null : value);
/** A field of an article: blank means not stated. */
const stated = (longest: number) => v.nullable(v.pipe(line(longest), v.transform(orNull)));
const statedText = (longest: number) =>
  v.nullable(
    v.pipe(
      text(longest),
      v.transform((value) => orNull(value.trim())),
    ),
  );

export const marking = v.picklist(MARKINGS);
export const format = v.picklist(EXPORT_FORMATS);

/** What is said of the marking of a file that is to leave; spread into a request. */
export const leavingTerms = { marking: v.optional(marking), release: v.optional(text(LIMITS.reason)) };

const { theme, brief } = LIMITS;

/** Those details that are given; the others stay as they are. */
export const articleDetails = v.strictObject(
  forArticleFields({
    title: ({ longest }) => v.exactOptional(phrase(longest)),
    line: ({ longest }) => v.exactOptional(stated(longest)),
    text: ({ longest }) => v.exactOptional(statedText(longest)),
    address: ({ longest }) => v.exactOptional(stated(longest)),
    day: () => v.exactOptional(v.nullable(isoDate)),
    language: ({ longest }) =>
      v.exactOptional(
        v.nullable(
          v.pipe(v.string(), v.maxLength(longest), v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u)),
        ),
      ),
    marking: () => v.exactOptional(marking),
  }),
);

export const themeDetails = v.strictObject({
  name: phrase(theme.name),
  definition: text(theme.definition),
  useFor: text(theme.useFor),
  notFor: text(theme.notFor),
  look: v.picklist(THEME_LOOKS),
  keywords: list(line(theme.keyword), theme.keywords),
});

const evidence = list(target, brief.evidence);
const likelihoods = Object.keys(LIKELIHOODS) as Likelihood[];

/** What a brief is drawn on, where that is said. */
export const paper = v.optional(v.picklist(PAPERS));

export const briefDraft = v.pipe(
  v.strictObject({
    title: phrase(brief.title),
    subtitle: text(brief.subtitle),
    marking,
    date: isoDate,
    authors: list(line(brief.author), brief.authors),
    audience: text(brief.audience),
    bottomLine: text(brief.bottomLine),
    judgements: list(
      v.strictObject({
        statement: text(brief.statement),
        likelihood: v.nullable(v.picklist(likelihoods)),
        confidence: v.nullable(v.picklist(CONFIDENCES)),
        confidenceReason: text(brief.confidenceReason),
        evidence,
      }),
      brief.judgements,
    ),
    sections: list(
      v.strictObject({ heading: text(brief.heading), text: text(brief.text), evidence }),
      brief.sections,
    ),
  }),
  v.check(
    (draft) => cited(draft) <= brief.allEvidence,
    () => messages.briefs.tooMuchEvidence(brief.allEvidence),
  ),
);

/** How many pieces of evidence a draft cites, each counted once. */
const cited = ({ judgements, sections }: Pick<BriefDraft, 'judgements' | 'sections'>): number =>
  new Set(
    [...judgements, ...sections].flatMap((part) => part.evidence.map(({ kind, id }) => `${kind} ${id}`)),
  ).size;
