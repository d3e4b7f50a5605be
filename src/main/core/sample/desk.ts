import * as v from 'valibot';
import type { IsoDate } from '../contract/ids';
import type { Span } from '../contract/anchors';
import { CONFIDENCES, LIKELIHOODS, type Likelihood } from '../contract/briefs';
import { MARKINGS } from '../contract/markings';
import { PERSON_KINDS } from '../contract/people';
import { THEME_LOOKS } from '../contract/themes';

const words = v.pipe(v.string(), v.minLength(1));
/** Names of themes of the codebook. */
const themes = v.array(words);
/** The one quote or annotated passage of this article that begins with these words. */
const reference = v.strictObject({ file: words, words });
const evidence = v.array(reference);

const DESK = v.strictObject({
  /** The desk's own addition to the codebook. */
  theme: v.strictObject({
    name: words,
    definition: words,
    useFor: words,
    notFor: words,
    look: v.picklist(THEME_LOOKS),
    keywords: v.array(words),
  }),
  /** Quotes as the desk reads them, whole: who spoke is set, and a quote that was not found is added. */
  corrected: v.array(
    v.strictObject({
      file: words,
      exact: words,
      speaker: words,
      personKind: v.picklist(PERSON_KINDS),
      role: v.nullable(words),
      themes,
    }),
  ),
  accepted: v.array(v.strictObject({ ...reference.entries, themes })),
  rejected: v.array(reference),
  annotated: v.array(v.strictObject({ file: words, exact: words, note: words, themes })),
  brief: v.strictObject({
    title: words,
    subtitle: words,
    marking: v.picklist(MARKINGS),
    date: v.pipe(
      v.string(),
      v.isoDate(),
      v.transform((day) => day as IsoDate),
    ),
    authors: v.array(words),
    audience: words,
    bottomLine: words,
    judgements: v.array(
      v.strictObject({
        statement: words,
        likelihood: v.picklist(Object.keys(LIKELIHOODS) as Likelihood[]),
        confidence: v.picklist(CONFIDENCES),
        confidenceReason: words,
        evidence,
      }),
    ),
    sections: v.array(v.strictObject({ heading: words, paragraphs: v.array(words), evidence })),
  }),
});

/** The work of an invented analyst on the sample articles. */
export type Desk = v.InferOutput<typeof DESK>;
export type DeskReference = v.InferOutput<typeof reference>;

/** Reads a desk from JSON; throws when it is none. */
export function parseDesk(json: string): Desk {
  return v.parse(DESK, JSON.parse(json));
}

/** Where these words stand in the text; throws unless they stand there once. */
export function locate(text: string, exact: string): Span {
  const start = text.indexOf(exact);
  if (start < 0 || text.includes(exact, start + 1)) {
    throw new Error(`not exactly once in its article: ${exact}`);
  }
  return { start, end: start + exact.length };
}

/** The only one of its kind; throws when there is none, or another. */
export function only<Thing>(things: readonly Thing[], sought: string): Thing {
  const [thing] = things;
  if (thing === undefined || things.length > 1) throw new Error(`${things.length} for: ${sought}`);
  return thing;
}
