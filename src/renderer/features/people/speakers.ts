/** Whoever can be chosen in the list of speakers. */
import type { PersonId } from '../../../main/core/contract/ids';
import type { Person } from '../../../main/core/contract/people';
import type { QuoteInContext } from '../../../main/core/contract/quotes';
import { fold } from '../../../main/core/contract/rules/fold';

/** A person, or the quotes whose speaker nobody could name. */
export type Speaker =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'unclear'; readonly quotes: readonly QuoteInContext[] };
export type SpeakerKey = PersonId | 'unclear';

export const SPEAKER_SORTS = ['quoted', 'review', 'name'] as const;
export type SpeakerSort = (typeof SPEAKER_SORTS)[number];

/** What the list can be narrowed to. */
export const SPEAKER_SHOWS = [
  'everybody',
  'human',
  'organisation',
  'anonymous',
  'document',
  'similar',
] as const;
export type SpeakerShow = (typeof SPEAKER_SHOWS)[number];

/** Is the speaker of the kind that the list is narrowed to? Nobody is of a kind while unclear. */
export const isShown = (speaker: Speaker, show: SpeakerShow, alike: readonly PersonId[]): boolean => {
  if (show === 'everybody') return true;
  if (speaker.kind === 'unclear') return false;
  return show === 'similar' ? alike.includes(speaker.person.id) : speaker.person.kind === show;
};

export const keyOf = (speaker: Speaker): SpeakerKey =>
  speaker.kind === 'person' ? speaker.person.id : 'unclear';

export const quotesOf = (speaker: Speaker): number =>
  speaker.kind === 'person' ? speaker.person.quotes : speaker.quotes.length;

export const toReviewOf = (speaker: Speaker): number =>
  speaker.kind === 'person'
    ? speaker.person.quotesToReview
    : speaker.quotes.filter((quote) => quote.status === 'suggested').length;

/** Name, spellings and roles, folded, as the filter compares them. Nobody can be looked for by no name. */
export const foldedNames = (speaker: Speaker): string => {
  if (speaker.kind === 'unclear') return '';
  const { name, variants, roles } = speaker.person;
  return fold([name, ...variants, ...roles.map(({ role }) => role)].join(' '));
};

/** Compares by what the list is sorted by, then by name; the unclear come last among equals. */
export const speakerOrder = (sort: SpeakerSort): ((left: Speaker, right: Speaker) => number) => {
  switch (sort) {
    case 'quoted':
      return (left, right) => quotesOf(right) - quotesOf(left) || byName(left, right);
    case 'review':
      return (left, right) => toReviewOf(right) - toReviewOf(left) || byName(left, right);
    case 'name':
      return byName;
  }
};

const byName = (left: Speaker, right: Speaker): number => {
  if (left.kind === 'unclear') return right.kind === 'unclear' ? 0 : 1;
  return right.kind === 'unclear' ? -1 : left.person.name.localeCompare(right.person.name);
};
