/**
 * From a text to its attributed quotes, in stages. Each stage is a pure function of the ones above it.
 *
 *   text ── paragraphs.ts ──── spans between blank lines (and line breaks, unless hard-wrapped)
 *     │       language.ts ──── English or French
 *     ├── marks.ts ─────────── quotation marks by family and facing; apostrophes, measures, decades left out
 *     ├── quotations.ts ────── marks paired into spans, over paragraphs too, unclosed and mismatched ones mended;
 *     │                        without marks left over at the ends (stray-marks.ts)
 *     ├── find-quotations.ts ─ … joined by interview turns (interview.ts) and dash dialogue, split at a cue inside (incise.ts)
 *     ├── sentences.ts ─────── words (tokens.ts) in sentences in which a whole quotation is one token
 *     ├── mentions.ts ──────── names.ts, phrases.ts, pronouns.ts; joined with their roles (apposition.ts)
 *     ├── people.ts ────────── the article's people by name, surname, role
 *     └── attribute.ts ─────── for each sentence in order:
 *             cue-before.ts, cue-after.ts   the words that attribute it
 *             shape.ts                      speech, or a title, slogan, term, scare quote?
 *             neighbours.ts                 the sentences beside it, where it has no cue of its own
 *             discourse.ts                  whom a mention means, given who was mentioned and quoted before
 *             reasons.ts                    why
 *             evidence.ts, confidence.ts    how surely, by weights learnt from marked articles
 *     and transcripts/ ─────── a record of debates, hearings, briefings: its turns instead, by their labels
 *
 * Time grows linearly with the text: every stage reads each token a bounded number of times.
 */
import { LIMITS } from '../contract/limits';
import type { ExtractedQuote } from '../contract/quotes';
import { attribute, type OnSentence } from './attribute';
import type { Attributed } from './attributed';
import { confidencesOf } from './confidence';
import { findQuotations } from './find-quotations';
import { languageOf } from './language';
import { paragraphsOf } from './paragraphs';
import { reasonsFor } from './reasons';
import { sentencesOf } from './sentences';
import { Tokenizer } from './tokens';
import { withTranscript } from './transcripts/transcript';

export interface ExtractOptions {
  readonly language?: string | null;
}

/** The quotes of a text, in order, never overlapping. Offsets are UTF-16 units of the text as given. */
export const extractQuotes = (text: string, options: ExtractOptions = {}): ExtractedQuote[] =>
  quotesOf(text, attributionsOf(text, options));

/** Attributions of a text as its quotes. */
export function quotesOf(text: string, attributions: readonly Attributed[]): ExtractedQuote[] {
  const confidences = confidencesOf(text, attributions);
  return attributions
    .map((attributed, index) => asQuote(text, attributed, confidences[index] ?? 0))
    .filter((quote) => quote.text.length <= LIMITS.passage.words); // a mark that is closed a book later opened none
}

/**
 * The same before it is put into words: with everything that the decisions rest on.
 * @param onSentence hears every sentence, also of a text without quotations
 */
export const attributionsOf = (
  text: string,
  options: ExtractOptions = {},
  onSentence?: OnSentence,
): Attributed[] => withTranscript(text, markedIn(text, options, onSentence));

function markedIn(text: string, options: ExtractOptions, onSentence?: OnSentence): Attributed[] {
  const language = languageOf(text, options.language);
  const paragraphs = paragraphsOf(text);
  const tokenizer = new Tokenizer(text, language);
  const found = findQuotations(tokenizer, paragraphs);
  if (found.quotations.length === 0 && onSentence === undefined) return [];
  const sentences = sentencesOf(tokenizer, paragraphs, found.quotations);
  return attribute(text, sentences, found, language, onSentence);
}

function asQuote(text: string, attributed: Attributed, confidence: number): ExtractedQuote {
  const { quotation, resolved, kind, utterance, mention, cueWords } = attributed;
  const { start, end } = quotation;
  return {
    start,
    end,
    text: text.slice(start, end),
    kind,
    utterance,
    speaker: resolved?.person.name ?? null,
    speakerKind: resolved?.person.kind ?? null,
    role: resolved === null ? null : roleOf(resolved.person.roles),
    mention,
    cue: cueWords,
    confidence,
    reasons: reasonsFor(text, attributed),
  };
}

/** The first role that says more than a title. */
export function roleOf(roles: readonly string[]): string | null {
  return roles.find((role) => role.includes(' ')) ?? roles[0] ?? null;
}
