import type { Attributed } from './attributed';
import type { Cue } from './cue';
import type { Resolved } from './discourse';

/** How somebody who is not named in the quotation's own sentence was found. */
export type Neighbour =
  'same-utterance' | 'continues-previous' | 'previous-sentence' | 'next-sentence' | 'speaker-label';

/** Share of right speakers by how the cue stands; rounded from the evaluation articles, leave-one-out. */
const BY_CUE: Readonly<Record<Cue['form'], number>> = {
  after: 0.98,
  inverted: 0.98,
  middle: 0.98,
  before: 0.93,
  colon: 0.94,
  'according-to': 0.96,
  dash: 0.93,
  noun: 0.87,
};

const BY_NEIGHBOUR: Readonly<Record<Neighbour, number>> = {
  'same-utterance': 0.97,
  'continues-previous': 0.86,
  'previous-sentence': 0.82,
  'next-sentence': 0.72,
  'speaker-label': 0.97,
};

/** The same by how the mention was understood. */
const BY_MENTION: Readonly<Record<Resolved['via'], number>> = {
  'full-name': 0.99,
  surname: 0.98,
  'role-only': 0.86,
  pronoun: 0.9,
  anonymous: 0.94,
  organisation: 0.95,
  document: 0.93,
};

/** A second candidate that fits nearly as well. */
const RIVALLED = 0.78;
const GUESSED_VERB = 0.85;
const SAYING = 0.85;
const NOBODY = 0.3;

/** How likely the speaker is right, 0 to 1. */
export function confidenceOf({
  cue,
  neighbour,
  resolved,
}: Pick<Attributed, 'cue' | 'neighbour' | 'resolved'>): number {
  if (resolved === null) return cue?.saying === true ? SAYING : NOBODY;
  const how = neighbour !== null ? BY_NEIGHBOUR[neighbour] : cue !== null ? BY_CUE[cue.form] : NOBODY;
  const guess = cue?.guessed === true ? GUESSED_VERB : 1;
  const rivals = resolved.rivals.length > 0 ? RIVALLED : 1;
  return round(how * BY_MENTION[resolved.via] * guess * rivals);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
