import type { PersonKind } from '../people';
import type { QuoteKind, QuoteStatus, Reason } from '../quotes';

/** Above which confidence which word stands, from the surest down. */
const CONFIDENCE_WORDS: readonly (readonly [number, string])[] = [
  [0.9, 'Sure'],
  [0.7, 'Likely right'],
  [0.45, 'Even'],
  [0, 'Doubtful'],
];

const oneOf = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;

/** One short sentence for each reason of the extractor. */
function reason(why: Reason): string {
  switch (why.code) {
    case 'cue-before':
      return `Cue “${why.cue}” before the quote`;
    case 'cue-after':
      return why.cue === '—' ? 'Name after a dash' : `Cue “${why.cue}” after the quote`;
    case 'cue-middle':
      return `Cue “${why.cue}” in the middle of the quote`;
    case 'cue-inverted':
      return `Cue “${why.cue}” after the quote, with the speaker behind it`;
    case 'colon-introduces':
      return 'A colon introduces the quote';
    case 'according-to':
      return `Attributed by “${why.cue}”`;
    case 'full-name':
      return `Named in full: ${why.mention}`;
    case 'surname':
      return `Surname ${why.mention}: ${why.name}, introduced in paragraph ${why.paragraph}`;
    case 'role-only':
      return `“${why.mention}” fits ${why.name}, introduced in paragraph ${why.paragraph}`;
    case 'pronoun':
      return `“${why.mention}” most likely means ${why.name}`;
    case 'anonymous':
      return `No name given: ${why.mention}`;
    case 'organisation':
      return `An organisation speaks: ${why.mention}`;
    case 'document':
      return `A document speaks: ${why.mention}`;
    case 'same-utterance':
      return 'Goes on from the part before';
    case 'continues-previous':
      return `No cue of its own: goes on from ${why.name}’s quote before`;
    case 'previous-sentence':
      return `The sentence before is about ${why.name}`;
    case 'next-sentence':
      return `The sentence after is about ${why.name}`;
    case 'speaker-label':
      return `Labelled “${why.label}”`;
    case 'several-candidates':
      return `Could be ${oneOf(why.names)}`;
    case 'no-speaker':
      return 'Nobody is named as the speaker';
    case 'unclosed':
      return 'A quotation mark is missing: check where the quote begins and ends';
  }
}

/** English words of quotes: why a speaker is proposed, how sure that is, kinds and statuses. */
export const quotes = {
  reason,
  /** The word beside the pips, for a confidence from 0 to 1. */
  confidence: (confidence: number): string =>
    CONFIDENCE_WORDS.find(([least]) => confidence >= least)?.[1] ?? 'Doubtful',
  kind: {
    direct: 'Direct',
    mixed: 'Partial',
  } satisfies Record<QuoteKind, string>,
  /** What a kind means, for a tooltip. */
  kindMeaning: {
    direct: 'A whole statement in the speaker’s words',
    mixed: 'A few of the speaker’s words inside the reporter’s sentence',
  } satisfies Record<QuoteKind, string>,
  status: {
    suggested: 'To review',
    accepted: 'Accepted',
    corrected: 'Corrected',
    rejected: 'Not a quote',
  } satisfies Record<QuoteStatus, string>,
  speakerKind: {
    human: 'Person',
    organisation: 'Organisation',
    anonymous: 'Unnamed source',
    document: 'Document',
  } satisfies Record<PersonKind, string>,
  unknownSpeaker: 'Unknown speaker',
} as const;
